import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct PhoneCountriesTests {
  private func cleaned(_ country: String?, _ number: String, locale: String = "fr-FR") -> (
    number: String, codes: [String]
  ) {
    var origins = Origins()
    origins.append(part: origins.index(of: Part(source: "shop", file: "clients.csv")), record: 1)
    var delivery = Delivery(
      mentions: Batch(
        columns: [("mobile", TextColumn([number])), ("country", TextColumn([country]))],
        origins: origins))
    var log = StepLog(keepsRepairs: true)
    let context = StepContext(locale: locale, asOf: "2026-11-25", folder: ".")
    Clean().step(context).apply(to: &delivery, log: &log)
    return (delivery.mentions["mobile"]?[0] ?? "", log.findings.map(\.finding.code))
  }

  @Test(arguments: [
    ("Belgique", "0470 12 34 56", "+32470123456"), ("BE", "0485 00 94 45", "+32485009445"),
    ("Suisse", "079 123 45 67", "+41791234567"), ("Italie", "347 1234567", "+393471234567"),
    ("Allemagne", "0151 23456789", "+4915123456789"),
    // French mobiles that would be landlines there, and one with its calling code.
    ("Italie", "06 12 34 56 78", "+33612345678"), ("Allemagne", "06 12 34 56 78", "+33612345678"),
    ("Hongrie", "06 12 34 56 78", "+33612345678"), ("Italie", "33612345678", "+33612345678"),
    // A French mobile in Belgium, a number with its country, a country that nobody knows.
    ("Belgique", "06 12 34 56 79", "+33612345679"),
    ("Belgique", "+33 6 12 34 56 79", "+33612345679"),
    ("Belgique", "0033 6 12 34 56 79", "+33612345679"), ("Syldavie", "0612345679", "+33612345679"),
    ("France", "0470 12 34 56", "+33470123456"), ("", "0470 12 34 56", "+33470123456"),
  ])
  func theCountryOfTheRecordTellsHowItsNumberIsDialled(
    country: String, number: String, expected: String
  ) {
    let found = cleaned(country, number)
    #expect(found.number == expected)
    #expect(found.codes.contains("number-abroad") == !expected.hasPrefix("+33"))
  }

  /// Telephones of Rome and of Wiesbaden are written as mobiles of France, but for their spaces.
  @Test(arguments: [
    ("Italie", "06 4991 2345", "+390649912345", "number-abroad"),
    ("Italie", "Tel 06 4991 2345 int. 12", "+390649912345", "number-abroad"),
    ("Italie", "06 12 34 56 78 / 06 4991 2345", "+33612345678\n+390649912345", "number-abroad"),
    ("Italie", "06 12 34 56 78 (bureau)", "+33612345678", "number-at-home"),
    ("Suisse", "061 234 56 78", "+41612345678", "number-abroad"),
    ("Suisse", "061/234.56.78", "+41612345678", "number-abroad"),
    ("Allemagne", "0611 223344", "+49611223344", "number-abroad"),
    ("Italie", "06 12 34 56 78", "+33612345678", "number-at-home"),
    ("Italie", "0649912345", "", "number-of-either"),
    ("Italie", "06 49912345", "", "number-of-either"),
    ("Allemagne", "0621504321", "", "number-of-either"),
  ])
  func aNumberThatMayBeOfEitherCountryIsAlwaysTold(
    country: String, number: String, expected: String, code: String
  ) {
    let found = cleaned(country, number)
    #expect(found.codes.contains(code))
    #expect(found.number == expected)
  }

  @Test func aFrenchClientOfABelgianShopIsReadAsFrench() {
    #expect(cleaned("France", "06 12 34 56 79", locale: "fr-BE").number == "+33612345679")
    #expect(cleaned("", "0470 12 34 56", locale: "fr-BE").number == "+32470123456")
  }
}
