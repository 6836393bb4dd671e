import Fields
import Tables
import Testing

@testable import Cleaning

@Suite struct NumberJudgeTests {
  @Test(arguments: [
    ("2,50", "2.5"), ("12 %", "12"), ("5,5%", "5.5"), ("1 234", "1234"), ("3,0", "3"),
    ("0,125", "0.1250"), ("-0", "0"), ("1E+03", "1000"),
  ])
  func readNumber(text: String, number: String) {
    #expect(NumberJudge().judge(text).value == number)
    #expect(NumberJudge().judge(number) == .ok(number))
  }

  @Test(arguments: ["%", "12 % 5", "douze", "1.234"]) func refusedNumber(text: String) {
    #expect(NumberJudge().judge(text).verdict == .rejected)
  }

  @Test func aColumnDecidesForNumbersToo() {
    let settled = NumberJudge().settled(by: TextColumn(["1.234", "0.5"]))
    #expect(settled.judge("1.234") == .ok("1.2340"))
  }
}
