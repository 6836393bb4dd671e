/// The line breaks of an address in one cell, those too that a program wrote as words: `<br>`, `\n`.
enum AddressBreaks {
  /// The text with commas for them.
  static func commas(_ text: String) -> String {
    var text = text.replacing("\r\n", with: ",").replacing("\n", with: ",")
    if text.utf8.contains(0x5C) {
      text = text.replacing("\\r\\n", with: ",").replacing("\\n", with: ",")
    }
    if text.utf8.contains(0x3C) {
      for tag in ["<br>", "<br/>", "<br />", "<BR>", "<BR/>"] {
        text = text.replacing(tag, with: ",")
      }
    }
    return text
  }
}
