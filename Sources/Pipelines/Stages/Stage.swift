public import Fields
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
  /// What is to be said of files that the pipeline names and that are not there yet, where that stops nothing.
  func absences(in folder: String) -> [PlacedFinding]
}

extension Stage {
  /// The stage changes no column.
  public func flow(_ flow: inout Flow) {}
  /// The stage reads no file of its own.
  public func reads(in folder: String) -> [String] { [] }
  /// None.
  public var readsWhenThere: [String] { [] }
  /// All files are there.
  public func absences(in folder: String) -> [PlacedFinding] { [] }
}

/// A stage that works on one batch after another; the result for a row depends on that row and on named files alone.
public protocol Transform: Stage {
  /// Whether it may make several records of one, as `clean` does with a couple; such a stage stands before `match`.
  var splitsRecords: Bool { get }
  /// Whether what it writes holds only beside the values that a client keeps, as the lines of an envelope; such a stage stands behind
  /// `merge`, where there is one.
  var describesClients: Bool { get }
  /// What runs, for batches with these columns; called once per set of columns.
  func prepare(for columns: [String], _ context: StepContext) throws(RunError) -> any Step
}

extension Transform {
  /// Each record stays one.
  public var splitsRecords: Bool { false }
  /// What it writes of a record stays true.
  public var describesClients: Bool { false }
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
  /// The language of sentences in ports: that of the locale unless said.
  public var language: Language {
    get { said ?? Language(locale: locale) }
    set { said = newValue }
  }
  private var said: Language?
  /// The date for which ages and delays are computed, ISO 8601.
  public var asOf: String
  /// The folder of the pipeline file, for the files that a step reads.
  public var folder: String

  /// What is specially protected and may be kept all the same, because the pipeline names a ground for it.
  public var kept: Set<SensitiveSubject> = []

  /// For a column of the source the values that decide how all of its values are read.
  public var evidence: [String: TextColumn] = [:]

  /// The same for the parts of the source that are written in another way than the rest of it.
  public var partEvidence: [Part: [String: TextColumn]] = [:]

  /// What the survey of the source found for this step; `nil` where the source comes in one piece and shows everything by itself.
  public var memory: (any Sendable)?

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
  /// Tells of columns that are no fields of what kind their values are; called once, before any port begins.
  mutating func tell(_ kinds: [String: Kind])
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

extension Writing {
  /// Every value is written alike.
  public mutating func tell(_ kinds: [String: Kind]) {}
}
