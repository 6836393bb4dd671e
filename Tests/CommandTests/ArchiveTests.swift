import Foundation
import Testing

/// Files in archives, and columns that only a later one of them shows, from the command line.
@Suite struct ArchiveTests {
  /// A zip archive of `a.csv` (`Nom;Email`, one record) and `b.csv` (`Nom;Téléphone`, two records).
  private static let zip = """
    UEsDBBQAAAAAAAAAIVha8915JAAAACQAAAAFAAAAYS5jc3ZOb207RW1haWwKRHVyYW5kO2R1cmFuZEBleGFtcGxlLm
    9yZwpQSwMEFAAAAAAAAAAhWNM1v/87AAAAOwAAAAUAAABiLmNzdk5vbTtUw6lsw6lwaG9uZQpNYXJ0aW47MDYgMzkg
    OTggMDAgMDEKUGV0aXQ7MDYgMzkgOTggMDAgMDIKUEsBAhQDFAAAAAAAAAAhWFrz3XkkAAAAJAAAAAUAAAAAAAAAAA
    AAAIABAAAAAGEuY3N2UEsBAhQDFAAAAAAAAAAhWNM1v/87AAAAOwAAAAUAAAAAAAAAAAAAAIABRwAAAGIuY3N2UEsF
    BgAAAAACAAIAZgAAAKUAAAAAAA==
    """

  /// `Nom;Email` and two records, packed by gzip.
  private static let gzip = """
    H4sIAAAAAAACA/PLz7V2zU3MzOFyKS1KzEuxTgFTDqkVibkFOal6+UXpXAGpJZkl1gUgEkUcABJggBM8AAAA
    """

  private func shop() throws -> Workshop {
    let shop = try Workshop()
    for (name, text) in [("lists.zip", Self.zip), ("list.csv.gz", Self.gzip)] {
      let bytes = try #require(Data(base64Encoded: text.filter { !$0.isWhitespace }))
      try shop.write(bytes, to: "in/\(name)")
    }
    return shop
  }

  @Test func theRecordsOfPackedFilesAreCounted() throws {
    let shop = try shop()
    #expect(try shop.tamis("cat", "in/list.csv.gz", "--count").out == "2\n")
    #expect(try shop.tamis("cat", "in/lists.zip", "--count").out == "3\n")
  }

  @Test func theCountIsThatOfThePortAskedFor() throws {
    let shop = try Workshop()
    try shop.write("Nom\nDupont\nPetit\nNoël\n", to: "a.csv")
    #expect(try shop.tamis("cat", "a.csv", "--of", "purchases", "--count").out == "0\n")
    #expect(try shop.tamis("cat", "a.csv", "--of", "clients", "--count").out == "3\n")
  }

  @Test(arguments: ["check: { phone: [phone] }", "columns: { mobile: Téléphone }"])
  func aColumnOfALaterFileMayBeNamed(_ step: String) throws {
    let shop = try shop()
    let isSource = step.hasPrefix("columns")
    try shop.write(
      """
      version: 1
      locale: fr-FR
      sources:
        lists:
          - csv: in/lists.zip
      \(isSource ? "    - \(step)" : "")
      steps:
      \(isSource ? "  - clean" : "  - clean\n  - \(step)")
      outputs:
        - csv: out/clients.csv
      """, to: "p.yaml")
    let checked = try shop.tamis("check", "p.yaml")
    #expect(checked.code == 0, "\(checked)")
    let run = try shop.tamis("run", "p.yaml")
    #expect(run.code == 0 && shop.lines("out/clients.csv").count == 4, "\(run)")
    #expect(shop.text("out/clients.csv").contains("+33639980001"))
  }

  @Test func aColumnThatNoFileHasIsStillAMistake() throws {
    let shop = try shop()
    try shop.write(
      """
      version: 1
      locale: fr-FR
      sources: { lists: [{ csv: in/lists.zip }, { columns: { mobile: Telefon } }] }
      steps: [clean]
      outputs: [{ csv: out/clients.csv }]
      """, to: "p.yaml")
    #expect(try shop.tamis("check", "p.yaml").code == 2)
  }

  @Test func aFieldThatComesLateInALongFileMayBeNamed() throws {
    let shop = try Workshop()
    let filler = String(repeating: "x", count: 400)
    try shop.write(
      (0..<5_000).map { "{\"nom\":\"Nom\($0)\",\"memo\":\"\(filler)\"}\n" }.joined()
        + "{\"nom\":\"Petit\",\"portable\":\"06 39 98 00 01\"}\n", to: "list.jsonl")
    try shop.write(
      """
      version: 1
      locale: fr-FR
      sources: { a: [{ jsonl: list.jsonl }, { columns: { mobile: portable, last-name: nom } }] }
      steps: [clean, { check: { mobile: [phone] } }]
      outputs: [{ csv: out/clients.csv }]
      """, to: "p.yaml")
    let checked = try shop.tamis("check", "p.yaml")
    #expect(checked.code == 0, "\(checked)")
    let run = try shop.tamis("run", "p.yaml")
    #expect(run.code == 0 && shop.lines("out/clients.csv").count == 5_002, "\(run)")
    #expect(shop.text("out/clients.csv").contains("+33639980001"))
  }

  @Test func whatInitWritesBesideAnArchiveRuns() throws {
    let shop = try shop()
    try FileManager.default.removeItem(atPath: shop.path("in/list.csv.gz"))
    #expect(try shop.tamis("init", "in", "--no-input").code == 0)
    #expect(shop.text("in/lists.yaml").isEmpty)
    let check = try shop.tamis("check", "in/clients.yaml")
    #expect(check.code == 0, "\(check)")
    let test = try shop.tamis("test", "in/clients.yaml")
    #expect(test.code == 0, "\(test)")
    #expect(try shop.tamis("run", "in/clients.yaml").code == 0)
  }
}
