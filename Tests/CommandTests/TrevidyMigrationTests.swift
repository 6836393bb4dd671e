import Foundation
import Testing

/// The ready migration over Maison Trévidy, run by the real program.
@Suite struct TrevidyMigrationTests {
  /// What a run left: exit code, standard output, and every output file by its name.
  private struct Run {
    let exitCode: Int32
    let output: Data
    let files: [String: Data]
  }

  private static func run(_ place: Int) throws -> Run {
    let migration = try Migration.shared.get()
    let answer = place == 0 ? migration.first : migration.second
    var files: [String: Data] = [:]
    for (path, bytes) in migration.outputs where place < bytes.count {
      files[String(path.dropFirst("out/".count))] = bytes[place]
    }
    return Run(exitCode: answer.code, output: Data(answer.out.utf8), files: files)
  }

  private static let withOneWorker = Result { try run(0) }
  private static let withTwoWorkers = Result { try run(1) }

  @Test func theSumClosesForEverySource() throws {
    let run = try Self.withTwoWorkers.get()
    #expect(run.exitCode == 0)
    let summary = try #require(
      try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    let sources = try #require(summary["sources"] as? [[String: Any]])
    let totals = try #require(summary["totals"] as? [String: Any])
    #expect(sources.count == 5)
    #expect(totals["read"] as? Int == 3_000)
    for fates in sources + [totals] {
      let counts = ["read", "split", "leads", "joins", "rejected", "filtered", "suppressed"]
        .map { fates[$0] as? Int ?? .min / 16 }
      #expect(counts[0] + counts[1] == counts[2...].reduce(0, +), "\(fates)")
    }
  }

  @Test func oneWorkerAndTwoGiveTheSameBytes() throws {
    let one = try Self.withOneWorker.get().files
    let two = try Self.withTwoWorkers.get().files
    #expect(one.keys.contains("clients.csv"))
    #expect(one.keys.sorted() == two.keys.sorted())
    for name in one.keys.sorted() { #expect(one[name] == two[name], "\(name) differs") }
  }

  @Test func theLinksAgreeWithTheTruth() throws {
    let run = try Self.withTwoWorkers.get()
    let shop = Repository.root.appendingPathComponent("Fixtures/trevidy")
    var truth: [String: String] = [:]
    for row in Repository.csv(try Data(contentsOf: shop.appendingPathComponent("truth.csv"))) {
      truth[Self.key(row)] = row["client"]
    }
    var household: [String: String] = [:]
    for row in Repository.csv(try Data(contentsOf: shop.appendingPathComponent("households.csv"))) {
      household[row["client"] ?? ""] = row["household"]
    }
    var seen: Set<String> = []
    var clusters: [String: [String: Int]] = [:]
    for row in Repository.csv(try #require(run.files["links.csv"])) {
      guard seen.insert(Self.key(row)).inserted, let client = truth[Self.key(row)] else { continue }
      clusters[row["client"] ?? "", default: [:]][client, default: 0] += 1
    }
    #expect(seen.count > 2_900)

    func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }
    var found = 0
    var right = 0
    var confusedHouseholds = 0
    for members in clusters.values {
      found += pairs(members.values.reduce(0, +))
      right += members.values.reduce(0) { $0 + pairs($1) }
      let homes = members.keys.compactMap { household[$0] }
      if homes.count > Set(homes).count { confusedHouseholds += 1 }
    }
    var sizes: [String: Int] = [:]
    for client in truth.values { sizes[client, default: 0] += 1 }
    let wanted = sizes.values.reduce(0) { $0 + pairs($1) }
    let precision = Double(right) / Double(max(found, 1))
    let recall = Double(right) / Double(max(wanted, 1))
    #expect(precision >= 0.99, "\(right) of \(found) pairs are right")
    #expect(recall >= 0.96, "\(right) of \(wanted) pairs are found")
    #expect(confusedHouseholds * 180 <= clusters.count, "\(confusedHouseholds) households")
  }

  private static func key(_ row: [String: String]) -> String {
    let file = row["file"]?.split(separator: "/").last.map(String.init) ?? ""
    return "\(row["source"] ?? "")|\(file)|\(row["record"] ?? "")"
  }
}
