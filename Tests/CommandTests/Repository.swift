import Foundation

/// The repository and the programs built from it, for the tests that run them.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Where the programs lie: beside the program that runs the tests.
  static let programs: URL = {
    let own =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: own).deletingLastPathComponent()
  }()

  /// Runs `tamis` to its end; its standard error is thrown away.
  static func tamis(_ arguments: [String]) throws -> (exitCode: Int32, output: Data) {
    let process = Process()
    process.executableURL = programs.appendingPathComponent("tamis")
    process.arguments = arguments
    process.currentDirectoryURL = root
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }

  /// The rows of CSV text by their headings; commas, quotes and either line ending.
  static func csv(_ data: Data) -> [[String: String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var quoted = false
    var characters = String(decoding: data, as: UTF8.self)[...]
    while let character = characters.popFirst() {
      if quoted {
        if character != "\"" {
          cell.append(character)
        } else if characters.first == "\"" {
          cell.append("\"")
          characters = characters.dropFirst()
        } else {
          quoted = false
        }
      } else if character == "\"" {
        quoted = true
      } else if character == "," || character.isNewline {
        row.append(cell)
        cell = ""
        if character.isNewline {
          rows.append(row)
          row = []
        }
      } else {
        cell.append(character)
      }
    }
    guard let headings = rows.first else { return [] }
    return rows.dropFirst().map { row in
      Dictionary(zip(headings, row), uniquingKeysWith: { first, _ in first })
    }
  }
}
