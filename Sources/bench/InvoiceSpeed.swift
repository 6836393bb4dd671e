import Foundation
#if canImport(Glibc)
  import Glibc
#endif
import Pipelines
import Readers
import Tables

/// How fast XML documents, invoices or others, become columns in memory; nothing is written.
enum InvoiceSpeed {
  /// Reads files, without a path an invented one of 300 MB.
  static func run(
    _ paths: [String], else invent: (Int, String) throws -> Void, reader: any Reader = Invoices()
  ) throws {
    if !paths.isEmpty { return run(paths, reader: reader) }
    let own = FileManager.default.temporaryDirectory
      .appendingPathComponent("tamis-bench-\(ProcessInfo.processInfo.processIdentifier).xml")
    defer { try? FileManager.default.removeItem(at: own) }
    try invent(300, own.path)
    run([own.path], reader: reader)
  }

  /// Reads files one after another and prints `{"seconds", "cpu-seconds", "records", "lines", "mb-per-second", "peak-mb"}`.
  private static func run(_ paths: [String], reader: any Reader) {
    var records = 0
    var lines = 0
    var refused = 0
    var bytes = 0
    let start = ContinuousClock.now
    let cpu = processorSeconds()
    for path in paths {
      var status = stat()
      if stat(path, &status) == 0 { bytes += Int(status.st_size) }
      var log = ReadLog()
      do throws(RunError) {
        var reading = try reader.open(InputFile(source: "bench", shownPath: path, path: path))
        while let portion = try reading.next() {
          let delivery = try portion.deliver(&log)
          records += delivery.mentions.count
          lines += delivery.events[.purchaseLine]?.batch.count ?? 0
        }
      } catch {
        print(error.line(.english))
      }
      refused += log.unreadable.count
    }
    let wall = (ContinuousClock.now - start) / .seconds(1)
    let used = processorSeconds() - cpu
    print(
      """
      {"seconds": \(wall), "cpu-seconds": \(used), "records": \(records), "lines": \(lines), \
      "refused": \(refused), "mb-per-second": \(Double(bytes) / 1e6 / wall), \
      "mb-per-cpu-second": \(Double(bytes) / 1e6 / used), "peak-mb": \(Figure.number(peakMegabytes()))}
      """)
  }
}
