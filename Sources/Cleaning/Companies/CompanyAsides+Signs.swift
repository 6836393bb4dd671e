internal import Reference

/// The sign over the door beside the name in law: a firm is called by the one that its form stands with.
extension CompanyAsides {
  /// « Le Relais - SARL Morel »: the firm by its form in law, which the sign over the door stands before; `nil` where it stands first.
  /// « SDC Le Parc - SAS Ravel » are the owners of a house, and behind them whoever acts for them.
  static func legalName(in text: String, _ taken: inout [String]) -> String? {
    let words = text.spacedWords
    // « Le Relais exploité par SARL Morel ».
    let run = words.indices.dropFirst().dropLast().first {
      words[$0 + 1] == "par" && Fold.key(words[$0]).hasPrefix("EXPLOITE")
        || words[$0 + 1] == "PAR" && Fold.key(words[$0]).hasPrefix("EXPLOITE")
    }
    guard
      let sign = run ?? words.firstIndex(where: { ["-", "–", "—", "/"].contains($0) }), sign > 0
    else { return nil }
    let start = sign + (run == nil ? 1 : 2)
    let behind = words[start...].map { NameWord($0) }
    guard OrganisationWords.beginsWithForm(behind), !behind.contains(where: { $0.key.isEmpty }),
      !words[..<sign].contains(where: {
        CompanyParser.unmistakable.contains($0.filter { $0 != "." })
      })
    else { return nil }
    let pieces = [words[..<sign], words[start...]].map { $0.joined(separator: " ") }
    let isOfOwners = owners.contains(Fold.key(words[0]))
    taken.append(pieces[isOfOwners ? 1 : 0])
    return pieces[isOfOwners ? 0 : 1]
  }

  /// « SARL Morel "Le Relais" », « SARL Morel - Le Relais »: what is quoted behind the name in law, or begins with an article behind a sign.
  static func withoutSign(
    _ text: String, _ taken: inout [String], _ contact: CompanyContact
  ) -> String {
    let words = text.spacedWords
    if let form = words.indices.dropFirst().dropLast().first(where: {
      traders.contains(words[$0].filter { $0 != "." })
    }) {
      // « LE PETIT BISTROT SARL MARTIN », « MARTIN SARL LE PETIT BISTROT »: the form stands with one of the two.
      let (before, behind) = (words[..<form], words[(form + 1)...])
      if beginsWithArticle(before), before.last?.lowercased() != "by",
        contact.isFamily(behind.joined(separator: " ")), !contact.isTown(behind),
        !contact.isTown(before)
      {
        taken.append(before.joined(separator: " ").trimming(" ,-"))
        return words[form...].joined(separator: " ")
      }
      if beginsWithArticle(behind), contact.isFamily(before.joined(separator: " ")),
        !contact.isTown(behind)
      {
        taken.append(behind.joined(separator: " "))
        return words[...form].joined(separator: " ")
      }
    }
    guard words.count > 2,
      let cut = words.indices.dropFirst(2).first(where: { beginsSign($0, in: words, contact) })
    else { return text }
    taken.append(words[cut...].joined(separator: " ").trimming("\"«»“” "))
    return words[..<cut].joined(separator: " ").trimming(" ,;-–—/")
  }

  private static func beginsSign(
    _ index: Int, in words: [String], _ contact: CompanyContact
  ) -> Bool {
    guard isOfTrader(words[..<index]) else { return false }
    if let first = words[index].first, let last = words[words.count - 1].last,
      quotes.contains(where: { $0.open == first && $0.close == last })
    {
      return true
    }
    return ["-", "–", "—", "/"].contains(words[index - 1]) && beginsWithArticle(words[index...])
      && !contact.isTown(words[index...])
  }

  /// Whether words that are more than a form in law hold the form of who runs a shop.
  static func isOfTrader(_ words: ArraySlice<String>) -> Bool {
    words.count > 1 && words.contains { traders.contains($0.filter { $0 != "." }) }
  }

  /// « Le Relais », « Aux Trois Marmites », « Chez Lulu ».
  static func beginsWithArticle(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first.map({ Fold.key($0) }) else { return false }
    return first.hasPrefix("L ") || words.count > 1 && articles.contains(first)
  }

  private static let articles: Set<String> = ["LE", "LA", "LES", "AU", "AUX", "CHEZ"]
  private static let traders = CompanyParser.unmistakable.subtracting(["SCI"])
  private static let quotes: [(open: Character, close: Character)] = [
    ("\"", "\""), ("«", "»"), ("“", "”"),
  ]
}
