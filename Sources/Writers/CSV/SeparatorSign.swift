public import Pipelines
import Tables

/// What stands between two cells: one ASCII character that can be neither a quote nor the end of a line.
public struct SeparatorSign: SettingValue, Equatable {
  /// The character.
  public let byte: UInt8

  /// The sign that `word` names; `nil` when a file with it could not be read again.
  public init?(_ word: String) {
    let bytes = Array(word.utf8)
    if word == "tab" {
      byte = 0x09
    } else if bytes.count == 1, bytes[0] < 0x80, ![0x00, 0x0A, 0x0D, 0x22].contains(bytes[0]) {
      byte = bytes[0]
    } else {
      return nil
    }
  }

  /// Reads a scalar.
  public static func read(
    _ node: Node, option: String, problems: inout Problems
  ) -> SeparatorSign? {
    if let sign = node.scalar.flatMap({ SeparatorSign($0) }) { return sign }
    problems.note(
      Diagnostic(
        "wrong-type", at: node.mark,
        Phrase(
          en: "\(option): write one sign, such as ';', or tab; no quote, no letter with an accent",
          fr: "\(option) : un seul signe, tel que ';', ou tab ; ni guillemet, ni lettre accentuée"))
    )
    return nil
  }

  /// A text.
  public static var schema: JSONValue { .object([("type", .string("string"))]) }

  /// The sign, or its word.
  public var shown: String { byte == 0x09 ? "tab" : String(UnicodeScalar(byte)) }
}
