public import Reference
public import Tables

/// One item of a chain in the pipeline file: what the file says. What runs is a ``Reading``, a ``Step`` or a ``Writing``.
public protocol Stage: Declared {
  /// Says which columns the stage needs and which it leaves. Called in order, before any data is read.
  func flow(_ flow: inout Flow)
  /// The files that the stage reads besides the sources, relative to `folder`, the pipeline's: no output may be written over them.
  func reads(in folder: String) -> [String]
  /// Files of that kind that need not be there: the stage reads them when they are.
  var readsWhenThere: [String] { get }
}

extension Stage {
  /// The stage changes no column.
  public func flow(_ flow: inout Flow) {}
  /// The stage reads no file of its own.
  public func reads(in folder: String) -> [String] { [] }
  /// None.
  public var readsWhenThere: [String] { [] }
}

/// A stage that reads files.
public protocol Reader: Stage {
  /// The paths and globs that the file names, relative to the pipeline's folder.
  var paths: [String] { get }
  /// What a record of the source tells.
  var records: Records { get }
  /// How sure the reader is that it reads a file that begins with these bytes, 0 to 100.
  static func confidence(head: [UInt8], name: String) -> Int
  /// Opens one file. Nothing but its head is read.
  func open(_ file: InputFile) throws(RunError) -> any Reading
}

extension Reader {
  /// Clients.
  public var records: Records { .clients }
  /// The reader is chosen by name alone.
  public static func confidence(head: [UInt8], name: String) -> Int { 0 }
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
  /// What was found out about the file, a sentence each.
  var detected: [Phrase] { get }
  /// Whether the headings stand in the file; otherwise the reader made them up.
  var hasHeader: Bool { get }
  /// The next portion, or `nil` at the end.
  mutating func next() throws(RunError) -> (any Portion)?
}

extension Reading {
  /// Nothing was found out.
  public var detected: [Phrase] { [] }
  /// The file says how its columns are called.
  public var hasHeader: Bool { true }
}

/// A reader that can count the records of a file faster than it can read them.
public protocol RecordCounting: Reader {
  /// How many records the file holds.
  func count(_ file: InputFile) throws(RunError) -> Int
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

/// A stage that works on one batch after another; the result for a row depends on that row and on named files alone.
public protocol Transform: Stage {
  /// Whether it may make several records of one, as `clean` does with a couple; such a stage stands before `match`.
  var splitsRecords: Bool { get }
  /// What runs, for batches with these columns; called once per set of columns.
  func prepare(for columns: [String], _ context: StepContext) throws(RunError) -> any Step
}

extension Transform {
  /// Each record stays one.
  public var splitsRecords: Bool { false }
}

/// What runs on a batch, on several batches at once.
public protocol Step: Sendable {
  /// Works on a batch in place.
  func apply(to delivery: inout Delivery, log: inout StepLog)
}

/// What a step may know about the run it belongs to.
public struct StepContext: Sendable {
  /// The source whose chain the step belongs to; `nil` behind the sources.
  public var source: String?
  /// What a record of that source tells.
  public var records: Records
  /// The locale of the pipeline, such as `fr-FR`.
  public var locale: String
  /// The date for which ages and delays are computed, ISO 8601.
  public var asOf: String
  /// The folder of the pipeline file, for the files that a step reads.
  public var folder: String

  /// What is specially protected and may be kept all the same, because the pipeline names a ground for it.
  public var kept: Set<SensitiveSubject> = []

  /// For a column of the source the values that decide how all of its values are read.
  public var evidence: [String: TextColumn] = [:]

  /// Reads a table that a step looks things up in: any file that some reader knows, relative to the pipeline's folder.
  public var table: @Sendable (String) throws(RunError) -> Batch

  /// What a step may know.
  public init(
    source: String? = nil, records: Records = .clients, locale: String, asOf: String,
    folder: String,
    table: @escaping @Sendable (String) throws(RunError) -> Batch = StepContext.noTable
  ) {
    self.source = source
    self.records = records
    self.locale = locale
    self.asOf = asOf
    self.folder = folder
    self.table = table
  }

  /// Where nothing can be looked up.
  public static let noTable: @Sendable (String) throws(RunError) -> Batch = {
    path throws(RunError) in
    throw RunError(
      "source-missing", .unreadable, at: path,
      Phrase(en: "no table can be read here", fr: "aucune table ne peut être lue ici"))
  }
}

/// A stage that needs every record at once: the barrier in the flow.
public protocol Barrier: Stage {
  /// Works on the whole table in place.
  func apply(to table: inout Table, _ context: BarrierContext, log: inout StepLog) throws(RunError)
}

/// What a barrier may know about the run.
public struct BarrierContext: Sendable {
  /// As for a step.
  public var step: StepContext
  /// How many cores it may use.
  public var workers: Int
  /// The sources, in the order of the pipeline file.
  public var sources: [String]
  /// The ports that some output takes.
  public var wanted: Set<Port>
  /// The sources whose client codes the pipeline maps explicitly: they share one code space.
  public var codeSources: Set<String>

  /// What a barrier may know.
  public init(
    step: StepContext, workers: Int, sources: [String], wanted: Set<Port>,
    codeSources: Set<String> = []
  ) {
    self.step = step
    self.workers = workers
    self.sources = sources
    self.wanted = wanted
    self.codeSources = codeSources
  }
}

/// A stage that writes files.
public protocol Writer: Stage {
  /// The file that is written, relative to the pipeline's folder.
  var target: String { get }
  /// What is written: the ports.
  var ports: [Port] { get }
  /// Opens the target: whatever is written lies beside it until ``Writing/commit()``.
  func open(_ target: TargetFile, locale: String) throws(RunError) -> any Writing
}

/// A target that is being written.
public protocol Writing: Sendable {
  /// Begins a port with these columns; called once per port, before its first batch.
  mutating func begin(_ port: Port, columns: [String]) throws(RunError)
  /// Writes the rows of a batch; its columns are those of ``begin(_:columns:)`` in any order, absent ones are missing.
  mutating func write(_ batch: Batch, of port: Port) throws(RunError)
  /// Brings everything to the disk, beside the target.
  mutating func finish() throws(RunError)
  /// Puts the file in the target's place.
  mutating func commit() throws(RunError)
  /// Takes away what was written beside the target.
  mutating func abandon()
}
