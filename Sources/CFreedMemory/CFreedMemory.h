#pragma once

#include <limits.h>
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Keeps freed memory in the process, in at most `heaps` heaps that its threads share, and takes more of it from the system in pieces
/// of 16 MB. To be called before any thread is begun; other C libraries than glibc go on as they do.
static inline void tamis_keep_freed_memory(int heaps) {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, heaps);
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
  mallopt(M_TOP_PAD, 16 << 20);
#else
  (void)heaps;
#endif
}
