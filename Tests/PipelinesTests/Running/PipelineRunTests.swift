import Foundation
import Synchronization
import Tables
import Testing

@testable import Pipelines

@Suite(.serialized) struct PipelineRunTests {
  /// Runs a pipeline over a file of these lines; what the writers were asked, in order.
  private func run(
    _ lines: [String], _ rest: String, workers: Int = 2, writes: Bool = true
  ) async throws -> (summary: RunSummary?, error: RunError?, diary: [String]) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(lines.joined(separator: "\n").utf8).write(to: folder.appendingPathComponent("list"))
    let (file, problems) = PipelineParser.parse(
      "sources:\n  list:\n    - lines: list\n\(rest)", shownPath: "p", folder: folder.path,
      registry: .small)
    try #require(problems.diagnostics.isEmpty, "\(problems.diagnostics)")
    let checked = PipelineCheck(registry: .small).check(file)
    let pipeline = try #require(checked.pipeline, "\(checked)")
    MemoryWriter.diary.withLock { $0 = [] }
    let run = PipelineRun(
      pipeline, options: RunOptions(workers: workers, asOf: "2026-01-01", writes: writes))
    do {
      return (try await run.run(), nil, MemoryWriter.diary.withLock { $0 })
    } catch {
      return (nil, error, MemoryWriter.diary.withLock { $0 })
    }
  }

  @Test func recordsComeOutInReadingOrderAtAnyNumberOfCores() async throws {
    let names = (0..<50).map { "n\($0)" }
    for workers in [1, 2, 5] {
      let done = try await run(names, "outputs: [memory: a]", workers: workers)
      #expect(
        done.diary == ["a begin id,name"]
          + names.enumerated().map { "a write list-\($0.offset + 1),\($0.element)" }
          + ["a finish", "a commit"])
      #expect(done.summary?.totals.leads == 50)
    }
  }

  @Test func aRecordThatIsLostIsOurFaultAndNothingIsDelivered() async throws {
    let done = try await run(["a", "b", "c"], "steps: [lose: b]\noutputs: [memory: x]")
    #expect(done.error?.exit == .unbalanced)
    #expect(done.error?.exit.rawValue == 70)
    #expect(done.error?.place == "list")
    #expect(done.error?.phrase.en.contains("read 3, split 0, leads 2") ?? false)
    #expect(done.diary.last == "x abandon")
    #expect(!done.diary.contains("x commit"))
  }

  @Test func everyRecordHasOneFateAlsoBehindABarrier() async throws {
    let names = ["a", "b", "a", "c", "d", "b", "a"]
    let done = try await run(
      names,
      "steps: [{ sort-out: , refuse: d }, join, { sort-out: , set-aside: a, refuse: c }]\noutputs: [memory: x]"
    )
    let fates = try #require(done.summary?.totals)
    #expect(
      fates.read == 7 && fates.leads == 1 && fates.joins == 1 && fates.rejected == 2
        && fates.filtered == 3)
    #expect(fates.isBalanced)
    #expect(done.diary == ["x begin id,name", "x write list-2,b", "x finish", "x commit"])
  }

  @Test func whatASecondBarrierNumbersAnewKeepsTheFatesFromBefore() async throws {
    // The join stands behind a step that removes records which reached the barrier.
    let done = try await run(
      ["a", "b", "a", "c"], "steps: [join, { sort-out: , refuse: a }]\noutputs: [memory: x]")
    let fates = try #require(done.summary?.totals)
    #expect(fates.leads == 2 && fates.joins == 0 && fates.rejected == 2 && fates.isBalanced)
  }

  @Test func allOutputsAreFinishedBeforeTheFirstIsPutInPlace() async throws {
    let good = try await run(["a"], "outputs: [memory: x, { memory: y, of: rejects }]")
    #expect(good.diary.suffix(4) == ["x finish", "y finish", "x commit", "y commit"])
    let bad = try await run(
      ["a"], "outputs: [memory: x, { memory: y, of: rejects, fails: finish }]")
    #expect(bad.error?.exit == .unwritable)
    #expect(bad.diary.suffix(2) == ["x abandon", "y abandon"])
    #expect(!bad.diary.contains("x commit"))
  }

  @Test func aPlanWritesNothing() async throws {
    let planned = try await run(["a", "b"], "outputs: [memory: x]", writes: false)
    #expect(planned.diary == [])
    #expect(planned.summary?.outputs.map(\.rows) == [2])
  }

  @Test func aLimitIsHeldAgainstTheWholeRunOrOneSource() async throws {
    for limit in [
      "rejects: '> 1'", "rejects: '>= 50%'", "list: { rejects: '> 49.5%' }", "clients: '<= 2'",
      "read: '> 3'",
    ] {
      let done = try await run(
        ["a", "b", "c", "d"],
        "steps: [{ sort-out: , refuse: [a, b] }]\noutputs: [memory: x]\nstop-when: { \(limit) }")
      #expect(done.error?.exit == .stopped, "\(limit)")
      #expect(done.diary.last == "x abandon")
    }
    let within = try await run(
      ["a", "b", "c", "d"],
      "steps: [{ sort-out: , refuse: [a, b] }]\nstop-when: { rejects: '> 50%' }")
    #expect(within.error == nil)
  }

  @Test(arguments: ["[]", "[join]"]) func aSourceWithoutARecordIsTold(_ steps: String) async throws
  {
    let empty = try await run(["", ""], "steps: \(steps)\noutputs: [memory: x]")
    #expect(empty.error == nil && empty.diary.last == "x commit")
    #expect(empty.summary?.notableFindings.map(\.finding.code) == ["no-records"])
    #expect(empty.summary?.notableFindings.first?.part.label == "list")
    #expect(empty.summary?.counts.map(\.key.code) == ["no-records"])
    // Records that were all refused were there.
    let refused = try await run(["a"], "steps: [{ sort-out: , refuse: a }]\noutputs: [memory: x]")
    #expect(refused.summary?.notableFindings.contains { $0.finding.code == "no-records" } == false)
  }

  @Test(arguments: ["[]", "[join]"])
  func linksNameTheClientOfEveryRecordWhetherClientsStreamOrNot(_ steps: String) async throws {
    let done = try await run(
      ["a", "b", "c", "d"],
      "steps: \(steps)\noutputs: [memory: x, { memory: y, of: links }]")
    #expect(
      done.diary.filter { $0.hasPrefix("y ") && !$0.hasSuffix("t") } == [
        "y begin client,source,file,record", "y write list-1,list,list,1",
        "y write list-2,list,list,2", "y write list-3,list,list,3", "y write list-4,list,list,4",
        "y finish",
      ])
    #expect(done.summary?.outputs.map(\.rows) == [4, 4])
  }
}
