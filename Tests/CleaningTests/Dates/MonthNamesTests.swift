import Fields
import Testing

@testable import Cleaning

@Suite struct MonthNamesTests {
  private let judge = DateJudge(order: .dayFirst)

  /// Unicode CLDR has these as the long and short dates of each language.
  @Test(arguments: [
    "3 mars 2021", "mer. 3 mars 2021", "le 3 mars 2021", "Fait le 3 mars 2021", "March 3, 2021",
    "3rd of March 2021", "3. März 2021", "Mittwoch, 3. März 2021", "Mi., 3. März 2021",
    "den 3. Maerz 2021", "3 marzo 2021", "mercoledì 3 marzo 2021", "3 de marzo de 2021",
    "miércoles, 3 de marzo de 2021", "quarta-feira, 3 de março de 2021", "3 maart 2021",
    "woensdag 3 mrt. 2021", "3\u{A0}MÄRZ\u{A0}2021",
  ])
  func theThirdOfMarch(text: String) { #expect(judge.judge(text).value == "2021-03-03") }

  @Test(arguments: [
    ("24 ago 1955", "1955-08-24"), ("5 lug 2020", "2020-07-05"), ("1 gen 2020", "2020-01-01"),
    ("12 dez. 2019", "2019-12-12"), ("31 mei 1949", "1949-05-31"), ("9 ott 2001", "2001-10-09"),
    ("2 abr 2010", "2010-04-02"), ("7 out 2010", "2010-10-07"), ("20. Jänner 2015", "2015-01-20"),
    ("mar. 1 mai 2007", "2007-05-01"), ("mar 3 marzo 2020", "2020-03-03"),
  ])
  func shortNames(text: String, day: String) { #expect(judge.judge(text).value == day) }

  /// *listopad* is October in Croatian and November in Polish; what is no date of any language stays none.
  @Test(arguments: [
    "3 listopada 2021", "3 lis 2021", "mars 2021", "mar mai 2021", "3 foo 2021",
    "31 de febrero de 2020",
  ])
  func whatCannotBeTold(text: String) { #expect(judge.judge(text).value.isEmpty) }
}
