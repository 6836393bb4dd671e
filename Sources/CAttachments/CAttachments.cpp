#include "CAttachments.h"

#include "Structure.h"

#define POINTERHOLDER_TRANSITION 4

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFExc.hh>

#include <exception>
#include <memory>
#include <string>

namespace {

struct TooLong {};
struct Stopped {};

// Hands a stream on piece by piece and stops when it grows past its limit: a stream may inflate without measure.
class Bounded : public Pipeline {
 public:
  Bounded(size_t limit, void *context, tamis_attachment_piece piece)
      : Pipeline("bounded", nullptr), left(limit), context(context), piece(piece) {}

  void write(unsigned char const *data, size_t length) override {
    if (length > left) throw TooLong();
    left -= length;
    if (piece(context, data, length) != 0) throw Stopped();
  }

  void finish() override {}

 private:
  size_t left;
  void *context;
  tamis_attachment_piece piece;
};

}  // namespace

extern "C" int32_t tamis_pdf_attachment(
    const unsigned char *bytes, size_t length, size_t limit, void *context,
    tamis_attachment_rank rank, tamis_attachment_piece piece) {
  if (!tamis_pdf_structure_is_sound(bytes, length)) return TAMIS_PDF_TOO_LONG;
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("document", reinterpret_cast<char const *>(bytes), length);
    QPDFEmbeddedFileDocumentHelper files(pdf);
    std::shared_ptr<QPDFFileSpecObjectHelper> chosen;
    int32_t best = 0;
    for (auto const &entry : files.getEmbeddedFiles()) {
      std::string name = entry.second->getFilename();
      if (name.empty()) name = entry.first;
      int32_t found = rank(context, name.c_str());
      if (found > best) {
        best = found;
        chosen = entry.second;
      }
    }
    if (!chosen) return TAMIS_PDF_NONE;
    Bounded bounded(limit, context, piece);
    auto stream = chosen->getEmbeddedFileStream();
    if (!stream.isStream()) return TAMIS_PDF_BROKEN;
    bool read = stream.pipeStreamData(&bounded, 0, qpdf_dl_all, true);
    return read ? TAMIS_PDF_DONE : TAMIS_PDF_BROKEN;
  } catch (TooLong const &) {
    return TAMIS_PDF_TOO_LONG;
  } catch (Stopped const &) {
    return TAMIS_PDF_STOPPED;
  } catch (QPDFExc const &e) {
    return e.getErrorCode() == qpdf_e_password ? TAMIS_PDF_ENCRYPTED : TAMIS_PDF_BROKEN;
  } catch (std::exception const &) {
    return TAMIS_PDF_BROKEN;
  }
}
