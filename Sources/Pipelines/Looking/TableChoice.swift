import Tables

/// Which tables of a file with several a first pipeline reads, and what it says of the others.
struct TableChoice {
  /// Those that are read together as one source; empty: the reader's own choice.
  var main: [String] = []
  /// Those that are sources of their own: sheets of refusals, further tables of clients of a database.
  var apart: [String] = []
  /// Why, and what is left unread.
  var findings: [Finding] = []

  /// The file has one table, or somebody chose.
  init() {}

  /// - Parameters:
  ///   - tables: all tables.
  ///   - lists: those that list clients, by the reader.
  ///   - isDatabase: whether each table is a source of its own, as one query reads one table.
  init(_ tables: [TableHead], lists: [String], isDatabase: Bool) {
    if isDatabase {
      chooseTables(tables)
    } else {
      chooseSheets(tables, lists)
    }
  }

  /// Sheets of refusals apart; of the others those that list clients, or those with the headings of the first: one a month.
  private mutating func chooseSheets(_ tables: [TableHead], _ lists: [String]) {
    let refusing = tables.filter { $0.tellsRefusal && !$0.headings.isEmpty }
    let others = tables.filter { !$0.tellsRefusal }
    guard let first = others.first else {
      // Every sheet refuses, and so does what was read first.
      main = refusing.prefix(1).map(\.name)
      apart = refusing.dropFirst().map(\.name)
      return
    }
    let listing = others.filter { lists.contains($0.name) }
    let start = listing.isEmpty || listing.contains(first) ? first : listing[0]
    let series = others.filter { $0.isLike(start) }
    let read =
      listing.count > 1
      ? others.filter { table in listing.contains { $0 == table || $0.isLike(table) } } : series
    guard read.count > 1 || !refusing.isEmpty else { return }
    main = read.isEmpty ? [start.name] : read.map(\.name)
    apart = refusing.map(\.name)
    if main.count > 1 {
      findings.append(listing.count > 1 ? Self.ofClients(main) : Self.series(main))
    }
    if !apart.isEmpty { findings.append(Self.refusing(apart)) }
    let unread = others.map(\.name).filter { !main.contains($0) }
    if !unread.isEmpty { findings.append(Self.unread(unread)) }
  }

  /// Of a database the tables that list clients, each a source; the others are named.
  private mutating func chooseTables(_ tables: [TableHead]) {
    let listing = tables.filter { $0.mayListClients || $0.tellsRefusal }
    guard tables.count > 1, let first = listing.first(where: { !$0.tellsRefusal }) ?? listing.first
    else {
      if tables.count > 1 { findings.append(Self.unreadTables(tables.dropFirst().map(\.name))) }
      return
    }
    main = [first.name]
    apart = listing.map(\.name).filter { $0 != first.name }
    let unread = tables.map(\.name).filter { $0 != first.name && !apart.contains($0) }
    if !unread.isEmpty { findings.append(Self.unreadTables(unread)) }
  }

  private static func named(_ names: [String]) -> String {
    names.prefix(12).joined(separator: ", ") + (names.count > 12 ? "…" : "")
  }

  private static func ofClients(_ sheets: [String]) -> Finding {
    let names = sheets.joined(separator: ", ")
    return Finding(
      "sheets-of-clients", .notice,
      Phrase(
        en:
          "several sheets list clients and are read together: sheet: [\(names)]; leave out what is none",
        fr:
          "plusieurs feuilles sont des listes de clients et sont lues ensemble : sheet: [\(names)] ; retirez ce qui n’en est pas"
      ))
  }

  private static func series(_ sheets: [String]) -> Finding {
    Finding(
      "sheets-of-clients", .notice,
      Phrase(
        en:
          "\(sheets.count) sheets have the same headings and are read together; leave out what is a draft or an example",
        fr:
          "\(sheets.count) feuilles ont les mêmes titres et sont lues ensemble ; retirez ce qui est un brouillon ou un exemple"
      ))
  }

  private static func refusing(_ sheets: [String]) -> Finding {
    Finding(
      "refusal-by-name", .warning,
      Phrase(
        en:
          "the name of a sheet says that somebody refuses: \(named(sheets)); each such sheet is a source of its own",
        fr:
          "le nom d’une feuille dit que quelqu’un refuse : \(named(sheets)) ; chacune est une source à part"
      ))
  }

  private static func unread(_ sheets: [String]) -> Finding {
    Finding(
      "other-sheets", .warning,
      Phrase(
        en: "sheets with other headings are not read: \(named(sheets))",
        fr: "des feuilles qui ont d’autres titres ne sont pas lues : \(named(sheets))"))
  }

  private static func unreadTables(_ tables: [String]) -> Finding {
    Finding(
      "other-sheets", .warning,
      Phrase(
        en:
          "tables that do not list clients by themselves are not read: \(named(tables)); table: reads one, query: joins them",
        fr:
          "des tables qui ne sont pas à elles seules des listes de clients ne sont pas lues : \(named(tables)) ; table: en lit une, query: les réunit"
      ))
  }
}
