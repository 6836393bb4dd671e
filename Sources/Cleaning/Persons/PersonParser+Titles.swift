import Reference

/// Titles of nobility, rank, office and church that stand before a name: they are no part of it, and are kept beside it.
extension PersonParser {
  /// What a title tells of the name behind it.
  struct Title {
    var sex = ""
    var takesFirstName = false
    /// As it is written before the name, where it is.
    var civility = ""
  }

  /// Titles of the church, with the sex that they tell.
  static let church: [String: Title] = [
    "SOEUR": Title(sex: "F", takesFirstName: true), "FRERE": Title(sex: "M", takesFirstName: true),
    "PERE": Title(sex: "M", takesFirstName: true), "ABBE": Title(sex: "M", takesFirstName: true),
    "MERE": Title(sex: "F", takesFirstName: true),
  ]

  /// Titles of nobility and rank.
  static let titles: Set<String> = ranks.union(nobility)

  private static let nobility: Set<String> = [
    "COMTE", "COMTESSE", "BARON", "BARONNE", "MARQUIS", "MARQUISE", "DUC", "DUCHESSE", "VICOMTE",
    "VICOMTESSE", "PRINCE", "PRINCESSE", "SIR", "LADY",
  ]

  /// Ranks of the army, the gendarmerie and the fire brigade.
  static let ranks: Set<String> = [
    "GENERAL", "COLONEL", "COMMANDANT", "CAPITAINE", "LIEUTENANT", "ADJUDANT", "AMIRAL", "CDT",
    "CNE", "ADJUDANT CHEF", "SERGENT CHEF", "LTN", "ADJ", "ADC", "SGT", "CPL", "LT", "LCL",
    "LIEUTENANT COLONEL", "SERGENT", "CAPORAL", "CAPORAL CHEF", "BRIGADIER", "BRIGADIER CHEF",
    "MAJOR", "COLONELLE", "COMMANDANTE", "LIEUTENANTE", "ADJUDANTE", "ADJUDANTE CHEFFE",
    "SERGENTE",
  ]

  /// Callings and offices before a name, with the civility that one of them has.
  static let callings: [String: String] = [
    "RABBIN": "", "PASTEUR": "", "PASTEURE": "", "IMAM": "", "NOTAIRE": "Me", "ING": "",
    "DIPL ING": "", "INGENIEUR": "", "INGENIEURE": "", "PREFET": "", "PREFETE": "",
    "SOUS PREFET": "", "SOUS PREFETE": "", "AMBASSADEUR": "", "AMBASSADRICE": "", "SENATEUR": "",
    "SENATRICE": "", "DEPUTE": "", "DEPUTEE": "", "MINISTRE": "", "CARDINAL": "", "EVEQUE": "",
    "ARCHEVEQUE": "", "CHANOINE": "", "DIACRE": "", "INSPECTEUR": "", "INSPECTRICE": "",
    "COMMISSAIRE": "", "RECTEUR": "", "RECTRICE": "",
  ]

  /// Abbreviations that are names without their point: « Col. », « Gal. », « Ing. ».
  private static let pointed: Set<String> = ["ING", "DIPL ING", "COL", "GAL"]

  /// Whether the word with this key may be a title before a name.
  static func mayBeTitle(_ key: String) -> Bool {
    titles.contains(key) || callings[key] != nil || church[key] != nil
  }

  /// Takes the title off the beginning of a name; it stays beside the name, unless it is written as a civility.
  ///
  /// - Parameter isLed: behind a civility « MME FRERE JULIE » is called so.
  func takeTitle(_ words: inout [NameWord], _ name: inout PersonName, isLed: Bool) -> Title? {
    // « Duc, Yvette »: what stands before a comma is the family name.
    guard words.count > 1, words[1].text != ",",
      let (title, count) = title(before: words, isLed: isLed)
    else { return nil }
    if title.civility.isEmpty || !name.civility.isEmpty {
      name.asides.append(words[..<count].map(\.text).joined(separator: " "))
    }
    words.removeFirst(count)
    name.core = words.map(\.text).joined(separator: " ")
    return title
  }

