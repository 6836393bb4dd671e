/// Civilities in every way they are written: `MR`, `Monsieur` and `Sr.` are `M.`
///
/// - Source: our table `civilites.csv`; circulaire 5575/SG du 21 février 2012: « Mademoiselle » is read, and written « Mme ».
public struct Civilities: Sendable {
  /// A way of writing, and what it says.
  public struct Writing: Sendable, Equatable {
    /// Its ``Fold`` key: `MR`, `M ET MME`.
    public let key: String
    /// As it stands on an envelope: `M.`, `Mme`, `Dr`, `M. et Mme`.
    public let written: String
    /// `F`, `M`, or empty.
    public let sex: String
    /// Whether it stands for several persons.
    public let isPlural: Bool
  }

  /// The civilities of the compiled table.
  public static let standard = Civilities(ReferenceTable.compiled("civilites.csv"))

  /// All writings with a letter, also of several words; of two with one key the first counts. In the order of the table.
  public let all: [Writing]
  /// Those of one word, by their keys: what may stand before a name. Letters that are codes of a column of sexes are none, but for `M`.
  public let words: [String: Writing]

  /// The words of French for one person, abbreviated and in full.
  public static let french: Set<String> = [
    "M", "MR", "MONSIEUR", "MME", "MADAME", "MLLE", "MELLE", "MADEMOISELLE",
  ]

  /// Reads a table `entree,civilite,sexe,pluriel,note`; without one there is no civility.
  public init(_ table: ReferenceTable?) {
    var all: [Writing] = []
    var keys: Set<String> = []
    var words: [String: Writing] = [:]
    for row in table?.rows() ?? [] where row.count >= 4 && !row[1].isEmpty {
      let key = Fold.key(row[0])
      let writing = Writing(key: key, written: row[1], sex: row[2], isPlural: row[3] == "1")
      if key.contains(where: \.isLetter), keys.insert(key).inserted { all.append(writing) }
      let isWord = !row[0].contains { $0 == " " || $0 == "/" }
      if isWord, key == "M" || key.utf8.count > 1, words[key] == nil { words[key] = writing }
    }
    self.all = all
    self.words = words
  }
}
