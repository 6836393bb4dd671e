import Foundation
import Pipelines
import Tables

@testable import Readers

/// A whole file, read portion by portion.
struct WholeReading {
  var batch = Batch()
  var headings: [String] = []
  var findings: [PlacedFinding] = []
  var skipped = 0
  var unreadable: [UnreadableRecord] = []

  init(_ reading: any Reading) throws {
    var reading = reading
    headings = reading.headings
    var log = ReadLog()
    while let portion = try reading.next() {
      batch.append(contentsOf: try portion.deliver(&log).mentions)
    }
    findings = log.findings
    skipped = log.skipped
    unreadable = log.unreadable
  }

  /// The rows as texts, missing cells as empty ones.
  var rows: [[String]] {
    (0..<batch.count).map { row in batch.columns.map { $0[row] } }
  }

  func codes() -> [String] { findings.map(\.finding.code) }
}

/// Writes `bytes` to a file in the temporary folder for the time of `body`.
func withTemporaryFile<Result>(
  _ bytes: [UInt8], name: String = "file.bin", _ body: (InputFile) throws -> Result
) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "tamis-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appendingPathComponent(name)
  try Data(bytes).write(to: file)
  return try body(InputFile(source: "test", shownPath: name, path: file.path))
}
