// Looks at many bytes at once. Each function reads exactly the bytes that its comment names.
#ifndef TAMIS_BYTE_MASKS_H
#define TAMIS_BYTE_MASKS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// For each of 64 bytes a bit, the first byte's lowest: whether it is one of two stops, whether it is a quote.
struct byte_masks {
  uint64_t stops;
  uint64_t quotes;
};

#if defined(__SSE2__)

static inline uint64_t byte_masks_joined(__m128i a, __m128i b, __m128i c, __m128i d) {
  return (uint64_t)(uint32_t)_mm_movemask_epi8(a) | (uint64_t)(uint32_t)_mm_movemask_epi8(b) << 16 |
         (uint64_t)(uint32_t)_mm_movemask_epi8(c) << 32 | (uint64_t)(uint32_t)_mm_movemask_epi8(d) << 48;
}

// The masks of the 64 bytes at `place`.
static inline struct byte_masks byte_masks_at(const void *place, uint8_t stop, uint8_t other, uint8_t quote) {
  const __m128i *words = (const __m128i *)place;
  __m128i a = _mm_loadu_si128(words), b = _mm_loadu_si128(words + 1);
  __m128i c = _mm_loadu_si128(words + 2), d = _mm_loadu_si128(words + 3);
  __m128i s = _mm_set1_epi8((char)stop), o = _mm_set1_epi8((char)other), q = _mm_set1_epi8((char)quote);
#define STOP(x) _mm_or_si128(_mm_cmpeq_epi8(x, s), _mm_cmpeq_epi8(x, o))
  struct byte_masks masks = {
      byte_masks_joined(STOP(a), STOP(b), STOP(c), STOP(d)),
      byte_masks_joined(_mm_cmpeq_epi8(a, q), _mm_cmpeq_epi8(b, q), _mm_cmpeq_epi8(c, q), _mm_cmpeq_epi8(d, q))};
#undef STOP
  return masks;
}

// How many of the 64 bytes at `place` are ASCII and not NUL before the first that is not.
static inline size_t byte_masks_plain(const void *place) {
  const __m128i *words = (const __m128i *)place;
  __m128i a = _mm_loadu_si128(words), b = _mm_loadu_si128(words + 1);
  __m128i c = _mm_loadu_si128(words + 2), d = _mm_loadu_si128(words + 3);
  __m128i zero = _mm_setzero_si128();
  // As signed numbers the plain bytes, and no others, are above zero.
  __m128i least = _mm_min_epu8(_mm_min_epu8(a, b), _mm_min_epu8(c, d));
  __m128i any = _mm_or_si128(_mm_or_si128(a, b), _mm_or_si128(c, d));
  if (_mm_movemask_epi8(_mm_or_si128(any, _mm_cmpeq_epi8(least, zero))) == 0) return 64;
  uint64_t plain = byte_masks_joined(_mm_cmpgt_epi8(a, zero), _mm_cmpgt_epi8(b, zero), _mm_cmpgt_epi8(c, zero),
                                     _mm_cmpgt_epi8(d, zero));
  return (size_t)__builtin_ctzll(~plain);
}

// How often two values stand in the `count` bytes at `place`, whole blocks of 16 only; returns how many bytes were seen.
static inline size_t byte_masks_count(const void *place, size_t count, uint8_t one, uint8_t two, size_t *ones,
                                      size_t *twos) {
  const __m128i *words = (const __m128i *)place;
  __m128i a = _mm_set1_epi8((char)one), b = _mm_set1_epi8((char)two), zero = _mm_setzero_si128();
  size_t blocks = count / 16, at = 0;
  __m128i sum_a = zero, sum_b = zero;
  while (at < blocks) {
    // A byte counts to 255 before it would run over.
    size_t end = blocks - at > 255 ? at + 255 : blocks;
    __m128i found_a = zero, found_b = zero;
    for (; at < end; at++) {
      __m128i x = _mm_loadu_si128(words + at);
      found_a = _mm_sub_epi8(found_a, _mm_cmpeq_epi8(x, a));
      found_b = _mm_sub_epi8(found_b, _mm_cmpeq_epi8(x, b));
    }
    sum_a = _mm_add_epi64(sum_a, _mm_sad_epu8(found_a, zero));
    sum_b = _mm_add_epi64(sum_b, _mm_sad_epu8(found_b, zero));
  }
  uint64_t halves[4];
  _mm_storeu_si128((__m128i *)halves, sum_a);
  _mm_storeu_si128((__m128i *)(halves + 2), sum_b);
  *ones += (size_t)(halves[0] + halves[1]);
  *twos += (size_t)(halves[2] + halves[3]);
  return blocks * 16;
}

#else

// The masks of the 64 bytes at `place`.
static inline struct byte_masks byte_masks_at(const void *place, uint8_t stop, uint8_t other, uint8_t quote) {
  const uint8_t *bytes = (const uint8_t *)place;
  struct byte_masks masks = {0, 0};
  for (int at = 0; at < 64; at++) {
    masks.stops |= (uint64_t)(bytes[at] == stop || bytes[at] == other) << at;
    masks.quotes |= (uint64_t)(bytes[at] == quote) << at;
  }
  return masks;
}

// How many of the 64 bytes at `place` are ASCII and not NUL before the first that is not.
static inline size_t byte_masks_plain(const void *place) {
  const uint8_t *bytes = (const uint8_t *)place;
  size_t at = 0;
  while (at < 64 && (uint8_t)(bytes[at] - 1) < 0x7F) at++;
  return at;
}

// How often two values stand in the `count` bytes at `place`; returns how many bytes were seen.
static inline size_t byte_masks_count(const void *place, size_t count, uint8_t one, uint8_t two, size_t *ones,
                                      size_t *twos) {
  const uint8_t *bytes = (const uint8_t *)place;
  size_t found_one = 0, found_two = 0;
  for (size_t at = 0; at < count; at++) {
    found_one += bytes[at] == one;
    found_two += bytes[at] == two;
  }
  *ones += found_one;
  *twos += found_two;
  return count;
}

#endif

#endif
