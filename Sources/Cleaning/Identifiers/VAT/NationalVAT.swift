/// The VAT number of one country: its form and its check digits.
protocol NationalVAT: SendableMetatype {
  /// The country prefix of the number, as VIES writes it.
  static var prefix: StaticString { get }
  /// The separators that the country's administration writes inside the number.
  static var separators: Compact.Separators { get }
  /// What is wrong with the characters behind the prefix; `none` when nothing is.
  static func fault(_ number: Compact) -> Cause
  /// The form in which the country writes today what it wrote otherwise before.
  static func modern(_ number: Compact) -> Compact
}

extension NationalVAT {
  static var separators: Compact.Separators { [.space, .dash] }

  static func modern(_ number: Compact) -> Compact { number }

  /// What is wrong with the form of a number of `count` digits; `none` when nothing is.
  static func formFault(_ number: Compact, digits count: Int) -> Cause {
    guard number.isAllDigits else { return .malformed }
    return number.count == count ? .none : .wrongLength
  }
}