  private func title(before words: [NameWord], isLed: Bool) -> (Title, count: Int)? {
    let first = words[0]
    if isLed, isTitleBehindArticle(words) { return (Title(), 2) }
    // « PERE Marjorie »: capitals beside a first name are a family name; so is a title of the other sex.
    if let title = Self.church[first.key], !isLed, first.shape != .small,
      first.shape != .capitals || words[1].shape != .mixed,
      [title.sex, ""].contains(order.sex(words[1]))
    {
      return (title, 1)
    }
    if !isLed, isRank(words) { return (Title(civility: Self.callings[first.key] ?? ""), 1) }
    if !isLed, let calling = calling(before: words) { return (calling, 1) }
    // « BARON JEAN PAUL »: before first names alone it is a family name.
    if Self.titles.contains(first.key), words.count > 2,
      words.dropFirst().contains(where: { order.leaning($0) <= 1 }),
      first.shape != .capitals || !isLed && words.allSatisfy({ $0.shape == .capitals })
    {
      return (Title(), 1)
    }
    return nil
  }

  /// « Mme la Comtesse de Ségur », « M. le Colonel Lucas »; « M. le Comte » and « M. le Baron Yann » may be called so.
  private func isTitleBehindArticle(_ words: [NameWord]) -> Bool {
    guard words.count > 2, ["LE", "LA"].contains(words[0].key), words[0].shape == .small,
      Self.titles.contains(words[1].key) || Self.callings[words[1].key] != nil
    else { return false }
    if words.count > 3 { return true }
    let key = words[1].key
    return order.surnames.rank("LE " + key) == nil && order.surnames.rank("LE" + key) == nil
  }

  /// How many families are called by a title: of a rank that none bears it is one wherever a name follows.
  private enum Bearers {
    case none, few, many

    init(_ key: String, _ surnames: Surnames) {
      let births = surnames.estimatedBirths(key)
      self = births < 200 ? .none : births < 600 ? .few : .many
    }
  }

  /// Whether a word is a rank or an office, and hardly anybody’s first name.
  private func isRankWord(_ word: NameWord) -> Bool {
    let isPointed = Self.pointed.contains(word.key)
    guard Self.ranks.contains(word.key) || Self.callings[word.key] != nil || isPointed else {
      return false
    }
    return (!isPointed || word.text.utf8.contains(0x2E)) && order.births(word) < 50
  }

  /// « Colonel Paul Lucas », « Général PETIT », « Préfet Durand »: a rank before a name, also one whose family name is a first name too.
  private func isRank(_ words: [NameWord]) -> Bool {
    let (first, behind) = (words[0], Array(words.dropFirst()))
    guard isRankWord(first) || Self.nobility.contains(first.key) && order.births(first) < 50,
      let next = behind.first, let last = behind.last
    else { return false }
    let bearers =
      Self.pointed.contains(first.key) ? .none : Bearers(first.key, order.surnames)
    let isFamily = order.surnames.rank(last.key) != nil
    if first.shape == .mixed, bearers != .none, !words.allSatisfy({ $0.shape == .capitals }),
      behind.contains(where: { tellsFamily($0) })
    {
      // « Sergent LUCAS », « Baron Julie LUCAS »: the family name is the one in capitals; « Sergent PAUL » is Paul Sergent.
      return behind.count > 1 || order.leaning(last) <= 3
    }
    guard isRankWord(first) else { return false }
    let isUniform = words.allSatisfy { $0.shape == first.shape }
    if first.shape == .capitals, !isUniform, bearers != .none { return false }
    if behind.count == 1 {
      switch bearers {
      case .none:
        // « PREFET Julie »: capitals beside a sure first name.
        if first.shape == .capitals, !isUniform, order.leaning(last) > 3 { return false }
        return isFamily || order.leaning(last) > 1
      case .few: return first.shape == .mixed && isFamily && order.leaning(last) < -1
      case .many: return first.shape == .mixed && order.leaning(last) < -1
      }
    }
    guard
      order.isName(next.key) || next.isInitials || NameCasing.particles.contains(next.key)
        || next.key.hasPrefix("D ")
    else { return false }
    // « Pasteur Luc Martin » may be Luc Martin Pasteur, and « Colonel Jean Paul » Jean-Paul Colonel.
    switch bearers {
    case .none: return true
    case .few: return !isCompound(behind)
    case .many:
      return first.shape == .mixed && isUsualFamily(last) && !isCompound(behind)
        && order.leaning(next) > 0
    }
  }

