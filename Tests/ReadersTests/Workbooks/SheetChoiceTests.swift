import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct SheetChoiceTests {
  private static func rows(_ grid: [[String]]) -> String {
    grid.enumerated().map { row, cells in
      "<row r=\"\(row + 1)\">"
        + cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }.joined()
  }

  private static let cover = [["Bilan 2025"], ["Document préparé pour la direction"]]
  private static let pivot = [
    ["Étiquettes de lignes", "Somme de ventes"], ["Brest", "12"], ["Gap", "7"], ["Lyon", "3"],
  ]
  private static let clients = [
    ["Nom", "Ville", "Téléphone"], ["Dupré", "Brest", "0298000000"],
    ["Petit", "Gap", "0492000000"],
  ]
  private static let orders = [
    ["Facture", "Date de facture", "Montant"], ["F1", "01/02/2025", "12,00"],
    ["F2", "02/02/2025", "3,00"],
  ]

  private func read(
    _ sheets: [(String, [[String]])], hidden: Set<String> = [], sheet: [String] = []
  ) throws -> WholeReading {
    var builder = WorkbookBuilder()
    builder.sheets = sheets.map {
      .init(name: $0, rows: Self.rows($1), state: hidden.contains($0) ? "hidden" : "")
    }
    var stage = XLSX()
    stage.workbook.sheet = sheet
    return try withTemporaryFile(builder.bytes, name: "book.xlsx") {
      try WholeReading(stage.open($0))
    }
  }

  @Test(arguments: [cover, pivot, []])
  func theOnlyListOfClientsIsReadInsteadOfACoverOrAPivot(_ first: [[String]]) throws {
    let whole = try read([("Accueil", first), ("Ventes", Self.orders), ("Clients", Self.clients)])
    #expect(whole.headings == ["Nom", "Ville", "Téléphone"] && whole.batch.count == 2)
    let finding = try #require(whole.findings.first { $0.finding.code == "other-sheets" })
    #expect(finding.finding.phrase.en.contains("its headings alone are those of clients"))
    #expect(finding.finding.phrase.en.contains("Accueil, Ventes"))
    #expect(finding.part.member == "Clients")
  }

  @Test func aListWithManyColumnsOfItsOwnIsReadInsteadOfACover() throws {
    let headings = [
      "N°", "Nom / Prénom", "Adresse", "Tél. 1", "Mail", "VAE ?", "Dernier passage",
      "Nb réparations", "Total dépensé",
    ]
    let row = ["1", "Anne Morel", "1 rue du Port", "0299000001", "", "", "", "2", "30"]
    let whole = try read([("Lisez-moi", Self.cover), ("Clients", [headings, row, row])])
    #expect(whole.headings == headings)
  }

  @Test func ofTwoListsOfClientsNoneIsGuessed() throws {
    let whole = try read([
      ("Accueil", Self.pivot), ("Clients", Self.clients), ("Anciens", Self.clients),
    ])
    #expect(whole.headings == ["Étiquettes de lignes", "Somme de ventes"])
    let finding = try #require(whole.findings.first { $0.finding.code == "other-sheets" })
    #expect(finding.finding.phrase.en.contains("sheet: [Clients, Anciens] reads these"))
  }

  /// Under a title and words over groups of columns, with columns of its own: a list all the same.
  private static let titled = [
    ["Fichier des particuliers", "", "", "", "", ""],
    ["Client", "", "Adresse de facturation", "", "", "Suivi"],
    ["Nom Prénom", "Tél. fixe", "Adresse", "CP", "Ville", "Chaudière"],
    ["Anne Morel", "0298000001", "1 rue du Port", "29000", "Quimper", "gaz"],
    ["Paul Tanguy", "0298000002", "2 rue du Port", "29000", "Quimper", "fioul"],
  ]

  @Test func ofASureListAndAnotherTheReasonIsTrue() throws {
    let whole = try read([
      ("Accueil", Self.cover), ("Particuliers", Self.titled), ("Pros", Self.clients),
    ])
    let finding = try #require(whole.findings.first { $0.finding.code == "other-sheets" })
    #expect(finding.finding.phrase.en.contains("several list clients: Particuliers, Pros"))
  }

  @Test func theSheetsThatListClientsAreProposedWhereNobodyChose() throws {
    func proposed(_ sheets: [(String, [[String]])], _ chosen: [String] = []) throws -> [String] {
      var builder = WorkbookBuilder()
      builder.sheets = sheets.map { .init(name: $0, rows: Self.rows($1)) }
      var stage = XLSX()
      stage.workbook.sheet = chosen
      return try withTemporaryFile(builder.bytes, name: "book.xlsx") {
        try stage.open($0).sheetsOfClients()
      }
    }
    let book = [
      ("Accueil", Self.cover), ("Particuliers", Self.titled), ("Pros", Self.clients),
      ("Ventes", Self.orders),
    ]
    #expect(try proposed(book) == ["Particuliers", "Pros"])
    #expect(try proposed(Array(book.dropFirst())) == ["Particuliers", "Pros"])
    #expect(try proposed(book, ["Pros"]) == [])
    // What a run refused repeats the columns of a list, and is none.
    let refused = Self.clients.map { ["source", "file", "record", "field", "code", "reason"] + $0 }
    #expect(try proposed(book + [("rejects", refused)]) == ["Particuliers", "Pros"])
    #expect(try proposed([("Pros", Self.clients), ("Ventes", Self.orders)]) == [])
  }

  @Test func aFirstSheetWithKnownHeadingsIsRead() throws {
    let whole = try read([("Ventes", Self.orders), ("Clients", Self.clients)])
    #expect(whole.headings.first == "Facture")
  }

  @Test func aHiddenListOrOneThatIsNotWantedIsNotChosen() throws {
    let hidden = try read(
      [("Accueil", Self.pivot), ("Clients", Self.clients)], hidden: ["Clients"])
    #expect(hidden.headings.count == 2 && !hidden.codes().contains("other-sheets"))
    let named = try read([("Accueil", Self.pivot), ("Clients", Self.clients)], sheet: ["Accueil"])
    #expect(named.headings.count == 2 && !named.codes().contains("other-sheets"))
  }

  @Test(arguments: [
    (["*"], 3), (["cl*"], 1), (["?lients"], 1), (["clients", "aide"], 2), (["Aide"], 1),
  ])
  func patternsFindVisibleSheetsAndNamesAnyOne(_ patterns: [String], _ count: Int) throws {
    let sheets = ["Clients", "Ventes", "Notes"].map {
      WorkbookSheet(name: $0, part: $0, isVisible: true)
    }
    let aide = WorkbookSheet(name: "Aide", part: "Aide", isVisible: false)
    #expect(try SheetChoice(patterns: patterns).chosen(sheets + [aide]).count == count)
  }

  @Test func aNameThatNoSheetHasIsRefusedWithThoseThereAre() {
    let sheets = [WorkbookSheet(name: "Ventes", part: "1", isVisible: true)]
    #expect(throws: Refusal.self) { try SheetChoice(patterns: ["Clients"]).chosen(sheets) }
    #expect(throws: Refusal.self) { try SheetChoice().chosen([]) }
  }

  @Test func aNameThatNoSheetHasIsToldBesideThoseThatAreRead() throws {
    let grids = [("Nord", Self.clients), ("Sud", Self.clients)]
    let read = try read(grids, sheet: ["Nord", "Sudd"])
    #expect(read.codes().contains("no-such-sheet"))
    #expect(try !self.read(grids, sheet: ["nord", "Sud"]).codes().contains("no-such-sheet"))
    #expect(try !self.read(grids, sheet: ["Nord", "Est*"]).codes().contains("no-such-sheet"))
  }

  @Test func theHeadingsOfAllChosenSheetsAreKnownBeforehand() throws {
    var builder = WorkbookBuilder()
    builder.sheets = [("A", Self.clients), ("B", Self.orders)].map {
      .init(name: $0, rows: Self.rows($1))
    }
    var stage = XLSX()
    stage.workbook.sheet = ["*"]
    let reading = try withTemporaryFile(builder.bytes, name: "book.xlsx") { try stage.open($0) }
    #expect(
      reading.headings == [
        "Nom", "Ville", "Téléphone", "Facture", "Date de facture", "Montant",
      ])
    #expect(!reading.hasOpenHeadings)
  }
}
