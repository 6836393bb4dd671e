/// What may be said about a CSV file beforehand; whatever is left out is found by looking.
public struct CSVOptions: Sendable {
  /// What stands between two cells.
  public var separator: [UInt8]?
  /// What surrounds a cell; the inner `nil` is « nothing does ».
  public var quote: UInt8??
  /// How a quote inside a quoted cell is written.
  public var escape: CSVDialect.Escape?
  /// How bytes stand for letters.
  public var encoding: TextEncoding?
  /// How many heading rows there are.
  public var headingRows: Int?
  /// How many rows to leave out before the table.
  public var skippedRows = 0
  /// Which of several tables in one file; 1 is the first.
  public var table = 1
  /// About how many bytes a portion has: with half as many the lanes wait for each other, and for memory, a twentieth longer.
  public var chunkBytes = 1 << 21
  /// The longest record, in bytes; a longer one is cut.
  public var recordBytes = 1 << 24

  /// Everything is found by looking.
  public init() {}
}
