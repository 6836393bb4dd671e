// A look at the streams of a PDF before qpdf inflates them.
#pragma once
#include <stddef.h>

// Whether the structure of the document (objects, object streams, cross-reference streams) stays within what a
// real document needs, and does not hide behind filters that only a hostile one uses. O(length).
bool tamis_pdf_structure_is_sound(const unsigned char *bytes, size_t length);
