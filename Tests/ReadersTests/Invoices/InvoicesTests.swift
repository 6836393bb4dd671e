import Foundation
import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct InvoicesTests {
  @Test(
    "every form of invoice gives the client, the purchase and its lines",
    arguments: [
      "ubl-invoice/facture.xml", "ubl-credit-note/avoir.xml", "cii-invoice/facture.xml",
      "cii-credit-note/avoir.xml", "ctc-fr/facture.xml", "chorus-pro/facture.xml",
      "zugferd-1/rechnung.xml", "factur-x/facture.pdf", "fatturapa-two-bodies/fatture.xml",
      "facturae-credit-note/abono.xml",
    ])
  func forms(_ file: String) throws {
    let path = InvoiceFixture.folder + "/" + file
    let expected = URL(fileURLWithPath: path).deletingLastPathComponent()
      .appendingPathComponent("expected.txt")
    let (delivery, log) = try InvoiceFixture.read(path)
    #expect(log.unreadable.isEmpty)
    let text = InvoiceFixture.text(delivery)
    if ProcessInfo.processInfo.environment["TAMIS_WRITE_EXPECTED"] != nil {
      try text.write(to: expected, atomically: true, encoding: .utf8)
    }
    #expect(try text == String(contentsOf: expected, encoding: .utf8))
  }

  @Test("damaged and hostile files are refused as one record, with a code, in both languages")
  func refusals() throws {
    let table = try String(contentsOfFile: InvoiceFixture.folder + "/refusals.csv", encoding: .utf8)
    for row in table.split(separator: "\n").dropFirst() {
      let cells = row.split(separator: ",").map(String.init)
      let (delivery, log) = try InvoiceFixture.read(InvoiceFixture.folder + "/" + cells[0])
      #expect(delivery.mentions.count == 0, "\(cells[0])")
      #expect(log.unreadable.map(\.reason.code) == [cells[1]], "\(cells[0])")
      if let reason = log.unreadable.first?.reason {
        #expect(reason.phrase.en != reason.phrase.fr)
        if cells[2] != "0" {
          #expect(log.unreadable.first?.line == Int(cells[2]), "\(cells[0])")
        }
      }
    }
  }

  @Test("blank lines before the declaration do no harm")
  func blankLines() throws {
    let (delivery, log) = try InvoiceFixture.read(
      InvoiceFixture.folder + "/damaged/blank-lines-before.xml")
    #expect(delivery.mentions.count == 1)
    #expect(log.unreadable.isEmpty)
  }

  @Test("the seller is the mention when the pipeline says so")
  func seller() throws {
    let path = InvoiceFixture.folder + "/ubl-invoice/facture.xml"
    let mentions = try InvoiceFixture.read(path, party: .seller).delivery.mentions
    #expect(mentions["company"]?[0] == "Les Tamis de Brocéliande SARL")
    #expect(mentions["siren"]?[0] == "999310014")
  }

  @Test("a file that is not there stops the run with its name")
  func missing() throws {
    let path = InvoiceFixture.folder + "/nowhere.xml"
    #expect(throws: RunError.self) { try InvoiceFixture.read(path) }
  }

  @Test("an invoice is recognised by its first bytes, whatever its name")
  func confidence() throws {
    for file in [
      "ubl-invoice/facture.xml", "zugferd-1/rechnung.xml", "ctc-fr/facture.xml",
      "facturae-credit-note/abono.xml", "fatturapa-two-bodies/fatture.xml",
    ] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: InvoiceFixture.folder + "/" + file))
      #expect(Invoices.confidence(head: Array(bytes.prefix(4_096)), name: "x.bin") == 95, "\(file)")
    }
    #expect(Invoices.confidence(head: Array("<a><b/></a>".utf8), name: "facture.xml") == 0)
    #expect(Invoices.confidence(head: Array("%PDF-1.7".utf8), name: "x") == 60)
    #expect(Invoices.confidence(head: [], name: "x") == 0)
  }
}
