import Tables
import Testing

@testable import Pipelines

/// Headings that are known, and cells that say otherwise.
@Suite struct ColumnGuessContradictedTests {
  private static let names = [
    "GARCIA Hugo", "Inès PICARD", "LE GOFF Éric", "BOYER Camille", "Léa LEROUX", "MOREL Paul",
    "FAURE Zoé", "Anne BLANC", "ROUSSEL Luc", "Marie PETIT",
  ]
  private static let numbers = (0..<10).map { "06 12 34 5\($0) 0\($0)" }
  private static let animals = [
    "SAPHIR", "Filou", "TITUS", "Caramel", "Plume", "Rex", "Mistigri", "Nala", "Pépite", "Oscar",
  ]

  private func guess(
    _ columns: [(String, [String])], known: [String: String]
  ) -> (fields: [String: String], displaced: Set<String>) {
    let guess = ColumnGuess(Batch.small(columns), known: known)
    return (
      Dictionary(uniqueKeysWithValues: guess.fields.map { ($0.heading, $0.field) }), guess.displaced
    )
  }

  /// « Contact » may be whom one calls, or where: its numbers leave the place of the name to the column that holds some.
  @Test func numbersUnderTheHeadingOfANameAreNumbers() {
    let found = guess(
      [("Mandant", Self.names), ("Contact", Self.numbers)], known: ["Contact": "person"])
    #expect(found.fields == ["Mandant": "person", "Contact": "phone"])
    #expect(found.displaced == ["Contact"])
    let right = guess(
      [("Mandant", Self.numbers), ("Contact", Self.names)], known: ["Contact": "person"])
    #expect(right.displaced.isEmpty)
  }

