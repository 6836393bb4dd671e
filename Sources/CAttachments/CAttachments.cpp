#include "CAttachments.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/Pipeline.hh>

#include <exception>
#include <stdexcept>
#include <string>

namespace {

// Collects a stream and stops when it grows past its limit: a PDF stream may inflate without measure.
class Bounded : public Pipeline {
 public:
  explicit Bounded(size_t limit) : Pipeline("bounded", nullptr), limit(limit) {}
  void write(unsigned char const *data, size_t length) override {
    if (bytes.size() + length > limit) throw std::length_error("attachment too long");
    bytes.append(reinterpret_cast<char const *>(data), length);
  }
  void finish() override {}
  std::string bytes;

 private:
  size_t limit;
};

}  // namespace

extern "C" int32_t tamis_pdf_attachments(
    const unsigned char *bytes, size_t length, size_t limit, void *context,
    tamis_attachment_wanted wanted, tamis_attachment_content content) {
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("document", reinterpret_cast<char const *>(bytes), length);
    QPDFEmbeddedFileDocumentHelper files(pdf);
    for (auto const &entry : files.getEmbeddedFiles()) {
      std::string name = entry.second->getFilename();
      if (name.empty()) name = entry.first;
      if (!wanted(context, name.c_str())) continue;
      Bounded bounded(limit);
      auto stream = entry.second->getEmbeddedFileStream();
      stream.pipeStreamData(&bounded, 0, qpdf_dl_all);
      content(
          context, name.c_str(), reinterpret_cast<unsigned char const *>(bounded.bytes.data()),
          bounded.bytes.size());
    }
    return 0;
  } catch (QPDFExc const &e) {
    return e.getErrorCode() == qpdf_e_password ? 2 : 1;
  } catch (std::length_error const &) {
    return 3;
  } catch (std::exception const &) {
    return 1;
  }
}
