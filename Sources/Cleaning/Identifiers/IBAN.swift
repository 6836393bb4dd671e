import Fields
public import Tables

/// An international bank account number: country, two check digits, the account in the country's own form.
///
/// Letters and digits as numbers, country and check digits behind the rest, the whole leaves 1 by 97. The length and the form are those of the SWIFT
/// registry; Belgian, Spanish, Norwegian and Montenegrin accounts carry national check digits too. A French RIB key that does not hold is no ground to refuse, but is told (`rib-key`).
/// Valid: `FR14 2004 1010 0505 0001 3M02 606`. Refused: `FR14 2004 1010 0505 0001 3M02 607`.
/// - Source: ISO 13616-1; SWIFT IBAN registry.
public struct IBAN: ColumnJudge {
  /// A judge of bank account numbers.
  public init() {}

  /// Writes the number without spaces, in capitals.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    let range = Plain.trimmed(value)
    if range.isEmpty { return .empty }
    let text = value.extracting(range)
    let ruling = IBAN.wrapping.judge(text, into: &out, IBAN.bare)
    guard ruling.verdict == .rejected else { return ruling }
    return Wording.only(in: text, after: ruling, into: &out, IBAN.leading)
  }

  private static let wrapping = Wrapping("IBAN N NUMERO COMPTE RIB CODE BANCAIRE")

  private static func bare(_ text: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    var number = Compact(text, without: [.space, .dash, .dot])
    var cause = Cause.none
    if number.begins(with: "IBAN"), !number.isBroken, number.count >= 19 {
      number = number.dropping(4)
      cause = .wordsAround
    }
    let fault = IBAN.fault(number)
    if fault != .none, let account = IBAN.ofFrenchAccount(number) {
      account.withSpan { out.write($0) }
      return .repaired(.accountNumber)
    }
    guard fault == .none else { return Placeholder.ruling(text, else: fault) }
    number.withSpan { out.write($0) }
    if isFrench(number), !ribKeyHolds(number) { return .doubtful(.ribKey) }
    return cause == .none ? .ok : .repaired(cause)
  }

  /// The number that the text begins with, where words or nothing follow: `… BIC AGRIFRPP`, `… (Crédit Agricole)`.
  private static func leading(_ text: Span<UInt8>) -> Wording.Found? {
    guard text.count >= 15, Plain.isLetter(text[1]),
      let form = IBANForm.of(Plain.upper(text[0]), Plain.upper(text[1]))
    else { return nil }
    var number = Compact()
    var position = 0
    while position < text.count, number.count < form.length {
      let byte = Plain.next(text, &position)
      if Plain.isDigit(byte) || Plain.isLetter(byte) {
        number.append(Plain.upper(byte))
      } else if byte != 0x20 && byte != 0x2D && byte != 0x2E && byte != Plain.unseen {
        return nil
      }
    }
    guard fault(number) == .none else { return nil }
    return Wording.Found(
      number, isWhole: Wording.areWords(text.extracting(position..<text.count)),
      cause: isFrench(number) && !ribKeyHolds(number) ? .ribKey : .wordsAround)
  }

  private static func isFrench(_ number: Compact) -> Bool {
    number.begins(with: "FR") || number.begins(with: "MC")
  }

  /// What is wrong with a number without separators; `none` when nothing is.
  static func fault(_ number: Compact) -> Cause {
    guard !number.isBroken, Plain.isLetter(number[0]), Plain.isLetter(number[1]),
      number.areDigits(2..<4)
    else { return .malformed }
    guard let form = IBANForm.of(number[0], number[1]) else { return .unknownCountry }
    guard number.count == form.length else { return .wrongLength }
    guard form.fits(number) else { return .malformed }
    guard remainder(number) == 1 else { return .checkDigit }
    return nationalKeyHolds(number) ? .none : .checkDigit
  }

  /// The rest by 97 of the number with its first four characters at the end.
  private static func remainder(_ number: Compact) -> Int {
    var rest = 0
    for offset in 0..<number.count {
      let index = (offset + 4) % number.count
      let value = Int(Plain.value(number[index]))
      rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97
    }
    return rest
  }

  private static func nationalKeyHolds(_ number: Compact) -> Bool {
    if number.begins(with: "BE") {
      let rest = number.number(4..<14) % 97
      return (rest == 0 ? 97 : rest) == number.number(14..<16)
    }
    if number.begins(with: "ES") {
      let bank = spanishDigit(number.weighted(from: 4, "485A9736"))
      let account = spanishDigit(number.weighted(from: 14, "12485A9736"))
      return bank == number.digit(12) && account == number.digit(13)
    }
    if number.begins(with: "ME") {
      return (number.number(4..<13) % 97 * 1_000_000_000 + number.number(13..<22)) % 97 == 1
    }
    if number.begins(with: "NO") {
      return (number.weighted(from: 4, "5432765432") + number.digit(14)) % 11 == 0
    }
    return true
  }

  private static func spanishDigit(_ sum: Int) -> Int {
    let check = 11 - sum % 11
    return check == 11 ? 0 : check == 10 ? 1 : check
  }

  /// The IBAN of a French account number (RIB) of 23 characters whose key holds: its two check digits follow from it.
  private static func ofFrenchAccount(_ rib: Compact) -> Compact? {
    var bare = rib
    if bare.begins(with: "RIB") { bare = bare.dropping(3) }
    guard !bare.isBroken, bare.count == 23, bare.areDigits(0..<10), bare.areDigits(21..<23) else {
      return nil
    }
    func iban(_ check: Int) -> Compact {
      var number = Compact()
      for byte in [0x46, 0x52, 0x30 + UInt8(check / 10), 0x30 + UInt8(check % 10)] {
        number.append(byte)
      }
      for index in 0..<23 { number.append(bare[index]) }
      return number
    }
    let open = iban(0)
    guard ribKeyHolds(open) else { return nil }
    let number = iban(98 - remainder(open))
    return IBAN.fault(number) == .none ? number : nil
  }

  /// Whether the two digits at the end of a French or Monegasque number are the RIB key of bank, branch and account.
  /// - Source: Comité français d'organisation et de normalisation bancaires: 97 less the rest by 97 of 89, 15 and 3 times the parts.
  static func ribKeyHolds(_ number: Compact) -> Bool {
    guard number.count == 27 else { return false }
    var rest = 0
    for index in 4..<25 {
      let value = Int(Plain.value(number[index]))
      let digit = value < 10 ? value : value < 28 ? (value - 10) % 9 + 1 : value - 26
      rest = (rest * 10 + digit) % 97
    }
    return 97 - rest * 100 % 97 == number.number(25..<27)
  }
}
