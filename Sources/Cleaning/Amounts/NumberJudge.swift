public import Tables

/// A number that is no money: a quantity, a rate. `2,50` is `2.5`, `1 234` is `1234`; `12 %` is `12`.
///
/// Written and read as amounts are (``AmountJudge``), without decimals that say nothing.
public struct NumberJudge: ColumnJudge {
  private let amounts: AmountJudge

  /// A judge of numbers in the style of the source.
  public init(style: AmountStyle = AmountStyle(locale: "fr")) {
    amounts = AmountJudge(style: style, leastDecimals: 0)
  }

  private init(_ amounts: AmountJudge) { self.amounts = amounts }

  /// What a doubtful sign means is decided by the other numbers of the column.
  public func settled(by column: TextColumn) -> NumberJudge {
    NumberJudge(amounts.settled(by: column))
  }

  /// The point of a number cell is never a sign of thousands.
  public func spelled(_ column: TextColumn) -> TextColumn { HeldNumbers.spelled(column) }

  /// Writes `2.5`.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    let range = Plain.trimmed(value)
    if range.count > 1, value[range.upperBound - 1] == 0x25 {
      return amounts.write(value.extracting(range.lowerBound..<range.upperBound - 1), into: &out)
    }
    return amounts.write(value, into: &out)
  }
}
