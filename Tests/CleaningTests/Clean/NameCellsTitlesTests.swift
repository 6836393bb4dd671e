import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct NameCellsTitlesTests {
  private func cleaned(_ civilities: [String], sexes: [String]? = nil) -> Batch {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f.csv"))
    for row in civilities.indices { origins.append(part: part, record: row + 1) }
    var columns = [
      ("civility", TextColumn(civilities)),
      ("first-name", TextColumn(civilities.map { _ in "Camille" })),
      ("last-name", TextColumn(civilities.map { _ in "Roux" })),
    ]
    if let sexes { columns.append(("sex", TextColumn(sexes))) }
    var delivery = Delivery(mentions: Batch(columns: columns, origins: origins))
    var log = StepLog()
    Clean().step(StepContext(locale: "fr-FR", asOf: "2026-11-25", folder: ""))
      .apply(to: &delivery, log: &log)
    return delivery.mentions
  }

  /// The title is written; that it is a woman’s would be lost with the word beside it.
  @Test func theSexBesideATitleIsKept() {
    let batch = cleaned(["Mme Dr", "Dr", "Pr Mme", "M. le Dr", "Dr M.", "Doctoresse", "Mme", "M."])
    #expect(
      (0..<8).map { batch["civility"]?.value($0) ?? "" }
        == ["Dr", "Dr", "Pr", "Dr", "Dr", "Dr", "Mme", "M."])
    #expect(
      (0..<8).map { batch["sex"]?.value($0) ?? "" } == ["F", "", "F", "M", "M", "F", "", ""])
  }

  @Test func aSexThatTheSourceSaysStands() {
    #expect(cleaned(["Mme Dr"], sexes: ["M"])["sex"]?.value(0) == "M")
  }

  /// A column is made where somebody needs it, and nowhere else.
  @Test func whereNothingIsToldThereIsNoColumn() {
    #expect(cleaned(["Dr", "Mme", "Monsieur"])["sex"] == nil)
  }
}
