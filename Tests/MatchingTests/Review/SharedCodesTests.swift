import Pipelines
import Tables
import Testing

@testable import Matching

/// One code, one client: unless a source gives it to two persons.
@Suite struct SharedCodesTests {
  private func batch(_ rows: String...) -> Batch {
    sampleBatch(
      "client-code;last-name;first-name;company;postcode\n"
        + rows.map { row in
          let cells = row.dropFirst(2)
          return cells + (cells.count { $0 == ";" } < 4 ? ";" : "")
        }
        .joined(separator: "\n")
    ) { rows[$0].hasPrefix("a") ? "a" : "b" }
  }

  private func links(_ batch: Batch, _ sources: Set<String> = ["a", "b"]) -> [[UInt32]] {
    SharedCodes(batch, sources).links.map { [$0.0, $0.1] }
  }

  @Test func rowsOfOneCodeAreOneClient() {
    let table = batch("a C1;Kergoat;Maël;", "b C1;Salaün;Maël;", "b C2;Riou;Enora;")
    #expect(links(table) == [[0, 1]])
    #expect(links(table, ["a"]) == [])
  }

  @Test(arguments: [
    ("Kergoat;Maël;", "Riou;Enora;", true), ("Kergoat;Maël;", "KERGAOT;Mael;", false),
    ("Kergoat;Maël;", "Riou;Maël;", false), ("Kergoat;;", "Riou;;", false),
    ("Kergoat;Maël;", ";;", false), (";;Brelan SARL", ";;Colvi SAS", false),
    (";;Succession Brelan", "Riou;Enora;", true),
    (";;Brelan SARL;35000", ";;Colvi SAS;33000", true),
    (";;Brelan SARL;35000", ";;Colvi SAS;35000", false),
    (";;Brelan SARL;35000", ";;Ets Brelan;33000", false),
  ])
  func twoPersonsOfOneCodeInOneSourceAreToldApart(one: String, other: String, expected: Bool) {
    let table = batch("a C3;" + one, "a C3;" + other)
    #expect(SharedCodes(table, ["a"]).ambiguous == (expected ? [0, 1] : []))
    #expect(links(table).isEmpty == expected)
  }

  @Test func twoPersonsOfOneCodeInTwoSourcesAreOne() {
    #expect(links(batch("a C3;Kergoat;Maël;", "b C3;Riou;Enora;")) == [[0, 1]])
  }

  @Test func aRepeatedCodeStillNamesItsRecords() {
    let keys = RecordKeys(
      batch("a C1;Kergoat;Maël;", "a C1;Kergoat;Maël;", "a C3;Riou;Enora;", "a C3;Hamon;Luc;")
    ).keys
    #expect(keys.prefix(2) == ["a:C1", "a:C1"])
    #expect(keys[2].hasPrefix("#") && keys[3].hasPrefix("#") && keys[2] != keys[3])
  }

  @Test func anAnswerCountsMoreThanACode() {
    let links = DecisionLinks(
      Decisions(), rowsOfKey: [:])
    #expect(links.obeyed([(0, 1)]).count == 1)
    var decisions = Decisions()
    var file = Batch(origins: Origins())
    for (name, value) in [("a", "x"), ("b", "y"), ("decision", "different")] {
      file[name] = TextColumn([value])
    }
    decisions.add(DecisionFile(file))
    let told = DecisionLinks(decisions, rowsOfKey: ["x": [0], "y": [2]])
    // 0 – 1 – 2 in a chain: the answer is about its ends.
    #expect(told.obeyed([(0, 1), (1, 2)]).count == 1)
  }
}
