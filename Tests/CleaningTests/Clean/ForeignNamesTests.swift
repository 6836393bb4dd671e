import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct ForeignNamesTests {
  @Test(arguments: [
    ("Michèle", "MICHELE", "Michele"), ("Michèle", "Michèle Rossi", "Michèle"),
    ("Anna-Michèle", "ANNA MICHELE", "Anna-Michele"), ("Luca", "LUCA", "Luca"),
  ])
  func aNameKeepsTheLettersOfTheSource(name: String, source: String, plain: String) {
    #expect(ForeignNames.plain(name, as: source) == plain)
  }

  @Test func thePeopleElsewhereKeepTheirNamesAndTheirSexStaysOpen() throws {
    let outcome = try Samples.run(
      Clean.self, "clean",
      on: "first-name,last-name,country\nMICHELE,ROSSI,Italie\nMICHELE,MOREL,France\n"
        + "MICHELE,PETIT,\n")
    let names = (0..<3).map { outcome.table["first-name"]?[$0] ?? "" }
    #expect(names == ["Michele", "Michèle", "Michèle"])
    let whole = try Samples.run(
      Clean.self, "clean",
      on: "person,country\nSimone CONTI,Italie\nSimone MOREL,France\nM. Daniele BIANCHI,Italie\n")
    #expect((0..<3).map { whole.table["sex"]?[$0] ?? "" } == ["", "F", "M"])
    #expect(whole.table["first-name"]?[2] == "Daniele")
  }
}
