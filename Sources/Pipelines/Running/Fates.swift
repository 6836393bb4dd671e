/// What became of the records of one source.
///
/// `read + split = leads + joins + rejected + filtered + suppressed`. Skipped lines (titles, totals, blanks) are counted apart.
public struct Fates: Sendable, Equatable {
  /// Records read.
  public var read = 0
  /// Mentions added where one record names several persons.
  public var split = 0
  /// Mentions that are the earliest of their client.
  public var leads = 0
  /// Mentions that belong to another mention's client.
  public var joins = 0
  /// Records refused.
  public var rejected = 0
  /// Records set aside.
  public var filtered = 0
  /// Records of persons who were erased.
  public var suppressed = 0
  /// Title, total, repeated header and blank lines that were left out.
  public var skipped = 0

  /// Nothing yet.
  public init() {}

  /// Whether every record has exactly one fate.
  public var isBalanced: Bool { read + split == leads + joins + rejected + filtered + suppressed }

  /// Both together.
  public static func + (a: Fates, b: Fates) -> Fates {
    var sum = Fates()
    sum.read = a.read + b.read
    sum.split = a.split + b.split
    sum.leads = a.leads + b.leads
    sum.joins = a.joins + b.joins
    sum.rejected = a.rejected + b.rejected
    sum.filtered = a.filtered + b.filtered
    sum.suppressed = a.suppressed + b.suppressed
    sum.skipped = a.skipped + b.skipped
    return sum
  }

  /// The figures by name, in the order in which summaries show them.
  public var figures: [(name: String, value: Int)] {
    [
      ("read", read), ("split", split), ("leads", leads), ("joins", joins), ("rejected", rejected),
      ("filtered", filtered), ("suppressed", suppressed), ("skipped", skipped),
    ]
  }
}
