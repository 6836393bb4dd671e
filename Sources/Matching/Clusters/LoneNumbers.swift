import Tables

/// Gives records of a number or an e-mail alone, as lists of refusals have them, to whoever alone bears it.
///
/// A number weighs the less the rarer doubles are in a file, and by itself it may not outweigh that; yet nobody else has it. Where
/// two clients bear it, the two of a couple, nobody can tell whose record it is: it stays by itself.
struct LoneNumbers {
  /// How sure that is, in thousandths: the number may have been given to somebody else since.
  static let certainty: UInt16 = 900

  private let comparer: PairComparer
  private let forbidden: ForbiddenPairs
  /// For each number or e-mail of a lone record the cluster that bears it.
  private var bearers: [UInt64: UInt32] = [:]

  private static let open = UInt32.max
  private static let several = UInt32.max - 1

  init(_ comparer: PairComparer, _ forbidden: ForbiddenPairs) {
    self.comparer = comparer
    self.forbidden = forbidden
  }

  /// Joins them, and gives those that it joined; O(records).
  mutating func join(_ forest: inout ClusterForest) -> Set<UInt32> {
    let count = comparer.features.count
    let alone = (0..<UInt32(count)).filter {
      comparer.isBare($0) && forest.size(forest.find($0)) == 1
    }
    var joined = Set<UInt32>()
    for record in alone { forEachNumber(of: record) { bearers[$0] = Self.open } }
    guard !bearers.isEmpty else { return joined }
    for record in 0..<UInt32(count) where comparer.namesSomebody(record) {
      let root = forest.find(record)
      forEachNumber(of: record) { number in
        guard let known = bearers[number] else { return }
        bearers[number] = known == Self.open || known == root ? root : Self.several
      }
    }
    for record in alone {
      var found = Set<UInt32>()
      forEachNumber(of: record) { found.insert(bearers[$0] ?? Self.open) }
      found.remove(Self.open)
      guard found.count == 1, let bearer = found.first, bearer != Self.several,
        mayJoin(record, bearer, forest)
      else { continue }
      forest.joinRecords(record, bearer)
      joined.insert(record)
    }
    return joined
  }

  private func mayJoin(_ record: UInt32, _ bearer: UInt32, _ forest: ClusterForest) -> Bool {
    if comparer.features.flags[Int(record)].contains(.generic) { return false }
    var members: [UInt32] = []
    forest.members(forest.root(bearer), into: &members)
    let source = comparer.features.source
    if comparer.rules.linkOnly, members.contains(where: { source[Int($0)] == source[Int(record)] })
    {
      return false
    }
    return !forbidden.forbids([record], members)
  }

  private func forEachNumber(of record: UInt32, _ body: (UInt64) -> Void) {
    let features = comparer.features
    let record = Int(record)
    for slot in 0..<Features.phoneSlots {
      let phone = features.phones[record * Features.phoneSlots + slot]
      if phone != 0 { body(Mix.hash(UInt64(phone))) }
    }
    for slot in 0..<Features.mailSlots
    where features.local[record * Features.mailSlots + slot] != ValuePool.none {
      body(Mix.hash(features.mailKey(record * Features.mailSlots + slot), 1))
    }
  }
}

extension PairComparer {
  /// Whether a record holds numbers and e-mails alone, or a town beside them. A birth date, a street or a number of a client tells
  /// more, and is weighed.
  func isBare(_ record: UInt32) -> Bool {
    let place = Int(record)
    return !namesSomebody(record) && features.birthDate[place] == 0
      && features.street[place] == ValuePool.none
      && features.identifiers[..<features.categoryStart].allSatisfy { $0[place] == ValuePool.none }
  }
}
