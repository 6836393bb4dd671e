/// Cuts the markup of a sheet into pieces that each hold whole rows, so that several cores can read them.
final class SheetCutter {
  /// The bytes of a piece; more only where one row is longer.
  static let pieceBytes = 1 << 20

  private let stream: any ByteStream
  private let limits: ReadLimits
  private var held: [UInt8] = []
  private var rowTag: [UInt8] = []
  private var window = [UInt8](repeating: 0, count: 1 << 17)
  /// Whether what was handed out last was the last piece.
  private(set) var isAtEnd = false

  /// Reads up to the first row.
  init(_ stream: any ByteStream, limits: ReadLimits) throws(Refusal) {
    self.stream = stream
    self.limits = limits
    var wanted = SheetCutter.pieceBytes
    while true {
      try fill(to: wanted)
      if let found = try findRows() {
        held.removeFirst(found)
        return
      }
      if isAtEnd {
        held = []
        return
      }
      wanted = held.count * 2
    }
  }

  /// The next rows, whose elements lie inside one open element; `nil` at the end.
  func next() throws(Refusal) -> [UInt8]? {
    var wanted = SheetCutter.pieceBytes
    while true {
      try fill(to: wanted)
      if held.isEmpty { return nil }
      if isAtEnd {
        defer { held = [] }
        return held
      }
      if let cut = lastRow() {
        let rest = Array(held[cut...])
        held.removeLast(rest.count)
        let piece = held
        held = rest
        return piece
      }
      wanted = held.count * 2
    }
  }

  private func fill(to wanted: Int) throws(Refusal) {
    while !isAtEnd, held.count < wanted {
      guard held.count <= limits.rowBytes else { throw MarkupScanner.long(limits.rowBytes) }
      let got = try stream.read(into: &window, from: 0)
      isAtEnd = got == 0
      held.append(contentsOf: window[0..<got])
    }
  }

  /// Where the rows begin in the bytes at hand; `nil` when they are not reached.
  private func findRows() throws(Refusal) -> Int? {
    var scanner = MarkupScanner(held, depth: 0, limits: limits)
    while true {
      // The bytes end in the middle of something unless the whole sheet is at hand.
      let token: MarkupScanner.Token
      do throws(Refusal) { token = try scanner.next() } catch {
        if isAtEnd || error.code != .damaged { throw error }
        return nil
      }
      if token == .end { return nil }
      if token == .open, scanner.isNamed("sheetData") {
        var start = scanner.name.lowerBound
        while start > 0, held[start] != UInt8(ascii: "<") { start -= 1 }
        rowTag = Array(held[start..<scanner.name.lowerBound]) + Array("row".utf8)
        return scanner.offset
      }
    }
  }

  /// Where the last row at hand begins, unless it is the first.
  private func lastRow() -> Int? {
    var at = held.count - rowTag.count - 1
    while at > 0 {
      if held[at] == UInt8(ascii: "<"), held[at + 1] == rowTag[1] {
        let end = at + rowTag.count
        if held[at..<end].elementsEqual(rowTag), held[end] <= UInt8(ascii: "/") || held[end] == 0x3E
        {
          return at
        }
      }
      at -= 1
    }
    return nil
  }
}
