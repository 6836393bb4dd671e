import Foundation
import Testing

@Suite struct ReadyPipelinesTests {
  /// The file without its remarks, its title and the names of its tests.
  private func bones(_ path: String) -> [String] {
    House.text(path).split(separator: "\n").compactMap { line in
      var line = String(line)
      if let remark = line.range(of: "# "), !line.contains("'#") {
        line = String(line[..<remark.lowerBound])
      }
      while line.last == " " || line.last == "#" { line.removeLast() }
      let words = line.drop { $0 == " " || $0 == "-" }
      if words.isEmpty || words.hasPrefix("name:") || words.hasPrefix("pipeline:") { return nil }
      return line
    }
  }

  @Test func theFrenchMigrationSaysWhatTheEnglishOneSays() {
    let english = bones("pipelines/migration.yaml")
    #expect(english.count > 60)
    #expect(english == bones("pipelines/migration-fr.yaml"))
  }
}
