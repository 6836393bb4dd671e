import Foundation
import Pipelines
import Testing

@testable import Readers

/// Corpora of CSV files with their truth as JSON, which may not be committed.
@Suite struct CSVCorpusTests {
  private static let spectrum = SharedData.files(in: "csv/csv-spectrum/csvs")
  private static let testData = SharedData.files(in: "csv/csv-test-data/csv")

  /// The bytes of a file. A copy of the corpus whose line breaks a version control made one sign gets its two signs back.
  private func bytes(_ path: String) throws -> [UInt8] {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    guard path.hasSuffix("crlf.csv"), !bytes.contains(0x0D) else { return bytes }
    return bytes.flatMap { $0 == 0x0A ? [0x0D, $0] : [$0] }
  }

  private func truth(_ path: String) throws -> Any {
    let file = URL(fileURLWithPath: path)
    let name = file.deletingPathExtension().lastPathComponent
    let place = file.deletingLastPathComponent().appendingPathComponent("../json/\(name).json")
    return try JSONSerialization.jsonObject(with: Data(contentsOf: place))
  }

  @Test(.enabled(if: !spectrum.isEmpty, "shared/data/csv/csv-spectrum is not here"))
  func everyFileOfTheSpectrumIsExact() throws {
    for path in Self.spectrum {
      let read = try readCSV(bytes(path))
      let records = try #require(truth(path) as? [[String: String]])
      let got = read.rows.map { Dictionary(uniqueKeysWithValues: zip(read.headings, $0)) }
      #expect(got == records, "\(path)")
    }
    #expect(Self.spectrum.count == 11)
  }

  /// Files called `header-…` have a heading row; of the others every row is a record.
  @Test(.enabled(if: !testData.isEmpty, "shared/data/csv/csv-test-data is not here"))
  func everyGoodFileOfTheTestDataIsExact() throws {
    var count = 0
    for path in Self.testData where !path.contains("/bad-") {
      count += 1
      let read = try readCSV(bytes(path))
      let truth = try truth(path)
      if let records = truth as? [[String: String]], path.contains("/header-") {
        let got = read.rows.map { Dictionary(uniqueKeysWithValues: zip(read.headings, $0)) }
        #expect(got == records, "\(path)")
      } else {
        let rows = try #require(truth as? [[String]], "\(path)")
        #expect((read.headings.isEmpty ? [] : [read.headings]) + read.rows == rows, "\(path)")
      }
    }
    #expect(count == 18)
  }

  @Test(.enabled(if: !testData.isEmpty, "shared/data/csv/csv-test-data is not here"))
  func everyBadFileOfTheTestDataIsFlagged() throws {
    var count = 0
    for path in Self.testData where path.contains("/bad-") {
      count += 1
      let read = try readCSV(bytes(path))
      #expect(!read.findings.isEmpty, "\(path)")
    }
    #expect(count == 7)
  }
}
