import Foundation

/// How `tamis match` stands files in which too many rows share something: time at two sizes, and the largest client found.
enum SkewSpeed {
  /// The two sizes: what grows with the square takes a hundred times as long on the larger one.
  static let sizes = [10_000, 100_000]

  /// Processor seconds, rows of the largest client and of the largest household for one file.
  struct Found {
    let processorSeconds: Double
    let seconds: Double
    let largestClient: Int
    let largestHousehold: Int
  }

  /// Measures each kind of file, as `make bench` shows them.
  static func measure(tamis: String, folder: URL, board: Board) throws {
    for skew in InventedSkew.allCases {
      let found = try sizes.map { try measure(skew, rows: $0, tamis: tamis, folder: folder) }
      let figures = [
        Figure(
          name: "match, \(skew.rawValue): 10,000 rows", value: found[0].processorSeconds, unit: "s"),
        Figure(
          name: "match, \(skew.rawValue): 100,000 rows", value: found[1].processorSeconds, unit: "s"
        ),
        Figure(name: "match, \(skew.rawValue): growth", value: growth(found), unit: "×"),
        Figure(
          name: "match, \(skew.rawValue): largest client", value: Double(found[1].largestClient),
          unit: "rows"),
      ]
      figures.forEach(board.add)
    }
  }

  /// Measures and prints a line of JSON for each kind of file.
  static func run() throws {
    let own = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let tamis = own.deletingLastPathComponent().appendingPathComponent("tamis").path
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tamis-bench-skew-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for skew in InventedSkew.allCases {
      let found = try sizes.map { try measure(skew, rows: $0, tamis: tamis, folder: folder) }
      print(
        "{\"skew\": \"\(skew.rawValue)\", \"seconds-10k\": \(Figure.number(found[0].seconds)), "
          + "\"seconds-100k\": \(Figure.number(found[1].seconds)), "
          + "\"cpu-seconds-100k\": \(Figure.number(found[1].processorSeconds)), "
          + "\"growth\": \(Figure.number(growth(found))), "
          + "\"largest-client\": \(found[1].largestClient), "
          + "\"largest-household\": \(found[1].largestHousehold)}")
    }
  }

  /// Processor time says more than wall time on a busy machine.
  private static func growth(_ found: [Found]) -> Double {
    found[1].processorSeconds / max(found[0].processorSeconds, 1e-9)
  }

  private static func measure(
    _ skew: InventedSkew, rows: Int, tamis: String, folder: URL
  ) throws -> Found {
    let file = folder.appendingPathComponent("skew.csv").path
    let output = folder.appendingPathComponent("clusters.csv").path
    try skew.write(rows: rows, to: file)
    let child = try Child.run(tamis, ["match", file, "--output", output, "--quiet"])
    let table = try String(contentsOfFile: output, encoding: .utf8)
    // The last three cells of a row are the client, the household and the certainty.
    var clients: [Substring: Int] = [:]
    var households: [Substring: Int] = [:]
    for line in table.split(separator: "\r\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).suffix(3)
      guard cells.count == 3, let client = cells.first else { continue }
      clients[client, default: 0] += 1
      households[cells[cells.startIndex + 1], default: 0] += 1
    }
    return Found(
      processorSeconds: child.processorSeconds, seconds: child.seconds,
      largestClient: clients.values.max() ?? 0, largestHousehold: households.values.max() ?? 0)
  }
}
