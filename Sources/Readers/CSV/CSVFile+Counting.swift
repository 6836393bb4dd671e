public import Pipelines

extension CSVFile {
  /// The number of records, read on this task alone; O(size), memory of a few chunks.
  public func recordCount() throws(RunError) -> Int {
    guard columnCount > 0 else { return 0 }
    var cutter = ChunkCutter(self)
    var count = 0
    while let chunk = try cutter.next() { count += records(of: chunk).rowCount }
    return count
  }
}
