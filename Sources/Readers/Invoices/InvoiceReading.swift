import Pipelines
import Tables

/// A file of invoices that is being read.
///
/// An ordinary file is one portion, read by whichever core takes it, and given out whole or not at all. A file of more than
/// ``wholeBytes`` may hold very many invoices: it is read forward, and its invoices are given out as they come.
struct InvoiceReading: FixedHeadings {
  /// The size up to which a file is one portion, in bytes.
  static let wholeBytes = 8 << 20

  private let file: InputFile
  private let party: InvoiceParties
  private let document: InvoiceDocument
  private var stream: InvoiceStream?
  private var isDone = false

  init(_ file: InputFile, party: InvoiceParties, document: InvoiceDocument) {
    self.file = file
    self.party = party
    self.document = document
  }

  var headings: [String] { InvoiceRows.mentionNames }

  mutating func next() throws(RunError) -> (any Portion)? {
    if isDone { return nil }
    if stream == nil {
      if try FileChunks(file).size <= Self.wholeBytes {
        isDone = true
        return InvoicePortion(file: file, party: party, document: document)
      }
      stream = try InvoiceStream(file, party: party, document: document)
    }
    let portion = try stream?.next()
    isDone = portion == nil
    return portion
  }
}

/// A whole file of invoices, not yet read.
struct InvoicePortion: Portion {
  let file: InputFile
  let party: InvoiceParties
  let document: InvoiceDocument

  func deliver(_ log: inout ReadLog) throws(RunError) -> Delivery {
    let collector = InvoiceCollector(part: file.part(), party: party)
    if let fault = try document.read(file, with: collector.parser) {
      log.reject(fault.record(1, of: file))
      return InvoiceRows(party: party).delivery()
    }
    let rows = collector.takeRows()
    for finding in rows.findings { log.note(finding) }
    return rows.delivery()
  }
}

/// Gathers the invoices of one document as rows.
final class InvoiceCollector {
  let party: InvoiceParties
  private let part: Part
  private var rows: InvoiceRows
  let parser = InvoiceParser()

  init(part: Part, party: InvoiceParties) {
    self.part = part
    self.party = party
    rows = InvoiceRows(party: party)
    parser.done = { [unowned self] invoice, lines, byte in
      rows.append(invoice, lines, part: part, record: parser.count, byteOffset: byte)
    }
  }

  /// Whether enough is held to give it out.
  var isFull: Bool { rows.count >= 8_192 || rows.lineCount >= 32_768 }

  /// The rows held; none are held afterwards.
  func takeRows() -> InvoiceRows {
    defer { rows = InvoiceRows(party: party) }
    return rows
  }
}

extension InvoiceFault {
  /// The record that a refused file counts as.
  func record(_ record: Int, of file: InputFile) -> UnreadableRecord {
    UnreadableRecord(
      part: file.part(), record: record, line: line, reason: Finding(code, .error, phrase))
  }
}
