import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct RecordCounterTests {
  /// What counting without looking finds; `nil` where the file must be read.
  private func counted(_ bytes: [UInt8], _ options: CSVOptions = CSVOptions()) throws -> Int? {
    try withTemporaryFile(bytes, name: "list.csv") { input in
      try RecordCounter(
        CSVFile(path: input.path, part: Part(source: "s", file: "list.csv"), options: options)
      ).count()
    }
  }

  private func counted(_ text: String) throws -> Int? { try counted(Array(text.utf8)) }

  @Test(arguments: [
    ("Nom;Ville\nRoy;Gap\nPetit;Lyon\n", 2), ("Nom;Ville\nRoy;Gap\nPetit;Lyon", 2),
    ("Nom;Ville\r\nRoy;Gap\r\n\r\nPetit;Lyon\r\n", 2), ("Nom;Ville\rRoy;Gap\rPetit;Lyon\r", 2),
    ("Nom;Ville\nRoy;\"Gap\nHautes-Alpes\"\nPetit;Lyon\n", 2),
    ("Nom;Ville\n;\n;;\n \nRoy;Gap\nNoël;Nice\n", 2),
    ("Nom;Ville\nRoy;\"a \"\"b\"\" c\"\nNoël;Nice\n", 2),
  ])
  func recordsAreCountedByTheirEnds(_ text: String, _ count: Int) throws {
    #expect(try counted(text) == count)
  }

  /// A quote out of order, headings that come again: only who reads knows.
  @Test(arguments: [
    "Nom;Ville\nRoy;12\" de large\nPetit;Lyon\nNoël;Nice\n",
    "Nom;Ville\nRoy;\"Gap\nPetit;Lyon\nNoël;Nice\n",
    "Nom;Ville\nRoy;\"Gap\"x\nPetit;Lyon\nNoël;Nice\n",
    "Nom;Ville\nRoy;Gap\nNom;Ville\nPetit;Lyon\n",
  ])
  func whatOnlyAReaderKnowsIsLeftToHim(_ text: String) throws {
    #expect(try counted(text) == nil)
  }

  @Test func wideTextAndOneColumnAreLeftToTheReader() throws {
    let wide: [UInt8] =
      [0xFF, 0xFE] + "a;b\n1;2\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try counted(wide) == nil)
    #expect(try counted("Nom\nRoy\nPetit\n") == nil)
  }

  /// Any text: where it counts at all, it counts what the reader reads (`readCSV` compares both). Blocks end anywhere.
  @Test(arguments: 0..<40) func itNeverCountsAnythingElseThanWhatIsRead(_ seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed) &+ 77)
    let pieces = [
      "a", "bc;", ";", "\n", "\n", "\"x;y\"", "\"a\nb\"", " ", "é", "Total;", "Nom;Ville\n", "\"",
    ]
    for _ in 0..<15 {
      let body = (0..<(2 + random.below(60))).map { _ in random.pick(pieces) }.joined()
      _ = try readCSV("Nom;Ville\nRoy;Gap\n" + body)
    }
  }

  @Test func recordsThatCrossABlockAreCountedOnce() throws {
    let line = String(repeating: "x", count: 997) + ";Rennes\n"
    let count = RecordCounter.blockBytes / line.utf8.count * 2 + 5
    #expect(try counted("Nom;Ville\n" + String(repeating: line, count: count)) == count)
  }
}
