import Testing

@testable import Matching

/// Another contact is likelier at another place of a firm than at the same one, whatever is told of his name.
@Test(arguments: [
  Levels.name(.different, .different), Levels.lastOnly + Int(NameLevel.different.rawValue),
  Levels.firstOnly + Int(NameLevel.different.rawValue),
])
func anotherContactSpeaksForAnotherPlace(_ level: Int) {
  let firms = StartingBeliefs.of(kind: 2)
  #expect(firms[.name, level, .same] < firms[.name, level, .household])
}

@Test(arguments: 0..<MatchModel.kindCount)
func chancesOfAGroupAddUpToOne(_ kind: Int) {
  let beliefs = StartingBeliefs.of(kind: kind)
  for comparison in Comparison.allCases {
    let levels = Levels.all[comparison.rawValue]
    for group in 1...3 {
      let members = levels.indices.filter { levels[$0].group == group }
      // A level that stands alone is no share of anything.
      guard members.count > 1 else { continue }
      for relation in [Relation.same, .household, .unrelated] {
        let sum = members.reduce(0) { $0 + beliefs[comparison, $1, relation] }
        #expect(abs(sum - 1) < 1e-9, "\(comparison) \(group) \(relation)")
      }
    }
  }
}
