/// What a person may say about how rows are matched.
public struct MatchOptions: Sendable {
  /// How many cores work; changes nothing in the result.
  public var workerCount = 1
  /// The linkage from which two records are one client, in points: 250 is 56 in 100.
  public var threshold: Int32 = 250
  /// Whether two rows of one source may be one client.
  public var withinSource = true
  /// The source of each row, for `withinSource: false`.
  public var sourceOfRow: [UInt32] = []
  /// Pairs of rows that are one client whatever their points.
  public var mustLinks: [(UInt32, UInt32)] = []
  /// Pairs of rows that are two clients whatever their points.
  public var cannotLinks: [(UInt32, UInt32)] = []
  /// Pairs of rows that are two clients of one household.
  public var householdLinks: [(UInt32, UInt32)] = []
  /// A model trained before; trained on the rows themselves when `nil`.
  public var model: MatchModel?

  /// The defaults.
  public init() {}

  /// The threshold in points of a certainty in hundredths.
  public static func threshold(certainty: Int) -> Int32 { Nats.points(odds: certainty) }
}
