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
      (["#NOM?"], nil, [.spreadsheetError]),
      (["03-avr"], nil, [.autoDate]), (["mars-24", "août-25"], nil, [.autoDate]),
      (["avenue-24", "3-rue"], nil, []),
      (["VRAI", "FAUX"], nil, [.spreadsheetBoolean]), (["1 234,56"], nil, [.thousandsSpace]),
      (["1\u{A0}234,56"], nil, [.thousandsSpace]), (["1\u{202F}234"], nil, [.thousandsSpace]),
      (["(1234,56)"], nil, [.negativeInParentheses]), (["12,5 €"], nil, [.currencySign]),
      (["1000", "35000"], Kind.postcode, [.lostLeadingZero]), (["1000"], nil, []),
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
}
