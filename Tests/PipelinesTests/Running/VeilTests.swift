import Foundation
import Tables
import Testing

@testable import Pipelines

@Suite struct VeilTests {
  /// Covers every « secret ».
  private struct Covering: Discreet, Step {
    static let name = "covering"
    static let summary = Phrase(en: "Covers.", fr: "Couvre.")
    func prepare(for columns: [String], _ context: StepContext) -> any Step { self }
    func apply(to delivery: inout Delivery, log: inout StepLog) {}
    func cover(of field: String, _ context: StepContext) -> Discreet.Cover {
      { text in
        let words = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        guard words.contains("secret"), field != "open" else { return nil }
        return Array(words.replacing("secret", with: "•••").utf8)
      }
    }
  }

  private func veil(_ steps: String) throws -> Veil {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "veil-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("a\n".utf8).write(to: folder.appendingPathComponent("list"))
    let registry = Registry([LinesReader.self, Covering.self, MemoryWriter.self])
    let (file, problems) = PipelineParser.parse(
      "sources: { list: [{ lines: list }] }\nsteps: [\(steps)]\noutputs: [memory: x]",
      shownPath: "p", folder: folder.path, registry: registry)
    try #require(problems.diagnostics.isEmpty, "\(problems.diagnostics)")
    let checked = PipelineCheck(registry: registry).check(file)
    let pipeline = try #require(checked.pipeline, "\(checked)")
    return Veil(PipelineRun(pipeline, options: RunOptions(workers: 1, asOf: "2026-01-01")))
  }

  private func covered(_ batch: Batch, of port: Pipelines.Port, _ steps: String = "covering") throws
    -> [[String]]
  {
    var batch = batch
    try veil(steps).cover(&batch, of: port)
    return batch.texts
  }

  @Test func refusedRecordsAreCoveredWholeButForOurOwnColumns() throws {
    let batch = Batch.small([
      ("source", ["secret", "s"]), ("reason", ["secret", "r"]), ("Nom", ["a secret", nil]),
      ("Obs", ["plain", "secret secret"]),
    ])
    #expect(
      try covered(batch, of: .rejects)
        == [["secret", "secret", "a •••", "plain"], ["s", "r", "", "••• •••"]])
  }

  @Test(arguments: [(Pipelines.Port.changes, "was"), (.toRepair, "value")])
  func whatTheSourceSaidIsCoveredByItsField(_ port: Pipelines.Port, _ column: String) throws {
    let batch = Batch.small([
      ("field", ["note", "open"]), (column, ["secret", "secret"]), ("now", ["secret", "x"]),
    ])
    #expect(try covered(batch, of: port) == [["note", "•••", "secret"], ["open", "secret", "x"]])
  }

  /// Clients were worked on by the stage itself; there is nothing left to cover.
  @Test func otherPortsAndOtherPipelinesAreLeftAlone() throws {
    let batch = Batch.small([("field", ["note"]), ("was", ["secret"])])
    #expect(try covered(batch, of: .clients) == batch.texts)
    #expect(try covered(batch, of: .changes, "") == batch.texts)
  }
}
