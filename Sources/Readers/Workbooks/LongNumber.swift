/// Knows numbers whose last digits a spreadsheet lost: it keeps fifteen, and the number of a card has sixteen or more.
///
/// - Source: IEEE 754 binary64: whole numbers are exact up to 2⁵³, and spreadsheets round what is typed to fifteen digits.
enum LongNumber {
  /// Whether a cell's number is whole, has more than fifteen digits, and none that only an exact number has behind the fifteenth.
  static func lostDigits(_ cell: GridRow.Cell, of row: GridRow) -> Bool {
    lostDigits(row.bytes[Int(cell.start)..<Int(cell.end)])
  }

  static func lostDigits(_ text: ArraySlice<UInt8>) -> Bool {
    var digits = text
    if digits.first == 0x2D { digits.removeFirst() }
    digits = digits.drop { $0 == 0x30 }
    guard digits.count > 15, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return false }
    guard digits.count == 16, let number = Int64(String(decoding: digits, as: UTF8.self)) else {
      return true
    }
    return number > 1 << 53 || digits.last == 0x30
  }
}
