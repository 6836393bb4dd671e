import Testing

@testable import Cleaning

@Suite struct CivilityDegreesTests {
  private static let parser = PersonParser()

  private func parts(_ text: String) -> String {
    let name = Self.parser.parse(text)
    return [name.civility, name.firstName, name.lastName, name.sex].joined(separator: "|")
  }

  @Test(arguments: [
    ("Herr Prof. Dr. Hans Müller", "Pr|Hans|Müller|M"),
    ("Frau Dr. med. Anna Schmidt", "Dr|Anna|Schmidt|F"),
    ("Herr Dipl.-Ing. Hans Müller", "M.|Hans|Müller|M"),
    ("Dott.ssa Maria Rossi", "Dr|Maria|Rossi|F"),
    ("Signora Dott.ssa Maria Rossi", "Dr|Maria|Rossi|F"),
    ("Dott.ssa Rossi", "Dr||Rossi|F"), ("Mme le Docteur Leroy", "Dr||Leroy|F"),
    ("Mme Dr Anne Leroy", "Dr|Anne|Leroy|F"),
  ])
  func ofSeveralDegreesTheFirstIsKeptAndTheSexWithIt(text: String, expected: String) {
    #expect(parts(text) == expected)
  }

  /// An initial and a name are none, and a civility alone leads to nobody.
  @Test(arguments: [
    ("Mme M. Durand", "Mme|M.|Durand|F"), ("M. Med Durand", "M.|Med|Durand|M"),
    ("M. Phil. Collins", "M.|Phil|Collins|M"), ("Mme Nat. Durand", "Mme|Nat.|Durand|F"),
  ])
  func whatIsNoDegreeStays(text: String, expected: String) {
    #expect(parts(text) == expected)
  }
}
