import Testing

@testable import Readers

@Suite struct ReachLinesTests {
  private func tells(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return ReachLines.tells(bytes.span, bytes.count)
  }

  private static func numbers(_ sign: String) -> [String] {
    (10...29).map { ["06", "12", "34", "56", "\($0)"].joined(separator: sign) }
  }

  @Test(arguments: [" ", "-", ".", "/", "\u{A0}"])
  func aListOfNumbersIsOneColumnWithoutHeading(_ sign: String) throws {
    let numbers = Self.numbers(sign)
    let text = numbers.joined(separator: "\r\n")
    #expect(tells(text))
    let read = try readCSV(text)
    #expect(read.headings.isEmpty)
    #expect(read.rows == numbers.map { [$0] })
  }

  /// A title, blank lines, an address among the numbers and a word behind one are no columns either.
  @Test(arguments: ["Liste à ne plus appeler", "Numbers not to call"])
  func aTitleAndAnAddressMayStandAmongThem(_ title: String) throws {
    let numbers = Self.numbers(" ")
    let text = ([title, ""] + numbers + ["anne@example.org", "0612345678", ""]).joined(
      separator: "\n")
    #expect(tells(text))
    let rows = try readCSV(text).rows
    #expect(rows.allSatisfy { $0.count == 1 })
    #expect(Set(rows.map { $0[0] }).isSuperset(of: numbers + ["0612345678"]))
  }

  @Test func aHeadingIsOneAllTheSame() throws {
    let numbers = Self.numbers(" ")
    let read = try readCSV((["Téléphone"] + numbers).joined(separator: "\n"))
    #expect(read.headings == ["Téléphone"])
    #expect(read.rows.count == 20)
  }

  @Test(arguments: [
    "", "06 12 34 56 78", "Nom;Tél\nDupré;06 12 34 56 78\nNoël;06 12 34 56 79\n",
    "03 11 24 37 49\n12 13 24 31 40\n22 25 31 36 44\n", "a@example.org\nb@example.org\n",
    "C1 01/02/2024 12,50 29100\nC2 02/02/2024 13,50 29200\n",
    "12 13 14 15 16\n22 23 24 25 26\n",
  ])
  func anyOtherTextIsReadAsBefore(_ text: String) { #expect(!tells(text)) }
}