  /// Places of birth leave the place of the day to the days; answers of a few words prove nothing.
  @Test func wordsUnderTheHeadingOfDaysAreNone() {
    let towns = [
      "Rennes", "Brest", "Vannes", "Quimper", "Lorient", "Nantes", "Angers", "Laval", "Fougères",
      "Vitré",
    ]
    let days = (0..<10).map { "1\($0)/03/19\(50 + 4 * $0)" }
    let known = ["Client": "person", "Naissance": "birth-date"]
    let found = guess(
      [("Client", Self.names), ("Naissance", towns), ("Jour de naiss.", days)], known: known)
    #expect(found.displaced == ["Naissance"])
    #expect(found.fields["Jour de naiss."] == "birth-date")
    let none = [String](repeating: "inconnue", count: 10)
    #expect(
      guess([("Client", Self.names), ("Naissance", none)], known: known).displaced.isEmpty)
  }

  /// In the file of a vet the patient is no client, and the day of birth is the patient's.
  @Test func whatIsTheAnimalsIsNotTheOwners() {
    let known = ["Patient": "person", "Né le": "birth-date"]
    let days = (0..<10).map { "1\($0)/03/201\($0)" }
    let species = (0..<10).map { $0 % 3 == 0 ? "chien" : "chat" }
    let found = guess(
      [
        ("Propr.", Self.names), ("Patient", Self.animals), ("Esp.", species), ("Né le", days),
      ], known: known)
    #expect(found.fields["Propr."] == "person")
    #expect(found.displaced == ["Patient", "Né le"])
    // Without animals « Patient » is who comes.
    let other = guess([("Patient", Self.names), ("Né le", days)], known: known)
    #expect(other.displaced.isEmpty)
  }

  /// A club's riders have a day of birth and a sex, whatever they ride; so has whoever lists a dog, if the sex is that of the first name.
  @Test func ridersAndOwnersWhoseSexIsToldKeepTheirs() {
    let known = ["Né le": "birth-date", "Sexe": "sex", "Prénom": "first-name"]
    let days = (0..<10).map { "1\($0)/03/201\($0)" }
    let first = [
      "Anne", "Luc", "Marie", "Zoé", "Paul", "Claire", "Hugo", "Jeanne", "Marc", "Lucie",
    ]
    let sexes = ["F", "M", "F", "F", "M", "F", "M", "F", "M", "F"]
    for animals in [["poney", "cheval"], ["chien", "chat"]] {
      let columns = [
        ("Responsable", Self.names), ("Prénom", first), ("Sexe", sexes), ("Né le", days),
        ("Monture", (0..<10).map { animals[$0 % 2] }),
      ]
      #expect(guess(columns, known: known).displaced.isEmpty, "\(animals)")
    }
    let others = guess(
      [
        ("Responsable", Self.names), ("Prénom", first), ("Sexe", sexes.reversed()),
        ("Né le", days), ("Esp.", (0..<10).map { ["chien", "chat"][$0 % 2] }),
      ], known: known)
    #expect(others.displaced == ["Né le", "Sexe"])
  }

  /// A list of animals that names no owner keeps what it has.
  @Test func animalsWithoutOwnersStay() {
    let species = [String](repeating: "chien", count: 10)
    let found = guess(
      [("Patient", Self.animals), ("Esp.", species)], known: ["Patient": "person"])
    #expect(found.displaced.isEmpty)
  }

  /// Four digits before a town are its code, in Switzerland, Belgium or Austria, and no number of a house.
  @Test func aTownBehindFourDigitsIsNoStreet() {
    let towns = [
      "1003 Lausanne", "CH-1800 Vevey", "1110 Morges", "1260 Nyon", "1400 Yverdon", "1700 Fribourg",
      "1180 Rolle", "1023 Crissier", "1009 Pully", "1820 Montreux",
    ]
    let streets = [
      "Rue du Lac 4", "Av. de la Gare 12", "Ch. des Fleurs 3", "Route de Berne 8", "r. Haute 1",
      "Bd de Grancy 9", "Place du Port 2", "Chemin Vert 5", "av. du Jura 37b", "Rte d'Oron 6",
    ]
    let found = guess(
      [("Nom", Self.names), ("Dom.", streets), ("NPA/Loc.", towns)], known: ["Nom": "person"])
    #expect(found.fields == ["Dom.": "street", "NPA/Loc.": "city"])
  }

  /// One program writes the code before the town, another the town alone.
  @Test func townsWithTheirCodesAndWithoutThemAreTowns() {
    let towns = [
      "Rennes", "35000 Rennes", "Brest", "29200 Brest", "56000 Vannes", "Vannes", "35000 Rennes",
      "Quimper", "29200 Brest", "Rennes",
    ]
    let found = guess([("Nom", Self.names), ("Loc", towns)], known: ["Nom": "person"])
    #expect(found.fields == ["Loc": "city"])
    let words = guess(
      [("Nom", Self.names), ("Genre", Self.animals)], known: ["Nom": "person"])
    #expect(words.fields.isEmpty)
  }

  private static let lasts = [
    "Durand", "Martin", "Morel", "Petit", "Roux", "Leroy", "Garnier", "Faure", "Lambert",
    "Fontaine",
  ]
  private static let firsts = [
    "Anne", "Paul", "Louise", "Hugo", "Chloé", "Hervé", "Sophie", "Yannick", "Inès", "Michel",
  ]

  /// « Nom » of firms beside the last names of those who work there, and of whole names beside « Nom de famille ».
  @Test func firmsAndWholeNamesAreNoLastNames() {
    let firms = Self.lasts.map { "SARL \($0) Bâtiment" }
    let staff = guess(
      [("Nom", firms), ("Employé 1 - Prénom", Self.firsts), ("Employé 1 - Nom", Self.lasts)],
      known: ["Nom": "last-name"])
    #expect(staff.fields["Nom"] == "company" && staff.fields["Employé 1 - Nom"] == "last-name")
    let whole = zip(Self.firsts, Self.lasts).map { "\($0) \($1)" }
    let persons = guess(
      [("Nom", whole), ("Prénom", Self.firsts), ("Nom de famille", Self.lasts)],
      known: ["Nom": "last-name", "Prénom": "first-name"])
    #expect(persons.fields["Nom de famille"] == "last-name" && persons.fields["Nom"] == nil)
    // Where nothing else holds last names, « Nom » stays what it is.
    let known = ["Nom": "last-name", "Prénom": "first-name"]
    #expect(guess([("Nom", whole), ("Prénom", Self.firsts)], known: known).displaced.isEmpty)
    #expect(guess([("Nom", firms), ("Ville", Self.firsts)], known: known).displaced.isEmpty)
  }

  /// The address of the shop, in each of its sales, is no client's.
  @Test func anAddressThatIsTheSameInEachRowIsNobodys() {
    let shop = [String](repeating: "caisse@example.org", count: 30)
    let numbers = (0..<30).map { "TX\($0)" }
    let found = guess([("E-mail", shop), ("N°", numbers)], known: ["E-mail": "email"])
    #expect(found.displaced == ["E-mail"] && found.fields["E-mail"] == nil)
    let few = Array(shop.prefix(10))
    #expect(guess([("E-mail", few)], known: ["E-mail": "email"]).displaced.isEmpty)
    let clients = (0..<30).map { "Client \($0)" }
    #expect(
      guess([("E-mail", shop), ("Nom", clients)], known: ["E-mail": "email", "Nom": "last-name"])
        .displaced.isEmpty)
  }

  /// Few words that come again and again are no streets, nor are amounts with their currency.
  @Test func ticketsAndAmountsAreNoStreets() {
    let tickets = (0..<30).map { $0 % 2 == 0 ? "Plein tarif" : "Place assise" }
    let amounts = (0..<30).map { "1 0\(10 + $0),50 €" }
    #expect(guess([("Billet", tickets), ("CA 2024", amounts)], known: [:]).fields.isEmpty)
  }
}
