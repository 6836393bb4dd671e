import Reference
import Tables

/// Firms and titles that a column of civilities names: « Sté », « SARL », « Colonel ».
extension NameCells {
  /// The firm that a row names by the word in its civility, « Sté | Kerbois » is « Sté Kerbois »; `nil` where it names none, or a first
  /// name beside it may be somebody's.
  ///
  /// - Source: our table `civilites.csv`: what says a company goes to the name of the company.
  func firmOfCivility(_ row: Int) -> String? {
    guard namesFirm(row), isBlank(.firstName, row), isBlank(.company, row) else { return nil }
    let name = personText(row) ?? self[.lastName]?.value(row) ?? ""
    guard !name.isEmpty, let word = self[.civility]?[row] else { return nil }
    // « Société | SARL Kerbois » says it twice.
    let isTold = OrganisationWords.beginsWithForm(NameWord.words(of: name))
    return isTold ? name : word + " " + name
  }

  /// Whether the civility is the word for a firm.
  func namesFirm(_ row: Int) -> Bool {
    guard !isBlank(.civility, row), let civility = self[.civility] else { return false }
    return civility.withValue(row) { value in
      guard value.count > 1, let key = SmallKey(value) else { return false }
      return key.find(in: Self.firmWords) != nil
    }
  }

  /// The title that stands in the civility and is none: « Colonel ».
  func titleInCivility(_ row: Int) -> String? {
    guard !isBlank(.civility, row), let civility = self[.civility],
      civility.withValue(row, { FirstNameLead.isTitle($0) })
    else { return nil }
    return civility[row]
  }

  /// Leaves in the row the firm alone.
  mutating func keepFirm(_ text: String, row: Int) {
    tellsFirm = true
    change(.civility, row, "")
    change(.lastName, row, "")
    change(.company, row, text)
  }

  private static let firmWords: KeyTable = {
    var keys = KeyTable(capacity: 128)
    for word in [
      "STE", "SOCIETE", "SARL", "EURL", "SAS", "SASU", "SA", "SNC", "SCI", "SCP", "SCM", "SCEA",
      "SCOP", "EARL", "GAEC", "GIE", "SELARL", "SELAS", "ASSOCIATION", "ASSO", "ASS", "ENTREPRISE",
      "ETS", "ETABLISSEMENT", "ETABLISSEMENTS", "FIRME", "COMPANY", "MAIRIE", "SYNDICAT",
      "FONDATION", "COOPERATIVE", "S A R L", "S A S", "S A",
    ] { _ = keys.add(Array(word.utf8)) }
    return keys
  }()
}
