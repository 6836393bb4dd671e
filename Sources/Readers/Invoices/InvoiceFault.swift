import Tables

/// Why a file could not be read as invoices, and where.
enum InvoiceFault: Error, Equatable {
  /// The XML document was refused.
  case document(XMLFault)
  /// It is XML, but no invoice; the first element's name.
  case noInvoice(root: String)
  /// The PDF is damaged, or no PDF.
  case brokenPDF
  /// The PDF is encrypted.
  case encryptedPDF
  /// No invoice is attached to the PDF.
  case noAttachment
  /// The file, or what it inflates to, is larger than the limit, in bytes.
  case tooLong(limit: Int)
  /// Neither XML nor PDF.
  case unknown

  /// A stable code.
  var code: String {
    switch self {
    case .document(let fault): fault.cause.rawValue
    case .noInvoice: "invoice-none"
    case .brokenPDF: "pdf-broken"
    case .encryptedPDF: "pdf-encrypted"
    case .noAttachment: "pdf-without-invoice"
    case .tooLong: "invoice-too-long"
    case .unknown: "invoice-unknown-format"
    }
  }

  /// The line of the document; 0 when there is none.
  var line: Int {
    if case .document(let fault) = self { return fault.line }
    return 0
  }

  /// What was found and what to do, without the name of the file.
  var phrase: Phrase {
    switch self {
    case .document(let fault): fault.phrase
    case .noInvoice(let root):
      Phrase(
        en:
          "this XML document is no invoice in a form that is read here (its first element is \(Self.shown(root))); take the file out of the source, or read it with `xml`",
        fr:
          "ce document XML n’est pas une facture sous une forme lue ici (son premier élément est \(Self.shown(root))) ; retirez le fichier de la source, ou lisez-le avec `xml`"
      )
    case .brokenPDF:
      Phrase(
        en: "the PDF is damaged; ask the sender for it again",
        fr: "le PDF est endommagé ; demandez-le de nouveau à l’émetteur")
    case .encryptedPDF:
      Phrase(
        en: "the PDF is protected by a password; save it without one",
        fr: "le PDF est protégé par un mot de passe ; enregistrez-le sans protection")
    case .noAttachment:
      Phrase(
        en:
          "no electronic invoice is attached to the PDF; ask the sender for a Factur-X file, or enter the invoice by hand",
        fr:
          "aucune facture électronique n’est jointe au PDF ; demandez un fichier Factur-X à l’émetteur, ou saisissez la facture"
      )
    case .tooLong(let limit):
      Phrase(
        en:
          "the file is larger than the \(limit >> 20) MB that `size-limit` allows; raise the limit if the file is trustworthy",
        fr:
          "le fichier dépasse les \(limit >> 20) Mo que permet `size-limit` ; relevez la limite si le fichier est fiable"
      )
    case .unknown:
      Phrase(
        en: "this is neither XML nor PDF; take the file out of the source",
        fr: "ce n’est ni du XML ni un PDF ; retirez le fichier de la source")
    }
  }

  /// A name out of a hostile file is shown only as far as it is short and plain.
  private static func shown(_ root: String) -> String {
    let plain = root.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
    return plain.isEmpty ? "?" : String(plain.prefix(40))
  }
}
