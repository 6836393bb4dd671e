public import Pipelines
public import Tables

/// What a column of phone numbers tells about each of them.
extension PhoneJudge {
  /// Cleans the numbers one by one; then a column that lost its zeros tells of the numbers that hold as a SIREN by chance, one in ten, that
  /// they are none.
  public func clean(_ column: TextColumn, tally: inout RuleTally) -> TextColumn {
    let start = tally.notable.count
    let cleaned = Self.clean(column, tally: &tally) { write($0, into: &$1) }
    var (zeros, doubts) = (0, 0)
    for (_, outcome) in tally.notable[start...] {
      if outcome == Self.zeroLost { zeros += 1 }
      if outcome == Self.perhapsSiren { doubts += 1 }
    }
    guard doubts > 0, zeros >= 4 * doubts else { return cleaned }
    for index in start..<tally.notable.count where tally.notable[index].outcome == Self.perhapsSiren
    {
      tally.notable[index].outcome = Self.zeroLost
    }
    return cleaned
  }

  private static let zeroLost = Outcome.repaired(Cause.zeroLost.reason)
  private static let perhapsSiren = Outcome.repaired(Cause.perhapsSiren.reason)
}
