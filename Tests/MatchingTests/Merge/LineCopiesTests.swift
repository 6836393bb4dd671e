import Pipelines
import Tables
import Testing

@testable import Matching

@Suite struct LineCopiesTests {
  /// What is left of lines of one client, each `file number product`, and how many were said to be copies.
  private func left(_ rows: [String], sources: [String: String] = [:]) -> ([String], told: Int) {
    let cells = rows.map { $0.split(separator: " ").map(String.init) }
    var origins = Origins()
    for (record, cell) in cells.enumerated() {
      let source = sources[cell[0]] ?? "lines"
      let part = origins.index(of: Part(source: source, file: "\(cell[0]).csv"))
      origins.append(part: part, record: record + 1)
    }
    var batch = Batch(origins: origins)
    batch["purchase-number"] = TextColumn(cells.map { $0[1] })
    batch["product"] = TextColumn(cells.map { $0[2] })
    let lines = Events(batch: batch, mention: rows.map { _ in 0 })
    var log = StepLog(keepsRepairs: true)
    let left = LineCopies(lines, [:])?.settled(&log) ?? lines
    let told = (0..<left.batch.count).map { row in
      left.batch.columns.map { $0[row] }.joined(separator: " ")
    }
    return (told, log.counts.values.reduce(0, +))
  }

  @Test func linesThatTwoFilesOfASourceListCountOnce() {
    let (lines, told) = left([
      "jan F1 Vis", "jan F1 Clou", "feb F-01 Vis", "feb f1 Vis", "feb F2 Vis", "feb F1 Joint",
    ])
    #expect(lines == ["F1 Clou", "F-01 Vis", "f1 Vis", "F2 Vis", "F1 Joint"])
    #expect(told == 1)
  }

  /// Nobody knows whether a line of another source is the same: it may name the product otherwise.
  @Test func linesOfTwoSourcesAndOfOneFileStand() {
    #expect(left(["a F1 Vis", "b F1 Vis"], sources: ["b": "shop"]).0.count == 2)
    #expect(left(["a F1 Vis", "a F1 Vis"]).0.count == 2)
    #expect(left(["a 0 Vis", "b 0 Vis"]).0.count == 2)
  }
}
