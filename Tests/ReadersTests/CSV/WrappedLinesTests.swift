import Testing

@testable import Readers

@Suite struct WrappedLinesTests {
  private let table = [
    ["Nom", "Prénom", "CP", "Ville"], ["Dupré", "Jean, fils", "29200", "Brest"],
    ["Noël", "dite \"Zoé\"", "35000", "Rennes"], ["Hélias", "", "56000", "Vannes"],
  ]

  private func line(_ cells: [String], _ separator: String) -> String {
    cells.map { cell in
      cell.contains(separator) || cell.contains("\"")
        ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
    }.joined(separator: separator)
  }

  private func wrapped(_ line: String) -> String {
    "\"\(line.replacing("\"", with: "\"\""))\""
  }

  @Test(arguments: [",", ";", "\t"])
  func aFileWhoseLinesAreOneQuotedCellEachIsTakenApart(_ separator: String) throws {
    let lines = table.map { wrapped(line($0, separator)) }
    let read = try readCSV(lines.joined(separator: "\r\n") + "\r\n")
    #expect(read.headings == table[0] && read.rows == Array(table[1...]))
    #expect(read.codes.contains("wrapped-record"))
  }

  @Test func theFirstLineMayStandAsItWas() throws {
    let lines = [line(table[0], ",")] + table[1...].map { wrapped(line($0, ",")) }
    let read = try readCSV(lines.joined(separator: "\n"))
    #expect(read.headings == table[0] && read.rows == Array(table[1...]))
  }

  /// A program that knows another separator quotes only the lines with quotes in them.
  @Test func aFewSuchLinesAmongOthersAreTakenApart() throws {
    let lines = table.map { line($0, ",") }.map { $0.contains("\"") ? wrapped($0) : $0 }
    let read = try readCSV((lines + lines[3...] + lines[3...]).joined(separator: "\n"))
    #expect(read.headings == table[0] && Array(read.rows.prefix(3)) == Array(table[1...]))
  }

  @Test(arguments: [
    "\"Adresse\"\n\"1 rue A, 29200, Brest\"\n\"2 rue B, 35000, Rennes\"\n",
    "\"Nom\"\n\"Dupré; Jean\"\n\"Noël; Zoé\"\n",
  ])
  func aListOfQuotedTextsStaysOneColumn(_ text: String) throws {
    let read = try readCSV(text)
    #expect(read.headings.count == 1 && read.rows.allSatisfy { $0.count == 1 })
  }
}
