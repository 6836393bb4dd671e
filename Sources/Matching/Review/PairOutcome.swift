import Pipelines
public import Tables

/// What became of two rows, and by which rule: the sum of points alone does not settle it.
public enum PairOutcome: Sendable, Equatable {
  /// They are in one cluster.
  case joined
  /// They say the same, but what they say tells no client: a name alone, or a frequent one with its town.
  case tellsTooLittle
  /// Somebody said that they are two clients.
  case toldApart
  /// They come from one source, each client of which is listed once.
  case oneSource
  /// Their points do not reach what was demanded of a link.
  case belowThreshold
  /// In a list so short neither a name alone in two towns nor a first name alone in one house joins anybody.
  case nameAlone
  /// Nothing but the name tells that a contact of a firm and a private client are one.
  case contactAtHome
  /// They cannot be one client: father and son, two firms, two persons who share no name, or two birth dates.
  case contradiction
  /// No key brought them together, so the pair was never scored.
  case neverCompared
  /// Their clusters hold two rows, `a` and `b`, that cannot be one client.
  case othersContradict(a: Int, b: Int)
  /// Their clusters as wholes speak against it; of all pairs across `a` and `b` do most.
  case clustersDisagree(a: Int, b: Int)

  /// The word that a table holds for it.
  public var word: String {
    switch self {
    case .joined: "joined"
    case .tellsTooLittle: "tells-too-little"
    case .toldApart: "told-apart"
    case .oneSource: "one-source"
    case .belowThreshold: "below-threshold"
    case .nameAlone: "name-alone"
    case .contactAtHome: "contact-at-home"
    case .contradiction: "contradiction"
    case .neverCompared: "never-compared"
    case .othersContradict: "others-contradict"
    case .clustersDisagree: "clusters-disagree"
    }
  }

  /// The rows that decided in place of the two, where there are any.
  public var rows: (a: Int, b: Int)? {
    switch self {
    case .othersContradict(let a, let b), .clustersDisagree(let a, let b): (a, b)
    default: nil
    }
  }

  /// The outcome as the last line of an explanation.
  /// - Parameter name: how a person knows a row.
  public func line(_ language: Language, name: (Int) -> String) -> String {
    let french = language == .french
    if self == .joined { return french ? "réunies : un seul client" : "joined: one client" }
    return (french ? "non réunies : " : "not joined: ") + reason(french, name)
  }

  private func reason(_ french: Bool, _ name: (Int) -> String) -> String {
    switch self {
    case .joined: ""
    case .tellsTooLittle:
      french
        ? "elles disent la même chose, mais trop peu pour désigner un client (un nom et une ville seuls)"
        : "they say the same, but too little to tell a client (a name and a town alone)"
    case .toldApart:
      french
        ? "quelqu’un a dit que ce sont deux clients" : "somebody said that they are two clients"
    case .oneSource:
      french
        ? "elles viennent d’une même source, où chaque client figure une seule fois"
        : "they come from one source, which lists each client once"
    case .belowThreshold:
      french ? "moins que la certitude demandée" : "less than the certainty demanded"
    case .nameAlone:
      french
        ? "dans une liste aussi courte, ni le nom seul dans deux villes ni le prénom seul à une adresse ne réunit personne ; rien d’autre ne leur est commun"
        : "in a list as short as this neither the name alone in two towns nor the first name alone in one house joins anybody; nothing else is common to both"
    case .contactAtHome:
      french
        ? "l’une nomme le contact d’une entreprise, l’autre un particulier ; rien d’autre que le nom ne leur est commun, et l’entreprise reste un client"
        : "one names the contact of a firm, the other a private person; nothing but the name is common to both, and the firm remains a client"
    case .contradiction:
      french
        ? "elles se contredisent sur ce qu’un client n’a qu’une fois (noms, naissance, numéro d’entreprise, père et fils)"
        : "they contradict each other in what a client has once (names, birth, number of a firm, father and son)"
    case .neverCompared:
      french
        ? "jamais comparées : aucune clé (téléphone, e-mail, adresse, nom avec ville …) ne les a rapprochées"
        : "never compared: no key (phone, e-mail, address, name with town …) brought them together"
    case .othersContradict(let a, let b):
      french
        ? "dans leurs groupes, \(name(a)) et \(name(b)) ne peuvent être un même client"
        : "in their clusters, \(name(a)) and \(name(b)) cannot be one client"
    case .clustersDisagree(let a, let b):
      french
        ? "leurs groupes, pris ensemble, ne s’accordent pas ; \(name(a)) et \(name(b)) le moins"
        : "their clusters do not agree on the whole; \(name(a)) and \(name(b)) least"
    }
  }
}

extension MatchResult {
  /// What became of two rows, and why. O(members²) for the two clusters.
  public func outcome(_ rowA: Int, _ rowB: Int) -> PairOutcome {
    if clusters.cluster[rowA] == clusters.cluster[rowB] { return .joined }
    let records = comparer.features.recordOfRow
    let (a, b) = (min(records[rowA], records[rowB]), max(records[rowA], records[rowB]))
    let forest = clustering.forest
    let (left, right) = (forest.root(a), forest.root(b))
    if a == b || left == right { return .tellsTooLittle }
    if let own = clustering.bar(a, b) { return own }
    if explain(rowA, rowB).total < clustering.threshold { return .belowThreshold }
    if let reason = thinEvidence.reason(Int(a), Int(b)) { return reason }
    var (ones, others): ([UInt32], [UInt32]) = ([], [])
    forest.members(left, into: &ones)
    forest.members(right, into: &others)
    var least: (points: Int32, a: UInt32, b: UInt32)?
    for x in ones {
      for y in others {
        let (one, other) = (min(x, y), max(x, y))
        if clustering.bar(one, other) != nil {
          return .othersContradict(a: row(of: x), b: row(of: y))
        }
        let points = Explanation(Int(one), Int(other), comparer, clustering.card).total
        if points < least?.points ?? .max { least = (points, x, y) }
      }
    }
    if let least, least.points < clustering.threshold || isCandidate(rowA, rowB) {
      return .clustersDisagree(a: row(of: least.a), b: row(of: least.b))
    }
    return .neverCompared
  }

  /// The first row that says what a record says.
  private func row(of record: UInt32) -> Int {
    comparer.features.recordOfRow.firstIndex(of: record) ?? 0
  }
}

extension Clustering {
  /// What keeps two records apart whatever their points are; `nil` when nothing does.
  fileprivate func bar(_ a: UInt32, _ b: UInt32) -> PairOutcome? {
    let source = comparer.features.source
    if forbidden.parts(a, b) { return .toldApart }
    if forbidden.contains(a, b) || comparer.rules.linkOnly && source[Int(a)] == source[Int(b)] {
      return .oneSource
    }
    let (pattern, surprise) = comparer.compare(Int(a), Int(b))
    let points = card.weights(pattern, surprise, kind: comparer.kind(Int(a), Int(b))).scores.same
    return contradicts(pattern, Int(a), Int(b), points)
      || comparer.areTwoPersons(pattern, Int(a), Int(b)) ? .contradiction : nil
  }
}
