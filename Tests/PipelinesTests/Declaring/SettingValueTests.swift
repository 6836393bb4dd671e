import Tables
import Testing

@testable import Pipelines

@Suite struct SettingValueTests {
  private func read<Value: SettingValue>(_ yaml: String, as type: Value.Type = Value.self) -> (
    value: Value?, codes: [String]
  ) {
    var problems = Problems()
    let node = YAMLText.read("x: \(yaml)", problems: &problems)?["x"]
    let value = node.flatMap { Value.read($0, option: "x", problems: &problems) }
    return (value, problems.diagnostics.map(\.code))
  }

  @Test(arguments: [
    ("yes", true), ("oui", true), ("true", true), ("no", false), ("non", false), ("false", false),
  ])
  func aYesOrNo(_ text: String, _ value: Bool) {
    #expect(read(text, as: Bool.self).value == value)
  }

  @Test(arguments: ["maybe", "1", "Yes", "[yes]", "{ a: yes }"]) func whatIsNeitherIsRefused(
    _ text: String
  ) {
    let (value, codes) = read(text, as: Bool.self)
    #expect(value == nil && codes == ["wrong-type"])
  }

  @Test(arguments: ["1.5", "1e3", "x", "99999999999999999999", "''", "[1]", " 0x10"])
  func whatIsNoWholeNumberIsRefused(_ text: String) {
    #expect(read(text, as: Int.self).value == nil)
    #expect(read("-12", as: Int.self).value == -12)
  }

  @Test(arguments: ["nan", "inf", "-infinity", "1,5", "x"]) func whatIsNoNumberIsRefused(
    _ text: String
  ) {
    #expect(read(text, as: Double.self).value == nil)
    #expect(read("1.5", as: Double.self).value == 1.5)
  }

  /// YAML would make a number of the first, a country into a no, and nothing of the last.
  @Test(arguments: [
    ("01234", "01234"), ("no", "no"), ("1.0", "1.0"), ("'~'", "~"), ("2026-01-01", "2026-01-01"),
  ])
  func aTextStaysAsItIsWritten(_ text: String, _ value: String) {
    #expect(read(text, as: String.self).value == value)
  }

  @Test func aListMayBeOneValueAlone() {
    #expect(read("a", as: [String].self).value == ["a"])
    #expect(read("[a, 01]", as: [String].self).value == ["a", "01"])
    #expect(read("", as: [String].self).value == [])
    let (value, codes) = read("[1, x, 3]", as: [Int].self)
    #expect(value == [1, 3] && codes == ["wrong-type"], "the sound ones stay")
  }

  @Test func aWordOfAListIsTakenAndAnotherGetsTheNearest() {
    #expect(read("to-repair", as: Port.self).value == .toRepair)
    var problems = Problems()
    let node = Node(.scalar("to-repiar", isPlain: true), at: Mark(line: 3, column: 4))
    #expect(Port.read(node, option: "of", problems: &problems) == nil)
    let mistake = problems.diagnostics.first
    #expect(mistake?.code == "unknown-word" && mistake?.suggestion == "to-repair")
    #expect(mistake?.mark == Mark(line: 3, column: 4))
    #expect(mistake?.phrase.en.contains("clients, rejects") == true)
  }

  @Test func whatIsLeftOutIsNothing() {
    #expect(read("5", as: Int?.self).value == .some(5))
    #expect(Int?.none.shown == "" && Int?.some(5).shown == "5")
    #expect([1, 2].shown == "1, 2" && true.shown == "yes" && 0.5.shown == "0.5")
  }
}
