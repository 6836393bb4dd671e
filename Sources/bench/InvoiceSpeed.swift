import Glibc
import Pipelines
import Readers
import Tables

/// How fast XML documents, invoices or others, become columns in memory; nothing is written.
enum InvoiceSpeed {
  /// Reads files one after another and prints `{"seconds", "cpu-seconds", "records", "lines", "mb-per-second", "peak-mb"}`.
  static func run(_ paths: [String], reader: any Reader = Invoices()) {
    var records = 0
    var lines = 0
    var refused = 0
    var bytes = 0
    let start = ContinuousClock.now
    let cpu = cpuSeconds()
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
    let used = cpuSeconds() - cpu
    var usage = rusage()
    getrusage(__rusage_who_t(0), &usage)
    print(
      """
      {"seconds": \(wall), "cpu-seconds": \(used), "records": \(records), "lines": \(lines), \
      "refused": \(refused), "mb-per-second": \(Double(bytes) / 1e6 / wall), \
      "mb-per-cpu-second": \(Double(bytes) / 1e6 / used), "peak-mb": \(usage.ru_maxrss / 1024)}
      """)
  }

  private static func cpuSeconds() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(0), &usage)
    let seconds = Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    return seconds + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }
}
