import Pipelines
import Tables

/// A long document of invoices, read forward: memory holds the invoices of one portion.
///
/// Only one task at a time asks for the next portion, so the parser behind it is never used by two at once.
final class InvoiceStream: @unchecked Sendable {
  private let inputFile: InputFile
  private let document: InvoiceDocument
  private let collector: InvoiceCollector
  private var file: FileChunks
  private var events: XMLEvents?
  private var isDone = false

  init(
    _ inputFile: InputFile, party: InvoiceParties, document: InvoiceDocument
  ) throws(RunError) {
    self.inputFile = inputFile
    self.document = document
    collector = InvoiceCollector(part: inputFile.part(), party: party)
    file = try FileChunks(inputFile)
  }

  /// The next invoices, or `nil` at the end.
  func next() throws(RunError) -> (any Portion)? {
    if isDone { return nil }
    while true {
      let chunk = try file.next()
      if events == nil {
        switch InvoiceDocument.sort(ofHead: chunk) {
        case .xml:
          events = XMLEvents(
            InvoiceForm.paths, limits: document.limits.xml, taker: collector.parser)
        case .pdf: return whole()
        case .empty: return end(.document(XMLFault(.empty)))
        case .other: return end(.unknown)
        }
      }
      guard let events else { return end(.unknown) }
      let fault = chunk.isEmpty ? events.finish() : chunk.withUnsafeBytes { events.feed($0) }
      if let fault { return end(.document(fault)) }
      if chunk.isEmpty {
        return end(collector.parser.count == 0 ? .noInvoice(root: events.rootName) : nil)
      }
      if collector.isFull { return collector.takeRows().portion() }
    }
  }

  private func whole() -> any Portion {
    isDone = true
    return InvoicePortion(file: inputFile, party: collector.party, document: document)
  }

  private func end(_ fault: InvoiceFault?) -> (any Portion)? {
    isDone = true
    let rows = collector.takeRows()
    guard let fault else { return rows.count > 0 ? rows.portion() : nil }
    let rest = RefusedRest(
      delivery: rows.delivery(), record: fault.record(collector.parser.count + 1, of: inputFile))
    return NotedPortion(portion: rest, findings: rows.findings)
  }
}
