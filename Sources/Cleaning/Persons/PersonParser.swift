public import Reference

/// Reads the cell of a name: civility, order, particles, birth name, couples, firms, and who is nobody.
///
/// Nothing is guessed: what two readings share is given, the rest is left empty.
public struct PersonParser: Sendable {
  let order: NameOrder
  let casing: NameCasing
  let firstNames: FirstNames
  private let forms: LegalForms

  /// A parser over the name tables of a library.
  public init(_ library: ReferenceLibrary = .standard) {
    firstNames = library.firstNames
    forms = library.legalForms
    order = NameOrder(firstNames: library.firstNames, surnames: library.surnames)
    casing = NameCasing(firstNames: library.firstNames)
  }

  /// The parts of a name.
  public func parse(_ raw: String) -> PersonName {
    if raw.utf8.count > LongNames.longest { return .unread }
    let (tidied, isRepaired) = TidyText.tidy(raw)
    let text = PassengerName.reordered(tidied) { order.leaning(NameWord($0)) > 1 } ?? tidied
    if let placeholder = OrganisationWords.placeholder(Fold.key(text)) {
      return PersonName(kind: placeholder == .generic ? .generic : .empty)
    }
    let asides = NameAsides(LeadIn.cut(text), order: order)
    var name = read(asides, isRepaired: isRepaired)
    name.asides = asides.taken + name.asides
    name.isDeceased = asides.isDeceased
    name.refusedChannels = asides.refusedChannels
    if !asides.taken.isEmpty, name.core.isEmpty {
      name.core = asides.words.map(\.text).joined(separator: " ")
    }
    return name
  }

  /// The parts of a name without what stood beside it.
  private func read(_ asides: NameAsides, isRepaired: Bool) -> PersonName {
    var words = asides.words
    guard !words.isEmpty else { return PersonName(kind: .empty) }
    if !asides.taken.isEmpty,
      let placeholder = OrganisationWords.placeholder(
        Fold.key(words.map(\.text).joined(separator: " ")))
    {
      return PersonName(kind: placeholder == .generic ? .generic : .empty)
    }
    if isTrial(words) { return PersonName(kind: .empty) }
    var name = PersonName()
    name.isRepaired = isRepaired
    // « SELARL Dr Anne MOREAU »: the firm of the doctor, not the doctor.
    let isTheFamily =
      words.count == 2 && words[0].key == "LES" && words[1].shape != .small
      && order.leaning(words[1]) < -1
    let isOfHeirs = !isTheFamily && takeEstate(&words, &name)
    if isTheFamily {
      name.kind = .household
      name.asides.append(words.removeFirst().text)
      name.core = words.map(\.text).joined(separator: " ")
    }
    if let place = personBehindFirm(words) {
      name.asides.append(words[..<place].map(\.text).joined(separator: " "))
      words.removeSubrange(..<place)
      name.core = words.map(\.text).joined(separator: " ")
    }
    let isFirm = OrganisationWords.beginsWithForm(words)
    let ahead = Civility.take(from: &words, order: order)
    let holdsLetter = ahead == nil && words.contains { $0.text == "M" }
    let civility =
      ahead ?? (isFirm ? nil : Civility.takeBehind(from: &words, order: order))
    if civility == nil || civility?.written == "Me" {
      let isFirm =
        (OrganisationWords.tell(words) || ForeignForm.ends(words, forms, order)
          || tellsTrade(words)) && !namesPerson(words)
      if isFirm { return PersonName(kind: .company) }
      if civility == nil, let firm = firmByForm(words) { return firm }
    }
    if civility == nil, tellsRole(words) { return PersonName(kind: .generic) }
    let isDropped = dropNobody(&words, isLed: civility != nil)
    if isDropped { name.core = words.map(\.text).joined(separator: " ") }
    if isDropped, civility == nil, words.count == 1, order.leaning(words[0]) > 1 {
      // « Jean XXX »: it is the family name that is not known.
      name.firstName = casing.firstName(words)
      name.sex = sexOfFirstName(name.firstName, in: words)
      return name
    }
    if let civility {
      // « M. le Maire » is somebody.
      if asides.taken.isEmpty, let kind = nobody(words, behind: civility) {
        return PersonName(kind: kind)
      }
      name.civility = civility.written
      name.sex = civility.sex
      name.kind = civility.isHousehold ? .household : civility.isCouple ? .couple : .person
      if name.kind == .household, words.count > 1, words[0].key == "LES" { words.removeFirst() }
    }
    if civility == nil, words.count > 1, Self.kin.contains(words[0].key),
      words[0].shape == .mixed
    {
      // « Maman Jacques » is somebody by way of a child: neither of the two is her name.
      name.lastName = words.map(\.text).joined(separator: " ")
      return name
    }
    let isLed = !name.sex.isEmpty || name.kind != .person
    let title = takeTitle(&words, &name, isLed: isLed)
    if title == nil, !isLed, isTitleOrName(words) {
      name.isAmbiguous = true
      return name
    }
    if name.sex.isEmpty, let title { name.sex = title.sex }
    if name.civility.isEmpty, let title { name.civility = title.civility }
    repairLostLetters(&words, &name)
    // « DELAUNAY M LAURE »: the letter may be the first of Marie.
    let isDoubtful =
      holdsLetter && name.sex == "M" && words.contains { order.sex($0) == "F" }
    if isDoubtful { name.sex = "" }
    fill(&name, words, title: title)
    if isOfHeirs, !name.firstName.isEmpty, name.secondFirstName.isEmpty {
      // « Hoirie de feu Paul DUPUIS »: the first name of the dead is not the family's.
      name.asides.append(name.firstName)
      name.firstName = ""
    }
    if isDoubtful { name.sex = "" }
    return name
  }

