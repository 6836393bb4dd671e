import Testing

@testable import Cleaning

@Suite struct PostcodeTextTests {
  @Test(arguments: [
    ("59 000", PostcodeText.Form.french(59000)), ("59.000", .french(59000)),
    ("59000.0", .french(59000)),
    ("59000,00", .french(59000)), ("F-59000", .french(59000)), ("FR 59000", .french(59000)),
    ("cp 35400", .french(35400)), ("01000", .french(1000)), ("1000", .fourDigits(1000)),
    ("L-1009", .foreign(country: "LU", code: "1009")),
    ("B 1000", .foreign(country: "BE", code: "1000")),
    ("D-80331", .foreign(country: "DE", code: "80331")), ("2a004", .insee("2A004")),
    ("MC 98000", .french(98000)), ("", .empty), (" - ", .empty),
  ])
  func aCodeIsReadHoweverItIsWritten(text: String, form: PostcodeText.Form) {
    #expect(PostcodeText(text).form == form)
  }

  /// `MC 1000` is no code of Monaco, and three or six digits are no post code of France.
  @Test(arguments: [
    "ABCDE", "590", "590000", "X-1000", "MC 1000", "2A04", "2C004", "59O00", "59.00",
  ])
  func whatIsNoCodeIsUnreadable(text: String) {
    #expect(PostcodeText(text).form == .unreadable)
  }

  /// Letters for zeros are no code until a town proves it.
  @Test(arguments: [
    ("59OOO", "59000"), ("59ooo", "59000"), ("5900O", "59000"), ("59000", nil), ("O9000", "09000"),
    ("59OO", nil), ("59OXO", nil),
  ])
  func lettersForZerosAreReadWhereAskedFor(text: String, code: String?) {
    #expect(PostcodeText.zeros(text) == code)
  }

  @Test func aNumberGetsItsZerosBack() {
    #expect(PostcodeText.written(1000) == "01000")
    #expect(PostcodeText.written(0) == "00000")
    #expect(PostcodeText.written(97400) == "97400")
  }
}
