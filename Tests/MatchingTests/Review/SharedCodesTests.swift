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
    (";;Boulangerie;35000", ";;Pharmacie;33000", true),
  ])
  func twoPersonsOfOneCodeInOneSourceAreToldApart(one: String, other: String, expected: Bool) {
    let table = batch("a C3;" + one, "a C3;" + other)
    #expect(SharedCodes(table, ["a"]).ambiguous == (expected ? [0, 1] : []))
    #expect(links(table).isEmpty == expected)
  }

  @Test func twoPersonsOfOneCodeInTwoSourcesAreOne() {
    #expect(links(batch("a C3;Kergoat;Maël;", "b C3;Riou;Enora;")) == [[0, 1]])
  }

  @Test func whoIsSomebodyElseDoesNotDependOnTheOrderOfTheRows() {
    let rows = [
      "a C5;;;Garage Alva;29200", "a C5;;;Garage Alva;35000", "a C5;;;Transports Beta;35000",
    ]
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      let table = batch(rows[order[0]], rows[order[1]], rows[order[2]])
      #expect(Set(SharedCodes(table, ["a"]).ambiguous.map { order[$0] }) == [0, 2])
      #expect(links(table).isEmpty)
    }
  }

  /// A spreadsheet made 11 of 00011; a list that has both means two clients.
  @Test func zerosThatASpreadsheetTookPartNoCodes() {
    #expect(links(batch("a 00011;Martin;Anne;", "b 11;Martin;Anne;")) == [[0, 1]])
    let both = batch("a 011;Martin;Anne;", "a 11;Riou;Enora;", "b 11;Riou;Enora;")
    #expect(links(both) == [[1, 2]])
    #expect(links(batch("a C011;Martin;Anne;", "b C11;Martin;Anne;")) == [])
  }

  @Test(arguments: [false, true])
  func aCodeOfACoupleLeadsToTheOneOfThemWhoseFirstNameItIs(isLast: Bool) {
    var origins = Origins()
    let couple = origins.index(of: Part(source: "a", file: "a.csv"))
    let alone = origins.index(of: Part(source: "b", file: "b.csv"))
    var cells = [("C7", "Paul"), ("", "Marie")]
    if isLast { cells.append(("C7", "Marie")) } else { cells.insert(("C7", "Marie"), at: 0) }
    if !isLast { origins.append(part: alone, record: 1) }
    origins.append(part: couple, record: 1, split: 1)
    origins.append(part: couple, record: 1, split: 2)
    if isLast { origins.append(part: alone, record: 1) }
    var table = Batch(origins: origins)
    table["client-code"] = TextColumn(cells.map(\.0))
    table["first-name"] = TextColumn(cells.map(\.1))
    table["last-name"] = TextColumn(["Dupont", "Dupont", "Dupont"])
    let expected: [Set<UInt32>] = isLast ? [[1, 2]] : [[2, 0]]
    #expect(links(table).map { Set($0) } == expected)
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