  /// « CAVE Victor », « Julien CONSEIL », « BOUCHERIE Xavier et Morgane »: a word of the trades in capitals that is a family name too, beside
  /// a sure first name, or two of a man and a woman.
  private func namesPerson(_ words: [NameWord]) -> Bool {
    if words.count == 4, words[2].key == "ET" {
      return Set([words[1], words[3]].map(order.sex)) == ["F", "M"]
        && namesPerson([words[0], words[1]]) && namesPerson([words[0], words[3]])
    }
    guard words.count == 2 else { return false }
    let (trade, other) =
      words[0].shape == .capitals ? (words[0], words[1]) : (words[1], words[0])
    return trade.shape == .capitals && other.shape == .mixed && order.leaning(other) > 2
      && order.surnames.estimatedBirths(trade.key) >= 200
  }

  /// « DUPONT X », « Paul INCONNU »: what stands for a name that nobody gave is none. « X. Dupont » has an initial.
  /// - Returns: whether there was any.
  private func dropNobody(_ words: inout [NameWord], isLed: Bool) -> Bool {
    let least = isLed ? 0 : 1
    let count = words.count
    while words.count > least, let last = words.last, standsForNobody(last) { words.removeLast() }
    while words.count > least, let first = words.first,
      first.key.utf8.count > 2 || first.key == "XX",
      standsForNobody(first)
    {
      words.removeFirst()
    }
    return words.count < count
  }

  private func standsForNobody(_ word: NameWord) -> Bool {
    guard Self.nobody.contains(word.key), !word.text.utf8.contains(0x2E) else { return false }
    // « Julie NEANT ».
    return word.key.utf8.count < 4 || order.surnames.estimatedBirths(word.key) < 200
  }

