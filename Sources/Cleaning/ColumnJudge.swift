public import Fields
public import Pipelines
public import Tables

/// A judge that writes the canonical form straight into a column: for rules, one call a cell, no allocation.
public protocol ColumnJudge: ValueJudge {
  /// Writes the canonical form of `value` behind the pending bytes of `out`, and says what became of it.
  ///
  /// The row is not ended. Nothing is written when the verdict is `rejected` or `empty`.
  func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling

  /// The parts of a value that was written, in the order of ``ValueJudge/partNames``.
  func parts(of canonical: Span<UInt8>) -> [String]

  /// The judge with what the values of a column decide together, such as the order of day and month.
  func settled(by column: TextColumn) -> Self

  /// The column as the judge reads it: what its source holds as a number may be written so that it reads in one way only.
  func spelled(_ column: TextColumn) -> TextColumn

  /// Brings a whole column to the canonical form; what was changed keeps its source text. One dynamic call a column.
  func clean(_ column: TextColumn, tally: inout RuleTally) -> TextColumn

  /// The rows whose value cannot be right, each with its cause.
  func rejections(in column: TextColumn) -> [(row: Int, cause: Cause)]
}

extension ColumnJudge {
  /// Judges a number without the `.0` or `,00` that a spreadsheet put behind it; `nil` when there is none.
  func writeWithoutDecimal(_ text: Span<UInt8>, into out: inout TextColumn) -> Ruling? {
    let whole = Plain.lengthWithoutDecimal(text)
    guard whole < text.count else { return nil }
    let ruling = write(text.extracting(0..<whole), into: &out)
    return ruling.verdict == .ok ? .repaired(.decimalAdded) : ruling
  }

  /// Whether a value is of the kind: its canonical form is then written behind the pending bytes of `out`, and nothing is otherwise.
  func holds(_ value: Span<UInt8>, writing out: inout TextColumn) -> Bool {
    if write(value, into: &out).verdict.isValue { return true }
    out.discardValue()
    return false
  }
}

extension ColumnJudge {
  /// Most kinds have no parts.
  public func parts(of canonical: Span<UInt8>) -> [String] { [] }

  /// One value decides nothing about another.
  public func settled(by column: TextColumn) -> Self { self }

  /// Most kinds read what stands there.
  public func spelled(_ column: TextColumn) -> TextColumn { column }

  /// Asks ``write(_:into:)`` about every value that is not blank.
  public func clean(_ column: TextColumn, tally: inout RuleTally) -> TextColumn {
    let judge = tally.isSettled ? self : settled(by: column)
    return Self.clean(spelled(column), tally: &tally) { judge.write($0, into: &$1) }
  }

  /// Asks `write` about every value that is not blank, and notes what became of it.
  @inline(__always)
  static func clean(
    _ column: TextColumn, tally: inout RuleTally,
    write: (Span<UInt8>, inout TextColumn) -> Ruling
  ) -> TextColumn {
    var out = TextColumn()
    out.reserve(rows: column.count, byteCount: column.bytes.count)
    let hasOriginals = column.originals.count > 0
    let bytes = column.bytes
    let offsets = column.offsets
    var changed = 0
    for row in 0..<column.count {
      let range = Int(offsets[row])..<Int(offsets[row + 1])
      if range.isEmpty {
        if column.isMissing(row) { out.appendMissing() } else { out.endValue() }
        continue
      }
      let value = bytes.span.extracting(range)
      let ruling = write(value, &out)
      switch ruling.verdict {
      case .ok:
        if ruling.cause != .none { tally.notable.append((row, .doubtful(ruling.cause.reason))) }
        if out.pendingEquals(value) {
          out.endValue()
          continue
        }
      case .repaired: tally.notable.append((row, .repaired(ruling.cause.reason)))
      case .rejected:
        out.discardValue()
        tally.notable.append((row, .refused(ruling.cause.reason)))
        if tally.keepsRefused {
          out.append(value)
          continue
        }
      case .empty:
        out.discardValue()
        tally.notable.append((row, .blank(ruling.cause.reason)))
      }
      out.endValue()
      if !hasOriginals { out.originals.note(row: row, span: value) }
      changed += 1
    }
    guard changed > 0 else { return column }
    tally.changedCount += changed
    if hasOriginals { _ = out.noteChanges(from: column) }
    return out
  }

  /// Asks ``write(_:into:)`` about every value that is not blank, and throws away what it writes.
  public func rejections(in column: TextColumn) -> [(row: Int, cause: Cause)] {
    var rejections: [(row: Int, cause: Cause)] = []
    let judge = settled(by: column)
    let column = spelled(column)
    var scratch = TextColumn()
    let bytes = column.bytes
    let offsets = column.offsets
    for row in 0..<column.count {
      let range = Int(offsets[row])..<Int(offsets[row + 1])
      if range.isEmpty { continue }
      let ruling = judge.write(bytes.span.extracting(range), into: &scratch)
      scratch.discardValue()
      if ruling.verdict == .rejected { rejections.append((row, ruling.cause)) }
    }
    return rejections
  }

  /// Judges one value alone, through a column of one row.
  public func judge(_ value: Span<UInt8>) -> Judgement {
    var column = TextColumn()
    let ruling = write(value, into: &column)
    let keeps = ruling.verdict.isValue
    if !keeps { column.discardValue() }
    column.endValue()
    let parts =
      keeps
      ? column.withValue(0) { self.parts(of: $0) }
      : Array(repeating: "", count: partNames.count)
    return Judgement(
      value: column[0], verdict: ruling.verdict, reason: ruling.cause.text, parts: parts)
  }
}
