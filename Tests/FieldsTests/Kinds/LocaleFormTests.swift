import Tables
import Testing

@testable import Fields

@Suite struct LocaleFormTests {
  @Test(arguments: [
    ("1234.50", Kind.amount, "1234,50"), ("2026-11-23", .date, "23/11/2026"),
    ("yes", .boolean, "oui"),
    ("+33639980001", .phone, "06 39 98 00 01"),
    ("+33639980001\n+3227900000", .phone, "06 39 98 00 01, +3227900000"),
    ("hier", .date, "hier"), ("peut-être", .boolean, "peut-être"), ("01000", .postcode, "01000"),
  ])
  func whatFrenchReadersAreUsedTo(value: String, kind: Kind, shown: String) {
    #expect(LocaleForm(locale: "fr-FR").shown(value, kind: kind) == shown)
    #expect(LocaleForm(.french).changes(kind) || shown == value)
  }

  @Test func englishReadersKeepPointsAndISODates() {
    let form = LocaleForm(.english)
    #expect(form.shown("1234.50", kind: .amount) == "1234.50")
    #expect(form.shown("2026-11-23", kind: .date) == "2026-11-23")
    #expect(form.shown("+33639980001", kind: .phone) == "06 39 98 00 01")
    #expect(form.shown("x", kind: nil) == "x")
  }
}
