import Reference
import Tables

/// A couple that is told by its civility in a column of its own: « M. et Mme », with one last name and none, one or two first names.
extension NameCells {
  /// The couple that the row names in columns of its own; `nil` when it names none.
  func couple(_ row: Int) -> PersonName? {
    guard !isBlank(.civility, row), !isPersonCell(row), let civility = self[.civility],
      civility.withValue(row, { Self.mayJoin($0) }), let last = self[.lastName]?.value(row)
    else { return nil }
    var words = NameWord.words(of: civility[row])
    guard let told = Civility.take(from: &words), told.isCouple, words.isEmpty else { return nil }
    if isChoice(row) { return nil }
    var name = PersonName(kind: .couple)
    name.civility = told.written
    let firsts = Self.halves(self[.firstName]?.value(row) ?? "")
    let lasts = Self.halves(last)
    (name.firstName, name.secondFirstName) = (firsts.0, firsts.1)
    (name.lastName, name.secondLastName) = (lasts.0, lasts.1)
    return name
  }

  /// Whether the civility is the choice of a form, « M./Mme », beside one first name: which of the two is meant it does not say.
  func isChoice(_ row: Int) -> Bool {
    guard !isBlank(.civility, row), !isBlank(.firstName, row), !isPersonCell(row),
      let civility = self[.civility], civility.withValue(row, { Self.holdsStroke($0) }),
      let first = self[.firstName], Self.halves(first[row]).1.isEmpty
    else { return false }
    var words = NameWord.words(of: civility[row])
    guard let told = Civility.take(from: &words), words.isEmpty else { return false }
    return told.written.isEmpty || told.isCouple && told.written == "M. et Mme"
  }

  private static func holdsStroke(_ text: Span<UInt8>) -> Bool {
    for index in 0..<text.count where text[index] == 0x2F { return true }
    return false
  }

  /// What stands in a last name with a first name beside it and is none: a civility, a couple’s, « veuve »; `nil` where nothing does.
  ///
  /// « M. et Mme DELAVAL | Hervé et Marjorie » is a couple, « M. ou Mme ROULET | Charlie » is Roulet, « Mme veuve PETIT » is Petit.
  func civilityInLastName(_ row: Int) -> PersonName? {
    guard !isPersonCell(row), !isBlank(.firstName, row), let last = self[.lastName],
      !last.isBlank(row), last.withValue(row, { Self.mayBeginWithCivility($0) })
    else { return nil }
    var words = NameWord.words(of: last[row])
    guard words.count > 1, let told = Civility.take(from: &words), !words.isEmpty,
      !told.isHousehold
    else { return nil }
    var name = PersonName(kind: told.isCouple ? .couple : .person)
    (name.civility, name.sex) = (told.written, told.sex)
    if words.count > 1, BirthName.mark(words[0]) == .widowOf { words.removeFirst() }
    name.lastName = words.map(\.text).joined(separator: " ")
    name.firstName = self[.firstName]?[row] ?? ""
    if told.isCouple {
      (name.firstName, name.secondFirstName) = Self.halves(name.firstName)
      let lasts = Self.halves(name.lastName)
      (name.lastName, name.secondLastName) = (lasts.0, lasts.1)
    }
    return name
  }

  /// Two first names that *et*, *ou* or a sign joins before one last name, both known: « Ginette et Hubert | BECKER ».
  func joinedFirstNames(_ row: Int) -> PersonName? {
    guard !isPersonCell(row), isBlank(.civility, row), !isBlank(.lastName, row),
      let first = self[.firstName], !first.isBlank(row),
      first.withValue(row, { Self.holdsJoint($0) })
    else { return nil }
    let halves = Self.halves(first[row])
    let names = ReferenceLibrary.standard.firstNames
    guard !halves.1.isEmpty,
      [halves.0, halves.1].allSatisfy({ names.entry(Fold.key($0)) != nil })
    else { return nil }
    var name = PersonName(kind: .couple)
    (name.firstName, name.secondFirstName) = halves
    name.lastName = self[.lastName]?[row] ?? ""
    return name
  }

  /// « M », « D », « P » or « V » before a space or a point somewhere: most last names are one word.
  private static func mayBeginWithCivility(_ text: Span<UInt8>) -> Bool {
    guard text.count > 3, text.count <= 120 else { return false }
    let first = Plain.upper(text[0])
    guard first == 0x4D || first == 0x44 || first == 0x50 else { return false }
    for index in 1..<text.count where text[index] == 0x20 || text[index] == 0x2E { return true }
    return false
  }

  /// Whether *et*, *ou*, `&`, `+` or `/` stands inside.
  private static func holdsJoint(_ text: Span<UInt8>) -> Bool {
    guard text.count > 4, text.count <= 120 else { return false }
    for index in 1..<text.count - 1 {
      let byte = text[index]
      if byte == 0x26 || byte == 0x2B || byte == 0x2F { return true }
      let pair = (Plain.upper(byte), Plain.upper(text[index + 1]))
      if pair == (0x45, 0x54) || pair == (0x4F, 0x55), text[index - 1] == 0x20,
        index + 2 < text.count, text[index + 2] == 0x20
      {
        return true
      }
    }
    return false
  }

