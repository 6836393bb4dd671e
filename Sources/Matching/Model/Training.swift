import Tables

/// A candidate pair as training sees it.
struct TrainingPair: Sendable {
  let pattern: Pattern
  let surprise: Int32
  let kind: UInt8
}

/// Learns what same clients and same households look like, without any labels, by expectation–maximisation.
///
/// A mixture of three classes instead of the two of Fellegi & Sunter (1969): without the class *same household* the agreement of
/// last name, address and landline in a couple adds up to certainty. EM as in W. E. Winkler, *Using the EM algorithm for weight
/// computation in the Fellegi–Sunter model of record linkage* (1988), with the chances of strangers held fixed.
struct Training {
  static let rounds = 6
  /// The starting beliefs about households count as this many pairs.
  static let priorHousehold = 100.0
  /// The starting beliefs about same clients count as two pairs and a fortieth of the matches that a file of many duplicates would
  /// have, and as thirty pairs at least: a handful of namesakes, or of neighbours, must not teach what one client looks like.
  ///
  /// A file with hardly any duplicates shows namesakes and fathers and sons in their place; without the weight of what is believed
  /// of all files, these would be taken for what one client looks like.
  static func priorSame(expected: Double) -> Double { max(30, 2 + expected / 40) }
  /// At most this share of one client's birth dates differ in the year and more while training looks for clients: they never change,
  /// and are seldom mistyped beyond recognition.
  static let differingBirthDates = 0.04
  /// At most this share counts when all is learnt: fathers and sons of one name and home look like one client, and teach the contrary.
  static let differingBirthDatesAtLast = 0.03
  /// At most this share of the pairs of one household bear the same name.
  static let namesakesAtHome = 0.06
  /// At most this share of one person's records bear another first name altogether, where there are no birth dates or so few matches
  /// that a handful of brothers would teach it: that is another of the family.
  static let differingFirstNames = 0.011
  /// And so few the civility of the other sex: records of couples that name only the last name must not teach it.
  static let differingSexes = 0.02
  /// Where duplicates are scarce or nothing but names tells people apart, at most this share bear another last name, mostly by marriage.
  static let differingLastNames = 0.15
  /// And at most this share of those are men.
  static let renamedMen = 0.3
  /// And so few bear two other names.
  static let differingNames = 0.01
  /// At most this share of one firm's records bear another number that is valid: it is the firm; so few bear another name altogether.
  static let differingFirmNumbers = 0.005
  /// At most this share bear the number of another establishment of the same firm: a new one where the client has moved.
  static let otherEstablishments = 0.03
  static let differingFirmNames = 0.12
  /// At most this share of the records of one firm stand at another place altogether: a firm that has moved, not its branch.
  static let movedFirms = 0.15
  /// So few have moved into a street of the same name.
  static let movedToStreetOfOneName = 0.003
  /// So few change into another kind of legal person.
  static let otherLegalForms = 0.005
  /// At most this share of the records of a firm and of a person that are one client have a firm that names nobody: whoever owns a
  /// firm shares its place and its phone, and buys for himself.
  static let personsAsFirms = 0.1
  /// At most this share of strangers of one name have one e-mail address: it is one person's, and only slips make it another's.
  static let strangersOfOneMail = 0.01
  /// Duplicates are scarce when there is less than one pair of them to so many records.
  static let recordsOfScarcePair = 20.0
  /// There the beliefs of all files weigh so many times more, and a client's birth date differs less often than in files where the
  /// many true pairs tell: the namesakes of a town are as many as the clients entered twice.
  static let weightWhereScarce = 6.0
  static let differingBirthDatesWhereScarce = 0.015
  /// So few matches are no evidence of how often people change their names.
  static let matchesThatTeachNames = 100.0

