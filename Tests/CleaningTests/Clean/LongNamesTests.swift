import Reference
import Tables
import Testing

@testable import Cleaning

@Suite struct LongNamesTests {
  @Test(arguments: [
    ("company", "Dujardin - "), ("person", "Dupont, SA "), ("last-name", "Consorts de la "),
    ("first-name", "Paul "),
  ])
  func aLetterInTheCellOfANameIsAskedAbout(_ field: String, _ words: String) throws {
    let cell = String(repeating: words, count: 501 / words.utf8.count + 1)
    let found = try Samples.run(Clean.self, "clean", on: "\(field),note\n\"\(cell)\",x\n")
    #expect(found.codes == ["too-long"])
    #expect(found.table[field].map { $0[0] } ?? "" == "")
    #expect(found.table["last-name"].map { $0[0] } ?? "" == "")
  }

  @Test func aLongNameIsAName() throws {
    let firm = String(repeating: "Dujardin ", count: 50) + "Brest"
    let found = try Samples.run(Clean.self, "clean", on: "company\n\(firm)\n")
    #expect(!found.codes.contains("too-long"))
    #expect(found.table["company"]?[0].isEmpty == false)
  }

  /// It stays, and is not read.
  @Test func whoeverKeepsWhatIsRefusedKeepsIt() throws {
    let cell = String(repeating: "Dujardin - ", count: 60) + "Brest"
    let found = try Samples.run(
      Clean.self, "{ clean: {}, on-failure: keep }", on: "company\n\(cell)\n")
    #expect(found.table["company"]?[0] == cell)
    #expect(found.codes == ["too-long"])
    #expect(PersonParser(.standard).parse(cell).isAmbiguous)
    #expect(CompanyParser(.standard).parse(cell).name == cell)
  }
}
