import Foundation

/// The speeds of the readers, each measured in a process of its own on a file that is invented for it.
struct ReaderSuite {
  /// Where `bench` and `tamis` lie.
  let programs: URL
  let folder: URL
  let board: Board

  /// Measures all of them.
  func measure() throws {
    try csv()
    try other("workbook", "XLSX 500,000 × 12 into columns", speed: ("rows-per-second", "rows/s"))
    try other("xml", "XML 300 MB into columns", speed: ("mb-per-second", "MB/s"))
    try other("invoices", "UBL invoice of 300 MB into columns", speed: ("mb-per-second", "MB/s"))
  }

  private func program(_ name: String) -> String { programs.appendingPathComponent(name).path }

  private func note(_ name: String, _ value: Any?, _ unit: String) {
    guard let value = value as? Double else { return }
    board.add(Figure(name: name, value: value, unit: unit))
  }

  private static func objects(_ data: Data) -> [[String: Any]] {
    String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap {
      (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any]
    }
  }

  private func csv() throws {
    let file = folder.appendingPathComponent("clients.csv").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    try InventedTable.write(megabytes: 500, to: file)
    let count = try Child.run(program("tamis"), ["cat", file, "--count"])
    let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Double ?? 0
    note("CSV 500 MB, records counted", size / 1e6 / max(count.seconds, 1e-9), "MB/s")
    let child = try Child.run(program("bench"), ["csv-columns", file, "--peers"])
    let results = Self.objects(child.output)
    for result in results {
      let reader = result["peer"].map { "\($0)" } ?? "CSV 500 MB × 12 into columns"
      note("\(reader), time", result["seconds"], "s")
      note("\(reader), processor time", result["cpu-seconds"], "s")
      note("\(reader), peak memory", result["peak-mb"], "MB")
      note("\(reader), its time to ours", result["times-ours"], "×")
      note("\(reader), its time to ours at the least", result["least-times-ours"], "×")
      note("\(reader), its processor time to ours", result["times-our-cpu"], "×")
    }
    if results.count == 1 {
      FileHandle.standardError.write(
        Data("bench: python3 has neither polars nor duckdb, no peers to compare with\n".utf8))
    }
  }

  private func other(
    _ command: String, _ name: String, speed: (key: String, unit: String)
  ) throws {
    let child = try Child.run(program("bench"), [command])
    guard let result = Self.objects(child.output).first else { return }
    note("\(name), speed", result[speed.key], speed.unit)
    note("\(name), per processor second", result["mb-per-cpu-second"], "MB")
    note("\(name), peak memory", result["peak-mb"], "MB")
  }
}
