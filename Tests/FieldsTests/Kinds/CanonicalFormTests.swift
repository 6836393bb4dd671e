import Testing

@testable import Fields

@Suite struct CanonicalFormTests {
  private func holds(_ text: String, _ kind: Kind) -> Bool? {
    let bytes = Array(text.utf8)
    return CanonicalForm.holds(bytes.span, of: kind)
  }

  @Test(arguments: [
    ("732829320", Kind.siren), ("73282932000074", .siret), ("01000", .postcode),
    ("+33199000001", .phone), ("jean.exemple@example.org", .email), ("2026-11-23", .date),
    ("FR40303265045", .vatNumber), ("FR7630006000011234567890189", .iban), ("AGRIFRPP", .bic),
    ("FR", .country), ("EUR", .currency), ("62.01Z", .activity), ("F", .sex),
  ])
  func whatCleaningWritesHasTheForm(text: String, kind: Kind) {
    #expect(holds(text, kind) == true)
  }

  @Test(arguments: [
    ("732 829 320", Kind.siren), ("7328293", .siren), ("1000", .postcode), ("0199000001", .phone),
    ("+33 1 99", .phone), ("+", .phone), ("jean@", .email), ("jean@org", .email),
    ("a b@example.org", .email), ("a@b@example.org", .email), ("23/11/2026", .date),
    ("40303265045", .vatNumber), ("fr", .country), ("6201Z", .activity), ("H", .sex), ("", .siret),
  ])
  func whatASourceWroteOtherwiseHasNot(text: String, kind: Kind) {
    #expect(holds(text, kind) == false)
  }

  @Test func namesAndNotesHaveNoForm() {
    for kind in [Kind.text, .note, .firstName, .lastName, .company, .street, .city, .tags] {
      #expect(holds("Exemple", kind) == nil)
    }
  }
}
