/// Finds cells that a spreadsheet would run as a formula.
///
/// A cell is dangerous when its text begins with `=`, `+`, `-`, `@`, TAB or CR, or with the full-width forms of these signs,
/// also behind spaces or quotes. Phone numbers (`+33 6 12…`, several of them a line each) and plain numbers (`-12.50`) are
/// not formulas and stay as they are.
public enum FormulaGuard {
  /// Whether a spreadsheet could take `value` for a formula.
  public static func isDangerous(_ value: Span<UInt8>) -> Bool {
    var start = 0
    while start < value.count, value[start] == 0x20 || value[start] == 0x22 || value[start] == 0x27
    { start += 1 }
    guard start < value.count else { return false }
    switch value[start] {
    case 0x3D, 0x40, 0x09, 0x0D: return true  // = @ TAB CR
    case 0x2B, 0x2D: return !isNumber(value, from: start + 1)  // + -
    case 0xEF:  // U+FF1D ＝  U+FF0B ＋  U+FF0D －  U+FF20 ＠
      guard start + 2 < value.count, value[start + 1] == 0xBC else { return false }
      return [0x9D, 0x8B, 0x8D, 0xA0].contains(value[start + 2])
    default: return false
    }
  }

  /// Digits with the signs that stand in phone and other numbers, at least one digit in each line.
  private static func isNumber(_ value: Span<UInt8>, from start: Int) -> Bool {
    var digits = 0
    for index in start..<value.count {
      switch value[index] {
      case 0x30...0x39: digits += 1
      case 0x20, 0x2E, 0x2C, 0x28, 0x29: break  // space . , ( )
      case 0x0A where digits > 0: digits = 0
      case 0x2B where value[index - 1] == 0x0A: break
      default: return false
      }
    }
    return digits > 0
  }
}
