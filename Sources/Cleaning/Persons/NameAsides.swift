internal import Reference

/// What stands in the cell of a name and is no name: addresses, numbers, remarks, the firm of the person.
struct NameAsides {
  /// What remains: the name.
  var words: [NameWord] = []
  /// The pieces taken out, in order.
  var taken: [String] = []
  /// Whether the person is dead, so that nobody writes to him again.
  var isDeceased = false
  /// The channels of consent on which the person refuses to be reached.
  var refusedChannels: [String] = []

  /// Whether a piece was taken out that is neither a remark nor a firm: it may be a second name.
  var holdsOther = false

  /// Tells first names from family names; without it no two pieces of a name are joined.
  let order: NameOrder?

  /// Parts the text of a cell.
  init(_ text: String, order: NameOrder? = nil) {
    self.order = order
    if Self.isPlain(text.utf8.span) {
      words = NameWord.words(of: text)
      if words.contains(where: { BirthName.telling.contains($0.key) }),
        let short = BirthName.abridged(text)
      {
        words = NameWord.words(of: short)
      }
    } else {
      takeAsides(from: BirthName.abridged(text) ?? text)
    }
    cutRemarks()
    guard !taken.isEmpty else { return }
    let all = Fold.key(taken.joined(separator: " "))
    isDeceased = all.contains("DECED") || all.contains("DCD") || all.spacedWords.contains("FEU")
    refusedChannels = NameRefusal.channels(in: taken)
  }

  /// Whether the text holds no sign that an aside begins with: most cells are nothing but a name, and this look is far cheaper
  /// than taking the text apart.
  static func isPlain(_ text: Span<UInt8>) -> Bool {
    var last: UInt8 = 0x20
    for index in 0..<text.count {
      let byte = text[index]
      switch byte {
      case 0x00...0x1F, 0x22, 0x28...0x2A, 0x2F...0x40, 0x5B, 0x5D, 0x5F, 0x7B...0x7D, 0xC2, 0xE2:
        return false
      case 0x2D where last == 0x20, 0x20 where last == 0x2D, 0x27 where index == 0: return false
      default: last = byte
      }
    }
    return last != 0x2D
  }

  /// Parts a text that holds more than a name.
  private mutating func takeAsides(from text: String) {
    var main = Self.withoutAddresses(
      Self.withoutQuotes(Self.partingStars(text), &taken), &taken)
    let count = taken.count
    main = Self.withoutBrackets(main, &taken)
    if taken.count > count { takeInside(for: &main) }
    if let order, let first = taken.last {
      if isFirstName(first, beside: main, order) {
        taken.removeLast()
        main = Self.putting(first, into: main)
      } else if areFirstNames(first, beside: main, order) {
        taken.removeLast()
        main += " " + first
      }
    }
    let sides = main.split(separator: "/")
    if let order, sides.count == 2, !main.contains(" / "),
      sides.allSatisfy({ order.isWhole(NameWord.words(of: String($0))) })
    {
      // « MEUNIER Jean/COLIN Julie »
      main = sides.joined(separator: " / ")
    }
    var segments = Self.joiningMarks(Self.segments(of: main))
    if segments.count > 1, let civility = segments.dropFirst().firstIndex(where: Civility.isWhole),
      NameWord.words(of: segments[0]).first.map({ Civility.single($0.key) == nil }) ?? false
    {
      // « DUPONT Jean - M. ».
      segments[0] = segments.remove(at: civility) + " " + segments[0]
    }
    let isDashed = [" - ", " – ", " — ", " ; "].contains { main.contains($0) }
    if let whole = Self.joined(segments)
      ?? order.flatMap({ isDashed ? Self.joined(segments, $0) : nil })
    {
      segments = [whole]
    }
    if segments.count > 1 {
      let named = segments.map { NameWord.words(of: $0) }
      if let second = named.dropFirst().firstIndex(where: {
        $0.first.map { Civility.single($0.key) != nil } ?? false
      }),
        let first = named[0].first, Civility.single(first.key) != nil
      {
        segments = [segments[0] + " et " + segments[second]]
      } else if segments.count == 2, let order, named[1].count == 1,
        order.leaning(named[1][0]) > 2, order.isWhole(named[0]),
        let first = named[0].first(where: { order.leaning($0) > 2 }),
        Set([order.sex(first), order.sex(named[1][0])]) == ["F", "M"]
      {
        // « DUPONT Gilbert / Monique »: of the other sex, a second person.
        segments = [segments.joined(separator: " et ")]
      } else if segments.count == 2, let order, main.contains(" / "),
        named.allSatisfy({ $0.count == 1 && order.leaning($0[0]) < 0.5 })
      {
        // « DUPONT / MARTIN »: who is meant, nobody can tell.
        segments = [segments.joined(separator: "/")]
      } else if segments.count == 2, let order,
        named.allSatisfy({ !OrganisationWords.tell($0) && order.isWhole($0) })
      {
        // « DUPONT Jean / MARTIN Sylvie »: two persons, each with a whole name.
        segments = [segments.joined(separator: " et ")]
      } else {
        let person =
          named.firstIndex { !$0.isEmpty && !OrganisationWords.tell($0) && !Self.isRemark($0) } ?? 0
        for (index, segment) in segments.enumerated() where index != person {
          taken.append(segment)
          if !OrganisationWords.tell(named[index]), !Self.isRemark(named[index]) {
            holdsOther = true
          }
        }
        segments = [segments[person]]
      }
    }
    words = NameWord.words(of: (segments.first ?? "").trimming("-– "))
  }

