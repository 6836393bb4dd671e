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

  /// An address of the network stands before it, and may be a service's or lack the country.
  @Test(arguments: [("FR68999330038", "FR68999330038"), ("", "X3157928M")])
  func theNumberRegisteredForTaxGoesBeforeAnAddress(registered: String, expected: String) throws {
    let path = InvoiceFixture.folder + "/cii-invoice/facture.xml"
    var text = try String(contentsOfFile: path, encoding: .utf8)
    text = text.replacing("schemeID=\"0225\">999330038", with: "schemeID=\"9920\">X3157928M")
    if registered.isEmpty {
      text = text.replacing("<ram:ID schemeID=\"VA\">FR68999330038</ram:ID>", with: "")
    }
    let file = FileManager.default.temporaryDirectory.appending(
      path:
        "tamis-vat-\(registered.isEmpty ? 0 : 1)-\(ProcessInfo.processInfo.processIdentifier).xml")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let mentions = try InvoiceFixture.read(file.path).delivery.mentions
    #expect(mentions["vat-number"]?[0] == expected)
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

  @Test("an invoice for a deposit is one, and is told", arguments: ["386", "500", "380"])
  func deposit(_ code: String) throws {
    let text = try String(
      contentsOfFile: InvoiceFixture.folder + "/ubl-invoice/facture.xml", encoding: .utf8
    ).replacing("InvoiceTypeCode>380<", with: "InvoiceTypeCode>\(code)<")
    let path = NSTemporaryDirectory() + "tamis-" + UUID().uuidString + ".xml"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let (delivery, log) = try InvoiceFixture.read(path)
    let kind = delivery.events[.purchase]?.batch["purchase-kind"]?[0]
    #expect(kind == (code == "380" ? "invoice" : "deposit"))
    let told = log.findings.filter { $0.finding.code == "deposit-invoice" }
    #expect(told.map(\.record) == (code == "380" ? [] : [1]))
  }

  /// The quantities of lines are numbers, whatever other sources write: `1.125` is no thousand.
  @Test("a quantity with three decimals is known as a number")
  func quantities() {
    var line = InvoiceLine()
    line.take(InvoiceSlot.product.rawValue, Array("Toile".utf8).span)
    line.take(InvoiceSlot.quantity.rawValue, Array("1.125".utf8).span)
    var lines = InvoiceLines()
    lines.append(line)
    #expect(lines.quantity[0] == "1.125" && lines.quantity.decimals.contains(0))
    lines.reverse()
    #expect(lines.quantity[0] == "-1.125" && lines.quantity.decimals.contains(0))
  }

  /// The whole line, and its number once more, as some programs write it.
  @Test func theNumberOfAHouseIsTakenOnce() throws {
    let path = "\(InvoiceFixture.folder)/ubl-invoice/facture.xml"
    let whole = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    let line = "<cbc:StreetName>"
    for street in ["12 rue des Tilleuls", "Lindenweg 12"] {
      let number = "<cbc:BuildingNumber>12</cbc:BuildingNumber>"
      let parts = whole.components(separatedBy: line)
      let text = parts.dropFirst().reduce(parts[0]) { text, part in
        let rest = part.drop { $0 != "<" }
        return text + line + street + "</cbc:StreetName>" + number
          + rest.dropFirst("</cbc:StreetName>".count)
      }
      try withTemporaryFile(Array(text.utf8), name: "facture.xml") { file in
        let delivery = try InvoiceFixture.read(file.path).delivery
        let column = try #require(delivery.mentions.names.firstIndex(of: "street"))
        let read = delivery.mentions.columns[column][0]
        #expect(read == street)
      }
    }
  }
}
