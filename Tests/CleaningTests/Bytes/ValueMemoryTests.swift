import Fields
import Pipelines
import Reference
import Tables
import Testing

@testable import Cleaning

@Suite struct ValueMemoryTests {
  private static let judge = FirstNameJudge()

  /// Every value twice and in a seeded order: what is remembered must be what is said without a memory.
  @Test func aColumnIsCleanedAsItsValuesOneByOne() {
    let values = [
      "FRANCOIS", "françois", "ZOÉ", "jean pierre", "J.P.", "xxx", "FRAN?OIS", "", "Anne-Laure",
      String(repeating: "Marie ", count: 40), "Élodie", "ELODIE",
    ]
    var random = SeededRandom(seed: 4)
    let rows = (0..<500).map { _ in values[Int(random.next() % UInt64(values.count))] }
    for _ in 0..<2 {
      var tally = RuleTally()
      let column = Self.judge.clean(TextColumn(rows), tally: &tally)
      for (row, value) in rows.enumerated() where !value.isEmpty {
        #expect(column[row] == Self.judge.judge(value).value, "\(value)")
      }
    }
  }

  @Test func aRefusalIsRememberedAsOne() {
    var memory = ValueMemory()
    let value = Array("#".utf8)
    var asked = 0
    var out = TextColumn()
    for _ in 0..<3 {
      let ruling = memory.write(value.span, into: &out) { _, out in
        asked += 1
        out.write(0x21)
        return .rejected(.malformed)
      }
      #expect(ruling == .rejected(.malformed) && out.bytes.isEmpty)
    }
    #expect(asked == 1)
  }
}
