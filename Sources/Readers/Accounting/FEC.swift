public import Pipelines
public import Tables

/// Reads the file of accounting entries that every French accounting program writes for the tax office.
///
/// Each client account is one record, a client with its code and name; each sale booked to it is a purchase. Other entries (payments,
/// purchases of the firm, openings) tell no client and no sale, and are left out by declaration.
/// - Source: Livre des procédures fiscales, article A47 A-1: the eighteen columns, separated by `|` or tab.
public struct FEC: PackedReader {
  /// `fec`.
  public static let name = "fec"
  /// What the stage does.
  public static let summary = Phrase(
    en:
      "Reads a FEC, the accounting entries for the tax office: each client account is a client, each sale booked to it a purchase.",
    fr:
      "Lit un FEC, le fichier des écritures comptables : chaque compte client est un client, chaque vente qui y est passée un achat."
  )
  /// The files fill the subject.
  public static let subject: String? = "paths"

  /// Files and patterns.
  @Setting(
    "The files, as paths or patterns.", fr: "Les fichiers, chemins ou motifs.", required: true)
  public var paths: [String] = []
  /// Account numbers, by how they begin.
  @Setting(
    "How the numbers of client accounts begin.",
    fr: "Le début des numéros de comptes clients.")
  public var accounts = ["411", "416"]
  /// Account numbers, by how they begin.
  @Setting(
    "How the numbers of sales accounts begin.", fr: "Le début des numéros de comptes de ventes.")
  public var sales = ["70"]
  /// Account numbers, by how they begin.
  @Setting(
    "How the numbers of the accounts for tax on sales begin.",
    fr: "Le début des numéros de comptes de TVA collectée.")
  public var taxes = ["4457"]
  /// How much a packed file may unpack to.
  public var packed = PackedSettings()

  /// With all defaults.
  public init() {}

  /// Sure of a first line with the names that the law gives to the columns.
  public static func confidence(head: [UInt8], name: String) -> Int {
    let (head, _) = Container.seen(head: head, name: name)
    let plain = head.prefix(2_048).filter { $0 != 0 }.prefix { $0 != 0x0A && $0 != 0x0D }
    let line = String(decoding: plain, as: UTF8.self).lowercased()
    return ["journalcode", "comptenum", "ecrituredate"].allSatisfy(line.contains) ? 97 : 0
  }

  /// Opens one file.
  public func open(_ file: InputFile) throws(RunError) -> any Reading {
    let rules = FECRules(clients: accounts, sales: sales, taxes: taxes)
    return try Container.open(file, limits: packed.limits, reads: Self.confidence) {
      (file) throws(RunError) in
      try FECReading(file, rules: rules)
    }
  }

  /// Clients, and what they bought.
  public func flow(_ flow: inout Flow) {
    for column in FECBook.mentionNames { flow.add(column) }
    flow.ports.insert(.purchases)
  }
}
