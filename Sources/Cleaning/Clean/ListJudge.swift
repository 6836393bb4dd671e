import Fields
import Tables

/// A judge that tells every value of a cell apart: two numbers, several addresses.
protocol SeveralJudge: ColumnJudge {
  /// Every different valid value of a cell in its canonical form, in order; empty where the cell can hold one at most.
  func several(in value: Span<UInt8>) -> [[UInt8]]
}

extension SeveralJudge {
  /// The judge of cells whose values are all kept.
  var forLists: any ColumnJudge { ListJudge(base: self) }
}

/// Judges the cells of a field that may hold several values: each valid one gets a line, the first one first.
struct ListJudge<Base: SeveralJudge>: ColumnJudge {
  let base: Base

  func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    let ruling = base.write(value, into: &out)
    guard ruling.verdict == .repaired else { return ruling }
    let values = base.several(in: value)
    guard values.count > 1 else { return ruling }
    out.discardValue()
    for (place, value) in values.enumerated() {
      if place > 0 { out.write(0x0A) }
      out.write(value.span)
    }
    return out.pendingEquals(value) ? .ok : .repaired(.severalKept)
  }
}

extension PhoneJudge: SeveralJudge {
  func several(in value: Span<UInt8>) -> [[UInt8]] {
    guard value.count >= 17 else { return [] }
    return PhoneSearch(judge: self).all(in: value).map(\.number)
  }
}

extension EmailJudge: SeveralJudge {
  func several(in value: Span<UInt8>) -> [[UInt8]] { EmailRepair.all(in: value) }
}
