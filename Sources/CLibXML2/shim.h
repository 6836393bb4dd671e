// Debian builds libxml2 with ICU, whose types clash with Foundation's: take them out before the parser's headers.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlreader.h>
#include <libxml/SAX2.h>
#include <libxml/HTMLparser.h>

// The library prints some errors past every handler of a document; these take them. Each thread has its own handlers.
static inline void tamis_xml_drop_message(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

static inline void tamis_xml_drop_error(void *context, xmlErrorPtr error) {
  (void)context;
  (void)error;
}

// Keeps the calling thread's parser from printing.
static inline void tamis_xml_be_silent(void) {
  xmlSetGenericErrorFunc(NULL, tamis_xml_drop_message);
  xmlSetStructuredErrorFunc(NULL, tamis_xml_drop_error);
}
