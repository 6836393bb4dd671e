import Pipelines
import Tables
import Testing

@testable import Matching

/// A file of answers: `a b decision keep` in each line, `-` for an empty cell.
private func file(_ lines: String...) -> DecisionFile {
  let rows = lines.map { $0.split(separator: " ").map { $0 == "-" ? "" : String($0) } }
  var batch = Batch(origins: Origins())
  for (place, heading) in ["a", "b", "decision", "keep"].enumerated() {
    batch[heading] = TextColumn(
      rows.map { place < $0.count ? $0[place].replacing("_", with: " ") : "" })
  }
  return DecisionFile(batch)
}

private func links(_ files: DecisionFile...) -> DecisionLinks {
  var decisions = Decisions()
  for file in files { decisions.add(file) }
  return DecisionLinks(decisions, rowsOfKey: ["x": [0], "y": [1], "z": [2]])
}

@Test func yesAndYesIsYes() {
  let found = links(file("x y same", "y z oui"))
  #expect(found.same.count == 2)
}

@Test func yesAndNoIsNoAndSaid() {
  let found = links(file("x y same", "y z same", "x z different"))
  #expect(found.same.count == 1)
  #expect(found.different.count == 1)
  #expect(found.contradictedCount == 1)
}

@Test func toldApartReachesThroughWholeGroups() {
  // x = y and z = w; y and z were told apart, so x = w cannot be.
  var decisions = Decisions()
  decisions.add(file("x y same", "z w same", "y z different", "x w same"))
  let found = DecisionLinks(decisions, rowsOfKey: ["x": [0], "y": [1], "z": [2], "w": [3]])
  #expect(found.same.count == 2)
  #expect(found.contradictedCount == 1)
}

@Test func theLaterAnswerAboutAPairCountsInOneFile() {
  let found = links(file("x y different", "y x same"))
  #expect(found.different.isEmpty)
  #expect(found.same.count == 1)
  #expect(found.contradictedCount == 0)
}

@Test func ofTwoFilesTheMoreCarefulAnswerStandsAndItIsSaid() {
  for files in [
    [file("x y same"), file("y x different")], [file("x y different"), file("x y same")],
  ] {
    let found = links(files[0], files[1])
    #expect(found.same.isEmpty)
    #expect(found.different.count == 1)
    #expect(found.contradictedCount == 1)
  }
  #expect(links(file("x y same"), file("x y same")).contradictedCount == 0)
}

@Test func strangeLinesAndRecordsOfOtherDaysAreCounted() {
  let found = file("x y perhaps", "x x same", "x gone same", "x y -", "x y pass", "x y same phone")
  #expect(found.strangeRecords == [1, 2, 6])
  #expect(links(found).unknownCount == 1)
}

@Test func whatIsNotAppliedIsToldByItsPlace() {
  var decisions = Decisions()
  decisions.add(file("x y same", "x gone same"), named: "one.csv")
  decisions.add(file("away z different"), named: "two.csv")
  let found = DecisionLinks(decisions, rowsOfKey: ["x": [0], "y": [1], "z": [2]])
  #expect(Set(found.unknown.map { "\($0.file) \($0.record)" }) == ["one.csv 2", "two.csv 1"])
}

/// Whoever must settle it finds both answers.
@Test func contradictionsAreToldByBothPlaces() throws {
  var decisions = Decisions()
  decisions.add(file("x y same", "y z different"), named: "one.csv")
  decisions.add(file("z x same", "x y household"), named: "two.csv")
  let rows: [String: [UInt32]] = ["x": [0], "y": [1], "z": [2]]
  let direct = try #require(DecisionLinks(decisions, rowsOfKey: rows).contradictions.first)
  #expect(direct.isOfOnePair)
  #expect(direct.yielding.place == Decisions.Place(file: "one.csv", record: 1))
  #expect(direct.counting.place == Decisions.Place(file: "two.csv", record: 2))
  #expect(direct.counting.answer == .household)
  let said = direct.finding(shown: Phrase(en: "two.csv, row 3", fr: "two.csv, ligne 3")).phrase
  #expect(
    said.en
      == "this answer, same client, is contradicted by that in two.csv, row 3, same household, which counts"
  )

  var chain = Decisions()
  chain.add(file("x y different", "y z same", "z x same"), named: "one.csv")
  let far = try #require(DecisionLinks(chain, rowsOfKey: rows).contradictions.first)
  #expect(!far.isOfOnePair)
  #expect(far.yielding.place.record == 3 && far.counting.place.record == 1)
}

@Test func aPersonNamesTheValuesToKeep() {
  let found = links(file("x y same phone=b_address=a", "y z different phone=a"))
  #expect(found.kept.map(\.field) == ["phone", "address"])
  #expect(found.kept.map(\.row) == [1, 0])
}

@Test func headingsAndWordsMayBeFrench() {
  var batch = Batch(origins: Origins())
  batch["A"] = TextColumn(["x"])
  batch["B"] = TextColumn(["y"])
  batch["Décision"] = TextColumn([" Même foyer "])
  let found = DecisionFile(batch)
  #expect(found.isWhole)
  #expect(found.decisions.map(\.answer) == [.household])
  #expect(!DecisionFile(Batch()).isWhole)
}

@Test func whatIsWrittenIsReadAgain() {
  let decision = Decisions.Decision(
    a: "x", b: "y", answer: .same, keep: [.init(field: "phone", side: .b)], note: "sa fille")
  var batch = Batch(origins: Origins())
  for (heading, cell) in zip(DecisionFile.headings, decision.cells) {
    batch[heading] = TextColumn([cell])
  }
  #expect(DecisionFile(batch).decisions == [decision])
}
