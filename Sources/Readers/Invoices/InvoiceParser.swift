/// Takes the values of a document and makes invoices of them.
///
/// The values of the head are kept as they come, in one run of bytes; a line goes to the columns of ``InvoiceLines`` as soon
/// as it ends, so that a document of any length costs no more than its lines. What stands before the first invoice of a
/// document with several (FatturaPA, Facturae) belongs to all of them.
final class InvoiceParser: XMLTaker {
  /// A value of the head.
  struct Item {
    let slot: UInt16
    let qualifier: Range<Int>
    let value: Range<Int>
  }

  private var form: InvoiceForm?
  private var bytes: [UInt8] = []
  private var items: [Item] = []
  private var sharedCount: (items: Int, bytes: Int)?
  private var qualifier = 0..<0
  private var line = InvoiceLine()
  private(set) var lines = InvoiceLines()
  private var start = 0
  /// Called with each invoice, its lines, and the byte where it begins.
  var done: (Invoice, InvoiceLines, Int) -> Void = { _, _, _ in }
  /// The number of invoices found.
  private(set) var count = 0

  override init() {}

  override func take(_ slot: UInt16, _ text: Span<UInt8>) {
    guard form != nil else { return }
    if slot == InvoiceSlot.qualifier.rawValue {
      qualifier = keep(text)
    } else if slot >= InvoiceSlot.lineStatus.rawValue, slot <= InvoiceSlot.lineCost.rawValue {
      line.take(slot, text)
    } else {
      // No real head has thousands of values: the rest of a flood is passed over.
      if !text.isEmpty, items.count < 5_000 {
        items.append(Item(slot: slot, qualifier: qualifier, value: keep(text)))
      }
      qualifier = 0..<0
    }
  }

  override func mark(_ slot: UInt16, byte: Int) {
    if let begun = InvoiceForm(beginSlot: slot) {
      form = begun
      reset(toShared: false)
      sharedCount = nil
      start = byte
      return
    }
    switch slot {
    case InvoiceSlot.lineBegin.rawValue: line.clear()
    case InvoiceSlot.lineEnd.rawValue: lines.append(line)
    case InvoiceSlot.invoiceBegin.rawValue:
      if sharedCount == nil { sharedCount = (items.count, bytes.count) }
      start = byte
    case InvoiceSlot.invoiceEnd.rawValue: finishInvoice()
    case InvoiceSlot.documentEnd.rawValue:
      if form != .fatturaPA, form != .facturae { finishInvoice() }
      form = nil
    default: break
    }
  }

  private func keep(_ text: Span<UInt8>) -> Range<Int> {
    let from = bytes.count
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    return from..<bytes.count
  }

  private func finishInvoice() {
    guard let form else { return }
    count += 1
    let composer = InvoiceComposer(form: form, items: items, bytes: bytes)
    var (invoice, isReversed) = composer.compose()
    invoice.contradictions =
      InvoiceSums(composer, lines, currency: invoice.currency)
      .contradictions
    if isReversed { lines.reverse() }
    done(invoice, lines, start)
    lines.clear()
    reset(toShared: true)
  }

  private func reset(toShared: Bool) {
    let shared = toShared ? sharedCount : nil
    items.removeLast(items.count - (shared?.items ?? 0))
    bytes.removeLast(bytes.count - (shared?.bytes ?? 0))
    qualifier = 0..<0
  }
}
