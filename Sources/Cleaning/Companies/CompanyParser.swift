public import Reference

/// Reads the cell of a firm's name: legal form split off, remarks and numbers out, acronym, key.
///
/// A form is never taken when nothing would remain of the name.
public struct CompanyParser: Sendable {
  let forms: LegalForms
  let contact: CompanyContact

  /// A parser over the legal forms and the names of a library.
  public init(_ library: ReferenceLibrary = .standard) {
    forms = library.legalForms
    contact = CompanyContact(
      order: NameOrder(firstNames: library.firstNames, surnames: library.surnames),
      communes: library.communes)
  }

  /// Whether a name is surely as it should be: no capitals alone, no sign, no word that may be a legal form, none at the end that
  /// stands for nobody. One pass, no allocation.
  func isPlain(_ value: Span<UInt8>) -> Bool {
    guard case .written = NameShape(value) else { return false }
    var first = 0
    while first < value.count, value[first] != 0x20 { first &+= 1 }
    if first == value.count { return isPlainEnd(value, isLast: true) }
    var last = value.count
    while last > first, value[last &- 1] != 0x20 { last &-= 1 }
    return isPlainEnd(value.extracting(0..<first), isLast: false)
      && isPlainEnd(value.extracting(last..<value.count), isLast: true)
  }

  private func isPlainEnd(_ word: Span<UInt8>, isLast: Bool) -> Bool {
    guard let key = SmallKey(word), !forms.isEndWord(key) else { return false }
    return !isLast || !OrganisationWords.mayEndPlaceholder(key)
  }

  /// Whether the column's cell is blank in the end: it names no firm.
  func namesNobody(_ value: Span<UInt8>) -> Bool {
    !isPlain(value) && parse(value.text, withKey: false).name.isEmpty
  }

  /// The parts of a name. - Parameter withKey: whether the match key is wanted; without it the work is about half.
  public func parse(_ raw: String, withKey: Bool = true) -> CompanyName {
    var company = CompanyName()
    if raw.utf8.count > LongNames.longest {
      company.name = raw
      return company
    }
    var text = CompanyAsides.name(in: TidyText.tidy(raw).text, &company.asides, contact)
    if text.isEmpty { return company }
    text = Self.withoutRepetition(Self.unglued(text))
    company.acronym = Self.acronym(beside: text)
    takeBrackets(&text, &company)
    var keyText = text
    var wasBefore = false
    if let body = PublicBody.read(text) {
      if company.legalForm.isEmpty { company.legalForm = body.form }
      text = body.written
      keyText = body.keyText
    } else {
      let split = splittingForm(text)
      if company.legalForm.isEmpty { company.legalForm = split.form ?? "" }
      text = split.form == nil ? split.rest : CompanyWrapping.bare(split.rest)
      keyText = text
      wasBefore = split.wasBefore
    }
    if let written = Self.undotted(text) {
      text = written.text
      if company.acronym.isEmpty { company.acronym = written.acronym }
      keyText = text
    }
    if company.acronym.isEmpty, !text.utf8.contains(0x20), NameWord(text).shape == .capitals,
      Acronym.tell(text),
      forms.form(text) == nil
    {
      company.acronym = text
    }
    // « SARL » alone is all that is known of the name.
    company.name =
      forms.form(text) == nil
      ? CompanyCasing.written(text, behindForm: wasBefore, acronym: company.acronym) : text
    if withKey { company.key = CompanyKey.make(keyText) { isQuality($0) } }
    return company
  }

