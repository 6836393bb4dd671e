import Reference

/// The form of the account numbers of a country.
struct IBANForm: Sendable {
  /// Characters in all, country and check digits included.
  let length: Int
  /// For each character from the fifth on: `n` digit, `a` letter, `c` either.
  let kinds: [UInt8]

  /// The form of the country with this two-letter code; `nil` when it has no such numbers.
  static func of(_ first: UInt8, _ second: UInt8) -> IBANForm? {
    forms[UInt16(first) << 8 | UInt16(second)]
  }

  /// Whether every character is of its kind.
  func fits(_ number: Compact) -> Bool {
    for index in 0..<kinds.count {
      let byte = number[index + 4]
      switch kinds[index] {
      case 0x6E: if !Plain.isDigit(byte) { return false }
      case 0x61: if !Plain.isLetter(byte) { return false }
      default: if !Plain.isDigit(byte) && !Plain.isLetter(byte) { return false }
      }
    }
    return true
  }

  private static let forms: [UInt16: IBANForm] = {
    var forms: [UInt16: IBANForm] = [:]
    for row in ReferenceTable.compiled("iban_structure.csv")?.rows() ?? [] where row.count >= 3 {
      let letters = Array(row[0].utf8)
      guard letters.count == 2, !borrowers.contains(row[0]), let length = Int(row[2]) else {
        continue
      }
      let kinds = kinds(row[1])
      guard kinds.count == length - 4 else { continue }
      forms[UInt16(letters[0]) << 8 | UInt16(letters[1])] = IBANForm(length: length, kinds: kinds)
    }
    return forms
  }()

  /// Territories whose accounts bear the code of France, Finland or the United Kingdom.
  private static let borrowers: Set<String> = [
    "AX", "BL", "GF", "GG", "GP", "IM", "JE", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT",
  ]

  /// The kind of each character of a structure such as `4!n4!n12!c`.
  private static func kinds(_ structure: String) -> [UInt8] {
    var kinds: [UInt8] = []
    var count = 0
    for byte in structure.utf8 {
      if Plain.isDigit(byte) {
        count = count * 10 + Int(byte - 0x30)
      } else if Plain.isLetter(byte) {
        kinds.append(contentsOf: repeatElement(byte, count: min(count, 34)))
        count = 0
      }
    }
    return kinds
  }
}
