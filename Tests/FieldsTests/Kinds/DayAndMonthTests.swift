import Fields
import Testing

@Suite struct DayAndMonthTests {
  @Test(arguments: ["25/12", "12-25", "3.4", "1/1", "31/1", "02/29"])
  func aDayAndAMonthInEitherOrder(_ text: String) {
    let holds = DayAndMonth.holds(text.utf8.span)
    #expect(holds)
  }

  @Test(arguments: [
    "", "12", "32/12", "13/13", "0/5", "5/0", "1/2/3", "/12", "12/", "123/1", "a/b", "12 25", "1,5",
    "31.31",
  ])
  func anythingElseIsNone(_ text: String) {
    let holds = DayAndMonth.holds(text.utf8.span)
    #expect(!holds)
  }
}
