import Tables
import Testing

@testable import Pipelines

@Suite struct ConditionTests {
  private let batch: Batch = {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f"))
    for row in 0..<4 { origins.append(part: part, record: row + 1) }
    return Batch(
      columns: [
        ("country", TextColumn(["FR", "MC", "", nil])),
        ("total", TextColumn(["100.00", "99.9", "much", ""])),
        ("born", TextColumn(["1984-03-12", "2001-01-01", "", nil])),
      ], origins: origins)
  }()

  private func rows(_ yaml: String) throws -> [Int] {
    var problems = Problems()
    let node = try #require(YAMLText.read(yaml, problems: &problems))
    let condition = try #require(Condition.read(node, option: "filter", problems: &problems))
    #expect(problems.diagnostics.isEmpty, "\(problems.diagnostics)")
    return condition.holds(in: batch).enumerated().filter { $0.element }.map(\.offset)
  }

  @Test(arguments: [
    ("{ country: FR }", [0]), ("{ country: [FR, MC] }", [0, 1]), ("{ country: present }", [0, 1]),
    ("{ country: missing }", [2, 3]), ("{ country: '' }", [2, 3]),
    ("{ country: '!= FR' }", [1, 2, 3]),
    ("{ country: { matches: '^M' } }", [1]), ("{ unknown: missing }", [0, 1, 2, 3]),
    ("{ unknown: x }", []),
    ("{ total: '>= 100' }", [0]), ("{ total: '< 100' }", [1]), ("{ total: '!= 100' }", [1, 2, 3]),
    ("{ born: '>= 2000-01-01' }", [1]), ("{ born: '< 2000-01-01' }", [0]),
    ("{ country: FR, total: '> 5' }", [0]), ("{ country: FR, total: '> 500' }", []),
    ("{ any: [{ country: FR }, { country: MC }] }", [0, 1]),
    ("{ all: [{ country: FR }, { born: present }] }", [0]),
    ("{ not: { country: FR } }", [1, 2, 3]),
    ("{ not: { any: [{ country: FR }, { not: { country: present } }] } }", [1]),
    ("{ any: { country: FR, total: '99.9' } }", []),
    ("{ any: [{ all: [{ country: MC }, { not: { born: missing } }] }, { total: much }] }", [1, 2]),
    ("{ born: '> 1984' }", [1]), ("{ born: '>= 1984' }", [0, 1]), ("{ born: '< 1984' }", []),
    ("{ born: '> 1984-03' }", [1]), ("{ born: '<= 1984-03' }", [0]),
    ("{ total: '> 1999-01-01' }", []), ("{ born: '!= 1984-03-12' }", [1, 2, 3]),
    ("{ total: '> -1' }", [0, 1]), ("{ country: '!= =' }", [0, 1, 2, 3]),
  ])
  func aConditionHoldsForTheseRows(_ yaml: String, _ rows: [Int]) throws {
    #expect(try self.rows(yaml) == rows)
  }

  @Test(arguments: [
    "x", "[]", "{}", "{ country: { matches: '(' } }", "{ country: { like: x } }", "{ not: x }",
    "{ any: [x] }",
    "{ country: { matches: a, of: b } }", "{ country: [[FR]] }", "{ any: [] }", "{ all: [] }",
    "{ born: '> Monday' }", "{ born: '>= 2024-13' }", "{ total: '>' }", "{ total: '> 1 000' }",
  ])
  func whatIsNoConditionIsRefused(_ yaml: String) throws {
    var problems = Problems()
    let node = try #require(YAMLText.read(yaml, problems: &problems))
    _ = Condition.read(node, option: "filter", problems: &problems)
    #expect(problems.hasErrors)
  }

  @Test(arguments: [
    ("> 31/12/2024", "> 2024-12-31"), ("<= 1.2.2024", "<= 2024-02-01"), ("> 1 000", "> 1000"),
    (">100,50", "> 100.50"), ("> 100 €", "> 100"), ("< 5 %", "< 5"), ("== 5", "5"),
    ("= FR", "FR"), ("> 1,000", nil), ("> 31/13/2024", nil), ("> abc", nil),
  ])
  func whatHasNoOrderIsRefusedWithTheFormToWrite(_ test: String, _ form: String?) throws {
    var problems = Problems()
    let node = try #require(YAMLText.read("{ total: '\(test)' }", problems: &problems))
    _ = Condition.read(node, option: "filter", problems: &problems)
    let mistake = try #require(problems.diagnostics.first)
    #expect(problems.diagnostics.count == 1 && mistake.suggestion == form, "\(mistake)")
  }
}
