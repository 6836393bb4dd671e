internal import Fields
import Pipelines
import Tables

/// Reads the number of a client abroad as it is dialled there, where the record says its country: `0470 12 34 56` of a Belgian is a
/// mobile in Belgium, and not the landline that it would be in France.
///
/// A number that is none in that country is left to the region of the source. One that is a mobile at home and a landline there may be
/// either: `06 12 34 56 78` is written as the French mobile of somebody who moved to Italy, `06 4991 2345` as a telephone of Rome; where
/// nothing tells, it is left out and asked about.
struct PhoneCountries: RecordCleaner {
  private let home: String

  init(_ context: StepContext) { home = Normalizers.region(ofLocale: context.locale) }

  static let abroad = Finding(
    "number-abroad", .repaired,
    Phrase(
      en: "the number was read as it is dialled in the country of the record",
      fr: "le numéro a été lu comme on le compose dans le pays de la fiche"))

  static let atHome = Finding(
    "number-at-home", .notice,
    Phrase(
      en:
        "a number of this country or a landline of the record's; it was read as its digits are grouped",
      fr:
        "un numéro d’ici, ou une ligne fixe du pays de la fiche ; il a été lu d’après ses espaces"))
  static let either = Finding(
    "number-of-either", .warning,
    Phrase(
      en:
        "a mobile here and a landline in the country of the record; write it with its calling code",
      fr:
        "un mobile ici et une ligne fixe dans le pays de la fiche ; écrivez-le avec son indicatif"))

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
        switch reading(column, row, number, judge, home: homeJudge) {
        case .home: continue
        case .homeByItsForm:
          log.note(Self.atHome, row: row, field: name, of: delivery.mentions)
        case .there:
          changes.set(row, to: number[0])
          log.note(Self.abroad, row: row, field: name, of: delivery.mentions)
        case .either:
          if log.confirms?(name, delivery.mentions.origins[row]) == true { continue }
          log.note(Self.either, row: row, field: name, value: column[row], of: delivery.mentions)
          changes.set(row, to: "")
        }
      }
      delivery.mentions[name] = changes.applied(to: column)
    }
  }

  /// Where a number is dialled.
  private enum Reading { case home, homeByItsForm, there, either }

  /// Where a number that could be one of either country is dialled.
  private func reading(
    _ column: TextColumn, _ row: Int, _ there: TextColumn, _ judge: PhoneJudge, home: PhoneJudge
  ) -> Reading {
    var here = TextColumn()
    let ruling = column.withValue(row) { home.write($0, into: &here) }
    guard ruling.verdict.isValue else { return .there }
    here.endValue()
    // With its calling code, though without the plus: `33612345678`.
    let digits = column[row].filter(\.isNumber)
    if here[0].dropFirst() == digits { return .home }
    let isMobile = here.withValue(0) { home.type(of: $0) == .mobile }
    let isMobileThere = there.withValue(0) {
      [.mobile, .fixedOrMobile].contains(judge.type(of: $0))
    }
    if !isMobile || isMobileThere { return .there }
    return readingByGroups(column[row].split { !$0.isNumber }.map(\.utf8.count))
  }

  /// Where a number is dialled whose digits are parted into groups of these lengths: the French part theirs in twos, and what has four
  /// digits and more at the end is none of theirs. `06 12345678` is written everywhere.
  private func readingByGroups(_ groups: [Int]) -> Reading {
    let twos = home == "FR" ? groups[...] : groups.suffix(2)
    if groups.count > 2, twos.allSatisfy({ $0 == 2 }) { return .homeByItsForm }
    let isOfOthers = groups.count == 2 ? groups[0] > 2 : groups.count > 2 && groups.last! > 3
    return isOfOthers ? .there : .either
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
