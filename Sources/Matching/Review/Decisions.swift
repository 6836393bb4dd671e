import Tables

/// What persons answered about pairs of records: lasting, and obeyed whatever the points say.
///
/// The algebra is short: same + same = same; same + different = different, and it is said. Within one file the later answer
/// about a pair takes the earlier one back; between files, which may come from two persons, the more careful one stands.
public struct Decisions: Sendable {
  /// An answer, the more careful the later.
  public enum Answer: String, Sendable, CaseIterable {
    case same, household, different

    /// Whether the other answer keeps apart at least what this one does.
    func isAtMostAsCareful(as other: Answer) -> Bool {
      let order = Self.allCases
      return order.firstIndex(of: self) ?? 0 <= order.firstIndex(of: other) ?? 0
    }
  }

  /// One of the two records of a pair.
  public enum Side: String, Sendable { case a, b }

  /// One answer about two records, by their keys.
  public struct Decision: Sendable, Equatable {
    /// The key of one record.
    public var a: String
    /// The key of the other.
    public var b: String
    /// The answer.
    public var answer: Answer
    /// For fields, or groups that survive together (`address`, `name`), the record whose value is to be kept.
    public var keep: [Keep] = []
    /// What the person wished to remember.
    public var note = ""
  }

  /// A field, and the record whose value of it is to be kept.
  public struct Keep: Sendable, Equatable {
    /// A column, or a group that survives together.
    public var field: String
    /// The record.
    public var side: Side

    /// A field and a side.
    public init(field: String, side: Side) {
      self.field = field
      self.side = side
    }
  }

  /// The answers, one a pair.
  public private(set) var decisions: [Decision] = []
  /// For each answer its file, and its record below the headings.
  private(set) var places: [Place] = []
  /// Pairs about which two files say different things.
  private(set) var contradictions: [Contradiction] = []
  /// Where an answer stands.
  struct Place: Sendable, Hashable {
    /// The file of answers; empty where none was named.
    var file = ""
    /// The record as ``DecisionFile`` numbers them.
    var record = 0
  }

  private var placeOfPair: [Pair: Int] = [:]

  private struct Pair: Hashable {
    let low: String
    let high: String

    init(_ a: String, _ b: String) {
      low = min(a, b)
      high = max(a, b)
    }
  }

  /// No answers.
  public init() {}

  /// Adds the answers of another file.
  /// - Parameter name: what the file is called, for what is told of its answers.
  public mutating func add(_ file: DecisionFile, named name: String = "") {
    var own = Decisions()
    for (decision, record) in zip(file.decisions, file.records) {
      own.replace(decision, at: Place(file: name, record: record))
    }
    for (decision, written) in zip(own.decisions, own.places) {
      guard let place = placeOfPair[Pair(decision.a, decision.b)] else {
        replace(decision, at: written)
        continue
      }
      let new = Contradiction.Side(answer: decision.answer, place: written)
      let old = Contradiction.Side(answer: decisions[place].answer, place: places[place])
      let newCounts = old.answer.isAtMostAsCareful(as: new.answer)
      if new.answer != old.answer {
        contradictions.append(
          Contradiction(
            yielding: newCounts ? old : new, counting: newCounts ? new : old, isOfOnePair: true))
      }
      if newCounts { replace(decision, at: written) }
    }
  }

  private mutating func replace(_ decision: Decision, at written: Place) {
    let pair = Pair(decision.a, decision.b)
    if let place = placeOfPair[pair] {
      decisions[place] = decision
      places[place] = written
    } else {
      placeOfPair[pair] = decisions.count
      decisions.append(decision)
      places.append(written)
    }
  }
}
