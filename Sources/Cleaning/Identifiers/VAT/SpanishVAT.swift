/// Spain, NIF: a person's DNI or NIE, or a firm's CIF, nine characters with a check letter or digit.
///
/// Valid: `ESP59782383`, `ES65472866P`. Refused: `ES56458714Z`.
enum SpanishVAT: NationalVAT {
  static let prefix: StaticString = "ES"

  static func fault(_ number: Compact) -> Cause {
    guard number.count > 2, number.areDigits(1..<number.count - 1) else { return .malformed }
    guard number.count == 9 else { return .wrongLength }
    let first = number[0]
    switch first {
    case 0x30...0x39: return letterFault(number, number.number(0..<8))
    case 0x4B, 0x4C, 0x4D: return letterFault(number, number.number(1..<8))
    case 0x58, 0x59, 0x5A:
      return letterFault(number, (Int(first) - 0x58) * 10_000_000 + number.number(1..<8))
    default: return firmFault(number)
    }
  }

  private static func letterFault(_ number: Compact, _ value: Int) -> Cause {
    guard Plain.isLetter(number[8]) else { return .malformed }
    let letters = Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)
    return letters[value % 23] == number[8] ? .none : .checkDigit
  }

  private static func firmFault(_ number: Compact) -> Cause {
    guard "ABCDEFGHJNPQRSUVW".utf8.contains(number[0]) else { return .malformed }
    var sum = 0
    for index in 1...7 {
      let digit = number.digit(index)
      sum += index % 2 == 0 ? digit : digit / 5 + digit * 2 % 10
    }
    let check = (10 - sum % 10) % 10
    let isDigit = number.digit(8) == check
    let isLetter = number[8] == Array("JABCDEFGHI".utf8)[check]
    return isDigit || isLetter ? .none : .checkDigit
  }
}
