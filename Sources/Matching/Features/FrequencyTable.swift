/// The points of how common values are.
struct FrequencyTable: Sendable {
  /// ln(chance that another record holds the value) in points, for each value.
  private(set) var points: [Int32]
  /// The logarithm of the chance that two random records agree, in points.
  let agreement: Int32
  /// The chance that two random records agree.
  let agreementShare: Double
  /// The records that the chances are shares of, strangers included.
  let total: Double
  /// The values that are not rare, with the number of records that hold each.
  let common: [UInt64: UInt32]

  /// A small file says little about how common a value is outside it: it is eked out with strangers.
  ///
  /// - Parameters:
  ///   - counts: in how many records each value stands.
  ///   - values: each value as a number, or its hash.
  ///   - rows: how many records hold any value.
  ///   - strangers: how many records from outside are added, none of which holds the value.
  ///   - rare: values of fewer records are all equally rare, so that a model need not list them.
  init(counts: [UInt32], values: [UInt64], rows: Int, strangers: Double = 300, rare: UInt32) {
    total = Double(rows) + strangers
    let whole = total
    let rarest = Nats.points(1 / whole)
    let few = (0..<1024).map { $0 < rare ? rarest : Nats.points(Double($0 - 1) / whole) }
    var squares = 0.0
    var common: [UInt64: UInt32] = [:]
    var points: [Int32] = []
    points.reserveCapacity(counts.count)
    for (place, count) in counts.enumerated() {
      squares += Double(count) * (Double(count) - 1)
      if count >= rare { common[values[place]] = count }
      points.append(count < 1024 ? few[Int(count)] : Nats.points(Double(count - 1) / whole))
    }
    self.points = points
    self.common = common
    agreementShare = max(squares / (total * total), 0.1 / (total * total))
    agreement = Nats.points(agreementShare)
  }

  /// The points that values had when a model was trained.
  init(_ role: LearntFrequencies.Role, values: [UInt64]) {
    total = role.total
    common = role.common
    let whole = total
    let rarest = Nats.points(1 / whole)
    points = values.map { value in
      role.common[value].map { Nats.points(Double($0 - 1) / whole) } ?? rarest
    }
    agreementShare = role.agreement
    agreement = Nats.points(agreementShare)
  }

  /// How much rarer than average an agreement on this value is, in points (0 or below: commoner).
  @inline(__always) func surprise(_ id: UInt32) -> Int32 { points[Int(id)] &- agreement }
}
