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

  /// Parts the text of a cell.
  /// - Parameter order: tells first names from family names; without it no two pieces of a name are joined.
  init(_ text: String, order: NameOrder? = nil) {
    if Self.isPlain(text.utf8.span) {
      words = NameWord.words(of: text)
      cutRemark()
    } else {
      takeAsides(from: text, order)
      cutRemark()
    }
    guard !taken.isEmpty else { return }
    let all = Fold.key(taken.joined(separator: " "))
    isDeceased = all.contains("DECED") || all.contains("DCD")
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
      case 0x2D where last == 0x20, 0x20 where last == 0x2D: return false
      default: last = byte
      }
    }
    return last != 0x2D
  }

  /// Parts a text that holds more than a name.
  private mutating func takeAsides(from text: String, _ order: NameOrder?) {
    var main = Self.withoutAddresses(Self.withoutQuotes(text), &taken)
    main = Self.withoutBrackets(main, &taken, birth: Self.tellsBirthName)
    var segments = Self.segments(of: main)
    let isDashed = [" - ", " – ", " — "].contains { main.contains($0) }
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
    words = NameWord.words(of: segments.first ?? "")
  }

  /// The name without quotes, the sign of a formula before it, and low lines for spaces.
  private static func withoutQuotes(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "“", "”", "«", "»": continue
      case "=" where scalars.isEmpty, "*" where scalars.isEmpty: continue
      default: scalars.append(scalar == "_" ? " " : scalar)
      }
    }
    return String(scalars)
  }

  /// `DUPONT - DURAND Marie`: a family name of two, where capitals tell it from the first name. Both are kept, as one.
  private static func joined(_ segments: [String]) -> String? {
    guard segments.count == 2 else { return nil }
    let (left, right) = (NameWord.words(of: segments[0]), NameWord.words(of: segments[1]))
    guard left.count == 1, right.count >= 2, left[0].shape == .capitals,
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
    // « Jean Dupont - Martin Lefèvre » may be anybody: a double name has one word at least on one side.
    guard isSameSort || left.count == 1 && right.count == 1 else { return nil }
    return segments[0] + (isSameSort ? "-" : " ") + segments[1]
  }

  /// Cuts what a person is, not how he is called: « Président Dupont », « M. le Maire », « Mme la Directrice Dupont ».
  private mutating func cutFunction() {
    if words.count >= 3, Civility.single(words[0].key) != nil,
      words[1].key == "LE" || words[1].key == "LA",
      Self.functions.contains(words[2].key) || Self.offices.contains(words[2].key)
    {
      taken.append(words[1...2].map(\.text).joined(separator: " "))
      words.removeSubrange(1...2)
    } else if words.count >= 2, Self.functions.contains(words[0].key) {
      taken.append(words.removeFirst().text)
    }
  }

  /// Functions that are no family names.
  private static let functions: Set<String> = [
    "PRESIDENT", "PRESIDENTE", "DIRECTEUR", "DIRECTRICE", "GERANT", "GERANTE", "TRESORIER",
    "TRESORIERE",
  ]
  /// Offices that are family names too: told by the article alone.
  private static let offices: Set<String> = [
    "MAIRE", "PREFET", "PREFETE", "MINISTRE", "DEPUTE", "DEPUTEE", "SENATEUR", "SENATRICE", "CURE",
    "PROCUREUR", "RESPONSABLE", "SECRETAIRE", "COMPTABLE", "CONSERVATEUR", "PROVISEUR", "PRINCIPAL",
  ]

  /// Cuts the words from the first remark on: « Jean Dupont ancien client ».
  private mutating func cutRemark() {
    cutFunction()
    guard words.count > 1 else { return }
    for index in 1..<words.count {
      let key = words[index].key
      let next = index + 1 < words.count ? words[index + 1].key : ""
      let isRemark =
        Self.remarks.contains(key)
        || (key == "NE" || key == "NON" || key == "A") && Self.afterNot.contains(next)
        || key == "C" && words[(index + 1)...].prefix(2).map(\.key) == ["", "O"]
      // « Le Président » as a family name: a particle alone is no name.
      if isRemark, !words[..<index].allSatisfy({ NameCasing.particles.contains($0.key) }) {
        taken.append(words[index...].map(\.text).joined(separator: " "))
        words.removeSubrange(index...)
        break
      }
    }
    // What tells father from son, or the second of the name, is no part of the name.
    let led = Civility.single(words[0].key) == nil ? 0 : 1
    while words.count > 2 + led, let last = words.last, Self.suffixes.contains(last.key),
      words[words.count - 2].key != "ET", !words[words.count - 2].key.isEmpty,
      !NameCasing.particles.contains(words[words.count - 2].key)
    {
      taken.append(last.text)
      words.removeLast()
    }
    while let last = words.last, last.key.isEmpty || last.text == "," {
      words.removeLast()
    }
  }

  private static let remarks: Set<String> = [
    "ANCIEN", "ANCIENNE", "CLIENT", "CLIENTE", "DECEDE", "DECEDEE", "DCD", "DECES", "VIP", "NPAI",
    "DOUBLON", "RETRAITE",
    "RETRAITEE", "GERANT", "GERANTE", "DIRECTEUR", "DIRECTRICE", "COMPTABLE", "PRESIDENT",
    "PRESIDENTE", "TRESORIER",
    "TRESORIERE", "SECRETAIRE", "RAPPELER", "VOIR", "FIDELE", "MAUVAIS", "DEMENAGE", "DEMENAGEE",
    "ASSISTANTE", "ASSISTANT", "CHEZ",
  ]
  private static let afterNot: Set<String> = [
    "PAS", "PLUS", "RAPPELER", "CONTACTER", "RELANCER", "VERIFIER", "SUPPRIMER", "JOINDRE",
  ]
  private static let suffixes: Set<String> = [
    "FILS", "PERE", "MERE", "FILLE", "JR", "JUNIOR", "SR", "SENIOR", "II", "III", "IV", "AINE",
    "AINEE", "CADET", "CADETTE",
    "JEUNE",
  ]

  /// Every word that tells something that is no name.
  static let all: Set<String> =
    functions.union(offices).union(remarks).union(afterNot).union(suffixes)
    .union(["NE", "NON", "A", "PAS", "LE", "LA"])

  private static func isRemark(_ words: [NameWord]) -> Bool {
    guard let first = words.first else { return true }
    return remarks.contains(first.key) || ["NE", "NON", "A", "PAS"].contains(first.key)
  }

  private static func tellsBirthName(_ text: String) -> Bool {
    BirthName.marks.contains { NameWord.words(of: text).first?.key == $0.key }
  }

  /// Takes out e-mail addresses and numbers.
  private static func withoutAddresses(_ text: String, _ taken: inout [String]) -> String {
    var kept: [Substring] = []
    var isInNumber = false
    for word in text.split(separator: " ") {
      let digits = word.utf8.filter { $0 &- 0x30 < 10 }.count
      let isNumber = digits > 0 && digits * 2 >= word.utf8.count
      if isNumber, isInNumber {
        taken[taken.count - 1] += " " + word
      } else if word.contains("@") || isNumber {
        taken.append(String(word))
      } else {
        kept.append(word)
      }
      isInNumber = isNumber
    }
    return kept.joined(separator: " ")
  }

  /// Takes out what stands in brackets, unless it tells a birth name or a civility.
  private static func withoutBrackets(
    _ text: String, _ taken: inout [String], birth: (String) -> Bool
  ) -> String {
    var out = ""
    var inside: String?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "(", "[", "{", "<":
        if inside == nil { inside = "" }
      case ")", "]", "}", ">":
        let content = inside ?? ""
        inside = nil
        if birth(content) {
          out += " " + content
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
    return out
  }

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