  /// Trains `model` on candidate pairs, each of which stands for `pairWeight` pairs.
  /// - Parameter changes: how each identifier changes among the rows of one client.
  static func train(
    _ model: inout MatchModel, on pairs: [TrainingPair], pairWeight: Double,
    counts: (persons: Int, companies: Int), changes: [IdentifierChanges] = [],
    chances: ChanceAgreement,
    workers: Workers
  ) {
    let start = model.beliefs
    let all = MatchModel.pairCounts(counts)
    let priors = all.indices.map { priorSame(expected: model.sameShare[$0] * all[$0]) }
    for kind in 0..<MatchModel.kindCount {
      believeInSharing(&model.beliefs[kind], start[kind], pairCount: all[kind], chances)
    }
    for _ in 0..<rounds {
      let expected = ExpectedCounts(of: pairs, Scorecard(model), workers: workers)
      for kind in 0..<MatchModel.kindCount {
        let seen = expected.of(kind: kind)
        let matches = seen.pairs(.same) * pairWeight
        let isScarce = kind == 0 && matches * recordsOfScarcePair < Double(counts.persons)
        update(
          &model.beliefs[kind], start[kind], seen, kind,
          priorSame: priors[kind] * (isScarce ? weightWhereScarce : 1),
          firmsAreClients: !model.contactsAreClients)
        if isScarce {
          limit(
            &model.beliefs[kind], .birthDate, [Levels.BirthDate.differs],
            among: Levels.BirthDate.ordinary,
            to: differingBirthDatesWhereScarce)
        }
        if kind == 0 {
          limitNamesakesAtHome(&model.beliefs[kind])
          if !seen.haveBirthDates || isScarce || matches < matchesThatTeachNames {
            limitFirstNames(&model.beliefs[kind])
            limit(
              &model.beliefs[kind], .sex, [Levels.Sex.differs],
              among: [Levels.Sex.same, Levels.Sex.differs], to: differingSexes)
          }
          if isScarce || !seen.haveBirthDates || matches < matchesThatTeachNames {
            limitNames(&model.beliefs[kind])
          }
        }
        letThingsDiffer(&model.beliefs[kind], changes)
        letNoDifferenceSpeak(&model.beliefs[kind])
        let pairCount = max(all[kind], 1)
        learnNamesakes(
          &model.beliefs[kind], start[kind], seen, pairWeight: pairWeight, pairCount: pairCount)
        learnSharing(
          &model.beliefs[kind], start[kind], seen, pairWeight: pairWeight, pairCount: pairCount,
          chances)
        func share(_ relation: Relation) -> Double {
          (seen.pairs(relation) * pairWeight + 0.5) / (pairCount + 2)
        }
        model.sameShare[kind] = min(0.5, share(.same))
        model.householdShare[kind] = min(0.3, share(.household))
        if model.sisterShare[kind] > 0 { model.sisterShare[kind] = min(0.1, share(.sister)) }
      }
    }
    for kind in 0..<MatchModel.kindCount {
      limit(
        &model.beliefs[kind], .birthDate, [Levels.BirthDate.differs],
        among: Levels.BirthDate.ordinary, to: differingBirthDatesAtLast)
    }
  }

  /// Strangers of one name are commoner than the product of the two frequencies says: families and fashions repeat names.
  ///
  /// All pairs of one name are candidates, so that counting strangers among them is sound.
  private static func learnNamesakes(
    _ beliefs: inout Beliefs, _ start: Beliefs, _ seen: ExpectedCounts.OfKind, pairWeight: Double,
    pairCount: Double
  ) {
    for level in [Levels.name(.exact, .exact), Levels.nameSwapped] {
      let chance = start[.name, level, .unrelated]
      let strangers = seen.pairs(.name, level, .unrelated) * pairWeight
      let factor = (strangers + 20) / (chance * pairCount + 20)
      beliefs[.name, level, .unrelated] = chance * min(max(factor, 1), 50)
    }
  }

  /// What a client alone has, a stranger seldom shares: most agreement in the file is that of one client with himself.
  ///
  /// All pairs that share a number or an address are candidates, so that counting strangers among them is sound.
  private static func learnSharing(
    _ beliefs: inout Beliefs, _ start: Beliefs, _ seen: ExpectedCounts.OfKind, pairWeight: Double,
    pairCount: Double, _ chances: ChanceAgreement
  ) {
    forEachShared(start, pairCount, chances) { comparison, level, chance, agreeing in
      let strangers = seen.pairs(comparison, level, .unrelated) * pairWeight
      let believed = sharingPrior * sharingStrangers(comparison)
      let share = (strangers + believed) / (agreeing + sharingPrior)
      // An e-mail is nobody's else, whatever the rounds make of records that hold nothing but one.
      let most = comparison == .mail ? sharingStrangers(.mail) : 1
      beliefs[comparison, level, .unrelated] = chance * min(max(share, 0.02), most)
    }
  }

  /// Before anything is learnt, believes that few of those who share a number or an address are strangers.
  ///
  /// Taking all for strangers proves itself: where a file holds many records with an e-mail only, its own duplicates make sharing
  /// look usual, no pair that shares one is then believed, and each round counts them as strangers again.
  private static func believeInSharing(
    _ beliefs: inout Beliefs, _ start: Beliefs, pairCount: Double, _ chances: ChanceAgreement
  ) {
    forEachShared(start, max(pairCount, 1), chances) { comparison, level, chance, _ in
      beliefs[comparison, level, .unrelated] = chance * sharingStrangers(comparison)
    }
  }

