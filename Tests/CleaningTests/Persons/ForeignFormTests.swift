import Reference
import Testing

@testable import Cleaning

@Suite struct ForeignFormTests {
  private static let library = ReferenceLibrary()
  private let parser = PersonParser(library)

  @Test(arguments: [
    "LAERGEST, SL", "Rossi, S.r.l.", "Müller, GmbH", "De Vries, B.V.", "Janssens, NV",
    "Peeters, BVBA", "Peeters BVBA", "Dupont, SARL", "Silva, Lda", "Silva Lda", "Jensen, ApS",
    "Nieminen, Oy", "Nieminen Oy", "SVENSSON, AB", "Svensson, AB", "Kowalski, Sp. z o.o.",
    "Novak, s.r.o.", "Novak s.r.o.", "Horvat, d.o.o.", "Smith, Ltd", "Smith, Inc.", "Smith, LLC",
    "Martin, SA", "Weber Bau, GmbH & Co. KG", "Schmidt, K.G.", "Schmidt KG", "SCHMIDT KG",
    "Autohaus Schmidt KG", "Siemens AG",
  ])
  func aFormBehindANameTellsAFirm(_ text: String) {
    let name = parser.parse(text)
    #expect(name.kind == .company, "\(text)")
    #expect(name.firstName.isEmpty && name.lastName.isEmpty, "\(text)")
  }

  @Test(arguments: [
    "Martin A.G.", "Dupont A.B.", "Petit K.G.", "Leroy E.K.", "Klein U.G.", "Roux B.V.",
    "Martin, A.B.", "Moreau A.G", "Nina OY", "Schmidt, A.G.", "DURAND AG", "Julie KG",
    "DURAND JP",
  ])
  func initialsBehindANameMakeNoFirm(_ text: String) {
    #expect(parser.parse(text).kind == .person, "\(text)")
  }

  @Test(arguments: [
    "Schmidt e.K.", "De Vries B.V.", "Van Damme N.V.", "Garcia S.L.", "Dupont S.A.",
    "Siemens A.G.", "Philips N.V.", "Heineken B.V.", "Novartis A.G.",
  ])
  func aFormWrittenAsItsCountryDoesIsOne(_ text: String) {
    #expect(parser.parse(text).kind == .company, "\(text)")
  }

  @Test(arguments: [
    ("DUPONT, Al", "Al", "Dupont"), ("Dupont, Abel", "Abel", "Dupont"),
    ("Sanchez, Sa", "Sa", "Sanchez"), ("Nguyen, An", "An", "Nguyen"),
    ("DUPONT, Sam", "Sam", "Dupont"),
    ("Durand, Paul", "Paul", "Durand"),
  ])
  func aFirstNameBehindACommaStaysOne(_ text: String, _ first: String, _ last: String) {
    let name = parser.parse(text)
    #expect(name.kind == .person && name.firstName == first && name.lastName == last, "\(text)")
  }
}
