import Reference

/// Italy, partita IVA: eleven digits with a Luhn digit; digits eight to ten name the tax office.
///
/// Valid: `IT98676810785`. Refused: `IT61198810070` (check digit), `IT92696064888` with an office that is none.
enum ItalianVAT: NationalVAT {
  static let prefix: StaticString = "IT"
  static let separators: Compact.Separators = [.space, .dash, .colon]

  static func fault(_ number: Compact) -> Cause {
    let form = formFault(number, digits: 11)
    guard form == .none else { return form }
    guard number.number(0..<7) != 0 else { return .allZeros }
    let office = number.number(7..<10)
    let isOffice = (1...100).contains(office) || [120, 121, 888, 999].contains(office)
    guard isOffice else { return .unknownCode }
    return number.withSpan({ LuhnSum.holds($0) }) ? .none : .checkDigit
  }
}
