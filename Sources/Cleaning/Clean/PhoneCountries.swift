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
      for (row, country) in abroad where !column.isBlank(row) && column.length(of: row) <= 256 {
        let judge = judges[country] ?? PhoneJudge(region: country)
        judges[country] = judge
        let cell = column[row]
        var text = ""
        var found: [Finding] = []
        for (piece, isNumber) in Self.pieces(of: cell) {
          guard isNumber, Self.isNational(piece), let number = judge.number(in: piece) else {
            text += piece
            continue
          }
          switch reading(piece, number, judge, home: homeJudge) {
          case .home: text += piece
          case .homeByItsForm:
            text += piece
            found.append(Self.atHome)
          case .there:
            text += number
            found.append(Self.abroad)
          case .either:
            let isRight = log.confirms?(name, delivery.mentions.origins[row]) == true
            if isRight { text += piece } else { found.append(Self.either) }
          }
        }
        if text != cell { changes.set(row, to: text) }
        for finding in found {
          let isAsked = finding.severity == .warning
          log.note(
            finding, row: row, field: name, value: isAsked ? cell : "", of: delivery.mentions)
        }
      }
      delivery.mentions[name] = changes.applied(to: column)
    }
  }

  /// The numbers of a cell and what stands between them, in order.
  static func pieces(of cell: String) -> [(text: String, isNumber: Bool)] {
    var pieces: [(text: String, isNumber: Bool)] = []
    var text = ""
    var number = ""
    var digits = 0
    func close() {
      if digits > 6 {
        let blanks = String(number.reversed().prefix { !$0.isNumber && $0 != ")" }.reversed())
        if !text.isEmpty { pieces.append((text, false)) }
        pieces.append((String(number.dropLast(blanks.count)), true))
        text = blanks
      } else {
        text += number
      }
      (number, digits) = ("", 0)
    }
    for sign in cell {
      if digits > 6, sign == "+" || sign == "(" { close() }
      let isDigit = "0" <= sign && sign <= "9"
      let belongs =
        number.isEmpty
        ? sign == "+" || sign == "(" : " .-()\u{A0}".contains(sign) || sign == "/" && digits < 7
      if isDigit || belongs {
        number.append(sign)
        if isDigit { digits += 1 }
      } else {
        close()
        text.append(sign)
      }
    }
    close()
    if !text.isEmpty { pieces.append((text, false)) }
    return pieces
  }

  /// Where a number is dialled.
  private enum Reading { case home, homeByItsForm, there, either }

  /// Where a number that could be one of either country is dialled.
  private func reading(
    _ text: String, _ there: String, _ judge: PhoneJudge, home: PhoneJudge
  ) -> Reading {
    guard let here = home.number(in: text) else { return .there }
    // With its calling code, though without the plus: `33612345678`.
    if here.dropFirst() == text.filter(\.isNumber) { return .home }
    let isMobile = home.type(of: here.utf8.span) == .mobile
    let isMobileThere = [.mobile, .fixedOrMobile].contains(judge.type(of: there.utf8.span))
    if !isMobile || isMobileThere { return .there }
    return readingByGroups(text.split { !$0.isNumber }.map(\.utf8.count))
  }

  /// Where a number is dialled whose digits are parted into groups of these lengths: the French part theirs in twos, and what has four
  /// digits and more at the end is none of theirs. `06 12345678` is written everywhere.
  private func readingByGroups(_ groups: [Int]) -> Reading {
    let twos = home == "FR" ? groups[...] : groups.suffix(2)
    if groups.count > 2, twos.allSatisfy({ $0 == 2 }) { return .homeByItsForm }
    // « 061 234 56 78 » is Basel: no French number begins with a group of three or five.
    let isLedByMore = home == "FR" && groups.count > 2 && (groups[0] == 3 || groups[0] > 4)
    let isOfOthers =
      isLedByMore || (groups.count == 2 ? groups[0] > 2 : groups.count > 2 && groups.last! > 3)
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

  /// Whether a number stands without its calling code.
  private static func isNational(_ number: String) -> Bool {
    let digits = number.utf8.filter(Plain.isDigit)
    return !number.utf8.contains(0x2B) && 7...15 ~= digits.count
      && digits.prefix { $0 == 0x30 }.count < 2
  }
}

extension PhoneJudge {
  /// The number that a text is, as it is written for everybody; `nil` where it is none.
  fileprivate func number(in text: String) -> String? {
    var number = TextColumn()
    guard write(text.utf8.span, into: &number).verdict.isValue else { return nil }
    number.endValue()
    return number[0]
  }
}
