import Foundation
import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct PollutionTests {
  /// A table as it was read, the heading row first when there is one.
  private func load(_ bytes: [UInt8]) throws -> [[String]] {
    let read = try readCSV(bytes)
    return (read.headings.isEmpty ? [] : [read.headings]) + read.rows
  }

  @Test func ourOwnPollutionsOfFrenchTablesAreReadAlmostPerfectly() throws {
    var sum = 0.0
    var count = 0
    var weighted = 0.0
    var weights = 0.0
    var worst: [(Double, String)] = []
    for (number, name) in FrenchTables.names.enumerated() {
      let table = FrenchTables.table(name, rows: 30, seed: UInt64(number + 1))
      for file in Polluter.all(table, seed: UInt64(number + 77)) {
        let score = LoadScore.of(try load(Array(file.text.utf8)), clean: file.expected)
        sum += score
        count += 1
        weighted += score * file.weight
        weights += file.weight
        worst.append((score, "\(name) \(file.name)"))
      }
    }
    worst.sort { $0.0 < $1.0 }
    let simple = sum / Double(count)
    let note = "simple \(simple), weighted \(weighted / weights), worst \(worst.prefix(12))"
    #expect(simple >= 9.92, "\(note)")
    #expect(weighted / weights >= 9.90, "\(note)")
  }

  @Test(
    .enabled(
      if: !SharedData.files(in: "csv/pollock/csv").isEmpty, "shared/data/csv/pollock is not here"))
  func thePollutedFilesOfTheBenchmarkAreReadWithoutAHint() throws {
    var families: [String: [Double]] = [:]
    // Of the many files of one kind every fourth will do here.
    for (number, path) in SharedData.files(in: "csv/pollock/csv").enumerated()
    where path.hasSuffix(".csv") && !path.contains("header_multirow")
      && (number % 4 == 0 || path.contains("/file_"))
    {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      let cleanPath = path.replacing("/csv/pollock/csv/", with: "/csv/pollock/clean/")
      let clean = try Data(contentsOf: URL(fileURLWithPath: cleanPath))
      var expected: [[String]] = []
      if !clean.isEmpty {
        var options = CSVOptions()
        options.headingRows = 0
        options.separator = [0x2C]
        options.quote = 0x22
        expected = try readCSV(Array(clean), options).rows
      }
      let name = URL(fileURLWithPath: path).lastPathComponent
      let family = name.hasPrefix("row_") ? name.filter { !$0.isNumber } : name
      families[family, default: []].append(LoadScore.of(try load(Array(bytes)), clean: expected))
    }
    for (family, scores) in families where family != "file_quotation_char_0x27.csv" {
      #expect(scores.reduce(0, +) / Double(scores.count) >= 9.94, "\(family)")
    }
    let all = families.values.flatMap { $0 }
    #expect(all.reduce(0, +) / Double(all.count) >= 9.97)
  }
}
