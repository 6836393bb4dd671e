import Foundation
import Pipelines
import Tables
import Testing

@testable import Readers

/// The sample invoices of standards and projects, which may not be committed: read when they are beside the repository.
@Suite(
  .enabled(
    if: InvoiceCorpus.folder != nil,
    "shared/data/invoices is not beside the repository: its invoices were not read"))
struct InvoiceCorpusTests {
  @Test("every invoice of the corpus is read, with number, date, total, currency and buyer")
  func all() throws {
    let folder = try #require(InvoiceCorpus.folder)
    let files = InvoiceCorpus.files(in: folder)
    #expect(files.count > 200)
    for path in files {
      let (delivery, log) = try InvoiceFixture.read(path)
      #expect(log.unreadable.isEmpty, "\(path)")
      #expect(delivery.mentions.count >= 1, "\(path)")
      let purchases = try #require(delivery.events[.purchase]?.batch)
      for name in ["purchase-number", "purchase-date", "purchase-total", "purchase-currency"] {
        #expect(purchases[name]?.filledCount == purchases.count, "\(name) of \(path)")
      }
    }
  }

  /// Each was added up by hand: the lines of `invalidV2` make 496.00 against 497.14, and 497.14 with 75.04 is not 571.04; the lines of
  /// `invoice-test-04` are written with tax; `FPR03` bills 5.00 and 20.00 and taxes 27.00; `credit-note1` has lines of 100.00 and 90.00
  /// without tax, and no allowance.
  @Test("of all invoices of the corpus four have sums that contradict each other")
  func contradictions() throws {
    let folder = try #require(InvoiceCorpus.folder)
    var told: [String] = []
    for path in InvoiceCorpus.files(in: folder) {
      let findings = try InvoiceFixture.read(path).log.findings.map(\.finding.code)
      let name = path.split(separator: "__").last.map(String.init) ?? path
      told += findings.filter { Self.sumCodes.contains($0) }.map { "\(name) \($0)" }
    }
    #expect(
      told.sorted() == [
        "IT01234567890_FPR03.xml invoice-lines-differ", "credit-note1.xml invoice-lines-differ",
        "invalidV2.xml invoice-lines-differ", "invalidV2.xml invoice-total-differs",
        "invoice-test-04.xml invoice-lines-differ",
      ])
  }

  private static let sumCodes: Set<String> = [
    "invoice-lines-differ", "invoice-total-differs", "invoice-payable-differs", "invoice-tax-sign",
  ]

  @Test("the XML in a PDF is the attached file, byte for byte")
  func attachments() throws {
    let folder = try #require(InvoiceCorpus.folder)
    let files = InvoiceCorpus.files(in: folder, only: ["facturx-pdf"])
    #expect(!files.isEmpty)
    for path in files {
      let pdf = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
      var found: [UInt8] = []
      let fault = InvoiceDocument.attachment(of: pdf, limit: 64 << 20) { piece in
        found.append(contentsOf: piece)
        return true
      }
      #expect(fault == nil, "\(path)")
      let truth = path.replacing("/facturx-pdf/", with: "/facturx-xml/") + ".xml"
      #expect(try found == Array(Data(contentsOf: URL(fileURLWithPath: truth))), "\(path)")
    }
  }

  /// Kind, number, date, currency, sums and identities of thirty-one invoices, taken from the documents by hand and by an
  /// XML reader of another language. Groups of lines and notes are no lines.
  @Test("thirty-one invoices of every form say what their documents say")
  func truth() throws {
    let folder = try #require(InvoiceCorpus.folder)
    let table = InvoiceFixture.folder + "/corpus-truth.csv"
    let rows = try String(contentsOfFile: table, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let columns = [
      "purchase-kind", "purchase-number", "purchase-date", "purchase-currency", "purchase-total",
      "purchase-total-before-tax", "purchase-tax", "siren", "siret", "vat-number", "postcode",
    ]
    #expect(rows.count == 32)
    for row in rows.dropFirst() {
      let delivery = try InvoiceFixture.read(folder + "/" + row[0]).delivery
      let purchase = try #require(delivery.events[.purchase]?.batch)
      let found = columns.map { (purchase[$0] ?? delivery.mentions[$0])?[0] ?? "" }
      let lineCount = delivery.events[.purchaseLine]?.batch.count ?? 0
      #expect(found + [String(lineCount)] == Array(row.dropFirst()), "\(row[0])")
    }
  }
}
