/// Looks through what stands behind the list that was read: further lists of records, and what comes behind the document's end.
struct JSONRest: Sendable {
  /// The further lists of objects, by their names joined with dots; the first ones.
  private(set) var lists: [String] = []
  /// Whether something stands behind the end of the document.
  private(set) var isTrailing = false

  private var keys: [[UInt8]]
  private var key: [UInt8] = []
  private var text: [UInt8] = []
  private var isInText = false
  private var isEscaped = false
  private var listDepth = 0
  /// A list that was opened and whose first element is not seen yet.
  private var opened: String?

  /// So many lists are named, and of a name so many bytes are kept.
  private static let listLimit = 12
  private static let nameBytes = 256
  private static let depthLimit = 10_000

  /// Behind a list that stands within objects of these names; the outermost one has none.
  init(within keys: [[UInt8]]) { self.keys = keys }

  /// Whether there is nothing to say.
  var isClean: Bool { lists.isEmpty && !isTrailing }

  /// Takes the next bytes.
  mutating func walk(_ bytes: some Sequence<UInt8>) {
    for byte in bytes where !isTrailing { step(byte) }
  }

  private mutating func step(_ byte: UInt8) {
    if isInText { return inText(byte) }
    guard byte > 0x20 else { return }
    guard !keys.isEmpty else {
      isTrailing = true
      return
    }
    if let name = opened {
      opened = nil
      if byte == UInt8(ascii: "{"), lists.count < Self.listLimit { lists.append(name) }
    }
    switch byte {
    case UInt8(ascii: "\""):
      isInText = true
      text.removeAll(keepingCapacity: true)
    case UInt8(ascii: "{"):
      // What lies deeper than any list that is looked for needs no name.
      keys.append(listDepth == 0 ? key : [])
      key = []
      // Nobody writes so deep: the rest is looked at no further.
      isTrailing = keys.count > Self.depthLimit
    case UInt8(ascii: "}"): keys.removeLast()
    case UInt8(ascii: "["):
      if listDepth == 0, keys.count <= JSONSeeker.depth {
        opened = (keys.dropFirst() + [key]).map { String(decoding: $0, as: UTF8.self) }
          .joined(separator: ".")
      }
      listDepth += 1
    case UInt8(ascii: "]"): listDepth -= 1
    default: break
    }
  }

  private mutating func inText(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInText = false
      key = text
      return
    }
    if text.count < Self.nameBytes { text.append(byte) }
  }
}
