/// Titles that say nothing of the sex, and the civility beside them that does: « Mme Dr », « Pr Mme », « Maître Madame Roux ».
extension Civility {
  /// The title with the sex that the civility behind it tells, which is taken away; `nil` where none stands there.
  ///
  /// « Dr M. Roux » has an initial: of men only what is nobody's name counts.
  func beforeCivility(_ words: inout [NameWord]) -> Civility? {
    guard isTitle, words.count > 1, Self.unmistakable.contains(words[0].key),
      let second = Self.single(words[0].key)
    else { return nil }
    words.removeFirst()
    return Civility(written: written, sex: second.sex)
  }

  /// The civility that the words of a whole cell are; behind a title even « M. » is no initial there.
  static func whole(_ cell: [NameWord]) -> Civility? {
    var words = cell + [NameWord("X")]
    guard var civility = take(from: &words), !civility.written.isEmpty else { return nil }
    if words.count == 2, words[0].key == "M", civility.isTitle {
      civility.sex = "M"
      words.removeFirst()
    }
    return words.count == 1 ? civility : nil
  }

  private var isTitle: Bool {
    sex.isEmpty && !isCouple && !isHousehold && (Self.degrees.contains(written) || written == "Me")
  }

  private static let unmistakable: Set<String> = [
    "MME", "MADAME", "MLLE", "MELLE", "MADEMOISELLE", "MR", "MONSIEUR",
  ]
}
