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
}
