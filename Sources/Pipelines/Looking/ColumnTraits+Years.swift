/// The years that a column of days tells.
extension ColumnTraits {
  /// Fewer days than these show no spread.
  private static let leastDays = 20

  /// The year of a day in figures, of four digits at either end or of two at the last; `nil` where none stands there.
  static func year(in text: String) -> Int? {
    let groups = text.split { !$0.isNumber }
    guard groups.count == 3, let first = groups.first, let last = groups.last else { return nil }
    if first.count == 4 { return Int(first) }
    if last.count == 4 { return Int(last) }
    // Of two digits the century is nothing that counts here: thirty years apart stay so.
    return last.count == 2 ? Int(last).map { $0 <= 30 ? 2_000 + $0 : 1_900 + $0 } : nil
  }

  /// The years between the tenth and the ninetieth of a hundred; 0 where too few are told.
  static func spread(of years: [Int]) -> Int {
    guard years.count >= leastDays else { return 0 }
    let sorted = years.sorted()
    return sorted[sorted.count * 9 / 10] - sorted[sorted.count / 10]
  }
}
