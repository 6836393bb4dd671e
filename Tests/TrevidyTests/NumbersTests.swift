import Testing

@testable import trevidy

@Suite struct NumbersTests {
  @Test(arguments: [
    ("73282932", 0), ("35600000", 0), ("55208131", 7), ("7328293200007", 4),
  ])
  func theLuhnDigitCompletesTheNumber(body: String, digit: Int) {
    #expect(Numbers.luhn(body) == digit)
  }

  @Test func theVatNumberOfACompanyFollowsFromItsSiren() {
    #expect(Numbers.vat("732829320") == "FR44732829320")
  }

  @Test func noNumberIsHandedOutTwice() {
    for rows in [3_000, 1_000_000] {
      var numbers = Numbers(rows: rows)
      var seen: Set<String> = []
      for _ in 0..<2_500 {
        #expect(seen.insert(numbers.mobile()).inserted)
        #expect(seen.insert(numbers.landline(postcode: "35000")).inserted)
        #expect(seen.insert(numbers.siren()).inserted)
      }
    }
  }

  @Test func aLargerShopHasNoFalseSharing() {
    var shop = Shop(rows: 20_000, invoices: 100, seed: 7)
    shop.open()
    var households: [String: Int] = [:]
    for (client, household) in shop.households { households[shop.clients[client]] = household }
    var owner: [String: Int] = [:]
    var strangers = 0
    for record in shop.evidence {
      guard let household = households[record.client] else { continue }
      for key in record.keys where key.utf8.count == 10 && !key.contains("-") || key.contains("@") {
        if let other = owner[key], other != household { strangers += 1 }
        owner[key] = household
      }
    }
    #expect(strangers == 0)
  }

  @Test(arguments: [
    (0, 1970, 1, 1), (20_738, 2026, 10, 12), (-25_567, 1900, 1, 1), (11_016, 2000, 2, 29),
  ])
  func daysAndDatesAgree(number: Int, year: Int, month: Int, day: Int) {
    #expect(Day(year, month, day).number == number)
    #expect(Day(number: number).parts == (year, month, day))
  }
}