  /// Whom a civility leads to where it leads to no name: « Mme », « M. X », « M. Client »; a title alone may be a family name.
  private func nobody(_ words: [NameWord], behind civility: Civility) -> PersonName.Kind? {
    if words.allSatisfy({ $0.key.isEmpty }) {
      let isTitle = civility.sex.isEmpty && !civility.isCouple && !civility.written.isEmpty
      return isTitle ? nil : .empty
    }
    let key = words.map(\.key).joined(separator: " ")
    guard let placeholder = OrganisationWords.placeholder(key),
      // « M. Sans », « Mme Personne ».
      words.count > 1 || order.surnames.rank(key).map({ $0 >= 20_000 }) ?? true
    else { return nil }
    return placeholder == .generic ? .generic : .empty
  }

  private func fill(_ name: inout PersonName, _ words: [NameWord], title: Title?) {
    let isLed = !name.civility.isEmpty
    if let joint = words.indices.first(where: { joins($0, of: words, isLed: isLed) }) {
      readTwo(&name, Array(words[..<joint]), Array(words[(joint + 1)...]))
    } else if let place = secondPerson(in: words) {
      readTwo(&name, Array(words[..<place]), Array(words[place...]))
    } else if let place = secondCivility(in: words, behind: name.kind == .person ? name.sex : "") {
      readTwo(&name, Array(words[..<place]), Array(words[place...]))
    } else if Self.holdsCivility(words) || holdsStroke(words) || Self.tellsKin(words)
      || Self.tellsOffice(words) || Self.tellsPhrase(words)
    {
      // « UDAF pour M. Martin », « JOURDAN/GRANGER », « Les parents de Léo »: who is the client, nobody can tell.
      name.isAmbiguous = true
    } else {
      readOne(&name, words, title: title)
    }
    if name.kind == .couple || name.kind == .household {
      name.sex = ""
    } else if name.sex.isEmpty {
      name.sex = sexOfFirstName(name.firstName, in: words)
    }
  }

  /// Whether a word joins two persons: *et*, `&`, `+`; *ou* before a civility, as on a joint account, and `/` where the first of the two has
  /// one, too; *ou* and `/` between two first names.
  private func joins(_ index: Int, of words: [NameWord], isLed: Bool) -> Bool {
    guard index > 0, index + 1 < words.count else { return false }
    let word = words[index]
    if word.key == "ET" || word.text == "&" || word.text == "+" { return true }
    guard word.key == "OU" || word.text == "/" else { return false }
    return (word.key == "OU" || isLed) && Civility.single(words[index + 1].key) != nil
      || order.leaning(words[index - 1]) > 1 && order.leaning(words[index + 1]) > 1
  }

  /// Whether a civility stands among the words of a name; a lone M is one behind a small word, else an initial.
  private static func holdsCivility(_ words: [NameWord]) -> Bool {
    words.indices.dropFirst().contains { index in
      inner.contains(words[index].key)
        || words[index].key == "M" && words[index - 1].shape == .small && index + 1 < words.count
    }
  }

  static let inner = Civilities.french.subtracting(["M"])

