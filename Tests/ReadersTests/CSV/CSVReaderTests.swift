import Foundation
import Pipelines
import Tables
import Testing

@testable import Readers

/// Writes bytes into a fresh file, reads it whole, and takes it away again.
func readCSV(_ bytes: [UInt8], _ options: CSVOptions = CSVOptions()) throws -> CSVOutcome {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent(
    "\(UUID().uuidString).csv"
  ).path
  defer { try? FileManager.default.removeItem(atPath: path) }
  try Data(bytes).write(to: URL(fileURLWithPath: path))
  let file = try CSVFile(path: path, part: Part(source: "s", file: "list.csv"), options: options)
  let count = try file.recordCount()
  var reading = CSVReading(file)
  var outcome = CSVOutcome(headings: file.headings)
  while let portion = try reading.next() {
    var log = ReadLog()
    let batch = try portion.deliver(&log).mentions
    outcome.findings += log.findings
    outcome.skipped += log.skipped
    outcome.offsets += (0..<batch.count).map { batch.origins[$0].byteOffset }
    for row in 0..<batch.count {
      let columns = batch.names.indices.filter {
        batch.names[$0] != CSVPortion.surplusName || !batch.columns[$0].isMissing(row)
      }
      outcome.rows.append(columns.map { batch.columns[$0][row] })
    }
  }
  #expect(count == outcome.rows.count, "what counts and what reads agree \(bytes.prefix(400))")
  return outcome
}

func readCSV(_ text: String, _ options: CSVOptions = CSVOptions()) throws -> CSVOutcome {
  try readCSV(Array(text.utf8), options)
}

/// What a CSV file gave.
struct CSVOutcome {
  var headings: [String]
  var rows: [[String]] = []
  var findings: [PlacedFinding] = []
  var offsets: [Int] = []
  var skipped = 0

  init(headings: [String]) { self.headings = headings }

  var codes: Set<String> { Set(findings.map(\.finding.code)) }
}

@Suite struct CSVReaderTests {
  @Test func aPlainFileIsReadAsItIs() throws {
    let read = try readCSV("nom;ville\r\nDupré;Brest\r\nLe Goff;\"Saint-Malo; intra\"\r\n")
    #expect(read.headings == ["nom", "ville"])
    #expect(read.rows == [["Dupré", "Brest"], ["Le Goff", "Saint-Malo; intra"]])
    #expect(read.findings.isEmpty)
    #expect(read.offsets == [11, 25])
  }

  @Test func everyDeclaredOptionIsKnown() {
    #expect(
      CSVReader.settings.map(\.name) == [
        "path", "separator", "quote", "escape", "encoding", "header", "skip-rows", "table",
        "records",
        "max-row-bytes", "unpacked-megabytes", "inflation",
      ])
  }

  @Test func anEmptyFileIsReportedAndGivesNothing() throws {
    let read = try readCSV("")
    #expect(read.rows.isEmpty && read.codes == ["empty-file"])
  }

  @Test(arguments: [("PK\u{3}\u{4}xx", "not-text"), ("%PDF-1.7\n", "not-text")])
  func aFileThatIsNoTextIsRefusedWithARemedy(_ content: String, _ code: String) {
    #expect { try readCSV(content) } throws: { ($0 as? RunError)?.code == code }
  }

  @Test func aMissingFileIsNamed() {
    #expect {
      try CSVFile(path: "/nowhere/clients.csv", part: Part(source: "s", file: "clients.csv"))
    } throws: {
      ($0 as? RunError)?.line(.english).hasPrefix("clients.csv: there is no such file") == true
    }
  }

  @Test func aListWithoutAHeadingKeepsEveryValue() throws {
    let read = try readCSV("Martin\nMartin\nDupont\nMartin\n")
    #expect(read.headings.isEmpty)
    #expect(read.rows == [["Martin"], ["Martin"], ["Dupont"], ["Martin"]])
  }

  /// Some exports write spaces between the quotes of a cell and its separator.
  @Test func spacesAroundQuotesArePartOfNoCell() throws {
    var text = "nom;ville;cp\n"
    for row in 0..<20 { text += "\"Roux\" ; \"Lens; centre\" ;\(62_300 + row)\n" }
    let read = try readCSV(text)
    #expect(read.headings == ["nom", "ville", "cp"])
    #expect(read.rows.count == 20 && read.rows[3] == ["Roux", "Lens; centre", "62303"])
    #expect(Set(read.codes) == ["spaced-quote"], "\(read.codes)")
  }

  @Test func aSpacePartOfTheSeparatorStaysThereBesideQuotes() throws {
    let read = try readCSV("nom , ville , cp\n\"Roux\" , \"Lens\" , 62300\nNoël , Gap , 05000\n")
    #expect(read.rows == [["Roux", "Lens", "62300"], ["Noël ", "Gap ", "05000"]], "\(read.rows)")
    #expect(read.codes == ["spaced-quote"], "\(read.codes)")
  }
}
