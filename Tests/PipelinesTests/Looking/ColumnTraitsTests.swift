import Tables
import Testing

@testable import Pipelines

@Suite struct ColumnTraitsTests {
  private func traits(_ values: [String?], _ heading: String = "Z", limit: Int = 100)
    -> ColumnTraits
  {
    ColumnTraits(TextColumn(values), heading, limit: limit)
  }

  /// What a value alone may be.
  @Test(
    arguments: [
      ("a@provider.example.org", .email, true), ("a@b", .email, false),
      ("73282932000074", .siret, true),
      ("73282932000075", .siret, false), ("732 829 320", .siren, true),
      ("0570875979", .vatNumber, true),
      ("FR40303265045", .vatNumber, true), ("BE 0570.875.979", .vatNumber, true),
      ("03/04/2024", .date, true),
      ("35000", .postcode, true), ("9000", .postcode, true), ("SW1A 1AA", .britishPostcode, true),
      ("06 39 98 00 01", .phone, true), ("+33639980001", .phone, true),
      ("612345678", .nineDigits, true),
      ("12 rue Haute", .street, true), ("Hauptstrasse 5", .street, true),
      ("35000 Rennes", .townWithPostcode, true),
      ("12 rue Haute 35000 Rennes", .addressWithTown, true), ("12 bis", .houseNumber, true),
      ("SARL Exemple", .legalForm, true),
      ("Marie", .firstName, true), ("Jean Exemple", .wholeName, true), ("oui", .answer, true),
      ("F", .sex, true),
      ("45385", .serial, true), ("Exemple", .email, false),
      // Towns, names and words that sound like streets.
      ("Le Chemin", .street, false), ("La Rue-Saint-Pierre", .street, false),
      ("Quai", .street, false), ("Place", .street, false), ("Laplace", .street, false),
      ("Delarue Marie", .street, false), ("La Vallée", .street, false), ("Olivia", .street, false),
      ("Rue Haute", .street, true), ("Place de la Mairie", .street, true),
      ("Lindenallee", .street, true), ("Am Rosenweg", .street, true),
      ("12 500 € HT", .street, false), ("45 k€", .street, false), ("3 jours", .street, false),
      ("12 Le Bourg", .street, true), ("3 Kerbihan", .street, true),
      ("3008 Peugeot", .townWithPostcode, false), ("2019 Renault Clio", .townWithPostcode, false),
      ("3008 Peugeot", .street, false), ("1003 Lausanne", .townWithPostcode, true),
    ] as [(String, ColumnTraits.Trait, Bool)])
  func aValueShowsWhatItMayBe(_ value: String, _ trait: ColumnTraits.Trait, _ isSo: Bool) {
    #expect((traits([value]).share(trait) == 1) == isSo)
  }

  @Test func sharesAreOfTheFilledCells() {
    let column = traits(["a@b.example.org", nil, "", "  ", "x"])
    #expect(column.count == 2 && column.share(.email) == 0.5)
    #expect(column.filled == 4, "tenths of all cells; spaces fill none")
    #expect(column.distinct == 1)
    #expect(traits(["x", "x", "x", "y"]).distinct == 0.5)
  }

  @Test func anEmptyColumnIsNothing() {
    for column in [traits([]), traits([nil, ""])] {
      #expect(column.count == 0 && column.distinct == 0 && column.share(.email) == 0)
    }
  }

  @Test func onlyTheFirstCellsAreLookedAt() {
    let column = traits(["1"] + [String](repeating: "a@b.example.org", count: 50), limit: 1)
    #expect(column.count == 1 && column.share(.email) == 0)
  }

  @Test(arguments: [
    ("Date de naissance", ColumnTraits.Hint.birth, true), ("DateNaiss", .birth, true),
    ("Né le", .birth, true),
    ("N° portable", .mobile, true), ("Handynummer", .mobile, true), ("PLZ", .postcode, true),
    ("Wohnort", .city, true),
    ("Transport", .mobile, false), ("Sort", .city, false), ("Raison sociale", .company, true),
    ("Prénom usuel", .first, true),
    ("Matricule", .reference, true), ("Remarque", .reference, false),
  ])
  func aWordOfTheHeadingPoints(_ heading: String, _ hint: ColumnTraits.Hint, _ isSo: Bool) {
    #expect(traits(["x"], heading).hints(at: hint) == isSo)
  }

  /// A yes under « Refus SMS » is a no, and reminders of appointments are no offers.
  /// Who sent somebody, and when a letter went off, is no address.
  @Test(arguments: [
    ("Adressé par", false), ("Adressée par", false), ("Médecin adresseur", false),
    ("Adressé le", false), ("Adresse", true), ("Adresse par défaut", true), ("Adresse 1", true),
  ])
  func whoSentSomebodyIsNoStreet(heading: String, isStreet: Bool) {
    #expect(ColumnTraits(TextColumn(["x"]), heading, limit: 10).hints(at: .street) == isStreet)
  }

  @Test(arguments: [
    ("Accord SMS", true), ("SMS", true), ("Refus SMS", false), ("Pas de SMS", false),
    ("SMS interdit", false), ("SMS_BLACKLISTED", false), ("Rappels SMS", false),
    ("Relance SMS", false), ("1re relance SMS", false), ("SMS 2e rappel", false),
    ("SMS envoyé", false), ("SMS sent", false), ("SMS RDV", false), ("SMS O/N", true),
  ])
  func aRefusalOfMessagesIsNoConsent(heading: String, isConsent: Bool) {
    let traits = ColumnTraits(TextColumn(["oui", "non"]), heading, limit: 10)
    #expect(traits.hints(at: .messages) == isConsent)
  }
}
