import Pipelines
import Tables
import Testing

@testable import Cleaning

struct RuleBookTests {
  /// The options of an example, `key: value` with commas between.
  private static func options(_ text: String) -> [Node.Entry] {
    let mark = Mark(line: 1, column: 1)
    return text.split(separator: ",").compactMap { pair in
      guard let colon = pair.firstIndex(of: ":") else { return nil }
      let key = pair[..<colon].trimmingPrefix(while: { $0 == " " })
      let value = pair[pair.index(after: colon)...].trimmingPrefix(while: { $0 == " " })
      return Node.Entry(
        key: String(key), keyMark: mark,
        value: Node(.scalar(String(value), isPlain: true), at: mark))
    }
  }

  @Test func everyExampleOfEveryRuleIsTrue() {
    for type in RuleBook.rules {
      #expect(!type.examples.isEmpty, "\(type.name) has no example")
      for example in type.examples {
        var problems = Problems()
        let rule = type.read(
          subject: nil, options: Self.options(example.options), problems: &problems)
        var tally = RuleTally()
        let column = rule.apply(to: TextColumn([example.input]), tally: &tally)
        #expect(
          column.value(0) == example.output,
          "\(type.name): \(example.input) [\(example.options)] gives \(column[0])")
      }
    }
  }

  @Test(arguments: [
    ("+33948123456", true), ("+590947512345", true), ("+33937123456", true),
    ("+33947123456", false), ("+32485009445", false), ("+33612345678", false),
  ])
  func aPlatformIsNobodysOwnNumber(number: String, isPlatform: Bool) {
    let bytes = Array(number.utf8)
    let holds = PhonePlatforms.holds(bytes.span)
    #expect(holds == isPlatform)
  }

  @Test func everyCauseSpeaksBothLanguages() {
    for cause in Cause.allCases {
      #expect(
        !cause.phrase.en.isEmpty && !cause.phrase.fr.isEmpty && cause.phrase.en != cause.phrase.fr)
    }
    #expect(Set(Cause.allCases.map(\.text)).count == Cause.allCases.count)
  }

  @Test func aColumnOfDatesReadsTheDaysOfASpreadsheet() {
    var tally = RuleTally()
    let dates = TextColumn(["23/11/2026", "45292", "", "45385"])
    let clean = DateRule().apply(to: dates, tally: &tally)
    #expect(clean[0] == "2026-11-23" && clean[1] == "2024-01-01" && clean[3] == "2024-04-03")
    #expect(tally.notable.count == 2)
    let words = TextColumn(["45292", "hier", "demain"])
    #expect(DateRule().apply(to: words, tally: &tally)[0] == "")
  }

  @Test func aColumnOfAmericanDatesIsReadMonthFirst() {
    var tally = RuleTally()
    let clean = DateRule().apply(to: TextColumn(["03/04/2024", "01/31/2024"]), tally: &tally)
    #expect(clean[0] == "2024-03-04" && clean[1] == "2024-01-31")
  }

  @Test func whatWasChangedKeepsItsSourceText() throws {
    var tally = RuleTally()
    let clean = PhoneRule().apply(
      to: TextColumn(["06 12 34 56 78", "+33612345678"]), tally: &tally)
    let original = try #require(clean.originals[0])
    #expect(String(decoding: original, as: UTF8.self) == "06 12 34 56 78")
    #expect(clean.originals[1] == nil)
  }

  @Test func aRedactedTextKeepsNoSourceText() {
    var tally = RuleTally()
    let column = TextColumn(["voir 2 55 08 14 168 025 38", "rien"])
    let clean = Redact().apply(to: column, tally: &tally)
    #expect(clean[0] == "voir •••" && clean[1] == "rien" && clean.originals.count == 0)
    #expect(tally.notable.count == 1)
  }
}
