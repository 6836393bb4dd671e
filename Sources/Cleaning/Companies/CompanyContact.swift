internal import Reference

/// Tells the person behind a firm from the firm, where no legal form helps: « CHAUVET ISOLATION M BARTHELEMY ALAIN », « Électrovite - Paul Morel ».
///
/// Both sides must speak: what stands before is surely a firm, what stands behind surely somebody's name. Else nothing is cut.
struct CompanyContact: Sendable {
  let order: NameOrder
  /// The towns, where a name may end with the place that tells two establishments apart.
  var communes: Communes?

  /// Whether words name a firm by what they are: a word of the trades, an article with a noun, a word that no table of names has.
  func tellsFirm(_ text: String) -> Bool {
    let words = NameWord.words(of: text).filter { !$0.key.isEmpty }
    guard let first = words.first, Civility.single(first.key) == nil else { return false }
    if OrganisationWords.tell(words) { return true }
    if words.count > 1, Self.articles.contains(first.key) || first.key.hasPrefix("L "),
      order.surnames.rank(words.prefix(2).map(\.key).joined(separator: " ")) == nil
    {
      return true
    }
    return words.contains { word in
      TradeWord.tell(word, order)
        || word.key.utf8.count > 3 && !word.isInitials && !order.isName(word.key)
          && !word.key.spacedWords.contains { order.isName($0) }
    }
  }

  private static let articles: Set<String> = ["LE", "LA", "LES", "AU", "AUX", "CHEZ"]

  /// Whether a text is somebody's whole name and nothing besides: a sure first name and a known family name.
  func isPerson(_ text: String) -> Bool {
    let words = NameWord.words(of: text)
    guard (2...4).contains(words.count), words.allSatisfy({ !$0.key.isEmpty && !$0.isInitials }),
      !OrganisationWords.tell(words), !words.contains(where: { TradeWord.tell($0, order) })
    else { return false }
    let split = order.split(words, hasCivility: false)
    return !split.first.isEmpty && !split.last.isEmpty
      && split.first.contains { order.leaning($0) > 1.5 }
      && order.surnames.rank(split.last.map(\.key).joined(separator: " ")) != nil
  }

  /// Whether words are names of people and nothing besides: « Martin », « Martin & Petit », « Paul Martin ».
  func isFamily(_ text: String) -> Bool {
    let words = NameWord.words(of: text).filter { !$0.key.isEmpty && $0.key != "ET" }
    return !words.isEmpty && words.count < 4 && !OrganisationWords.tell(words)
      && words.allSatisfy { order.isName($0.key) && !NameCasing.particles.contains($0.key) }
  }

  /// Whether words are the name of a town: « LE COMPTOIR SAS LYON » is in Lyon, and « SARL MARTIN (Le Havre) » in Le Havre.
  ///
  /// Behind an article only a town of some size is meant, one that has a CEDEX: « Les Halles » and « La Terrasse » are signs over a door.
  func isTown(_ words: ArraySlice<String>) -> Bool {
    guard let communes, words.count < 6 else { return false }
    let text = words.joined(separator: " ").trimming(" ()[]\"«»“”,;")
    let key = TownKey(text).key
    guard !text.isEmpty, !communes.places(named: key).isEmpty else { return false }
    return !CompanyAsides.beginsWithArticle(text.spacedWords[...]) || communes.mayHaveCedex(key)
  }

  /// Whether a civility at `index` leads to somebody behind a firm.
  func leads(_ index: Int, in words: [String]) -> Bool {
    let key = Fold.key(words[index])
    guard index > 0, index + 1 < words.count, index + 5 > words.count,
      Self.civilities.contains(key),
      !Self.joining.contains(Fold.key(words[index - 1]))
    else { return false }
    let behind = words[(index + 1)...].joined(separator: " ")
    let names = NameWord.words(of: behind)
    // « ATELIER M MARTIN »: the letter alone leads to a whole name only.
    let isFamily =
      key != "M" && names.allSatisfy { $0.isInitials || order.leaning($0) < 0 }
      && names.contains { order.surnames.rank($0.key) != nil }
    // « M THIBAUT EDOUARD »: behind a civility it does not matter which of the two is the first name.
    let isPair =
      names.count == 2 && names.allSatisfy { $0.isInitials || order.isName($0.key) }
      && names.contains { $0.isInitials || order.births($0) >= 500 }
    guard isFamily || isPair || isPerson(behind) else { return false }
    // « Pharmacie Mme Durand » is called so: the firm has a name of its own before it.
    let before = words[..<index].map { NameWord($0) }
    return index > 1 && before.contains { order.isName($0.key) || !TradeWord.tell($0, order) }
      && tellsFirm(words[..<index].joined(separator: " "))
  }

  static let civilities: Set<String> = [
    "M", "MR", "MME", "MLLE", "MELLE", "MONSIEUR", "MADAME", "MADEMOISELLE",
  ]
  private static let joining: Set<String> = ["DE", "DU", "D", "CHEZ", "POUR", "ET", "PAR", ""]
}
