import Foundation
import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct ContainerTests {
  private static let csv = Array("Nom;Code postal\nDupont;01000\nMartin;69002\n".utf8)

  private func csv(_ path: String) -> CSVReader {
    var stage = CSVReader()
    stage.path = [path]
    return stage
  }

  private func read(_ bytes: [UInt8], name: String) throws -> WholeReading {
    try withTemporaryFile(bytes, name: name) { try WholeReading(csv(name).open($0)) }
  }

  @Test func aGzipFileIsReadAsWhatItHolds() throws {
    let half = Self.csv.count / 2
    let parts = [Array(Self.csv[0..<half]), Array(Self.csv[half...])].map {
      ZipBuilder.deflate($0, gzip: true)
    }
    for packed in [
      ZipBuilder.deflate(Self.csv, gzip: true), parts[0] + parts[1],
      parts[0] + parts[1] + [0, 0, 0],
    ] {
      let whole = try read(packed, name: "clients.csv.gz")
      #expect(whole.headings == ["Nom", "Code postal"])
      #expect(whole.rows == [["Dupont", "01000"], ["Martin", "69002"]])
      #expect(whole.batch.origins[0].part.file == "clients.csv.gz")
    }
  }

  @Test func theFilesInAnArchiveAreReadOneAfterTheOther() throws {
    var zip = ZipBuilder()
    zip.add("b/clients.csv", Self.csv)
    zip.add("__MACOSX/b/._clients.csv", "junk;junk\n1;2\n")
    zip.add(".DS_Store", "junk")
    zip.add("logo.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A])
    zip.add("a.csv", "Nom;Code postal\nPetit;75001\n")
    let whole = try read(zip.finished(), name: "clients.zip")
    #expect(whole.rows == [["Petit", "75001"], ["Dupont", "01000"], ["Martin", "69002"]])
    let parts = whole.batch.origins.parts
    #expect(parts.map(\.label) == ["clients.zip!a.csv", "clients.zip!b/clients.csv"])
    #expect(parts.map(\.member) == ["a.csv", "b/clients.csv"])
  }

  @Test func aWorkbookInAnArchiveIsReadAndAWorkbookIsNoArchive() throws {
    let rows =
      "<row r='1'><c r='A1' t='str'><v>Nom</v></c></row><row r='2'><c r='A2' t='str'><v>Dupont</v></c></row>"
    let book = WorkbookBuilder.one(rows).bytes
    var zip = ZipBuilder()
    zip.add("book.xlsx", book)
    for bytes in [book, zip.finished()] {
      let whole = try withTemporaryFile(bytes, name: "x.zip") { try WholeReading(XLSX().open($0)) }
      #expect(whole.rows == [["Dupont"]])
    }
  }

  @Test func readersKnowTheirFilesInContainers() throws {
    let rows = "<row r='1'><c r='A1' t='str'><v>Nom</v></c></row>"
    let book = WorkbookBuilder.one(rows).bytes
    var zip = ZipBuilder()
    zip.add("folder/clients.csv", Self.csv)
    let gzip = ZipBuilder.deflate(Self.csv, gzip: true)
    #expect(CSVReader.confidence(head: zip.finished(), name: "a.zip") == 80)
    #expect(CSVReader.confidence(head: gzip, name: "a.csv.gz") == 80)
    #expect(CSVReader.confidence(head: book, name: "a.xlsx") == 0)
    #expect(XLSX.confidence(head: book, name: "a.xlsx") == 95)
    #expect(XLSX.confidence(head: zip.finished(), name: "a.zip") == 0)
    for first in [
      "docProps/app.xml", "_rels/.rels", "xl/styles.xml", "customXml/item1.xml", "theme1.xml",
    ] {
      var document = ZipBuilder()
      document.add(first, "<?xml version='1.0'?><x/>")
      document.add("xl/workbook.xml", "<workbook/>")
      #expect(XLSX.confidence(head: document.finished(), name: "a.xlsx") == 95)
      #expect(CSVReader.confidence(head: document.finished(), name: "a.xlsx") == 0)
    }
    #expect(
      JSONReader.confidence(
        head: ZipBuilder.deflate(Array("[{\"a\":1}]".utf8), gzip: true), name: "a.json.gz") == 90)
  }

  @Test func whatOfAnArchiveIsNotReadIsNamed() throws {
    var zip = ZipBuilder()
    zip.add("clients.csv", Self.csv)
    zip.add("l.jsonl", "{\"nom\":\"Petit\"}\n{\"nom\":\"Noël\"}\n")
    zip.add("LISEZMOI.txt", "Voici la liste, telle que promise.\nBonne lecture, merci\n")
    zip.add("vide.txt", "")
    zip.add("__MACOSX/._clients.csv", "junk")
    zip.add("facture.pdf", Array("%PDF-1.4\n".utf8))
    let whole = try read(zip.finished(), name: "mix.zip")
    #expect(whole.rows == [["Dupont", "01000"], ["Martin", "69002"]])
    #expect(whole.codes() == ["other-files"])
    #expect(
      whole.findings.first?.finding.phrase.en.contains(
        "there are also: LISEZMOI.txt, facture.pdf, l.jsonl;") ?? false)
  }

  @Test func aLeafletThatLiesAloneIsRead() throws {
    var zip = ZipBuilder()
    zip.add("LISEZMOI.txt", Self.csv)
    #expect(try read(zip.finished(), name: "a.zip").rows.count == 2)
  }

  /// The first file of the archive is so long that its beginning shows no other.
  @Test func theBestFileOfAnArchivePicksTheReader() throws {
    var zip = ZipBuilder()
    var random = SeededRandom(seed: 7)
    let noise = (0..<200_000).map { _ in UInt8(random.below(256)) }
    zip.add("0.pdf", Array("%PDF-1.4\n".utf8) + noise)
    zip.add("LISEZMOI.txt", "Voici la liste")
    zip.add("clients.csv", Self.csv)
    let bytes = zip.finished()
    let (csv, invoices) = try withTemporaryFile(bytes, name: "a.zip") { file in
      let head = Array(bytes[..<65_536])
      return (
        CSVReader.confidence(in: file, head: head), Invoices.confidence(in: file, head: head)
      )
    }
    #expect(csv == 80 && invoices < 80)
  }

  @Test func aStoredFileIsKnownByItsOwnBytes() throws {
    var zip = ZipBuilder()
    zip.add("clients.csv", Self.csv, deflated: false)
    zip.add("logo.png", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0], deflated: false)
    let bytes = zip.finished()
    #expect(CSVReader.confidence(head: bytes, name: "a.zip") == 80)
    #expect(try read(bytes, name: "a.zip").rows.count == 2)
  }

  @Test func theHeadingsOfAllFilesAreKnownBeforehand() throws {
    func opened(_ count: Int) throws -> any Reading {
      var zip = ZipBuilder()
      for number in 1...count { zip.add("\(number).csv", "Nom;C\(number)\nDupont;x\n") }
      return try withTemporaryFile(zip.finished(), name: "a.zip") { try csv("a.zip").open($0) }
    }
    let few = try opened(3)
    #expect(few.headings == ["Nom", "C1", "C2", "C3"] && !few.hasOpenHeadings)
    let many = try opened(60)
    #expect(many.headings == ["Nom", "C1"] && many.hasOpenHeadings)
  }

  @Test func aPackedFileIsNotCountedUnread() throws {
    let packed = ZipBuilder.deflate(Self.csv, gzip: true)
    let unread = try withTemporaryFile(packed, name: "a.csv.gz") { try csv("a.csv.gz").count($0) }
    #expect(unread == nil)
    let count = try withTemporaryFile(Self.csv, name: "a.csv") { try csv("a.csv").count($0) }
    #expect(count == 2)
  }

  @Test func anArchiveWithoutAReadableFileIsRefused() throws {
    var zip = ZipBuilder()
    zip.add("logo.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A])
    let bytes = zip.finished()
    #expect(throws: RunError.self) { try read(bytes, name: "a.zip") }
  }

  @Test func whatInflatesWithoutMeasureIsRefused() throws {
    let bomb = ZipBuilder.deflate([UInt8](repeating: 0x41, count: 40 << 20), gzip: true)
    let failure = #expect(throws: RunError.self) { try read(bomb, name: "a.csv.gz") }
    #expect(failure?.code == "inflates-without-measure")
    var zip = ZipBuilder()
    zip.add("a.csv", [UInt8](repeating: 0x41, count: 40 << 20))
    let bytes = zip.finished()
    #expect(throws: RunError.self) { try read(bytes, name: "a.zip") }
  }

  /// The message names the options that let such a file be read, and they do.
  @Test func theLimitCanBeRaised() throws {
    let row = Array("Roy;Gap\n".utf8)
    let text = Array("nom;ville\n".utf8) + (0..<(17 << 17)).flatMap { _ in row }
    let bytes = ZipBuilder.deflate(text, gzip: true)
    let failure = #expect(throws: RunError.self) { try read(bytes, name: "a.csv.gz") }
    #expect(failure?.phrase.en.contains("inflation") == true)
    var stage = CSVReader()
    stage.packed.inflation = 1100
    try withTemporaryFile(bytes, name: "a.csv.gz") { file in
      let headings = try stage.open(file).headings
      #expect(headings == ["nom", "ville"])
    }
  }

  @Test func everyCutOfAGzipFileEndsInAMessage() throws {
    let whole = ZipBuilder.deflate(Self.csv, gzip: true)
    for length in 3..<whole.count {
      #expect(throws: RunError.self) { try read(Array(whole[0..<length]), name: "a.csv.gz") }
    }
  }

  @Test func aDocumentOfNumbersIsRefusedByName() throws {
    var zip = ZipBuilder()
    zip.add("Index/Document.iwa", "x")
    zip.add("preview.jpg", "x")
    let bytes = zip.finished()
    let refused = #expect(throws: RunError.self) { try read(bytes, name: "clients.numbers") }
    #expect(refused?.phrase.en.contains("Numbers") == true)
  }
}
