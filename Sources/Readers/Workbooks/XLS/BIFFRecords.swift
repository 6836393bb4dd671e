/// The records of a binary workbook, one behind the other: a number, a length, the data.
/// - Source: Microsoft, MS-XLS, 2.1.4.
struct BIFFRecords {
  /// The numbers of the records that are read.
  enum Kind: UInt16 {
    case beginning = 0x0809, end = 0x000A, sheet = 0x0085, password = 0x002F, codePage = 0x0042
    case dateMode = 0x0022, format = 0x041E, cellFormat = 0x00E0, texts = 0x00FC, goesOn = 0x003C
    case sharedText = 0x00FD, text = 0x0204, richText = 0x00D6, number = 0x0203, packedNumber =
      0x027E
    case packedNumbers = 0x00BD, booleanOrError = 0x0205, formula = 0x0006, formulaText = 0x0207
    case merged = 0x00E5
  }

  /// One record.
  struct Record {
    var kind: Kind?
    var data: Range<Int>
  }

  private let bytes: [UInt8]
  private var at: Int

  /// The records from byte `start` of the stream on.
  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    at = start
  }

  /// The next record; `nil` at the end of the stream.
  mutating func next() -> Record? {
    guard at >= 0, at &+ 4 <= bytes.count else { return nil }
    let start = at + 4
    let end = min(start + Int(bytes.u16(at + 2)), bytes.count)
    let kind = Kind(rawValue: bytes.u16(at))
    at = end
    return Record(kind: kind, data: start..<end)
  }

  /// Where the records that go on with the one before lie.
  mutating func continuations() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    while true {
      let before = at
      guard let record = next() else { return ranges }
      if record.kind != .goesOn {
        at = before
        return ranges
      }
      ranges.append(record.data)
    }
  }
}
