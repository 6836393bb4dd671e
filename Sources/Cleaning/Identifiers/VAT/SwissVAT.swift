/// Switzerland and Liechtenstein: the UID `CHE` and nine digits, then `MWST`, `TVA`, `IVA` or `TPV`.
///
/// Valid: `CHE561687291IVA`. Refused: `CHE067747056MWST`.
enum SwissVAT: NationalVAT {
  static let prefix: StaticString = "CH"
  static let separators: Compact.Separators = [.space, .dash, .dot]

  static func fault(_ number: Compact) -> Cause {
    guard number.count == 13 || number.count == 14 else { return .wrongLength }
    guard number[0] == 0x45, number.areDigits(1..<10) else { return .malformed }
    let tail = number.dropping(10)
    let isTail =
      number.count == 14
      ? tail.begins(with: "MWST")
      : tail.begins(with: "TVA") || tail.begins(with: "IVA") || tail.begins(with: "TPV")
    guard isTail else { return .malformed }
    let check = (11 - number.weighted(from: 1, "54327654") % 11) % 11
    return check == number.digit(9) ? .none : .checkDigit
  }
}
