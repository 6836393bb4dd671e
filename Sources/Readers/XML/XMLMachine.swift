import CLibXML2
import Glibc

/// What the parser's callbacks work on: the place in the paths, the text of the wanted element, the names seen.
///
/// The parser keeps each name of a document at one address, so a name is known by its address after it was seen once:
/// an element costs one look into a small table and one into the transitions.
struct XMLMachine {
  private var compiled: XMLCompiledPaths
  private var next: UnsafeMutablePointer<UInt16>
  private var places: UnsafeMutablePointer<XMLPaths.Place>
  private var width: Int
  /// Held by the ``XMLEvents`` that holds this.
  private let taker: Unmanaged<XMLTaker>
  private let limits: XMLLimits
  private let depthLimit: Int

  var context: xmlParserCtxtPtr?
  /// The last byte was read: what is missing now will never come.
  var isEnding = false
  private(set) var fault: XMLFault?
  private(set) var rootName: [UInt8] = []

  private var names: XMLNames
  private var attributeNames: XMLNames
  /// Whether the taker is asked about elements and attributes that no path has.
  var grows = false
  /// The state of every open element, outermost first; bound: `depthLimit + 1` places.
  private let stack: UnsafeMutablePointer<UInt16>
  /// For every open element where its text begins in `text`; same bound.
  private let textStarts: UnsafeMutablePointer<Int>
  private var depth = 0
  private var state = XMLPaths.searching
  private var text = XMLText()
  /// When set, every element is looked at and none is taken.
  var survey: XMLSurvey?

  init(_ compiled: XMLCompiledPaths, limits: XMLLimits, taker: XMLTaker) {
    self.compiled = compiled
    next = compiled.next
    places = compiled.places
    width = compiled.width
    self.taker = Unmanaged.passUnretained(taker)
    self.limits = limits
    depthLimit = max(1, min(limits.depth, 255))
    names = XMLNames(limit: limits.nameCount)
    attributeNames = XMLNames(limit: limits.nameCount, prefix: "@")
    stack = .allocate(capacity: depthLimit + 1)
    stack.initialize(repeating: 0, count: depthLimit + 1)
    textStarts = .allocate(capacity: depthLimit + 1)
    textStarts.initialize(repeating: 0, count: depthLimit + 1)
  }

  /// Gives back what lies outside of Swift's memory.
  func free() {
    stack.deallocate()
    textStarts.deallocate()
    text.free()
    names.free()
    attributeNames.free()
  }

  mutating func refuse(_ cause: XMLFault.Cause, line: Int? = nil) {
    if fault == nil {
      fault = XMLFault(cause, line: line ?? Int(context?.pointee.input?.pointee.line ?? 0))
    }
    xmlStopParser(context)
  }

  /// Whether an element is open.
  var isOpen: Bool { depth > 0 || rootName.isEmpty }

  // MARK: Callbacks

  @inline(__always)
  mutating func start(
    _ name: UnsafePointer<UInt8>, _ uri: UnsafePointer<UInt8>?, _ namespaceCount: Int,
    _ attributeCount: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard depth < depthLimit else { return refuse(.depth) }
    if attributeCount + namespaceCount > limits.attributeCount { return refuse(.attributes) }
    stack[depth] = state
    depth += 1
    if state == XMLPaths.unwanted { return }
    if survey != nil { return look(name, attributeCount, attributes) }
    if depth == 1 { rootName = XMLMachine.bytes(name) }
    guard let number = names.known(name) ?? names.learn(name, from: compiled.paths) else {
      return refuse(.names)
    }
    let before = state
    state =
      before == XMLPaths.searching
      ? entry(number, uri) : next[Int(before) &* width &+ Int(number)]
    if grows, state == XMLPaths.unwanted, before != XMLPaths.searching {
      state = grow(XMLMachine.bytes(name), from: before)
    }
    let place = places[Int(state)]
    if place.opens != 0 { tell(place.opens) }
    if place.hasAttributes || (grows && state > XMLPaths.unwanted && attributeCount > 0) {
      takeAttributes(attributeCount, attributes)
    }
    if place.text != 0 {
      textStarts[depth] = text.count
      listen(true)
    } else if places[Int(before)].text != 0 {
      listen(false)
    }
  }

  @inline(__always)
  mutating func end() {
    guard depth > 0 else { return }
    depth -= 1
    if survey != nil { return survey?.end() ?? () }
    let place = places[Int(state)]
    if place.text != 0 {
      let taker = taker
      text.remove(from: textStarts[depth + 1]) { text in
        taker._withUnsafeGuaranteedRef { $0.take(place.text, text) }
      }
      listen(false)
    }
    if place.closes != 0 { tell(place.closes) }
    let outer = stack[depth]
    if outer != state, places[Int(outer)].text != 0 { listen(true) }
    state = outer
  }

  @inline(__always)
  mutating func write(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    if survey != nil {
      return survey?.text(UnsafeBufferPointer(start: bytes, count: count)) ?? ()
    }
    if text.count &- textStarts[depth] &+ count > limits.valueBytes { return refuse(.value) }
    text.append(bytes, count)
  }

