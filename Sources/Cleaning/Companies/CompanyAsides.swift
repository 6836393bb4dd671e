internal import Reference

/// Takes out of the cell of a firm's name what is none of it: numbers of the register, contacts, care-of.
enum CompanyAsides {
  /// The name that remains; empty for a placeholder.
  static func name(in cell: String) -> String {
    let whole = Fold.key(cell)
    if OrganisationWords.standsForNoFirm(whole) { return "" }
    var text = withoutNumber(cell)
    let keys = text.spacedWords.map { Fold.key($0) }
    guard keys.contains(where: { $0.isEmpty || telling.contains($0) }) else {
      return text.trimming(" ,;-")
    }
    text = withoutProcedure(withoutRegister(text))
    text = withoutFormerName(withoutContact(text))
    var words = text.spacedWords
    // « Chez SARL Dupont » is where the letter goes, « Chez Dupont » a place to eat.
    if Fold.key(words.first ?? "") == "CHEZ",
      OrganisationWords.beginsWithForm(NameWord.words(of: words.dropFirst().joined(separator: " ")))
    {
      words.removeFirst()
    }
    while let last = words.last, ["ENR", "ENREGISTREE", "NPAI"].contains(Fold.key(last)),
      words.count > 1
    {
      words.removeLast()
    }
    if let first = words.first, Fold.key(first) == "C O" || first.lowercased() == "c/o",
      words.count > 1
    {
      words.removeFirst()
    }
    // A sole trader is named with his civility: it is not part of the firm's name.
    if words.count > 2, let first = words.first,
      ["MONSIEUR", "MADAME", "M", "MR", "MME", "MLLE"].contains(Fold.key(first))
    {
      words.removeFirst()
    }
    return words.joined(separator: " ").trimming(" ,;-")
  }

  /// `Dupont SARL - 732829320`: a SIREN or SIRET behind the name goes.
  private static func withoutNumber(_ text: String) -> String {
    guard let last = text.utf8.last, last &- 0x30 < 10 || last == 0x29 else { return text }
    let words = text.spacedWords
    let count = numberWords(before: words.count, in: words)
    guard count > 0, count < words.count else { return text }
    // « SARL Dupont - RCS Rennes 732829320 »: the words that announce the number go with it.
    let announced = withoutRegister(text)
    if announced != text { return announced }
    return words.dropLast(count).joined(separator: " ").trimming(" ,;-(")
  }

  /// How many words before `end` are a SIREN or SIRET, in one piece or in groups of three; brackets may stand around it.
  private static func numberWords(before end: Int, in words: [String]) -> Int {
    var digits: [UInt8] = []
    var groups: [Int] = []
    for word in words[..<end].reversed() {
      let own = word.utf8.filter { $0 &- 0x30 < 10 }
      guard !own.isEmpty, word.utf8.count <= own.count + 2, digits.count + own.count <= 14 else {
        break
      }
      digits = own + digits
      groups.insert(own.count, at: 0)
      if grouped.contains(groups), Luhn.holds(digits.span) { return groups.count }
    }
    return 0
  }

  private static let grouped: Set<[Int]> = [[9], [14], [3, 3, 3], [3, 3, 3, 5], [9, 5]]

  /// The keys of the words that anything below looks for; it looks for signs standing alone too, whose keys are empty.
  static let telling: Set<String> = [
    "RCS", "SIREN", "SIRET", "R C S", "TVA", "RM", "APE", "NAF", "CAPITAL", "ENR", "ENREGISTREE",
    "NPAI", "C O", "ATTN", "LIQUIDATION", "REDRESSEMENT", "SAUVEGARDE", "MONSIEUR", "MADAME", "M",
    "MR", "MME", "MLLE", "ATTENTION", "L ATTENTION", "CHEZ", "EX", "ANCIENNEMENT",
  ]

  /// Whether the words in brackets tell a former name.
  static func isFormerName(_ text: String) -> Bool {
    let words = Fold.key(text).split(separator: " ")
    return words.count > 1
      && ["EX", "ANC", "ANCIEN", "ANCIENNEMENT", "ANCIENNE"].contains(String(words[0]))
  }

  /// « RCS Lyon 732 829 320 », « SIREN : 732829320 », « SIRET … »: cut from that word on.
  private static func withoutRegister(_ text: String) -> String {
    let words = text.spacedWords
    guard var cut = words.indices.dropFirst().first(where: { announces($0, in: words) }) else {
      return text
    }
    // « SARL DUPONT 732 829 320 RCS LYON ».
    cut -= numberWords(before: cut, in: words)
    var kept = Array(words[..<cut])
    if kept.count > 1, let last = kept.last, ["AU", "N"].contains(Fold.key(last)) {
      kept.removeLast()
    }
    return kept.joined(separator: " ").trimming(" ,;-(")
  }

  /// « Dupont SARL (en liquidation) », « … - EN REDRESSEMENT JUDICIAIRE »: the state of a firm is none of its name.
  private static func withoutProcedure(_ text: String) -> String {
    let words = text.spacedWords
    let keys = words.map { Fold.key($0) }
    guard words.count > 2,
      let cut = words.indices.dropFirst().dropLast().first(where: {
        keys[$0] == "EN" && procedures.contains(keys[$0 + 1])
          || procedures.contains(keys[$0]) && courts.contains(keys[$0 + 1])
      })
    else { return text }
    return words[..<cut].joined(separator: " ").trimming(" ,;-(")
  }

