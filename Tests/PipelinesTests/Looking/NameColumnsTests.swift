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
    let first = [
      "Massimiliano", "Orlando", "Beppe", "Mauro", "Guglielmo", "Ornella", "Paola", "Elvira",
      "Marco", "Sabrina", "Carla", "Ersilia", "Fabio",
    ]
    let last = (0..<97).map { index in
      let heads = ["Cec", "Gal", "Bern", "Gregg", "Ross", "Bianch", "Fumag", "Pett"]
      let tails = ["ardi", "uppi", "io", "ini", "alli", "ato", "ucci"]
      return heads[index % 8] + tails[index / 8 % 7]
    }
    let columns = [("A", (0..<97).map { last[$0] }), ("B", cycle(first, 97))]
    let names = NameColumns(
      columns.map { ($0.0, ColumnTraits(TextColumn($0.1), $0.0, limit: 2_000)) },
      places: ["A": 0, "B": 1], known: [:])
    let given = ColumnTraits(TextColumn(columns[1].1), "B", limit: 2_000)
    let family = ColumnTraits(TextColumn(columns[0].1), "A", limit: 2_000)
    #expect(given.share(.firstName) > 5 * family.share(.firstName))
    #expect(names.first == (family.share(.surname) >= 0.25 ? "B" : nil))
  }
}
