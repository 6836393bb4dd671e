/// Knows the last value of a file that was cut off in the middle of it: `82` under amounts that all have cents.
///
/// Many programs end a file without a line break, so that alone proves nothing: the value must be shorter than its column allows.
struct CutValue {
  /// The values above it, those of the file's last records.
  let others: [[UInt8]]

  /// Fewer values above say nothing of what a column allows.
  private static let least = 8
  private static let leastFilled = 20

  /// Whether `value` looks like the beginning of a value of the column.
  func tells(_ value: [UInt8]) -> Bool {
    let filled = others.filter { !SampleRow.isBlank($0) }
    guard filled.count >= Self.least else { return false }
    if SampleRow.isBlank(value) {
      return filled.count == others.count && filled.count >= Self.leastFilled
    }
    return breaksPattern(value, filled) || lacksDecimals(value, filled)
      || lacksShape(value, filled) || beginsWord(value, filled)
  }

  /// All others have one form, `2026-01-15` or `C0042`, and the value has the beginning of it.
  private func breaksPattern(_ value: [UInt8], _ filled: [[UInt8]]) -> Bool {
    let form = Self.form(filled[0])
    return form.count >= 4 && value.count < form.count
      && form.starts(with: Self.form(value)) && filled.allSatisfy { Self.form($0) == form }
  }

  private static func form(_ value: [UInt8]) -> [UInt8] {
    value.map { byte in
      byte &- 0x30 < 10 ? 0x39 : byte | 0x20 &- 0x61 < 26 || byte >= 0x80 ? 0x61 : byte
    }
  }

  /// All others have so many decimals, and the value fewer.
  private func lacksDecimals(_ value: [UInt8], _ filled: [[UInt8]]) -> Bool {
    guard let count = Self.decimals(filled[0]), count > 0, let own = Self.decimals(value) else {
      return false
    }
    return own < count && filled.allSatisfy { Self.decimals($0) == count }
  }

  /// How many digits stand behind the decimal sign of a number; `nil` for what is none.
  private static func decimals(_ value: [UInt8]) -> Int? {
    guard let last = value.last, last &- 0x30 < 10 || last == 0x2C || last == 0x2E,
      value.allSatisfy({
        $0 &- 0x30 < 10 || $0 == 0x2C || $0 == 0x2E || $0 == 0x2D || $0 == 0x20 || $0 >= 0x80
      })
    else { return nil }
    guard let sign = value.lastIndex(where: { $0 == 0x2C || $0 == 0x2E }) else { return 0 }
    return value.count - sign - 1
  }

  /// All others are dates, hours or addresses, and the value is none.
  private func lacksShape(_ value: [UInt8], _ filled: [[UInt8]]) -> Bool {
    guard let shape = ValueShape.of(filled[0]), [.date, .time, .email, .url].contains(shape) else {
      return false
    }
    return ValueShape.of(value) != shape && filled.allSatisfy { ValueShape.of($0) == shape }
  }

  /// The value is the beginning of one that comes again and again, and comes nowhere itself: `ou` under many `oui`.
  private func beginsWord(_ value: [UInt8], _ filled: [[UInt8]]) -> Bool {
    let longer = filled.filter { $0.count > value.count && $0.starts(with: value) }
    guard let first = longer.first, !filled.contains(value) else { return false }
    return longer.count >= 3 && longer.allSatisfy { $0 == first }
      && Set(filled).count * 4 <= filled.count
  }
}
