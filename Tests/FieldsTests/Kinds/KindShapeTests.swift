import Fields
import Testing

@Suite struct KindShapeTests {
  @Test(
    arguments: [
      ("a@x.fr", [.email]), ("a@xfr", []), ("@x.fr", []), ("73282932000074", [.siret]),
      ("732829320", [.siren, .phone]), ("832829320", [.siren]), ("732 829 320", [.siren]),
      ("FR40303265045", [.vatNumber]), ("fr40303265045", []), ("03/04/2024", [.date]),
      ("03/04/24", [.date]), ("2024-04-03 12:30", [.date]), ("06 39 98 00 01", [.phone]),
      ("+33639980001", [.phone]), ("35000", [.postcode]), ("9000", [.postcode]), ("35 000", []),
      ("6201Z", [.activity]), ("62.01Z", [.activity]), ("62.01z", []), ("12 345,60", [.amount]),
      ("1234", [.postcode]), ("12,50 €", [.amount]), ("12.50 EUR", [.amount]), ("Dupont", []),
      ("", []), ("12 rue Haute", []), ("12.5", []),
    ] as [(String, [Kind])])
  func aValueShowsItsKindByItsShape(_ value: String, _ kinds: [Kind]) {
    let found = KindShape.kinds(of: value.utf8.span)
    #expect(found == kinds)
  }
}
