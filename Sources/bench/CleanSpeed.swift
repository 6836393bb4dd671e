import Foundation

/// How fast whole client rows of twelve columns are brought to our fields, cleaned and checked, by the pipeline's own steps.
struct CleanSpeed {
  let rows: Int
  /// The run as a whole, reading included.
  let seconds: Double
  let processorSeconds: Double
  /// What the steps `columns`, `clean` and `check` worked, summed over both cores.
  let stepSeconds: Double

  static let workers = 2

  /// Rows a second that the three steps take on two cores.
  var stepSpeed: Double { Double(rows) * Double(Self.workers) / max(stepSeconds, 1e-9) }

  /// Measures `tamis plan` on an invented file of so many rows: all is read, cleaned and checked, nothing is written.
  init(rows: Int, tamis: String) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tamis-bench-clean-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try InventedClients.write(rows: rows, to: folder.appendingPathComponent("clients.csv").path)
    let pipeline = folder.appendingPathComponent("clean.yaml")
    try InventedClients.pipeline.write(to: pipeline, atomically: true, encoding: .utf8)
    let child = try Child.run(
      tamis,
      [
        "plan", pipeline.path, "--workers", String(Self.workers), "--summary", "json", "--quiet",
      ])
    self.rows = rows
    seconds = child.seconds
    processorSeconds = child.processorSeconds
    let summary = try JSONSerialization.jsonObject(with: child.output) as? [String: Any]
    stepSeconds = (summary?["stages"] as? [[String: Any]] ?? []).reduce(0) { sum, stage in
      let isStep = ["columns", "clean", "check"].contains(stage["stage"] as? String ?? "")
      return sum + (isStep ? stage["seconds"] as? Double ?? 0 : 0)
    }
  }

  /// The figures as `make bench` shows them.
  var figures: [Figure] {
    let name = "12 columns, \(Figure.number(Double(rows))) rows"
    return [
      Figure(name: "\(name): columns, clean, check on 2 cores", value: stepSpeed, unit: "rows/s"),
      Figure(
        name: "\(name): with reading, wall time", value: Double(rows) / max(seconds, 1e-9),
        unit: "rows/s"),
      Figure(name: "\(name): processor time", value: processorSeconds, unit: "s"),
    ]
  }

  /// The speed beside the rows a second that we promise; nothing when `tamis` does not lie beside this program.
  static func printPromise() {
    let own = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let tamis = own.deletingLastPathComponent().appendingPathComponent("tamis").path
    guard FileManager.default.isExecutableFile(atPath: tamis),
      let speed = try? CleanSpeed(rows: 500_000, tamis: tamis)
    else { return print("speed: tamis is not built; make bench measures it") }
    print(
      "speed: \(Int(speed.stepSpeed)) rows/s of 12 columns on 2 cores, required 400000; a busy machine says little"
    )
  }

  /// Measures and prints `{"rows", "seconds", "cpu-seconds", "rows-per-second", "step-rows-per-second"}`.
  static func run(rows: Int) throws {
    let own = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let tamis = own.deletingLastPathComponent().appendingPathComponent("tamis").path
    let speed = try CleanSpeed(rows: rows, tamis: tamis)
    print(
      "{\"rows\": \(rows), \"seconds\": \(Figure.number(speed.seconds)), "
        + "\"cpu-seconds\": \(Figure.number(speed.processorSeconds)), "
        + "\"rows-per-second\": \(Figure.number(Double(rows) / speed.seconds)), "
        + "\"step-rows-per-second\": \(Figure.number(speed.stepSpeed))}")
  }
}
