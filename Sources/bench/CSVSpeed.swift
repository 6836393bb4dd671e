import Foundation
import Pipelines
import Readers
import Synchronization
import Tables

/// How fast a CSV file becomes columns in memory, with all cores.
enum CSVSpeed {
  /// With peers each reads the file so often, one after the other: what disturbs one of them is soon past.
  private static let roundCount = 3

  /// Reads one file, or one of 500 MB that it invents, and says how long it took; with `peers` Polars and DuckDB too.
  static func run(_ path: String?, peers: Bool) throws {
    let own = FileManager.default.temporaryDirectory
      .appendingPathComponent("tamis-bench-\(ProcessInfo.processInfo.processIdentifier).csv")
    defer { try? FileManager.default.removeItem(at: own) }
    let read = path ?? own.path
    if path == nil { try InventedTable.write(megabytes: 500, to: read) }
    guard peers else {
      let (seconds, cpu, records) = try columns(of: read)
      print(line(seconds: seconds, records: records, peak: peakMegabytes(), cpu: cpu))
      return
    }
    var ours: [Round] = []
    var others: [[Peers.Reading]] = []
    for _ in 0..<roundCount {
      ours.append(try Round(of: read))
      others.append(Peers.read(read))
    }
    print(
      line(
        seconds: median(ours.map(\.seconds)), records: ours[0].records,
        peak: median(ours.map(\.peak)), cpu: median(ours.map(\.cpu))))
    if others[0].isEmpty {
      print("python3 has neither polars nor duckdb: no peers to compare with")
    }
    for place in others[0].indices {
      let rounds = zip(ours, others).compactMap { place < $1.count ? ($0, $1[place]) : nil }
      let times = rounds.map { $1.seconds / $0.seconds }
      print(
        "{\"peer\": \"\(others[0][place].name)\", "
          + "\"seconds\": \(Figure.number(median(rounds.map(\.1.seconds)))), "
          + "\"peak-mb\": \(Figure.number(median(rounds.map(\.1.peakMegabytes)))), "
          + "\"cpu-seconds\": \(Figure.number(median(rounds.map(\.1.processorSeconds)))), "
          + "\"times-ours\": \(Figure.number(median(times))), "
          + "\"least-times-ours\": \(Figure.number(times.min() ?? 0)), "
          + "\"times-our-cpu\": \(Figure.number(median(rounds.map { $1.processorSeconds / $0.cpu })))}"
      )
    }
  }

  /// What this program needs for a file when it reads nothing else: a process has its memory only once before it is used.
  private struct Round: Decodable {
    let seconds: Double
    let records: Int
    let peak: Double
    let cpu: Double

    private enum CodingKeys: String, CodingKey {
      case seconds, records
      case peak = "peak-mb"
      case cpu = "cpu-seconds"
    }

    init(of path: String) throws {
      let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().path
      let child = try Child.run(program, ["csv-columns", path])
      self = try JSONDecoder().decode(Round.self, from: child.output)
    }
  }

  private static func line(seconds: Double, records: Int, peak: Double, cpu: Double) -> String {
    "{\"seconds\": \(Figure.number(seconds)), \"records\": \(records), "
      + "\"peak-mb\": \(Figure.number(peak)), \"cpu-seconds\": \(Figure.number(cpu))}"
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

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