  /// Splits a legal form off the head or the tail; the form is `nil` when there is none, or nothing would remain.
  func splittingForm(_ text: String) -> (rest: String, form: String?, wasBefore: Bool) {
    let pieces = text.spacedWords
    let isCapital = !pieces.allSatisfy { NameWord($0).shape == .small || Fold.key($0).isEmpty }
    let head = form(in: pieces, fromEnd: false, isCapital: isCapital)
    let tail = form(in: pieces, fromEnd: true, isCapital: isCapital)
    if let head, let tail, head.form != tail.form, head.count + tail.count < pieces.count,
      Self.unmistakable.contains(head.form), Self.unmistakable.contains(tail.form)
    {
      // « SAS Morel SARL »: which of the two it is, nobody can tell.
      return (pieces[head.count...].dropLast(tail.count).joined(separator: " "), nil, true)
    }
    if let tail, tail.count < pieces.count, head == nil || tail.count >= (head?.count ?? 0) {
      var rest = Array(pieces.dropLast(tail.count))
      // « Sarl Dupont sarl »: the form is written twice, and taken off twice.
      if let head, head.form == tail.form, head.count < rest.count {
        rest.removeFirst(head.count)
      }
      while let last = rest.last, ["-", ",", "–", "&", "/"].contains(last) { rest.removeLast() }
      rest = withoutEpithet(rest, isCapital: isCapital)
      let kept = rest.joined(separator: " ").trimming(", -")
      // « LE SPA », « LE SAS »: the form is the word that the article leads.
      if let last = rest.last, Self.articles.contains(Fold.key(last)) { return (text, nil, false) }
      let yields = head.map { $0.form == tail.form || Self.epithets.contains($0.form) } ?? true
      if !kept.isEmpty, yields || tail.count > 1 {
        return (kept, tail.form, false)
      }
    }
    if let head, head.count < pieces.count {
      var rest = Array(pieces.dropFirst(head.count))
      while let first = rest.first, ["-", ",", "–", ":", "/"].contains(first) { rest.removeFirst() }
      let kept = withoutEpithet(rest, isCapital: isCapital).joined(separator: " ")
        .trimming(", -")
      let next = Fold.key(rest.first ?? "").split(separator: " ").first.map(String.init) ?? ""
      // « SA MAISON GUYOT » owns nothing.
      let isFirm =
        head.form == "SA" && isCapital && rest.count > 1 && NameWord(pieces[0]).shape == .capitals
      if keepsForm(head.form, before: next), !isFirm { return (text, nil, false) }
      // « SARL SCI DUPONT »: two forms before the name, of which the first is its own.
      let inner = splittingForm(kept)
      if inner.wasBefore, let form = inner.form, Self.unmistakable.contains(form) {
        return (inner.rest, head.form, true)
      }
      if !kept.isEmpty { return (kept, head.form, true) }
    }
    return inner(pieces) ?? (text, nil, false)
  }

  static let articles: Set<String> = ["LE", "LA", "LES", "L", "UN", "UNE", "MON", "AU"]

  /// « Le Relais by SARL Morel », « Paul MOREL E.I. - Menuisier »: a form that stands between two names, or before a sign; both are kept.
  private func inner(_ pieces: [String]) -> (rest: String, form: String?, wasBefore: Bool)? {
    guard pieces.count > 2 else { return nil }
    for index in pieces.indices.dropFirst().dropLast() {
      let letters = pieces[index].filter { $0 != "." }
      let isParted = ["-", "–", "/", ","].contains(pieces[index + 1])
      guard Self.unmistakable.contains(letters) || isParted && ["EI", "EIRL"].contains(letters),
        !Self.articles.contains(Fold.key(pieces[index - 1])), Fold.key(pieces[index - 1]) != "DU"
      else { continue }
      return ((pieces[..<index] + pieces[(index + 1)...]).joined(separator: " "), letters, false)
    }
    return nil
  }

  /// What stands behind « Ets » or « Société » beside a form in law: « Kervella » of « Ets Kervella SARL », of « SARL Ets Kervella ».
  private func withoutEpithet(_ pieces: [String], isCapital: Bool) -> [String] {
    guard let head = form(in: pieces, fromEnd: false, isCapital: isCapital),
      Self.epithets.contains(head.form), head.count < pieces.count
    else { return pieces }
    let next = Fold.key(pieces[head.count]).split(separator: " ").first.map(String.init) ?? ""
    return keepsForm(head.form, before: next) ? pieces : Array(pieces.dropFirst(head.count))
  }

  /// « Sa Maison », « Société Générale », « Société nautique », « Société des Eaux »: the word is part of the name.
  func keepsForm(_ form: String, before next: String) -> Bool {
    switch form {
    case "SA": Self.possessed.contains(next)
    case "SE": true
    case "STE":
      isQuality(next) || Self.saints.contains(next) || ["DE", "DES", "DU", "D"].contains(next)
    case "ETS": Self.qualities.contains(next) || ["DE", "DES", "DU", "D"].contains(next)
    default: false
    }
  }

  /// The word that a name stands with in the list of clients, for it leans on it: « SCI » of « SCI du Port », « Association » of
  /// « Association des Amis du Vélo » and of « Association sportive de Brest »; `nil` where it stands by itself.
  func lead(of name: [UInt8], form: String) -> String? {
    if CompanyName.leans(name, on: form) { return form == "ASSO" ? "Association" : form }
    guard form == "ASSO", let space = name.firstIndex(of: 0x20) else { return nil }
    let first = Fold.key(String(decoding: name[..<space], as: UTF8.self))
    return isQuality(first) ? "Association" : nil
  }

