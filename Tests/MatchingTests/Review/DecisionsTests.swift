import Testing

@testable import Matching

private func links(_ text: String) -> Decisions.Links {
  var decisions = Decisions()
  decisions.read(text)
  return decisions.links(rowsOfKey: ["x": [0], "y": [1], "z": [2]])
}

@Test func yesAndYesIsYes() {
  let found = links("a,b,decision\nx,y,same\ny,z,oui\n")
  #expect(found.same.count == 2)
}

@Test func yesAndNoIsNoAndSaid() {
  let found = links("a,b,decision\nx,y,same\ny,z,same\nx,z,different\n")
  #expect(found.same.count == 1)
  #expect(found.different.count == 1)
  #expect(found.contradictedCount == 1)
}

@Test func theLaterAnswerAboutAPairCounts() {
  let found = links("a;b;decision\nx;y;different\ny;x;same\n")
  #expect(found.different.isEmpty)
  #expect(found.same.count == 1)
}

@Test func strangeLinesAndRecordsOfOtherDaysAreCounted() {
  var decisions = Decisions()
  decisions.read("a,b,decision\nx,y,perhaps\nx,x,same\nx,gone,same\nx,y,\n")
  #expect(decisions.strangeLines == [2, 3])
  #expect(decisions.links(rowsOfKey: ["x": [0]]).unknownCount == 1)
}
