import Reference

/// The dial plans as they are in force in 2026: France and its territories whole, elsewhere what our library does not know.
///
/// In the French plan nine digits stand behind the `0`. The numbers of an overseas territory are dialled alike but have a calling code of their own:
/// `0692 …` is `+262 692 …`.
struct PhonePlans: Sendable {
  /// The calling codes of the French plan; 0 is none.
  static let codes: [Int] = [0, 33, 590, 594, 596, 262, 508]

  /// For the first five of nine French digits: the place of the calling code × 16 + the type; 0 when no such number is given out.
  let national: [UInt8]
  /// For each calling code of the French plan, the type by the first five of nine digits.
  let nineDigits: [[UInt8]]
  /// What other plans know better than the library: calling code and prefix, by length.
  private let others: [UInt64: PhoneType]
  private let longestPrefix: Int
  private let wholeCodes: Set<Int>

  /// The plans of the compiled table.
  static let current = PhonePlans(
    rows: ReferenceTable.compiled("tel_plans.csv")?.rows() ?? [])

  init(rows: [[String]]) {
    var nine = Array(repeating: [UInt8](repeating: 0, count: 100_000), count: Self.codes.count)
    var others: [UInt64: PhoneType] = [:]
    var longest = 0
    var whole: Set<Int> = []
    for row in rows where row.count >= 4 {
      guard let code = Int(row[0]), let count = Int(row[1]), row[2].utf8.count <= 5 else {
        continue
      }
      let type = PhoneType(word: row[3])
      if count == 9, let place = Self.codes.firstIndex(of: code) {
        Self.fill(&nine[place], row[2], type)
      }
      if Self.codes.contains(code) || [687, 689, 377].contains(code) { whole.insert(code) }
      others[Self.key(code, count, row[2].utf8)] = type
      longest = max(longest, row[2].utf8.count)
    }
    national = Self.joined(nine)
    nineDigits = nine
    self.others = others
    longestPrefix = longest
    wholeCodes = whole
  }

  private static func fill(_ table: inout [UInt8], _ prefix: String, _ type: PhoneType) {
    var low = 0
    for digit in prefix.utf8 { low = low * 10 + Int(digit &- 0x30) }
    var width = 1
    for _ in prefix.utf8.count..<5 { width *= 10 }
    guard prefix.utf8.allSatisfy(Plain.isDigit), (low + 1) * width <= table.count else { return }
    for index in low * width..<(low + 1) * width { table[index] = type.rawValue }
  }

  /// The plan as it is dialled in France: the territory that owns the prefix, else France, else the territory that knows the number.
  private static func joined(_ nine: [[UInt8]]) -> [UInt8] {
    (0..<100_000).map { index in
      if let place = owner(ofPrefix: index / 100) {
        let type = nine[place][index]
        if type != 0 { return UInt8(place) << 4 | type }
        // 06 39 98 is set aside for fiction in France, within a prefix that is Mayotte's.
        return index == 63998 ? 1 << 4 | nine[1][index] : 0
      }
      for place in 1..<nine.count where nine[place][index] != 0 {
        return UInt8(place) << 4 | nine[place][index]
      }
      return 0
    }
  }

  /// The territory whose numbers begin with three digits; `nil` when they are not one territory's own.
  static func owner(ofPrefix prefix: Int) -> Int? {
    switch prefix {
    case 590, 690, 691: 2
    case 594, 694: 3
    case 596, 696, 697: 4
    case 262, 263, 269, 639, 692, 693: 5
    case 708: 6
    default: nil
    }
  }

  /// What the table says about a number of another plan; `nil` when the library is right about it.
  func type(code: Int, national: Span<UInt8>) -> PhoneType? {
    var length = min(longestPrefix, national.count)
    while length > 0 {
      let key = Self.key(code, national.count, national, length)
      if let type = others[key] { return type }
      length -= 1
    }
    return wholeCodes.contains(code) ? PhoneType.none : nil
  }

  private static func key(_ code: Int, _ count: Int, _ prefix: String.UTF8View) -> UInt64 {
    var key = UInt64(truncatingIfNeeded: code) << 8 | UInt64(truncatingIfNeeded: count)
    for digit in prefix { key = key << 8 | UInt64(digit) }
    return key
  }

  private static func key(_ code: Int, _ count: Int, _ digits: Span<UInt8>, _ length: Int) -> UInt64
  {
    var key = UInt64(truncatingIfNeeded: code) << 8 | UInt64(truncatingIfNeeded: count)
    for index in 0..<length { key = key << 8 | UInt64(digits[index]) }
    return key
  }
}
