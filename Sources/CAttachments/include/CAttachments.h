// A C face for qpdf (Apache-2.0): the files attached to a PDF document.
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Called once per attached file. `name` is NUL-terminated UTF-8; returning 0 skips its content.
typedef int32_t (*tamis_attachment_wanted)(void *context, const char *name);
// Called with the content of each wanted file.
typedef void (*tamis_attachment_content)(
    void *context, const char *name, const unsigned char *bytes, size_t length);

// Walks the attachments of the PDF at `bytes`. Returns 0 when done, 1 when it is no readable PDF,
// 2 when it is encrypted, 3 when a content is longer than `limit` bytes.
int32_t tamis_pdf_attachments(
    const unsigned char *bytes, size_t length, size_t limit, void *context,
    tamis_attachment_wanted wanted, tamis_attachment_content content);

#ifdef __cplusplus
}
#endif
