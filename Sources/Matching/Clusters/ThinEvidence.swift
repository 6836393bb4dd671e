import Tables

/// What is too little to make one client of two records, however many points it has: such a pair is asked about.
///
/// Whoever loses a client in a merge does not see it, and whoever is asked decides at a glance.
struct ThinEvidence {
  /// A list of so few rows cannot teach how many namesakes it has: the only two of one name would be one client, moved, for all that it
  /// can teach.
  static let longestShortList = 150

  private let comparer: PairComparer
  private let contactsAreClients: Bool
  private let isShortList: Bool

  /// - Parameters:
  ///   - contactsAreClients: whether the clients are those who work at the firms.
  ///   - modelWasGiven: whether the points were learnt elsewhere, where there was enough to learn from.
  init(_ comparer: PairComparer, contactsAreClients: Bool, modelWasGiven: Bool) {
    self.comparer = comparer
    self.contactsAreClients = contactsAreClients
    isShortList =
      !modelWasGiven && comparer.features.recordOfRow.count <= Self.longestShortList
  }

  /// Why what two records share is too little; `nil` where it is not.
  func reason(_ a: Int, _ b: Int) -> PairOutcome? {
    let kind = comparer.kind(a, b)
    guard isShortList || kind == 1 else { return nil }
    return reason(comparer.compare(a, b).0, kind: kind)
  }

  /// Why what two records of that many firms share is too little; `nil` where it is not.
  func reason(_ pattern: Pattern, kind: Int) -> PairOutcome? {
    guard isShortList || kind == 1, !pattern.sharesWhatOneHas else { return nil }
    let place = pattern[Comparison.address.rawValue]
    // One who works for a firm is a client of his own as well.
    if kind == 1, !contactsAreClients, !Levels.sharedStreets.contains(place),
      pattern[Comparison.company.rawValue] == Levels.Company.personBesideContact
    {
      return .contactAtHome
    }
    guard isShortList else { return nil }
    // In one house there are neighbours of one first name before there is one who has married since.
    return Levels.inTwoTowns.contains(place)
      || Levels.renamed.contains(pattern[Comparison.name.rawValue]) ? .nameAlone : nil
  }

  /// The pairs of a list; those of which too little would make one client stay below what a link needs.
  func ask(_ edges: inout [Edge], below threshold: Int32) {
    for place in edges.indices where edges[place].same >= threshold {
      let edge = edges[place]
      guard reason(Int(edge.a), Int(edge.b)) != nil else { continue }
      edges[place] = Edge(a: edge.a, b: edge.b, same: threshold - 1, together: edge.together)
    }
  }
}

extension Pattern {
  /// Whether two records agree in anything but names and place that tells one client. A local part that is made of the name is the
  /// name once more.
  var sharesWhatOneHas: Bool {
    func level(_ comparison: Comparison) -> Int { self[comparison.rawValue] }
    func differs(_ comparison: Comparison, _ levels: Int...) -> Bool {
      level(comparison) == 0 || levels.contains(level(comparison))
    }
    return !differs(
      .phone, Levels.Phone.differ, Levels.Phone.onlyMobileDiffers, Levels.Phone.onlyLandlineDiffers)
      || !differs(
        .mail, Levels.Mail.differs, Levels.Mail.sameLocalFromName, Levels.Mail.differsOneFromName,
        Levels.Mail.differsBothFromName, Levels.Mail.otherNumbers)
      || !differs(.birthDate, Levels.BirthDate.differs)
      || !differs(.organisation, Levels.Firm.differs, Levels.Firm.differsUnplaced)
      || ![Comparison.identifier1, .identifier2, .identifier3, .identifier4]
        .allSatisfy { differs($0, Levels.Identifier.differs) }
  }
}
