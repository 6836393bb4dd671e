public import Pipelines
public import Tables

/// A CSV file whose head has been looked at: how it is written, where its table lies, and what speaks for it.
public struct CSVFile: Sendable {
  /// How the file is written.
  public internal(set) var dialect = CSVDialect()
  /// The headings as the file writes them; empty when the table has no heading row.
  public internal(set) var headings: [String] = []
  /// The number of columns that hold anything.
  public internal(set) var columnCount = 0
  /// Every choice, whether it was set or detected, and why.
  public internal(set) var detected: [Phrase] = []
  /// What is wrong with the file as a whole.
  public internal(set) var findings: [PlacedFinding] = []
  /// Title, heading and blank rows before the first record that were left out, the heading row apart.
  public internal(set) var skippedRows = 0

  let file: ByteFile
  let part: Part
  let options: CSVOptions
  var layout = TableLayout(width: 0, keptWidth: 0)
  var decoder = LineDecoder(fixed: nil, chooser: EncodingChooser())
  var wide: TextEncoding?
  var markLength = 0
  /// The way from the decoded head back to the bytes on disk, behind the mark.
  var headMap = LineMap()
  /// The first records, until somebody looks at their values, and the text that they stand in.
  var valueSample: (records: ArraySlice<SampleRow>, text: [UInt8])?
  /// Where the records begin and end in the file, in bytes as they are on disk; in decoded bytes for UTF-16.
  var bodyStart = 0
  var bodyEnd: Int?
  /// Where the text ends, in bytes as they are on disk, where that is not the end of the file.
  var textEnd: Int?
  var bodyLine = 1
  /// What it is where it has no table of its own: see ``ListingReading``.
  var listing: Listing?
  /// The tables below whose records are of this one, see ``findContinuations(_:)``; and where our columns are in such a table.
  var continuations: [CSVFile] = []
  var columnOrder: [Int]?
  /// The rows that a spreadsheet shows above the first record; it hides a `sep=` line.
  var rowsAbove = 0

  /// The most columns of a table: as many as a spreadsheet has.
  static let columnLimit = 16_384
  /// How many bytes are looked at.
  static let sampleBytes = 4 << 20

  /// Opens a file and looks at its head.
  public init(path: String, part: Part, options: CSVOptions = CSVOptions()) throws(RunError) {
    self.part = part
    self.options = options
    file = try ByteFile(path: path, shownPath: part.label)
    try look()
  }

  /// The column names for a batch: the headings, made distinct; `column-3` where there is none.
  public var columnNames: [String] {
    var used: Set<String> = [CSVPortion.surplusName]
    return (0..<columnCount).map { column in
      let heading = column < headings.count ? headings[column] : ""
      let base = heading.isEmpty ? "column-\(column + 1)" : heading
      var name = base
      var number = 2
      while !used.insert(name).inserted {
        name = "\(base) (\(number))"
        number += 1
      }
      return name
    }
  }

  mutating func note(_ code: String, _ severity: Finding.Severity, line: Int = 0, _ phrase: Phrase)
  {
    findings.append(
      PlacedFinding(part: part, line: line, stage: "csv", Finding(code, severity, phrase)))
  }
}
