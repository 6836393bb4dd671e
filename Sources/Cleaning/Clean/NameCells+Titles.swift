import Tables

/// The sex that a civility in a column of its own tells beside a title.
extension NameCells {
  /// Keeps the sex of « Mme Dr » and « Doctoresse », of which the title alone is written, as the name in one cell keeps it.
  mutating func keepSexOfTitle(_ row: Int) {
    guard let civility = self[.civility], isBlank(.sex, row), !isPersonCell(row),
      civility.withValue(row, { Self.mayHoldTitle($0) }),
      let told = Civility.whole(NameWord.words(of: civility[row])), !told.sex.isEmpty,
      !told.isCouple, !["M.", "Mme"].contains(told.written)
    else { return }
    changeToldSex(row, told.sex)
  }

  /// Whether a civility is of several words, or is none of the long ones of one word that most columns hold.
  private static func mayHoldTitle(_ text: Span<UInt8>) -> Bool {
    guard text.count > 4 else { return false }
    for index in 0..<text.count where text[index] == 0x20 || text[index] == 0x2E { return true }
    return Plain.upper(text[0]) != 0x4D
  }
}
