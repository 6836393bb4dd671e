import Foundation
import Reference

/// Gold lists: files of inputs and expected parts, read from the shared data or from `Fixtures/gold`.
enum Gold {
  /// The rows of a list by heading; `nil` when the folder is absent.
  static func shared(_ name: String) -> [[String: String]]? {
    guard let folder = folder("shared/data") else { return nil }
    return rows(folder + "/oracles/" + name)
  }

  /// The rows of a list that is part of the repository.
  static func own(_ name: String) -> [[String: String]]? {
    folder("Fixtures/gold").flatMap { rows($0 + "/" + name) }
  }

  /// The rows of a list of cells as people really fill them, `Fixtures/dirty`.
  static func dirty(_ name: String) -> [[String: String]]? {
    folder("Fixtures/dirty").flatMap { rows($0 + "/" + name) }
  }

  /// A folder beside or above this file.
  static func folder(_ path: String) -> String? {
    var url = URL(fileURLWithPath: #filePath)
    while url.path != "/" {
      url.deleteLastPathComponent()
      let candidate = url.appendingPathComponent(path).path
      if FileManager.default.fileExists(atPath: candidate) { return candidate }
    }
    return nil
  }

  static func rows(_ path: String) -> [[String: String]]? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    let table = ReferenceTable(name: path, bytes: [UInt8](data))
    let header = table.header
    return table.rows().map { row in
      var named: [String: String] = [:]
      for (index, heading) in header.enumerated() {
        named[heading] = index < row.count ? row[index] : ""
      }
      return named
    }
  }
}
