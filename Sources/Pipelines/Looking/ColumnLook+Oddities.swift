import Fields
import Tables

extension ColumnLook {
  /// Notes what is odd about the values, seen as those of a country: `9000` is a whole post code in Ghent, and lacks its zero in Nice.
  mutating func noteOddities(of column: TextColumn, in region: FileRegion?) {
    let kind = field?.kind
    var wholeCodes = 0
    var shortCodes = 0
    var shortPhones = 0
    var crosses = 0
    var errors = 0
    var scientific = 0
    for row in 0..<min(column.count, Self.looked) where !column.isBlank(row) {
      let length = column.length(of: row)
      column.withValue(row) { value in
        let isDigits = Self.isDigits(value)
        if kind == .postcode, isDigits {
          if length == 4 { shortCodes += 1 }
          if length == 5 { wholeCodes += 1 }
        }
        if kind == .phone, isDigits, length == 9, value[0] != 0x30 { shortPhones += 1 }
        if length == 1, value[0] == 0x78 || value[0] == 0x58 { crosses += 1 }
        if value[0] == 0x23, Self.isError(value) { errors += 1 }
        if length > 4, length < 14, Self.isScientific(value) { scientific += 1 }
      }
    }
    func add(_ kind: Oddity.Kind, _ count: Int) {
      if count > 0 { oddities.append(Oddity(kind, count)) }
    }
    let isFrench = region?.isFrench ?? false
    if isFrench || region == nil && wholeCodes >= shortCodes { add(.shortPostcodes, shortCodes) }
    if isFrench || region == nil { add(.shortPhones, shortPhones) }
    if kind == .boolean { add(.crosses, crosses) }
    add(.errorMarks, errors)
    add(.scientific, scientific)
  }

  /// `#REF!`, `#N/A`, `#NOM?`; « #1001 » is the number of an order.
  private static func isError(_ value: Span<UInt8>) -> Bool {
    guard value.count <= 14 else { return false }
    let text = value.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    return errors.contains(text.uppercased())
  }

  private static let errors: Set<String> = [
    "#REF!", "#N/A", "#NA", "#VALUE!", "#VALEUR!", "#NAME?", "#NOM?", "#DIV/0!", "#NUL!", "#NULL!",
    "#NUM!", "#NOMBRE!", "#SPILL!", "#CALC!", "#PROPAGATION!", "#CALCUL!", "#ERROR!", "#ERREUR!",
  ]

  private static func isDigits(_ value: Span<UInt8>) -> Bool {
    for index in 0..<value.count where !(0x30...0x39).contains(value[index]) { return false }
    return true
  }

  /// `3,36E+10`
  private static func isScientific(_ value: Span<UInt8>) -> Bool {
    for index in 1..<value.count - 1 where value[index] == 0x45 || value[index] == 0x65 {
      return value[index + 1] == 0x2B && (0x30...0x39).contains(value[0])
    }
    return false
  }
}