  /// Whether capitals tell that a word beside others in small letters is the family name.
  private func tellsFamily(_ word: NameWord) -> Bool {
    word.shape == .capitals && !word.isInitials && !word.isPairOfInitials
  }

  private func isUsualFamily(_ word: NameWord) -> Bool {
    order.surnames.estimatedBirths(word.key) >= 2_000 || order.leaning(word) < -1
  }

  /// Whether two words are one usual first name: « Jean Paul ».
  private func isCompound(_ words: [NameWord]) -> Bool {
    words.count == 2
      && (firstNames.entry(words[0].key + " " + words[1].key)?.birthCount ?? 0) >= 300
  }

  /// « Capitaine Lucas », « Baron Paul Lucas »: a title, or a family name before its first names; nobody can tell.
  func isTitleOrName(_ words: [NameWord]) -> Bool {
    guard words.count == 2 || words.count == 3, let first = words.first, let last = words.last,
      isRankWord(first) || Self.nobility.contains(first.key) && order.births(first) < 50,
      words.allSatisfy({ $0.shape == first.shape && !$0.key.isEmpty }),
      Bearers(first.key, order.surnames) != .none, isUsualFamily(last)
    else { return false }
    let lean = order.leaning(last)
    if words.count == 2 { return isRankWord(first) && lean >= -1 && lean <= 3 }
    return order.leaning(words[1]) > 0 && lean > 1 && lean <= 3
      && !isCompound(Array(words.dropFirst()))
  }

  /// « Rabbin David Cohen », « Dipl.-Ing. Hans Müller »: a calling before a first name and a family name.
  ///
  /// Where a family is called so the last word must surely be a family name.
  private func calling(before words: [NameWord]) -> Title? {
    guard words.count > 2, let first = words.first, first.shape == .mixed,
      let civility = Self.callings[first.key], order.leaning(words[1]) > 0,
      let last = words.last, last.shape != .small
    else { return nil }
    let isName = order.surnames.estimatedBirths(first.key) >= 200
    // « Ing » without its point is a name of the Far East.
    if first.key.hasSuffix("ING"), !first.text.utf8.contains(0x2E) { return nil }
    guard order.leaning(last) < (isName ? -1 : 1) else { return nil }
    return Title(civility: civility)
  }

  /// Whether the first of the words of a last name, beside a first name of its own, is a title: « Comte de Kersauson », « Général Lucas ».
  static func leadsFamily(_ words: [NameWord], _ order: NameOrder) -> Bool {
    guard words.count > 1, let first = words.first, mayBeTitle(first.key),
      order.births(first) < 50 || words.count > 2
    else { return false }
    if nobility.contains(first.key) {
      let particle = words[1].key
      return ["DE", "DU", "DES"].contains(particle) && words.count > 2 || particle.hasPrefix("D ")
    }
    return first.shape == words[1].shape && order.surnames.rank(words[1].key) != nil
      && Bearers(first.key, order.surnames) != .many && words[1].key.utf8.count > 1
      && !pointed.contains(first.key)
  }
}
