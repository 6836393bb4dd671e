import Fields
public import Tables

/// By what a record is known again when it stands in another row, or in another file: what all of its cells say, and what says who it is.
///
/// A question that goes to a person carries it, so that the answer reaches the record that was asked about and no other.
public struct RecordMark: Sendable, Hashable {
  /// What all cells say, those of its events too, whatever the order of the columns.
  public var whole: UInt64
  /// What tells who it is: its client code, else its names, else its addresses; 0 where it has none of these.
  public var who: UInt64

  /// A mark of both.
  public init(whole: UInt64, who: UInt64) {
    self.whole = whole
    self.who = who
  }

  /// Reads ``text``; `nil` when it is no mark.
  public init?(_ text: String) {
    let halves = text.split(separator: "-", omittingEmptySubsequences: false)
    guard halves.count == 2, let whole = UInt64(halves[0], radix: 16),
      let who = UInt64(halves[1], radix: 16)
    else { return nil }
    self.init(whole: whole, who: who)
  }

  /// Both numbers in hexadecimal digits.
  public var text: String { "\(String(whole, radix: 16))-\(String(who, radix: 16))" }
}

/// The marks of the records of a delivery, as its cells stand.
public struct RecordMarks {
  private struct Column {
    var seed: UInt64
    var values: TextColumn
  }

  private struct OfEvents {
    var rows: [UInt32: [Int]]
    var columns: [Column]
    var numbers: [Column]
  }

  private let columns: [Column]
  /// The columns that tell who a record is, the surest first.
  private let tiers: [[Column]]
  private let events: [OfEvents]

  /// Nothing is computed yet but what each column is; events are looked up by their records.
  public init(_ delivery: Delivery) {
    let mentions = delivery.mentions
    columns = Self.columns(of: mentions) { _ in true }
    let tiers: [Set<Field.Comparison>] = [
      [.clientCode], [.firstName, .lastName, .secondLastName, .birthName, .person, .company],
      [.email], [.phone, .mobile],
    ]
    self.tiers = tiers.map { parts in
      Self.columns(of: mentions) {
        Self.field(of: $0).map { parts.contains($0.comparison) } ?? false
      }
    }
    events = EventKind.allCases.compactMap { kind in
      guard let events = delivery.events[kind], events.batch.count > 0 else { return nil }
      return OfEvents(
        rows: Dictionary(grouping: events.mention.indices) { events.mention[$0] },
        columns: Self.columns(of: events.batch) { _ in true },
        numbers: Self.columns(of: events.batch) { $0.hasSuffix("-number") })
    }
  }

  /// The field of a column, also of one that is kept under the name of its source: a code that nobody mapped still tells who it is.
  private static func field(of column: String) -> Field? {
    if let field = Catalogue.field(ofColumn: column) { return field }
    guard let dot = column.firstIndex(of: ".") else { return nil }
    let field = Catalogue.recognise(heading: String(column[column.index(after: dot)...]))
    return field?.comparison == .clientCode ? field : nil
  }

  private static func columns(of batch: Batch, where isMeant: (String) -> Bool) -> [Column] {
    zip(batch.names, batch.columns).compactMap { name, values in
      guard isMeant(name) else { return nil }
      return Column(seed: hash(Array(name.utf8).span, seed: 0xCBF2_9CE4_8422_2325), values: values)
    }
  }

  /// The mark of the record in `row` of the mentions; O(its cells).
  public subscript(row: Int) -> RecordMark {
    var mark = RecordMark(whole: Self.sum(columns, row: row), who: 0)
    for tier in tiers where mark.who == 0 { mark.who = Self.sum(tier, row: row) }
    for event in events {
      for place in event.rows[UInt32(row)] ?? [] {
        mark.whole &+= Self.sum(event.columns, row: place)
        // Of one client's purchases each is a record of its own.
        if mark.who != 0 { mark.who &+= Self.sum(event.numbers, row: place) }
      }
    }
    return mark
  }

  private static func sum(_ columns: [Column], row: Int) -> UInt64 {
    var sum: UInt64 = 0
    for column in columns where !column.values.isBlank(row) {
      sum &+= column.values.withValue(row) { hash($0, seed: column.seed) }
    }
    return sum
  }

  /// FNV-1a, its bits mixed once more so that sums of it stay apart.
  private static func hash(_ bytes: Span<UInt8>, seed: UInt64) -> UInt64 {
    var hash = seed
    for index in 0..<bytes.count {
      hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
    }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }
}

/// A transform that obeys what persons answered: a question names its record by the mark that it has before this transform.
public protocol Answering: Transform {}
