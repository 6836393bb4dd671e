import Foundation
import Testing

@testable import Writers

@Suite struct WorkbookFormatsTests {
  private func formats(typed: Bool) throws -> WorkbookFormats {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "\(UUID().uuidString).xlsx"
    ).path
    let book = try #require(WorkbookFile(path: path))
    defer {
      _ = book.close()
      try? FileManager.default.removeItem(atPath: path)
    }
    return typed ? WorkbookFormats(book, locale: "fr-FR") : WorkbookFormats(textIn: book)
  }

  @Test(
    arguments: [
      ("purchase-total", .amount), ("birth-date", .date), ("postcode", .text), ("siret", .text),
      ("phone", .text), ("shop.Zone", .text), ("nothing", .text),
    ] as [(String, WorkbookFormats.Style)])
  func aColumnIsWrittenAsItsKind(_ column: String, _ style: WorkbookFormats.Style) throws {
    #expect(try formats(typed: true).style(of: column) == style)
    #expect(try formats(typed: false).style(of: column) == .text, "untyped, all is text")
  }
}
