import Foundation
import Synchronization
import Tables
import Testing

@testable import Pipelines

/// Looks at a source, and writes down which pieces it was shown.
private struct Watch: Transform, Surveying, Step {
  static let name = "watch"
  static let summary = Phrase(en: "Watches.", fr: "Observe.")
  @Setting("Whether it needs all.", fr: "S’il lui faut tout.") var all = false
  @Setting("How many pieces are enough.", fr: "Combien suffisent.") var most = 0
  static let seen = Mutex<[String]>([])

  func prepare(for columns: [String], _ context: StepContext) -> any Step { self }
  func apply(to delivery: inout Delivery, log: inout StepLog) {}
  func survey(_ context: StepContext) -> any Survey { WatchSurvey(all: all, most: most) }
}

private struct WatchSurvey: Survey {
  let all: Bool
  let most: Int
  private var count = 0

  init(all: Bool, most: Int) { (self.all, self.most) = (all, most) }

  var isDone: Bool { most > 0 && count >= most }

  mutating func look(at delivery: Delivery) -> Bool {
    let mentions = delivery.mentions
    let file = mentions.origins.part?.file ?? ""
    count += 1
    Watch.seen.withLock { $0.append("\(file) \(mentions["name"]?[0] ?? "")") }
    return all
  }
  var evidence: [String: TextColumn] { [:] }
  var findings: [(field: String, finding: Finding)] { [] }
}

@Suite(.serialized) struct SourceSurveyTests {
  private func seen(_ files: [(String, Int)], all: Bool = false, most: Int = 0) async throws
    -> [String]
  {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "survey-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, count) in files {
      let lines = (1...count).map { "\(name)\($0)" }.joined(separator: "\n")
      try Data(lines.utf8).write(to: folder.appendingPathComponent(name))
    }
    let registry = Registry([LinesReader.self, Watch.self, MemoryWriter.self])
    let names = files.map(\.0).joined(separator: ", ")
    let (file, problems) = PipelineParser.parse(
      "sources:\n  list:\n    - lines: [\(names)]\nsteps: [{ watch: , all: \(all), most: \(most) }]\noutputs: [memory: \(MemoryWriter.unheard)]",
      shownPath: "p", folder: folder.path, registry: registry)
    try #require(problems.diagnostics.isEmpty, "\(problems.diagnostics)")
    let pipeline = try #require(PipelineCheck(registry: registry).check(file).pipeline)
    Watch.seen.withLock { $0 = [] }
    _ = try await PipelineRun(
      pipeline, options: RunOptions(workers: 1, asOf: "2026-01-01", writes: true)
    ).run()
    return Watch.seen.withLock { $0 }
  }

  @Test func aSourceInOnePieceIsNotReadTwice() async throws {
    #expect(try await seen([("a", 3)]).isEmpty)
  }

  @Test func ofEachFileAsMuchIsShownAsIsNeeded() async throws {
    #expect(try await seen([("a", 9)]) == ["a a1"])
    #expect(try await seen([("a", 9), ("b", 3), ("c", 7)]) == ["a a1", "b b1", "c c1"])
    #expect(
      try await seen([("a", 2), ("b", 5)], all: true) == ["a a1", "b b1", "b b4"])
  }

  /// Thousands of files are not all read twice.
  @Test func furtherFilesAreLeftAloneOnceEnoughWasSeen() async throws {
    #expect(
      try await seen([("a", 2), ("b", 2), ("c", 2)], all: true, most: 2) == ["a a1", "b b1"])
  }
}
