/// A row of the first ones of a file or sheet, as those look at it who find where its table lies.
struct SampleRow: Sendable {
  /// Where it begins and where the next one begins: in the decoded text of a file; in a sheet its place among the rows.
  var start: Int
  var next: Int
  /// The texts of its cells.
  var cells: [[UInt8]]

  /// How many cells hold something.
  var filledCount: Int { cells.count { !Self.isBlank($0) } }
  /// The number of cells up to the last one that holds something.
  var usedCount: Int { (cells.lastIndex { !Self.isBlank($0) } ?? -1) + 1 }
  /// Whether no cell holds anything.
  var isBlank: Bool { filledCount == 0 }

  /// Whether a text holds nothing but spaces.
  static func isBlank(_ cell: [UInt8]) -> Bool { cell.allSatisfy { $0 == 0x20 || $0 == 0x0D } }
}