  /// The share of strangers among the pairs that share a number or an address, before a file shows it: an e-mail is one person's.
  private static func sharingStrangers(_ comparison: Comparison) -> Double {
    comparison == .mail ? 0.02 : 0.1
  }

  /// The weight of that, in pairs.
  private static let sharingPrior = 5.0

  /// Hands each level of agreement in what one client has alone to `body`: how likely any two records agree, and how many pairs do.
  private static func forEachShared(
    _ start: Beliefs, _ pairCount: Double, _ chances: ChanceAgreement,
    _ body: (Comparison, Int, _ chance: Double, _ agreeing: Double) -> Void
  ) {
    for (comparison, levels) in shared {
      for level in levels {
        let chance = start[comparison, level, .unrelated]
        let group = Levels.all[comparison.rawValue][level].group
        body(
          comparison, level, chance,
          chance * chances.askedShare(comparison, group: group) * pairCount)
      }
    }
  }

  private static let shared: [(Comparison, [Int])] = [
    (.phone, Levels.Phone.shared), (.mail, [Levels.Mail.same]),
    (.organisation, [Levels.Firm.sameEstablishment]),
  ]

  private static func update(
    _ beliefs: inout Beliefs, _ start: Beliefs, _ seen: ExpectedCounts.OfKind, _ kind: Int,
    priorSame: Double, firmsAreClients: Bool
  ) {
    for comparison in Comparison.allCases {
      let levels = Levels.all[comparison.rawValue]
      for group in 1...3 {
        let members = levels.indices.filter { levels[$0].group == group }
        guard !members.isEmpty else { continue }
        learn(&beliefs, start, seen, comparison, members, .same, priorSame)
        // Who a firm is does not depend on whom one speaks to there: two contacts of one firm are one client.
        let isFirm =
          firmsAreClients && kind == 2
          && [.name, .sex, .company, .organisation, .address].contains(comparison)
        if !isFirm {
          for relation in [Relation.household, .sister] {
            learn(&beliefs, start, seen, comparison, members, relation, priorHousehold)
          }
        }
        if comparison == .mail && group == 2 {
          learn(&beliefs, start, seen, comparison, members, .unrelated, 5)
          limit(
            &beliefs, .mail, [Levels.Mail.sameFromName], among: members, to: strangersOfOneMail,
            of: .unrelated)
        }
      }
    }
    limit(
      &beliefs, .birthDate, [Levels.BirthDate.differs], among: Levels.BirthDate.ordinary,
      to: differingBirthDates)
    if kind == 1 {
      limit(
        &beliefs, .company, [Levels.Company.personBesideFirm],
        among: [Levels.Company.personBesideContact, Levels.Company.personBesideFirm],
        to: personsAsFirms)
    }
    if kind == 2 && firmsAreClients {
      limit(
        &beliefs, .organisation, [Levels.Firm.otherEstablishment], among: Levels.Firm.placed,
        to: otherEstablishments)
      limit(
        &beliefs, .organisation, [Levels.Firm.differs], among: Levels.Firm.placed,
        to: differingFirmNumbers)
      limit(
        &beliefs, .organisation, [Levels.Firm.differsUnplaced],
        among: Levels.Firm.unplaced, to: differingFirmNumbers)
      limit(
        &beliefs, .address, Levels.otherPlaces, among: Levels.wholeAddresses, to: movedFirms)
      limit(
        &beliefs, .address, Levels.streetsOfOneName, among: Levels.wholeAddresses,
        to: movedToStreetOfOneName)
      limit(
        &beliefs, .address, [Levels.otherTown], among: Levels.towns, to: movedFirms)
      for relation in [Relation.household, .sister] { letGapsBeSilent(&beliefs, relation) }
      limit(
        &beliefs, .company, [Levels.Company.differs], among: Levels.Company.all,
        to: differingFirmNames)
      limit(
        &beliefs, .company, [Levels.Company.sameButForm], among: Levels.Company.all,
        to: otherLegalForms)
    }
  }

