/// Reads whatever it is given as a document of invoices, in pieces whose size the first byte tells, and looks through it once.
///
/// Built and run by `Fuzz/invoices.sh`, together with the sources of the XML layer and of the invoices, as one module.
@_cdecl("LLVMFuzzerTestOneInput")
public func readInvoices(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 1 else { return 0 }
  let size = max(1, Int(bytes[0]))
  let document = UnsafeRawBufferPointer(start: bytes + 1, count: count - 1)
  let parser = InvoiceParser()
  var total = 0
  parser.done = { invoice, lines, _ in total &+= lines.count &+ invoice.buyer.identities.count }
  let events = XMLEvents(InvoiceForm.paths, taker: parser)
  read(document, in: size, by: events)
  let survey = XMLEvents(InvoiceForm.paths, taker: parser)
  survey.survey = XMLSurvey()
  read(document, in: 4_096, by: survey)
  if let found = survey.survey, let path = found.recordPath {
    total &+= found.fieldPaths(below: path).count
  }
  return 0
}

private func read(_ document: UnsafeRawBufferPointer, in size: Int, by events: XMLEvents) {
  var place = 0
  while place < document.count {
    let end = min(place + size, document.count)
    if events.feed(UnsafeRawBufferPointer(rebasing: document[place..<end])) != nil { return }
    place = end
  }
  _ = events.finish()
}
