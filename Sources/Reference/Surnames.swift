/// The family names of France in the order of their frequency.
///
/// Source: INSEE, fichier des noms 1891–2000: no counts, so the number of bearers is estimated from the rank.
public struct Surnames: Sendable {
  private var keys = KeyTable()

  /// The names of a table `nom`, most frequent first; none without a table.
  ///
  /// - Parameter more: names that follow those of the first table, where it does not have them.
  public init(table: ReferenceTable?, more: ReferenceTable? = nil) {
    keys = KeyTable(capacity: table == nil ? 16 : 100_000)
    var key: [UInt8] = []
    for table in [table, more].compactMap({ $0 }) {
      table.scan { row in
        Fold.key(row.bytes(0), into: &key)
        if !key.isEmpty { _ = keys.add(key) }
      }
    }
  }

  /// The number of names.
  public var count: Int { keys.count }

  /// The place of the name with this key, 0 for the most frequent, or `nil`.
  public func rank(_ key: [UInt8]) -> Int? { keys.find(key) }

  /// The place of the name with this key, 0 for the most frequent, or `nil`.
  public func rank(_ key: String) -> Int? { keys.find(key) }

  /// About how many births since 1891 bore the name: 0 when it is not in the table.
  ///
  /// A power of the rank that passes through what the INSEE publishes of its classes (500 births at rank 21,817, 100 at 96,264).
  public func estimatedBirths(_ key: String) -> Int {
    guard let rank = rank(key) else { return 0 }
    return Self.births(rank: rank)
  }

  static func births(rank: Int) -> Int {
    // 235,000 / (rank + 1)^0.6, by integer square roots: x^0.6 is near enough x^(1/2) × x^(1/8) / x^(1/40) ≈ x^(5/8).
    let half = Double(rank + 1).squareRoot()
    let eighth = half.squareRoot().squareRoot()
    return Int(235_000 / (half * eighth))
  }
}
