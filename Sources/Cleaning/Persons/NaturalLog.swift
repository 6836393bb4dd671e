/// A natural logarithm of whole numbers that gives the same bits on every machine.
enum NaturalLog {
  /// ln(n) within 1e-4, for n ≥ 1; 0 for less.
  static func of(_ number: Int) -> Double {
    guard number > 1 else { return 0 }
    let exponent = Int.bitWidth - 1 - number.leadingZeroBitCount
    let mantissa = Double(number) / Double(1 << exponent)
    // ln(m) for 1 ≤ m < 2 by the series of artanh.
    let z = (mantissa - 1) / (mantissa + 1)
    let square = z * z
    let series =
      z * (2 + square * (2.0 / 3 + square * (2.0 / 5 + square * (2.0 / 7 + square * 2.0 / 9))))
    return Double(exponent) * 0.693_147_180_559_945_3 + series
  }
}
