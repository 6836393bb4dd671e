import Foundation

/// The one-shot migration over Trévidy, run twice: with one core, then with two. It is the longest run of the tests, so all
/// questions are asked of the same two.
struct Migration: Sendable {
  /// With one core.
  let first: Answer
  /// With two.
  let second: Answer
  /// The plan.
  let planned: Answer
  /// The outputs by their path, of the first and the second run.
  let outputs: [String: [Data]]

  /// The runs, done once.
  static let shared: Result<Migration, any Error> = Result { try Migration() }

  private init() throws {
    let shop = try Workshop()
    let root = Program.root
    try FileManager.default.copyItem(
      at: root.appendingPathComponent("pipelines/migration.yaml"),
      to: shop.folder.appendingPathComponent("migration.yaml"))
    try FileManager.default.createSymbolicLink(
      at: shop.folder.appendingPathComponent("in"),
      withDestinationURL: root.appendingPathComponent("Fixtures/trevidy"))
    func run(_ verb: String, workers: String) throws -> Answer {
      try shop.tamis(
        verb, "migration.yaml", "--set", "trevidy=in", "--workers", workers, "--as-of",
        "2026-10-12", "--summary", "json",
        "--verbose", "--locale", "en")
    }
    var outputs: [String: [Data]] = [:]
    func gather() {
      for path in shop.contents where path.hasPrefix("out/") {
        outputs[path, default: []].append(shop.data(path) ?? Data())
      }
    }
    planned = try run("plan", workers: "2")
    first = try run("run", workers: "1")
    gather()
    second = try run("run", workers: "2")
    gather()
    self.outputs = outputs
  }
}
