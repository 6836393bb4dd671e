import Reference

/// Endings of addresses that nobody was ever given: `.con`, `.frr`, `.cmo`.
///
/// New endings are given out now and then, so that one which the table does not know is told and never put right.
/// - Source: IANA, root zone database; our table `email_terminaisons.csv`.
extension EmailEndings {
  /// Whether the last label of a domain in small letters, behind its last dot, is a top-level domain; one in another script counts as known.
  static func isKnown(_ domain: Span<UInt8>) -> Bool {
    var start = domain.count
    while start > 0, domain[start - 1] != 0x2E { start -= 1 }
    let ending = domain.extracting(start..<domain.count)
    for place in 0..<ending.count where ending[place] >= 0x80 { return true }
    if ending.count >= 4, ending[2] == 0x2D, ending[3] == 0x2D { return true }
    return known.find(ending) != nil
  }

  /// The usual ending that was meant by one that does not exist: letters turned round or doubled, else one wrong letter where it makes one
  /// usual ending alone. « .fe » may be `.fr`, `.be` or `.de`.
  static func meant(by ending: String) -> String? {
    let letters = Array(ending)
    let near = usual.filter { isOneSlip(letters, Array($0)) }
    let telling = near.filter { word in
      let word = Array(word)
      return letters.count == word.count && letters.sorted() == word.sorted()
        || letters.count == word.count + 1 && doubled(word).contains(letters)
    }
    if let meant = telling.first, telling.count == 1 { return meant }
    return near.count == 1 ? near[0] : nil
  }

  private static let usual = [
    "com", "net", "org", "fr", "be", "ch", "de", "eu", "lu", "it", "es", "nl", "uk", "info",
  ]

  /// A word with one of its letters written twice.
  private static func doubled(_ word: [Character]) -> [[Character]] {
    word.indices.map { Array(word[...$0] + word[$0...]) }
  }

  /// Whether one letter too many, too few or wrong, or two turned round, make one word of the other.
  private static func isOneSlip(_ one: [Character], _ other: [Character]) -> Bool {
    guard abs(one.count - other.count) <= 1, one != other else { return false }
    let head = zip(one, other).prefix { $0 == $1 }.count
    let tail = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
    let rest = (one.count - head, other.count - head)
    if max(rest.0, rest.1) <= 1 || tail >= max(rest.0, rest.1) - 1 { return true }
    return rest == (2, 2) && one[head] == other[head + 1] && one[head + 1] == other[head]
      || one.count == other.count && head + 2 + tail == one.count
        && one[head] == other[head + 1] && one[head + 1] == other[head]
  }

  private static let known: KeyTable = {
    var table = KeyTable(capacity: 4096)
    ReferenceTable.compiled("email_terminaisons.csv")?.scan { row in
      _ = table.add(row.bytes(0))
    }
    return table
  }()
}