  /// One person, with the marks of birth and married names.
  func readOne(_ name: inout PersonName, _ words: [NameWord], title: Title?) {
    var words = words
    var other: (mark: BirthName.Mark, words: [NameWord])?
    var isWidow = false
    if let first = words.first, BirthName.mark(first) == .widowOf {
      words.removeFirst()
      isWidow = BirthName.isFeminine(first)
      if name.sex.isEmpty { name.sex = first.key == "VEUF" ? "M" : "F" }
    }
    if let (index, mark) = BirthName.place(in: words) {
      other = (mark, Array(words[(index + 1)...]))
      if mark == .widowOf || mark == .alias {
        // The name of the late husband and the nickname are none of the two names, and are kept beside them.
        name.asides.append(words[index...].map(\.text).joined(separator: " "))
      }
      if name.sex.isEmpty, BirthName.isFeminine(words[index]) { name.sex = "F" }
      words.removeSubrange(index...)
    }
    if let title, title.takesFirstName, words.count == 1, order.leaning(words[0]) > 0 {
      name.firstName = casing.firstName(words)
      return
    }
    // « RAMBAUD Cécile RAMBAUD ».
    if words.count > 2, let last = words.last, last.key == words[0].key, last.key.utf8.count > 2,
      !words[1].key.isEmpty
    {
      words.removeLast()
    }
    var split = order.split(
      words, hasCivility: !name.civility.isEmpty || name.kind != .person || title != nil,
      sex: name.kind == .person ? name.sex : "")
    // Of a couple and a family the family name may stand alone: « Famille Van Houten », « M. et Mme Ben Ali ».
    let isFamilyName =
      NameOrder.units(words).count == 1
      || words.count == 2 && name.kind != .person
        && (NameCasing.particles.contains(words[0].key) || NameOrder.saints.contains(words[0].key))
    if isFamilyName, name.kind != .person || other != nil {
      // « Claire née NOEL », « Claire veuve NOEL »: a first name alone before the mark is one.
      let isFirst = name.kind == .person && order.leaning(words[0]) > 3
      split = isFirst ? NameOrder.Split(first: words) : NameOrder.Split(last: words)
    }
    if split.first.isEmpty, split.last.isEmpty, !words.isEmpty { name.isAmbiguous = true }
    if isWidow, split.first.count == 1, order.sex(split.first[0]) == "M" {
      // « Vve René Dupont »: the late husband's first name.
      name.asides.append(split.first[0].text)
      split.first = []
    }
    if name.kind == .person, title == nil, !name.civility.isEmpty,
      isHusbands(split, of: words, sex: name.sex)
    {
      name.asides.append(split.first.map(\.text).joined(separator: " "))
      split.first = []
    }
    if name.kind == .couple, split.first.count == 2,
      Set(split.first.map { order.sex($0) }) == ["F", "M"]
    {
      // « M. Mme KERNEIS Yann Anne »
      name.secondFirstName = casing.firstName([split.first.removeLast()])
      name.secondLastName = casing.lastName(split.last)
    }
    name.firstName = casing.firstName(split.first)
    name.lastName = casing.lastName(split.last)
    guard let other else { return }
    // « Dupont née Marie Martin »: behind the mark a first name may stand too.
    let behind = order.split(other.words, hasCivility: true)
    var written = casing.lastName(other.words)
    if other.words.count > 1, name.firstName.isEmpty, !behind.first.isEmpty, !behind.last.isEmpty,
      !behind.last.contains(where: { NameCasing.particles.contains($0.key) }),
      order.leaning(behind.first[0]) > 2
    {
      name.firstName = casing.firstName(behind.first)
      written = casing.lastName(behind.last)
    }
    switch other.mark {
    case .born: name.birthName = written
    case .marriedTo:
      name.birthName = name.lastName
      name.lastName = written
    case .widowOf where name.lastName.isEmpty:
      name.lastName = written
      name.asides.removeLast()
    case .widowOf, .alias: break
    }
  }

  /// The sex that the first of the first names tells; a compound is asked whole.
  func sexOfFirstName(_ name: String, in words: [NameWord]) -> String {
    guard !name.isEmpty else { return "" }
    if let pair = words.first(where: { $0.isPairOfInitials }), pair.initialsWritten == name {
      return pair.sexOfPair
    }
    let key = Fold.key(name)
    // An initial tells nothing, although one in a thousand is christened so.
    if key.utf8.count == 1 { return "" }
    if let entry = firstNames.entry(key) { return entry.sex?.rawValue ?? "" }
    let parts = name.split(separator: " ").map { Fold.key(String($0)) }
    let first = parts.first ?? ""
    if let entry = firstNames.entry(first) {
      // A rare name beside an unknown one (« Thi Hoa ») is no proof.
      let isProof = entry.isFirstName(atLeast: .wellKnown) || parts.count == 1
      return isProof ? entry.sex?.rawValue ?? "" : ""
    }
    let head = first.split(separator: " ").first.map(String.init) ?? ""
    return firstNames.entry(head)?.sex?.rawValue ?? ""
  }
}
