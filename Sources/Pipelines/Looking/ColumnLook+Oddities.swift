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
    func add(_ count: Int, _ en: String, _ fr: String) {
      if count > 0 { oddities.append(Phrase(en: "\(count) \(en)", fr: "\(count) \(fr)")) }
    }
    let isFrench = region?.isFrench ?? false
    if isFrench || region == nil && wholeCodes >= shortCodes {
      add(
        shortCodes,
        "numbers of four digits: a spreadsheet took the zero; it comes back where the town agrees",
        "nombres à quatre chiffres : un tableur a ôté le zéro ; il revient si la ville le confirme")
    }
    if isFrench || region == nil {
      add(
        shortPhones, "numbers of nine digits: a spreadsheet took the zero; clean puts it back",
        "nombres à neuf chiffres : un tableur a ôté le zéro ; clean le remet")
    }
    if kind == .boolean {
      add(
        crosses, "times \"x\": it counts as yes only if you say so",
        "fois « x » : ne vaut oui que si vous le dites")
    }
    add(errors, "error marks of a spreadsheet", "marques d’erreur d’un tableur")
    add(
      scientific, "numbers in scientific notation: digits may be lost for good",
      "nombres en notation scientifique : des chiffres peuvent être perdus")
  }

  /// `#REF!`, `#N/A`, `#NOM?`; « #1001 » is the number of an order.
  private static func isError(_ value: Span<UInt8>) -> Bool {
    guard value.count <= 10 else { return false }
    let text = value.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    return errors.contains(text.uppercased())
  }

  private static let errors: Set<String> = [
    "#REF!", "#N/A", "#NA", "#VALUE!", "#VALEUR!", "#NAME?", "#NOM?", "#DIV/0!", "#NUL!", "#NULL!",
    "#NUM!", "#NOMBRE!", "#SPILL!", "#CALC!",
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
