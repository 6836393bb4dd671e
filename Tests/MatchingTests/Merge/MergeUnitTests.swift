import Fields
import Testing

@testable import Matching

@Suite struct MergeUnitTests {
  @Test func addressesNamesAndConsentsAreUnitsAndTheRestStandsAlone() {
    let names = [
      "first-name", "last-name", "street", "postcode", "city", "siret", "consent-email",
      "consent-email-date",
    ]
    let units = MergeUnit.units(names, MergeChoices())
    #expect(units.map(\.places) == [[0, 1], [2, 3, 4], [5], [6, 7]])
    #expect(units.map(\.group) == ["name", "address", nil, "consent-email"])
    #expect(units[0].rule == .mostComplete && units[1].rule == .mostComplete)
  }

  @Test func aConsentObeysItsAnswerAlsoWhereTheDateStandsFirst() {
    let units = MergeUnit.units(
      ["consent-email-date", "consent-email-source", "consent-email"], MergeChoices())
    #expect(units.count == 1)
    #expect(units[0].places == [2, 0, 1])
    #expect(units[0].rule == .mostRestrictive)
  }

  @Test func aChoiceForOneFieldOfAUnitIsTheUnits() {
    var choices = MergeChoices()
    choices.choices = [("city", .sources(["accounting"])), ("siret", .rule(.verified))]
    let units = MergeUnit.units(["street", "city", "siret"], choices)
    #expect(units[0].rule == .preferred && units[0].sources == ["accounting"])
    #expect(units[1].rule == .verified)
  }

  @Test func aChoiceForTheWholeAddressIsTheUnits() {
    var choices = MergeChoices()
    choices.choices = [("address", .rule(.newest)), ("name", .rule(.longest))]
    let units = MergeUnit.units(["last-name", "street", "city", "siret"], choices)
    #expect(units.prefix(2).map(\.rule) == [.longest, .newest])
  }
}
