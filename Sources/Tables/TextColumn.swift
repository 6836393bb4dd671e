/// One column of a batch: UTF-8 values one behind the other, and for each row whether it is missing.
///
/// ```
/// bytes    D U P O N T M A R T I N
/// offsets  0           6          12 12      row 0 "DUPONT", row 1 "MARTIN", row 2 empty or missing
/// missing  0 0 1                             row 2: the source has no such field
/// ```
/// A row is *missing* when its source has no such field, *empty* when the source delivered it blank.
/// Every value is in the canonical form of its field's kind; a list is one value per line. At most 4 GiB of bytes.
public struct TextColumn: Sendable, Equatable {
  @usableFromInline var heldBytes: [UInt8] = []
  @usableFromInline var heldOffsets: [UInt32] = [0]
  @usableFromInline var missing = Bitmap()

  /// The most bytes that a column can hold: offsets have four bytes.
  public static let byteLimit = Int(UInt32.max)

  /// All values, one behind the other, UTF-8.
  @inlinable public var bytes: [UInt8] { heldBytes }

  /// Where each value begins in `bytes`, and, last, where the last one ends: `count + 1` numbers.
  @inlinable public var offsets: [UInt32] { heldOffsets }

  /// What the source said where a rule has changed a cell since.
  public var originals = Originals()

  /// The rows whose source holds a number there, not a text, and writes it with a point: the point stands before decimals.
  public internal(set) var decimals = RowMarks()

  /// A column without rows.
  public init() {}

  /// A column of values; `nil` is a missing one.
  public init(_ values: [String?]) {
    for value in values { append(value) }
  }

  /// A column of `count` missing values; O(count).
  public init(missingCount count: Int) {
    appendMissing(count: count)
  }

  /// The number of rows.
  @inlinable public var count: Int { heldOffsets.count - 1 }

  /// Where the value of `row` lies in `bytes`.
  @inlinable public func range(of row: Int) -> Range<Int> {
    Int(heldOffsets[row])..<Int(heldOffsets[row + 1])
  }

  /// The length in bytes of the value of `row`; 0 when empty or missing.
  @inlinable public func length(of row: Int) -> Int {
    Int(heldOffsets[row + 1] &- heldOffsets[row])
  }

  /// Whether the source of `row` has no such field.
  @inlinable public func isMissing(_ row: Int) -> Bool { missing[row] }

  /// Whether `row` holds no text: missing, or delivered blank.
  @inlinable public func isBlank(_ row: Int) -> Bool { heldOffsets[row + 1] == heldOffsets[row] }

  /// The value of `row` as a string, empty when missing; for the edge, not for loops.
  public subscript(row: Int) -> String {
    String(decoding: heldBytes[range(of: row)], as: UTF8.self)
  }

  /// The value of `row`, or `nil` when it is missing or empty.
  public func value(_ row: Int) -> String? { isBlank(row) ? nil : self[row] }

  /// Hands the bytes of `row` to `body`, without a copy.
  @inlinable public func withValue<Result>(
    _ row: Int, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    body(heldBytes.span.extracting(range(of: row)))
  }

  /// Makes room for `rows` more rows of `byteCount` bytes in all.
  public mutating func reserve(rows: Int, byteCount: Int) {
    heldOffsets.reserveCapacity(heldOffsets.count + rows)
    heldBytes.reserveCapacity(heldBytes.count + byteCount)
  }

  /// Adds a row with these bytes; amortised O(length).
  @inlinable public mutating func append(_ value: Span<UInt8>) {
    write(value)
    endValue()
  }

  /// Adds a row with these bytes; amortised O(length).
  @inlinable public mutating func append(utf8 value: some Collection<UInt8>) {
    heldBytes.append(contentsOf: value)
    endValue()
  }

  /// Adds a row with this text; `nil` is a missing one.
  public mutating func append(_ value: String?) {
    guard var value else { return appendMissing() }
    value.withUTF8 { heldBytes.append(contentsOf: $0) }
    endValue()
  }

  /// Adds a row whose source has no such field.
  public mutating func appendMissing() {
    heldOffsets.append(UInt32(truncatingIfNeeded: heldBytes.count))
    missing.append(true)
  }

  /// Adds `count` rows whose source has no such field; O(count).
  public mutating func appendMissing(count: Int) {
    heldOffsets.append(
      contentsOf: repeatElement(UInt32(truncatingIfNeeded: heldBytes.count), count: count))
    missing.append(repeating: true, count: count)
  }

  /// Adds the value of a row of another column, with its missing mark and its original text.
  public mutating func append(_ row: Int, of other: TextColumn) {
    if other.missing[row] { return appendMissing() }
    if other.originals.count > 0, let text = other.originals[row] {
      originals.note(row: count, bytes: text)
    }
    if other.decimals.contains(row) { decimals.mark(count) }
    write(other.heldBytes.span.extracting(other.range(of: row)))
    endValue()
  }

  // MARK: Building a value piece by piece

  /// Writes bytes of the value that the next ``endValue()`` ends.
  @inlinable public mutating func write(_ piece: Span<UInt8>) {
    piece.withUnsafeBufferPointer { heldBytes.append(contentsOf: $0) }
  }

  /// Writes bytes of the value that the next ``endValue()`` ends.
  @inlinable public mutating func write(utf8 piece: some Collection<UInt8>) {
    heldBytes.append(contentsOf: piece)
  }

  /// Writes one byte of the value that the next ``endValue()`` ends.
  @inlinable public mutating func write(_ byte: UInt8) { heldBytes.append(byte) }

  /// Ends the value whose bytes were written; the row exists from now on.
  @inlinable public mutating func endValue() {
    heldOffsets.append(UInt32(truncatingIfNeeded: heldBytes.count))
    missing.append(false)
  }

  /// Ends the value whose bytes were written, which the source holds as a number and not as a text.
  @inlinable public mutating func endNumber() {
    if heldBytes[Int(heldOffsets[heldOffsets.count - 1])...].contains(0x2E) { markDecimals() }
    endValue()
  }

  @usableFromInline mutating func markDecimals() { decimals.mark(count) }

  /// Takes back the bytes written since the last row ended.
  @inlinable public mutating func discardValue() {
    heldBytes.removeLast(heldBytes.count - Int(heldOffsets[heldOffsets.count - 1]))
  }

  /// Whether the bytes written since the last row ended are those of `value`; O(length).
  @inlinable public func pendingEquals(_ value: Span<UInt8>) -> Bool {
    let start = Int(heldOffsets[heldOffsets.count - 1])
    guard heldBytes.count &- start == value.count else { return false }
    for index in 0..<value.count where heldBytes[start &+ index] != value[index] { return false }
    return true
  }
}
