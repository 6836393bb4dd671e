/// Forms clusters from the strongest links down: two clusters join when all that speaks for and against it, taken together, says so.
///
/// Never the transitive closure: a chain of single links joins families. Average linkage after R. R. Sokal & C. D. Michener (1958);
/// pairs that no key brought together are scored too. How the work is parted into stages: ``run(_:workers:)``.
struct Clustering: Sendable {
  /// What the clusters are to be.
  enum Goal: Sendable { case clients, households }

  /// At most this many members of a cluster take part in a decision.
  static let jury = 12
  /// Points of a pair count within these bounds, so that one pair does not outweigh all others.
  static let bounds: ClosedRange<Int32> = -6_000...10_000

  /// The points of a pair that holds nothing to compare: a record of an e-mail alone neither knows nor denies one without any.
  static let silence: Int32 = -1_000

  /// A contradiction in what a client has only once forbids to join where the pair's own points are below this.
  static let conflictBelow: Int32 = -2_000

  let comparer: PairComparer
  let card: Scorecard
  let goal: Goal
  /// The linkage that joins, in points.
  let threshold: Int32
  /// Pairs that must not be joined.
  let forbidden: ForbiddenPairs
  var forest: ClusterForest
  /// What is too little to join two clusters, whatever its points.
  var thinEvidence: ThinEvidence?

  /// How many members of a cluster a decision needs to know: all where some pair is forbidden.
  var memberLimit: Int { forbidden.isEmpty ? Self.jury : .max }

  /// Clusters that begin as `forest` says.
  init(
    _ comparer: PairComparer, _ card: Scorecard, _ goal: Goal, threshold: Int32,
    forbidden: ForbiddenPairs,
    from forest: ClusterForest
  ) {
    self.comparer = comparer
    self.card = card
    self.goal = goal
    self.threshold = threshold
    self.forbidden = forbidden
    self.forest = forest
  }

  /// What speaks for joining two clusters, in points; `nil` when something forbids it.
  ///
  /// Between households the mean of the pairs across. Between clients half of that mean and half of what the two say of each other
  /// as wholes, less half the logarithm of the number of pairs: the best of many answers flatters.
  func linkage(_ left: [UInt32], _ right: [UInt32]) -> Int32? {
    if forbidden.forbids(left, right) { return nil }
    var sum = 0
    var count = 0
    var (strangers, namesakes) = (0, 0)
    var (thin, solid) = (false, false)
    var profile = Profile()
    // A number in a list of refusals, which names nobody, is no link between two who share it.
    let areNamed =
      goal == .clients && left.prefix(Self.jury).contains(where: comparer.namesSomebody)
      && right.prefix(Self.jury).contains(where: comparer.namesSomebody)
    for x in left.prefix(Self.jury) where !areNamed || comparer.namesSomebody(x) {
      for y in right.prefix(Self.jury) where !areNamed || comparer.namesSomebody(y) {
        let (a, b) = (Int(min(x, y)), Int(max(x, y)))
        if comparer.rules.linkOnly && comparer.features.source[a] == comparer.features.source[b] {
          continue
        }
        let kind = comparer.kind(a, b)
        let (pattern, surprise) = profile.compare(a, b, kind, comparer, card)
        let scores = card.weights(pattern, surprise, kind: kind).scores
        let points = goal == .clients ? scores.same : scores.together
        if goal == .clients {
          if contradicts(pattern, a, b, points) { return nil }
          if points >= threshold {
            if thinEvidence?.reason(pattern, kind: kind) == nil {
              solid = true
            } else {
              thin = true
            }
          }
          if comparer.areTwoPersons(pattern, a, b) {
            strangers += 1
          } else if pattern[Comparison.name.rawValue] != 0 {
            namesakes += 1
          }
        }
        let floor = pattern.tellsNothing ? Self.silence : Self.bounds.lowerBound
        let bounded = min(max(points, floor), Self.bounds.upperBound)
        sum += Int(bounded)
        count += 1
      }
    }
    // Nobody here bears a name of anybody there.
    guard count > 0, strangers == 0 || namesakes > 0 else { return nil }
    let mean = sum / count
    guard goal == .clients else { return Int32(mean) }
    let whole = Int(
      min(max(profile.same(card), Self.bounds.lowerBound), Self.bounds.upperBound))
    let linkage = Int32((mean + whole - Int(Nats.points(Double(count)))) / 2)
    return thin && !solid ? min(linkage, threshold - 1) : linkage
  }

  /// Whether the two cannot be one client: two firms by their numbers, or a contradiction that little else speaks against.
  func contradicts(_ pattern: Pattern, _ a: Int, _ b: Int, _ points: Int32) -> Bool {
    points < Self.conflictBelow && comparer.conflicts(pattern)
      || comparer.areTwoGenerations(a, b)
      || card.firmsAreClients && comparer.areTwoFirms(pattern, a, b)
  }
}
