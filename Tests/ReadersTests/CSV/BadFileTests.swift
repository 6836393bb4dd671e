import Foundation
import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct BadFileTests {
  private func temporaryPath() -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).csv").path
  }

  private func code(_ work: () throws -> Void) -> String? {
    do {
      try work()
      return nil
    } catch {
      return (error as? RunError)?.code
    }
  }

  @Test func aFolderIsRefusedWithTheWayToNameItsFiles() throws {
    let path = temporaryPath()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(
      code { _ = try CSVFile(path: path, part: Part(source: "s", file: "inputs")) }
        == "source-folder")
  }

  @Test(
    arguments: [
      [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0], Array("%PDF-1.4".utf8),
      [0x1F, 0x8B, 0x08],
      [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF, 0xE0], Array("SQLite format 3\u{0}".utf8),
      [0xFF, 0xFE, 0x00, 0x00], Array("{\\rtf1\\ansi}".utf8),
      Array("list.csv".utf8) + [UInt8](repeating: 0, count: 249) + Array("ustar".utf8),
      [UInt8](repeating: 0x01, count: 64),
    ] as [[UInt8]])
  func whatIsNoTextIsNamedAndRefused(_ head: [UInt8]) {
    #expect(code { _ = try readCSV(head + [0x0A]) } == "not-text")
  }

  @Test(arguments: ["   \n  \n", ";;;\r\n;;;\r\n", "\u{FEFF};\n", "\"\";\"\"\n"])
  func aFileOfBlankLinesIsEmpty(_ text: String) throws {
    let read = try readCSV(text)
    #expect(read.headings.isEmpty && read.rows.isEmpty && read.codes == ["empty-file"])
  }

  @Test func theSignThatEndsTextsOfDOSIsNoRecord() throws {
    let read = try readCSV("Nom;CP\r\nDupré;29200\r\nNoël;35000\r\n\u{1A}")
    #expect(read.rows.count == 2 && read.findings.isEmpty)
  }

  @Test func anEmailIsNamedAndATableThatLooksAlikeIsNot() throws {
    let mail =
      "Received: from a.example\r\nFrom: Zoé <a@example.org>\r\nDate: Thu, 1 Jan 2026\r\nMIME-Version: 1.0\r\n\r\nBonjour;\r\n"
    #expect(code { _ = try readCSV(mail) } == "no-table")
    #expect(try readCSV("From: to;Date: x\n1;2\n3;4\n").rows.count == 2)
  }

  @Test func aFileThatGrowsWhileItIsReadStopsTheRun() throws {
    let path = temporaryPath()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("nom;ville\nA;B\n".utf8).write(to: URL(fileURLWithPath: path))
    var reading = CSVReading(try CSVFile(path: path, part: Part(source: "s", file: "list.csv")))
    _ = try reading.next()
    let handle = try #require(FileHandle(forWritingAtPath: path))
    handle.seekToEndOfFile()
    handle.write(Data("C;D\n".utf8))
    handle.closeFile()
    #expect(code { while try reading.next() != nil {} } == "source-changed")
  }

  @Test func aTruncatedFileGivesItsRecordsAndSaysWhatIsMissing() throws {
    let read = try readCSV("nom;ville;tel\nA;B;1\nC;D;2\nE;F;3\nG;\"H")
    #expect(read.rows.count == 4)
    #expect(read.codes.contains("too-few-cells") || read.codes.contains("unclosed-quote"))
  }

  @Test func moreColumnsThanAnyTableHasAreRefused() {
    let row = String(repeating: "a;", count: 20_000) + "\n"
    #expect(code { _ = try readCSV(row + row) } == "too-many-columns")
  }

  /// Texts that would make a careless reader slow: each is read in linear time.
  @Test(arguments: [
    String(repeating: "\"a;", count: 20_000), String(repeating: "\"a\n", count: 2_000),
    String(repeating: "\"", count: 20_001), String(repeating: "\"\"\n", count: 5_000),
    "a;b;c\n" + String(repeating: "\";\";\n\"", count: 4_000),
    String(repeating: ";", count: 10_000) + "\n1;2\n",
    "a;b\n\"" + String(repeating: "x;y\n", count: 5_000), String(repeating: "\n", count: 10_000),
    String(repeating: "=\"", count: 30_000) + "\n",
    String(repeating: "Total;", count: 5_000) + "\n",
    String(repeating: "a'b;'c\n", count: 2_000), String(repeating: "\r\r\n", count: 5_000),
  ])
  func hostileTextEndsInRecordsOrASentence(_ text: String) {
    let code = code { _ = try readCSV(text) }
    #expect(code == nil || code == "too-many-columns")
  }

  @Test(arguments: 0..<40)
  func randomBytesNeverStopTheReader(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed) &+ 5_000)
    let letters: [UInt8] = [
      0x22, 0x27, 0x3B, 0x2C, 0x09, 0x0A, 0x0D, 0x20, 0x61, 0x31, 0x00, 0xC3, 0xA9, 0xE9, 0x5C,
      0x3D,
    ]
    for _ in 0..<5 {
      var bytes = (0..<(1 + random.below(400))).map { _ in random.pick(letters) }
      if random.below(6) == 0 { bytes = [0xFF, 0xFE] + bytes }
      let code = code { _ = try readCSV(bytes) }
      #expect(code == nil || code == "not-text", "seed \(seed) \(bytes)")
    }
  }
}
