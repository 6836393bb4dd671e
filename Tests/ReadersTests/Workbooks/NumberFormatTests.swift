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

  @Test func theFormatsThatEveryProgramKnowsNeedNoDeclaration() {
    #expect(NumberFormat.builtIn(14) == .date && NumberFormat.builtIn(20) == .time)
    #expect(
      NumberFormat.builtIn(46) == .elapsed && NumberFormat.builtIn(2) == SerialDate.Style.none)
    #expect(NumberFormat.builtIn(164) == nil)
  }
}
