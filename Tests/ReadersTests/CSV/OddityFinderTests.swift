import Fields
import Pipelines
import Testing

@testable import Readers

@Suite struct OddityFinderTests {
  @Test(
    arguments: [
      (["3,3612E+10", "3,62521E+13"], nil, [ValueOddity.lostDigits]),
      (["7.2E+09"], nil, [.lostDigits]),
      (["E+10", "1E5", "2E"], nil, []), (["#N/A", "x"], nil, [.spreadsheetError]),
      (["#NOM?"], nil, [.spreadsheetError]), (["########"], nil, [.spreadsheetError]),
      (["#", "##"], nil, []), (["Lef\u{FFFD}vre"], nil, [.lostLetters]),
      (["H?l?ne"], nil, [.lostLetters]), (["Quoi ?", "?", "http://a.example/b?c=d"], nil, []),
      (["03-avr"], nil, [.autoDate]), (["mars-24", "août-25"], nil, [.autoDate]),
      (["avenue-24", "3-rue"], nil, []),
      (["VRAI", "FAUX"], nil, [.spreadsheetBoolean]), (["1 234,56"], nil, [.thousandsSpace]),
      (["1\u{A0}234,56"], nil, [.thousandsSpace]), (["1\u{202F}234"], nil, [.thousandsSpace]),
      (["732 829 320", "552 100 554"], nil, []), (["732 829 320"], Kind.siren, []),
      (["732 829 320 00074", "01 23 45 67 89", "612 345 678"], nil, []),
      (["612 345 678", "1 234 567"], Kind.phone, []), (["1 234 567"], nil, [.thousandsSpace]),
      (["732 829 320", "12 500"], nil, [.thousandsSpace]),
      (["732 829 320"], Kind.amount, [.thousandsSpace]),
      (["732 829 320,50"], nil, [.thousandsSpace]), (["-732 829 320"], nil, [.thousandsSpace]),
      (["(1234,56)"], nil, [.negativeInParentheses]), (["12,5 €"], nil, [.currencySign]),
      (["1000", "35000"], Kind.postcode, [.lostLeadingZero]), (["1000"], nil, []),
      (["1000", "9000", "35000"], Kind.postcode, []),
      (["612345678"], Kind.phone, [.lostLeadingZero]), (["45385"], Kind.date, [.dateSerial]),
      (["15/12/2024", "2024-01-02"], nil, [.mixedDates]),
      (["15/12/2024", "16/12/24"], nil, [.mixedDates]),
      (["03/04/2024"], nil, [.ambiguousDate]), (["03/04/2024", "15/12/2024"], nil, []),
    ] as [([String], Kind?, [ValueOddity])])
  func eachOddityIsTold(_ values: [String], _ kind: Kind?, _ expected: [ValueOddity]) {
    var finder = OddityFinder(kind: kind)
    for (row, value) in values.enumerated() { finder.look(Array(value.utf8), row: row) }
    finder.end()
    #expect(Set(finder.found.keys) == Set(expected))
  }

  @Test func theReaderNamesColumnAndLineAndLeavesTheValue() throws {
    let read = try readCSV("nom;tel\r\nA;3,3612E+10\r\nB;0612345678\r\n")
    #expect(read.rows[0] == ["A", "3,3612E+10"])
    let finding = try #require(read.findings.first { $0.finding.code == "lost-digits" })
    #expect(finding.line == 2 && finding.field == "tel")
  }

  /// Only a French post code can have lost its zero; the town beside it proves one.
  @Test(arguments: [
    ("CP;Ville", ["6000;Nice", "6400;Cannes", "6500;Menton", "6600;Antibes"], true),
    ("CP;Ville", ["6000;Charleroi", "9000;Gand", "5000;Namur", "75001;Paris"], false),
    ("CP;Ville", ["1000;Bourg-en-Bresse", "75001;Paris", "69003;Lyon"], true),
    ("CP;Nom", ["1000;Dupont", "75001;Petit", "69003;Noël"], true),
    ("CP;Nom", ["1000;Dupont", "9000;Petit", "4000;Noël"], false),
    ("PLZ;Ort", ["8001;Zürich", "3011;Bern", "10115;Berlin"], false),
    ("Vorname;Handy;Ort", ["Eva;612345678;Wien", "Max;676123456;Graz"], false),
    ("Prénom;Portable;Ville", ["Eva;612345678;Nice", "Max;676123456;Gap"], true),
  ])
  func aZeroIsMissedInFrenchFilesOnly(_ head: String, _ rows: [String], _ isMissed: Bool) throws {
    let read = try readCSV(([head] + rows).joined(separator: "\n") + "\n")
    #expect(read.codes.contains("lost-leading-zero") == isMissed)
  }
}
