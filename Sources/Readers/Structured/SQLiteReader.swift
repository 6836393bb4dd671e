public import Pipelines
public import Tables

/// Reads a table of an SQLite database, or what a query answers, without changing the database.
public struct SQLiteReader: PackedReader {
  /// `sqlite`.
  public static let name = "sqlite"
  /// What the stage does.
  public static let summary = Phrase(
    en:
      "Reads a table of an SQLite database, or what a query answers; the database is not changed.",
    fr: "Lit une table d’une base SQLite, ou la réponse d’une requête ; la base n’est pas modifiée."
  )
  /// The path fills the subject.
  public static let subject: String? = "path"

  /// Files and patterns.
  @Setting(
    "The database, or a pattern such as inputs/*.sqlite.",
    fr: "La base, ou un motif tel que inputs/*.sqlite.", required: true)
  public var path: [String] = []
  /// Empty: the first table of clients, else the first.
  @Setting(
    "The table or view to read, by its name or number; without it the first that lists clients, else the first.",
    fr:
      "La table ou vue à lire, par son nom ou son numéro ; sans cela, la première qui soit une liste de clients, sinon la première."
  )
  public var table = ""
  /// Instead of a table.
  @Setting("A SELECT instead of a table.", fr: "Un SELECT au lieu d’une table.")
  public var query = ""
  /// What a row tells.
  @Setting("What a row tells.", fr: "Ce que dit une ligne.")
  public var records = Records.clients
  /// How much a packed file may unpack to.
  public var packed = PackedSettings()

  /// With all defaults.
  public init() {}

  /// The paths and patterns.
  public var paths: [String] { path }

  /// Sure of files that begin as SQLite's do.
  public static func confidence(head: [UInt8], name: String) -> Int {
    let (head, _) = Container.seen(head: head, name: name)
    return head.starts(with: Array("SQLite format 3\0".utf8)) ? 100 : 0
  }

  /// Opens one database.
  public func open(_ file: InputFile) throws(RunError) -> any Reading {
    let (table, query) = (table, query)
    return try Container.open(file, limits: packed.limits, reads: Self.confidence) {
      (file) throws(RunError) in
      try SQLiteReading(file, table: table, query: query)
    }
  }
}
