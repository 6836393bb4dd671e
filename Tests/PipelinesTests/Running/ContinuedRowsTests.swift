import Tables
import Testing

@testable import Pipelines

@Suite struct ContinuedRowsTests {
  private func batch(_ names: [String], sheet: String = "A", from record: Int = 1) -> Batch {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f.xlsx", member: sheet))
    for row in names.indices { origins.append(part: part, record: record + row) }
    return Batch(
      columns: [
        ("last-name", TextColumn(names)), ("country", TextColumn(names.map { _ in "FR" })),
        ("s.Car", TextColumn(names.map { _ in "Clio" })),
      ], origins: origins)
  }

  @Test func rowsWithoutANameAreCountedBelowOneThatHasIt() {
    var rows = ContinuedRows()
    rows.look(at: batch(["", "Durand", "", ""]))
    rows.look(at: batch(["", "Martin"], from: 5))
    rows.look(at: batch(["", "Petit", ""], sheet: "B"))
    #expect(rows.counts.map { "\($0.part.member) \($0.count)" } == ["A 3", "B 1"])
    let found = rows.findings(.clients)
    #expect(
      found.map { $0.text(.english) } == [
        "f.xlsx!A: 3 rows name nobody beneath one that does, and each is a client of its own; if they belong to the client above, write - fill-down into the chain of the source",
        "f.xlsx!B: 1 row names nobody beneath one that does, and is a client of its own; if it belongs to the client above, write - fill-down into the chain of the source",
      ])
    #expect(found[0].finding.phrase.fr.contains("3 lignes ne nomment personne"))
    #expect(found[0].finding.severity == .warning)
    #expect(rows.findings(.purchases).allSatisfy { $0.finding.severity == .notice })
  }

  @Test func aListWithoutNamesAndOneInWhichEachRowNamesSomebodyTellNothing() {
    var rows = ContinuedRows()
    rows.look(at: batch(["", ""]))
    rows.look(at: batch(["Durand", "Martin"], sheet: "B"))
    var extras = batch(["a", ""], sheet: "C")
    extras["last-name"] = nil
    rows.look(at: extras)
    #expect(rows.count == 0 && rows.findings(.clients).isEmpty)
  }
}
