/// Names as airlines and hotels write them: the family name first, behind a slash or a comma the first names, and the title last:
/// `JANSSEN/JOS YANNICK MR`, or without the space, `JANSSEN/JOSMR` (IATA Passenger Services Conference Resolutions, AIRIMP: name element).
enum PassengerName {
  private static let titles: [String: String] = [
    "MR": "M.", "MRS": "Mme", "MS": "Mme", "MISS": "Mlle", "MSTR": "M.", "MME": "Mme",
    "MLLE": "Mlle",
  ]

  /// The title in front, a comma behind the family name: `M. JANSSEN, JOS YANNICK`; `nil` when the text is no such name.
  /// - Parameter isFirstName: whether a word is a first name rather than anything else.
  static func reordered(_ text: String, isFirstName: (String) -> Bool) -> String? {
    let bytes = text.utf8
    guard let mark = bytes.firstIndex(where: { $0 == 0x2F || $0 == 0x2C }) else { return nil }
    let last = text[..<mark]
    guard isName(last),
      let (first, title) = titled(text[bytes.index(after: mark)...])
        ?? (bytes[mark] == 0x2F
          ? glued(text[bytes.index(after: mark)...], isFirstName: isFirstName) : nil),
      isName(first)
    else { return nil }
    return "\(title) \(last), \(first)"
  }

  /// `JOS YANNICK MR`.
  private static func titled(_ text: Substring) -> (first: Substring, title: String)? {
    guard let space = text.utf8.lastIndex(of: 0x20),
      let title = titles[
        text[text.utf8.index(after: space)...].filter { $0 != "." }.uppercased()]
    else { return nil }
    return (text[..<space], title)
  }

  /// `JOSMR`, all in capitals. No name ends in the first three titles; what ends in another one may be a name: `ADAMS`.
  private static func glued(
    _ text: Substring, isFirstName: (String) -> Bool
  ) -> (first: Substring, title: String)? {
    guard !text.contains(where: \.isLowercase) else { return nil }
    for ending in ["MSTR", "MRS", "MR", "MISS", "MLLE", "MME", "MS"] where text.hasSuffix(ending) {
      let first = text.dropLast(ending.count)
      guard first.last?.isLetter ?? false, let title = titles[ending],
        ending.hasSuffix("R") || ending == "MRS"
          || isFirstName(first.split(separator: " ").last.map(String.init) ?? "")
      else { return nil }
      return (first, title)
    }
    return nil
  }

  /// Two letters or more, and what joins them.
  private static func isName(_ part: Substring) -> Bool {
    var letters = 0
    for character in part {
      if character.isLetter {
        letters += 1
      } else if !" -'’.".contains(character) {
        return false
      }
    }
    return letters > 1
  }
}
