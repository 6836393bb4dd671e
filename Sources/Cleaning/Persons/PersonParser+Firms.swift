internal import Reference

/// Firms in the cell of a name, and roles that nobody is called by.
extension PersonParser {
  /// « Jaouen Terrassement », « Les Délices d'Armelle »: a firm by a word of the trades that no table of names has, or by its article.
  func tellsTrade(_ all: [NameWord]) -> Bool {
    let words = NameOrder.units(all)
    if tellsShop(words) { return true }
    guard words.count > 1, !words.contains(where: { $0.text == "," || $0.text == "/" }) else {
      return false
    }
    let isNamed = words.contains { order.leaning($0) > 1 }
    if words.contains(where: {
      TradeWord.tell($0, order) && !(isNamed && TradeWord.isDoubtful($0))
    }) {
      return true
    }
    guard let lead = words.first, Self.articles.contains(lead.key), !Self.tellsKin(words),
      !Self.estates.contains(words[1].key), !Self.families.contains(words[1].key),
      order.surnames.rank(lead.key + " " + words[1].key) == nil
    else { return false }
    if lead.key == "LES" { return !order.isName(words[1].key) || words.count > 2 }
    // « Le Fournil de Gabin »
    return words.count > 3 && ["DE", "DU", "DES"].contains(words[2].key)
  }

  /// « SAS Arnaud », « Arnaud SAS »: a form in capitals beside a name in small letters. Few families are called so, and many firms.
  ///
  /// Beside a first name alone it may be a family name where all names of a list are written in that order.
  func firmByForm(_ words: [NameWord]) -> PersonName? {
    guard (2...5).contains(words.count), let first = words.first, let last = words.last else {
      return nil
    }
    func stands(_ form: NameWord, _ forms: Set<String>, beside others: ArraySlice<NameWord>) -> Bool
    {
      forms.contains(form.text.filter { $0 != "." })
        && others.allSatisfy { $0.shape != .capitals && !$0.key.isEmpty }
    }
    let isFirst = stands(first, ["SAS", "SEP", "SC"], beside: words.dropFirst())
    let leaning = words.count == 2 ? order.leaning(isFirst ? last : first) : 0
    // « Paul SEP »: hardly a firm is called so, and some families are.
    guard
      isFirst || stands(last, leaning > 2 ? ["SAS"] : ["SAS", "SEP"], beside: words.dropLast())
        || words.count > 2 && stands(last, ["SL"], beside: words.dropLast())
    else { return nil }
    var firm = PersonName(kind: .company)
    if leaning > 0 { firm.orderOfForm = isFirst ? .lastFirst : .firstFirst }
    return firm
  }

  /// « La Fournée », « L'Escale »: an article before what no table of names has; « Le … » may be a rare name of Brittany.
  private func tellsShop(_ words: [NameWord]) -> Bool {
    let parts = words.flatMap(\.key.spacedWords)
    guard parts.count == 2, parts[0] == "LA" || parts[0] == "L" && words[0].text.contains("'"),
      parts[1].utf8.count > 3
    else { return false }
    return ![parts[1], parts.joined(), parts.joined(separator: " ")].contains { order.isName($0) }
  }

  private static let articles: Set<String> = ["LE", "LA", "LES"]
  private static let families: Set<String> = ["EPOUX", "ENFANTS", "PARENTS", "FRERES", "SOEURS"]

  /// « Le directeur », « la gardienne »: somebody by what he does there; « Le Maître » is a name.
  func tellsRole(_ words: [NameWord]) -> Bool {
    guard words.count == 2, ["LE", "LA"].contains(words[0].key),
      order.surnames.rank("LE " + words[1].key) == nil
    else { return false }
    return NameAsides.isFunction(words[1].key) || Self.roles.contains(words[1].key)
  }

  private static let roles: Set<String> = [
    "CLIENT", "CLIENTE", "GARDIEN", "GARDIENNE", "CONCIERGE", "DIRECTION", "SECRETAIRE",
    "COMPTABLE", "RESPONSABLE", "SYNDIC", "PERSONNEL", "VENDEUR", "VENDEUSE",
  ]

  /// « Inconnu au bataillon »: a word in small letters that joins no names.
  static func tellsPhrase(_ words: [NameWord]) -> Bool {
    if words.count == 2, words[0].key == "AU", words[0].shape != .capitals { return true }
    return words.indices.dropLast().contains { index in
      words[index].key == "OU" && index > 0
        || words[index].shape == .small && phrasing.contains(words[index].key)
    }
  }

  private static let phrasing: Set<String> = [
    "AU", "AUX", "SUR", "SOUS", "POUR", "AVEC", "DANS", "PAR", "SANS",
  ]

  /// Where somebody begins behind his firm: « CHAUVET ISOLATION M BARTHELEMY ALAIN ».
  func personBehindFirm(_ words: [NameWord]) -> Int? {
    guard words.count > 3 else { return nil }
    let texts = words.map(\.text)
    let contact = CompanyContact(order: order)
    return words.indices.dropFirst(2).first { contact.leads($0, in: texts) }
  }

  /// « M. Bertin Mme Moreau »: where the second of two persons begins, each with the civility of a sex of its own.
  func secondCivility(in words: [NameWord], behind sex: String) -> Int? {
    guard !sex.isEmpty else { return nil }
    return words.indices.dropFirst().dropLast().first { index in
      guard Self.inner.contains(words[index].key),
        // « Mme Veuve Martin Mr Paul »: whose name the mark leads to, nobody can tell.
        !words[..<index].contains(where: { BirthName.mark($0) != nil }),
        let other = Civility.single(words[index].key)?.sex
      else { return false }
      return !other.isEmpty && other != sex && !words[index - 1].key.isEmpty
        && !["DE", "DU", "POUR", "CHEZ", "OU", "ET"].contains(words[index - 1].key)
    }
  }

  /// « Mme Paul Martin »: a married woman by the name of her husband, whose first name is not hers.
  ///
  /// Only usual names in this order are sure enough: « Mme MARTIN Paul » may be a slip in the civility.
  func isHusbands(_ split: NameOrder.Split, of words: [NameWord], sex: String) -> Bool {
    guard sex == "F", let first = split.first.first, !split.last.isEmpty, words.first == first
    else { return false }
    return split.first.allSatisfy { order.sex($0) == "M" && order.births($0) >= 2_000 }
  }
}
