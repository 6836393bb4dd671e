import Pipelines
import Tables

/// How many rows of a list tell the day on which somebody refused, by the headings of its files: one answer for the whole source,
/// however it is cut and sorted.
struct ConsentDays: Survey {
  /// What the rows under the same headings tell.
  struct Count: Sendable, Equatable {
    var rows = 0
    /// How many tell the day of the act.
    var told = 0
    /// Whether any of them says more of the act: a state, a reason, a channel.
    var saysMore = false

    /// Whether the rows are all contacts of a service, of which it tells here and there on which day somebody left: whoever has no
    /// such day, and no word about it, refuses nothing.
    var isOfFew: Bool { !saysMore && told * 2 < rows }
  }

  private var counts: [[String]: Count] = [:]

  /// Nothing was looked at yet.
  init() {}

  mutating func look(at delivery: Delivery) -> Bool {
    let names = delivery.mentions.names
    guard let more = ConsentActs(names, source: "").days(in: delivery.mentions) else { return true }
    var count = counts[names] ?? Count()
    count.rows += more.rows
    count.told += more.told
    count.saysMore = count.saysMore || more.saysMore
    counts[names] = count
    return true
  }

  /// What the rows under these headings tell; `nil` where none was seen, or no heading tells of a day.
  subscript(headings: [String]) -> Count? { counts[headings] }

  var evidence: [String: TextColumn] { [:] }
  var findings: [(field: String, finding: Finding)] { [] }
  var memory: (any Sendable)? { self }
}
