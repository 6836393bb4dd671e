/// Texts of a folder as parts of a pipeline file: none of them may be read as something else.
enum SketchText {
  /// What stands for `${`, which would begin the name of a value: a value of its own.
  static let dollar = "${dollar}{"

  /// A text as part of a comment: on one line.
  static func oneLine(_ text: String) -> String {
    String(text.map { isUnsafe($0) ? " " : $0 })
  }

  /// Whether YAML reads a character as the end of a line, or not at all.
  static func isUnsafe(_ character: Character) -> Bool {
    character.isNewline
      || character.unicodeScalars.contains {
        $0.value < 0x20 && $0.value != 0x09 || 0x7F...0x9F ~= $0.value || $0.value == 0xFEFF
          || 0xFFFE...0xFFFF ~= $0.value
      }
  }

  /// A text as a cell of comma-separated values.
  static func cell(_ text: String) -> String {
    let text = text.replacing("${", with: dollar)
    return text.contains { ",\"".contains($0) } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }

  /// A YAML scalar that reads as exactly this text.
  static func quoted(_ text: String) -> String {
    let text = text.replacing("${", with: dollar)
    let isPlain =
      text.first.map { $0.isLetter || $0.isNumber } ?? false
      && text.allSatisfy { $0.isLetter || $0.isNumber || " _./'-()’".contains($0) }
      && text.last != " "
      && !["yes", "no", "true", "false", "null", "oui", "non"].contains(text.lowercased())
    if isPlain { return text }
    if text.contains(where: isUnsafe) {
      var json = ""
      JSONValue.quote(text, to: &json)
      return json
    }
    return "'" + text.replacing("'", with: "''") + "'"
  }
}
