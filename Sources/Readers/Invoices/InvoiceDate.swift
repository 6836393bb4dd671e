/// The dates of invoices: ISO 8601 with or without a time zone, and the formats of UN/EDIFACT code list 2379.
enum InvoiceDate {
  /// The date as `2026-11-23`, or the text as it is when it is no date of such a form.
  /// - Parameter format: the code of list 2379: 102 is `20261123`, 203 and 204 have a time behind it; empty for ISO.
  static func canonical(_ text: String, format: String) -> String {
    let bytes = Array(text.utf8)
    switch format {
    case "102", "203", "204", "":
      if let date = compact(bytes) ?? iso(bytes) { return date }
    case "101":
      // Two digits of the year: the century is not told.
      return text
    default:
      if let date = iso(bytes) { return date }
    }
    return text
  }

  private static func compact(_ bytes: [UInt8]) -> String? {
    guard bytes.count == 8 || bytes.count == 12 || bytes.count == 14 else { return nil }
    return date(bytes[0..<4], bytes[4..<6], bytes[6..<8], rest: bytes[8...].allSatisfy(isDigit))
  }

  private static func iso(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    let marks = "TZ+- ".utf8
    return date(
      bytes[0..<4], bytes[5..<7], bytes[8..<10],
      rest: bytes.count == 10 || marks.contains(bytes[10]))
  }

  private static func date(
    _ year: ArraySlice<UInt8>, _ month: ArraySlice<UInt8>, _ day: ArraySlice<UInt8>, rest: Bool
  ) -> String? {
    guard rest, let y = number(year), let m = number(month), let d = number(day), y >= 1,
      (1...12).contains(m), d >= 1, d <= length(ofMonth: m, year: y)
    else { return nil }
    return String(
      decoding: Array(year) + [0x2D] + Array(month) + [0x2D] + Array(day), as: UTF8.self)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.allSatisfy(isDigit) ? digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
  }
}
