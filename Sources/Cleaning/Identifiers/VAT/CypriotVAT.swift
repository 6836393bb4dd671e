/// Cyprus, Αριθμός Εγγραφής ΦΠΑ: eight digits and a check letter; never from `12`.
///
/// Valid: `CY03618442C`. Refused: `CY03618442D`.
enum CypriotVAT: NationalVAT {
  static let prefix: StaticString = "CY"

  static func fault(_ number: Compact) -> Cause {
    guard number.count > 1, number.areDigits(0..<number.count - 1) else { return .malformed }
    guard number.count == 9 else { return .wrongLength }
    guard Plain.isLetter(number[8]) else { return .malformed }
    guard !number.begins(with: "12") else { return .malformed }
    let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
    var sum = 0
    for index in 0..<8 {
      sum += index % 2 == 0 ? odd[number.digit(index)] : number.digit(index)
    }
    return UInt8(truncatingIfNeeded: 0x41 + sum % 26) == number[8] ? .none : .checkDigit
  }
}
