public import Tables

/// Finds which rows of a file are the same client.
public struct MatchEngine: Sendable {
  /// How many cores work; changes nothing in the result.
  public var workerCount = 1

  /// An engine with the defaults.
  public init() {}

  /// Matches all rows of a batch whose columns are fields of the catalogue; unknown columns may serve as identifiers.
  public func match(_ batch: Batch, log: (String) -> Void = { _ in }) -> MatchResult {
    let workers = Workers(workerCount)
    let columns = FeatureColumns(batch)
    let features = Features(columns, rows: batch.count, workers: workers)
    log("features: \(features.count) records")
    let frequencies = Frequencies(features, workers: workers)
    log("frequencies")
    let comparer = PairComparer(features: features, frequencies: frequencies)
    let blocks = Blocks(features, workers: workers)
    log("blocks: \(blocks.count), visits \(blocks.pairVisits)")
    let companies = features.flags.reduce(0) { $0 + ($1.contains(.company) ? 1 : 0) }
    let counts = (persons: features.count - companies, companies: companies)
    var model = MatchModel(start: counts)
    let chance = ChanceAgreement(comparer, workers: workers)
    for kind in 0..<MatchModel.kindCount { chance.fill(&model.beliefs[kind]) }
    log("chance")
    let scoring = CandidateScoring(blocks: blocks, comparer: comparer)
    let training = scoring.trainingPairs(limit: 1_500_000, workers: workers)
    log("training pairs: \(training.pairs.count)")
    Training.train(&model, on: training.pairs, pairWeight: training.weight, counts: counts)
    log("trained")
    let card = Scorecard(model)
    let (edges, pairCount) = scoring.edges(card, floor: -3_000, workers: workers)
    log("edges: \(edges.count) of \(pairCount) pairs")
    var clustering = Clustering(comparer, card)
    clustering.run(edges)
    log("clustered")
    var cluster: [UInt32] = []
    cluster.reserveCapacity(batch.count)
    var forest = clustering.forest
    for record in features.recordOfRow { cluster.append(forest.find(record)) }
    return MatchResult(cluster: cluster, model: model, pairCount: pairCount)
  }
}

/// What matching found.
public struct MatchResult: Sendable {
  /// For each row its cluster.
  public var cluster: [UInt32]
  /// What was learnt.
  public var model: MatchModel
  /// How many pairs were compared.
  public var pairCount: Int
}
