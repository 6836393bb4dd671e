// Looks at many bytes at once. Each function reads exactly the bytes that its comment names.
//
// Each is written once, for vectors of 64 bytes; the compiler makes of it what a family of processors has. Where some of a family
// have wider registers than all of them, the widest are chosen when the program runs.
#ifndef TAMIS_BYTE_MASKS_H
#define TAMIS_BYTE_MASKS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#pragma clang diagnostic push
// How vectors are handed over does not matter: every function that takes or gives one becomes a part of its caller.
#pragma clang diagnostic ignored "-Wpsabi"

typedef uint8_t byte_masks_block __attribute__((vector_size(64)));
typedef _Bool byte_masks_bits __attribute__((ext_vector_type(64)));

#define BYTE_MASKS_PART static inline __attribute__((always_inline))

// Declares a function that does what its `_part` does, with the widest registers that there are.
#if defined(__x86_64__)
#define BYTE_MASKS_FUNCTION(result, name, parameters, arguments)                                                     \
  __attribute__((target("avx512bw"))) static result name##_512 parameters { return name##_part arguments; }          \
  __attribute__((target("avx2"))) static result name##_256 parameters { return name##_part arguments; }              \
  static inline result name parameters {                                                                             \
    if (__builtin_cpu_supports("avx512bw")) return name##_512 arguments;                                             \
    if (__builtin_cpu_supports("avx2")) return name##_256 arguments;                                                 \
    return name##_part arguments;                                                                                    \
  }
#else
#define BYTE_MASKS_FUNCTION(result, name, parameters, arguments) \
  static inline result name parameters { return name##_part arguments; }
#endif

// For each of 64 bytes a bit, the first byte's lowest: whether what was asked of it is so.
#define BYTE_MASKS_WHERE(question) byte_masks_word(__builtin_convertvector((question), byte_masks_bits))

BYTE_MASKS_PART uint64_t byte_masks_word(byte_masks_bits bits) {
  uint64_t word;
  memcpy(&word, &bits, sizeof word);
  return word;
}

BYTE_MASKS_PART byte_masks_block byte_masks_load(const uint8_t *place) {
  byte_masks_block block;
  memcpy(&block, place, sizeof block);
  return block;
}

// For each of 64 bytes a bit, the first byte's lowest: whether it is one of two stops, whether it is a quote.
struct byte_masks {
  uint64_t stops;
  uint64_t quotes;
};

BYTE_MASKS_PART void byte_masks_of_part(const uint8_t *text, size_t blocks, uint8_t stop, uint8_t other, uint8_t quote,
                                        struct byte_masks *masks) {
  for (size_t at = 0; at < blocks; at++) {
    byte_masks_block x = byte_masks_load(text + 64 * at);
    masks[at].stops = BYTE_MASKS_WHERE((x == stop) | (x == other));
    masks[at].quotes = BYTE_MASKS_WHERE(x == quote);
  }
}

// Writes the masks of `blocks` times 64 bytes, as many as blocks.
BYTE_MASKS_FUNCTION(void, byte_masks_of,
                    (const uint8_t *text, size_t blocks, uint8_t stop, uint8_t other, uint8_t quote,
                     struct byte_masks *masks),
                    (text, blocks, stop, other, quote, masks))

BYTE_MASKS_PART size_t byte_masks_sound_part(const uint8_t *text, size_t count) {
  // With how many bytes the next block must go on with a letter of this one: so many of its lowest bits are set.
  uint64_t owed = 0;
  // Whether the last byte is C3.
  uint64_t open = 0;
  size_t at = 0;
  for (; at + 64 <= count; at += 64) {
    byte_masks_block x = byte_masks_load(text + at);
    uint64_t high = BYTE_MASKS_WHERE(x >= 0x80);
    uint64_t nul = BYTE_MASKS_WHERE(x == 0);
    if ((high | owed | nul) == 0) {
      open = 0;
      continue;
    }
    uint64_t more = high & BYTE_MASKS_WHERE(x < 0xC0);
    uint64_t two = BYTE_MASKS_WHERE((x >= 0xC2) & (x < 0xE0));
    // Behind E0 and ED not every byte may follow.
    uint64_t three = BYTE_MASKS_WHERE((x > 0xE0) & (x < 0xF0) & (x != 0xED));
    uint64_t due = (two | three) << 1 | three << 2 | owed;
    uint64_t c3 = BYTE_MASKS_WHERE(x == 0xC3);
    uint64_t next = high >> 1 | (uint64_t)1 << 63;
    uint64_t garbled = BYTE_MASKS_WHERE(x == 0x83) |
                       (BYTE_MASKS_WHERE((x == 0x82) | (x == 0x85) | (x == 0xA2)) & next);
    if (more != due || high != (more | two | three) || nul != 0 || ((c3 << 1 | open) & garbled) != 0) break;
    owed = (two | three) >> 63 | three >> 62;
    open = c3 >> 63;
  }
  // A letter that the next block goes on with is not looked at.
  if (owed != 0 || open != 0) {
    do at--;
    while ((text[at] & 0xC0) == 0x80);
  }
  return at;
}

// How many of the `count` bytes at `text` are surely sound, from the first on: whole letters of UTF-8, no NUL, nothing that begins
// as letters garbled by a wrong encoding do (`Ã`, or `Â`, `â`, `Å` before another letter beyond ASCII). It gives up at the block of
// 64 bytes in which something is unsound or rare, so that behind the place it names all may be well.
BYTE_MASKS_FUNCTION(size_t, byte_masks_sound, (const uint8_t *text, size_t count), (text, count))

BYTE_MASKS_PART size_t byte_masks_count_part(const uint8_t *text, size_t count, uint8_t one, uint8_t two, size_t *ones,
                                             size_t *twos) {
  size_t blocks = count / 64, at = 0;
  while (at < blocks) {
    // A byte counts to 255 before it would run over.
    size_t end = blocks - at > 255 ? at + 255 : blocks;
    byte_masks_block found_ones = {0}, found_twos = {0};
    for (; at < end; at++) {
      byte_masks_block x = byte_masks_load(text + 64 * at);
      found_ones -= (byte_masks_block)(x == one);
      found_twos -= (byte_masks_block)(x == two);
    }
    for (size_t lane = 0; lane < 64; lane++) {
      *ones += found_ones[lane];
      *twos += found_twos[lane];
    }
  }
  return blocks * 64;
}

// Adds how often two values stand in the `count` bytes at `text`, whole blocks of 64 only; returns how many bytes were seen.
BYTE_MASKS_FUNCTION(size_t, byte_masks_count,
                    (const uint8_t *text, size_t count, uint8_t one, uint8_t two, size_t *ones, size_t *twos),
                    (text, count, one, two, ones, twos))

#pragma clang diagnostic pop

#endif
