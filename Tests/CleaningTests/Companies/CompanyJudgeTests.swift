import Cleaning
import Fields
import Reference
import Tables
import Testing

@Suite struct CompanyJudgeTests {
  @Test func cleaningTwiceIsCleaningOnce() throws {
    let judge = CompanyJudge(ReferenceLibrary())
    for row in try #require(Gold.own("companies.csv")) {
      let once = judge.judge(row["entree"] ?? "").value
      #expect(judge.judge(once).value == once)
    }
  }

  /// What one value is judged to be, the column gets.
  @Test(arguments: [
    "Inconnu", "Particulier", "Néant", "Sans société", "Sans-Société", "Client divers", "Toto Toto",
    "Aaaa", "Le Petit Jardin", "Hôtel de Passage", "Kervadec", "Client Kervadec", "Pas de Société",
    "Site Web", "Compte Web", "Abc", "Test",
  ])
  func aColumnIsWrittenAsItsValuesAreJudged(text: String) {
    let judge = CompanyJudge()
    var out = TextColumn()
    let ruling = Array(text.utf8).withUnsafeBufferPointer { judge.write($0.span, into: &out) }
    out.endValue()
    #expect(out[0] == judge.judge(text).value)
    #expect((ruling.verdict == .empty) == judge.judge(text).value.isEmpty)
  }
}
