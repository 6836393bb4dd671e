import Pipelines
import Tables

/// Whether the amounts beside the lines of orders are those of the lines, by the headings of the files: one answer for the whole source,
/// however it is cut and sorted.
struct OrderAmounts: Survey {
  /// What the rows under the same headings tell.
  struct Count: Sendable, Equatable {
    /// How many further lines have another amount than the first of their order.
    var others = 0
    /// How many have the same.
    var same = 0

    /// Whether the amounts are those of the lines, and not that of the order written once more in each: in most further lines that
    /// hold one, it is another than in the first.
    var areOfLines: Bool { others > same }
  }

  private var counts: [[String]: Count] = [:]
  private let columns: Columns
  private let context: StepContext

  /// Nothing was looked at yet.
  init(_ columns: Columns, _ context: StepContext) {
    self.columns = columns
    self.context = context
  }

  mutating func look(at delivery: Delivery) -> Bool {
    let names = delivery.mentions.names
    let plan = ColumnPlan(
      columns, headings: names, source: context.source ?? "", records: context.records)
    guard let more = plan.lineAmounts(in: delivery.mentions) else { return true }
    counts[names, default: Count()].others += more.others
    counts[names, default: Count()].same += more.same
    return true
  }

  /// What the rows under these headings tell; `nil` where none was seen, or no heading numbers the orders.
  subscript(headings: [String]) -> Count? { counts[headings] }

  var evidence: [String: TextColumn] { [:] }
  var findings: [(field: String, finding: Finding)] { [] }
  var memory: (any Sendable)? { self }
}