  /// « (DUPONT Jean) », « SARL DUPONT (Jean Dupont) »: the name is the one in brackets, where nothing or a firm stands outside.
  private mutating func takeInside(for main: inout String) {
    guard let last = taken.last else { return }
    if main.allSatisfy({ $0 == " " }) {
      main = taken.removeLast()
    } else if let order, OrganisationWords.tell(NameWord.words(of: main)) {
      let inside = NameWord.words(of: last)
      guard order.isWhole(inside), !OrganisationWords.tell(inside),
        !inside.contains(where: { TradeWord.tell($0, order) })
      else { return }
      taken[taken.count - 1] = main.trimming(" ")
      main = last
    }
  }

  /// « DUPONT (Jean) »: a sure first name in brackets beside a family name alone, and of the sex that the civility tells.
  ///
  /// « M. THOMAS (Frédéric) », « THOMAS (Mathis) »: behind a civility, or in capitals beside small letters, Thomas is a family.
  private func isFirstName(_ text: String, beside main: String, _ order: NameOrder) -> Bool {
    let word = NameWord(text)
    let words = NameWord.words(of: main).prefix { !Self.beginsRemark($0) }
    guard !text.contains(" "), order.leaning(word) > 2, Self.nameCount(words) == 1,
      let last = words.last, let civility = words.first.map({ Civility.single($0.key) })
    else { return false }
    let isFamily =
      order.leaning(last) < -1
      || order.isName(last.key)
        && (civility != nil || last.shape == .capitals && word.shape == .mixed)
    return isFamily && (civility == nil || civility?.sex == order.sex(word))
  }

  private static func beginsRemark(_ word: NameWord) -> Bool {
    word.key.isEmpty || remarks.contains(word.key)
  }

  /// The first name behind the family name: before what is said of it, « M. THOMAS (Frédéric) VIP ».
  private static func putting(_ first: String, into main: String) -> String {
    var words = main.split(separator: " ").map(String.init)
    words.insert(first, at: words.firstIndex { beginsRemark(NameWord($0)) } ?? words.count)
    return words.joined(separator: " ")
  }

  /// « M. et Mme REY (Paul et Nadia) »: two sure first names beside a family name alone.
  private func areFirstNames(_ text: String, beside main: String, _ order: NameOrder) -> Bool {
    let (words, own) = (NameWord.words(of: text), NameWord.words(of: main))
    guard words.count == 3, words[1].key == "ET" || words[1].text == "&" else { return false }
    return order.leaning(words[0]) > 2 && order.leaning(words[2]) > 2
      && Self.nameCount(own.filter { $0.key != "ET" }) == 1
  }

  /// « Mme MOREAU - née GIRARD », « née : GIRARD »: the sign beside a mark of a birth name parts nothing.
  private static func joiningMarks(_ segments: [String]) -> [String] {
    var joined: [String] = []
    for segment in segments {
      let isMarked =
        NameWord.words(of: segment).first.map { BirthName.mark($0) != nil } ?? false
        || NameWord.words(of: joined.last ?? "").last.map { BirthName.mark($0) != nil } ?? false
      if isMarked, let last = joined.last {
        joined[joined.count - 1] = last + " " + segment
      } else {
        joined.append(segment)
      }
    }
    return joined
  }

