// Reference tables compiled into the program, so that one binary is enough. Each is UTF-8 text as it stands
// in Sources/CReference/tables (origin and licence: NOTICE.md there).
#pragma once
#include <stddef.h>

// The table called `name` ("civilites.csv"); NULL when there is none. `length` receives its size in bytes.
const unsigned char *tamis_reference_table(const char *name, size_t *length);

// The name of table number `index`, in alphabetical order; NULL behind the last one.
const char *tamis_reference_name(size_t index);
