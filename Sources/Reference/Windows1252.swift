/// What the bytes 0x80 to 0xFF stand for in Windows-1252, and the way back.
///
/// A byte that the encoding leaves undefined stands for the control character of the same number.
/// - Source: the mapping table of the Unicode Consortium.
public enum Windows1252 {
  /// The letters of the bytes from 0x80 on.
  public static let upperHalf: [UInt16] =
    [
      0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
      0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
      0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
    ] + (0xA0...0xFF)

  private static let bytes: [UInt16: UInt8] = Dictionary(
    uniqueKeysWithValues: zip(upperHalf, 0x80...0xFF))

  /// The byte of a letter beyond ASCII; `nil` when it has none. Control characters without a letter in their place stand for themselves,
  /// as every program reads them.
  public static func byte(of scalar: UInt32) -> UInt8? {
    guard scalar >= 0x80, scalar < 0x10000 else { return nil }
    return scalar < 0xA0 ? UInt8(scalar) : bytes[UInt16(scalar)]
  }
}
