public import Pipelines
internal import Reference
import Tables

/// A day as an option says it, ISO 8601: `1900-01-01`. Days compare as their texts do.
public struct DaySetting: SettingValue, Equatable {
  /// The day, ten characters.
  public let text: String

  /// The day that `text` writes; `nil` when there is no such day or it is written in another way.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(text.prefix(4)), let month = Int(text.dropFirst(5).prefix(2)),
      let day = Int(text.suffix(2)), Calendar.isDay(year: year, month: month, day: day)
    else { return nil }
    self.text = text
  }

  private init(known text: String) { self.text = text }

  /// 1 January 1900: no date that business still knows lies before.
  public static let year1900 = DaySetting(known: "1900-01-01")

  /// Reads a scalar.
  public static func read(_ node: Node, option: String, problems: inout Problems) -> DaySetting? {
    if let day = node.scalar.flatMap({ DaySetting($0) }) { return day }
    problems.note(
      Diagnostic(
        "wrong-type", at: node.mark,
        Phrase(
          en: "\(option): \"\(node.scalar ?? "…")\" is not a day such as 2026-11-23",
          fr: "\(option) : « \(node.scalar ?? "…") » n’est pas un jour comme 2026-11-23")))
    return nil
  }

  /// A text.
  public static var schema: JSONValue {
    .object([("type", .string("string")), ("format", .string("date"))])
  }

  /// As written.
  public var shown: String { text }
}
