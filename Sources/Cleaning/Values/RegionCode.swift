import Fields
public import Pipelines
import Reference
public import Tables

/// A country as an option: its two letters of ISO 3166-1, in either case.
public struct RegionCode: SettingValue {
  /// Two capitals.
  public let code: String

  /// The country with this code; `nil` when there is none.
  public init?(_ text: String) {
    let letters = Array(text.uppercased().utf8)
    guard letters.count == 2, CountryCodes.has(letters[0], letters[1]) else { return nil }
    code = text.uppercased()
  }

  /// The code of the country that `text` means by another name, `france` or `UK`; `nil` when nobody can tell.
  public static func meant(by text: String) -> String? {
    let judgement = CountryJudge().judge(text)
    return [.ok, .repaired].contains(judgement.verdict) ? judgement.value : nil
  }

  /// What is said of a text that is no such code.
  public static func refusal(of text: String) -> Phrase {
    Phrase(
      en: "\"\(text)\" is no country of ISO 3166; write two letters such as FR or BE",
      fr: "« \(text) » n’est pas un pays de l’ISO 3166 ; écrivez deux lettres, comme FR ou BE")
  }

  /// The country, or a mistake with the code that was meant.
  public static func read(_ node: Node, option: String, problems: inout Problems) -> RegionCode? {
    if let text = node.scalar, let region = RegionCode(text) { return region }
    let text = node.scalar ?? "…"
    let refusal = refusal(of: text)
    problems.note(
      Diagnostic(
        "unknown-country", at: node.mark, suggestion: meant(by: text),
        Phrase(en: "\(option): \(refusal.en)", fr: "\(option) : \(refusal.fr)")))
    return nil
  }

  /// A text.
  public static var schema: JSONValue { String.schema }

  /// The code.
  public var shown: String { code }
}
