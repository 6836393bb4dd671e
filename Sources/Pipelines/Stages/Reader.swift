import Fields
public import Tables

/// A stage that reads files.
public protocol Reader: Stage {
  /// The paths and globs that the file names, relative to the pipeline's folder.
  var paths: [String] { get }
  /// What a record of the source tells.
  var records: Records { get }
  /// How sure the reader is that it reads a file that begins with these bytes, 0 to 100.
  static func confidence(head: [UInt8], name: String) -> Int
  /// How sure the reader is that it reads `file`, which begins with these bytes, where more than its beginning tells.
  static func confidence(in file: InputFile, head: [UInt8]) -> Int
  /// What a file is that begins with these bytes, where the reader knows that nobody reads it: said where no reader is found.
  static func foreign(head: [UInt8], name: String) -> Phrase?
  /// Opens one file. Nothing but its head is read.
  func open(_ file: InputFile) throws(RunError) -> any Reading
}

extension Reader {
  /// Clients.
  public var records: Records { .clients }
  /// The reader is chosen by name alone.
  public static func confidence(head: [UInt8], name: String) -> Int { 0 }
  /// Nothing is known of files of others.
  public static func foreign(head: [UInt8], name: String) -> Phrase? { nil }
  /// Its beginning tells.
  public static func confidence(in file: InputFile, head: [UInt8]) -> Int {
    confidence(head: head, name: file.path)
  }
}

/// What one record of a source tells.
public enum Records: String, Sendable, CaseIterable, SettingValue {
  /// A client.
  case clients
  /// A client and a purchase.
  case purchases
  /// A client and a line of a purchase.
  case purchaseLines = "purchase-lines"
  /// A client and something that was said between client and firm.
  case interactions
  /// A client who was sent a campaign.
  case campaigns
  /// An address that gave or took back its consent.
  case consents
}

extension Records {
  /// The field of a column headed « Date » and no more: the date of what the record tells; `nil` for other headings, and where a record
  /// has no such date.
  public func dateField(headed heading: String) -> String? {
    guard ["date", "jour", "le"].contains(Heading.fold(heading)) else { return nil }
    switch self {
    case .purchases, .purchaseLines: return "purchase-date"
    case .interactions: return "interaction-date"
    case .campaigns: return "sent-date"
    case .clients, .consents: return nil
    }
  }
}

/// A file to read.
public struct InputFile: Sendable {
  /// The source in the pipeline file.
  public let source: String
  /// The file's path relative to the pipeline's folder; of a member of an archive the archive's.
  public let file: String
  /// The member of an archive that lies unpacked at `path`; empty for a file of its own.
  public let member: String
  /// The path as it is opened.
  public let path: String

  /// A file of a source, or what was unpacked of one.
  public init(source: String, shownPath: String, path: String, member: String = "") {
    self.source = source
    file = shownPath
    self.member = member
    self.path = path
  }

  /// How the file is shown to a person: `clients.csv`, `clients.zip!a.csv`.
  public var shownPath: String { part().label }

  /// The file as a part, or what is called `inner` in it.
  public func part(_ inner: String = "") -> Part {
    let names = [member, inner].filter { !$0.isEmpty }
    return Part(source: source, file: file, member: names.joined(separator: "!"))
  }
}

/// A file that is being read, portion by portion.
///
/// ``next()`` is called by one task at a time and should cost little; ``Portion/deliver(_:)`` is called by several at once.
public protocol Reading: Sendable {
  /// The headings, as far as they are known before the data are read; for checking the pipeline.
  var headings: [String] { get }
  /// Whether records further down may bring columns that ``headings`` does not name.
  var hasOpenHeadings: Bool { get }
  /// Whether several sheets, tables or packed files are read from it, one after the other.
  var hasSeveralParts: Bool { get }
  /// What was found out about the file, a sentence each.
  var detected: [Phrase] { get }
  /// Whether the headings stand in the file; otherwise the reader made them up.
  var hasHeader: Bool { get }
  /// The sheets that list clients, where the file has several such and nobody chose among its sheets.
  func sheetsOfClients() -> [String]
  /// The sheets of a workbook or the tables of a database, where it has several and nobody chose among them.
  func tables() -> [TableHead]
  /// The next portion, or `nil` at the end.
  mutating func next() throws(RunError) -> (any Portion)?
}

extension Reading {
  /// The headings stand at the beginning, all of them.
  public var hasOpenHeadings: Bool { false }
  /// The file is one part.
  public var hasSeveralParts: Bool { false }
  /// Nothing was found out.
  public var detected: [Phrase] { [] }
  /// The file says how its columns are called.
  public var hasHeader: Bool { true }
  /// The file has one table.
  public func sheetsOfClients() -> [String] { [] }
  /// The file has one table.
  public func tables() -> [TableHead] { [] }
}

/// A reader that can count the records of a file faster than it can read them.
public protocol RecordCounting: Reader {
  /// How many clients' records the file holds; `nil`: they have to be read to be counted.
  func count(_ file: InputFile) throws(RunError) -> Int?
}

/// A piece of a file, cut off but not yet read.
public protocol Portion: Sendable {
  /// Reads the piece. Its findings, its refusals of whole files and its declared skips go to the log.
  func deliver(_ log: inout ReadLog) throws(RunError) -> Delivery
}

/// A portion that was read when it was cut off.
public struct ReadyPortion: Portion {
  let delivery: Delivery
  let findings: [PlacedFinding]
  let skipped: Int
  let rowMark: RowMark?

  /// A delivery with the findings made while reading it, the number of title, total and blank lines left out, and the row of
  /// its sheet in which a record stands.
  public init(
    _ delivery: Delivery, findings: [PlacedFinding] = [], skipped: Int = 0, rowMark: RowMark? = nil
  ) {
    self.delivery = delivery
    self.findings = findings
    self.skipped = skipped
    self.rowMark = rowMark
  }

  /// Hands over what was read.
  public func deliver(_ log: inout ReadLog) -> Delivery {
    for finding in findings { log.note(finding) }
    log.skipped += skipped
    if let rowMark { log.place(rowMark) }
    return delivery
  }
}
