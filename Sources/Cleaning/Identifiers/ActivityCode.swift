public import Reference
public import Tables

/// The code of a firm's main activity (APE), of the French nomenclature NAF: four digits and a letter.
///
/// Canonical: `62.01Z`. The letter alone tells the edition: A to F and Z in revision 2, G to L and Y in NAF 2025, in force from 1 January 2027; the two
/// share no code. Parts: the edition, `naf-2` or `naf-2025`; the activity and its section in words; the code of NAF 2025 where one alone
/// follows. Valid: `6201Z`, `62.01 z`. Refused: `722A` (the edition of before 2008), `62.99Z` (no such code).
/// - Source: INSEE, NAF rév. 2; décret 2025-736.
public struct ActivityCode: ColumnJudge {
  private let activities: Activities

  /// A judge of activity codes, by the lists of a library.
  public init(_ library: ReferenceLibrary = .standard) { activities = library.activities }

  /// What a code says.
  public var partNames: [String] { ["edition", "label", "section", "section-label", "naf-2025"] }

  /// Writes `62.01Z`.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    let range = Plain.trimmed(value)
    if range.isEmpty { return .empty }
    return Wrapping.number.judge(value.extracting(range), into: &out, bare)
  }

  private func bare(_ text: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    var code = Compact(text, without: [.space, .dash, .dot])
    var cause = Cause.none
    for label in [
      "CODEAPE:", "CODEAPE", "CODENAF:", "CODENAF", "APE:", "NAF:", "APE", "NAF",
    ] as [StaticString]
    where code.begins(with: label) {
      code = Compact(code.dropping(label.utf8CodeUnitCount))
      cause = .wordsAround
    }
    if code.count > 5, fault(Compact(code, first: 5)) == .none,
      !Plain.isLetter(code[5]) || text.count > 8
    {
      // `62.01Z Programmation informatique`, `6201Z - Programmation`
      code = Compact(code, first: 5)
      cause = .wordsAround
    }
    if code.count == 4, code.areDigits(0..<3), Plain.isLetter(code[3]) {
      // A leading zero that a spreadsheet lost never leaves a letter at the end, so this is the old edition.
      return .rejected(.unknownCode)
    }
    let fault = fault(code)
    guard fault == .none else { return Placeholder.ruling(text, else: fault) }
    out.write(code[0])
    out.write(code[1])
    out.write(0x2E)
    for index in 2..<5 { out.write(code[index]) }
    return cause == .none ? .ok : .repaired(cause)
  }

  /// What the lists say about a code.
  public func parts(of canonical: Span<UInt8>) -> [String] {
    guard let facts = activities.facts(canonical) else {
      return Array(repeating: "", count: partNames.count)
    }
    return [
      facts.edition.rawValue, facts.label, facts.section, facts.sectionLabel, facts.code2025,
    ]
  }

  /// What is wrong with a code; where the list of its edition is there, only that list holds.
  private func fault(_ code: Compact) -> Cause {
    guard code.count == 5 else { return code.isBroken ? .malformed : .wrongLength }
    guard code.areDigits(0..<4), Plain.isLetter(code[4]) else { return .malformed }
    let division = code.number(0..<2)
    let isLetter = (0x41...0x4C).contains(code[4]) || code[4] == 0x59 || code[4] == 0x5A
    guard division >= 1, division <= 99,
      ![4, 34, 40, 44, 48, 54, 57, 67, 76, 83, 89].contains(division), isLetter
    else { return .unknownCode }
    return code.withSpan { activities.isListed($0) } == false ? .unknownCode : .none
  }
}

extension Compact {
  /// The first `length` characters.
  init(_ other: Compact, first length: Int) {
    self.init()
    for index in 0..<min(length, other.count) { append(other[index]) }
  }
}
