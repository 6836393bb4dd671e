import CLibXML2

/// Reads one XML document piece by piece and hands the wanted values to an ``XMLTaker``.
///
/// Built on libxml2's push parser (SAX2). No entity is expanded, no other file or address is opened, any DOCTYPE is refused
/// where it begins (in every encoding), and each limit of ``XMLLimits`` is kept. Memory does not grow with the document.
/// Nothing is printed by the library. The first fault stops the reading; it is returned by every later call.
final class XMLEvents {
  private let machine: UnsafeMutablePointer<XMLMachine>
  private let taker: XMLTaker
  private let limits: XMLLimits
  private var flood: XMLFlood
  private var context: xmlParserCtxtPtr?
  private var fault: XMLFault?
  private var held: [UInt8] = []

  private static let ready: Void = {
    xmlInitParser()
  }()

  /// A reader of one document.
  init(_ paths: XMLCompiledPaths, limits: XMLLimits = XMLLimits(), taker: XMLTaker) {
    XMLEvents.ready
    self.taker = taker
    self.limits = limits
    flood = XMLFlood(limits: limits)
    machine = .allocate(capacity: 1)
    machine.initialize(to: XMLMachine(paths, limits: limits, taker: taker))
  }

  deinit {
    if let context { xmlFreeParserCtxt(context) }
    machine.pointee.free()
    machine.deinitialize(count: 1)
    machine.deallocate()
  }

  /// Looks at every element instead of taking values; to be set before the first byte.
  var survey: XMLSurvey? {
    get { machine.pointee.survey }
    set { machine.pointee.survey = newValue }
  }

  /// Asks the taker about elements and attributes that no path has; to be set before the first byte.
  var grows: Bool {
    get { machine.pointee.grows }
    set { machine.pointee.grows = newValue }
  }

  /// The name of the document's first element; empty before it was read.
  var rootName: String { String(decoding: machine.pointee.rootName, as: UTF8.self) }

  /// Reads the next bytes of the document; returns the fault when it must be refused.
  func feed(_ bytes: UnsafeRawBufferPointer) -> XMLFault? {
    if let fault { return fault }
    if bytes.isEmpty { return nil }
    guard context == nil else { return push(bytes) }
    // White space before the declaration is a common damage and means nothing; the parser needs four bytes to begin.
    held.append(contentsOf: bytes)
    guard held.count >= 4 else { return nil }
    let start = XMLEvents.documentStart(held)
    if start == held.count {
      held.removeAll(keepingCapacity: true)
      return nil
    }
    if held.count - start < 4 { return nil }
    return open(dropping: start)
  }

  /// Ends the document; returns the fault when it stops before its end.
  func finish() -> XMLFault? {
    if let fault { return fault }
    if context == nil {
      let start = XMLEvents.documentStart(held)
      guard start < held.count else { return refuse(XMLFault(.empty)) }
      if let fault = open(dropping: start) { return fault }
    }
    tamis_xml_be_silent()
    machine.pointee.isEnding = true
    _ = xmlParseChunk(context, nil, 0, 1)
    if let fault = faultFound() { return fault }
    if context?.pointee.wellFormed == 0 { return refuse(XMLFault(.malformed, line: line)) }
    return nil
  }

  private static func documentStart(_ bytes: [UInt8]) -> Int {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let mark = start
    while start < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[start]) { start += 1 }
    // A byte order mark alone, or one directly before the document, is the parser's own matter.
    return start == mark ? 0 : start
  }

  private func open(dropping start: Int) -> XMLFault? {
    var handlers = XMLMachine.handlers()
    tamis_xml_be_silent()
    let bytes = Array(held[start...])
    held = []
    let head = min(4, bytes.count)
    context = bytes.withUnsafeBytes { buffer in
      xmlCreatePushParserCtxt(
        &handlers, machine, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(head),
        nil)
    }
    guard let context else { return refuse(XMLFault(.huge)) }
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue))
    machine.pointee.context = context
    return bytes.withUnsafeBytes { buffer in
      if let cause = flood.look(at: buffer) { return refuse(XMLFault(cause, line: 1)) }
      return parse(UnsafeRawBufferPointer(rebasing: buffer[head...]))
    }
  }

  private func push(_ bytes: UnsafeRawBufferPointer) -> XMLFault? {
    if let cause = flood.look(at: bytes) { return refuse(XMLFault(cause, line: line)) }
    return parse(bytes)
  }

  private func parse(_ bytes: UnsafeRawBufferPointer) -> XMLFault? {
    guard !bytes.isEmpty else { return nil }
    tamis_xml_be_silent()
    var rest = bytes
    // The parser counts in Int32.
    while !rest.isEmpty {
      let length = min(rest.count, 1 << 20)
      _ = xmlParseChunk(
        context, rest.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(length), 0)
      if let fault = faultFound() { return fault }
      rest = UnsafeRawBufferPointer(rebasing: rest[length...])
    }
    return nil
  }

  private func faultFound() -> XMLFault? {
    guard let found = machine.pointee.fault else { return nil }
    return refuse(found)
  }

  private func refuse(_ found: XMLFault) -> XMLFault {
    fault = found
    return found
  }

  private var line: Int { Int(context?.pointee.input?.pointee.line ?? 0) }
}
