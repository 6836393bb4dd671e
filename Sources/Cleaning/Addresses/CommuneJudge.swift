public import Fields
public import Reference

/// Judges a post code and a town together: `tamis normalize commune`, the two parted by a tabulator.
public struct CommuneJudge: ValueJudge {
  private let finder: TownFinder

  /// A judge over the communes of a library.
  public init(_ library: ReferenceLibrary = .standard) {
    finder = TownFinder(library)
  }

  /// The parts, in order.
  public var partNames: [String] { ["insee"] }

  /// Judges a post code, a tabulator and a town; without a tabulator, the digits at the beginning are the code.
  public func judge(_ value: Span<UInt8>) -> Judgement {
    let text = value.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    let code: String
    let town: String
    if let tab = text.firstIndex(of: "\t") {
      code = String(text[..<tab])
      town = String(text[text.index(after: tab)...])
    } else {
      let digits = text.prefix { $0.isNumber || $0 == " " }
      code = String(digits)
      town = String(text[digits.endIndex...])
    }
    if Fold.key(text).isEmpty {
      return Judgement(value: "", verdict: .empty, parts: [""])
    }
    let found = finder.find(postcode: code, town: town)
    let written = [found.postcode, found.town].filter { !$0.isEmpty }.joined(separator: " ")
    switch found.verdict {
    case .agrees: return .ok(written, parts: [found.insee])
    case .corrected(let reason): return .repaired(written, reason.rawValue, parts: [found.insee])
    case .refused(let reason): return .rejected(reason.rawValue, parts: [found.insee])
    }
  }
}
