import Foundation
import Pipelines
import Readers
import Synchronization
import Tables
import Writers

/// How fast a workbook becomes columns in memory, with all cores.
enum WorkbookSpeed {
  /// Reads one workbook and prints `{"seconds", "records", "rows-per-second", "peak-mb"}`; without a path, one that it invents.
  static func run(_ path: String?) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tamis-bench-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let read = path ?? folder.appendingPathComponent("clients.xlsx").path
    if path == nil { try invent(rows: 500_000, at: read) }
    let start = ContinuousClock.now
    let file = InputFile(source: "bench", shownPath: read, path: read)
    let reading = Mutex<any Reading>(try XLSX().open(file))
    let records = Atomic<Int>(0)
    let failure = Mutex<RunError?>(nil)
    DispatchQueue.concurrentPerform(
      iterations: max(1, ProcessInfo.processInfo.activeProcessorCount)
    ) { _ in
      do throws(RunError) {
        while let portion = try reading.withLock({ reading throws(RunError) in try reading.next() })
        {
          var log = ReadLog()
          records.add(try portion.deliver(&log).mentions.count, ordering: .relaxed)
        }
      } catch {
        failure.withLock { $0 = error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let count = records.load(ordering: .relaxed)
    print(
      "{\"seconds\": \(Figure.number(seconds)), \"records\": \(count), "
        + "\"rows-per-second\": \(Figure.number(Double(count) / seconds)), "
        + "\"peak-mb\": \(Figure.number(peakMegabytes()))}")
  }

  /// A workbook of so many rows and twelve columns.
  private static func invent(rows: Int, at path: String) throws {
    var stage = XLSXWriter()
    stage.path = path
    var writing = try stage.open(TargetFile(shownPath: path, path: path), locale: "fr-FR")
    let names = [
      "id", "client-code", "last-name", "first-name", "company", "street", "postcode", "city",
      "phone", "email",
      "birth-date", "note",
    ]
    try writing.begin(.clients, columns: names)
    for first in stride(from: 0, to: rows, by: 10_000) {
      var columns = names.map { _ in TextColumn() }
      var origins = Origins()
      let part = origins.index(of: Part(source: "bench", file: "invented"))
      for row in first..<min(rows, first + 10_000) {
        // Any numbers that do not repeat soon.
        let dice = row &* 7919 % 100_003
        let values = [
          "C-\(row)", "\(dice)", "Nom\(dice % 977)", "Prénom\(dice % 211)", "SARL \(dice % 5003)",
          "\(dice % 200) rue des Lilas", "\(10_000 + dice % 85_000)", "Ville \(dice % 3001)",
          "+336\(10_000_000 + dice)", "client.\(row)@exemple.fr",
          "19\(50 + dice % 49)-0\(1 + dice % 9)-1\(dice % 9)", "",
        ]
        for (place, value) in values.enumerated() { columns[place].append(value) }
        origins.append(part: part, record: row + 1)
      }
      try writing.write(
        Batch(columns: Array(zip(names, columns)).map { ($0, $1) }, origins: origins), of: .clients)
    }
    try writing.finish()
    try writing.commit()
  }
}
