import Foundation
import Testing

@testable import Readers

@Suite struct InvoicePDFTests {
  static let good: [UInt8] = {
    let path = InvoiceFixture.folder + "/factur-x/facture.pdf"
    return (try? Array(Data(contentsOf: URL(fileURLWithPath: path)))) ?? []
  }()

  /// The attachment, or why there is none.
  static func read(_ pdf: [UInt8], limit: Int = 1 << 20) -> (bytes: [UInt8], fault: InvoiceFault?) {
    var bytes: [UInt8] = []
    let fault = InvoiceDocument.attachment(of: pdf, limit: limit) { piece in
      bytes.append(contentsOf: piece)
      return true
    }
    return (bytes, fault)
  }

  static func changed(_ text: String, into new: String) -> [UInt8] {
    var pdf = good
    let old = Array(text.utf8)
    if let place = pdf.indices.first(where: { pdf[$0...].starts(with: old) }) {
      pdf.replaceSubrange(place..<place + old.count, with: Array(new.utf8))
    }
    return pdf
  }

  @Test("the attachment comes out whole, also when the cross-reference table is wrong")
  func reads() {
    let whole = Self.read(Self.good)
    #expect(whole.fault == nil)
    #expect(whole.bytes.starts(with: Array("<?xml".utf8)))
    let repaired = Self.read(Self.changed("startxref\n", into: "startxref\n9"))
    #expect(repaired.fault == nil)
    #expect(repaired.bytes == whole.bytes)
  }

  @Test("an attachment past the limit is refused")
  func limit() {
    #expect(Self.read(Self.good, limit: 1_000).fault == .tooLong(limit: 1_000))
  }

  @Test("structure without measure is refused before it is unfolded")
  func structure() {
    let words = String(repeating: "0 ", count: 200_000)
    let array = Self.changed("/Type /Catalog", into: "/Type /Catalog /X [\(words)]")
    #expect(Self.read(array).fault == .tooLong(limit: 1 << 20))
    let deep = String(repeating: "[", count: 200_000)
    #expect(Self.read(Self.changed("/Count 1", into: "/Count 1 /X \(deep)")).fault != nil)
  }

  @Test("the best name wins; an XML of any name is better than none")
  func names() {
    let ranks = ["factur-x.xml", "ZUGFeRD-invoice.xml", "xrechnung.xml", "facture.xml", "logo.png"]
      .map(InvoiceDocument.rank)
    #expect(ranks == ranks.sorted(by: >))
    #expect(ranks.last == 0)
  }

  @Test("cut or changed anywhere, a PDF never does harm")
  func damage() {
    for place in stride(from: 0, to: Self.good.count, by: 37) {
      _ = Self.read(Array(Self.good[..<place]))
      var pdf = Self.good
      pdf[place] = UInt8(ascii: "0")
      _ = Self.read(pdf)
    }
  }
}
