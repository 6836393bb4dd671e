import Foundation
import Testing

@Suite struct CatTests {
  private func rows(_ answer: Answer) -> [String] {
    answer.out.replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
  }

  @Test func aColumnThatBeginsLateHasItsHeadingAndLosesNothing() throws {
    let shop = try Workshop()
    try shop.write(
      "[{\"nom\":\"Dupont\"}," + (0..<70_000).map { "{\"nom\":\"n\($0)\"}" }.joined(separator: ",")
        + ",{\"nom\":\"Petit\",\"ville\":\"Gap\"}]", to: "list.json")
    let answer = try shop.tamis("cat", "list.json")
    #expect(rows(answer).first == "nom,ville")
    #expect(rows(answer).last == "Petit,Gap")
    #expect(rows(answer).count == 70_003)
  }

  @Test func aColumnThatBeginsTooLateStandsBehindItsRowAndIsNamed() throws {
    let shop = try Workshop()
    let filler = String(repeating: "x", count: 400)
    try shop.write(
      (0..<60_000).map { "{\"nom\":\"\(filler)\($0)\"}\n" }.joined()
        + "{\"nom\":\"Petit\",\"ville\":\"Gap\"}\n", to: "list.jsonl")
    let answer = try shop.tamis("cat", "list.jsonl")
    #expect(rows(answer).first == "nom")
    #expect(rows(answer).last == "Petit,Gap")
    #expect(answer.errors.contains("the column ville begins too late"), "\(answer.errors)")
  }

