import CXLSXWriter
import Tables

/// Hands one value after another to the library, as bytes that end with a zero.
struct WorkbookCell {
  private var bytes: [UInt8] = []

  /// Takes the value of a row; answers about how many characters it has.
  ///
  /// Zero bytes are left out, which no workbook can hold; bytes that are no UTF-8 become U+FFFD.
  mutating func take(_ column: TextColumn, row: Int) -> Int {
    bytes.removeAll(keepingCapacity: true)
    var isPlain = true
    var characters = 0
    let range = column.range(of: row)
    for at in range {
      let byte = column.bytes[at]
      if byte == 0 { continue }
      if byte >= 0x80 { isPlain = false }
      // `_x0041_` in a workbook means A: a text that looks like it has its first sign spelled out.
      if byte == UInt8(ascii: "_"), WorkbookCell.isEscape(column.bytes, at, range.upperBound) {
        bytes.append(contentsOf: "_x005F".utf8)
      }
      if byte & 0xC0 != 0x80 { characters += 1 }
      bytes.append(byte)
    }
    if !isPlain {
      let text = String(decoding: bytes, as: UTF8.self)
      if text.utf8.count != bytes.count { bytes = Array(text.utf8) }
    }
    bytes.append(0)
    return characters
  }

  private static func isEscape(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Bool {
    guard at + 7 <= end, bytes[at + 1] == UInt8(ascii: "x"), bytes[at + 6] == UInt8(ascii: "_")
    else {
      return false
    }
    return bytes[(at + 2)..<(at + 6)].allSatisfy {
      $0 &- 0x30 < 10 || ($0 | 0x20) &- UInt8(ascii: "a") < 6
    }
  }

  /// Writes the value taken: as `style` where it is in that form, else as text. Text is never a formula.
  func write(
    to sheet: UnsafeMutablePointer<lxw_worksheet>, row: Int, column: Int,
    as style: WorkbookFormats.Style,
    format: UnsafeMutablePointer<lxw_format>?
  ) -> lxw_error {
    let row = UInt32(row)
    let column = UInt16(column)
    switch style {
    case .number, .amount:
      if let number = plainNumber {
        return worksheet_write_number(sheet, row, column, number, format)
      }
    case .date:
      if var date = day { return worksheet_write_datetime(sheet, row, column, &date, format) }
    case .text: break
    }
    // The array ends with the zero that C strings end with, and outlives the call.
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        worksheet_write_string(sheet, row, column, $0.baseAddress, format)
      }
    }
  }

  /// The number that the canonical text of an amount means; `nil` when it is no such text or has too many digits.
  private var plainNumber: Double? {
    let text = bytes.dropLast()
    let digits = text.count { $0 &- 0x30 < 10 }
    guard digits > 0, digits <= 15, text.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x2D })
    else {
      return nil
    }
    return Double(String(decoding: text, as: UTF8.self))
  }

  /// The day that `2026-11-23` means; `nil` for other texts and for days before 1900, which workbooks cannot count.
  private var day: lxw_datetime? {
    guard bytes.count == 11, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = number(0..<4),
      year >= 1900,
      let month = number(5..<7), (1...12).contains(month), let day = number(8..<10),
      (1...31).contains(day)
    else { return nil }
    return lxw_datetime(year: year, month: month, day: day, hour: 0, min: 0, sec: 0)
  }

  private func number(_ range: Range<Int>) -> Int32? {
    var value: Int32 = 0
    for byte in bytes[range] {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int32(byte - 0x30)
    }
    return value
  }
}
