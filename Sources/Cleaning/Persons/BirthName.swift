/// The words that tell a birth name, a married name or a widow.
enum BirthName {
  enum Mark { case born, marriedTo, widowOf, alias }

  /// The marks by key.
  static let marks: [(key: String, mark: Mark)] = [
    ("NEE", .born), ("EPOUSE", .marriedTo), ("EP", .marriedTo), ("EPSE", .marriedTo),
    ("EPX", .marriedTo),
    ("MARIEE", .marriedTo), ("VEUVE", .widowOf), ("VVE", .widowOf), ("VEUF", .widowOf),
    ("DIVORCEE", .widowOf),
    ("DIT", .alias), ("DITE", .alias), ("ALIAS", .alias), ("NE", .born),
  ]

  /// The mark that a word is; « né » only with its accent, for « Ne » may begin a remark.
  static func mark(_ word: NameWord) -> Mark? {
    guard let mark = marks.first(where: { $0.key == word.key })?.mark else { return nil }
    if word.key == "NE" {
      return word.text.unicodeScalars.contains { $0.value >= 0x80 } ? mark : nil
    }
    if word.key == "EP" { return word.text.utf8.count > 2 ? mark : nil }
    return mark
  }
}
