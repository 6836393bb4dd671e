import Testing

@testable import Readers

@Suite struct ValueShapeTests {
  @Test(arguments: [
    ("Dupré", ValueShape.text), ("12 rue du Port", .text), ("29200", .integer), ("0", .integer),
    ("12,50", .amount), ("-3", .amount), ("(1 234,56)", .amount), ("12,5 €", .amount),
    ("01/02/2024", .date), ("2024-02-01", .date), ("1.2.24", .date), ("01/02/2024 10:30", .date),
    ("10:30", .time), ("10:30:05", .time), ("a@b.fr", .email), ("https://b.fr", .url),
    ("www.b.fr", .url), ("C1234", .code), ("2A004", .code),
  ])
  func aValueHasTheNarrowestShape(_ value: String, _ shape: ValueShape) {
    #expect(ValueShape.of(Array(value.utf8)) == shape)
    #expect(ValueShape.of(Array("  \(value) ".utf8)) == shape)
  }

  @Test(arguments: ["", " ", "   "])
  func aBlankHasNone(_ value: String) { #expect(ValueShape.of(Array(value.utf8)) == nil) }

  @Test func aColumnHasTheShapeOfNearlyAllItsValues() {
    #expect(ValueShape.common(of: [.integer: 19, .text: 1]) == .integer)
    #expect(ValueShape.common(of: [.integer: 18, .text: 2]) == .text)
    #expect(ValueShape.common(of: [.integer: 5, .amount: 5]) == .amount)
    #expect(ValueShape.common(of: [.date: 2]) == .text)
    #expect(ValueShape.common(of: [.date: 2], least: 1) == .date)
    #expect(ValueShape.common(of: [.code: 2], least: 1) == .text)
  }

  @Test func onlyTextsAndCodesMayBeHeadings() {
    #expect(ValueShape.allCases.filter(\.isWord) == [.text, .code])
  }
}
