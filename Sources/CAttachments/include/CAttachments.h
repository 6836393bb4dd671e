// A C face for qpdf (Apache-2.0): one of the files attached to a PDF document.
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Called once per attached file. `name` is NUL-terminated UTF-8. The file with the highest rank is read;
// of equal ones the first. 0 says that the file is not wanted.
typedef int32_t (*tamis_attachment_rank)(void *context, const char *name);
// Called with the content of the chosen file, piece by piece; anything but 0 stops the reading.
typedef int32_t (*tamis_attachment_piece)(void *context, const unsigned char *bytes, size_t length);

enum {
  TAMIS_PDF_DONE = 0,
  TAMIS_PDF_BROKEN = 1,
  TAMIS_PDF_ENCRYPTED = 2,
  TAMIS_PDF_TOO_LONG = 3,
  TAMIS_PDF_NONE = 4,
  TAMIS_PDF_STOPPED = 5,
};

// Reads the wanted attachment of the PDF at `bytes`. `limit` is the most that it may inflate to, in bytes.
// Streams that hold the document's own structure are refused when they inflate without measure.
int32_t tamis_pdf_attachment(
    const unsigned char *bytes, size_t length, size_t limit, void *context,
    tamis_attachment_rank rank, tamis_attachment_piece piece);

#ifdef __cplusplus
}
#endif
