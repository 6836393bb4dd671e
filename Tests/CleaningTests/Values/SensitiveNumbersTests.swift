import Tables
import Testing

@testable import Cleaning

struct SensitiveNumbersTests {
  private func redacted(_ text: String) -> String {
    var column = TextColumn()
    let bytes = Array(text.utf8)
    _ = SensitiveNumbers.redact(bytes.span, into: &column)
    column.endValue()
    return column[0]
  }

  @Test(arguments: [
    ("255081416802538", "•••"), ("2 55 08 14 168 025 38, dos", "•••, dos"),
    ("2-55-08-14-168-025-38", "•••"),
    ("4111 1111 1111 1111", "•••"), ("n° 378282246310005.", "n° •••."), ("5555555555554444", "•••"),
  ])
  func isTakenOut(text: String, result: String) {
    #expect(redacted(text) == result)
  }

  @Test(arguments: [
    "255081416802539", "73282932000074", "4111 1111 1111 1112", "FR1420041010050500013M02606",
    "+33612345678",
    "06 12 34 56 78 01 44 55 66 77", "commande 2024-000123-456789-0123", "1234567890123456",
  ])
  func stays(text: String) {
    #expect(redacted(text) == text)
  }

  @Test func corsicanNumbersHaveAKeyOfTheirOwn() {
    // The key is computed with 19 in place of 2A.
    #expect(redacted("170012A00400173") == "•••")
  }
}
