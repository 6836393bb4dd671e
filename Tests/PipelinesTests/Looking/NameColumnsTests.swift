import Tables
import Testing

@testable import Pipelines

/// Names that no heading announces.
@Suite struct NameColumnsTests {
  private static let first = ["Hugo", "Inès", "Éric", "Camille", "Léa", "Paul", "Zoé", "Anne"]
  private static let last = [
    "GARCIA", "PICARD", "LE GOFF", "BOYER", "LEROUX", "MOREL", "FAURE", "BLANC", "ROUSSEL",
  ]
  private static let towns = ["Rennes", "Brest", "Vannes", "Quimper", "Lorient"]

  private func guess(
    _ columns: [(String, [String])], known: [String: String] = [:]
  ) -> [String: String] {
    let fields = ColumnGuess(Batch.small(columns), known: known).fields
    return Dictionary(uniqueKeysWithValues: fields.map { ($0.heading, $0.field) })
  }

  private func cycle(_ words: [String], _ count: Int = 40) -> [String] {
    (0..<count).map { words[$0 % words.count] }
  }

  @Test func firstAndLastNamesAreFoundByTheirCells() {
    let found = guess([
      ("Zone 1", cycle(Self.last)), ("Zone 2", cycle(Self.first)), ("Zone 3", cycle(Self.towns)),
    ])
    #expect(found["Zone 1"] == "last-name")
    #expect(found["Zone 2"] == "first-name")
    #expect(found["Zone 3"] == nil)
  }

  @Test func lastNamesAreFoundBesideKnownFirstNames() {
    let found = guess(
      [("Zone 1", cycle(Self.last)), ("Prénom", cycle(Self.first))],
      known: ["Prénom": "first-name"])
    #expect(found == ["Zone 1": "last-name"])
  }

  /// Of a dozen rows any two columns of words might be names; whole names beside them are better, and names that are known stay.
  @Test func fewRowsAndWholeNamesLeaveThemAlone() {
    #expect(guess([("Zone 1", cycle(Self.last, 12)), ("Zone 2", cycle(Self.first, 12))]).isEmpty)
    let whole = zip(cycle(Self.first), cycle(Self.last)).map { "\($0) \($1)" }
    let found = guess([
      ("Zone 1", cycle(Self.last)), ("Zone 2", cycle(Self.first)), ("Zone 3", whole),
    ])
    #expect(found == ["Zone 3": "person"])
    let known = guess(
      [("Zone 1", cycle(Self.last)), ("Zone 2", cycle(Self.first)), ("Client", whole)],
      known: ["Client": "person"])
    #expect(known.isEmpty)
  }

  /// Parents, and whoever serves the client, are named by first and last name, too.
  @Test func namesOfOthersAreNone() {
    let found = guess([
      ("Nom responsable", cycle(Self.last)), ("Prénom responsable", cycle(Self.first)),
    ])
    #expect(found["Nom responsable"] != "last-name")
  }

  /// The tables of names are French: elsewhere some of the first names stand in them, and hardly a last name as a first one.
  @Test func namesOfElsewhereAreToldByTheDifference() {
    let given = [
      "Massimiliano", "Orlando", "Beppe", "Mauro", "Guglielmo", "Ornella", "Paola", "Elvira",
      "Marco", "Sabrina", "Carla", "Ersilia", "Fabio",
    ]
    let borneInFrance = [
      "Rossi", "Ferrari", "Romano", "Bianchi", "Ricci", "Greco", "Conti", "Costa", "Giordano",
      "Rizzo", "Lombardi", "Moretti", "Barbieri", "Fontana", "Santoro", "Caruso", "Longo",
    ]
    let (heads, tails) = (["Tracc", "Zubb", "Squizz", "Ghezz"], ["ardigni", "uppolo", "iotteri"])
    let ends = ["ni", "to", "lla", "co", "ssi"]
    var family: [String] = []
    for index in 0..<51 {
      family.append(borneInFrance[index % 17])
      family.append(heads[index % 4] + tails[index / 4 % 3] + ends[index / 12])
    }
    let found = guess([("A", family), ("B", cycle(given, 102))])
    #expect(found == ["A": "last-name", "B": "first-name"])
    // A third column of words is neither.
    let words = cycle(["Mensile", "Annuale", "Prova", "Trimestrale"], 102)
    #expect(guess([("A", words), ("B", cycle(given, 102))])["A"] == nil)
  }

  /// Of two columns of first names the one that stands first decides what is near it, in every run.
  @Test func ofSeveralKnownFirstNamesTheFirstCounts() {
    let far = (0..<4).map { ("Code \($0)", (0..<40).map { "X\($0)-1" }) }
    let columns =
      [("Zone 1", cycle(Self.last)), ("Prénom", cycle(Self.first))] + far
      + [("Prénom usuel", cycle(Self.first))]
    let known = ["Prénom": "first-name", "Prénom usuel": "first-name"]
    for _ in 0..<8 { #expect(guess(columns, known: known) == ["Zone 1": "last-name"]) }
  }

  /// Lists of several programs one below the other: some parted the names, and the others did not.
  @Test func firstNamesThatCompleteSomeOfTheNamesBelongToThem() {
    let (last, first) = (cycle(Self.last), cycle(Self.first))
    let mixed = last.indices.map { $0 % 2 == 0 ? last[$0] : "\(first[$0]) \(last[$0])" }
    let some = first.indices.map { $0 % 2 == 0 ? first[$0] : "" }
    let found = guess([("Pour", mixed), ("Suite", some)])
    #expect(found == ["Pour": "last-name", "Suite": "first-name"])
    // Beside whole names they are somebody else's.
    let whole = last.indices.map { "\(first[$0]) \(last[$0])" }
    #expect(guess([("Pour", whole), ("Suite", some)])["Pour"] == "person")
  }
}
