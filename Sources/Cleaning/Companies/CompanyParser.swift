public import Reference

/// Reads the cell of a firm's name: legal form split off, remarks and numbers out, acronym, key.
///
/// Source of the rules: DOMAIN §2, *Company*. A form is never taken when nothing would remain of the name.
public struct CompanyParser: Sendable {
  private let forms: LegalForms

  /// A parser over the legal forms of a library.
  public init(_ library: ReferenceLibrary = .standard) {
    forms = library.legalForms
  }

  /// The parts of a name.
  public func parse(_ raw: String) -> CompanyName {
    var company = CompanyName()
    var text = CompanyAsides.name(in: TidyText.tidy(raw).text)
    if text.isEmpty { return company }
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
      text = split.rest
      keyText = text
      wasBefore = split.wasBefore
    }
    if let written = Self.undotted(text) {
      text = written.text
      if company.acronym.isEmpty { company.acronym = written.acronym }
      keyText = text
    }
    if company.acronym.isEmpty, !text.contains(" "), NameWord(text).shape == .capitals,
      Acronym.tell(text),
      forms.form(text) == nil
    {
      company.acronym = text
    }
    // « SARL » alone is all that is known of the name.
    company.name =
      forms.form(text) == nil ? CompanyCasing.written(text, behindForm: wasBefore) : text
    company.key = CompanyKey.make(keyText)
    return company
  }

  /// Takes « (EI) », « (SARL) » and « (CGT) »; « (ex Martin) » is dropped, other brackets stay.
  private func takeBrackets(_ text: inout String, _ company: inout CompanyName) {
    guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else {
      return
    }
    let inside = String(text[text.index(after: open)..<close])
    let without = (text[..<open] + text[text.index(after: close)...]).split(separator: " ").joined(
      separator: " ")
    guard !without.isEmpty else { return }
    if let form = forms.form(inside) {
      company.legalForm = form
      text = without
    } else if CompanyAsides.isFormerName(inside) {
      text = without
    } else if NameWord(inside).shape == .capitals, !inside.contains(" "), inside.utf8.count <= 8,
      Self.initials(of: without, agreeWith: inside) || Acronym.tell(inside)
    {
      company.acronym = inside
      text = without
    }
  }

  private static func initials(of name: String, agreeWith acronym: String) -> Bool {
    let words = Fold.key(name).split(separator: " ")
    let all = words.compactMap(\.first)
    let main = words.filter { $0.utf8.count > 3 }.compactMap(\.first)
    return String(all) == acronym || String(main) == acronym
  }

  /// Splits a legal form off the head or the tail; the form is `nil` when there is none, or nothing would remain.
  func splittingForm(_ text: String) -> (rest: String, form: String?, wasBefore: Bool) {
    let pieces = text.split(separator: " ").map(String.init)
    let isCapital = pieces.allSatisfy { NameWord($0).shape != .small || Fold.key($0).isEmpty }
    let head = form(in: pieces, fromEnd: false, isCapital: isCapital)
    let tail = form(in: pieces, fromEnd: true, isCapital: isCapital)
    if let tail, tail.count < pieces.count, head == nil || tail.count >= (head?.count ?? 0) {
      var rest = Array(pieces.dropLast(tail.count))
      while let last = rest.last, ["-", ",", "–", "&"].contains(last) { rest.removeLast() }
      let kept = rest.joined(separator: " ").trimming(", -")
      if !kept.isEmpty, head == nil || head?.form == tail.form || tail.count > 1 {
        return (kept, tail.form, false)
      }
    }
    if let head, head.count < pieces.count {
      var rest = Array(pieces.dropFirst(head.count))
      while let first = rest.first, ["-", ",", "–", ":"].contains(first) { rest.removeFirst() }
      let kept = rest.joined(separator: " ").trimming(", -")
      if head.form == "SA", Self.possessed.contains(Fold.key(rest.first ?? "")) {
        return (text, nil, false)
      }
      if !kept.isEmpty { return (kept, head.form, true) }
    }
    return (text, nil, false)
  }

  /// What « sa » owns: « Sa Maison » is no société anonyme.
  private static let possessed: Set<String> = [
    "MAISON", "BOUTIQUE", "CUISINE", "VIE", "CAVE", "TABLE", "MERE", "VILLE", "PLACE",
  ]

  /// The longest writing of a form at one end, with the number of words that it takes.
  private func form(in pieces: [String], fromEnd: Bool, isCapital: Bool) -> (
    form: String, count: Int
  )? {
    for writing in forms.writings where !Self.notSplit.contains(writing.form) {
      for count in stride(from: min(pieces.count, writing.words.count + 3), to: 0, by: -1) {
        let part = fromEnd ? Array(pieces.suffix(count)) : Array(pieces.prefix(count))
        guard let first = part.first, let last = part.last, !Fold.key(first).isEmpty,
          !Fold.key(last).isEmpty
        else { continue }
        let key = Fold.key(part.joined(separator: " "))
        let words = key.split(separator: " ").map(String.init)
        let isSame = words == writing.words
        // `S.A.R.L.`, `S A R L`: single letters that make the form together.
        let isParted =
          words.count > 1 && writing.words.count == 1 && words.allSatisfy { $0.utf8.count == 1 }
          && words.joined() == writing.words[0] && (words.count > 2 || part.count == 1)
        guard isSame || isParted else { continue }
        if isSame, !writing.isLong, !isForm(part, isCapital: isCapital, fromEnd: fromEnd) {
          continue
        }
        if fromEnd, Self.onlyBefore.contains(writing.form) { continue }
        return (writing.form, count)
      }
    }
    return nil
  }

  /// A short form counts when it is written in capitals, or as its kind is: `Ltd.`, `GmbH`, `Sarl`, `Asso.`.
  private func isForm(_ part: [String], isCapital: Bool, fromEnd: Bool) -> Bool {
    let word = NameWord(part[0])
    if word.shape == .capitals { return true }
    if part[0].hasSuffix(".") || part[0].hasSuffix(",") { return word.key.count > 2 || fromEnd }
    // « sa », « ei », « ae » in small letters are words.
    return word.key.count > 2 && word.shape == .mixed || word.key.count > 3
  }

  /// Forms that are part of the name: they are told by ``PublicBody``, or weigh on the key only.
  private static let notSplit: Set<String> = [
    "FILS", "FRERES", "CIE", "HOLDING", "GROUPE", "MAIRIE", "FONDATION", "SYNDICAT", "AD", "AS",
    "ET", "II", "SP", "OG", "MB",
    "EE", "OE", "EU", "SE", "HB", "KB", "IS", "DD", "ZRT", "CB", "EV",
  ]
  private static let onlyBefore: Set<String> = ["CSE", "ETS", "STE", "SDC", "SC", "ASSO"]

  /// `C.G.T.` as `CGT`, with the acronym; `nil` when no word is dotted so.
  private static func undotted(_ text: String) -> (text: String, acronym: String)? {
    var acronym = ""
    let words = text.split(separator: " ").map { word -> String in
      let letters = word.filter { $0 != "." }
      guard word.contains("."), letters.count >= 2, letters.count <= 6,
        word.split(separator: ".").allSatisfy({ $0.count == 1 }), letters.allSatisfy(\.isUppercase)
      else { return String(word) }
      if acronym.isEmpty { acronym = letters }
      return letters
    }
    return acronym.isEmpty ? nil : (words.joined(separator: " "), acronym)
  }
}

extension String {
  /// The text without these characters at its ends.
  func trimming(_ characters: String) -> String {
    var text = Substring(self)
    while let first = text.first, characters.contains(first) { text.removeFirst() }
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return String(text)
  }
}
