import Reference

/// The ranges of the French plan that machines and canvassers call from: never a client's own number.
/// - Source: Arcep, décision 2018-0881 as amended by 2022-1583.
enum PhonePlatforms {
  /// Whether a number in its canonical form lies in such a range.
  static func holds(_ number: Span<UInt8>) -> Bool {
    guard number.count >= 12, number[0] == 0x2B else { return false }
    // The nine national digits stand last, whatever the calling code of the territory.
    let start = number.count &- 9
    let code = number.extracting(1..<start)
    guard code.count >= 2, code.count <= 3, isFrench(code) else { return false }
    var prefix = 0
    for index in 0..<4 {
      prefix = prefix * 10 + Int(number[start + index] &- 0x30)
      if ranges.contains(prefix) { return true }
    }
    return false
  }

  private static func isFrench(_ code: Span<UInt8>) -> Bool {
    var value = 0
    for index in 0..<code.count { value = value * 10 + Int(code[index] &- 0x30) }
    return PhonePlans.codes.contains(value)
  }

  /// The ranges, without their leading zero.
  private static let ranges: Set<Int> = {
    var ranges: Set<Int> = []
    for row in ReferenceTable.compiled("tel_fr_plan.csv")?.rows() ?? [] where row.count >= 2 {
      guard row[1] == "demarchage" || row[1] == "plateforme", let prefix = Int(row[0]) else {
        continue
      }
      ranges.insert(prefix)
    }
    return ranges
  }()
}
