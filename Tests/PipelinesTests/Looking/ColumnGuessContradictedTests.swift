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
}
