import Foundation
import Testing

@Suite struct SourceDatesTests {
  private static func shop(_ files: [String]) throws -> Workshop {
    let shop = try Workshop()
    for (number, text) in files.enumerated() {
      try shop.write("Nom;Né le;Solde\n" + text, to: "in/\(number).csv")
    }
    try shop.write(
      """
      locale: fr-FR
      sources: { list: in/*.csv }
      steps: [clean]
      outputs:
        - csv: out/clients.csv
        - csv: out/findings.csv
          of: findings
      """, to: "p.yaml")
    return shop
  }

  private static func column(_ name: String, of shop: Workshop) -> [String] {
    let lines = shop.lines("out/clients.csv").map { $0.components(separatedBy: ",") }
    guard let place = lines.first?.firstIndex(of: name) else { return [] }
    return lines.dropFirst().map { $0[place] }
  }

  @Test func aLaterFileDecidesTheOrderOfTheWholeSource() throws {
    let shop = try Self.shop([
      "Le Goff;03/04/1980;\nMorvan;05/06/1981;\n", "Kerbrat;12/25/1975;\nKerhuon;07/08/1990;\n",
    ])
    let answer = try shop.tamis("run", "p.yaml", "--quiet", "--workers", "1")
    #expect(answer.code == 0, "\(answer)")
    #expect(
      Self.column("birth-date", of: shop) == [
        "1980-03-04", "1981-05-06", "1975-12-25", "1990-07-08",
      ])
    let alone = shop.lines("out/clients.csv")
    #expect(try shop.tamis("run", "p.yaml", "--quiet", "--workers", "4").code == 0)
    #expect(shop.lines("out/clients.csv") == alone)
    let said = shop.lines("out/findings.csv").filter { $0.contains("date-order") }
    #expect(said.count == 1 && said[0].contains("contrary-date-order"), "\(said)")
  }

  @Test func whatNothingDecidesIsReadAsTheLocaleHasItAndSaid() throws {
    for files in [
      ["Le Goff;03/04/1980;\n"], ["Le Goff;03/04/1980;\n", "Kerbrat;05/06/1975;\n"],
    ] {
      let shop = try Self.shop(files)
      let answer = try shop.tamis("run", "p.yaml", "--quiet")
      #expect(answer.code == 0, "\(answer)")
      #expect(Self.column("birth-date", of: shop).first == "1980-04-03")
      let said = shop.lines("out/findings.csv").filter { $0.contains("open-date-order") }
      #expect(said.count == 1, "\(said)")
      #expect(said[0].contains(",birth-date,clean,notice,"), "\(said)")
    }
  }

  @Test func bothOrdersInOneColumnAreAWarning() throws {
    let shop = try Self.shop(["Le Goff;03/04/1980;\n", "A;12/25/1975;\nB;25/12/1975;\n"])
    #expect(try shop.tamis("run", "p.yaml", "--quiet").code == 0)
    #expect(Self.column("birth-date", of: shop) == ["1980-04-03", "", "1975-12-25"])
    #expect(shop.lines("out/findings.csv").contains { $0.contains("mixed-date-orders") })
  }

  /// Subscriptions of the first days of a month: one slip does not exchange day and month of the others.
  @Test func oneOddDateIsToldAndTurnsNothingRound() throws {
    let rows = (1...9).map { "N\($0);0\($0 % 2 + 1)/0\($0)/2019;\n" }
    let shop = try Self.shop([rows.joined() + "Fin;12/31/1970;\n"])
    #expect(try shop.tamis("run", "p.yaml", "--quiet").code == 0)
    let dates = Self.column("birth-date", of: shop)
    #expect(dates[2] == "2019-03-02" && dates[9].isEmpty, "\(dates)")
    let said = shop.lines("out/findings.csv")
    #expect(said.contains { $0.contains("doubtful-date-order") && $0.contains("warning") })
    #expect(said.contains { $0.contains("ambiguous-date") })
  }

  @Test func theLastOfManyRowsDecideTheFirst() throws {
    let rows = (0..<200_000).map { "N\($0);0\($0 % 9 + 1)/0\($0 % 7 + 1)/19\(50 + $0 % 50);\n" }
    let last = (1...1200).map { "Fin;0\($0 % 9 + 1)/\(13 + $0 % 16)/19\(50 + $0 % 50);\n" }
    let shop = try Self.shop([rows.joined() + last.joined()])
    let answer = try shop.tamis("run", "p.yaml", "--quiet")
    #expect(answer.code == 0, "\(answer)")
    let dates = Self.column("birth-date", of: shop)
    #expect(dates.count == 201_200)
    #expect(dates[1] == "1951-02-02" && dates[7] == "1957-08-01", "\(dates[7])")
  }
}
