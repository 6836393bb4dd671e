import Testing

@testable import Readers

@Suite struct PersonalNameTests {
  @Test(
    "accounts of persons are often a family name and an initial",
    arguments: [
      "PETIT H.", "LE BIHAN C.", "LE ROUX A", "LE GOFF M", "Tanguy J.-P.", "J.-P. Tanguy",
      "DE KERVENOAËL P.", "MORVAN Anne", "Mme KERVELLA",
    ])
  func persons(_ name: String) {
    #expect(PersonalName.isPerson(name, order: .either))
  }

  @Test(
    "an initial makes no person of a firm",
    arguments: [
      "SUPER U", "POINT P", "POINT P.", "ATELIER B.", "GARAGE M.", "ETS PETIT H.", "PETIT H. SARL",
      "A.B.C.", "L. & M.", "ZORGLUB X", "PETIT H. 2",
    ])
  func firms(_ name: String) {
    #expect(!PersonalName.isPerson(name, order: .either))
  }

  @Test("an invoice names persons by their first name first")
  func invoices() {
    #expect(!PersonalName.isPerson("PETIT H."))
  }
}
