/// The texts that a workbook keeps once for all its cells.
struct SharedTexts: Sendable {
  /// All texts, one behind the other.
  private(set) var bytes: [UInt8] = []
  /// Where each begins, and where the last one ends.
  private(set) var offsets: [UInt32] = [0]

  /// No texts.
  init() {}

  /// The number of texts.
  var count: Int { offsets.count - 1 }

  /// Reads the part that holds the texts.
  init(_ stream: any ByteStream, limits: ReadLimits) throws(Refusal) {
    var scanner = try MarkupScanner(stream, limits: limits)
    while true {
      let token = try scanner.next()
      if token == .end { break }
      guard token == .open, scanner.isNamed("si") else { continue }
      try RichText.read(&scanner, into: &bytes)
      guard bytes.count <= min(limits.sharedTextBytes, Int(UInt32.max)) else {
        throw Refusal(
          .tooLarge,
          en: "the workbook shares more than \(limits.sharedTextBytes) bytes of text, the limit",
          fr: "le classeur partage plus de \(limits.sharedTextBytes) octets de texte, la limite")
      }
      offsets.append(UInt32(bytes.count))
    }
  }

  /// Adds the text that `write` writes.
  mutating func add(_ write: (inout [UInt8]) -> Void) {
    guard bytes.count < Int(UInt32.max) - 1 << 20 else { return }
    write(&bytes)
    offsets.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Adds text number `index` to `out`; answers `false` when there is none.
  @inline(__always)
  func append(_ index: Int, to out: inout [UInt8]) -> Bool {
    guard index >= 0, index < count else { return false }
    let range = Int(offsets[index])..<Int(offsets[index + 1])
    bytes.withUnsafeBufferPointer { bytes in
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
    }
    return true
  }
}

/// Text in which parts may differ in font: `<si>` of the shared texts, `<is>` of a cell.
enum RichText {
  /// Adds the text of the element that was just opened to `out`, up to its end; how it sounds (`rPh`) is left out.
  static func read(_ scanner: inout MarkupScanner, into out: inout [UInt8]) throws(Refusal) {
    let inside = scanner.depth
    while true {
      switch try scanner.next() {
      case .close where scanner.depth < inside: return
      case .open where scanner.isNamed("t"): try readPiece(&scanner, into: &out)
      case .open where scanner.isNamed("rPh"): try scanner.skipElement()
      case .end: return
      default: break
      }
    }
  }

  private static func readPiece(_ scanner: inout MarkupScanner, into out: inout [UInt8])
    throws(Refusal)
  {
    let start = out.count
    let keepsSpace = !scanner.attributes.isEmpty && scanner.attribute("space") == "preserve"
    let inside = scanner.depth
    while true {
      let token = try scanner.next()
      if token == .text { scanner.appendText(to: &out) }
      if token == .end || token == .close && scanner.depth < inside { break }
    }
    if !keepsSpace { trim(&out, from: start) }
    MarkupText.unescape(&out, from: start)
  }

  /// Takes the blank away around the text from `start` on, as Excel does where `xml:space` does not say otherwise.
  private static func trim(_ out: inout [UInt8], from start: Int) {
    while out.count > start, out[out.count - 1] <= 0x20 { out.removeLast() }
    var first = start
    while first < out.count, out[first] <= 0x20 { first += 1 }
    if first > start { out.removeSubrange(start..<first) }
  }
}
