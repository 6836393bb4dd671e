internal import Reference

/// Two persons in one cell.
extension PersonParser {
  /// « Paul et Claire Durand », « Durand Paul et Claire », « M. Dupont et Mme Martin née Durand ».
  func readTwo(_ name: inout PersonName, _ left: [NameWord], _ right: [NameWord]) {
    name.isAmbiguous = namesThree(left, right)
    if name.isAmbiguous { return }
    let asked = name
    var (left, right) = (left, right)
    if left.last?.text == "," { left.removeLast() }
    let second = Civility.take(from: &right)
    let isEachLed =
      second != nil && name.kind == .person && !name.civility.isEmpty
      || ["MM.", "Mmes"].contains(name.civility)
    join(second, to: &name, left)
    let isCouple = name.kind != .person || second != nil
    let leans = { (words: [NameWord]) in
      words.contains { self.order.leaning($0) > 1 || $0.isInitials }
    }
    guard isCouple || leans(right) && (leans(left) || endsInFirstName(left, before: right)) else {
      // Two family names, or a name with *et* in it: a firm.
      name = PersonName(kind: .company)
      return
    }
    if name.kind == .person { name.kind = .couple }
    let one = marked(left)
    let two = marked(right)
    var first = one?.split ?? order.split(left, hasCivility: true)
    var other = two?.split ?? order.split(right, hasCivility: true)
    if isEachLed, left.count == 1, right.count == 1,
      !(left + right).allSatisfy({ $0.shape == .mixed && leans([$0]) })
    {
      // « M. NOEL Mme PERE »: behind a civility of its own a lone word is a family name.
      (first, other) = (NameOrder.Split(last: left), NameOrder.Split(last: right))
    } else if isEachLed, right.count == 1, left.count > 1, isFamilyName(first) {
      // « Mme Le Goff et M. Lucas »: the second one is named as the first one is.
      other = NameOrder.Split(last: right)
    } else if isEachLed, left.count == 1, right.count > 1, isFamilyName(other) {
      first = NameOrder.Split(last: left)
    } else {
      // « Paul & Julie »: two first names, and no family name.
      if left.count == 1, leans(left) { first = NameOrder.Split(first: left) }
      if right.count == 1, leans(right) { other = NameOrder.Split(first: right) }
    }
    settle(&first, left, as: other, right)
    settle(&other, right, as: first, left)
    if first.isOpen || other.isOpen {
      // Nobody is lost whose names cannot be told: the cell stays whole, and is asked about.
      name = asked
      name.isAmbiguous = true
      return
    }
    if first.last.isEmpty { first.last = other.last }
    name.firstName = one?.name.firstName ?? casing.firstName(first.first)
    name.lastName = casing.lastName(first.last)
    name.secondFirstName = two?.name.firstName ?? casing.firstName(other.first)
    name.secondLastName = other.last.isEmpty ? name.lastName : casing.lastName(other.last)
    name.birthName = one?.name.birthName ?? ""
    name.secondBirthName = two?.name.birthName ?? ""
    name.asides += (one?.name.asides ?? []) + (two?.name.asides ?? [])
  }

  /// Whether the words of a person are a family name and no more.
  private func isFamilyName(_ split: NameOrder.Split) -> Bool {
    split.first.isEmpty && !split.last.isEmpty && !split.isOpen
  }

  /// « MARTIN Thomas et Julie »: many families are called Thomas, but behind capitals and before a woman’s first name he is one.
  private func endsInFirstName(_ left: [NameWord], before right: [NameWord]) -> Bool {
    guard left.count == 2, right.count == 1, left[0].shape == .capitals, left[1].shape == .mixed,
      order.isDual(left[1])
    else { return false }
    let sexes = [order.sex(left[1]), order.sex(right[0])]
    return Set(sexes) == ["F", "M"]
  }

  /// « Thomas Bernard et Marie Durand »: where one of two names may be read either way, it is written as the other is.
  private func settle(
    _ split: inout NameOrder.Split, _ words: [NameWord], as other: NameOrder.Split,
    _ otherWords: [NameWord]
  ) {
    guard split.isOpen, words.count == 2, otherWords.count > 1, !other.last.isEmpty,
      let leading = other.first.first
    else { return }
    split =
      otherWords[0] == leading
      ? NameOrder.Split(first: [words[0]], last: [words[1]])
      : NameOrder.Split(first: [words[1]], last: [words[0]])
  }

  /// Gives a name the civility of the second person.
  private func join(_ second: Civility?, to name: inout PersonName, _ left: [NameWord]) {
    guard let second, name.kind == .person else { return }
    if name.civility.isEmpty, !second.sex.isEmpty {
      // « Jean DUPONT et Mme »: the first of the two is told by his name.
      let sexes = Set(left.map { order.sex($0) }).subtracting([""])
      let isOther = sexes.count == 1 && !sexes.contains(second.sex)
      name.civility = isOther ? "M. et Mme" : ""
      name.namesWomanFirst = isOther && second.sex == "M"
      return
    }
    let pair = Set([name.civility, second.written])
    name.namesWomanFirst = name.civility == "Mme" && second.written == "M."
    name.civility =
      pair == ["M.", "Mme"]
      ? "M. et Mme"
      : [name.civility, second.written].filter { !$0.isEmpty }.joined(separator: " et ")
  }

  /// One of two persons whose words hold the mark of a birth or married name, and the words of the family name; `nil` without a mark.
  private func marked(_ words: [NameWord]) -> (name: PersonName, split: NameOrder.Split)? {
    guard BirthName.place(in: words) != nil else { return nil }
    var name = PersonName()
    name.civility = "Mme"
    readOne(&name, words, title: nil)
    return (name, NameOrder.Split(last: NameWord.words(of: name.lastName)))
  }

  /// « Paul, Anne et Luc BERGER », « Dupont Paul, Marie et Luc », « Pierre, Paul et Jacques » are three; « Bernard, Marie et Paul Bernard »
  /// are two of one family.
  private func namesThree(_ left: [NameWord], _ right: [NameWord]) -> Bool {
    guard let comma = left.firstIndex(where: { $0.text == "," }), comma > 0,
      comma + 1 < left.count
    else { return false }
    if right.count > 1 {
      return isListed(left[...]) && left[0].key != right.last?.key
    }
    guard left[(comma + 1)...].allSatisfy({ order.leaning($0) > 1 }) else { return false }
    if comma == 1 { return left[0].shape != .capitals && order.leaning(left[0]) > 1 }
    return order.leaning(left[comma - 1]) > 1 && order.leaning(left[0]) <= 1
  }
}
