import Dispatch
import Foundation
public import Pipelines
import Synchronization

extension CSVFile {
  /// The number of records; O(size), memory of a few chunks. A file whose quotes are in order is only skimmed.
  public func recordCount() throws(RunError) -> Int {
    var count = try ownRecordCount()
    for table in continuations { count += try table.ownRecordCount() }
    return count
  }

  private func ownRecordCount() throws(RunError) -> Int {
    guard columnCount > 0 else { return 0 }
    if let count = try RecordCounter(self).count() { return count }
    let cutter = Mutex(ChunkCutter(self))
    let total = Mutex(0)
    let failure = Mutex<RunError?>(nil)
    let cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
    DispatchQueue.concurrentPerform(iterations: cores) { _ in
      do throws(RunError) {
        while let chunk = try cutter.withLock({ cutter throws(RunError) in try cutter.next() }) {
          let index = index(of: chunk)
          let isPlain = index.notes.headingPlaces.isEmpty && index.notes.subtotalPlaces.isEmpty
          let count = isPlain ? index.count : records(of: chunk).rowCount
          total.withLock { $0 += count }
        }
      } catch {
        failure.withLock { $0 = error }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
    return total.withLock { $0 }
  }

  /// Where the cells of a chunk's records lie, without copying them.
  private func index(of chunk: CSVChunk) -> RecordIndex {
    let bytes = wide == nil ? decoder.decode(chunk.bytes).bytes : chunk.bytes
    return scanner.scan(bytes, quoteCount: chunk.quoteCount, lineCount: chunk.lineCount)
  }
}

extension CSVReader: RecordCounting {
  /// How many records the file holds; `nil` for a file in a container, which must be unpacked to be counted, for a printed listing
  /// and for a web page.
  public func count(_ file: InputFile) throws(RunError) -> Int? {
    guard try !Container.isPacked(file), try DisguisedTable.reading(file) == nil else { return nil }
    let csv = try CSVFile(path: file.path, part: file.part(), options: options)
    return csv.listing == nil ? try csv.recordCount() : nil
  }
}
