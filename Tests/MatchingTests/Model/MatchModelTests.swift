import Foundation
import Pipelines
import Testing

@testable import Matching

@Test func aModelSurvivesItsFile() throws {
  var model = MatchModel(start: (persons: 1000, companies: 100))
  model.identifiers = ["list.Carte"]
  model.categories = ["list.Magasin"]
  model.wideKeys = [3, .max]
  model.counterValues = [7, 11]
  model.believeInContacts()
  let again = try MatchModel(json: model.json, path: "model.json")
  for (left, right) in zip(model.beliefs, again.beliefs) {
    let distance = zip(left.chances, right.chances).map { abs($0 - $1) }.max() ?? 1
    #expect(distance < 1e-12)
  }
  #expect(again.identifiers == model.identifiers)
  #expect(again.categories == model.categories)
  #expect(again.wideKeys == model.wideKeys)
  #expect(again.counterValues == model.counterValues)
  #expect(again.contactsAreClients)
  #expect(zip(model.sameShare, again.sameShare).allSatisfy { abs($0 - $1) < 1e-12 })
}

@Test func onlyFirmsHaveSisters() {
  let model = MatchModel(start: (persons: 1000, companies: 100))
  #expect(model.sisterShare[0] == 0 && model.sisterShare[1] == 0 && model.sisterShare[2] > 0)
  let card = Scorecard(model)
  var pattern = Pattern()
  pattern[Comparison.address.rawValue] = 1
  let person = card.weights(pattern, 0, kind: 0)
  #expect(person.related == person[.household])
  pattern[Comparison.company.rawValue] = 4
  let firm = card.weights(pattern, 0, kind: 2)
  #expect(firm[.sister] > firm[.household])
}

@Test(arguments: ["", "{}", "[1]", "{\"tamis-model\": 1, \"kinds\": [{}, {}, {}]}"])
func whatIsNoModelIsRefused(text: String) {
  #expect(throws: RunError.self) { try MatchModel(json: Data(text.utf8), path: "model.json") }
}
