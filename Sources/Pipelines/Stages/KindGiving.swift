public import Fields

/// A stage whose rules bring columns to the form of a kind that nothing else tells: a source's own columns, which no field takes.
public protocol KindGiving: Stage {
  /// For each such column the kind of its values.
  var kinds: [String: Kind] { get }
}

extension PreparedPipeline {
  /// For columns of the sources' own the kind that some stage gives them.
  var kinds: [String: Kind] {
    var kinds: [String: Kind] = [:]
    for item in sources.flatMap(\.steps) + file.steps {
      guard let stage = item.stage as? any KindGiving else { continue }
      kinds.merge(stage.kinds) { _, later in later }
    }
    return kinds
  }
}
