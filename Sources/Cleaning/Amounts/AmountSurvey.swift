import Tables

/// What the amounts of a column tell about each other's signs.
struct AmountSurvey {
  /// Whether a dot stands anywhere: without one nothing is doubtful.
  private(set) var holdsDot = false

  /// Amounts whose dot, and whose comma, stands before decimals for sure: before one, two or more than three digits.
  private var dotDecimals = 0
  private var commaDecimals = 0

  /// Nothing seen yet.
  init() {}

  /// Looks at every text once; what the source holds as a number says nothing about how its texts are written.
  init(_ column: TextColumn) {
    holdsDot = column.bytes.contains(0x2E)
    guard holdsDot else { return }
    for row in 0..<column.count where !column.isBlank(row) && !column.decimals.contains(row) {
      column.withValue(row) { look(at: $0) }
    }
  }

  /// Looks at one more value.
  mutating func look(at value: Span<UInt8>) {
    for index in 0..<value.count where value[index] == 0x2E { holdsDot = true }
    guard let number = AmountText(value), number.decimalIsCertain else { return }
    if number.decimalSign == 0x2E { dotDecimals += 1 }
    if number.decimalSign == 0x2C { commaDecimals += 1 }
  }

  /// What the amounts prove about a doubtful dot: one of both signs stands before the decimals, and never the other.
  var style: AmountStyle? { holdsDot ? proof : nil }

  /// Whether so many amounts of either sign stand there that one of them is no mere slip: one in twenty.
  var isMixed: Bool {
    let least = min(dotDecimals, commaDecimals)
    return least > 0 && least * 20 >= dotDecimals + commaDecimals
  }

  /// The sign that stands before the decimals, where it is one of both and never the other.
  var proof: AmountStyle? {
    if dotDecimals > 0, commaDecimals == 0 { return AmountStyle(dot: .decimal, comma: .grouping) }
    if commaDecimals > 0, dotDecimals == 0 { return AmountStyle(dot: .grouping, comma: .decimal) }
    return nil
  }
}
