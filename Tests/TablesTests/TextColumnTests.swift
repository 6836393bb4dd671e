import Testing

@testable import Tables

@Suite struct TextColumnTests {
  private let column = TextColumn(["Le Goff", nil, "", "Hélène"])

  @Test func aMissingValueIsNotAnEmptyOne() {
    #expect(column.count == 4)
    #expect(column.isMissing(1) && !column.isMissing(2))
    #expect(column.isBlank(1) && column.isBlank(2) && !column.isBlank(3))
    #expect(column.value(0) == "Le Goff")
    #expect(column.value(1) == nil && column.value(2) == nil)
    #expect(column[3] == "Hélène")
    #expect(column.filledCount == 2)
  }

  @Test func rowsAreGatheredInTheOrderAskedFor() {
    let gathered = column.gathering([3, 1, 3, 0])
    #expect(gathered == TextColumn(["Hélène", nil, "Hélène", "Le Goff"]))
    #expect(column.gathering([]).count == 0)
  }

  @Test func anotherColumnGoesBehind() {
    var both = column
    both.append(contentsOf: TextColumn([nil, "Brest"]))
    #expect(both == TextColumn(["Le Goff", nil, "", "Hélène", nil, "Brest"]))
    both.append(contentsOf: TextColumn())
    #expect(both.count == 6)
  }

  @Test func whatTheSourceSaidIsKeptThroughChangesGatheringAndAppending() {
    var changed = TextColumn(["LE GOFF", nil, "", "Hélène"])
    #expect(changed.noteChanges(from: column) == 1)
    #expect(changed.originals[0].map(Array.init) == Array("Le Goff".utf8))
    #expect(changed.originals[3] == nil)
    var again = TextColumn(["Goff", nil, "", "Hélène"])
    _ = again.noteChanges(from: changed)
    #expect(again.originals[0].map(Array.init) == Array("Le Goff".utf8))
    let moved = again.gathering([3, 0])
    #expect(moved.originals.changedRows == [1])
    var both = TextColumn(["x"])
    both.append(contentsOf: moved)
    #expect(both.originals.changedRows == [2])
    #expect(both.originals[2].map(Array.init) == Array("Le Goff".utf8))
  }

  @Test func aValueMayBeBuiltPieceByPieceAndTakenBack() {
    var built = TextColumn()
    built.write(0x41)
    built.discardValue()
    built.write(0x42)
    built.endValue()
    #expect(built == TextColumn(["B"]))
  }

  @Test func someCellsGetAnotherText() {
    let before = TextColumn(["a", nil, "", "d", "e"])
    let after = before.replacing([(0, "x"), (1, "y"), (3, "z"), (3, "zz"), (4, "e")])
    #expect((0..<5).map { after[$0] } == ["x", "y", "", "zz", "e"])
    #expect(!after.isMissing(1) && after.originals.changedRows == [0, 1, 3])
    #expect(after.originals[3].map(Array.init) == Array("d".utf8))
    #expect(before.replacing([]) == before)
  }

  @Test func aListIsAValueALine() {
    #expect(TextColumn(["a\n\nb"]).list(0) == ["a", "b"])
    #expect(TextColumn([nil]).list(0) == [])
  }

  @Test func bytesThatAreNoTextAreHeldAsTheyAre() {
    var odd = TextColumn()
    odd.append(utf8: [0xFF, 0x00, 0xC3] as [UInt8])
    #expect(odd.length(of: 0) == 3)
    #expect(odd.gathering([0]).bytes == [0xFF, 0x00, 0xC3])
  }
}