  /// A town or a number that one of the two leaves out tells nothing: it is left out as often in the addresses of `relation`, which is
  /// not learnt, as in those of one client, which are. Beliefs of other files would make each gap speak for one client.
  private static func letGapsBeSilent(_ beliefs: inout Beliefs, _ relation: Relation) {
    func level(_ street: Int, _ gap: Int, _ other: Int, isTown: Bool) -> Int {
      isTown
        ? Levels.address(street: street, number: other, town: gap)
        : Levels.address(street: street, number: gap, town: other)
    }
    for isTown in [true, false] {
      for street in 0..<3 {
        for other in 0..<3 {
          let gap = level(street, 1, other, isTown: isTown)
          let told = [0, 2].map { level(street, $0, other, isTown: isTown) }
          func sum(_ relation: Relation) -> Double {
            told.reduce(0) { $0 + beliefs[.address, $1, relation] }
          }
          let same = sum(.same)
          guard same > 0 else { continue }
          beliefs[.address, gap, relation] = beliefs[.address, gap, .same] * sum(relation) / same
        }
      }
    }
    let total = Levels.wholeAddresses.reduce(0) { $0 + beliefs[.address, $1, relation] }
    for level in Levels.wholeAddresses { beliefs[.address, level, relation] /= total }
  }

  /// Two of one household seldom bear one name: fathers and sons do. Where few clients are entered twice and many share a home, most
  /// pairs of one name and home would else be taken for such.
  private static func limitNamesakesAtHome(_ beliefs: inout Beliefs) {
    let same = [NameLevel.exact, .close].flatMap { last in
      [NameLevel.exact, .close].map { Levels.name(last, $0) }
    }
    limit(
      &beliefs, .name, same, among: Levels.wholeNames, to: namesakesAtHome, of: .household)
  }

  /// Whoever has two meters has two numbers. Pairs that share a number are those that are found first, and teach the contrary.
  private static func letThingsDiffer(
    _ beliefs: inout Beliefs, _ changes: [IdentifierChanges]
  ) {
    let same = [Levels.Identifier.same, Levels.Identifier.slip]
    for (kind, change) in changes.enumerated() {
      let place = Comparison.identifier1.rawValue + kind
      guard let comparison = Comparison(rawValue: place) else { continue }
      limit(
        &beliefs, comparison, same, among: same + [Levels.Identifier.differs], to: 1 - change.share)
      for relation in Relation.allCases where change.isOfThings {
        beliefs[comparison, Levels.Identifier.differs, relation] =
          beliefs[comparison, Levels.Identifier.differs, .unrelated]
      }
    }
  }

  /// What differs in a pair never speaks for one client, whatever a handful of namesakes taught.
  private static func letNoDifferenceSpeak(_ beliefs: inout Beliefs) {
    for (comparison, level) in Levels.differing {
      let levels = Levels.all[comparison.rawValue]
      limit(
        &beliefs, comparison, [level],
        among: levels.indices.filter { levels[$0].group == levels[level].group },
        to: beliefs[comparison, level, .unrelated])
    }
  }

  /// Mothers and daughters on one mobile must not teach that one person bears two first names: without birth dates nothing else tells
  /// them apart.
  private static func limitFirstNames(_ beliefs: inout Beliefs) {
    let differing = NameLevel.allCases.map { Levels.name($0, .different) }
    limit(&beliefs, .name, differing, among: Levels.wholeNames, to: differingFirstNames)
  }

  /// Nor may pairs of neighbours, or of strangers who share the shop's own e-mail, teach that one person bears two last names.
  private static func limitNames(_ beliefs: inout Beliefs) {
    let differing = NameLevel.allCases.map { Levels.name(.different, $0) }
    limit(&beliefs, .name, differing, among: Levels.wholeNames, to: differingLastNames)
    limit(
      &beliefs, .name, [Levels.name(.different, .different)], among: Levels.wholeNames,
      to: differingNames)
    limit(
      &beliefs, .sex, [Levels.Sex.manOfTwoNames], among: Levels.Sex.ofTwoNames, to: renamedMen)
  }

  /// Keeps the share of some levels among one client's records, or others', below a bound; the others of their group take what is left.
  private static func limit(
    _ beliefs: inout Beliefs, _ comparison: Comparison, _ levels: [Int],
    among group: [Int], to share: Double, of relation: Relation = .same
  ) {
    let sum = levels.reduce(0) { $0 + beliefs[comparison, $1, relation] }
    guard sum > share else { return }
    for level in group {
      beliefs[comparison, level, relation] *=
        levels.contains(level) ? share / sum : (1 - share) / (1 - sum)
    }
  }

  private static func learn(
    _ beliefs: inout Beliefs, _ start: Beliefs, _ seen: ExpectedCounts.OfKind,
    _ comparison: Comparison, _ levels: [Int], _ relation: Relation, _ prior: Double
  ) {
    let total = levels.reduce(0) { $0 + seen.pairs(comparison, $1, relation) }
    for level in levels {
      beliefs[comparison, level, relation] =
        (seen.pairs(comparison, level, relation) + prior * start[comparison, level, relation])
        / (total + prior)
    }
  }
}
