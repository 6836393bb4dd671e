/// Knows a row of totals: a word that means total, or a sum carried over to the next page, and otherwise only numbers and blanks.
///
/// A firm called Total has a town, a street or an e-mail in its row, so it is not taken for one.
enum TotalRow {
  /// What begins the word, and what may follow it.
  private static let beginnings = [
    "soustotaux", "soustotal", "grandtotal", "totaux", "totals", "total",
  ]
  private static let endings: Set<String> = [
    "general", "generale", "generaux", "generalht", "generalttc", "ht", "ttc", "tva", "client",
    "clients", "desclients", "page", "delapage", "periode", "delaperiode", "mois", "dumois",
    "annee", "delannee", "compte", "ducompte", "comptes", "lignes", "fiches", "reporter",
    "areporter", "report", "cumule", "cumul", "fournisseurs", "tiers", "eleves", "deseleves",
    "adherents", "membres", "inscrits", "personnes", "contacts", "abonnes", "patients", "familles",
    "participants", "stagiaires", "licencies", "commandes", "factures", "ventes", "lots",
    "articles",
    "customers", "members", "orders", "students", "people", "rows", "records", "lines",
  ]
  private static let others: Set<String> = ["subtotal", "sommetotale", "totalgeneral"]
  /// What stands beside the sums at the foot of a page and at the head of the next one.
  private static let carried: Set<String> = [
    "areporter", "areporterpagesuivante", "report", "reports", "reportpageprecedente",
    "reportdelapageprecedente", "reportanouveau",
  ]

  /// The bytes with which such a word may begin, `À` in UTF-8 and in the code pages of Windows too.
  static let beginningBytes: [UInt8] = Array("tTsSgGrRaA".utf8) + [0xC3, 0xC0, 0xE0]

  /// Whether a cell that begins at `at` may be a total's word: `tot…`, `sou…`, `som…`, `gra…`, `sub…`, `rep…`, `a r…`, `à `.
  static func mayBegin(_ bytes: Span<UInt8>, _ at: Int) -> Bool {
    guard at + 2 < bytes.count else { return false }
    let word = (bytes[at] | 0x20, bytes[at + 1] | 0x20, bytes[at + 2] | 0x20)
    return word == (0x74, 0x6F, 0x74) || word == (0x73, 0x6F, 0x75) || word == (0x73, 0x6F, 0x6D)
      || word == (0x67, 0x72, 0x61) || word == (0x73, 0x75, 0x62)
      || word == (0x72, 0x65, 0x70) || word == (0x61, 0x20, 0x72) || word == (0xE0, 0x20, 0x72)
      || word == (0xE3, 0xA0, 0x20)
  }

  /// Whether the cells of a row are totals.
  static func isTotal(_ cells: [[UInt8]]) -> Bool {
    guard let place = cells.firstIndex(where: { !isBlank($0) }), cells[place].count <= 60 else {
      return false
    }
    let first = withoutCount(cells[place])
    let word = fold(first)
    guard first.count <= 40, let amounts = amounts(in: cells) else { return false }
    if carried.contains(word) { return isCarried(cells, word, amounts) }
    if isNamedSubtotal(word), amounts > 0, amounts < cells.count - 1 { return true }
    guard isWord(word) else { return false }
    // « Total » alone may be a firm: its row must be emptier than a record's, hold sums of money, or say of what it is the number and
    // nothing else; « Total; 92400; 100 salariés » is the firm, with its post code and its staff.
    let isBare =
      (word == "total" || word == "totals") && first.count == cells[place].count
      && !(amounts == 1 && cells[(place + 1)...].contains(where: TotalCount.isOne))
    let blanks = cells.count - amounts - 1
    let hasMoney = cells.contains { $0.contains { $0 == 0x2C || $0 == 0x2E } }
    return !isBare || blanks >= amounts || blanks > 0 && amounts > 1 && hasMoney
  }

