import Synchronization
import Tables
import Testing

@testable import Pipelines

@Suite struct OutputsTests {
  /// What was done to the targets of one test, in order.
  private final class Diary: Sendable {
    private let words = Mutex<[String]>([])
    func note(_ word: String) { words.withLock { $0.append(word) } }
    var all: [String] { words.withLock { $0 } }
  }

  private struct Target: Writing {
    let name: String
    let diary: Diary
    var failsIn = ""

    private func note(_ word: String) throws(RunError) {
      diary.note("\(name) \(word)")
      if word == failsIn { throw TargetFile.failure(at: name, 28) }
    }
    func begin(_ port: Port, columns: [String]) throws(RunError) { try note("begin") }
    func write(_ batch: Batch, of port: Port) throws(RunError) { try note("write") }
    func finish() throws(RunError) { try note("finish") }
    func commit() throws(RunError) { try note("commit") }
    func abandon() { diary.note("\(name) abandon") }
  }

  private let rows = Batch.small([("name", ["Ann", "Bob", "Cid"])])
  private let options = RunOptions(workers: 1, asOf: "2026-01-01")

  private func tables(_ ports: [Port]) -> [Outputs.PortTable] {
    ports.map { Outputs.PortTable(port: $0, columns: rows.names, batch: rows) }
  }

  @Test func nothingIsPutInPlaceBeforeAllIsOnTheDisk() throws {
    let diary = Diary()
    var outputs = Outputs()
    outputs.add(Target(name: "a", diary: diary), path: "a", ports: [.clients])
    outputs.add(Target(name: "b", diary: diary), path: "b", ports: [.clients, .rejects])
    try outputs.write(tables([.clients, .rejects]), options)
    #expect(
      outputs.rows.map { "\($0.path) \($0.port.rawValue) \($0.rows)" } == [
        "a clients 3", "b clients 3", "b rejects 3",
      ])
    try outputs.commit(Workers(1))
    #expect(diary.all.suffix(4) == ["a finish", "b finish", "a commit", "b commit"])
  }

  @Test func whatFailsAtItsEndLeavesNothingInPlace() {
    let diary = Diary()
    var outputs = Outputs()
    outputs.add(Target(name: "a", diary: diary), path: "a", ports: [.clients])
    outputs.add(Target(name: "b", diary: diary, failsIn: "finish"), path: "b", ports: [.clients])
    #expect(throws: RunError.self) { try outputs.commit(Workers(2)) }
    outputs.abandon()
    #expect(!diary.all.contains { $0.hasSuffix("commit") })
    #expect(Set(diary.all.suffix(2)) == ["a abandon", "b abandon"])
  }

  /// The largest is written first, so that it is done in time; the failure told is still the first output's.
  @Test func ofSeveralFailuresTheFirstOutputsIsTold() {
    let diary = Diary()
    var outputs = Outputs()
    outputs.add(Target(name: "a", diary: diary, failsIn: "write"), path: "a", ports: [.rejects])
    outputs.add(
      Target(name: "b", diary: diary, failsIn: "write"), path: "b", ports: [.clients, .rejects])
    let failure = #expect(throws: RunError.self) {
      try outputs.write(tables([.clients, .rejects]), options)
    }
    #expect(diary.all.first == "b begin", "the larger one begins")
    #expect(failure?.line(.english).hasPrefix("a: ") == true, "\(String(describing: failure))")
  }

  /// A plan counts the rows and writes none.
  @Test func withoutATargetTheRowsAreCounted() throws {
    var outputs = Outputs()
    outputs.add(nil, path: "a", ports: [.clients])
    try outputs.begin(.clients, columns: rows.names)
    try outputs.write(rows, of: .clients)
    try outputs.write(rows, of: .clients)
    #expect(outputs.rows.map(\.rows) == [6])
    #expect(outputs.takes(.clients) && !outputs.takes(.rejects) && outputs.hasBegun(.clients))
  }
}
