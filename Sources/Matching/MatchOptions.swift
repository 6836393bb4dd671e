/// What a person may say about how rows are matched.
public struct MatchOptions: Sendable {
  /// How many cores work; changes nothing in the result.
  public var workerCount = 1
  /// The linkage from which two records are one client, in points: 405 is 60 in 100.
  public var threshold: Int32 = 405
  /// The linkage from which two records are one household, in points.
  public var householdThreshold: Int32 = 250
  /// Points between which a pair is doubtful, for a person to decide.
  public var doubt: ClosedRange<Int32> = -2_000...2_500
  /// Whether two rows of one source are compared with each other.
  public var withinSource = true
  /// Whether a client has one row of each source at most.
  public var oneToOne = false
  /// How single fields are compared.
  public var comparisons = ComparisonChoices()
  /// Points that a person fixed.
  public var points = PinnedPoints()
  /// Blocking keys that stand in place of our own, each a list of columns.
  public var keys: [[String]] = []
  /// The source of each row, for `withinSource` and `oneToOne`.
  public var sourceOfRow: [UInt32] = []
  /// Pairs of rows that are one client whatever their points.
  public var mustLinks: [(UInt32, UInt32)] = []
  /// Pairs of rows that are two clients whatever their points.
  public var cannotLinks: [(UInt32, UInt32)] = []
  /// Pairs of rows that are two clients of one household.
  public var householdLinks: [(UInt32, UInt32)] = []
  /// Whether those who are named in the records of a firm are clients of their own; found out from the records when `nil`.
  public var contactsAreClients: Bool?
  /// A model trained before; trained on the rows themselves when `nil`.
  public var model: MatchModel?

  /// The defaults.
  public init() {}

  /// The threshold in points of a certainty in hundredths.
  public static func threshold(certainty: Int) -> Int32 { Nats.points(odds: certainty) }
}
