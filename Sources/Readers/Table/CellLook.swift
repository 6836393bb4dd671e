/// What a cell looks like, seen from afar: enough to tell a heading from a value.
enum CellLook: UInt8, Sendable {
  case empty, text, number, date, email, code, boolean, error

  /// The shape of a cell's text.
  init(_ value: some Collection<UInt8>) {
    var digits = 0
    var letters = 0
    var others = 0
    var hasAt = false
    var separators = 0
    for byte in value {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "@"): hasAt = true
      case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ":"): separators += 1
      case 0x20, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "+"), UInt8(ascii: "%"),
        UInt8(ascii: "("), UInt8(ascii: ")"), 0xA0, 0xC2, 0xE2, 0x80, 0xAF, 0x82, 0xAC:
        others += 1
      default: letters += 1
      }
    }
    if value.first == UInt8(ascii: "#"),
      CellLook.errors.contains(where: { value.elementsEqual($0) })
    {
      self = .error
    } else if digits + letters == 0 && !hasAt {
      self = others + separators == 0 || value.allSatisfy { $0 <= 0x20 } ? .empty : .text
    } else if hasAt && letters > 1 {
      self = .email
    } else if digits > 0 && letters == 0 {
      self = separators >= 2 && digits >= 5 && digits <= 17 ? .date : .number
    } else if digits > letters {
      self = .code
    } else {
      self = CellLook.booleans.contains { value.elementsEqual($0) } ? .boolean : .text
    }
  }

  private static let booleans = ["TRUE", "FALSE", "true", "false", "VRAI", "FAUX"].map {
    Array($0.utf8)
  }

  private static let errors = [
    "#REF!", "#N/A", "#NAME?", "#NOM?", "#VALUE!", "#VALEUR!", "#DIV/0!", "#NUM!", "#NOMBRE!",
    "#NULL!", "#NUL!",
  ].map { Array($0.utf8) }

  /// Whether a heading may look like this.
  var mayBeHeading: Bool { self == .text || self == .empty }
}
