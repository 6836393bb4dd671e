import Reference
import Testing

@testable import Cleaning

@Suite struct CompanyContactTests {
  private static let library = ReferenceLibrary()
  private let parser = CompanyParser(library)
  private let contact = CompanyContact(
    order: NameOrder(firstNames: library.firstNames, surnames: library.surnames))

  @Test(arguments: [
    ("ROUSSEL ETANCHEITE M GAUTIER HENRI", "Roussel Étanchéité"),
    ("ROUSSEL CARRELAGE MME GAUTIER", "Roussel Carrelage"),
    ("ROUSSEL CARRELAGE M THIBAUT EDOUARD", "Roussel Carrelage"),
    ("Roussel Vitrerie Monsieur Gautier Henri", "Roussel Vitrerie"),
    ("Roussel Vitrerie - Henri Gautier", "Roussel Vitrerie"),
    ("ROUSSEL VITRERIE, Henri Gautier", "Roussel Vitrerie"),
    ("Roussel Vitrerie (Henri Gautier)", "Roussel Vitrerie"),
    ("Zefluvio - Henri Gautier", "Zefluvio"),
    ("Roussel Vitrerie Att. Mme Gautier", "Roussel Vitrerie"),
    ("SASU ROUSSEL (GERANT M. GAUTIER)", "Roussel"),
  ])
  func thePersonBehindAFirmIsNotItsName(text: String, name: String) {
    let company = parser.parse(text)
    #expect(company.name == name && !company.asides.isEmpty)
  }

  /// One of the two sides says nothing: both are kept.
  @Test(arguments: [
    "Pharmacie Mme Gautier", "Roussel - Henri Gautier", "Coiffure Henri Gautier", "M & M'S",
    "MR BRICOLAGE BREST", "GARAGE HENRI GAUTIER",
  ])
  func whatMayBeTheNameStays(text: String) {
    let company = parser.parse(text)
    #expect(company.asides.isEmpty && Fold.key(company.name) == Fold.key(text))
  }

  @Test func bothSidesAreWeighed() {
    #expect(contact.isPerson("Henri Gautier") && contact.isPerson("GAUTIER HENRI"))
    #expect(!contact.isPerson("Gautier Vitrerie") && !contact.isPerson("Henri"))
    #expect(contact.tellsFirm("Roussel Vitrerie") && contact.tellsFirm("Le Relais"))
    #expect(!contact.tellsFirm("Roussel") && !contact.tellsFirm("M. Roussel"))
    #expect(contact.isFamily("Roussel & Gautier") && !contact.isFamily("Roussel Vitrerie"))
  }

  @Test(arguments: [
    ("SARL ROUSSEL \"LE RELAIS\"", "Roussel", "SARL"),
    ("SARL Roussel - Le Relais", "Roussel", "SARL"),
    ("SAS ROUSSEL (AUX DEUX PONTS)", "Roussel", "SAS"),
    ("LE RELAIS SARL ROUSSEL", "Roussel", "SARL"),
    ("ROUSSEL SARL LE RELAIS", "Roussel", "SARL"),
    ("LE RELAIS EXPLOITE PAR SNC ROUSSEL", "Roussel", "SNC"),
    ("SCI LES PINS - LE PARC", "Les Pins - Le Parc", "SCI"),
    ("SARL \"LE RELAIS\"", "Le Relais", "SARL"),
    ("Relais by SARL Roussel", "Relais by Roussel", "SARL"),
  ])
  func theSignOverTheDoorIsNotTheNameInLaw(text: String, name: String, form: String) {
    let company = parser.parse(text)
    #expect(company.name == name && company.legalForm == form)
  }

  /// The town is no sign over the door, nor the family of who runs the shop: it tells two establishments apart.
  @Test(arguments: [
    ("LE COMPTOIR SAS LYON", "COMPTOIR LYON"), ("SARL BERNARD - LE MANS", "BERNARD LE MANS"),
    ("SARL MARTIN (LE HAVRE)", "MARTIN LE HAVRE"), ("LE PETIT BISTROT SARL MARTIN", "MARTIN"),
    ("SARL MARTIN (Le Relais)", "MARTIN"),
  ])
  func aTownStaysInTheName(cell: String, key: String) {
    let words = parser.parse(cell).key.split(separator: " ")
    #expect(key.split(separator: " ").allSatisfy { words.contains($0) || $0 == "LE" }, "\(words)")
    #expect(words.count <= key.split(separator: " ").count, "\(words)")
  }

  /// A page that somebody pasted is left as it is, in a moment.
  @Test func aPageIsNoName() {
    let page = String(repeating: "SARL Dupont - ", count: 4_000)
    let company = parser.parse(page)
    #expect(company.legalForm.isEmpty && company.name.hasPrefix("SARL Dupont - SARL"))
  }
}
