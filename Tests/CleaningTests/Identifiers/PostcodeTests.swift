import Fields
import Testing

@testable import Cleaning

struct PostcodeTests {
  @Test(arguments: [
    ("35400", "35400"), ("'01000", "01000"), ("F-35400", "35400"), ("L-1234", "L-1234"),
    ("B-1000", "B-1000"), ("CH-1003", "CH-1003"),
  ])
  func codesAreReadAsTheTownRulesReadThem(text: String, code: String) {
    #expect(Postcode().judge(text).value == code)
  }

  @Test(arguments: ["96000", "X-1234", "B-12"]) func otherCodesAreRefused(text: String) {
    #expect(Postcode().judge(text).verdict == .rejected)
  }
}
