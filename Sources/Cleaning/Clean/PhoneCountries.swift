internal import Fields
import Pipelines
import Tables

/// Reads the number of a client abroad as it is dialled there, where the record says its country: `0470 12 34 56` of a Belgian is a
/// mobile in Belgium, and not the landline that it would be in France.
///
/// A number that is none in that country is left to the region of the source, and so is one that is a mobile at home and a landline
/// there: the French mobile of somebody who moved to Italy is no telephone of Rome.
struct PhoneCountries: RecordCleaner {
  private let home: String

  init(_ context: StepContext) { home = Normalizers.region(ofLocale: context.locale) }

  static let abroad = Finding(
    "number-abroad", .repaired,
    Phrase(
      en: "the number was read as it is dialled in the country of the record",
      fr: "le numéro a été lu comme on le compose dans le pays de la fiche"))

  func before(_ delivery: inout Delivery, log: inout StepLog) {
    guard let countries = delivery.mentions["country"], !countries.isBlank else { return }
    let abroad = rowsAbroad(countries)
    guard !abroad.isEmpty else { return }
    var judges: [String: PhoneJudge] = [:]
    let homeJudge = PhoneJudge(region: home)
    for (name, column) in zip(delivery.mentions.names, delivery.mentions.columns)
    where Catalogue.field(ofColumn: name)?.kind == .phone {
      var changes = CellChanges()
      for (row, country) in abroad where Self.isNational(column, row) {
        let judge = judges[country] ?? PhoneJudge(region: country)
        judges[country] = judge
        var number = TextColumn()
        let ruling = column.withValue(row) { judge.write($0, into: &number) }
        guard ruling.verdict.isValue else { continue }
        number.endValue()
        guard Self.isDialledThere(column, row, number, judge, home: homeJudge) else { continue }
        changes.set(row, to: number[0])
        log.note(Self.abroad, row: row, field: name, of: delivery.mentions)
      }
      delivery.mentions[name] = changes.applied(to: column)
    }
  }

  /// Whether a number that could be one of either country is rather one of the record's.
  private static func isDialledThere(
    _ column: TextColumn, _ row: Int, _ there: TextColumn, _ judge: PhoneJudge, home: PhoneJudge
  ) -> Bool {
    var here = TextColumn()
    let ruling = column.withValue(row) { home.write($0, into: &here) }
    guard ruling.verdict.isValue else { return true }
    here.endValue()
    // With its calling code, though without the plus: `33612345678`.
    let digits = column[row].filter(\.isNumber)
    if here[0].dropFirst() == digits { return false }
    let isMobile = here.withValue(0) { home.type(of: $0) == .mobile }
    return !isMobile
      || there.withValue(0) { [.mobile, .fixedOrMobile].contains(judge.type(of: $0)) }
  }

  /// The rows whose country is another than that of the source, with its code.
  private func rowsAbroad(_ countries: TextColumn) -> [(row: Int, country: String)] {
    var known: [String: String] = [:]
    var rows: [(row: Int, country: String)] = []
    for row in 0..<countries.count where !countries.isBlank(row) {
      let text = countries[row]
      let code = known[text] ?? Self.code(text)
      known[text] = code
      if !code.isEmpty, code != home { rows.append((row, code)) }
    }
    return rows
  }

  /// The code of a country, empty for what is none.
  private static func code(_ text: String) -> String {
    var code = TextColumn()
    let ruling = CountryJudge().write(Array(text.utf8).span, into: &code)
    guard ruling.verdict.isValue else { return "" }
    code.endValue()
    return code[0]
  }

  /// Whether a cell holds one number, without a calling code: of several each stays where it is.
  private static func isNational(_ column: TextColumn, _ row: Int) -> Bool {
    guard !column.isBlank(row), column.length(of: row) <= 16 else { return false }
    return column.withValue(row) { cell in
      var digits = 0
      var zeros = 0
      for place in 0..<cell.count {
        if cell[place] == 0x2B { return false }
        guard Plain.isDigit(cell[place]) else { continue }
        if digits == zeros, cell[place] == 0x30 { zeros += 1 }
        digits += 1
      }
      return digits >= 7 && zeros < 2
    }
  }
}
