import Foundation
import Pipelines
import Tables
import Testing

@testable import Readers

/// Invoices whose sums contradict each other: told, and left as they are.
@Suite struct InvoiceSumsTests {
  /// The findings and the delivery of a fixture in which each of `changes` is made.
  private func read(
    _ file: String, _ changes: [String: String] = [:]
  ) throws -> (codes: [String], findings: [PlacedFinding], delivery: Delivery) {
    // Byte for byte: one fixture is not in UTF-8.
    var text = try String(
      contentsOfFile: InvoiceFixture.folder + "/" + file, encoding: .isoLatin1)
    for (old, new) in changes {
      try #require(text.contains(old), "\(old)")
      text = text.replacing(old, with: new)
    }
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("sums-\(UUID().uuidString).xml").path
    try text.write(toFile: path, atomically: true, encoding: .isoLatin1)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let (delivery, log) = try InvoiceFixture.read(path)
    let findings = log.findings.filter { $0.finding.code.hasPrefix("invoice-") }
    return (findings.map(\.finding.code), findings, delivery)
  }

  @Test(
    "sums that contradict each other are told with the field in doubt",
    arguments: [
      ("49.50</cbc:Line", "59.50</cbc:Line", "invoice-lines-differ", "purchase-total-before-tax"),
      ("221.4<", "241.4<", "invoice-total-differs", "purchase-total"),
      (">200<", ">210<", "invoice-payable-differs", "purchase-total"),
      ("\"EUR\">36.90<", "\"EUR\">-36.90<", "invoice-tax-sign", "purchase-tax"),
    ])
  func contradictions(_ old: String, _ new: String, _ code: String, _ field: String) throws {
    let sound = try read("ubl-invoice/facture.xml")
    #expect(sound.codes == [])
    let (codes, findings, _) = try read("ubl-invoice/facture.xml", [old: new])
    #expect(codes.contains(code))
    let found = try #require(findings.first { $0.finding.code == code })
    #expect(found.field == field)
    #expect(found.record == 1)
    #expect(found.finding.phrase.en != found.finding.phrase.fr)
  }

  @Test("a finding names both sums, in the words of either language, and nothing is changed")
  func sentence() throws {
    let (codes, findings, delivery) = try read(
      "ubl-invoice/facture.xml", ["49.50</cbc:Line": "59.50</cbc:Line"])
    #expect(codes == ["invoice-lines-differ"])
    #expect(findings[0].finding.phrase.en.contains("194.50"))
    #expect(findings[0].finding.phrase.en.contains("184.50"))
    #expect(findings[0].finding.phrase.fr.contains("194,50"))
    let purchase = try #require(delivery.events[.purchase]?.batch)
    #expect(purchase["purchase-total-before-tax"]?[0] == "184.50")
    #expect(delivery.events[.purchaseLine]?.batch["line-total"]?[1] == "59.50")
  }

  @Test("a cent of rounding a line is no contradiction")
  func rounding() throws {
    let twoCents = try read("ubl-invoice/facture.xml", ["49.50</cbc:Line": "49.52</cbc:Line"])
    #expect(twoCents.codes == [])
    let three = try read("ubl-invoice/facture.xml", ["49.50</cbc:Line": "49.53</cbc:Line"])
    #expect(three.codes == ["invoice-lines-differ"])
  }

  @Test("what is taken off and put on the whole stands between the lines and the total")
  func allowances() throws {
    let sums = "<cbc:TaxExclusiveAmount currencyID=\"EUR\">184.5<"
    let (codes, _, _) = try read(
      "ubl-invoice/facture.xml",
      [
        "49.50</cbc:Line": "59.50</cbc:Line",
        sums: "<cbc:AllowanceTotalAmount currencyID=\"EUR\">15</cbc:AllowanceTotalAmount>"
          + "<cbc:ChargeTotalAmount currencyID=\"EUR\">5</cbc:ChargeTotalAmount>" + sums,
      ])
    #expect(codes == [])
  }

  @Test(
    "sound invoices, credit notes, deposits paid and duties raise no alarm",
    arguments: [
      "ubl-invoice/facture.xml", "ubl-credit-note/avoir.xml", "cii-invoice/facture.xml",
      "cii-credit-note/avoir.xml", "ctc-fr/facture.xml", "chorus-pro/facture.xml",
      "zugferd-1/rechnung.xml", "fatturapa-two-bodies/fatture.xml",
      "facturae-credit-note/abono.xml",
    ])
  func sound(_ file: String) throws {
    let log = try InvoiceFixture.read(InvoiceFixture.folder + "/" + file).log
    #expect(log.findings.filter { $0.finding.code.hasPrefix("invoice-") }.isEmpty)
  }

  @Test("totals of CII, FatturaPA and Facturae are added up, too")
  func otherForms() throws {
    let basis = try read(
      "cii-invoice/facture.xml", [">150.00</ram:TaxBasis": ">130.00</ram:TaxBasis"])
    #expect(basis.codes == ["invoice-lines-differ", "invoice-total-differs"])
    let due = try read("cii-invoice/facture.xml", [">180.00</ram:Due": ">170.00</ram:Due"])
    #expect(due.codes == ["invoice-payable-differs"])
    let italian = try read(
      "fatturapa-two-bodies/fatture.xml", [">40.00</Prezzo": ">44.00</Prezzo"])
    #expect(italian.codes == ["invoice-lines-differ"])
    let spanish = try read(
      "facturae-credit-note/abono.xml", [">-24.20</Invoice": ">-29.20</Invoice"])
    #expect(spanish.codes == ["invoice-total-differs"])
  }

  @Test("what is paid already is taken off what is to be paid in CII, too")
  func prepaid() throws {
    let codes = try read(
      "cii-invoice/facture.xml",
      [
        "<ram:DuePayableAmount>180.00<":
          "<ram:TotalPrepaidAmount>80.00</ram:TotalPrepaidAmount><ram:DuePayableAmount>100.00<"
      ]
    ).codes
    #expect(codes == [])
  }

  @Test("a rounding of what is to be paid may be in the total with tax or behind it")
  func roundedPayable() throws {
    let rounding =
      "<cbc:PayableRoundingAmount currencyID=\"EUR\">0.60</cbc:PayableRoundingAmount>"
      + "<cbc:PayableAmount"
    let inside = try read(
      "ubl-invoice/facture.xml",
      [">221.4<": ">222<", ">21.4<": ">22<", "<cbc:PayableAmount": rounding])
    #expect(inside.codes == [])
    let behind = try read(
      "ubl-invoice/facture.xml", [">200<": ">200.60<", "<cbc:PayableAmount": rounding])
    #expect(behind.codes == [])
  }

  @Test("what is asked for in the name of others may be on top of the total")
  func collected() throws {
    let (codes, _, _) = try read(
      "ubl-invoice/facture.xml",
      [
        ">200<": ">230<",
        "<cac:LegalMonetaryTotal>": "<cac:PrepaidPayment><cbc:PaidAmount currencyID=\"EUR\">30"
          + "</cbc:PaidAmount></cac:PrepaidPayment><cac:LegalMonetaryTotal>",
      ])
    #expect(codes == [])
  }
}
