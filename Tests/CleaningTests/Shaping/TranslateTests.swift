import Tables
import Testing

@testable import Cleaning
@testable import Pipelines

@Suite struct TranslateTests {
  private let list = "vip,tags\nOui,1\nNÔN,2\n?,3\n,4\n"

  @Test func accentsAndCapitalsDoNotCount() throws {
    let found = try Samples.run(
      Translate.self, "translate: { vip: { oui: yes, non: no } }", on: list)
    #expect(found.text == "vip,tags\nyes,1\nno,2\n?,3\n,4")
  }

  @Test func othersAreBlankedAndTold() throws {
    let found = try Samples.run(
      Translate.self, "{ translate: { vip: { oui: yes, non: no } }, others: blank-cell }", on: list)
    #expect(found.text == "vip,tags\nyes,1\nno,2\n,3\n,4" && found.codes == ["not-in-table"])
  }

  /// A blank cell is no other value, unless the table has it.
  @Test func blanksAreTranslatedOnlyWhenTheTableSaysSo() throws {
    let found = try Samples.run(
      Translate.self, "{ translate: { vip: { oui: yes, '': no } }, others: reject-record }",
      on: list)
    #expect(found.log.refusals.map(\.row) == [1, 2])
    #expect(found.table["vip"]?[3] == "no")
  }
}
