// A look at the streams of a PDF before qpdf inflates them.
#pragma once
#include <stddef.h>

// Whether no stream that holds the document's structure (object streams, cross-reference streams)
// inflates past what a real document needs, or hides behind filters that only a hostile one uses.
bool tamis_pdf_structure_is_sound(const unsigned char *bytes, size_t length);
