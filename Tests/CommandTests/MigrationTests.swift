import Foundation
import Testing

@Suite struct MigrationTests {
  private let migration: Migration

  init() throws { migration = try Migration.shared.get() }

  @Test func itRuns() {
    #expect(migration.first.code == 0, "\(migration.first.errors)")
    #expect(migration.second.code == 0)
    #expect(migration.outputs.count >= 7)
  }

  @Test func thePlanGivesTheFiguresOfTheRun() {
    #expect(Summary(migration.planned.out).figures == Summary(migration.first.out).figures)
  }

  @Test func theSumClosesForEverySource() {
    let summary = Summary(migration.first.out)
    #expect(
      summary.sources.map(\.name) == ["accounting", "shop", "aftersales", "contest", "invoices"])
    for (name, fates) in summary.sources + [("all", summary.totals)] {
      let ends = ["leads", "joins", "rejected", "filtered", "suppressed"].reduce(0) {
        $0 + (fates[$1] ?? 0)
      }
      #expect((fates["read"] ?? 0) + (fates["split"] ?? 0) == ends, "\(name): \(fates)")
      #expect((fates["read"] ?? 0) > 0)
    }
    let clients = migration.outputs["out/clients.csv"]?.first ?? Data()
    let links = migration.outputs["out/links.csv"]?.first ?? Data()
    #expect(Rows.count(clients) == summary.totals["leads"])
    let rows = Table.read(String(decoding: links, as: UTF8.self))
    let seconds = rows.count { $0["second-client"]?.isEmpty == false }
    #expect(
      rows.count + seconds == (summary.totals["leads"] ?? 0) + (summary.totals["joins"] ?? 0))
    #expect(seconds > 0)
    #expect(Set(rows.map(Self.place)).count == rows.count, "one row a source record")
  }

  @Test func everyRecordOfTheTruthIsInTheLinksOrHasAnotherFate() throws {
    let truth = Table.read(
      try String(
        contentsOf: Program.root.appendingPathComponent("Fixtures/trevidy/truth.csv"),
        encoding: .utf8))
    let links = Table.read(
      String(decoding: migration.outputs["out/links.csv"]?.first ?? Data(), as: UTF8.self))
    let linked = Set(links.map(Self.place))
    let lost = truth.filter { !linked.contains(Self.place($0)) }.count
    let totals = Summary(migration.first.out).totals
    #expect(lost <= (totals["rejected"] ?? 0) + (totals["filtered"] ?? 0), "\(lost)")
  }

  private static func place(_ row: [String: String]) -> String {
    "\(row["source"] ?? "")/\((row["file"] ?? "").split(separator: "/").last ?? "")/\(row["record"] ?? "")"
  }

  @Test func noPersonalValueStandsInAnythingThatWasSaid() throws {
    let said = [migration.first, migration.second, migration.planned].map { $0.out + $0.errors }
      .joined()
    var values: Set<String> = []
    for name in ["boutique/commandes.csv", "marketing/jeu-concours.csv"] {
      let text = try String(
        contentsOf: Program.root.appendingPathComponent("Fixtures/trevidy/\(name)"), encoding: .utf8
      )
      for row in Table.read(text.replacing(";", with: ",")) {
        for (heading, value) in row where value.count >= 7 {
          let isPersonal = ["nom", "mail", "mobile", "phone", "adresse", "naissance"].contains {
            heading.lowercased().contains($0)
          }
          if isPersonal { values.insert(value) }
        }
      }
    }
    #expect(values.count > 500)
    let found = values.filter { said.contains($0) }
    #expect(found.isEmpty, "\(found.count) of \(values.count)")
    #expect(!said.contains("@"))
  }

  @Test func theSummaryIsSaidInFrenchToo() throws {
    let shop = try Samples.shop()
    let answer = try shop.tamis("run", "copy.yaml", "--locale", "fr")
    #expect(answer.out.contains("lus : le compte est juste"))
    #expect(answer.out.contains("Écrit"))
  }
}

/// Counts the records of a CSV output; line breaks in quotes do not count.
private enum Rows {
  static func count(_ data: Data) -> Int {
    var isQuoted = false
    var lines = 0
    for byte in data {
      if byte == 0x22 { isQuoted.toggle() }
      if byte == 0x0A, !isQuoted { lines += 1 }
    }
    return max(0, lines - 1)
  }
}
