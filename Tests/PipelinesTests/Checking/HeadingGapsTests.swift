import Tables
import Testing

@testable import Pipelines

/// Names columns as it is told; what it does not know stays an extra.
private struct Named: ColumnNaming {
  static let name = "named"
  static let summary = Phrase(en: "Names.", fr: "Nomme.")
  var known = ["Nom": "last-name", "Mail": "email", "Total": "purchase-total"]
  var mappedFields: Set<String> = ["purchase-total"]

  func prepare(for columns: [String], _ context: StepContext) -> any Step { NoStep() }
  func headings(of columns: [String], _ context: StepContext) -> [String: String] { [:] }
  func fillers(
    of columns: [String], _ context: StepContext
  ) -> [(column: String, headings: [String])] {
    columns.map { (known[$0] ?? "list.\($0)", [$0]) }
  }
}

private struct NoStep: Step {
  func apply(to delivery: inout Delivery, log: inout StepLog) {}
}

@Suite struct HeadingGapsTests {
  private func told(
    _ files: [(name: String, headings: String)], mapped: Bool = true,
    _ language: Language = .english
  ) -> [String] {
    let item = PipelineFile.Item(mark: Mark(line: 1, column: 1), stage: Named())
    var gaps = HeadingGaps([item], source: "list", records: .clients)
    for file in files {
      gaps?.add(
        Part(source: "list", file: file.name),
        headings: file.headings.split(separator: ",").map(String.init))
    }
    return gaps?.findings(tellsMapped: mapped).map { $0.text(language) } ?? ["none"]
  }

  @Test func aColumnThatOneFileCallsOtherwiseIsTold() {
    #expect(
      told([("1.csv", "Nom,Total"), ("2.csv", "Nom,Total TTC"), ("3.csv", "Nom,Total")]) == [
        "2.csv, purchase-total: lacks Total (purchase-total), which other files of list have, and has headings that none of them has: Total TTC; where they are the same, name both: columns: { purchase-total: [Total, Total TTC] }"
      ])
    #expect(
      told([("1.csv", "Nom,Total"), ("2.csv", "Nom,Total TTC")], .french) == [
        "2.csv, purchase-total : n’a pas Total (purchase-total), que d’autres fichiers de list ont, et a des titres qu’aucun d’eux n’a : Total TTC ; si c’est la même chose, citez les deux : columns: { purchase-total: [Total, Total TTC] }"
      ])
  }

  @Test func aColumnThatOneFileMerelyLacksIsToldWhereThePipelineMapsIt() {
    let files = [("1.csv", "Nom,Mail,Total"), ("2.csv", "Nom,Mail"), ("3.csv", "Nom,Total")]
    #expect(
      told(files) == [
        "2.csv, purchase-total: lacks Total (purchase-total), which other files of list have; these fields stay empty here"
      ])
    #expect(told(files, mapped: false).isEmpty)
  }

  @Test func headingsThatMayBeARecordAreNotRepeated() {
    let told = told([("1.csv", "Nom,Total"), ("2.csv", "Dupont,12.50")])
    #expect(told.count == 1)
    #expect(told[0].hasPrefix("2.csv: none of its 2 headings is known"), "\(told)")
    #expect(!told[0].contains("Dupont"))
  }

  @Test func filesOfOneLayoutAndSourcesWithoutNamesTellNothing() {
    #expect(told([("1.csv", "Nom,Zone"), ("2.csv", "Zone,Nom")]).isEmpty)
    #expect(HeadingGaps([], source: "list", records: .clients) == nil)
    let item = PipelineFile.Item(mark: Mark(line: 1, column: 1), stage: Named())
    #expect(HeadingGaps([item], source: "list", records: .consents) == nil)
  }

  /// Sheets that come in one table have all of its columns, and each its own headings.
  @Test func aSheetIsComparedByTheColumnsThatItHas() {
    let item = PipelineFile.Item(mark: Mark(line: 1, column: 1), stage: Named())
    var gaps = HeadingGaps([item], source: "list", records: .clients)
    let columns = ["Nom", "Mail", "Propriétaire"]
    for (sheet, headings) in [("Chiens", ["Nom", "Mail"]), ("Chats", ["Propriétaire", "Mail"])] {
      gaps?.add(
        Part(source: "list", file: "b.xlsx", member: sheet), headings: headings, columns: columns)
    }
    let found = gaps?.findings(tellsMapped: true) ?? []
    #expect(found.map(\.part.member) == ["Chats"])
    #expect(found.map(\.field) == ["last-name"])
  }

  /// What is proposed for a field is spelled like it, or known to hold it: « Le » is no last name.
  @Test func nothingIsProposedForWantOfBetter() {
    let told = told([("1.csv", "Nom,Mail"), ("2.csv", "Mail,Le"), ("3.csv", "Nom,Mail")])
    #expect(told.count == 1 && told[0].contains("lacks Nom"), "\(told)")
    #expect(!told[0].contains("[Nom, Le]"), "\(told)")
  }
}
