/// Words that people write where there is nothing, or nobody, to name: `néant`, `client comptoir`, `azerty`.
///
/// What is a filler in one place is a value in another: « Sans » is a family name, a magasin a firm. So each word of the table says
/// where it fills a gap.
/// - Source: our table `mots_bouche_trou.csv`.
public struct FillerWords: Sendable {
  /// Where a word fills a gap.
  public enum Use: String, CaseIterable, Sendable {
    /// For a value of any kind, once its judge has refused it.
    case value
    /// For a name, filling the whole cell.
    case name
    /// For the half of a name that nobody gave: « DUPONT X ».
    case besideName = "beside-name"
    /// For a name, by whoever tries a form, also written twice: « toto toto ».
    case trial
    /// For a firm, by a private person.
    case privatePerson = "private"
    /// For anybody, as an account that sales without a client are booked to.
    case account
    /// As a part of the name of such an account: « CLIENTS DIVERS WEB ».
    case accountPart = "account-part"
    /// For the local part of an e-mail address.
    case mailbox
    /// For a name when records are compared: it is then no name at all.
    case comparedName = "match-name"
    /// For anybody when records are compared: no other record is ever drawn to it.
    case comparedAccount = "match-account"
  }

  /// The words of the compiled table.
  public static let standard = FillerWords(ReferenceTable.compiled("mots_bouche_trou.csv"))

  private var byUse: [Use: Set<String>] = [:]

  /// Reads a table `mot,emplois`; without one there is no such word.
  public init(_ table: ReferenceTable?) {
    for row in table?.rows() ?? [] where row.count == 2 {
      for use in row[1].split(separator: " ").compactMap({ Use(rawValue: String($0)) }) {
        byUse[use, default: []].insert(row[0])
      }
    }
  }

  /// The words of one use, as ``Fold`` keys: capitals without accents, single spaces.
  public func words(_ use: Use) -> Set<String> { byUse[use] ?? [] }

  /// The same in small letters, with `joint` for the spaces.
  public func smallWords(_ use: Use, joint: String) -> Set<String> {
    Set(words(use).map { $0.lowercased().split(separator: " ").joined(separator: joint) })
  }
}