  /// Whether a word behind « société » is an adjective.
  func isQuality(_ key: String) -> Bool { TradeWord.isQuality(key, contact.order) }

  /// Women after whom churches and schools are called: « Ste Marie » is no firm of that name.
  private static let saints: Set<String> = [
    "MARIE", "ANNE", "THERESE", "CATHERINE", "CECILE", "GENEVIEVE", "MARGUERITE", "AGATHE", "BARBE",
    "CLOTILDE", "ELISABETH", "CROIX", "JEANNE", "BERNADETTE", "MADELEINE",
  ]

  static let qualities: Set<String> = [
    "GENERALE", "NOUVELLE", "NLE", "NLLE", "NVLE", "CENTRALE", "FRANCAISE", "EUROPEENNE",
    "NATIONALE", "CIVILE",
    "COOPERATIVE", "INDUSTRIELLE", "FINANCIERE",
    "IMMOBILIERE", "COMMERCIALE", "REGIONALE", "GENERAUX", "PUBLIC", "PUBLICS",
  ]

  /// What « sa » owns: « Sa Maison » is no société anonyme.
  private static let possessed: Set<String> = [
    "MAISON", "BOUTIQUE", "CUISINE", "VIE", "CAVE", "TABLE", "MERE", "VILLE", "PLACE",
  ]

  /// The longest writing of a form at one end, with the number of words that it takes.
  private func form(in pieces: [String], fromEnd: Bool, isCapital: Bool) -> (
    form: String, count: Int
  )? {
    let ordered = fromEnd ? pieces.reversed() : pieces
    let keys = ordered.prefix(8).map { Fold.key($0) }
    guard let end = keys.first, !end.isEmpty else { return nil }
    if fromEnd, pieces.count > 1, let form = Self.signed[pieces[pieces.count - 1]] {
      return (form, 1)
    }
    let words = end.spacedWords
    let word = fromEnd ? words[words.count - 1] : words[0]
    if fromEnd || pieces[0].utf8.count > 4, let form = Self.dottedForm(ordered[0]) {
      return (form, 1)
    }
    for writing in forms.writings(with: word, atEnd: fromEnd)
    where Self.stands(writing, atEnd: fromEnd) {
      guard let count = Self.count(of: writing.words, in: keys, fromEnd: fromEnd),
        count <= pieces.count
      else { continue }
      let part = fromEnd ? Array(pieces.suffix(count)) : Array(pieces.prefix(count))
      if !writing.isLong, !isForm(part, isCapital: isCapital, fromEnd: fromEnd) { continue }
      return (writing.form, count)
    }
    return parted(keys, fromEnd: fromEnd)
  }

  /// How many pieces the words of a writing take at this end; `nil` when they do not stand there.
  private static func count(of words: [String], in keys: [String], fromEnd: Bool) -> Int? {
    var wanted = fromEnd ? words.reversed() : words
    var count = 0
    for key in keys {
      if wanted.isEmpty { break }
      count += 1
      let own = key.spacedWords
      for word in fromEnd ? own.reversed() : own {
        guard word == wanted.first else { return nil }
        wanted.removeFirst()
      }
    }
    return wanted.isEmpty && !(keys[count - 1].isEmpty) ? count : nil
  }

  /// `S.A.R.L.`, `S A R L`: single letters that make a form together; two letters only when they are one piece.
  private func parted(_ keys: [String], fromEnd: Bool) -> (form: String, count: Int)? {
    var letters = ""
    var found: (form: String, count: Int)?
    for (index, key) in keys.enumerated() {
      // A word of two letters or more ends it: most names end it at once.
      if key.utf8.dropFirst().first.map({ $0 != 0x20 }) ?? false { break }
      let own = key.spacedWords
      guard !own.isEmpty, own.allSatisfy({ $0.utf8.count == 1 }),
        letters.utf8.count + own.count <= 7
      else { break }
      letters = fromEnd ? own.joined() + letters : letters + own.joined()
      guard letters.utf8.count > 2 || index == 0 && letters.utf8.count == 2,
        let form = forms.form(ofKey: letters),
        !Self.notSplit.contains(form)
      else { continue }
      found = (form, index + 1)
    }
    return found
  }

