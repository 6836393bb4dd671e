internal import Reference

/// What stands in brackets, behind a sign or twice in the name of a firm.
extension CompanyParser {
  /// Takes « (EI) », « (SARL) » and « (CGT) »; « (ex Martin) », « (impayé) » and « (M. Petit) » are no name; other brackets stay.
  func takeBrackets(_ text: inout String, _ company: inout CompanyName) {
    guard text.utf8.contains(where: { $0 == 0x28 || $0 == 0x5B || $0 == 0x3C }),
      let open = text.firstIndex(where: { "([<".contains($0) }),
      let close = text[open...].firstIndex(where: { ")]>".contains($0) })
    else {
      return
    }
    let inside = String(text[text.index(after: open)..<close]).trimming(" ")
    let without = (text[..<open] + " " + text[text.index(after: close)...]).spacedWords.joined(
      separator: " ")
    guard !without.isEmpty, !inside.isEmpty else { return }
    // « Caisse d'Épargne (CE) » is no works council.
    let letters = Self.withoutPoints(inside)
    let agrees = Self.initials(of: without, agreeWith: letters)
    if let form = forms.form(inside), !agrees || !Self.onlyBefore.contains(form) {
      company.legalForm = form
      text = CompanyAsides.withoutCivility(without.spacedWords).joined(separator: " ")
    } else if CompanyAsides.isFormerName(inside) || CompanyAsides.isContact(inside)
      || CompanyAsides.isState(inside) || CompanyPiece.isAside(inside)
      || Fold.key(inside).hasPrefix("SERVICE ") || tellsAside(inside, behind: text[..<open])
      || text.index(after: close) == text.endIndex && tellsCountry(inside, behind: text[..<open])
    {
      company.asides.append(inside)
      text = without
    } else if OrganisationWords.beginsWithForm(NameWord.words(of: inside))
      || CompanyAsides.isContact(without)
    {
      // « Le Relais (SARL Morel) », « M. Petit (Garage du Pont) »: the firm is the one in brackets.
      company.asides.append(without)
      text = inside
    } else if agrees || Acronym.tell(inside), NameWord(letters).shape == .capitals,
      !letters.contains(" "), letters.utf8.count <= 8
    {
      company.acronym = letters
      text = without
    } else if text.index(after: close) == text.endIndex {
      // « TPM SARL (Travaux Publics Morel) ».
      let split = splittingForm(without)
      let whole = splittingForm(text)
      guard let form = split.form, !split.wasBefore, whole.form == nil || whole.rest.contains("(")
      else { return }
      company.legalForm = form
      text = split.rest + " " + text[open...]
      if Self.initials(of: inside, agreeWith: split.rest) { company.acronym = split.rest }
    }
  }

  /// « Garage du Pont (Paul Morel) », « SARL Morel (Le Relais) »: whom to write to, the sign over the door.
  private func tellsAside(_ inside: String, behind name: Substring) -> Bool {
    let words = String(name).spacedWords[...]
    if CompanyAsides.isOfTrader(words), CompanyAsides.beginsWithArticle(inside.spacedWords[...]) {
      return !contact.isTown(inside.spacedWords[...])
    }
    return contact.isPerson(inside) && contact.tellsFirm(String(name))
  }

  /// « Weber Bau GmbH (Allemagne) »; « Kone (France) » may be called so.
  private func tellsCountry(_ inside: String, behind name: Substring) -> Bool {
    guard let country = AddressEndFinder.country(AddressWord.words(of: inside)[...]) else {
      return false
    }
    return country != "FR" || splittingForm(String(name).trimming(" ")).form != nil
  }

  private static func withoutPoints(_ word: String) -> String {
    word.split(separator: ".").allSatisfy({ $0.count == 1 }) ? word.filter { $0 != "." } : word
  }

  /// « Menuiserie Lafon MENUISERIE LAFON »: two words or more, written twice.
  static func withoutRepetition(_ text: String) -> String {
    let words = text.spacedWords
    guard words.count > 3, words.count.isMultiple(of: 2) else { return text }
    let half = words[..<(words.count / 2)].joined(separator: " ")
    let other = words[(words.count / 2)...].joined(separator: " ")
    return Fold.key(half) == Fold.key(other) ? half : text
  }

  /// The letters beside the name that they stand for: « SNCF (Société nationale des chemins de fer français) », « Charpente Menuiserie
  /// Morel - CMM »; empty where none do.
  static func acronym(beside text: String) -> String {
    let words = text.spacedWords
    guard words.count > 3 else { return "" }
    let joints = ["-", "–", ":"]
    if let last = words.last, last.utf8.count <= 8, joints.contains(words[words.count - 2]),
      NameWord(last).shape == .capitals,
      initials(of: words.dropLast(2).joined(separator: " "), agreeWith: last)
    {
      return last
    }
    guard NameWord(words[0]).shape == .capitals, words[0].utf8.count <= 8,
      words[1].utf8.first == 0x28 || joints.contains(words[1])
    else { return "" }
    let name = words.dropFirst().joined(separator: " ")
    return initials(of: name, agreeWith: words[0]) ? words[0] : ""
  }

  private static func initials(of name: String, agreeWith acronym: String) -> Bool {
    let words = Fold.key(name).split(separator: " ")
    let all = words.compactMap(\.first)
    let long = words.filter { $0.utf8.count > 3 }.compactMap(\.first)
    let main = words.filter { !joints.contains(String($0)) }.compactMap(\.first)
    return [all, long, main].contains { String($0) == acronym }
  }

  /// Words that most acronyms pass over.
  private static let joints: Set<String> = [
    "DE", "DU", "DES", "D", "LE", "LA", "LES", "L", "ET", "EN", "A", "AU", "AUX", "SUR", "POUR",
    "PAR", "DANS",
  ]
}
