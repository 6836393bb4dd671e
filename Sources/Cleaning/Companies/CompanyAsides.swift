internal import Reference

/// Takes out of the cell of a firm's name what is none of it: numbers of the register, contacts, care-of.
enum CompanyAsides {
  /// The name that remains; empty for a placeholder. - Parameter taken: gets whom to write to, where to call, remarks, other names.
  static func name(
    in cell: String, _ taken: inout [String], _ contact: CompanyContact
  ) -> String {
    let bare = CompanyWrapping.bare(cell)
    if standsForNobody(bare) { return "" }
    var text = withoutNumber(bare, &taken)
    let hasSigns = text.utf8.contains { isSign($0) }
    let pieces = text.spacedWords
    guard
      hasSigns || pieces.contains(where: { telling.contains(Fold.key($0)) })
        || pieces.dropFirst().dropLast().contains(where: { CompanyParser.unmistakable.contains($0) }
        )
    else { return text.trimming(" ,;-") }
    text = withoutProcedure(withoutRegister(text, &taken), &taken)
    text = withoutFormerName(withoutTail(withoutContact(text, &taken, contact), &taken), &taken)
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
      if Fold.key(last) == "NPAI" { taken.append(last) }
      words.removeLast()
    }
    if let first = words.first, Fold.key(first) == "C O" || first.lowercased() == "c/o",
      words.count > 1
    {
      words.removeFirst()
    }
    if !text.utf8.contains(0x28) { words = withoutCivility(words) }
    return words.joined(separator: " ").trimming(" ,;-")
  }

  /// A sole trader is named with his civility: it is not part of the firm's name.
  static func withoutCivility(_ words: [String]) -> [String] {
    guard words.count > 2, let first = words.first,
      Civilities.french.contains(Fold.key(first)),
      // « M & M'S », « MR BRICOLAGE BREST » are called so.
      !Fold.key(words[1]).isEmpty, !TradeWord.mayTell(Fold.key(words[1]))
    else { return words }
    return Array(words.dropFirst())
  }

  /// Whether a cell names nobody; an account before what does not, « 411000 CLIENTS DIVERS », makes no name of it.
  private static func standsForNobody(_ cell: String) -> Bool {
    let key = Fold.key(cell)
    if OrganisationWords.standsForNoFirm(key) { return true }
    guard let space = key.firstIndex(of: " "), key[..<space].utf8.count > 2,
      key[..<space].utf8.allSatisfy({ $0 &- 0x30 < 10 })
    else { return false }
    return OrganisationWords.standsForNoFirm(String(key[key.index(after: space)...]))
  }

  /// Whether a sign or a digit may part from a name what is none of it: letters, spaces, points, apostrophes and `&` do not.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x26, 0x27, 0x2E, 0x41...0x5A, 0x61...0x7A: false
    default: byte < 0x80 || byte == 0xE2 || byte == 0xC2
    }
  }

  /// The keys of the words that anything below looks for; it looks for signs standing alone too, whose keys are empty.
  static let telling: Set<String> = tails.union([
    "RCS", "SIREN", "SIRET", "R C S", "TVA", "RM", "APE", "NAF", "CAPITAL", "ENR", "ENREGISTREE",
    "NPAI", "C O", "ATTN", "LIQUIDATION", "REDRESSEMENT", "SAUVEGARDE", "ATTENTION", "L ATTENTION",
    "L ATT", "ATT", "CHEZ", "EX", "ANCIENNEMENT", "ENSEIGNE", "L ENSEIGNE", "DBA", "PAIEMENT",
    "CLIENT", "EXPLOITE", "EXPLOITEE",
  ]).union(Civilities.french)

  /// Whether the words in brackets tell a former name.
  static func isFormerName(_ text: String) -> Bool {
    let words = Fold.key(text).split(separator: " ")
    return words.count > 1
      && ["EX", "ANC", "ANCIEN", "ANCIENNEMENT", "ANCIENNE"].contains(String(words[0]))
  }

  /// « Dupont SARL (en liquidation) », « … - EN REDRESSEMENT JUDICIAIRE »: the state of a firm is none of its name.
  private static func withoutProcedure(_ text: String, _ taken: inout [String]) -> String {
    let words = text.spacedWords
    let keys = words.map { Fold.key($0) }
    guard words.count > 2,
      let cut = words.indices.dropFirst().dropLast().first(where: {
        keys[$0] == "EN" && procedures.contains(keys[$0 + 1])
          || procedures.contains(keys[$0]) && courts.contains(keys[$0 + 1])
      })
    else { return text }
    taken.append(words[cut...].joined(separator: " ").trimming(" ()"))
    return words[..<cut].joined(separator: " ").trimming(" ,;-(")
  }

  private static let procedures: Set<String> = ["LIQUIDATION", "REDRESSEMENT", "SAUVEGARDE"]
  private static let courts: Set<String> = ["JUDICIAIRE", "AMIABLE"]

  /// « Dupont ex Martin », « Dupont anciennement Martin »: cut from that word on.
  private static func withoutFormerName(_ text: String, _ taken: inout [String]) -> String {
    let words = text.spacedWords
    guard words.count > 2,
      let cut = words.indices.dropFirst().dropLast().first(where: {
        let key = Fold.key(words[$0])
        return key == "ANCIENNEMENT"
          || key == "EX"
            && !["VOTO", "LIBRIS", "NIHILO", "AEQUO"].contains(Fold.key(words[$0 + 1]))
      })
    else { return text }
    taken.append(words[cut...].joined(separator: " ").trimming(" ()"))
    return words[..<cut].joined(separator: " ").trimming(" ,;-(")
  }

  /// « à l'attention de Mme Petit - SARL Dupont », « SARL Dupont, M. Petit », « SARL Dupont c/o Martin ».
  private static func withoutContact(
    _ text: String, _ taken: inout [String], _ contact: CompanyContact
  ) -> String {
    let dashed = text.spacedWords.split {
      ["-", "–", "—", "/", "|"].contains($0) || CompanyWrapping.isSign($0)
    }.map { $0.joined(separator: " ") }
    // « (M. Petit, gérant) » is one piece.
    let listed =
      text.utf8.contains(0x28)
      ? [text] : text.split(separator: ",").map { String($0).trimming(" ") }
    let own =
      withoutContacts(dashed, joint: " - ", &taken, contact)
      ?? withoutContacts(listed, joint: ", ", &taken, contact) ?? text
    let name = withoutSign(legalName(in: own, &taken) ?? own, &taken, contact)
    let words = name.spacedWords
    guard
      var cut = words.indices.dropFirst().first(where: {
        leadsContact($0, in: words) || contact.leads($0, in: words)
      })
    else { return name }
    cut = opening(cut, in: words[...])
    taken.append(words[cut...].joined(separator: " ").trimming(" ()"))
    return words[..<cut].joined(separator: " ").trimming(" ,;-(")
  }

  /// The pieces that name nobody to write to; `nil` when all do, none does, or one word would be left of somebody's name: « Mme
  /// MARTIN - EI ».
  private static func withoutContacts(
    _ pieces: [String], joint: String, _ taken: inout [String], _ contact: CompanyContact
  ) -> String? {
    guard pieces.count > 1 else { return nil }
    let isPlaced = isPlaced(pieces[0])
    let isKept = pieces.enumerated().map { index, piece in
      !isContact(piece) && (index == 0 || !contact.isPerson(piece) || !contact.tellsFirm(pieces[0]))
        && !CompanyPiece.isAside(piece, ofPlace: isPlaced)
        && (index == 0 || !isState(piece) && !Fold.key(piece).hasPrefix("SERVICE "))
    }
    let kept = zip(pieces, isKept).filter(\.1).map(\.0)
    guard !kept.isEmpty, kept.count < pieces.count else { return nil }
    let isNamed =
      NameWord.words(of: pieces[0]).first.map { Civility.single($0.key) != nil } ?? false
    let name = kept.joined(separator: joint)
    if isNamed, !name.contains(" ") { return nil }
    taken += zip(pieces, isKept).filter { !$1 }.map(\.0)
    return name
  }

  /// Cuts from the word on that begins what is no name: a number to call, an e-mail, an address, the sign over the door, « impayé ».
  private static func withoutTail(_ text: String, _ taken: inout [String]) -> String {
    let label = text.spacedWords.first.map { $0.hasSuffix(":") ? Fold.key($0) : "" } ?? ""
    var words = text.spacedWords[...]
    if words.count > 1,
      words[1] == ":" ? labels.contains(Fold.key(words[0])) : labels.contains(label)
    {
      words = words.dropFirst(words[1] == ":" ? 2 : 1)
    }
    if let account = words.first?.drop(while: \.isNumber), account.utf8.count > 2,
      words[words.startIndex].utf8.count - account.utf8.count == 3,
      words.dropFirst().contains(account.description)
    {
      // « 411BOUCHET SARL BOUCHET »: the account, which bears the name.
      taken.append(words[words.startIndex])
      words = words.dropFirst()
    }
    // « 732829320 SARL BOUCHET »
    if let first = words.first, words.count > 1, numberWords(before: 1, in: [first]) == 1 {
      taken.append(first)
      words = words.dropFirst().drop { Fold.key($0).isEmpty }
    }
    if let first = words.first, words.count > 1,
      CompanyPiece.isCode(first) && first.utf8.count > 4
        && (first.utf8.first == 0x30 || !first.utf8.allSatisfy { $0 &- 0x30 < 10 })
        || Fold.key(first) == "DOUBLON"
    {
      taken.append(first)
      words = words.dropFirst().drop { Fold.key($0).isEmpty }
    }
    if let first = words.first, Fold.key(first) == "MAIRIE" {
      // « MAIRIE - 29880 PLOUGUERNEAU »: without its town it is no name.
      let isCode = { (word: String) in
        word.utf8.count == 5 && word.utf8.allSatisfy { $0 &- 0x30 < 10 }
      }
      guard let code = words.first(where: isCode) else { return words.joined(separator: " ") }
      taken.append(code)
      return words.filter { !Fold.key($0).isEmpty && !isCode($0) }.joined(separator: " ")
    }
    guard words.count <= Self.longest,
      var cut = words.indices.dropFirst().first(where: { beginsTail($0, in: words) })
    else { return words.joined(separator: " ") }
    cut = opening(cut, in: words)
    taken.append(words[cut...].joined(separator: " ").trimming(" ()<>[]"))
    return words[..<cut].joined(separator: " ").trimming(" ,;-:/(<[")
  }

  /// « (M. Petit 06 39 98 00 01) », « (Gérant M. Petit) »: what opened before a cut goes with it.
  private static func opening(_ cut: Int, in words: ArraySlice<String>) -> Int {
    guard let open = words[..<cut].lastIndex(where: { $0.utf8.first == 0x28 }),
      open > words.startIndex, !words[open..<cut].contains(where: { $0.utf8.last == 0x29 })
    else { return cut }
    return open
  }

  /// The most words of a cell that is searched for what stands behind a name: each of them is looked at with those behind it.
  private static let longest = 32
  private static let labels: Set<String> = ["CLIENT", "SOCIETE", "NOM", "RAISON SOCIALE"]

  private static func beginsTail(_ index: Int, in words: ArraySlice<String>) -> Bool {
    let rest = words[index...]
    if CompanyPiece.isAddress(words[index]) || CompanyPiece.isNumber(rest) { return true }
    let key = Fold.key(words[index])
    if FrenchVAT.isPlain(key.utf8.span) { return true }
    let before = words[..<index].filter { !Fold.key($0).isEmpty }
    guard let lead = before.first else { return false }
    if CompanyPiece.isPlace(rest) {
      return !isPlaced(lead) && !joining.contains(Fold.key(before[before.count - 1]))
    }
    let isWhole = words[index].contains { $0.isLetter } && NameWord(words[index]).shape != .mixed
    if isWhole, rest.count == 1, tails.contains(key) { return before.count > 1 }
    if isWhole, key == "PAIEMENT", rest.count == 2 {
      return Fold.key(rest[index + 1]) == "COMPTANT" && before.count > 1
    }
    let keys = rest.map { Fold.key($0) }
    guard CompanyPiece.tellsSign(keys[...]) else { return false }
    return ["A", "SOUS", "NOM", "DBA"].contains(key)
      || ["LE", "LA", "LES", "AU", "AUX", "CHEZ"].contains(keys[1]) && before.count > 1
      || before.contains { CompanyParser.unmistakable.contains($0.filter { $0 != "." }) }
        && (NameWord(words[index]).shape == .small
          || CompanyParser.unmistakable.contains(Fold.key(words[index - 1])))
  }

  private static let tails: Set<String> = [
    "IMPAYE", "IMPAYES", "DOUBLON", "BLOQUE", "BLOQUEE", "SUPPRIME", "SUPPRIMEE", "INACTIF",
  ]

  /// What an address names: « Syndicat des copropriétaires 12 rue du Port », « SCI 12 rue du Port ».
  private static func isPlaced(_ text: String) -> Bool {
    placed.contains(Fold.key(text.spacedWords.first ?? ""))
  }

  private static let placed = owners.union(["MAIRIE", "SCI", "SCCV", "INDIVISION"])
  /// What a house, or those who own its flats, are called by.
  static let owners: Set<String> = [
    "SDC", "SYND", "SYNDIC", "SYNDICAT", "COPROPRIETE", "COPRO", "RESIDENCE", "IMMEUBLE",
  ]
  /// Words before an address that make it part of a name: « Café du 12 rue du Port ».
  private static let joining: Set<String> = ["DU", "DE", "AU", "LE", "ET", "A", "LES", "DES"]

  /// Whether the words from `index` on are of a contact: « c/o Martin », « à l'attention de … », « SARL DUPONT Mme MARTIN ».
  private static func leadsContact(_ index: Int, in words: [String]) -> Bool {
    let key = Fold.key(words[index])
    if words[index].lowercased() == "c/o" || key == "ATTN" { return true }
    guard index + 1 < words.count else { return false }
    if key == "ATT", CompanyContact.civilities.contains(Fold.key(words[index + 1])) { return true }
    let behind = words[(index + 1)...].prefix(2).map { Fold.key($0) }.joined(separator: " ")
    if key == "A", ["L ATT", "ATTENTION"].contains(where: behind.hasPrefix) { return true }
    guard index > 1, ["MME", "MLLE", "MR"].contains(key) || words[index] == "M.",
      !["DE", "DU", "D", "CHEZ", "POUR", "ET", ""].contains(Fold.key(words[index - 1]))
    else { return false }
    return CompanyParser.unmistakable.contains(words[index - 1].filter { $0 != "." })
      || OrganisationWords.beginsWithForm(words.map { NameWord($0) })
  }

  /// Whether a piece tells what became of a firm: « SARL Dupont - radiée ».
  static func isState(_ piece: String) -> Bool {
    [
      "RADIE", "RADIEE", "FERME", "FERMEE", "DISSOUTE", "LIQUIDEE", "EN SOMMEIL", "CEDE", "CEDEE",
      "VENDU", "VENDUE", "CESSATION", "CESSATION D ACTIVITE", "EN LIQUIDATION",
      "EN FORMATION", "EN COURS DE CESSION", "EN COURS DE CREATION", "EN COURS DE DISSOLUTION",
    ]
    .contains(Fold.key(piece))
  }

  /// Whether a piece names somebody to write to.
  static func isContact(_ segment: String) -> Bool {
    let key = Fold.key(segment)
    if [
      "A L ATTENTION", "A L ATT", "ATT ", "RESP ", "INTERLOCUTEUR ", "ATTN ", "CONTACT ", "CHEZ ",
      "AUX BONS SOINS",
    ]
    .contains(where: key.hasPrefix) {
      return true
    }
    var words = NameWord.words(of: segment)[...]
    // « Gérant M. Petit ».
    if words.count > 2, NameAsides.isOffice(words[0].key) { words = words.dropFirst() }
    guard let first = words.first, let civility = Civility.single(first.key) else { return false }
    return ["M.", "Mme"].contains(civility.written) && words.count > 1
  }
}
