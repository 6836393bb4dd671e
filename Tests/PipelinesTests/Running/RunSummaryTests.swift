import Foundation
import Tables
import Testing

@testable import Pipelines

@Suite struct RunSummaryTests {
  private var summary: RunSummary {
    var summary = RunSummary()
    for (name, read) in [("shop", 7), ("accounting", 3)] {
      var fates = Fates()
      fates.read = read
      fates.leads = read
      summary.sources.append((name, fates))
    }
    summary.stages = [.init(stage: "clean", rows: 10, seconds: 0.123456)]
    summary.outputs = [.init(path: "out/\"a\".csv", port: .toRepair, rows: 2)]
    summary.tables = [("communes", "abc")]
    return summary
  }

  @Test func theTotalsAreTheSumOfTheSources() {
    #expect(summary.totals.read == 10 && summary.totals.leads == 10)
    #expect(RunSummary().totals == Fates())
  }

  @Test func theJSONHasTheWordsThatScriptsRelyOn() throws {
    let text = summary.json(.english).text()
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let sources = try #require(object["sources"] as? [[String: Any]])
    #expect(sources.map { $0["source"] as? String } == ["shop", "accounting"], "as in the file")
    #expect(sources.map { $0["read"] as? Int } == [7, 3])
    #expect((object["totals"] as? [String: Int])?["leads"] == 10)
    let outputs = try #require(object["outputs"] as? [[String: Any]])
    #expect(outputs[0]["path"] as? String == "out/\"a\".csv")
    #expect(outputs[0]["port"] as? String == "to-repair")
    let stages = try #require(object["stages"] as? [[String: Any]])
    #expect(stages[0]["seconds"] as? Double == 0.123, "to the thousandth")
  }
}
