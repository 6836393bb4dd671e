import Foundation
import Pipelines
import Readers
import Synchronization
import Tables

/// How fast a CSV file becomes columns in memory, with all cores.
enum CSVSpeed {
  /// Reads one file, or one of 500 MB that it invents, and says how long it took; with `peers` Polars and DuckDB too.
  static func run(_ path: String?, peers: Bool) throws {
    let own = FileManager.default.temporaryDirectory
      .appendingPathComponent("tamis-bench-\(ProcessInfo.processInfo.processIdentifier).csv")
    defer { try? FileManager.default.removeItem(at: own) }
    let read = path ?? own.path
    if path == nil { try InventedTable.write(megabytes: 500, to: read) }
    let (seconds, cpu, records) = try columns(of: read)
    print(
      "{\"seconds\": \(Figure.number(seconds)), \"records\": \(records), "
        + "\"peak-mb\": \(Figure.number(peakMegabytes())), \"cpu-seconds\": \(Figure.number(cpu))}")
    guard peers else { return }
    let readings = Peers.read(read)
    if readings.isEmpty { print("python3 has neither polars nor duckdb: no peers to compare with") }
    for reading in readings {
      print(
        "{\"peer\": \"\(reading.name)\", \"seconds\": \(Figure.number(reading.seconds)), "
          + "\"peak-mb\": \(Figure.number(reading.peakMegabytes)), "
          + "\"cpu-seconds\": \(Figure.number(reading.processorSeconds)), "
          + "\"times-ours\": \(Figure.number(reading.seconds / seconds)), "
          + "\"times-our-cpu\": \(Figure.number(reading.processorSeconds / cpu))}")
    }
  }

  private static func columns(of path: String) throws -> (Double, Double, Int) {
    let start = ContinuousClock.now
    let cpu = processorSeconds()
    let file = InputFile(source: "bench", shownPath: path, path: path)
    let cursor = Mutex<any Reading>(try CSVReader().open(file))
    let kept = Mutex<[Delivery]>([])
    let failure = Mutex<RunError?>(nil)
    DispatchQueue.concurrentPerform(
      iterations: max(1, ProcessInfo.processInfo.activeProcessorCount)
    ) { _ in
      do throws(RunError) {
        while let portion = try cursor.withLock({ reading throws(RunError) in try reading.next() })
        {
          var log = ReadLog()
          let delivery = try portion.deliver(&log)
          kept.withLock { $0.append(delivery) }
        }
      } catch {
        failure.withLock { $0 = error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    let records = kept.withLock { $0.reduce(0) { $0 + $1.mentions.count } }
    return (secondsSince(start), processorSeconds() - cpu, records)
  }
}
