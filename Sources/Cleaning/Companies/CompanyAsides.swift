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
    text = withoutContact(text)
    var words = text.split(separator: " ").map(String.init)
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
    var words = text.split(separator: " ")
    guard words.count > 1, let number = words.last else { return text }
    let digits = number.utf8.filter { $0 &- 0x30 < 10 }
    guard digits.count == 9 || digits.count == 14, number.utf8.count <= digits.count + 2 else {
      return text
    }
    guard Luhn.holds(Array(digits).span) else { return text }
    // « SARL Dupont - RCS Rennes 732829320 »: the words that announce the number go with it.
    let announced = withoutRegister(text)
    if announced != text { return announced }
    words.removeLast()
    return words.joined(separator: " ").trimming(" ,;-(")
  }

  /// The keys of the words that anything below looks for; it looks for signs standing alone too, whose keys are empty.
  static let telling: Set<String> = [
    "RCS", "SIREN", "SIRET", "R C S", "TVA", "RM", "APE", "NAF", "CAPITAL", "ENR", "ENREGISTREE",
    "NPAI", "C O", "ATTN", "LIQUIDATION", "REDRESSEMENT", "SAUVEGARDE", "MONSIEUR", "MADAME", "M",
    "MR", "MME", "MLLE",
  ]

  /// Whether the words in brackets tell a former name.
  static func isFormerName(_ text: String) -> Bool {
    let words = Fold.key(text).split(separator: " ")
    return words.count > 1
      && ["EX", "ANC", "ANCIEN", "ANCIENNEMENT", "ANCIENNE"].contains(String(words[0]))
  }

  /// « RCS Lyon 732 829 320 », « SIREN : 732829320 », « SIRET … »: cut from that word on.
  private static func withoutRegister(_ text: String) -> String {
    let words = text.split(separator: " ").map(String.init)
    guard let cut = words.indices.dropFirst().first(where: { announces($0, in: words) }) else {
      return text
    }
    var kept = Array(words[..<cut])
    if kept.count > 1, let last = kept.last, ["AU", "N"].contains(Fold.key(last)) {
      kept.removeLast()
    }
    return kept.joined(separator: " ").trimming(" ,;-(")
  }

  /// « Dupont SARL (en liquidation) », « … - EN REDRESSEMENT JUDICIAIRE »: the state of a firm is none of its name.
  private static func withoutProcedure(_ text: String) -> String {
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 2,
      let cut = words.indices.dropFirst().dropLast().first(where: {
        Fold.key(words[$0]) == "EN" && procedures.contains(Fold.key(words[$0 + 1]))
      })
    else { return text }
    return words[..<cut].joined(separator: " ").trimming(" ,;-(")
  }

  private static let procedures: Set<String> = ["LIQUIDATION", "REDRESSEMENT", "SAUVEGARDE"]

  /// Whether a word announces the number behind it: « APE 4321A », not « École APE 35 »; « au capital de 8000 euros », not « Studio
  /// Capital 8 ».
  private static func announces(_ index: Int, in words: [String]) -> Bool {
    let digits = words[index...].reduce(0) { $0 + $1.utf8.count { $0 &- 0x30 < 10 } }
    let next = index + 1 < words.count ? Fold.key(words[index + 1]) : ""
    switch Fold.key(words[index]) {
    case "RCS", "R C S", "SIREN", "SIRET": return digits > 0
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

  /// « à l'attention de Mme Petit - SARL Dupont », « SARL Dupont - M. Petit », « SARL Dupont c/o Martin ».
  private static func withoutContact(_ text: String) -> String {
    var segments = text.split(separator: " ").map(String.init).split {
      ["-", "–", "—", "/", "|"].contains($0)
    }
    .map { $0.joined(separator: " ") }
    if segments.count > 1 {
      let kept = segments.filter { !isContact($0) }
      if !kept.isEmpty, kept.count < segments.count { segments = kept } else { segments = [text] }
    } else {
      segments = [text]
    }
    var name = segments.joined(separator: " - ")
    let words = name.split(separator: " ").map(String.init)
    if let cut = words.firstIndex(where: { $0.lowercased() == "c/o" || Fold.key($0) == "ATTN" }),
      cut > 0
    {
      name = words[..<cut].joined(separator: " ")
    }
    return name
  }

  private static func isContact(_ segment: String) -> Bool {
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
