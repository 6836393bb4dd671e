import Foundation

/// The whole run of measurements, on shops that `trevidy` invents for it.
struct Suite {
  /// Where `bench`, `tamis` and `trevidy` lie side by side.
  let programs: URL
  /// The pipeline that migrates Trévidy.
  let pipeline: URL
  let folder: URL
  private let board: Board

  /// Measurements with the programs beside this one, shown on a board.
  init(sizes: [Int], board: Board) throws {
    self.board = board
    let own = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    programs = own.deletingLastPathComponent()
    pipeline = URL(fileURLWithPath: "pipelines/migration.yaml")
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tamis-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    board.warnIfBusy()
    board.title("Machine")
    note("processors", Double(ProcessInfo.processInfo.activeProcessorCount), "")
    board.title(
      "Reading: invented files into columns in memory, beside Polars and DuckDB where python3 has them"
    )
    try ReaderSuite(programs: programs, folder: folder, board: board).measure()
    board.title("Cleaning and checking twelve columns")
    try CleanSpeed(rows: 500_000, tamis: program("tamis")).figures.forEach(board.add)
    try judges()
    board.title(
      "Matching files in which too many rows share something: processor time; growth 10 is proportional"
    )
    try SkewSpeed.measure(tamis: program("tamis"), folder: folder, board: board)
    for size in sizes {
      board.title(
        "The invented shop with \(Figure.shown(Double(size))) source rows, from its files to one client file"
      )
      try migration(rows: size)
    }
  }

  private func program(_ name: String) -> String { programs.appendingPathComponent(name).path }

  private func note(_ name: String, _ value: Double, _ unit: String) {
    board.add(Figure(name: name, value: value, unit: unit))
  }

  private func noteSpeed(_ name: String, of child: Child, rows: Int) {
    note("\(name), time", child.seconds, "s")
    note("\(name), processor time", child.processorSeconds, "s")
    let read = Suite.rowsRead(child.output, else: rows)
    note("\(name), speed", read / max(child.seconds, 1e-9), "rows/s")
  }

  /// The fields of a client row, one by one.
  private func judges() throws {
    let child = try Child.run(program("bench"), ["judges"])
    for line in String(decoding: child.output, as: UTF8.self).split(separator: "\n") {
      guard let result = Suite.object(Data(line.utf8)) else { continue }
      if let field = result["field"] as? String, let cost = result["ns-per-value"] as? Double {
        note("clean and check \(field)", cost, "ns a value")
      }
    }
  }

  /// A shop of so many source rows: scanned, copied, migrated.
  private func migration(rows: Int) throws {
    let shop = folder.appendingPathComponent("shop-\(rows)")
    let made = try Child.run(
      program("trevidy"), ["--rows", String(rows), "--output", shop.path])
    let label = rows >= 1_000_000 ? "\(rows / 1_000_000)M" : "\(rows / 1000)k"
    note("\(label): inventing the shop", made.seconds, "s")
    try scan(shop.appendingPathComponent("boutique/commandes.csv"), label)
    try copy(shop, label, rows)
    try migrate(shop, label, rows)
    try FileManager.default.removeItem(at: shop)
  }

  private func scan(_ file: URL, _ label: String) throws {
    let child = try Child.run(program("bench"), ["csv-columns", file.path])
    guard let result = Suite.object(child.output), let seconds = result["seconds"] as? Double else {
      return
    }
    let size = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0
    note("\(label): CSV into columns", Double(size) / 1_000_000 / max(seconds, 1e-9), "MB/s")
    note("\(label): CSV into columns, peak memory", child.peakMegabytes, "MB")
  }

  /// Reading and writing alone: four delimited files through a pipeline without steps.
  private func copy(_ shop: URL, _ label: String, _ rows: Int) throws {
    let text = """
      pipeline: Copy
      version: 1
      sources:
        accounting: [ { csv: \(shop.path)/comptabilite/clients.csv } ]
        shop: [ { csv: \(shop.path)/boutique/commandes.csv } ]
        aftersales: [ { csv: \(shop.path)/sav/tickets.txt } ]
        contest: [ { csv: \(shop.path)/marketing/jeu-concours.csv } ]
      outputs:
        - csv: out/copy.csv
      """
    let file = folder.appendingPathComponent("copy.yaml")
    try text.write(to: file, atomically: true, encoding: .utf8)
    let child = try Child.run(program("tamis"), ["run", file.path, "--summary", "json", "--quiet"])
    noteSpeed("\(label): reading and writing alone", of: child, rows: rows)
    note("\(label): reading and writing alone, peak memory", child.peakMegabytes, "MB")
  }

  private func migrate(_ shop: URL, _ label: String, _ rows: Int) throws {
    let copy = folder.appendingPathComponent("migration.yaml")
    try? FileManager.default.removeItem(at: copy)
    try FileManager.default.copyItem(at: pipeline, to: copy)
    let child = try Child.run(
      program("tamis"),
      ["run", copy.path, "--set", "trevidy=\(shop.path)", "--summary", "json", "--quiet"])
    noteSpeed("\(label): migration", of: child, rows: rows)
    note("\(label): migration, peak memory", child.peakMegabytes, "MB")
    guard let summary = Suite.object(child.output) else { return }
    for stage in summary["stages"] as? [[String: Any]] ?? [] {
      guard let name = stage["stage"] as? String, let seconds = stage["seconds"] as? Double else {
        continue
      }
      note("\(label): … \(name)", seconds, "s")
    }
  }

  private static func object(_ data: Data) -> [String: Any]? {
    (try? JSONSerialization.jsonObject(with: data)) as? [String: Any]
  }

  private static func rowsRead(_ data: Data, else rows: Int) -> Double {
    let totals = object(data)?["totals"] as? [String: Any]
    return Double(totals?["read"] as? Int ?? rows)
  }
}