  /// Leaves in the row the name without its civility, which goes to its own column where that one is blank.
  mutating func keep(_ name: PersonName, row: Int) {
    change(.lastName, row, name.lastName)
    if !name.birthName.isEmpty, isBlank(.birthName, row) {
      change(.birthName, row, name.birthName)
    }
    if !name.civility.isEmpty, isBlank(.civility, row) { change(.civility, row, name.civility) }
    if !name.sex.isEmpty, isBlank(.sex, row) { change(.sex, row, name.sex) }
  }

  /// Whether a civility has a sign or a word that joins two, or is a plural.
  private static func mayJoin(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 2 else { return false }
    for index in 0..<text.count {
      let byte = text[index]
      if byte == 0x20 || byte == 0x26 || byte == 0x2F || byte == 0x2B { return true }
    }
    let first = Plain.upper(text[0])
    guard first == 0x4D else { return false }
    // « MM. », « Mmes »; « Mme » is one person.
    let isOne = text.count == 3 && Plain.upper(text[2]) == 0x45
    return Plain.upper(text[1]) == 0x4D && !isOne || text.count > 5
  }

  /// The two names that a sign, *et* or *ou* joins; the second one empty when nothing does.
  private static func halves(_ text: String) -> (String, String) {
    guard mayBeTwo(text) else { return (text, "") }
    var halves: [[Substring]] = [[]]
    let spaced = text.replacing("&", with: " & ").replacing("/", with: " / ")
      .replacing("+", with: " + ").replacing(",", with: " , ")
    for word in spaced.split(separator: " ") {
      if ["&", "/", "+", ","].contains(word) || ["ET", "OU"].contains(Fold.key(String(word))) {
        halves.append([])
      } else {
        halves[halves.count - 1].append(word)
      }
    }
    let names = halves.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
    // Three names joined are no couple's: they stay as they are.
    guard names.count == 2 else { return (text, "") }
    return (names[0], names[1])
  }

  /// Whether a joining sign stands in a name, or a word of two letters, signs apart, that may be *et*.
  private static func mayBeTwo(_ text: String) -> Bool {
    var length = 0
    for byte in text.utf8 {
      if byte == 0x26 || byte == 0x2F || byte == 0x2B || byte == 0x2C { return true }
      // Beyond ASCII a space or a letter may be meant that looks like another.
      if byte >= 0x80 { return true }
      if byte == 0x20 {
        if length == 2 { return true }
        length = 0
      } else if Plain.isLetter(byte) || Plain.isDigit(byte) {
        length += 1
      }
    }
    return length == 2
  }

  /// Leaves in the row what belongs to the first of the two.
  mutating func keepFirst(of couple: PersonName, row: Int) {
    for (part, value) in [(Part.firstName, couple.firstName), (.lastName, couple.lastName)]
    where self[part] != nil && self[part]?[row] != value {
      change(part, row, value)
    }
  }
}

extension PersonName {
  /// The civilities of the two persons of a couple, in the order of their names: « Mme et M. Sophie et Paul » is told by the
  /// first names where they tell, else the man is first, as « M. et Mme » says.
  var coupleCivilities: (first: String, second: String) {
    switch civility {
    case "MM.": return ("M.", "M.")
    case "Mmes": return ("Mme", "Mme")
    default: break
    }
    if namesWomanFirst { return ("Mme", "M.") }
    // « Jean et Anne Lucas » have none: a first name makes no Monsieur of anybody.
    if civility.isEmpty { return ("", "") }
    // « Dr et Mme », « M. et M. »: each has its own.
    let each = civility.split(separator: " et ")
    if each.count == 2, civility != "M. et Mme" { return (String(each[0]), String(each[1])) }
    let names = ReferenceLibrary.standard.firstNames
    func sex(_ name: String) -> FirstNames.Sex? {
      name.isEmpty ? nil : names.entry(Fold.key(name))?.sex
    }
    let (one, other) = (sex(firstName), sex(secondFirstName))
    if each.count == 1, !["M.", "Mme"].contains(civility) {
      return (civility, other == .female ? "Mme" : other == .male ? "M." : "")
    }
    let isReversed = one == .female && other != .female || one == nil && other == .male
    return isReversed ? ("Mme", "M.") : ("M.", "Mme")
  }

  /// The sexes of the two persons of a couple: what their civilities say, else the first name.
  var coupleSexes: (first: String, second: String) {
    func sex(_ civility: String, _ name: String) -> String {
      switch civility {
      case "M.": return "M"
      case "Mme": return "F"
      default:
        let names = ReferenceLibrary.standard.firstNames
        return name.isEmpty ? "" : names.entry(Fold.key(name))?.sex?.rawValue ?? ""
      }
    }
    let civilities = coupleCivilities
    return (sex(civilities.first, firstName), sex(civilities.second, secondFirstName))
  }
}
