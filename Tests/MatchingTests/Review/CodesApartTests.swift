import Pipelines
import Tables
import Testing

@testable import Matching

/// Namesakes of a short list, whom their codes tell apart.
@Suite struct CodesApartTests {
  private static let head = "client-code,last-name,first-name,street,postcode,city,mobile\n"
  private static let rows =
    "9,Martin,Anne,9 rue du Quai,29200,Brest,\n010,Martin,Anne,1 place Foch,35000,Rennes,\n"
    + "11,Kerbrat,Yves,4 rue du Bois,44000,Nantes,+33622334455\n"

  private func clusters(_ rows: String, codes: Set<String> = ["s"]) throws -> [UInt32] {
    let batch = sampleBatch((Self.head + rows).replacing(",", with: ";")) { _ in "s" }
    var table = Table(delivery: Delivery(mentions: batch))
    var context = sampleContext
    context.codeSources = codes
    var log = StepLog()
    try Match().apply(to: &table, context, log: &log)
    return table.clusters?.cluster ?? []
  }

  @Test func twoCodesPartTwoOfOneNameInTwoTowns() throws {
    #expect(try Set(clusters(Self.rows)).count == 3)
  }

  /// Who is entered twice under two codes is found by what else he left: a number, his street.
  @Test(arguments: [
    "10,Martin,Anne,1 place Foch,35000,Rennes,+33622334466\n"
      + "12,Martin,Anne,8 rue du Lac,29200,Brest,+33622334466\n",
    "10,Martin,Anne,1 place Foch,35000,Rennes,\n12,Martin,Anne,1 place Foch,35000,Rennes,\n",
  ])
  func whatElseAgreesIsForTheMatching(rows: String) throws {
    #expect(try clusters(rows) == [0, 0])
  }

  /// Where the codes are nobody's numbering they part nobody, nor do zeros in front of one: who is asked may say that one moved.
  @Test func noPairIsForbiddenByWhatIsNoOtherCode() {
    let rows =
      "9,Martin,Anne,9 rue du Quai,29200,Brest,\n009,Martin,Anne,1 place Foch,35000,Rennes,\n"
    let batch = sampleBatch((Self.head + rows).replacing(",", with: ";")) { _ in "s" }
    #expect(CodesApart(batch, ["s"], ambiguous: [], joined: []).pairs.isEmpty)
    let coded = sampleBatch((Self.head + Self.rows).replacing(",", with: ";")) { _ in "s" }
    #expect(CodesApart(coded, ["s"], ambiguous: [], joined: []).pairs.count == 1)
    #expect(CodesApart(coded, [], ambiguous: [], joined: []).pairs.isEmpty)
  }

  /// One number stands under « Téléphone » in the one row and under « Mobile » in the other.
  @Test func aNumberIsOneUnderEitherHeading() {
    let batch = sampleBatch(
      "client-code;last-name;phone;mobile\n9;Martin;+33698989801;\n10;Martin;;+33698989801"
    ) { _ in "s" }
    #expect(CodesApart(batch, ["s"], ambiguous: [], joined: []).pairs.isEmpty)
  }

  @Test func longListsTeachByThemselves() {
    let rows = (0...ThinEvidence.longestShortList).map { "C\($0);Martin\n" }.joined()
    let batch = sampleBatch("client-code;last-name\n" + rows) { _ in "s" }
    let source: Set = ["s"]
    #expect(CodesApart(batch, source, ambiguous: [], joined: []).pairs.isEmpty)
    let short = batch.gathering([0, 1, 2])
    #expect(CodesApart(short, source, ambiguous: [], joined: []).pairs.count == 3)
    #expect(CodesApart(short, source, ambiguous: [], joined: [(0, 1)]).pairs.count == 2)
    #expect(CodesApart(short, source, ambiguous: [0], joined: []).pairs.count == 1)
  }
}
