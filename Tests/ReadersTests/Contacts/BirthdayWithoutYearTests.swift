import Testing

@testable import Readers

@Suite struct BirthdayWithoutYearTests {
  @Test(arguments: ["--0412", "--04-12", "1604-04-12"])
  func aDayWithoutAYearIsOne(text: String) {
    #expect(BirthdayWithoutYear(text)?.text == "12/04")
  }

  @Test(arguments: [
    "1987-04-12", "19870412", "--1304", "--0432", "--04", "---12", "--4-1-2", "", "1604",
  ])
  func anythingElseIsNone(text: String) {
    #expect(BirthdayWithoutYear(text) == nil)
  }
}
