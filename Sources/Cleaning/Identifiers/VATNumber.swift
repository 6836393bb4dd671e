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
    let all = Compact(text, without: .everything)
    if let nation = Nation(prefix: all) {
      let fault = settle(text, nation, hasPrefix: true, into: &out)
      if fault == .none { return .ok }
      // A number whose letters happen to be another country's prefix; its own prefix is no part of it.
      if let home, home.rule != nation.rule,
        settle(text, home, hasPrefix: false, into: &out) == .none
      {
        return .ok
      }
      return Placeholder.ruling(text, else: fault)
    }
    if let home {
      let fault = settle(text, home, hasPrefix: false, into: &out)
      if fault == .none { return .ok }
      let wording = labelled(text, into: &out)
      return wording == .none ? .repaired(.wordsAround) : Placeholder.ruling(text, else: fault)
    }
    return Placeholder.ruling(text, else: .unknownCountry)
  }

  /// Writes the number when it holds for `nation`; else says what is wrong with it.
  private func settle(
    _ text: Span<UInt8>, _ nation: Nation, hasPrefix: Bool, into out: inout TextColumn
  ) -> Cause {
    let whole = Compact(text, without: nation.rule.separators)
    if whole.isBroken { return .malformed }
    let number = nation.rule.modern(hasPrefix ? whole.dropping(2) : whole)
    let fault = nation.rule.fault(number)
    guard fault == .none else { return fault }
    for index in 0..<nation.written.utf8CodeUnitCount { out.write(nation.written.utf8Start[index]) }
    number.withSpan { out.write($0) }
    return .none
  }

  /// The number behind a label such as `TVA intracom. : FR40303265045` or `N° TVA FR 40 303 265 045`.
  private func labelled(_ text: Span<UInt8>, into out: inout TextColumn) -> Cause {
    guard text.count <= 256 else { return .malformed }
    var start = 0
    while start &+ 4 < text.count {
      let isStart = start > 0 && !Plain.isLetter(text[start &- 1]) && Plain.isLetter(text[start])
      if isStart, Plain.isLetter(text[start &+ 1]) {
        let tail = text.extracting(start..<text.count)
        let all = Compact(tail, without: .everything)
        if let nation = Nation(prefix: all),
          settle(tail, nation, hasPrefix: true, into: &out) == .none
        {
          return .none
        }
      }
      start &+= 1
    }
    return .malformed
  }
}

extension Compact.Separators {
  static let everything: Compact.Separators = [.space, .dot, .dash, .slash, .comma, .colon]
}
