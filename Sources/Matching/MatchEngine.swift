import Pipelines
public import Tables

/// Finds which rows of a table are the same client.
///
/// A pure function of the rows: their order, and the number of cores, change nothing but the numbers that clusters bear.
public struct MatchEngine: Sendable {
  /// What a person said.
  public let options: MatchOptions
  private let workers: Workers

  /// An engine with these options.
  public init(_ options: MatchOptions = MatchOptions()) {
    self.options = options
    workers = Workers(options.workerCount)
  }

  /// Matches all rows of a batch whose columns are fields of the catalogue; unknown columns may serve as identifiers.
  public func match(_ batch: Batch) -> MatchResult {
    let columns = FeatureColumns(
      batch, identifiers: options.comparisons.identifierColumns,
      ignored: options.comparisons.ignoredColumns,
      learnt: options.model.flatMap { model in model.identifiers.map { ($0, model.categories) } },
      keys: options.keys)
    let told = ToldRows(
      one: options.mustLinks, apart: options.cannotLinks + options.householdLinks, rows: batch.count
    )
    let features = Features(
      columns, rows: batch.count,
      sources: options.withinSource && !options.oneToOne ? [] : options.sourceOfRow,
      told: told, counterValues: options.model?.counterValues ?? [], workers: workers)
    var rules = ComparisonRules(options.comparisons, options.points)
    rules.linkOnly = !options.withinSource
    let comparer = PairComparer(
      features, learnt: options.model?.frequencies, rules: rules, workers: workers)
    let blocks = Blocks(features, cut: options.model?.wideKeys ?? [], workers: workers)
    let scoring = CandidateScoring(blocks: blocks, comparer: comparer)
    let model = options.model ?? train(comparer, scoring, columns)
    let card = Scorecard(model, pins: rules.pins)
    var (edges, pairCount) = scoring.edges(card, floor: -3_000, workers: workers)
    let thin = ThinEvidence(
      comparer, contactsAreClients: model.contactsAreClients, modelWasGiven: options.model != nil)
    thin.ask(&edges, below: options.threshold)
    let found = cluster(edges, comparer, card, options.threshold, thin)
    let certainties = Certainties(
      of: found.clients.forest, comparer, card, lone: found.lone,
      gain: AlikeRows(comparer, card, workers).gain(over: model), workers)
    let clusters = number(
      found.clients.forest, found.households, told, features, certainties)
    return MatchResult(
      clusters: clusters, model: model, pairCount: pairCount, blocks: blocks, comparer: comparer,
      edges: edges, clustering: found.clients, doubt: options.doubt,
      numberColumns: columns.foundNumbers,
      contactsWereLearnt: options.contactsAreClients == nil, modelWasGiven: options.model != nil)
  }

  /// The clusters that another threshold would give, from the pairs scored before.
  public func clusters(of result: MatchResult, threshold: Int32) -> [UInt32] {
    var clients = cluster(
      result.edges, result.comparer, result.card, threshold, result.thinEvidence
    ).clients.forest
    return result.comparer.features.recordOfRow.map { clients.find($0) }
  }

  private func train(
    _ comparer: PairComparer, _ scoring: CandidateScoring, _ columns: FeatureColumns
  ) -> MatchModel {
    let companies = comparer.features.flags.reduce(0) { $0 + ($1.contains(.company) ? 1 : 0) }
    let counts = (persons: comparer.features.count - companies, companies: companies)
    var model = MatchModel(start: counts)
    model.believeCategories(from: columns.identifiers.count)
    let chance = ChanceAgreement(comparer, workers: workers)
    for kind in 0..<MatchModel.kindCount { chance.fill(&model.beliefs[kind]) }
    let training = scoring.trainingPairs(limit: 800_000, workers: workers)
    if options.contactsAreClients ?? ContactEvidence(training.pairs, comparer.records).tells {
      model.believeInContacts()
    }
    Training.train(
      &model, on: training.pairs, pairWeight: training.weight, counts: counts,
      changes: columns.identifiers.map { columns.changes[$0.name] ?? IdentifierChanges() },
      chances: chance,
      workers: workers)
    model.frequencies = LearntFrequencies(comparer.features, comparer.frequencies)
    model.wideKeys = scoring.blocks.wideKeys
    model.counterValues = comparer.features.counterValues.keys
    model.identifiers = columns.identifiers.map(\.name)
    model.categories = columns.categories.map(\.name)
    return model
  }

  private func cluster(
    _ edges: [Edge], _ comparer: PairComparer, _ card: Scorecard, _ threshold: Int32,
    _ thin: ThinEvidence
  ) -> (clients: Clustering, households: ClusterForest, lone: Set<UInt32>) {
    let records = comparer.features.recordOfRow
    var forest = ClusterForest(count: comparer.features.count)
    var forbidden = ForbiddenPairs()
    if options.oneToOne { forbidden.keepApart(sources: comparer.features.source) }
    for (a, b) in options.cannotLinks + options.householdLinks {
      forbidden.forbid(records[Int(a)], records[Int(b)])
    }
    for (a, b) in options.mustLinks { forest.joinRecords(records[Int(a)], records[Int(b)]) }
    var clients = Clustering(
      comparer, card, .clients, threshold: threshold, forbidden: forbidden, from: forest)
    clients.thinEvidence = thin
    clients.run(edges, workers: workers)
    var lone = LoneNumbers(comparer, forbidden)
    let joined = lone.join(&clients.forest)
    var homes = clients.forest
    for (a, b) in options.householdLinks { homes.joinRecords(records[Int(a)], records[Int(b)]) }
    // Two who are told to differ are of two households as well, unless they are told to share one.
    var strangers = ForbiddenPairs()
    for (a, b) in options.cannotLinks { strangers.forbid(records[Int(a)], records[Int(b)]) }
    var households = Clustering(
      comparer, card, .households, threshold: options.householdThreshold, forbidden: strangers,
      from: homes)
    households.run(edges, workers: workers)
    return (clients, households.forest, joined)
  }

  /// Numbers clusters by their first row. Rows that say the same are one client only if what they say tells a client, or somebody
  /// said that they are.
  private func number(
    _ clients: ClusterForest, _ households: ClusterForest, _ told: ToldRows, _ features: Features,
    _ certainties: Certainties
  ) -> Clusters {
    var clients = clients
    var households = households
    let rows = features.recordOfRow.count
    var cluster: [UInt32] = []
    var household: [UInt32] = []
    var certainty: [UInt16] = []
    cluster.reserveCapacity(rows)
    household.reserveCapacity(rows)
    certainty.reserveCapacity(rows)
    var numberOfRoot = [UInt32](repeating: .max, count: features.count)
    var numberOfHome = numberOfRoot
    var nextCluster: UInt32 = 0
    var nextHome: UInt32 = 0
    for row in 0..<rows {
      let record = features.recordOfRow[row]
      let root = clients.find(record)
      let home = households.find(record)
      let isWeak = certainties.isWeak[Int(record)] && !told.isJoined(UInt32(row))
      if numberOfRoot[Int(root)] == .max || isWeak {
        numberOfRoot[Int(root)] = nextCluster
        nextCluster += 1
      }
      let isAlone = households.size(home) == 1
      if numberOfHome[Int(home)] == .max || isWeak && isAlone {
        numberOfHome[Int(home)] = nextHome
        nextHome += 1
      }
      cluster.append(numberOfRoot[Int(root)])
      household.append(numberOfHome[Int(home)])
      certainty.append(certainties.thousandths[Int(record)])
    }
    return Clusters(cluster: cluster, household: household, certainty: certainty)
  }
}
