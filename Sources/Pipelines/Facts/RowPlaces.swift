public import Tables

/// In which row of its sheet a record stands, as a spreadsheet numbers the rows when it shows the file.
public struct RowMark: Sendable, Equatable {
  /// The file or sheet.
  public var part: Part
  /// The number of the record.
  public var record: Int
  /// The number of the row; 1 is the first.
  public var row: Int

  /// A record and its row.
  public init(part: Part, record: Int, row: Int) {
    self.part = part
    self.record = record
    self.row = row
  }
}

/// The rows of all records, as far as their files have rows; a mark only where rows were left out.
struct RowPlaces {
  private var marks: [Part: [RowMark]] = [:]

  /// Takes over what a portion says; portions of a part come in the order of its records.
  mutating func take(_ new: [RowMark]) {
    for mark in new {
      let last = marks[mark.part]?.last
      if let last, mark.row - mark.record == last.row - last.record { continue }
      marks[mark.part, default: []].append(mark)
    }
  }

  /// The row of a record; `nil` where the file has no rows. O(log marks).
  func row(of origin: Origin) -> Int? {
    guard let marks = marks[origin.part] else { return nil }
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].record <= origin.record { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    return marks[low - 1].row + origin.record - marks[low - 1].record
  }

  /// The same places, each record numbered one less than its row where it has one.
  func numberingByRows(_ origins: Origins) -> Origins {
    guard !marks.isEmpty else { return origins }
    var result = Origins()
    for row in 0..<origins.count {
      let origin = origins[row]
      result.append(
        part: result.index(of: origin.part),
        record: self.row(of: origin).map { $0 - 1 } ?? origin.record,
        byteOffset: origin.byteOffset, split: origin.split)
    }
    return result
  }
}
