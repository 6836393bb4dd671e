import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct RedactTests {
  private func redacted(_ text: String) -> (text: String?, original: Bool) {
    var tally = RuleTally()
    let out = Redact().apply(to: TextColumn([text]), tally: &tally)
    return (out.value(0), out.originals[0] != nil)
  }

  /// A social security number whose key holds (97 less the rest by 97), a card number whose Luhn digit does: gone, and no trace left.
  @Test(arguments: [
    "NIR 1 85 05 78 006 084 91 au dossier", "carte 4970 1000 0000 0055 expire 12/27",
  ])
  func numbersThatMustNotStayGoWithoutATrace(text: String) throws {
    let found = redacted(text)
    #expect(found.text?.contains("006") != true && found.text?.contains("4970") != true)
    #expect(!found.original)
  }

  @Test(arguments: ["tél. 06 12 34 56 78", "facture 2026-000123", "1 85 05 78 006 084 92"])
  func otherNumbersStay(text: String) { #expect(redacted(text).text == text) }
}
