import Tables
import Testing

@testable import Pipelines

/// Guesses that need no more than the columns; those that need a whole file are held by the tests of the commands.
@Suite struct ColumnGuessTests {
  private static let places = ["Rennes", "Brest", "Vannes", "Quimper", "Lorient", "Morlaix"]

  private func displaced(_ heading: String, _ names: [String]) -> Set<String> {
    let sample = Batch.small([
      (heading, names), ("Ville", names.indices.map { Self.places[$0 % 6] }),
    ])
    return ColumnGuess(sample, known: [heading: "company", "Ville": "city"]).displaced
  }

  private static let firms = [
    "Garage Martin", "Boulangerie Bernard", "Plomberie Robert", "Salon Julie", "Hôtel Victor",
    "Menuiserie Richard", "Ambulances Michel", "Fleurs Camille", "Taxi Laurent", "Pressing Simon",
  ]
  private static let persons = [
    "Martin Paul", "Bernard Julie", "Robert Anne", "Richard Marie", "Michel Pierre",
    "Laurent Claire", "Simon Louis", "Vincent Alice", "Camille Hugo", "Victor Emma",
  ]

  /// Half of the commonest surnames are first names, too.
  @Test(arguments: ["Société", "Raison sociale", "Company", "Entreprise", "Établissement"])
  func firmsUnderAHeadingOfFirmsStayFirms(heading: String) {
    #expect(displaced(heading, Self.firms).isEmpty)
  }

  @Test func personsAreFoundWhereTheHeadingMayMeanThem() {
    #expect(displaced("Intitulé", Self.persons) == ["Intitulé"])
    #expect(displaced("Société", Self.persons.map { "Mme \($0)" }) == ["Société"])
    #expect(displaced("Société", Self.persons).isEmpty)
  }

  private func displaced(_ persons: [String], _ firsts: [String]) -> Set<String> {
    let sample = Batch.small([("Nom client", persons), ("Prénom", firsts)])
    return ColumnGuess(sample, known: ["Nom client": "person", "Prénom": "first-name"]).displaced
  }

  /// « Nom client » beside « Prénom » are the last names; whole names that hold the first ones are no others, either.
  @Test func firstNamesBesideTheNamesOfClientsAreTheirs() {
    let last = ["GARCIA", "PICARD", "LE GOFF", "BOYER", "LEROUX", "MOREL", "FAURE", "BLANC"]
    let first = ["Hugo", "Inès", "Éric", "Camille", "Léa", "Paul", "Zoé", "Anne"]
    #expect(displaced(last, first).isEmpty)
    #expect(displaced(zip(last, first).map { "\($0) \($1)" }, first).isEmpty)
    // Those of somebody else: of a child, of whoever answers.
    let whole = zip(last, first.reversed()).map { "\($0) \($1)" }
    #expect(displaced(whole, first) == ["Prénom"])
  }

  /// The dossiers of an accountant, the clubs of a federation; a contact list names a firm for a few each.
  @Test(arguments: [(3, true), (40, false)])
  func aFewFirmsOverManyPersonsAreWhoseListItIs(_ firms: Int, _ isHouse: Bool) {
    let rows = 0..<240
    let sample = Batch.small([
      ("Société", rows.map { "Golf \($0 % firms)" }),
      ("Nom", rows.map { "Kergoat\($0 % 120)" }), ("Prénom", rows.map { _ in "Anne" }),
    ])
    let known = ["Société": "company", "Nom": "last-name", "Prénom": "first-name"]
    #expect(ColumnGuess(sample, known: known).displaced.contains("Société") == isHouse)
  }

  private func guessed(
    _ columns: [(String, [String])], _ known: [String: String] = [:]
  ) -> [String: String] {
    let fields = ColumnGuess(Batch.small(columns), known: known).fields
    return Dictionary(uniqueKeysWithValues: fields.map { ($0.heading, $0.field) })
  }

  /// Three doctors over hundreds of patients are no clients, whatever their column is called.
  @Test func whoWorksThereIsNoClient() {
    let rows = 0..<120
    let columns = [
      ("Suivi", rows.map { "\(Self.persons[$0 % 10]) \($0 % 7 == 0 ? "Léa" : "Hugo")" }),
      ("Docteur", rows.map { ["Dr Martin Paul", "Dr Petit Anne", "Dr Roux Marc"][$0 % 3] }),
    ]
    let guess = ColumnGuess(Batch.small(columns), known: ["Docteur": "person"])
    #expect(guess.displaced == ["Docteur"])
    #expect(guess.fields.map(\.heading) == ["Suivi"])
  }

  @Test func firmsAreFoundByTheWordsOfTheirTrades() {
    #expect(guessed([("Compte suivi", Self.firms)])["Compte suivi"] == "company")
    let few = Self.firms.indices.map { $0 == 0 ? "Chez Paul" : "" }
    let guess = ColumnGuess(
      Batch.small([("Enseigne", few), ("Compte suivi", Self.firms)]), known: ["Enseigne": "company"]
    )
    #expect(guess.displaced == ["Enseigne"])
  }

  @Test func numbersOfFirmsInEitherFormAreTheirSIREN() {
    let numbers = ["732829320", "FR44732829320", "552 100 554", "FR83404833048", "404833048"]
    #expect(guessed([("Immatriculation", numbers)]) == ["Immatriculation": "siren"])
  }

  /// Births lie decades apart, orders do not; firms are founded decades apart, too.
  @Test func daysOfBirthAreFoundByHowFarTheyLieApart() {
    let rows = 0..<60
    let names = ("Client", rows.map { Self.persons[$0 % 10] })
    let births = ("Jour", rows.map { "12/03/\(1_945 + $0)" })
    let orders = ("Jour", rows.map { "12/03/\(2_015 + $0 % 10)" })
    #expect(guessed([names, births], ["Client": "person"]) == ["Jour": "birth-date"])
    #expect(guessed([names, orders], ["Client": "person"]).isEmpty)
    let firm = ("Firme", rows.map { Self.firms[$0 % 10] })
    #expect(
      guessed([names, births, firm], ["Client": "person", "Firme": "company"])["Jour"] == nil)
  }

  @Test func postCodesOfAnywhereAreFoundByTheTownsBesideThem() {
    let towns = ["Göttingen", "Nörten", "Moringen", "Uslar", "Northeim", "Einbeck"]
    let rows = 0..<60
    let found = guessed([
      ("Zone 1", rows.map { "\(37_081 + $0 % 6 * 7)" }), ("Zone 2", rows.map { towns[$0 % 6] }),
    ])
    #expect(found == ["Zone 1": "postcode", "Zone 2": "city"])
  }

  /// A pupil's school and his father's firm are neither who he is; the schools that a supplier serves are his clients.
  @Test(arguments: [
    ("Établissement scolaire", false, false), ("École / établissement", false, false),
    ("Entreprise du parent", true, false), ("Établissement scolaire", true, true),
    ("Société", false, true),
  ])
  func aFirmBesideAPersonMayBeNoClient(heading: String, isVaried: Bool, expected: Bool) {
    let firms = (0..<60).map {
      "Collège \(Self.places[$0 % (isVaried ? 6 : 3)]) \(isVaried ? $0 : 1)"
    }
    let sample = Batch.small([
      ("Nom", (0..<60).map { "Kerl\($0)an" }), ("Prénom", (0..<60).map { Self.places[$0 % 6] }),
      (heading, firms),
    ])
    let guess = ColumnGuess(sample, known: ["Nom": "last-name", "Prénom": "first-name"])
    #expect(guess.fields.contains { $0.field == "company" } == expected)
  }
}
