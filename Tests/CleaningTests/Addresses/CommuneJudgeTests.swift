import Cleaning
import Fields
import Foundation
import Reference
import Testing

@Suite struct CommuneJudgeTests {
  @Test(
    "Without the user's tables names and codes still agree",
    arguments: [
      ("35400", "ST MALO", Verdict.ok, "35400 Saint-Malo"),
      ("1000", "Bourg en Bresse", .ok, "01000 Bourg-en-Bresse"),
      ("59000", "Lile", .repaired, "59000 Lille"), ("35000", "Renes", .repaired, "35000 Rennes"),
      ("1000", "Bruxelles", .ok, "1000 Bruxelles"),
      ("35400", "Marseille", .rejected, ""), ("75000", "Paris", .rejected, ""),
      ("98000", "Monaco", .ok, "98000 Monaco"),
      ("", "", .empty, ""), ("", "Villeurbanne", .repaired, "69100 Villeurbanne"),
    ])
  func compiledTables(code: String, town: String, verdict: Verdict, value: String) {
    let answer = CommuneJudge(ReferenceLibrary()).judge(code + "\t" + town)
    #expect(answer.verdict == verdict)
    #expect(answer.value == value)
  }
}
