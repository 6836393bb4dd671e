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
  /// The starting beliefs about same clients count as two pairs and a fortieth of the matches that a file of many duplicates would have.
  ///
  /// A file with hardly any duplicates shows namesakes and fathers and sons in their place; without the weight of what is believed
  /// of all files, these would be taken for what one client looks like.
  static func priorSame(expected: Double) -> Double { 2 + expected / 40 }
  /// At most this share of one client's birth dates differ: they never change, and are seldom mistyped beyond recognition.
  static let differingBirthDates = 0.08
  /// Where duplicates are scarce, at most this share of one person's records bear another last name, mostly by marriage, or another
  /// first name altogether; many duplicates show it themselves.
  static let differingLastNames = 0.15
  static let differingFirstNames = 0.08
  /// And so few bear two other names.
  static let differingNames = 0.01
  /// At most this share of one firm's records bear another number that is valid: it is the firm; so few bear another name altogether.
  static let differingFirmNumbers = 0.005
  static let differingFirmNames = 0.12
  /// At most this share of strangers of one name have one e-mail address: it is one person's, and only slips make it another's.
  static let strangersOfOneMail = 0.01
  /// Duplicates are scarce when there is less than one pair of them to so many records.
  static let recordsOfScarcePair = 20.0

  /// Trains `model` on candidate pairs, each of which stands for `pairWeight` pairs.
  static func train(
    _ model: inout MatchModel, on pairs: [TrainingPair], pairWeight: Double,
    counts: (persons: Int, companies: Int), chances: ChanceAgreement
  ) {
    let start = model.beliefs
    let chance = start
    let all = MatchModel.pairCounts(counts)
    let priors = zip(model.sameShare, all).map { priorSame(expected: $0 * $1) }
    let expTable = (0...12_000).map { Nats.exp(-Double($0) / 1000) }
    @inline(__always) func exp(_ points: Int32) -> Double {
      points <= -12_000 ? 0 : expTable[Int(-points)]
    }
    for _ in 0..<rounds {
      let card = Scorecard(model)
      var sums = [Double](repeating: 0, count: MatchModel.kindCount * Scorecard.kindStride)
      var totals = [Double](repeating: 0, count: MatchModel.kindCount * 3)
      for pair in pairs {
        let kind = Int(pair.kind)
        let w = card.weights(pair.pattern, pair.surprise, kind: kind)
        let top = max(w.same, max(w.household, w.unrelated))
        let s = exp(w.same - top)
        let h = exp(w.household - top)
        let u = exp(w.unrelated - top)
        let whole = s + h + u
        totals[kind * 3] += s / whole
        totals[kind * 3 + 1] += h / whole
        for comparison in 0..<12 {
          let level = pair.pattern[comparison]
          guard level != 0 else { continue }
          let place = kind * Scorecard.kindStride + (comparison * Comparison.levelLimit + level) * 3
          sums[place] += s / whole
          sums[place + 1] += h / whole
          sums[place + 2] += u / whole
        }
      }
      for kind in 0..<MatchModel.kindCount {
        update(
          &model.beliefs[kind], start[kind], sums, kind, priorSame: priors[kind],
          firmsAreClients: !model.contactsAreClients)
        let matches = totals[kind * 3] * pairWeight
        if kind == 0, matches * recordsOfScarcePair < Double(counts.persons) {
          limitNames(&model.beliefs[kind])
        }
        let pairCount = max(all[kind], 1)
        learnNamesakes(
          &model.beliefs[kind], chance[kind], sums, kind, pairWeight: pairWeight,
          pairCount: pairCount)
        learnSharing(
          &model.beliefs[kind], chance[kind], sums, kind, pairWeight: pairWeight,
          pairCount: pairCount, chances)
        model.sameShare[kind] = min(0.5, (totals[kind * 3] * pairWeight + 0.5) / (pairCount + 2))
        model.householdShare[kind] = min(
          0.3, (totals[kind * 3 + 1] * pairWeight + 0.5) / (pairCount + 2))
      }
    }
  }

  /// Strangers of one name are commoner than the product of the two frequencies says: families and fashions repeat names.
  ///
  /// All pairs of one name are candidates, so that counting strangers among them is sound.
  private static func learnNamesakes(
    _ beliefs: inout Beliefs, _ start: Beliefs, _ sums: [Double], _ kind: Int, pairWeight: Double,
    pairCount: Double
  ) {
    for level in [Levels.name(.exact, .exact), Levels.nameSwapped] {
      let chance = start[.name, level, .unrelated]
      let place =
        kind * Scorecard.kindStride + Beliefs.place(Comparison.name.rawValue, level, .unrelated)
      let factor = (sums[place] * pairWeight + 20) / (chance * pairCount + 20)
      beliefs[.name, level, .unrelated] = chance * min(max(factor, 1), 50)
    }
  }

  /// What a client alone has, a stranger seldom shares: most agreement in the file is that of one client with himself.
  ///
  /// All pairs that share a number or an address are candidates, so that counting strangers among them is sound.
  private static func learnSharing(
    _ beliefs: inout Beliefs, _ start: Beliefs, _ sums: [Double], _ kind: Int, pairWeight: Double,
    pairCount: Double, _ chances: ChanceAgreement
  ) {
    for (comparison, levels) in shared {
      for level in levels {
        let chance = start[comparison, level, .unrelated]
        let group = Levels.all[comparison.rawValue][level].group
        let asked = chances.askedShare(comparison, group: group) * pairCount
        let place =
          kind * Scorecard.kindStride + Beliefs.place(comparison.rawValue, level, .unrelated)
        let factor = (sums[place] * pairWeight + 20) / (chance * asked + 20)
        beliefs[comparison, level, .unrelated] = chance * min(max(factor, 0.02), 1)
      }
    }
  }

  private static let shared: [(Comparison, [Int])] = [
    (.phone, [1, 2, 3, 6, 9]), (.mail, [1]),
  ]

  private static func update(
    _ beliefs: inout Beliefs, _ start: Beliefs, _ sums: [Double], _ kind: Int, priorSame: Double,
    firmsAreClients: Bool
  ) {
    for comparison in Comparison.allCases {
      let levels = Levels.all[comparison.rawValue]
      for group in 1...3 {
        let members = levels.indices.filter { levels[$0].group == group }
        guard !members.isEmpty else { continue }
        learn(&beliefs, start, sums, kind, comparison, members, .same, priorSame)
        // Who a firm is does not depend on whom one speaks to there: two contacts of one firm are one client.
        let isFirm =
          firmsAreClients && kind == 2
          && [.name, .sex, .company, .organisation, .address].contains(comparison)
        if !isFirm {
          learn(&beliefs, start, sums, kind, comparison, members, .household, priorHousehold)
        }
        if comparison == .mail && group == 2 {
          learn(&beliefs, start, sums, kind, comparison, members, .unrelated, 5)
          let same = members[0]
          limit(
            &beliefs, .mail, [same], among: members, to: strangersOfOneMail,
            of: .unrelated)
        }
      }
    }
    limit(&beliefs, .birthDate, [4], among: [1, 2, 3, 4], to: differingBirthDates)
    if kind == 2 && firmsAreClients {
      limit(
        &beliefs, .organisation, [Levels.firmDiffers], among: [1, 3, 4, Levels.firmDiffers],
        to: differingFirmNumbers)
      limit(
        &beliefs, .organisation, [Levels.firmDiffersUnplaced],
        among: [2, Levels.firmSlipUnplaced, Levels.firmDiffersUnplaced], to: differingFirmNumbers)
      limit(&beliefs, .company, [4], among: [1, 2, 3, 4], to: differingFirmNames)
    }
  }

  /// A few pairs of father and son must not teach that one person bears two first names.
  private static func limitNames(_ beliefs: inout Beliefs) {
    let lastDiffers = (0..<5).map { Levels.name(.different, NameLevel.allCases[$0]) }
    let firstDiffers = (0..<5).map { Levels.name(NameLevel.allCases[$0], .different) }
    let all = Array(1...Levels.nameSwappedNear)
    limit(&beliefs, .name, lastDiffers, among: all, to: differingLastNames)
    limit(&beliefs, .name, firstDiffers, among: all, to: differingFirstNames)
    limit(
      &beliefs, .name, [Levels.name(.different, .different)], among: all, to: differingNames)
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
    _ beliefs: inout Beliefs, _ start: Beliefs, _ sums: [Double], _ kind: Int,
    _ comparison: Comparison,
    _ levels: [Int], _ relation: Relation, _ prior: Double
  ) {
    func seen(_ level: Int) -> Double {
      sums[kind * Scorecard.kindStride + Beliefs.place(comparison.rawValue, level, relation)]
    }
    let total = levels.reduce(0) { $0 + seen($1) }
    for level in levels {
      beliefs[comparison, level, relation] =
        (seen(level) + prior * start[comparison, level, relation]) / (total + prior)
    }
  }
}
