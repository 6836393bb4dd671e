public import Tables

/// What a run did.
public struct RunSummary: Sendable {
  /// The fates of the records of each source, in the order of the pipeline file.
  public var sources: [(name: String, fates: Fates)] = []
  /// How long each stage worked, summed over the cores.
  public var stages: [StageTime] = []
  /// What was written, or would be.
  public var outputs: [OutputRows] = []
  /// What was found out about each file.
  public var detected: [(file: String, phrases: [Phrase])] = []
  /// How often what happened to which field, in a stable order.
  public var counts: [(key: StepLog.CountKey, count: Int, finding: Finding)] = []
  /// Findings that concern files or that are worth reading one by one, in reading order; at most ``notableLimit``.
  public var notableFindings: [PlacedFinding] = []
  /// So many of them are kept.
  public static let notableLimit = 1_000
  /// The reference tables used, with their hash.
  public var tables: [(name: String, hash: String)] = []
  /// Facts about matching for people.
  public var statistics: [(name: String, value: String)] = []

  /// How long a stage worked.
  public struct StageTime: Sendable {
    /// The stage.
    public var stage: String
    /// The rows that it worked on.
    public var rows: Int
    /// Seconds, summed over the cores.
    public var seconds: Double
  }

  /// What an output holds.
  public struct OutputRows: Sendable {
    /// The path as the pipeline names it.
    public var path: String
    /// The port.
    public var port: Port
    /// The rows.
    public var rows: Int
  }

  /// Nothing yet.
  public init() {}

  /// The fates of all sources together.
  public var totals: Fates { sources.reduce(Fates()) { $0 + $1.fates } }

  /// The summary as scripts read it, its sentences in one language.
  public func json(_ language: Language) -> JSONValue {
    func members(_ fates: Fates) -> [(String, JSONValue)] {
      fates.figures.map { ($0.name, .int($0.value)) }
    }
    return .object([
      ("totals", .object(members(totals))),
      (
        "sources",
        .array(sources.map { .object(members($0.fates) + [("source", .string($0.name))]) })
      ),
      (
        "stages",
        .array(
          stages.map {
            .object([
              ("stage", .string($0.stage)), ("rows", .int($0.rows)),
              ("seconds", .double(($0.seconds * 1000).rounded() / 1000)),
            ])
          })
      ),
      (
        "outputs",
        .array(
          outputs.map {
            .object([
              ("path", .string($0.path)), ("port", .string($0.port.rawValue)),
              ("rows", .int($0.rows)),
            ])
          })
      ),
      (
        "tables",
        .array(tables.map { .object([("name", .string($0.name)), ("hash", .string($0.hash))]) })
      ),
      ("findings", .array(notableFindings.map { $0.json(language) })),
      (
        "counts",
        .array(
          counts.map { entry in
            .object([
              ("stage", .string(entry.key.stage)), ("field", .string(entry.key.field)),
              ("code", .string(entry.key.code)),
              ("severity", .string(entry.finding.severity.rawValue)), ("count", .int(entry.count)),
              ("sentence", .string(entry.finding.phrase(language))),
            ])
          })
      ),
    ])
  }
}

extension PlacedFinding {
  /// The finding as scripts read it: 0 where it concerns a file as a whole, an empty text where it has no sheet or field.
  func json(_ language: Language) -> JSONValue {
    .object([
      ("code", .string(finding.code)), ("severity", .string(finding.severity.rawValue)),
      ("source", .string(part.source)), ("file", .string(part.file)),
      ("sheet", .string(part.member)), ("record", .int(record)), ("line", .int(line)),
      ("field", .string(field)), ("sentence", .string(finding.phrase(language))),
    ])
  }
}
