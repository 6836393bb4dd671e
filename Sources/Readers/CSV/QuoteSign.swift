public import Pipelines
import Tables

/// What surrounds a cell: one ASCII character that does not end a line, or nothing.
public struct QuoteSign: SettingValue, Equatable {
  /// The character; `nil` when nothing surrounds a cell.
  public let byte: UInt8?

  /// The sign that `word` names; `nil` when it is none.
  public init?(_ word: String) {
    let bytes = Array(word.utf8)
    if word == "none" || word.isEmpty {
      byte = nil
    } else if bytes.count == 1, bytes[0] < 0x80, ![0x00, 0x0A, 0x0D].contains(bytes[0]) {
      byte = bytes[0]
    } else {
      return nil
    }
  }

  /// Reads a scalar.
  public static func read(_ node: Node, option: String, problems: inout Problems) -> QuoteSign? {
    if let sign = node.scalar.flatMap({ QuoteSign($0) }) { return sign }
    problems.note(
      Diagnostic(
        "wrong-type", at: node.mark,
        Phrase(
          en:
            "\(option): write one sign, such as '\"', or none; « and other signs beyond ASCII are not read as quotes",
          fr:
            "\(option) : un seul signe, tel que '\"', ou none ; « et les autres signes hors ASCII ne sont pas lus comme guillemets"
        )))
    return nil
  }

  /// A text.
  public static var schema: JSONValue { .object([("type", .string("string"))]) }

  /// The sign, or its word.
  public var shown: String { byte.map { String(UnicodeScalar($0)) } ?? "none" }
}
