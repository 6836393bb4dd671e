import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct ColumnsTests {
  /// What the flow of `columns` says of a file with these headings.
  private func told(
    _ map: [(field: String, heading: String)], in headings: [String], of all: [String] = []
  ) -> [String] {
    var columns = Columns()
    columns.map = ColumnMap(map)
    var flow = Flow(columns: headings, source: "list")
    flow.headingsOfAll = all
    columns.flow(&flow)
    return flow.problems.diagnostics.map {
      $0.phrase.en + ($0.suggestion.map { " -> \($0)" } ?? "")
    }
  }

  @Test func aHeadingThatIsThereIsNoMistake() {
    #expect(told([("last-name", "Nom")], in: ["NOM", "Ville"]).isEmpty)
  }

  /// What stands behind the last heading has no heading, and may be mapped all the same.
  @Test func theColumnOfWhatHasNoHeadingMayBeMapped() {
    #expect(told([("phone", "surplus")], in: ["Nom"]).isEmpty)
    var columns = Columns()
    columns.map = ColumnMap([("phone", "surplus")])
    var flow = Flow(columns: ["Nom"], source: "list")
    columns.flow(&flow)
    #expect(Set(flow.columns) == ["last-name", "phone"])
  }

  @Test func aHeadingThatIsNowhereIsToldWithTheNearestOrWithAll() {
    #expect(told([("last-name", "Nome")], in: ["Nom"]) == ["list has no heading \"Nome\" -> Nom"])
    #expect(
      told([("note", "Zone")], in: ["Nom", "Ville"])
        == ["list has no heading \"Zone\"; there are: Nom, Ville"])
  }

  /// Of several files only some have it: what stays empty is said, and which heading may stand for it there.
  @Test func aHeadingOfOtherFilesIsToldWithWhatStaysEmpty() {
    let all = ["Nom", "Portable", "Mobile"]
    #expect(
      told([("mobile", "Portable")], in: ["Nom", "Mobile"], of: all) == [
        "no heading \"Portable\", so mobile stays empty there; where the column is called otherwise, name both: [Portable, Mobile]"
      ])
    #expect(
      told([("note", "Zone")], in: ["Nom"], of: ["Nom", "Zone"]).first?.hasSuffix("[Zone, …]")
        == true)
    #expect(
      told([("note", "Zonne")], in: ["Nom"], of: ["Nom", "Zone"])
        == ["list has no heading \"Zonne\" -> Zone"], "no file has it")
  }

  /// What another field takes, or means, stands for no heading that is missing.
  @Test func aHeadingOfAnotherFieldIsNotProposed() {
    let here = ["Total HT", "Montant TTC €"]
    let map = [
      (field: "purchase-total-before-tax", heading: "Total HT"),
      (field: "purchase-total", heading: "Total TTC"),
    ]
    #expect(told(map, in: here, of: here + ["Total TTC"]).allSatisfy { !$0.contains("Total HT]") })
  }

  @Test func whatIsLeftAreOurFieldsAndTheExtras() {
    var columns = Columns()
    columns.map = ColumnMap([("last-name", "Qui")])
    var flow = Flow(columns: ["Qui", "CP", "Zone"], source: "list")
    columns.flow(&flow)
    #expect(flow.columns == ["last-name", "postcode", "list.Zone"])
    columns.extras = .drop
    columns.recognise = false
    var bare = Flow(columns: ["Qui", "CP", "Zone"], source: "list")
    columns.flow(&bare)
    #expect(bare.columns == ["last-name"])
  }
}
