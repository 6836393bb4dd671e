import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct FillDownTests {
  private static let context = StepContext(
    source: "s", locale: "fr-FR", asOf: "2026-11-23", folder: "")

  private func filled(
    _ batch: Batch, fields: [String] = [], above: RowsAbove? = nil
  ) -> (text: String, count: Int) {
    var stage = FillDown()
    stage.fields = fields
    var context = Self.context
    context.memory = above
    var delivery = Delivery(mentions: batch)
    var log = StepLog()
    stage.prepare(for: batch.names, context).apply(to: &delivery, log: &log)
    return (Samples.text(delivery.mentions), log.counts.values.reduce(0, +))
  }

  @Test func aRowThatNamesNobodyTakesTheClientOfTheRowAbove() {
    let batch = Samples.batch(
      "person,phone,country,s.Car\n,,FR,lost\nDurand,02,FR,Clio\n,,FR,Kangoo\n,,FR,Zoé\nMartin,,FR,C3\n,,FR,208"
    )
    let found = filled(batch)
    #expect(
      found.text
        == "person,phone,country,s.Car\n,,FR,lost\nDurand,02,FR,Clio\nDurand,02,FR,Kangoo\nDurand,02,FR,Zoé\nMartin,,FR,C3\nMartin,,FR,208"
    )
    #expect(found.count == 3)
  }

  @Test func aRowThatNamesSomebodyLacksWhatItLacks() {
    let batch = Samples.batch("last-name,phone,s.Car\nDurand,02,Clio\nMartin,,C3\n,03,208")
    #expect(filled(batch).text == Samples.text(batch))
    let phones = filled(batch, fields: ["phone"])
    #expect(phones.text == "last-name,phone,s.Car\nDurand,02,Clio\nMartin,02,C3\n,03,208")
    #expect(phones.count == 1)
  }

  /// Two sheets, of which the second begins with a row without a name.
  @Test func noRowContinuesAnotherSheet() {
    var origins = Origins()
    for (sheet, record) in [("A", 1), ("A", 2), ("B", 1), ("B", 2)] {
      let part = origins.index(of: Part(source: "s", file: "f", member: sheet))
      origins.append(part: part, record: record)
    }
    let batch = Batch(
      columns: [("last-name", TextColumn(["Durand", "", "", "Martin"]))], origins: origins)
    #expect(filled(batch).text == "last-name\nDurand\nDurand\n\nMartin")
  }

  /// However a file is cut into pieces, each row has the same client.
  @Test(arguments: 1...7) func whereAFileIsCutChangesNothing(size: Int) throws {
    let names = ["Durand", "", "", "Martin", "", "Petit", "", "", "", ""]
    let whole = Samples.batch(field: "last-name", names)
    let stage = FillDown()
    var survey = try #require(stage.survey(Self.context) as? RowsAbove)
    let pieces = stride(from: 0, to: names.count, by: size).map { first in
      whole.gathering(Array(first..<min(names.count, first + size)))
    }
    for piece in pieces {
      let isOpen = survey.look(at: Delivery(mentions: piece))
      #expect(isOpen)
    }
    let rows = pieces.flatMap {
      filled($0, above: survey).text.split(separator: "\n", omittingEmptySubsequences: false)
        .dropFirst()
    }
    #expect(
      rows == [
        "Durand", "Durand", "Durand", "Martin", "Martin", "Petit", "Petit", "Petit", "Petit",
        "Petit",
      ])
    // What was found out for other columns is nothing here.
    #expect(filled(pieces[pieces.count - 1], fields: ["email"], above: survey).count == 0)
  }
}