  @Test func filesWithOtherHeadingsGoUnderAllOfThem() throws {
    let shop = try Workshop()
    try shop.write("nom;ville\nDupont;Lyon\nPetit;Gap\n", to: "a.csv")
    try shop.write("cp;nom\n35000;Roy\n75001;Noël\n", to: "b.csv")
    #expect(
      rows(try shop.tamis("cat", "a.csv", "b.csv")) == [
        "nom,ville,cp", "Dupont,Lyon,", "Petit,Gap,", "Roy,,35000", "Noël,,75001",
      ])
  }

  @Test func theCountIsThatOfTheRecordsThatAreWritten() throws {
    let shop = try Workshop()
    try shop.write(
      "Actifs;;;\nNom;Prénom;CP;CA\nDupont;Jean;01000;1,5\nTotal Dupont;;;1,5\n;;;\nAnciens;;;\n"
        + "Nom;Prénom;CP;CA\nRoy;Ève;75001;2,5\nPetit;Luc;05000;3,5\nTotal;;;7,5\nEn euros;;;\n",
      to: "list.csv")
    let answer = try shop.tamis("cat", "list.csv")
    #expect(
      rows(answer) == [
        "Nom,Prénom,CP,CA", "Dupont,Jean,01000,\"1,5\"", "Roy,Ève,75001,\"2,5\"",
        "Petit,Luc,05000,\"3,5\"",
      ])
    #expect(try shop.tamis("cat", "list.csv", "--count").out == "3\n")
  }

  @Test(arguments: ["rejects", "links", "findings", "changes", "statistics", "rejets"])
  func aPortThatNoFileFillsIsRefusedWithThoseThatThereAre(_ port: String) throws {
    let shop = try Workshop()
    try shop.write("Nom\nDupont\n", to: "a.csv")
    let answer = try shop.tamis("cat", "a.csv", "--of", port)
    #expect(answer.code == 2 && answer.out == "", "\(answer)")
    #expect(
      answer.errors.contains(
        "clients, contacts, purchases, purchase-lines, interactions, consents\n"), "\(answer)")
    #expect(answer.errors.contains(port == "rejets" ? "unknown port" : "is made by a run"))
    #expect(try shop.tamis("cat", "a.csv", "--of", "clients").out == "Nom\r\nDupont\r\n")
  }

  @Test func aDatabaseInAnArchiveIsRead() throws {
    let shop = try Workshop()
    let zip = try #require(
      Data(
        base64Encoded: Self.zippedDatabase.filter { !$0.isWhitespace }))
    try shop.write(zip, to: "base.zip")
    let answer = try shop.tamis("cat", "base.zip")
    #expect(rows(answer) == ["nom,ville", "Dupont,Lyon", "Noël,Gap"], "\(answer)")
  }

  /// A zip archive with an SQLite database of two rows.
  private static let zippedDatabase = """
    UEsDBBQAAAAIAAAAIVxUfDz4mgAAAAAEAAAKAAAAY2xpZW50cy5kYgsO9MksSVVIyy/KTSxRMGZgYmBkZHBQUGBgAD
    IhGAYYgZgFjU8IMDHoJTPyghQz7mIAolFANeDCyCYuLc2YWJKYlJOanJOZmldSDKWYnINcHUNcFUIcnXxcFaCCGnn5
    uQolqRUlOgplmTk5qWC2JihumBifMDB+BBKjYFgCbiZmcWG//MOrc9wTC3gZmSVFXUoL8vNKfCrz8wBQSwECFAMUAA
    AACAAAACFcVHw8+JoAAAAABAAACgAAAAAAAAAAAAAAgAEAAAAAY2xpZW50cy5kYlBLBQYAAAAAAQABADgAAADCAAAA
    AAA=
    """

  @Test(arguments: ["en_GB.UTF-8", "fr_FR.UTF-8"])
  func lookNamesTheSeparatorInWords(_ locale: String) throws {
    let shop = try Workshop()
    try shop.write("nom,ville,cp\nDupont,Lyon,69001\nPetit,Gap,05000\n", to: "a.csv")
    let answer = try shop.tamis("look", "a.csv", environment: ["LANG": locale])
    #expect(
      answer.out.contains(locale.hasPrefix("fr") ? "séparateur : virgule ;" : "separator: comma;"),
      "\(answer.out)")
  }

  @Test(arguments: [true, false])
  func initSaysWhatOfAWorkbookIsReadAndItsPipelineRuns(_ isList: Bool) throws {
    let shop = try Workshop()
    func sheet(_ name: String, _ rows: [[String]]) -> String {
      "<Worksheet ss:Name=\"\(name)\"><Table>"
        + rows.map {
          "<Row>" + $0.map { "<Cell><Data ss:Type=\"String\">\($0)</Data></Cell>" }.joined()
            + "</Row>"
        }.joined() + "</Table></Worksheet>"
    }
    let name = "urn:schemas-microsoft-com:office:spreadsheet"
    try shop.write(
      "<?xml version=\"1.0\"?><Workbook xmlns=\"\(name)\" xmlns:ss=\"\(name)\">"
        + sheet("2023", [["Nom", "Prénom", "Ville"], ["Exemple", "Zoé", "Lyon"]])
        + (isList
          ? sheet("2024", [["Nom", "Prénom", "Ville"], ["Modèle", "Luc", "Gap"]])
          : sheet("Tarifs", [["Prestation", "Prix"], ["Entretien", "129"]]))
        + "</Workbook>",
      to: "in/clients.xls")
    let made = try shop.tamis("init", "in", "--no-input")
    #expect(made.code == 0 && made.errors.contains("I looked at 1 source and"), "\(made)")
    #expect(made.errors.contains(isList ? "2 records " : "1 record "), "\(made)")
    let pipeline = shop.text("in/clients.yaml")
    #expect(
      pipeline.contains("# ! only this sheet was read; there are also: Tarifs") == !isList,
      "\(pipeline)")
    #expect(
      pipeline.contains("# ! several sheets list clients and are read together") == isList,
      "\(pipeline)")
    #expect(pipeline.contains("\n      sheet: [2023, 2024]\n") == isList)
    let done = try shop.tamis("run", "in/clients.yaml")
    #expect(done.code == 0 && shop.lines("in/out/clients.csv").count == (isList ? 3 : 2), "\(done)")
  }
}
