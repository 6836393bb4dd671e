import Foundation
import Tables
import Testing

@testable import Pipelines

@Suite struct PipelineCheckTests {
  /// What the check says of a pipeline over a file of two lines, each as `code` or, of a failure, as `!code`.
  private func told(_ steps: String, outputs: String, source: String = "lines: names.txt") throws
    -> [String]
  {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "tamis-check-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("Ann\nBob\n".utf8).write(to: folder.appendingPathComponent("names.txt"))
    try Data().write(to: folder.appendingPathComponent("empty.txt"))
    let text = "sources:\n  list:\n    - \(source)\nsteps: \(steps)\noutputs: \(outputs)\n"
    var (file, problems) = PipelineParser.parse(
      text, shownPath: "p.yaml", folder: folder.path, registry: .small)
    #expect(problems.diagnostics.isEmpty, "\(problems.diagnostics)")
    file.path = folder.appendingPathComponent("p.yaml").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: file.path ?? ""))
    let checked = PipelineCheck(registry: .small).check(file)
    let isReady = !checked.problems.hasErrors && checked.failures.isEmpty
    #expect((checked.pipeline != nil) == isReady)
    return checked.problems.sorted.map(\.code) + checked.failures.map { "!\($0.code)" }
  }

  @Test func aSoundPipelineIsReady() throws {
    #expect(try told("[join]", outputs: "[{ memory: out.csv }]").isEmpty)
  }

  @Test(arguments: [
    ("[{ memory: out/ }]", ["target-is-folder"]),
    ("[{ memory: names.txt }]", ["target-is-source"]),
    ("[{ memory: p.yaml }]", ["target-is-pipeline"]),
    ("[{ memory: out.csv }, { memory: ./out.csv }]", ["target-twice"]),
    ("[{ memory: out.csv, of: uncertain-pairs }]", ["empty-port"]),
    ("[{ memory: p.yaml, of: households }]", ["empty-port", "target-is-pipeline"]),
  ])
  func aTargetThatWouldDoHarmIsRefused(_ outputs: String, _ codes: [String]) throws {
    #expect(try told("[]", outputs: outputs) == codes)
  }

  @Test func aBarrierStandsOnce() throws {
    #expect(try told("[join, join]", outputs: "[{ memory: out.csv }]") == ["twice"])
  }

  @Test func aFileThatIsNotThereOrEmptyFails() throws {
    let outputs = "[{ memory: out.csv }]"
    #expect(try told("[]", outputs: outputs, source: "lines: gone.txt") == ["!source-missing"])
    #expect(try told("[]", outputs: outputs, source: "lines: empty.txt") == ["!source-empty"])
  }
}
