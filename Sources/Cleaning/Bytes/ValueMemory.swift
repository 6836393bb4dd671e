import Fields
internal import Reference
import Tables

/// What a judge said of some values, kept for the next cells that say the same.
struct ValueMemory: Sendable {
  private var keys = KeyTable(capacity: 1_024)
  private var written = TextColumn()
  private var rulings: [Ruling] = []

  /// How many values are kept; with more, the memory begins anew.
  private static let limit = 1 << 16
  /// The most bytes of a value that is kept.
  private static let longest = 128

  /// Writes what `judge` makes of a value, and asks it only about values that are new.
  mutating func write(
    _ value: Span<UInt8>, into out: inout TextColumn,
    asking judge: (Span<UInt8>, inout TextColumn) -> Ruling
  ) -> Ruling {
    guard value.count <= Self.longest else { return judge(value, &out) }
    if rulings.count == Self.limit { self = ValueMemory() }
    let place = value.withUnsafeBufferPointer { keys.add($0) }
    if place == rulings.count {
      let ruling = judge(value, &written)
      switch ruling.verdict {
      case .ok, .repaired: break
      case .rejected, .empty: written.discardValue()
      }
      written.endValue()
      rulings.append(ruling)
    }
    written.withValue(place) { out.write($0) }
    return rulings[place]
  }
}
