import Fields

/// A country that lists of clients come from: how its people dial and write post codes.
struct Country: Sendable {
  /// An ISO 3166 alpha-2 code.
  let code: String
  /// The language of most of its lists, ISO 639-1.
  let language: String
  /// Further languages that many lists of the country are headed in.
  let furtherLanguages: Set<String>
  /// The calling code, with its plus.
  let calling: String
  /// Shapes of its post codes: `9` a digit, `A` a letter.
  let shapes: Set<String>
  private let judge: PhoneJudge

  private init(
    _ code: String, _ language: String, _ calling: String, _ shapes: Set<String>,
    also furtherLanguages: Set<String> = []
  ) {
    self.code = code
    self.language = language
    self.furtherLanguages = furtherLanguages
    self.calling = calling
    self.shapes = shapes
    judge = PhoneJudge(region: code)
  }

  /// France first; of two that fit equally well the earlier one is taken.
  static let all: [Country] = [
    Country("FR", "fr", "+33", ["99999"]),
    Country("BE", "fr", "+32", ["9999", "A9999"], also: ["nl", "de"]),
    Country("CH", "fr", "+41", ["9999"], also: ["de", "it"]),
    Country("LU", "fr", "+352", ["9999", "A9999"], also: ["de"]),
    Country("DE", "de", "+49", ["99999", "A99999"]),
    Country("AT", "de", "+43", ["9999", "A9999"]),
    Country(
      "GB", "en", "+44",
      ["A99AA", "A999AA", "AA99AA", "AA999AA", "A9A9AA", "AA9A9AA"]),
    Country("IE", "en", "+353", ["A99AAAA", "A99A9AA", "A99AA99", "A99A999", "A99AA9A"]),
    Country("ES", "es", "+34", ["99999"]),
    Country("IT", "it", "+39", ["99999"]),
    Country("NL", "nl", "+31", ["9999AA"]),
    Country("PT", "pt", "+351", ["9999999"]),
    Country("US", "en", "+1", ["99999", "999999999"]),
  ]

  /// The country of an ISO code, or `nil`.
  static func of(_ code: String) -> Country? { all.first { $0.code == code } }

  /// The country that most lists headed in a language come from.
  static func usual(of language: String) -> Country? { all.first { $0.language == language } }

  /// Whether lists of the country are headed in a language, be it that of some of its people.
  func speaks(_ language: String) -> Bool {
    self.language == language || furtherLanguages.contains(language)
  }

  /// Whether an address of e-mail ends in the country's own domain.
  func hosts(_ email: String) -> Bool {
    email.utf8.count > 4
      && email.lowercased().hasSuffix(code == "GB" ? ".uk" : ".\(code.lowercased())")
  }

  /// Whether the number is one of the country's, dialled as it stands or with its calling code.
  func canDial(_ number: String) -> Bool {
    let judged = judge.judge(number)
    return judged.verdict.isValue && judged.value.hasPrefix(calling)
  }

  /// Whether the text has the shape of one of the country's post codes; spaces and dashes aside.
  func writes(_ postcode: String) -> Bool {
    var shape = ""
    for scalar in postcode.unicodeScalars {
      switch scalar {
      case "0"..."9": shape += "9"
      case "a"..."z", "A"..."Z": shape += "A"
      case " ", "-", "\u{A0}": break
      default: return false
      }
    }
    return shapes.contains(shape)
  }
}
