/// How a list was answered, row by row or, where a row has several answers, field by field.
struct OracleScore {
  /// An answer that is not the list's.
  struct Miss: Equatable {
    let input: String
    let expected: String
    let said: String
    /// The list asks for something that our published interface says otherwise.
    var isConflict = false
  }

  private(set) var right = 0
  private(set) var misses: [Miss] = []
  /// Fields that were filled although the list knows nothing there.
  private(set) var inventedCount = 0
  /// Clean values that a second judgement changed or did not accept.
  private(set) var changed: [Miss] = []

  /// What was compared.
  var count: Int { right + misses.count }
  /// The share that is right, conflicts counted as wrong; 0 of an empty list.
  var share: Double { Double(right) / Double(max(1, count)) }
  /// The misses that the interface asks for.
  var conflictCount: Int { misses.count { $0.isConflict } }
  /// The share that is right of the rows on which list and interface agree.
  var shareWithoutConflicts: Double { Double(right) / Double(max(1, count - conflictCount)) }

  /// Counts one answer.
  mutating func note(_ agrees: Bool, _ miss: @autoclosure () -> Miss) {
    if agrees { right += 1 } else { misses.append(miss()) }
  }

  /// Counts one field of an answer; an empty `expected` stands for something that nobody can know.
  mutating func compare(_ input: String, _ field: String, _ said: String, _ expected: String) {
    note(said == expected, Miss(input: "\(input) | \(field)", expected: expected, said: said))
    if expected.isEmpty, !said.isEmpty { inventedCount += 1 }
  }

  /// Notes a clean value that did not stay what it was.
  mutating func noteChange(_ input: String, from once: String, to twice: String) {
    changed.append(Miss(input: input, expected: once, said: twice))
  }
}
