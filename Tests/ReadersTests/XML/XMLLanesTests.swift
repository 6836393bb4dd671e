import Tables
import Testing

@testable import Readers

@Suite struct XMLLanesTests {
  private static func write(_ text: String, to column: Int, _ lanes: inout XMLLanes) {
    lanes.write(Array(text.utf8).span, to: column)
  }

  @Test func aColumnIsMissingWhereNothingCame() {
    var lanes = XMLLanes(count: 2)
    Self.write("Dupont", to: 0, &lanes)
    lanes.endRow()
    Self.write("29000", to: 1, &lanes)
    lanes.endRow()
    lanes.addColumn()
    Self.write("", to: 2, &lanes)
    lanes.endRow()
    let columns = lanes.takeColumns()
    #expect(
      columns == [
        .init(["Dupont", nil, nil]), .init([nil, "29000", nil]), .init([nil, nil, ""]),
      ])
    #expect(lanes.takeColumns().allSatisfy { $0.count == 0 })
  }

  @Test func severalValuesAreAListWithoutItsEmptyOnes() {
    var lanes = XMLLanes(count: 2)
    for text in ["", "a", "", "b"] {
      Self.write(text, to: 0, &lanes)
      Self.write(text + "x", to: 1, &lanes)
    }
    lanes.endRow()
    #expect(lanes.takeColumns() == [.init(["a\nb"]), .init(["x\nax\nx\nbx"])])
  }

  /// A batch may be taken while a record is being read: what it holds so far goes on in the next batch.
  @Test func aRecordAtHandGoesIntoTheNextBatch() {
    var lanes = XMLLanes(count: 2)
    Self.write("a", to: 0, &lanes)
    lanes.endRow()
    Self.write("b", to: 0, &lanes)
    #expect(lanes.takeColumns() == [.init(["a"]), .init([nil])])
    Self.write("c", to: 0, &lanes)
    Self.write("d", to: 1, &lanes)
    lanes.endRow()
    #expect(lanes.takeColumns() == [.init(["b\nc"]), .init(["d"])])
  }

  /// Against columns that are put together value by value.
  @Test(arguments: [1, 2, 3] as [UInt64]) func aSlowTwinAgrees(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    var lanes = XMLLanes(count: 3)
    var expected: [[String?]] = [[], [], []]
    var held: [Int: [String]] = [:]
    for step in 0..<20_000 {
      let column = dice.roll(lanes.count + 3)
      if column < lanes.count {
        let length = dice.roll(50) == 0 ? dice.roll(9_000) : dice.roll(4)
        let text = String(repeating: "abcdefg".randomElement(using: &dice)!, count: length)
        Self.write(text, to: column, &lanes)
        held[column, default: []].append(text)
      } else {
        for column in expected.indices {
          expected[column].append(
            held[column]?.filter { !$0.isEmpty }.joined(separator: "\n"))
        }
        held = [:]
        lanes.endRow()
      }
      if step % 1_000 == 999, lanes.count < 20 {
        lanes.addColumn()
        expected.append([String?](repeating: nil, count: expected[0].count))
      }
      if dice.roll(2_000) == 0 || step == 19_999 {
        let columns = lanes.takeColumns()
        #expect(columns == expected.map { TextColumn($0) }, "seed \(seed), step \(step)")
        expected = expected.map { _ in [] }
      }
    }
  }

  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
    mutating func roll(_ count: Int) -> Int { Int((next() >> 20) % UInt64(count)) }
  }
}