  /// The name without quotes, the sign of a formula before it, and low lines for spaces.
  ///
  /// What is quoted inside a name is what friends call him: « Jean "Jeannot" Dupont ».
  private static func withoutQuotes(_ text: String, _ taken: inout [String]) -> String {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
      .map { String($0).trimming(" ") }
    if parts.count == 3, !parts[1].isEmpty, !parts[1].contains(" "),
      [parts[0], parts[2]].allSatisfy({ nameCount(NameWord.words(of: $0)) > 0 }),
      NameWord.shape(of: parts[1]) != .capitals
        || NameWord.shape(of: parts[0] + parts[2]) == .capitals
    {
      taken.append(parts[1])
      return withoutQuotes(parts[0] + " " + parts[2], &taken)
    }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "“", "”", "«", "»": continue
      case "=" where scalars.isEmpty, "*" where scalars.isEmpty, "'" where scalars.isEmpty: continue
      default: scalars.append(scalar == "_" ? " " : scalar)
      }
    }
    if text.unicodeScalars.first == "'", scalars.last == "'" { scalars.removeLast() }
    return String(scalars)
  }

  /// `DUPONT - DURAND Marie`: a family name of two, where capitals tell it from the first name. Both are kept, as one.
  private static func joined(_ segments: [String]) -> String? {
    guard segments.count == 2 else { return nil }
    let (left, right) = (NameWord.words(of: segments[0]), NameWord.words(of: segments[1]))
    // « LE GALL - LE BRIS Anne »
    let isOne =
      left.count == 1 || left.count == 2 && NameCasing.particles.contains(left[0].key)
    guard isOne, right.count >= 2, left[0].shape == .capitals,
      right[0].shape == .capitals, right.dropFirst().contains(where: { $0.shape == .mixed }),
      Civility.single(left[0].key) == nil, Civility.single(right[0].key) == nil,
      !OrganisationWords.tell(left), !OrganisationWords.tell(right)
    else { return nil }
    return segments[0] + "-" + segments[1]
  }

  /// « Jean - Pierre Durand », « Anne DURAND - PETIT »: spaces beside the hyphen of a double name; « Durand - Anne » is no double name.
  ///
  /// What is a remark, a firm or neither a first nor a family name is no piece of the name, and nothing is joined.
  private static func joined(_ segments: [String], _ order: NameOrder) -> String? {
    guard segments.count == 2 else { return nil }
    let (left, right) = (NameWord.words(of: segments[0]), NameWord.words(of: segments[1]))
    guard let end = left.last, let start = right.first, min(left.count, right.count) == 1,
      ![left, right].contains(where: { OrganisationWords.tell($0) || isRemark($0) }),
      !(left + right).contains(where: { all.contains($0.key) || BirthName.mark($0) != nil })
    else { return nil }
    let (one, other) = (order.sort(end), order.sort(start))
    guard let one, let other else { return nil }
    let isSameSort = one == other
    // « Jean DUPONT - Paris »: two pieces of one name have one sort of letters.
    guard !isSameSort || end.shape == start.shape else { return nil }
    // « Jean Dupont - Martin Lefèvre » may be anybody: a double name has one word at least on one side.
    guard isSameSort || left.count == 1 && right.count == 1 else { return nil }
    // « DUPONT Alain - Claire »: two persons.
    let sexes = [order.sex(end), order.sex(start)]
    if one == .first, isSameSort, Set(sexes) == ["F", "M"] {
      return segments.joined(separator: " et ")
    }
    return segments[0] + (isSameSort ? "-" : " ") + segments[1]
  }

  private static func tellsBirthName(_ text: String) -> Bool {
    BirthName.marks.contains { NameWord.words(of: text).first?.key == $0.key }
  }

  /// Takes out what stands in brackets, unless it tells a birth name, a civility or a particle.
  private static func withoutBrackets(_ text: String, _ taken: inout [String]) -> String {
    var out = ""
    var civility = ""
    var inside: String?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "(", "[", "{", "<":
        if inside == nil { inside = "" }
      case ")", "]", "}", ">":
        let content = inside ?? ""
        inside = nil
        if tellsBirthName(content) {
          out += " " + content
        } else if civility.isEmpty, Civility.isWhole(content) {
          civility = content + " "
        } else if particles.contains(Fold.key(content)), let last = out.split(separator: " ").last {
          // « VILLIERS (DE) Philippe ».
          out.insert(contentsOf: content.lowercased() + " ", at: last.startIndex)
        } else if !content.isEmpty {
          taken.append(content)
        }
      default:
        if inside != nil {
          inside?.unicodeScalars.append(scalar)
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    if let inside, !inside.isEmpty { taken.append(inside) }
    let first = NameWord.words(of: out).first
    if !civility.isEmpty, first.map({ Civility.single($0.key) != nil }) ?? true {
      taken.append(civility.trimming(" "))
      return out
    }
    return civility + out
  }

  /// Particles that lists of names put behind the name they lead.
  private static let particles: Set<String> = ["DE", "DU", "DES", "DE LA", "LE", "LA", "VON"]

  /// The pieces between « - », « / », « | », « ; » and line breaks, where the sign stands between spaces.
  private static func segments(of text: String) -> [String] {
    var segments: [[Substring]] = [[]]
    for word in text.split(separator: " ") {
      if ["-", "–", "—", "/", "|", ";", ":", "*"].contains(String(word)) {
        // « M. / Mme » is one civility.
        let before = segments[segments.count - 1].last.map { Fold.key(String($0)) } ?? ""
        if word == "/", segments[segments.count - 1].count == 1, Civility.single(before) != nil {
          segments[segments.count - 1].append(word)
        } else {
          segments.append([])
        }
      } else {
        segments[segments.count - 1].append(word)
      }
    }
    return segments.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }
}
