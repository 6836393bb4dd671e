/// Cuts a JSON document, or JSON Lines, into pieces that hold whole records.
final class JSONCutter {
  /// The bytes of a piece; more only where one record is longer.
  static let pieceBytes = 1 << 20

  /// A piece: bytes in which records stand one behind the other, or line by line.
  struct Piece: Sendable {
    var bytes: [UInt8]
    /// The number of the first record; 1 is the first of all.
    var firstRecord: Int
    /// Whether a line break ends every record.
    var isLines: Bool
    /// Whether the document ends before its list does.
    var isCut = false
    /// What stands behind the list, with its last piece.
    var rest: JSONRest?
  }

  private let stream: any ByteStream
  private let limits: ReadLimits
  private var isLines: Bool
  private var isList = false
  /// The names of the objects around the list.
  private var keys: [[UInt8]] = []
  /// What a list before it calls the values of its rows.
  private(set) var headings: [[UInt8]] = []
  private var held: [UInt8] = []
  private var window = [UInt8](repeating: 0, count: 1 << 17)
  private var isAtEnd = false
  private var isDone = false
  private var nextRecord = 1

  /// Finds the records: behind each other, in the list that `path` names, or in the first list of objects.
  ///
  /// A document without such a list is one record.
  init(_ stream: any ByteStream, path: [String], isLines: Bool, limits: ReadLimits) throws(Refusal)
  {
    self.stream = stream
    self.limits = limits
    self.isLines = isLines
    try fill(to: JSONCutter.pieceBytes)
    if held.starts(with: [0xEF, 0xBB, 0xBF]) { held.removeFirst(3) }
    if !isLines { try seek(path) }
  }

  /// Whether further records may come.
  var hasMore: Bool { !isDone }

  /// The next records; `nil` at the end.
  func next() throws(Refusal) -> Piece? {
    while !isDone {
      try fill(to: JSONCutter.pieceBytes)
      let piece = isLines ? try nextLines() : try nextElements()
      if let piece { return piece }
    }
    return nil
  }

  private func nextLines() throws(Refusal) -> Piece? {
    var wanted = held.count
    while true {
      try fill(to: wanted)
      let cut = isAtEnd ? held.count : (held.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
      if isAtEnd { isDone = true }
      if cut > 0 {
        var count = 0
        for line in held[0..<cut].split(separator: 0x0A) where line.contains(where: { $0 > 0x20 }) {
          count += 1
        }
        return take(cut, count: count)
      }
      if isAtEnd { return nil }
      wanted = held.count * 2
    }
  }

  /// Cuts behind the last element that is whole.
  private func nextElements() throws(Refusal) -> Piece? {
    var scan = JSONDepth()
    var at = 0
    var cut = 0
    var count = 0
    while true {
      scan.walk(held, from: &at, cut: &cut, count: &count)
      if scan.isClosed || isAtEnd {
        // The last element of a list that is not closed may be cut, or whole without its bracket.
        let end = scan.isClosed ? at - 1 : held.count
        var piece = take(end, count: count + (scan.hasContent ? 1 : 0))
        piece?.isCut = isList && !scan.isClosed
        if scan.isClosed, try opensAnother() { return piece }
        isDone = true
        let rest = try rest()
        if !rest.isClean, piece == nil {
          piece = Piece(bytes: [], firstRecord: nextRecord, isLines: false)
        }
        piece?.rest = rest
        return piece
      }
      if cut > 0 { return take(cut, count: count) }
      try fill(to: held.count * 2)
    }
  }

  /// Moves into the list behind the one that was closed: the pages that a service hands out stand one behind the other.
  private func opensAnother() throws(Refusal) -> Bool {
    held.removeFirst()
    guard keys.isEmpty else { return false }
    while true {
      let blanks = held.prefix { $0 <= 0x20 }.count
      held.removeFirst(blanks)
      if let next = held.first {
        guard next == UInt8(ascii: "[") else { return false }
        held.removeFirst()
        return true
      }
      if isAtEnd { return false }
      try fill(to: JSONCutter.pieceBytes)
    }
  }

  /// What stands behind the list.
  private func rest() throws(Refusal) -> JSONRest {
    var rest = JSONRest(within: keys)
    while true {
      rest.walk(held)
      held.removeAll(keepingCapacity: true)
      if isAtEnd { return rest }
      try fill(to: JSONCutter.pieceBytes)
    }
  }

  private func take(_ cut: Int, count: Int) -> Piece? {
    let bytes = Array(held[0..<cut])
    held.removeFirst(cut)
    guard count > 0 else { return nil }
    defer { nextRecord += count }
    return Piece(bytes: bytes, firstRecord: nextRecord, isLines: isLines)
  }

  private func fill(to wanted: Int) throws(Refusal) {
    while !isAtEnd, held.count < wanted {
      guard held.count <= limits.rowBytes else { throw MarkupScanner.long(limits.rowBytes) }
      let got = try stream.read(into: &window, from: 0)
      isAtEnd = got == 0
      held.append(contentsOf: window[0..<got])
    }
  }

  /// Moves the bytes at hand to the first record.
  private func seek(_ path: [String]) throws(Refusal) {
    var wanted = held.count
    while true {
      try fill(to: wanted)
      switch JSONSeeker(path, limits: limits).seek(held, isWhole: isAtEnd) {
      case .list(let start, let keys, let headings):
        isList = true
        self.keys = keys
        self.headings = headings
        held.removeFirst(start)
        return
      case .lines:
        isLines = true
        return
      case .record:
        // One record is a list of one.
        return
      case .unknown:
        guard !isAtEnd else { throw JSONCutter.notJSON(path) }
        wanted = held.count * 2
      }
    }
  }

  static func notJSON(_ path: [String]) -> Refusal {
    if !path.isEmpty {
      let place = path.joined(separator: ".")
      return Refusal(
        .noTable, en: "it holds no list called \(place); look at it and name another one",
        fr: "il ne contient pas de liste appelée \(place) ; le regarder et en nommer une autre")
    }
    return Refusal(
      .notJSON, en: "this is no JSON; if it is another text, read it with its own stage",
      fr: "ce n’est pas du JSON ; si c’est un autre texte, le lire avec l’étape qui lui convient")
  }
}

/// Follows the brackets of a list of records, byte by byte.
struct JSONDepth {
  /// Whether the list was closed.
  private(set) var isClosed = false
  /// Whether something stands behind the last comma.
  private(set) var hasContent = false
  private var depth = 0
  private var isInText = false
  private var isEscaped = false

  /// Takes the bytes from `at` on, up to the end of the list; notes the last comma between elements and counts them.
  mutating func walk(_ bytes: [UInt8], from at: inout Int, cut: inout Int, count: inout Int) {
    while at < bytes.count, !isClosed {
      if step(bytes[at]) {
        cut = at
        count += 1
      }
      at += 1
    }
  }

  /// Takes a byte; answers whether it is the comma that ends an element.
  @inline(__always)
  mutating func step(_ byte: UInt8) -> Bool {
    if isInText {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInText = false
      }
      return false
    }
    switch byte {
    case UInt8(ascii: "\""): isInText = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      if depth < 0 { isClosed = true }
    case UInt8(ascii: ",") where depth == 0:
      let isEnd = hasContent
      hasContent = false
      return isEnd
    default: break
    }
    if byte > 0x20, !isClosed { hasContent = true }
    return false
  }
}