  private static let procedures: Set<String> = ["LIQUIDATION", "REDRESSEMENT", "SAUVEGARDE"]
  private static let courts: Set<String> = ["JUDICIAIRE", "AMIABLE"]

  /// « Dupont ex Martin », « Dupont anciennement Martin »: cut from that word on.
  private static func withoutFormerName(_ text: String) -> String {
    let words = text.spacedWords
    guard words.count > 2,
      let cut = words.indices.dropFirst().dropLast().first(where: {
        let key = Fold.key(words[$0])
        return key == "ANCIENNEMENT"
          || key == "EX"
            && !["VOTO", "LIBRIS", "NIHILO", "AEQUO"].contains(Fold.key(words[$0 + 1]))
      })
    else { return text }
    return words[..<cut].joined(separator: " ").trimming(" ,;-(")
  }

  /// Whether a word announces the number behind it: « APE 4321A », not « École APE 35 »; « au capital de 8000 euros », not « Studio
  /// Capital 8 ».
  private static func announces(_ index: Int, in words: [String]) -> Bool {
    let digits = words[index...].reduce(0) { $0 + $1.utf8.count { $0 &- 0x30 < 10 } }
    let next = index + 1 < words.count ? Fold.key(words[index + 1]) : ""
    switch Fold.key(words[index]) {
    case "RCS", "R C S", "SIREN", "SIRET":
      return digits > 0 || index > 1 && numberWords(before: index, in: words) > 0
    case "TVA": return digits >= 9
    case "APE", "NAF": return digits >= 3
    // The number of a department, in the register of trades.
    case "RM": return digits >= 3
    case "CAPITAL":
      return digits > 0
        && (Fold.key(words[index - 1]) == "AU" || next == "DE" || next == "SOCIAL")
    default: return false
    }
  }

  /// « à l'attention de Mme Petit - SARL Dupont », « SARL Dupont, M. Petit », « SARL Dupont c/o Martin ».
  private static func withoutContact(_ text: String) -> String {
    let dashed = text.spacedWords.split { ["-", "–", "—", "/", "|"].contains($0) }
      .map { $0.joined(separator: " ") }
    let listed = text.split(separator: ",").map { String($0).trimming(" ") }
    let name =
      withoutContacts(dashed, joint: " - ") ?? withoutContacts(listed, joint: ", ") ?? text
    let words = name.spacedWords
    guard let cut = words.indices.dropFirst().first(where: { leadsContact($0, in: words) }) else {
      return name
    }
    return words[..<cut].joined(separator: " ").trimming(" ,;-(")
  }

  /// The pieces that name nobody to write to; `nil` when all do, none does, or one word would be left of somebody's name: « Mme
  /// MARTIN - EI ».
  private static func withoutContacts(_ pieces: [String], joint: String) -> String? {
    let kept = pieces.enumerated().filter { index, piece in
      !isContact(piece) && (index == 0 || !isState(piece) && !Fold.key(piece).hasPrefix("SERVICE "))
    }.map(\.element)
    guard !kept.isEmpty, kept.count < pieces.count else { return nil }
    let isNamed =
      NameWord.words(of: pieces[0]).first.map { Civility.single($0.key) != nil } ?? false
    let name = kept.joined(separator: joint)
    return isNamed && !name.contains(" ") ? nil : name
  }

  /// Whether the words from `index` on are of a contact: « c/o Martin », « à l'attention de … », « SARL DUPONT Mme MARTIN ».
  private static func leadsContact(_ index: Int, in words: [String]) -> Bool {
    let key = Fold.key(words[index])
    if words[index].lowercased() == "c/o" || key == "ATTN" { return true }
    guard index + 1 < words.count else { return false }
    let behind = words[(index + 1)...].prefix(2).map { Fold.key($0) }.joined(separator: " ")
    if key == "A", behind.hasPrefix("L ATTENTION") || behind.hasPrefix("ATTENTION") { return true }
    guard index > 1, ["MME", "MLLE", "MR"].contains(key) || words[index] == "M.",
      !["DE", "DU", "D", "CHEZ", "POUR", "ET", ""].contains(Fold.key(words[index - 1]))
    else { return false }
    return CompanyParser.unmistakable.contains(words[index - 1].filter { $0 != "." })
      || OrganisationWords.beginsWithForm(words.map { NameWord($0) })
  }

  /// Whether a piece tells what became of a firm: « SARL Dupont - radiée ».
  static func isState(_ piece: String) -> Bool {
    ["RADIE", "RADIEE", "FERME", "FERMEE", "DISSOUTE", "LIQUIDEE", "EN SOMMEIL"]
      .contains(Fold.key(piece))
  }

  /// Whether a piece names somebody to write to.
  static func isContact(_ segment: String) -> Bool {
    let key = Fold.key(segment)
    if ["A L ATTENTION", "A L ATT", "ATT ", "ATTN ", "CONTACT ", "CHEZ ", "AUX BONS SOINS"]
      .contains(where: key.hasPrefix)
    {
      return true
    }
    guard let first = NameWord.words(of: segment).first, let civility = Civility.single(first.key)
    else { return false }
    return ["M.", "Mme"].contains(civility.written) && key.split(separator: " ").count > 1
  }
}
