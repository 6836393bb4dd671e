/// The cells of a sheet that were merged downwards, and the values they carry down.
struct MergedCells: Sendable {
  /// Cells of one column merged into one.
  struct Run: Sendable, Equatable {
    var column: Int
    var firstRow: Int
    var lastRow: Int
  }

  /// The runs by their first row.
  private var runs: [Run]
  private var nextRun = 0
  private var active: [(run: Run, kind: GridRow.CellKind, value: [UInt8])] = []

  /// A value that is carried down: its column, and what the cell holds.
  typealias Carried = (column: Int, kind: GridRow.CellKind, value: [UInt8])

  /// These runs, in any order.
  init(_ runs: [Run] = []) {
    self.runs = runs.filter { $0.lastRow > $0.firstRow }.sorted {
      ($0.firstRow, $0.column) < ($1.firstRow, $1.column)
    }
  }

  /// Whether nothing is merged downwards.
  var isEmpty: Bool { runs.isEmpty }

  /// Adds a run that begins in a row not passed yet, behind those known.
  mutating func add(_ run: Run) { if run.lastRow > run.firstRow { runs.append(run) } }

  /// Takes the values that begin in `row`; answers the values that rows above carry down into it, by column.
  ///
  /// Called for each row in order.
  mutating func pass(_ row: GridRow) -> [Carried] {
    active.removeAll { $0.run.lastRow < row.number }
    let carried = active.map { (column: $0.run.column, kind: $0.kind, value: $0.value) }
    while nextRun < runs.count, runs[nextRun].firstRow <= row.number {
      let run = runs[nextRun]
      nextRun += 1
      guard run.firstRow == row.number, active.count < 1024,
        let cell = row.cells.first(where: { Int($0.column) == run.column }), cell.start < cell.end
      else { continue }
      active.append((run, cell.kind, Array(row.bytes[Int(cell.start)..<Int(cell.end)])))
    }
    return carried
  }

  /// The run that `A2:C5` merges downwards in its first column; `nil` when the reference makes no sense.
  static func run(_ reference: String) -> Run? {
    let ends = reference.split(separator: ":")
    guard ends.count == 2, let first = place(ends[0]), let last = place(ends[1]) else { return nil }
    return Run(column: first.column, firstRow: first.row, lastRow: last.row)
  }

  private static func place(_ reference: Substring) -> (column: Int, row: Int)? {
    let letters = reference.prefix { $0.isASCII && $0.isLetter }
    guard (1...3).contains(letters.count), let row = Int(reference.dropFirst(letters.count)) else {
      return nil
    }
    let column = letters.uppercased().utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
    return (column - 1, row)
  }
}
