import Foundation
import Tables
import Testing

@testable import Pipelines

@Suite struct SameFilesTests {
  @Test func aCopyIsToldWithTheNameOfItsOriginal() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "tamis-same-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Longer than what is compared at once, and different in the last byte alone.
    let long = [UInt8](repeating: 0x61, count: 600_000)
    let files: [(String, [UInt8])] = [
      ("a.csv", long), ("b.csv", long.dropLast() + [0x62]), ("a (1).csv", long), ("c.csv", []),
      ("d.csv", []), ("e.csv", Array("Nom\n".utf8)),
    ]
    for (name, bytes) in files {
      try Data(bytes).write(to: folder.appendingPathComponent(name))
    }
    let inputs = (files.map(\.0) + ["gone.csv"]).map {
      InputFile(source: "list", shownPath: $0, path: folder.appendingPathComponent($0).path)
    }
    let found = SameFiles.findings(among: inputs)
    #expect(
      found.map { $0.text(.english) } == [
        "a (1).csv: is byte for byte the same as a.csv: its records are read twice, and those that have no number count twice; take one of them away, or narrow the pattern of list"
      ])
    #expect(found.first?.finding.phrase.fr.contains("le même que a.csv") == true)
    // A folder names « a (1).csv » before « a.csv »; it is the copy all the same.
    #expect(SameFiles.findings(among: inputs.reversed()) == found)
  }

  /// Invoices of one template have one length: each is read once; compared with every other they would take minutes.
  @Test func manyFilesOfOneLengthAreReadOnceEach() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "tamis-same-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let inputs = try (0..<4_000).map { number in
      let path = folder.appendingPathComponent("\(number).csv")
      try Data("Nom\n\(10_000 + (number == 1400 ? 3 : number))\n".utf8).write(to: path)
      return InputFile(source: "list", shownPath: "\(number).csv", path: path.path)
    }
    let found = SameFiles.findings(among: inputs)
    #expect(found.count == 1 && found[0].text(.english).hasPrefix("1400.csv: is byte for byte"))
  }
}
