public import Tables

/// What reading a portion has to say.
public struct ReadLog: Sendable {
  /// The findings about lines and records.
  public private(set) var findings: [PlacedFinding] = []
  /// Title, total, repeated header and blank lines that were left out, by declaration.
  public var skipped = 0
  /// Records that could not be read at all: their text, the place and the reason. They count as read and rejected.
  public private(set) var unreadable: [UnreadableRecord] = []

  /// The part whose records this portion numbers from 1, although others may stand before it; ``RecordNumbers`` continues the
  /// numbers. `nil`: the numbers are those of the part.
  public var numbersFromOne: Part?

  /// In which rows of their sheet the records stand, where the format has rows.
  public private(set) var rowMarks: [RowMark] = []
  /// The rows that this portion took, left-out ones too; needed only where its records are numbered from 1.
  public var rowCount = 0

  /// An empty log.
  public init() {}

  /// Adds what a later portion has to say.
  mutating func append(_ other: ReadLog) {
    findings.append(contentsOf: other.findings)
    unreadable.append(contentsOf: other.unreadable)
    rowMarks.append(contentsOf: other.rowMarks)
    skipped += other.skipped
    rowCount += other.rowCount
  }

  /// Moves the record numbers up.
  mutating func shiftRecords(by base: Int) {
    for place in findings.indices where findings[place].record > 0 {
      findings[place].record += base
    }
    for place in unreadable.indices { unreadable[place].record += base }
    for place in rowMarks.indices { rowMarks[place].record += base }
  }

  /// Moves the numbers of the rows down the sheet.
  mutating func shiftRows(by base: Int) {
    for place in rowMarks.indices { rowMarks[place].row += base }
  }

  /// Says in which row of its sheet a record stands; those behind it stand in the rows below, until another is placed.
  public mutating func place(_ mark: RowMark) { rowMarks.append(mark) }

  /// Notes a finding.
  public mutating func note(_ finding: PlacedFinding) { findings.append(finding) }

  /// Refuses a record that could not be read.
  public mutating func reject(_ record: UnreadableRecord) { unreadable.append(record) }
}

/// A record, or a file that is one record, which could not be read.
public struct UnreadableRecord: Sendable {
  /// The file, sheet or member.
  public var part: Part
  /// The record's number; 1 is the first data row.
  public var record: Int
  /// The line where it cannot be read; 0 when it has none.
  public var line: Int
  /// The record's text as far as it can be shown; empty when it is no text.
  public var text: String
  /// Why.
  public var reason: Finding

  /// A record that could not be read, with the reason.
  public init(part: Part, record: Int, line: Int = 0, text: String = "", reason: Finding) {
    self.part = part
    self.record = record
    self.line = line
    self.text = text
    self.reason = reason
  }

  /// The reason with its place.
  public var placed: PlacedFinding {
    PlacedFinding(part: part, record: record, line: line, stage: "read", reason)
  }
}
