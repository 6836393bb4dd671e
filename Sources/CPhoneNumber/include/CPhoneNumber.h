// A C face for libphonenumber (Apache-2.0): one number in, its international form and its type out.
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
  int32_t parsed;       // 1 when the text could be read as a number at all
  int32_t valid;        // 1 when the library's metadata calls it a valid number
  int32_t possible;     // 1 when its length could be one
  int32_t type;         // PhoneNumberUtil::PhoneNumberType, -1 when unknown
  int32_t country_code; // calling code
  char e164[40];        // "+33612345678", NUL-terminated
  char region[4];       // ISO 3166 region of the number, empty when unknown
  char extension[16];   // extension digits, empty when none
} tamis_phone;

// Reads `length` bytes at `text` as a number dialled from `region` ("FR").
tamis_phone tamis_phone_parse(const char *text, size_t length, const char *region);

#ifdef __cplusplus
}
#endif
