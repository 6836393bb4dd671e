import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct ConsistentTests {
  private func failing(_ csv: String, with other: String) -> [Int] {
    var rule = Consistent()
    rule.with = other
    let batch = Samples.batch(csv)
    let field = batch.names[0]
    let context = StepContext(locale: "fr-FR", asOf: "2026-11-23", folder: "")
    guard let column = batch[field] else { return [-1] }
    return rule.failures(of: column, field: field, in: batch, context).map(\.row)
  }

  @Test func eitherOfTheTwoMayBeTheOneThatIsChecked() {
    let rows = "73282932000074,732829320\n73282932000074,552100554\n"
    #expect(failing("siret,siren\n" + rows, with: "siren") == [1])
    let turned = "732829320,73282932000074\n552100554,73282932000074\n"
    #expect(failing("siren,siret\n" + turned, with: "siret") == [1])
  }

  /// A foreign VAT number says nothing about a SIREN; nor does a blank.
  @Test func whereNothingIsKnownNothingIsSaid() {
    #expect(
      failing(
        "vat-number,siren\nDE136695976,732829320\nFR44732829320,\n,732829320\n", with: "siren"
      )
      .isEmpty)
    #expect(failing("city,postcode\nKernullepart,\nRennes,\n", with: "postcode").isEmpty)
    #expect(failing("company,siren\nACME,732829320\n", with: "siren").isEmpty)
    #expect(failing("siret,siren\n73282932000074,552100554\n", with: "vat-number").isEmpty)
    #expect(failing("birth-date,l.Âge\n1984-03-12,inconnu\n,42\n1984,42\n", with: "l.Âge").isEmpty)
  }

  /// An age is that of the day on which the list was written: a year either way is let pass.
  @Test func anAgeContradictsABirthDate() {
    let rows = "1984-03-12,42\n1984-03-12,43\n1984-03-12,41 ans\n1984-03-12,50\n1984-12-31,39\n"
    #expect(failing("birth-date,l.Âge\n" + rows, with: "l.Âge") == [3, 4])
    #expect(failing("l.Âge,birth-date\n50,1984-03-12\n42,1984-03-12\n", with: "birth-date") == [0])
  }

  @Test func fieldsThatCannotContradictEachOtherAreRefused() {
    var rule = Consistent()
    for (field, other) in [("last-name", "loyalty-number"), ("email", "last-name")] {
      rule.with = other
      #expect(rule.misuse(on: field) != nil)
    }
    for (field, other) in [("siren", "siret"), ("city", "postcode"), ("birth-date", "l.Âge")] {
      rule.with = other
      #expect(rule.misuse(on: field) == nil)
    }
    #expect(OneOf().misuse(on: "country") != nil)
  }

  @Test func aNameThatBothSexesBearContradictsNobody() {
    let rows = "M.,Camille\nMme,Camille\nM.,Catherine\nMme,Gérard\nDr,Gérard\nM.,Xyzzyx\n"
    #expect(failing("civility,first-name\n" + rows, with: "first-name") == [2, 3])
  }
}
