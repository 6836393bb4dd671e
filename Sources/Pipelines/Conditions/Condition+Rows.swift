public import Tables

extension Condition {
  /// For each row of `batch` whether the condition holds; a column that is not there is blank in every row.
  public func holds(in batch: Batch) -> [Bool] {
    switch self {
    case .all(let parts):
      parts.reduce([Bool](repeating: true, count: batch.count)) { rows, part in
        zip(rows, part.holds(in: batch)).map { $0 && $1 }
      }
    case .any(let parts):
      parts.reduce([Bool](repeating: false, count: batch.count)) { rows, part in
        zip(rows, part.holds(in: batch)).map { $0 || $1 }
      }
    case .not(let part): part.holds(in: batch).map { !$0 }
    case .field(let name, _, let test):
      batch[name].map { test.passes($0) }
        ?? [Bool](repeating: test.passesBlank, count: batch.count)
    }
  }
}

extension Condition.Test {
  /// Whether a blank value passes.
  var passesBlank: Bool {
    switch self {
    case .missing, .compare(.differs, _): true
    case .oneOf(let values): values.contains("")
    case .present, .compare, .matches: false
    }
  }

  /// For each row whether its value passes.
  func passes(_ column: TextColumn) -> [Bool] {
    let count = column.count
    switch self {
    case .present: return (0..<count).map { !column.isBlank($0) }
    case .missing: return (0..<count).map { column.isBlank($0) }
    case .oneOf(let values):
      let wanted = values.map { Array($0.utf8) }
      return (0..<count).map { row in
        let range = column.range(of: row)
        return wanted.contains { $0.count == range.count && $0.elementsEqual(column.bytes[range]) }
      }
    case .compare(let comparison, let value):
      let number = Condition.number(value)
      let isDay = Condition.isDay(value)
      return (0..<count).map { row in
        guard !column.isBlank(row) else { return passesBlank }
        let text = column[row]
        if let number, let other = Condition.number(text) { return comparison.holds(other, number) }
        // What is no number is neither above nor below one, what is no date neither before nor after one.
        if comparison == .differs { return text != value }
        guard isDay, Condition.isDate(text) else { return false }
        return comparison.holds(String(text.prefix(value.count)), value)
      }
    case .matches(let pattern):
      guard let expression = try? Regex(pattern) else {
        return [Bool](repeating: false, count: count)
      }
      return (0..<count).map { row in
        !column.isBlank(row) && ((try? expression.firstMatch(in: column[row])) ?? nil) != nil
      }
    }
  }
}

extension Condition {
  /// Whether a value can be compared with what a condition names: both are numbers, or both days, months or years.
  public static func compares(_ text: String, with value: String) -> Bool {
    if number(value) != nil, number(text) != nil { return true }
    return isDay(value) && isDate(text)
  }

  /// Whether a value that a condition names is a day, a month or a year.
  public static func isDay(_ value: String) -> Bool { isDate(value) || isYear(value) }

  /// The decimal number that `text` is, digits with at most one sign and one point; `nil` for anything else.
  static func number(_ text: String) -> Double? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0) })
    else { return nil }
    return Double(text)
  }

  /// Whether `text` is an ISO 8601 month, `2026-11`, or begins with a day, `2026-11-23`.
  static func isDate(_ text: String) -> Bool {
    let signs = Array(text.utf8.prefix(11))
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= signs.count else { return nil }
      return signs[range].reduce(0) { sum, sign in
        sum.flatMap { 0x30...0x39 ~= sign ? $0 * 10 + Int(sign) - 0x30 : nil }
      }
    }
    guard number(0..<4) != nil, let month = number(5..<7), 1...12 ~= month, signs[4] == 0x2D else {
      return false
    }
    if signs.count == 7 { return true }
    guard let day = number(8..<10), 1...31 ~= day, signs[7] == 0x2D else { return false }
    return signs.count == 10 || signs[10] == 0x54 || signs[10] == 0x20
  }

  /// Whether `text` can be a year.
  static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
  }
}

extension Condition.Comparison {
  /// Whether `a` stands in this relation to `b`.
  func holds<Value: Comparable>(_ a: Value, _ b: Value) -> Bool {
    switch self {
    case .atMost: a <= b
    case .atLeast: a >= b
    case .less: a < b
    case .greater: a > b
    case .differs: a != b
    }
  }
}
