/// Reads JSON values out of bytes at hand and flattens records: `{"a": {"b": 1}}` has the field `a.b`.
///
/// A list of plain values becomes one value per line; the objects in a list are numbered: `phones.1.number`.
/// - Source: RFC 8259.
struct JSONScanner {
  /// What stands where it should not.
  enum Fault: Error { case notJSON, tooDeep, tooWide }

  /// Where the next byte stands.
  var at: Int
  /// Names that came twice in one record.
  private(set) var repeatedNames = 0
  /// Texts whose bytes were no UTF-8 and were read as Windows-1252.
  private(set) var respelledTexts = 0

  private let bytes: [UInt8]
  private let end: Int
  private let limits: ReadLimits
  private var path: [UInt8] = []
  private var text: [UInt8] = []

  /// The values in a stretch of `bytes`.
  init(_ bytes: [UInt8], _ range: Range<Int>, limits: ReadLimits) {
    self.bytes = bytes
    self.limits = limits
    at = range.lowerBound
    end = range.upperBound
  }

  /// Moves past blanks; answers the byte there, `nil` at the end.
  mutating func peek() -> UInt8? {
    while at < end, bytes[at] <= 0x20 { at += 1 }
    return at < end ? bytes[at] : nil
  }

  /// Reads one record into `columns`, without ending it there.
  mutating func readRecord(into columns: inout RecordColumns) throws(Fault) {
    path.removeAll(keepingCapacity: true)
    switch peek() {
    case UInt8(ascii: "{"): try readObject(into: &columns, depth: 1)
    case UInt8(ascii: "["): try readList(into: &columns, depth: 1)
    default: try readValue(into: &columns, depth: 1)
    }
  }

  /// Reads one record that is a list, each value under the heading of its place, without ending it there.
  mutating func readRow(into columns: inout RecordColumns, _ headings: [[UInt8]]) throws(Fault) {
    guard peek() == UInt8(ascii: "[") else { return try readRecord(into: &columns) }
    at += 1
    var place = 0
    if peek() == UInt8(ascii: "]") {
      at += 1
      return
    }
    while true {
      path = place < headings.count ? headings[place] : Array("column-\(place + 1)".utf8)
      place += 1
      try readValue(into: &columns, depth: 1)
      switch peek() {
      case UInt8(ascii: ","): at += 1
      case UInt8(ascii: "]"):
        at += 1
        return
      default: throw .notJSON
      }
    }
  }

  /// Reads a list of texts and nothing else.
  mutating func texts() throws(Fault) -> [[UInt8]] {
    guard peek() == UInt8(ascii: "[") else { throw .notJSON }
    var texts: [[UInt8]] = []
    repeat {
      at += 1
      guard peek() == UInt8(ascii: "\"") else { throw .notJSON }
      try readText()
      texts.append(text)
    } while peek() == UInt8(ascii: ",")
    guard peek() == UInt8(ascii: "]") else { throw .notJSON }
    at += 1
    return texts
  }

