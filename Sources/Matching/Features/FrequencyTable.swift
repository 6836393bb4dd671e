/// The points of how common values are.
struct FrequencyTable: Sendable {
  /// ln(chance that another record holds the value) in points, for each value.
  private(set) var points: [Int32]
  /// The logarithm of the chance that two random records agree, in points.
  let agreement: Int32
  /// The chance that two random records agree.
  let agreementShare: Double

  /// A small file says little about how common a value is outside it: it is eked out with strangers.
  ///
  /// - Parameters:
  ///   - counts: in how many records each value stands.
  ///   - rows: how many records hold any value.
  ///   - strangers: how many records from outside are added, none of which holds the value.
  init(counts: [UInt32], rows: Int, strangers: Double = 300) {
    let total = Double(rows) + strangers
    let few = (0..<1024).map { Nats.points(Double(max($0 - 1, 1)) / total) }
    var squares = 0.0
    points = counts.map { count in
      squares += Double(count) * (Double(count) - 1)
      return count < 1024 ? few[Int(count)] : Nats.points(Double(count - 1) / total)
    }
    agreementShare = max(squares / (total * total), 0.1 / (total * total))
    agreement = Nats.points(agreementShare)
  }

  /// How much rarer than average an agreement on this value is, in points (0 or below: commoner).
  @inline(__always) func surprise(_ id: UInt32) -> Int32 { points[Int(id)] &- agreement }
}
