internal import Reference

/// Reads what people and programs write for a post code: `59 000`, `59000.0`, `F-59000`, `1000` for `01000`, `2A004`.
struct PostcodeText: Equatable {
  /// What the text turned out to be.
  enum Form: Equatable {
    case empty
    /// Five digits of France and its territories.
    case french(UInt32)
    /// Four digits: a French code that lost its zero, or one of a neighbour.
    case fourDigits(UInt32)
    /// A code with the prefix of another country, `L-1009`.
    case foreign(country: String, code: String)
    /// An INSEE code of Corsica typed as post code.
    case insee(String)
    case unreadable
  }

  /// What the text turned out to be.
  let form: Form

  /// Reads a text.
  init(_ text: String) {
    var key = Fold.key(text).filter { $0 != " " }
    if Self.isGrouped(text) {
      // `59.000` is a code with a dot inside, `59000.0` a number with one behind.
    } else if let point = text.lastIndex(where: { $0 == "." || $0 == "," }),
      text[point...].dropFirst().allSatisfy({ $0 == "0" }),
      text[..<point].allSatisfy({ $0.isNumber || $0 == " " })
    {
      key = Fold.key(String(text[..<point])).filter { $0 != " " }
    }
    if key.isEmpty {
      form = .empty
      return
    }
    let letters = key.prefix { !$0.isNumber }
    let digits = key.dropFirst(letters.count)
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = UInt32(digits),
      digits.count <= 5
    else {
      let isInsee =
        key.count == 5 && (key.hasPrefix("2A") || key.hasPrefix("2B"))
        && key.dropFirst(2).allSatisfy(\.isNumber)
      form = isInsee ? .insee(key) : .unreadable
      return
    }
    switch letters {
    case "", "F", "FR", "FRANCE", "CP":
      form =
        digits.count == 5 ? .french(number) : digits.count == 4 ? .fourDigits(number) : .unreadable
    case "MC": form = digits.count == 5 ? .french(number) : .unreadable
    default:
      guard let country = Self.countries[String(letters)] else {
        form = .unreadable
        return
      }
      form = .foreign(country: country, code: String(digits))
    }
  }

  /// Two digits, a dot, three digits.
  private static func isGrouped(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].utf8.count == 2 && parts[1].utf8.count == 3
      && parts.allSatisfy { $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }
  }

  /// `35OOO`, where somebody typed the letter for the zero: the code, which its town must prove; `nil` for any other text.
  static func zeros(_ text: String) -> String? {
    guard text.utf8.count == 5,
      text.utf8.first! &- 0x30 < 10 || text.utf8.count(where: { $0 &- 0x30 < 10 }) > 2,
      text.utf8.contains(where: { $0 | 0x20 == 0x6F }),
      text.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 | 0x20 == 0x6F })
    else { return nil }
    return text.replacing("O", with: "0").replacing("o", with: "0")
  }

  /// Five digits, zeros in front.
  static func written(_ number: UInt32) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }

  /// Letters that stand before a foreign post code.
  static let countries: [String: String] = [
    "B": "BE", "BE": "BE", "L": "LU", "LU": "LU", "CH": "CH", "D": "DE", "DE": "DE", "I": "IT",
    "IT": "IT", "E": "ES",
    "ES": "ES", "A": "AT", "AT": "AT", "NL": "NL", "AD": "AD", "P": "PT", "PT": "PT",
  ]
}
