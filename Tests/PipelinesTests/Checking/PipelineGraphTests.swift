import Foundation
import Tables
import Testing

@testable import Pipelines

@Suite struct PipelineGraphTests {
  private func graph(steps: String, outputs: String) throws -> PipelineGraph {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "tamis-graph-\(UUID().uuidString).txt"
    ).path
    try Data("Ann\n".utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let (file, problems) = PipelineParser.parse(
      "sources:\n  list:\n    - lines: \(path)\n  b:\n    - lines: \(path)\nsteps: \(steps)\noutputs: \(outputs)\n",
      shownPath: "p.yaml", folder: "/tmp", registry: .small)
    #expect(problems.diagnostics.isEmpty, "\(problems.diagnostics)")
    return PipelineGraph(try #require(PipelineCheck(registry: .small).check(file).pipeline))
  }

  @Test func theChainsOfTheSourcesMeet() throws {
    let graph = try graph(
      steps: "[join, sort-out]", outputs: "[{ memory: out.csv }, { memory: no.csv, of: rejects }]")
    #expect(
      graph.text == """
        list (1): lines ┐
        b (1): lines ───┐
                        ↓
          join → sort-out
            clients → memory: out.csv
            rejects → memory: no.csv
        """)
  }

  @Test func aChartNamesEveryStepOnce() throws {
    let graph = try graph(steps: "[join, sort-out]", outputs: "[{ memory: 'a\"b.csv' }]")
    #expect(
      graph.mermaid == """
        flowchart LR
          source0["list: lines"] --> step0
          source1["b: lines"] --> step0
          step0["join"] --> step1
          step1["sort-out"] --> ports
          ports(("•"))
          ports -- "clients" --> output0["a#quot;b.csv"]
        """)
  }

  @Test func withoutStepsTheSourcesLeadToThePorts() throws {
    let graph = try graph(steps: "[]", outputs: "[{ memory: out.csv }]")
    #expect(graph.mermaid.contains("source0[\"list: lines\"] --> ports\n"))
    #expect(graph.text.contains("\n  →\n"))
  }
}
