import CAttachments
import Pipelines

/// One file of invoices: an XML document, or a PDF that carries one.
struct InvoiceDocument {
  /// The names under which standards attach the invoice to a PDF, the best first.
  static let attachmentNames = [
    "factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml", "cii.xml", "ubl.xml", "order-x.xml",
  ]

  /// What a file may cost.
  struct Limits: Equatable {
    var xml = XMLLimits()
    /// The most bytes of a PDF, and of the invoice that it carries.
    var pdfBytes = 64 << 20
  }

  /// What the head of a file tells about its sort.
  enum Sort: Equatable { case xml, pdf, other, empty }

  let limits: Limits

  init(limits: Limits = Limits()) { self.limits = limits }

  /// What sort of file begins with these bytes.
  static func sort(ofHead head: some Collection<UInt8>) -> Sort {
    if head.isEmpty { return .empty }
    let bytes = Array(head.prefix(1_024))
    if bytes.starts(with: [0xFF, 0xFE, 0x3C]) || bytes.starts(with: [0xFE, 0xFF, 0, 0x3C]) {
      return .xml
    }
    if bytes.starts(with: [0x3C, 0]) || bytes.starts(with: [0, 0x3C]) { return .xml }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let first = bytes[start...].first(where: { $0 > 0x20 }), first == UInt8(ascii: "<") {
      return .xml
    }
    // A PDF may have up to 1,024 bytes before its mark: ISO 32000-1, implementation note 13.
    let mark = Array("%PDF-".utf8)
    for place in 0..<max(0, bytes.count - 4) where bytes[place..<place + 5].elementsEqual(mark) {
      return .pdf
    }
    return .other
  }

  /// Reads a file and hands its invoices to `parser`; returns why it must be refused, or `nil`.
  func read(
    _ input: InputFile, with parser: InvoiceParser
  ) throws(RunError) -> InvoiceFault? {
    var file = try FileChunks(input)
    let head = try file.next()
    switch Self.sort(ofHead: head) {
    case .xml: return try readXML(&file, head: head, with: parser)
    case .pdf: return try readPDF(&file, head: head, with: parser)
    case .empty: return .document(XMLFault(.empty))
    case .other: return .unknown
    }
  }

  private func readXML(
    _ file: inout FileChunks, head: [UInt8], with parser: InvoiceParser
  ) throws(RunError) -> InvoiceFault? {
    let events = XMLEvents(InvoiceForm.paths, limits: limits.xml, taker: parser)
    var chunk = head
    while !chunk.isEmpty {
      if let fault = chunk.withUnsafeBytes({ events.feed($0) }) { return .document(fault) }
      chunk = try file.next()
    }
    if let fault = events.finish() { return .document(fault) }
    return parser.count == 0 ? .noInvoice(root: events.rootName) : nil
  }

  private func readPDF(
    _ file: inout FileChunks, head: [UInt8], with parser: InvoiceParser
  ) throws(RunError) -> InvoiceFault? {
    if file.size > limits.pdfBytes { return .tooLong(limit: limits.pdfBytes) }
    var bytes = head
    bytes.reserveCapacity(file.size)
    while true {
      let chunk = try file.next()
      if chunk.isEmpty { break }
      if bytes.count + chunk.count > limits.pdfBytes { return .tooLong(limit: limits.pdfBytes) }
      bytes.append(contentsOf: chunk)
    }
    let events = XMLEvents(InvoiceForm.paths, limits: limits.xml, taker: parser)
    var fault: XMLFault?
    let found = Self.attachment(of: bytes, limit: limits.pdfBytes) { piece in
      fault = events.feed(piece)
      return fault == nil
    }
    if let fault { return .document(fault) }
    if let found { return found }
    if let fault = events.finish() { return .document(fault) }
    return parser.count == 0 ? .noInvoice(root: events.rootName) : nil
  }

  /// Hands the invoice that a PDF carries to `body`, piece by piece; `body` says whether to go on.
  static func attachment(
    of bytes: [UInt8], limit: Int, _ body: (UnsafeRawBufferPointer) -> Bool
  ) -> InvoiceFault? {
    let result = withoutActuallyEscaping(body) { body in
      var receiver = PieceReceiver(body: body)
      return withUnsafeMutablePointer(to: &receiver) { pointer in
        tamis_pdf_attachment(
          bytes, bytes.count, limit, pointer,
          { _, name in name.map { InvoiceDocument.rank(String(cString: $0)) } ?? 0 },
          { context, piece, length in
            guard let receiver = context?.assumingMemoryBound(to: PieceReceiver.self) else {
              return 1
            }
            return receiver.pointee.body(UnsafeRawBufferPointer(start: piece, count: length))
              ? 0 : 1
          })
      }
    }
    switch Int(result) {
    case TAMIS_PDF_DONE, TAMIS_PDF_STOPPED: return nil
    case TAMIS_PDF_ENCRYPTED: return .encryptedPDF
    case TAMIS_PDF_TOO_LONG: return .tooLong(limit: limit)
    case TAMIS_PDF_NONE: return .noAttachment
    default: return .brokenPDF
    }
  }

  /// How likely an attachment of this name is the invoice; 0 when it is none.
  static func rank(_ name: String) -> Int32 {
    let name = name.lowercased()
    if let place = attachmentNames.firstIndex(of: name) { return Int32(100 - place) }
    return name.hasSuffix(".xml") ? 1 : 0
  }
}

private struct PieceReceiver {
  let body: (UnsafeRawBufferPointer) -> Bool
}
