/// Names as airlines and hotels write them: the family name first, behind a slash or a comma the first names, and the title last:
/// `JANSSEN/JOS YANNICK MR` (IATA Passenger Services Conference Resolutions, AIRIMP: name element).
enum PassengerName {
  private static let titles: [String: String] = [
    "MR": "M.", "MRS": "Mme", "MS": "Mme", "MISS": "Mlle", "MSTR": "M.", "MME": "Mme",
    "MLLE": "Mlle",
  ]

  /// The title in front, a comma behind the family name: `M. JANSSEN, JOS YANNICK`; `nil` when the text is no such name.
  static func reordered(_ text: String) -> String? {
    let bytes = text.utf8
    guard let mark = bytes.firstIndex(where: { $0 == 0x2F || $0 == 0x2C }),
      let space = bytes.lastIndex(of: 0x20), space > mark,
      let title = titles[text[bytes.index(after: space)...].filter { $0 != "." }.uppercased()]
    else { return nil }
    let last = text[..<mark]
    let first = text[bytes.index(after: mark)..<space]
    guard isName(last), isName(first) else { return nil }
    return "\(title) \(last), \(first)"
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