  /// Whether the row holds a sum carried over: a firm called « Report » has no amount beside blanks.
  private static func isCarried(_ cells: [[UInt8]], _ word: String, _ amounts: Int) -> Bool {
    guard amounts > 0, amounts < cells.count - 1 else { return false }
    return word.hasPrefix("areporter")
      || cells.contains { $0.contains { $0 == 0x2C || $0 == 0x2E } }
  }

  /// Whether the word is that of a part's total with a name behind, « Sous-total Anne »: nobody is called so.
  private static func isNamedSubtotal(_ word: String) -> Bool {
    ["soustotal", "subtotal"].contains { word.hasPrefix($0) && word.utf8.count > $0.utf8.count }
  }

  /// The name behind the word in a row such as `Total Dupont;;12,50`; `nil` when the row has another form.
  ///
  /// That it is no record is certain only where the same name stands in the rows above.
  static func name(_ cells: [[UInt8]]) -> (column: Int, name: ArraySlice<UInt8>)? {
    guard let column = cells.firstIndex(where: { !isBlank($0) }),
      let amounts = amounts(in: cells), amounts > 0, amounts < cells.count - 1
    else { return nil }
    let cell = cells[column]
    guard let space = cell.firstIndex(of: 0x20), space < 12,
      ["total", "soustotal"].contains(fold(cell[..<space]))
    else { return nil }
    let name = cell[space...].drop { $0 == 0x20 || $0 == 0x3A }
    return name.isEmpty ? nil : (column, name)
  }

  /// How many cells behind the first filled one hold amounts; `nil` when one holds something else.
  private static func amounts(in cells: [[UInt8]]) -> Int? {
    guard let first = cells.firstIndex(where: { !isBlank($0) }) else { return nil }
    var count = 0
    for cell in cells[(first + 1)...] where !isBlank(cell) {
      guard isAmount(cell) || TotalCount.isOne(cell) else { return nil }
      count += 1
    }
    return count
  }

  private static func isBlank(_ cell: [UInt8]) -> Bool { cell.allSatisfy { $0 == 0x20 } }

  /// The cell without the number that stands behind its word: « Total général (30 élèves) », « Total : 30 élèves ».
  private static func withoutCount(_ cell: [UInt8]) -> ArraySlice<UInt8> {
    guard
      let sign = cell.firstIndex(where: { $0 == 0x28 || $0 == 0x3A || $0 == 0x3D }), sign > 0
    else { return cell[...] }
    var count = cell[(sign + 1)...]
    while count.last == 0x29 || count.last == 0x20 { count.removeLast() }
    return TotalCount.isOne(Array(count)) ? cell[..<sign] : cell[...]
  }

  private static func isWord(_ word: String) -> Bool {
    if others.contains(word) { return true }
    guard let beginning = beginnings.first(where: { word.hasPrefix($0) }) else { return false }
    let rest = String(word.dropFirst(beginning.count))
    return rest.isEmpty || endings.contains(rest)
  }

  /// ASCII letters in lower case; `é` and `è` as `e`, `à` as `a`, anything else left out.
  private static func fold(_ cell: some RandomAccessCollection<UInt8>) -> String {
    var out: [UInt8] = []
    var isInPair = false
    for byte in cell {
      if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
        out.append(byte | 0x20)
      } else if isInPair {
        switch byte | 0x20 {
        case 0xA8, 0xA9, 0xAA: out.append(0x65)
        case 0xA0: out.append(0x61)
        default: break
        }
      }
      isInPair = byte == 0xC3
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Digits with the signs that amounts have: `1 247,06 €`, `(12,50)`, `-3`, `12 %`.
  private static func isAmount(_ cell: [UInt8]) -> Bool {
    var digits = 0
    var others = 0
    for byte in cell {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x20, 0x2C, 0x2E, 0x28, 0x29, 0x2D, 0x2B, 0x25, 0x27: break
      case 0x80...: others += 1
      default: return false
      }
    }
    return digits > 0 && others <= 9
  }
}
