import Fields
public import Tables

/// A VAT number of the 27 member states, Northern Ireland, the United Kingdom, Norway or Switzerland.
///
/// The canonical form has the country prefix (Greece: `EL`) and no separators; a number without a prefix is read as one of the
/// source's own country. Only the form and the check digits are judged: whether a number is in use, VIES alone knows.
/// Valid: `FR40303265045`, `FR 40 303 265 045`, `40303265045` in a French source. Refused: `FR41303265045`.
/// - Source: Directive 2006/112/EC, art. 215, and the rules of each country (see its file).
public struct VATNumber: ColumnJudge {
  private let home: Nation?

  /// A judge for the numbers of sources of `region`, an ISO 3166 alpha-2 code.
  public init(region: String = "FR") {
    home = Nation(region: region)
  }

  /// Writes prefix and number.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    if FrenchVAT.isPlain(value) {
      out.write(value)
      return .ok
    }
    let range = Plain.trimmed(value)
    if range.isEmpty { return .empty }
    let text = value.extracting(range)
    let ruling = VATNumber.wrapping.judge(text, into: &out, bare)
    guard ruling.verdict == .rejected else { return ruling }
    return Wording.only(in: text, after: ruling, into: &out, VATNumber.leading)
  }

  private static let wrapping = Wrapping(
    "TVA VAT BTW UST IDNR ID IVA N NUM NUMERO IDENTIFIANT IDENTIFICATION INTRA INTRACOM INTRACOMMUNAUTAIRE"
  )

  private func bare(_ text: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    if let ruling = writeWithoutDecimal(text, into: &out) { return ruling }
    // Letters that are a country's prefix are never the key of a French number without its own.
    let named = Nation(prefix: Compact(text, without: .everything))
    guard let nation = named ?? home else {
      return Placeholder.ruling(text, else: .unknownCountry)
    }
    let (number, fault) = VATNumber.settled(text, nation, hasPrefix: named != nil)
    guard fault == .none else { return Placeholder.ruling(text, else: fault) }
    number.withSpan { out.write($0) }
    return .ok
  }

  /// The number in its canonical form, or what is wrong with it.
  private static func settled(
    _ text: Span<UInt8>, _ nation: Nation, hasPrefix: Bool
  ) -> (number: Compact, fault: Cause) {
    let whole = Compact(text, without: nation.rule.separators)
    if whole.isBroken { return (whole, .malformed) }
    var number = nation.rule.modern(hasPrefix ? whole.dropping(2) : whole)
    let fault = nation.rule.fault(number)
    if fault == .none { number.prepend(nation.written) }
    return (number, fault)
  }

  /// The number with its prefix that the text begins with, where words or nothing follow: `… RCS Paris`, `… (TVA)`.
  private static func leading(_ text: Span<UInt8>) -> Wording.Found? {
    guard text.count > 4, Plain.isLetter(text[1]),
      let nation = Nation(prefix: Compact(text, without: .everything))
    else { return nil }
    var end = text.count
    var cuts = 0
    while cuts < 4 {
      let (number, fault) = settled(text.extracting(0..<end), nation, hasPrefix: true)
      if fault == .none { return Wording.Found(number, isWhole: true, cause: .wordsAround) }
      // The first words, then the second ones: some countries write letters behind the digits.
      guard let next = Wording.wordsStart(text, from: cuts == 0 ? 2 : end + 1) else { return nil }
      end = next
      cuts += 1
    }
    return nil
  }
}

extension Compact.Separators {
  static let everything: Compact.Separators = [.space, .dot, .dash, .slash, .comma, .colon]
}
