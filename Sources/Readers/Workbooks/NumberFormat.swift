/// Tells from a number format of a workbook whether it shows dates or times.
enum NumberFormat {
  /// The style of a format that every program knows by its number; `nil` when the workbook must declare it.
  /// - Source: ECMA-376 part 1, 18.8.30, with the numbers that East Asian versions use for dates.
  static func builtIn(_ number: Int) -> SerialDate.Style? {
    switch number {
    case 14...17, 22, 27...31, 34...36, 50...54, 57, 58: .date
    case 18...21, 32, 33, 45, 47, 55, 56: .time
    case 46: .elapsed
    case 0...49: SerialDate.Style.none
    default: nil
    }
  }

  /// The style of a declared format such as `dd/mm/yyyy;@`.
  ///
  /// Only the part for positive numbers counts; text in quotes, escaped characters, colours and conditions do not.
  static func style(of code: String) -> SerialDate.Style {
    var style = SerialDate.Style.none
    let bytes = Array(code.utf8)
    if code.lowercased() == "general" { return .none }
    var at = 0
    var hasMonth = false
    while at < bytes.count {
      let byte = bytes[at] | 0x20
      switch bytes[at] {
      case UInt8(ascii: ";"): return style == .none && hasMonth ? .date : style
      case UInt8(ascii: "\""):
        at += 1
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") { at += 1 }
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): at += 1
      case UInt8(ascii: "["):
        let close = bytes[at...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count - 1
        let inside = bytes[(at + 1)..<max(at + 1, close)].map { $0 | 0x20 }
        if let unit = inside.first, "hms".utf8.contains(unit), inside.allSatisfy({ $0 == unit }) {
          return .elapsed
        }
        at = close
      // `E+00` is an exponent; an `e` without a sign is a year of an East Asian calendar.
      case UInt8(ascii: "E")
      where at + 1 < bytes.count && (bytes[at + 1] == 0x2B || bytes[at + 1] == 0x2D):
        at += 1
      default:
        if byte == UInt8(ascii: "d") || byte == UInt8(ascii: "y") || byte == UInt8(ascii: "e") {
          return .date
        }
        if byte == UInt8(ascii: "h") || byte == UInt8(ascii: "s") { style = .time }
        if byte == UInt8(ascii: "m") { hasMonth = true }
      }
      at += 1
    }
    return style == .none && hasMonth ? .date : style
  }
}
