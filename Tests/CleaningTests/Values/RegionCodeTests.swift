import Pipelines
import Tables
import Testing

@testable import Cleaning

@Suite struct RegionCodeTests {
  @Test(arguments: [("FR", "FR"), ("be", "BE"), ("no", "NO"), ("RE", "RE"), ("XK", "XK")])
  func aCountryIsNamedByItsCode(_ text: String, _ code: String) {
    #expect(RegionCode(text)?.code == code)
  }

  @Test(arguments: [
    ("france", "FR"), ("UK", "GB"), ("Belgqiue", "BE"), ("DEU", "DE"), ("ZZ", nil), ("", nil),
    ("FR BE", nil),
  ])
  func whatIsNoCodeIsRefusedWithTheOneThatIsMeant(_ text: String, _ meant: String?) {
    #expect(RegionCode(text) == nil)
    #expect(RegionCode.meant(by: text) == meant)
    var problems = Problems()
    let node = Node(.scalar(text, isPlain: true), at: Mark(line: 1, column: 1))
    #expect(RegionCode.read(node, option: "region", problems: &problems) == nil)
    #expect(problems.diagnostics.first?.suggestion == meant)
  }

  @Test func everyRuleThatAsksForACountryRefusesOneThatDoesNotExist() {
    let mark = Mark(line: 1, column: 1)
    let option = Node.Entry(
      key: "region", keyMark: mark, value: Node(.scalar("ZZ", isPlain: true), at: mark))
    for rule in [PhoneRule.self, PostcodeRule.self, VATNumberRule.self] as [any JudgeRule.Type] {
      var problems = Problems()
      _ = rule.read(subject: nil, options: [option], problems: &problems)
      #expect(problems.diagnostics.map(\.code) == ["unknown-country"], "\(rule)")
    }
  }
}
