import Testing

@testable import Cleaning

@Suite struct PersonParserTitlesTests {
  private static let parser = PersonParser()

  private func parts(_ text: String) -> String {
    let name = Self.parser.parse(text)
    return [name.civility, name.firstName, name.lastName].joined(separator: "|")
  }

  @Test(arguments: [
    ("Dipl.-Ing. Hans Müller", "|Hans|Müller"), ("Ing. Karl Weber", "|Karl|Weber"),
    ("Rabbin David Cohen", "|David|Cohen"), ("Pasteur Luc Durand", "|Luc|Durand"),
    ("Notaire Anne Leroy", "Me|Anne|Leroy"), ("Lt Marc Petit", "|Marc|Petit"),
    ("Lieutenant-colonel Jean Dupont", "|Jean|Dupont"), ("Cdt Paul Roux", "|Paul|Roux"),
    ("Père Jean Dupont", "|Jean|Dupont"), ("Abbé Pierre", "|Pierre|"),
  ])
  func aTitleBeforeANameIsNoPartOfIt(text: String, expected: String) {
    #expect(parts(text) == expected)
  }

  @Test(arguments: [
    ("Jean Père", "|Jean|Père"), ("Louis Colonel", "|Louis|Colonel"),
    ("Marie Frère", "|Marie|Frère"), ("PASTEUR Luc", "|Luc|Pasteur"),
    ("Pasteur, Luc", "|Luc|Pasteur"), ("Mme Pasteur Julie", "Mme|Julie|Pasteur"),
    ("Louis Pasteur", "|Louis|Pasteur"),
  ])
  func whoIsCalledSoKeepsTheName(text: String, expected: String) {
    #expect(parts(text) == expected)
  }
}
