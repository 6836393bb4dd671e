import Reference
import Tables

/// Which of the two names a source writes first, when at least nine of ten cells that tell agree.
struct NameOrderSurvey: Sendable {
  private var firstFirst = 0
  private var lastFirst = 0

  /// So many cells that tell are enough.
  static let enough = 2_000

  /// Whether more cells are wanted.
  var isOpen: Bool { firstFirst + lastFirst < Self.enough }

  /// Looks at a name and the cell that it was read from; says whether the cell tells the order.
  mutating func look(at name: PersonName, in cell: Span<UInt8>) -> Bool {
    guard name.kind == .person, !name.isAmbiguous, !name.firstName.isEmpty, !name.lastName.isEmpty
    else { return false }
    let key = Array(Fold.key(cell.text).utf8)
    guard let first = Self.place(of: name.firstName, in: key),
      let last = Self.place(of: name.lastName, in: key)
    else { return false }
    if first < last { firstFirst += 1 } else { lastFirst += 1 }
    return true
  }

  /// The order; `nil` where too few cells tell it, or they disagree.
  var order: NameCells.Order? {
    let told = firstFirst + lastFirst
    guard told >= 5 else { return nil }
    if firstFirst * 10 >= told * 9 { return .firstFirst }
    return lastFirst * 10 >= told * 9 ? .lastFirst : nil
  }

  /// Where the key of a name first stands in the key of the cell.
  private static func place(of name: String, in key: [UInt8]) -> Int? {
    let needle = Array(Fold.key(name).utf8)
    guard !needle.isEmpty, needle.count <= key.count else { return nil }
    return (0...(key.count - needle.count)).first { start in
      needle.indices.allSatisfy { key[start + $0] == needle[$0] }
    }
  }
}
