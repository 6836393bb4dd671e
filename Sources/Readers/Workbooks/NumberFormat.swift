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
    // The word for "as it is" holds letters that mean nothing here: `General_)`.
    let plain = code.lowercased().replacing("general", with: "").replacing("standard", with: "")
    let bytes = Array(plain.utf8)
    var at = 0
    var hasMonth = false
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: ";"): return style == .none && hasMonth ? .date : style
      case UInt8(ascii: "\""):
        at += 1
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") { at += 1 }
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): at += 1
      case UInt8(ascii: "["):
        let close = bytes[at...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count - 1
        let inside = bytes[(at + 1)..<max(at + 1, close)]
        if let unit = inside.first, "hms".utf8.contains(unit), inside.allSatisfy({ $0 == unit }) {
          return .elapsed
        }
        at = close
      case UInt8(ascii: "d"), UInt8(ascii: "y"): return .date
      case UInt8(ascii: "h"), UInt8(ascii: "s"): style = .time
      case UInt8(ascii: "m"): hasMonth = true
      default: break
      }
      at += 1
    }
    return style == .none && hasMonth ? .date : style
  }
}
