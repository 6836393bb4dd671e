import Testing

@testable import Readers

@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("dd/mm/yyyy;@", SerialDate.Style.date), ("mmm", .date), ("hh:mm", .time), ("mm:ss", .time),
    ("[h]:mm", .elapsed), ("General_)", .none), ("0.00", .none), ("\"jour d\" 0", .none),
    ("[Red]0;[Blue]d", .none), ("\\d0", .none), ("# ##0,00 \"€ HT\"", .none),
    ("yyyy-mm-dd hh:mm", .date),
    ("[$-40C]d mmmm yyyy", .date), ("", .none), ("[", .none), ("\"", .none), ("\\", .none),
  ])
  func aFormatSaysWhetherItShowsDates(_ code: String, _ style: SerialDate.Style) {
    #expect(NumberFormat.style(of: code) == style)
  }

  @Test(arguments: [
    ("00000", 5), ("0#\" \"##\" \"##\" \"##\" \"##", 10), ("00\\ 00\\ 00", 6), ("00-000", 5),
    ("[$-40C]00000", 5), ("00000;-0", 5), ("0", 0), ("General", 0), ("#,##0", 0), ("0.00", 0),
    ("@", 0),
    ("[<=99999]00000;0", 0), ("0%", 0), ("00E+0", 0), ("##", 0), ("", 0), ("dd", 0), ("[", 0),
    ("\"", 0),
  ])
  func aFormatSaysHowManyDigitsItShows(_ code: String, _ digits: Int) {
    #expect(NumberFormat.digits(of: code) == digits)
  }

  @Test func zerosGoBeforeWholeNumbersOnly() {
    func padded(_ text: String) -> String {
      var out = Array("x\(text)".utf8)
      NumberText.pad(&out, from: 1, digits: 5)
      return String(decoding: out.dropFirst(), as: UTF8.self)
    }
    #expect(padded("1000") == "01000" && padded("0") == "00000" && padded("123456") == "123456")
    #expect(padded("1.5") == "1.5" && padded("-12") == "-12" && padded("") == "")
  }

  @Test func theFormatsThatEveryProgramKnowsNeedNoDeclaration() {
    #expect(NumberFormat.builtIn(14) == .date && NumberFormat.builtIn(20) == .time)
    #expect(
      NumberFormat.builtIn(46) == .elapsed && NumberFormat.builtIn(2) == SerialDate.Style.none)
    #expect(NumberFormat.builtIn(164) == nil)
  }
}
