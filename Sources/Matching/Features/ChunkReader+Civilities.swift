import Reference
import Tables

/// The words before a name that tell the sex or nothing.
extension ChunkReader {
  /// Whether a cell of first names begins with an M joined to the next name: « M.Thérèse » and « M-Claude » are no Monsieur, « M. Claude »
  /// is.
  static func abbreviatesMarie(_ columns: [TextColumn], _ row: Int) -> Bool {
    guard let column = columns.first(where: { !$0.isBlank(row) }) else { return false }
    let cell = column.bytes[column.range(of: row)].drop { $0 == 0x20 }
    guard let letter = cell.first, letter | 0x20 == UInt8(ascii: "m") else { return false }
    let rest = cell.dropFirst().drop { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    guard rest.count < cell.count - 1, let next = rest.first else { return false }
    return next != 0x20
  }

  /// How many bytes of leading civilities to cut off, when words follow.
  static func leadingCivility(_ text: [UInt8], _ sex: inout UInt8) -> Int? {
    var cut: Int?
    var stopped = false
    var found = sex
    forEachWord(text) { word in
      guard !stopped, word.upperBound < text.count else { return }
      let hash = Mix.hash(text, word)
      let own = Self.sex(text, word)
      guard own != 0 || others.contains(hash) else {
        stopped = true
        return
      }
      if found == 0 { found = own }
      cut = word.upperBound + 1
    }
    sex = found
    return cut
  }

  /// 1 for a man's civility, 2 for a woman's, 0 for none or another.
  static func sex(_ text: [UInt8], _ range: Range<Int>) -> UInt8 {
    guard range.count <= 12 else { return 0 }
    let hash = Mix.hash(text, range)
    return men.contains(hash) ? 1 : women.contains(hash) ? 2 : 0
  }

  static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { Mix.hash(Array($0.utf8)) })
  }

  /// The civilities of one sex, and what else leads a name or stands for one in their column.
  private static func civilities(_ sex: String, _ others: String) -> Set<UInt64> {
    let words = Civilities.standard.words.values.filter { $0.sex == sex && !$0.isPlural }
    // « SIG.RA » is two words when it is folded, and « RA Menuiserie » no woman.
    let whole = words.map { $0.key.lowercased() }.filter { !$0.contains { ". ".contains($0) } }
    return hashes((whole + [others]).joined(separator: " "))
  }

  private static let men = civilities("M", "mons heer mnr h homme male masculin")
  private static let women = civilities(
    "F", "srta senorita dona signorina f femme female feminin")
  private static let familyWords =
    "famille fam familie famiglia familia consorts epoux hoirie succession indivision eheleute heritiers"
  static let families = hashes(familyWords)
  private static let others = hashes(
    "dr docteur me maitre pr professeur prof mm et mmes " + familyWords)
  /// Civilities that firms bear as initials: « HR Diffusion ».
  static let initials = hashes("hr mgr sig sr dr")
  static let nee = Mix.hash(Array("nee".utf8))
  static let epouse = Mix.hash(Array("epouse".utf8))
}
