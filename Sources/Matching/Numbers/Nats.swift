/// Natural logarithms in whole thousandths, the unit of every point: 1000 is one nat, a factor of e.
///
/// All arithmetic is IEEE addition, multiplication and division in a fixed order, never the C library's,
/// so that every machine gives the same points.
public enum Nats {
  /// The lowest logarithm that is ever used; stands for "never".
  public static let floor: Int32 = -30_000

  private static let ln2 = 0.693_147_180_559_945_3

  /// The natural logarithm of a positive number, by the series of the inverse hyperbolic tangent.
  static func ln(_ x: Double) -> Double {
    guard x > 0, x.isFinite else { return -30 }
    var mantissa = x.significand
    var exponent = Double(x.exponent)
    if mantissa > 1.414_213_562_373_095 {
      mantissa /= 2
      exponent += 1
    }
    let y = (mantissa - 1) / (mantissa + 1)
    let square = y * y
    var sum = 0.0
    var power = y
    for k in 0..<16 {
      sum += power / Double(2 * k + 1)
      power *= square
    }
    return exponent * ln2 + 2 * sum
  }

  /// e to the power of `x`, for −700…700.
  static func exp(_ x: Double) -> Double {
    let bounded = min(max(x, -700), 700)
    let whole = (bounded / ln2).rounded()
    let rest = bounded - whole * ln2
    var sum = 1.0
    var term = 1.0
    for k in 1..<18 {
      term *= rest / Double(k)
      sum += term
    }
    return sum * Double(sign: .plus, exponent: Int(whole), significand: 1)
  }

  /// The logarithm of a probability in points, not below ``floor``.
  static func points(_ probability: Double) -> Int32 {
    let value = (ln(max(probability, 1e-13)) * 1000).rounded()
    return max(floor, Int32(value))
  }

  /// The share of pairs that are right at these points: 0 is one half.
  public static func probability(_ points: Int32) -> Double {
    1 / (1 + exp(-Double(points) / 1000))
  }

  /// The points of a certainty in hundredths: 50 is 0.
  static func points(odds hundredths: Int) -> Int32 {
    let share = Double(min(max(hundredths, 1), 99)) / 100
    return points(share) - points(1 - share)
  }

  /// ln(1 + e⁻ˣ) in points for x in steps of 8 points, up to 10 nats.
  private static let softplus: [Int32] = (0...1250).map { step in
    Int32((ln(1 + exp(-Double(step) * 0.008)) * 1000).rounded())
  }

  /// The logarithm of the sum of two numbers given by their logarithms, in points.
  @inline(__always) static func logAdd(_ a: Int32, _ b: Int32) -> Int32 {
    let high = max(a, b)
    let gap = Int(high) - Int(min(a, b))
    return gap >= 10_000 ? high : high &+ softplus[gap >> 3]
  }
}
