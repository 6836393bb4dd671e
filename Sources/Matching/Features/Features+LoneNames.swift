import Reference

/// Single words that stand where a last name would, and are first names: « Estelle », who makes an appointment.
extension Features {
  /// How much likelier a word must be a first name than a last name, where most lone words of the file are last names.
  private static let sureRatio = 20
  /// So many lone words tell what the lone words of a file are.
  private static let tellingWords = 10

  /// Puts lone first names in their place; O(rows). Rows of firms stay as they are.
  ///
  /// Many words are both: Martin, Robert. Where most of the lone words of a file are rather first names, as in the book of a
  /// hairdresser, such a word is one too.
  mutating func placeLoneFirstNames() {
    var lone: [Int] = []
    for row in last.indices
    where first[row] == ValuePool.none && last[row] != ValuePool.none
      && birthName[row] == ValuePool.none && !flags[row].contains(.company)
      && names.traits.wordCounts[Int(last[row])] == 1
    {
      lone.append(row)
    }
    guard !lone.isEmpty else { return }
    var ratios: [UInt32: Int] = [:]
    for row in lone where ratios[last[row]] == nil { ratios[last[row]] = ratio(of: last[row]) }
    let likely = lone.count { ratios[last[$0], default: 0] >= 1 }
    let least = lone.count >= Self.tellingWords && likely * 2 > lone.count ? 1 : Self.sureRatio
    for row in lone where ratios[last[row], default: 0] >= least { swap(&last[row], &first[row]) }
  }

  /// How many times as many bear a name as their first name as bear it as their last; 0 for a word that is no known first name.
  private func ratio(of name: UInt32) -> Int {
    let given = names.traits.given[Int(name)]
    guard given.isKnown else { return 0 }
    let births = ReferenceLibrary.standard.surnames.estimatedBirths(
      names.pool.text(name).uppercased())
    return (1 << Int(given.magnitude)) / max(1, births)
  }
}
