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

  /// How many digits a declared format shows of a whole number at least, as the formats for post codes and phones do: 5 of
  /// `00000`, 10 of `0#" "##" "##" "##" "##`; 0 where it shows the number as it is, or says more than that.
  static func digits(of code: String) -> Int {
    let bytes = Array(code.utf8)
    var count = 0
    var at = 0
    loop: while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: ";"): break loop
      case UInt8(ascii: "\""):
        at += 1
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") { at += 1 }
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): at += 1
      case UInt8(ascii: "["):
        let close = bytes[at...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count - 1
        // Colours and countries change nothing; a condition does.
        if at + 1 < close, "<=>".utf8.contains(bytes[at + 1]) { return 0 }
        at = close
      case UInt8(ascii: "0"): count += 1
      case UInt8(ascii: "#"), UInt8(ascii: "?"): if count > 0 { count += 1 }
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "+"),
        0x80...:
        break
      default: return 0
      }
      at += 1
    }
    return count > 1 && count <= 20 ? count : 0
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
