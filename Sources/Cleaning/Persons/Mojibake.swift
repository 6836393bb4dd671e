internal import Reference

/// Undoes UTF-8 that was read as Windows-1252 (`FranÃ§ois`), where that is possible without loss.
enum Mojibake {
  /// The text as it was meant, or `nil` when it shows no sign of this damage or cannot be undone wholly.
  static func undoing(_ text: String) -> String? {
    guard
      text.unicodeScalars.contains(where: {
        $0.value == 0xC3 || $0.value == 0xC2 || $0.value == 0xE2
      })
    else { return nil }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = windows1252(scalar.value) else { return nil }
      bytes.append(byte)
    }
    guard let meant = String(validating: bytes, as: UTF8.self),
      meant.unicodeScalars.count < text.unicodeScalars.count
    else { return nil }
    return meant
  }

  private static func windows1252(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x80 || scalar >= 0xA0 && scalar < 0x100 { return UInt8(scalar) }
    if let index = upper.firstIndex(of: scalar) { return UInt8(0x80 + index) }
    // The five holes of Windows-1252 pass through as C1 controls.
    return scalar >= 0x80 && scalar < 0xA0 ? UInt8(scalar) : nil
  }

  /// What Windows-1252 has at 0x80–0x9F; 0 where it has nothing.
  private static let upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
