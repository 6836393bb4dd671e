import Tables

/// A list of so few rows that it cannot teach how many namesakes it has.
///
/// A long list shows how often two of its people bear one name. In a short one the only two of one name would be one client, moved, for
/// all that it can teach; yet whoever loses a client in a merge does not see it, and whoever is asked decides at a glance.
struct ShortList {
  /// Longer lists teach by themselves what a name is worth.
  static let longest = 150

  private let comparer: PairComparer

  /// `nil` for a longer list.
  init?(_ comparer: PairComparer) {
    guard comparer.features.recordOfRow.count <= Self.longest else { return nil }
    self.comparer = comparer
  }

  /// Whether the name alone would join two records: they live in two towns, and nothing else is common to both.
  func isNameAlone(_ a: Int, _ b: Int) -> Bool { comparer.compare(a, b).0.hasNameAlone }

  /// The pairs of a list; those of which the name alone would make one client stay below what a link needs, and are asked about.
  static func asking(_ edges: [Edge], _ comparer: PairComparer, below threshold: Int32) -> [Edge] {
    guard let list = ShortList(comparer) else { return edges }
    return edges.map { edge in
      edge.same >= threshold && list.isNameAlone(Int(edge.a), Int(edge.b))
        ? Edge(a: edge.a, b: edge.b, same: threshold - 1, together: edge.together) : edge
    }
  }
}

extension Pattern {
  /// Whether two records name two towns, and agree in nothing that tells one client but the name.
  var hasNameAlone: Bool {
    func level(_ comparison: Comparison) -> Int { self[comparison.rawValue] }
    return Levels.inTwoTowns.contains(level(.address))
      && [0, Levels.Phone.differ, Levels.Phone.onlyMobileDiffers, Levels.Phone.onlyLandlineDiffers]
        .contains(level(.phone))
      && [
        0, Levels.Mail.differs, Levels.Mail.differsOneFromName, Levels.Mail.differsBothFromName,
        Levels.Mail.otherNumbers,
      ].contains(level(.mail))
      && [0, Levels.BirthDate.differs].contains(level(.birthDate))
      && [0, Levels.Firm.differs, Levels.Firm.differsUnplaced].contains(level(.organisation))
      && [Comparison.identifier1, .identifier2, .identifier3, .identifier4]
        .allSatisfy { [0, Levels.Identifier.differs].contains(level($0)) }
  }
}