  /// A short form counts when it is written in capitals, or as its kind is: `Ltd.`, `GmbH`, `Sarl`, `Asso.`.
  func isForm(_ part: [String], isCapital: Bool, fromEnd: Bool) -> Bool {
    let word = NameWord(part[0])
    if !fromEnd, Self.dotted.contains(word.key) { return part[0].hasSuffix(".") }
    if word.shape == .capitals { return true }
    // « LEBRUN sas »
    if fromEnd, isCapital, word.shape == .small, Self.smallBefore.contains(word.key) { return true }
    if part[0].hasSuffix(".") || part[0].hasSuffix(",") { return word.key.count > 2 || fromEnd }
    // `Oy`, `Ag`, `Nv` behind a name; « sa », « ei », « ae » are words.
    if fromEnd, word.shape == .mixed, word.key.count == 2 {
      return !["SA", "SE", "EI", "AE", "SC"].contains(word.key)
    }
    if !isCapital, word.shape == .small, word.key.count == 3,
      fromEnd || Self.smallBefore.contains(word.key)
    {
      return true
    }
    return word.key.count > 2 && word.shape == .mixed || word.key.count > 3
  }

  /// Forms that are part of the name: they are told by ``PublicBody``, or weigh on the key only.
  static let notSplit: Set<String> = [
    "FILS", "FRERES", "CIE", "HOLDING", "GROUPE", "MAIRIE", "FONDATION", "SYNDICAT", "AD", "AS",
    "ET", "II", "SP", "OG", "MB",
    "EE", "OE", "EU", "HB", "KB", "IS", "DD", "ZRT", "CB", "EV",
  ]
  /// Short forms that are certain only with their signs: *A/S* and *a.s.* are companies, *AS* may be anything.
  private static let signed: [String: String] = [
    "A/S": "AS", "I/S": "IS", "K/S": "KS", "a.s.": "AS", "d.d.": "DD", "s.p.": "SP", "e.V.": "EV",
    "e.U.": "EU",
  ]
  /// Words that are no form in law: they give way to one that stands beside them.
  static let epithets: Set<String> = ["ETS", "STE"]
  /// Forms of countries that write them behind the name: « AG Insurance » and « UG Conseil » begin with letters of their own.
  static let onlyBehind: Set<String> = [
    "AG", "INC", "LTD", "UG", "KG", "LLC", "GMBH", "GMBH & CO KG", "GGMBH", "KGAA", "OHG", "EK",
    "GBR", "EG", "PARTG", "FLEXKAPG", "OY", "OYJ", "KY", "TMI", "CORP", "PLC", "LLP", "CIC", "DAC",
    "CLG", "UC", "SRO", "VOS", "KFT", "BT", "NYRT", "KKT", "PFA", "EOOD", "OOD", "EAD", "DOO",
    "JDOO", "APS", "IVS", "ASA", "ENK", "OU", "SIA", "UAB", "IKE", "EPE", "PSA", "SLU", "SLL",
    "SAU", "SL", "LDA", "SPA", "SRLS", "SAPA", "SCARL", "ONLUS", "AB", "NV", "BV", "CV",
  ]
  /// Short forms that are words or initials of names too: at the head they need their points.
  private static let dotted: Set<String> = ["SC", "EPIC", "CE"]
  /// Forms of three letters that are no words: « sci birot » as well as « SCI Birot ».
  private static let smallBefore: Set<String> = ["SCI", "SAS", "SNC", "SCP", "SCM", "GIE"]
  static let onlyBefore: Set<String> = ["CSE", "ETS", "STE", "SDC", "SC", "ASSO"]

  /// Whether a form written so may stand at this end of a name: « SC » only before it, « société civile » behind it too.
  static func stands(_ writing: LegalForms.Writing, atEnd: Bool) -> Bool {
    if notSplit.contains(writing.form) { return false }
    if atEnd, writing.form == "SC" { return writing.words.count > 1 }
    return !(atEnd ? onlyBefore : onlyBehind).contains(writing.form)
  }

  /// Forms that are no words, so that a sign parts them from the name as a space does.
  static let unmistakable: Set<String> = [
    "SARL", "SAS", "SASU", "EURL", "SCI", "SNC", "SCOP", "SELARL", "EARL", "GAEC", "SCEA",
  ]

  /// `S.AR.L.`: one of them with points somewhere inside.
  private static func dottedForm(_ piece: String) -> String? {
    guard piece.utf8.count(where: { $0 == 0x2E }) > 1 else { return nil }
    let letters = piece.filter { $0 != "." }
    return unmistakable.contains(letters) ? letters : nil
  }
}