  private mutating func look(
    _ name: UnsafePointer<UInt8>, _ count: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    if depth == 1 {
      rootName = XMLMachine.bytes(name)
      listen(true)
    }
    survey?.begin(name)
    for index in 0..<count {
      if let attribute = attributes?[index * 5] { survey?.attribute(attribute) }
    }
    if survey?.isTooWide == true { refuse(.names) }
  }

  /// Text reaches us only while a wanted element is open: the parser passes over the rest on its own.
  @inline(__always)
  private func listen(_ on: Bool) {
    guard let handlers = context?.pointee.sax else { return }
    let function: charactersSAXFunc? = on ? XMLMachine.characters : nil
    handlers.pointee.characters = function
    handlers.pointee.ignorableWhitespace = function
    handlers.pointee.cdataBlock = function
  }

  private mutating func entry(_ name: UInt16, _ uri: UnsafePointer<UInt8>?) -> UInt16 {
    if name == 0 { return XMLPaths.searching }
    for entry in compiled.paths.entries where entry.name == name && (!entry.isRoot || depth == 1) {
      if entry.namespace.isEmpty { return entry.state }
      if let uri, XMLMachine.contains(XMLMachine.bytes(uri), entry.namespace) { return entry.state }
    }
    return XMLPaths.searching
  }

  /// Each attribute is five addresses: name, prefix, namespace, begin and end of the value.
  private mutating func takeAttributes(
    _ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard let attributes else { return }
    for index in 0..<count {
      guard let name = attributes[index * 5], let begin = attributes[index * 5 + 3],
        let end = attributes[index * 5 + 4]
      else { continue }
      guard
        let number = attributeNames.known(name)
          ?? attributeNames.learn(name, from: compiled.paths)
      else { return refuse(.names) }
      var found = number == 0 ? XMLPaths.unwanted : next[Int(state) * width + Int(number)]
      if grows, found == XMLPaths.unwanted {
        found = grow([UInt8(ascii: "@")] + XMLMachine.bytes(name), from: state)
      }
      let slot = places[Int(found)].text
      guard slot != 0 else { continue }
      let length = begin.distance(to: end)
      if length > limits.valueBytes { return refuse(.value) }
      let value = UnsafeBufferPointer(start: begin, count: max(0, length))
      if memchr(begin, Int32(UInt8(ascii: "&")), max(0, length)) == nil {
        hand(slot, value.span.extracting(XMLText.trimmed(value.span)))
      } else {
        let decoded = XMLMachine.decoded(value)
        hand(slot, decoded.span.extracting(XMLText.trimmed(decoded.span)))
      }
    }
  }

  /// Asks the taker whether it wants a place that no path has, and walks its paths from now on.
  private mutating func grow(_ name: [UInt8], from state: UInt16) -> UInt16 {
    guard let grown = taker.takeUnretainedValue().grow(name, from: state) else {
      return XMLPaths.unwanted
    }
    compiled = grown.paths
    next = compiled.next
    places = compiled.places
    width = compiled.width
    names.clear()
    attributeNames.clear()
    return grown.state
  }

  /// Without counting references: the taker outlives the parser.
  @inline(__always)
  private mutating func hand(_ slot: UInt16, _ text: Span<UInt8>) {
    taker._withUnsafeGuaranteedRef { $0.take(slot, text) }
  }

  @inline(__always)
  private mutating func tell(_ slot: UInt16) {
    let byte = position
    taker._withUnsafeGuaranteedRef { $0.mark(slot, byte: byte) }
  }

  private var position: Int {
    guard let input = context?.pointee.input, input.pointee.buf?.pointee.encoder == nil,
      let base = input.pointee.base, let current = input.pointee.cur
    else { return 0 }
    return Int(input.pointee.consumed) &+ base.distance(to: current)
  }

  // MARK: Bytes

  /// The bytes of a NUL-terminated name, at most 4,096 of them.
  static func bytes(_ name: UnsafePointer<UInt8>) -> [UInt8] {
    var length = 0
    while length < 4_096, name[length] != 0 { length += 1 }
    return Array(UnsafeBufferPointer(start: name, count: length))
  }

  /// libxml2 leaves each `&` of an attribute as `&#38;` when it may not replace entities; no other `&` can stand there.
  private static func decoded(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(value.count)
    let mark = Array("&#38;".utf8)
    var place = 0
    while place < value.count {
      out.append(value[place])
      let isMark = value[place] == mark[0] && value[place...].starts(with: mark)
      place += isMark ? mark.count : 1
    }
    return out
  }

  private static func contains(_ bytes: [UInt8], _ needle: [UInt8]) -> Bool {
    guard needle.count <= bytes.count else { return false }
    return (0...(bytes.count - needle.count)).contains {
      bytes[$0..<($0 + needle.count)].elementsEqual(needle)
    }
  }
}
