import Fields
public import Reference
public import Tables

/// A legal category of the INSEE: four digits for what a firm or a body is in law.
///
/// Canonical: `5710`. Parts: the category and its group in words, and the legal form as one writes it. Valid: `5710`,
/// `5710 - SAS`, `5710.0`. Refused: `57` (a whole group), `0710`; where the INSEE's list was added, what it does not hold.
/// - Source: INSEE, catégories juridiques, niveau III.
public struct LegalCategory: ColumnJudge {
  private let categories: LegalCategories

  /// A judge of legal categories, by the lists of a library.
  public init(_ library: ReferenceLibrary = .standard) { categories = library.legalCategories }

  /// What a category says.
  public var partNames: [String] { ["label", "group", "legal-form"] }

  /// Writes four digits.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    let range = Plain.trimmed(value)
    if range.isEmpty { return .empty }
    return Wrapping.number.judge(value.extracting(range), into: &out, bare)
  }

  private func bare(_ text: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    if let ruling = writeWithoutDecimal(text, into: &out) { return ruling }
    var length = 0
    while length < text.count, Plain.isDigit(text[length]) { length += 1 }
    // `5710 SAS`, `5710 - Société par actions simplifiée`
    let hasWords = length == 4 && text.count > 5 && !Plain.isLetter(text[4])
    guard length == text.count || hasWords else {
      return Placeholder.ruling(text, else: length == 0 ? .unknownWord : .malformed)
    }
    guard length == 4 else { return Placeholder.ruling(text, else: .wrongLength) }
    let code = text.extracting(0..<4)
    guard holds(code) else { return Placeholder.ruling(text, else: .unknownCode) }
    out.write(code)
    return hasWords ? .repaired(.wordsAround) : .ok
  }

  private func holds(_ code: Span<UInt8>) -> Bool {
    if code[0] == 0x30 { return false }
    guard categories.isComplete else { return true }
    return categories.label(Self.text(code)) != nil
  }

  /// What the lists say about a category.
  public func parts(of canonical: Span<UInt8>) -> [String] {
    let code = Self.text(canonical)
    return [
      categories.label(code) ?? "", categories.group(code) ?? "", categories.form(code) ?? "",
    ]
  }

  private static func text(_ code: Span<UInt8>) -> String {
    code.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