  /// Moves past one value without reading it.
  mutating func skipValue() throws(Fault) {
    var depth = 0
    repeat {
      guard let byte = peek() else { throw .notJSON }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        at += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard depth > 0 else { throw .notJSON }
        depth -= 1
        at += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard depth > 0 else { throw .notJSON }
        at += 1
      case UInt8(ascii: "\""): try skipText()
      default: _ = try word()
      }
    } while depth > 0
  }

  private mutating func readObject(into columns: inout RecordColumns, depth: Int) throws(Fault) {
    guard depth <= limits.depth else { throw .tooDeep }
    at += 1
    if peek() == UInt8(ascii: "}") {
      at += 1
      return
    }
    let outer = path.count
    while true {
      guard peek() == UInt8(ascii: "\"") else { throw .notJSON }
      try readText()
      if outer > 0 { path.append(UInt8(ascii: ".")) }
      path.append(contentsOf: text)
      guard peek() == UInt8(ascii: ":") else { throw .notJSON }
      at += 1
      try readValue(into: &columns, depth: depth)
      path.removeLast(path.count - outer)
      switch peek() {
      case UInt8(ascii: ","): at += 1
      case UInt8(ascii: "}"):
        at += 1
        return
      default: throw .notJSON
      }
    }
  }

  private mutating func readValue(into columns: inout RecordColumns, depth: Int) throws(Fault) {
    guard columns.names.count <= limits.columns, path.count <= 1 << 16 else { throw .tooWide }
    switch peek() {
    case UInt8(ascii: "{"): try readObject(into: &columns, depth: depth + 1)
    case UInt8(ascii: "["): try readList(into: &columns, depth: depth + 1)
    case UInt8(ascii: "\""):
      try readText()
      set(&columns, text)
    default:
      let word = try word()
      set(
        &columns, bytes[word].elementsEqual("null".utf8) ? [] : bytes[word], isNumber: true)
    }
  }

  private mutating func set(
    _ columns: inout RecordColumns, _ value: some Collection<UInt8>, isNumber: Bool = false
  ) {
    let name = path.isEmpty ? Array("value".utf8)[...] : path[...]
    if !columns.set(name, value, isNumber: isNumber) { repeatedNames += 1 }
  }

  private mutating func readList(into columns: inout RecordColumns, depth: Int) throws(Fault) {
    guard depth <= limits.depth else { throw .tooDeep }
    at += 1
    var lines: [UInt8] = []
    var lineCount = 0
    var number = 0
    let outer = path.count
    if peek() == UInt8(ascii: "]") {
      at += 1
      set(&columns, [])
      return
    }
    while true {
      number += 1
      switch peek() {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        path.append(contentsOf: (outer > 0 ? ".\(number)" : "column-\(number)").utf8)
        try readValue(into: &columns, depth: depth)
        path.removeLast(path.count - outer)
      case UInt8(ascii: "\""):
        try readText()
        append(text[...], to: &lines, &lineCount)
      default:
        let word = try word()
        if !bytes[word].elementsEqual("null".utf8) { append(bytes[word], to: &lines, &lineCount) }
      }
      switch peek() {
      case UInt8(ascii: ","): at += 1
      case UInt8(ascii: "]"):
        at += 1
        if lineCount > 0 { set(&columns, lines) }
        return
      default: throw .notJSON
      }
    }
  }

  private func append(_ value: ArraySlice<UInt8>, to lines: inout [UInt8], _ count: inout Int) {
    if count > 0 { lines.append(0x0A) }
    lines.append(contentsOf: value)
    count += 1
  }

  /// A number, `true`, `false` or `null`, as it is written.
  private mutating func word() throws(Fault) -> Range<Int> {
    let start = at
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "+"):
        at += 1
        continue
      default: break
      }
      break
    }
    let first = start < at ? bytes[start] : 0
    let isNumber = first == UInt8(ascii: "-") || first &- UInt8(ascii: "0") < 10
    guard
      isNumber
        || ["true", "false", "null"].contains(where: { bytes[start..<at].elementsEqual($0.utf8) })
    else { throw .notJSON }
    return start..<at
  }

  private mutating func skipText() throws(Fault) {
    at += 1
    while at < end, bytes[at] != UInt8(ascii: "\"") {
      at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard at < end else { throw .notJSON }
    at += 1
  }

  /// Reads a text into `text`, escapes resolved.
  private mutating func readText() throws(Fault) {
    text.removeAll(keepingCapacity: true)
    at += 1
    var isPlain = true
    while at < end {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        at += 1
        if !isPlain { JSONText.repair(&text, count: &respelledTexts) }
        return
      }
      if byte == UInt8(ascii: "\\") {
        guard let next = JSONText.unescape(bytes, at, end, into: &text) else { throw .notJSON }
        at = next
      } else {
        if byte >= 0x80 { isPlain = false }
        text.append(byte)
        at += 1
      }
    }
    throw .notJSON
  }
}
