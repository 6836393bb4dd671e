import Foundation

/// A fresh folder in which a test runs the real program; it is gone when the test is.
final class Workshop {
  /// The folder.
  let folder: URL

  /// Makes an empty folder.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "tamis-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Where `name` lies in the folder.
  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Writes a text, with the folders above it.
  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  /// Writes bytes, with the folders above it.
  func write(_ data: Data, to name: String) throws {
    let url = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  /// The bytes of a file, `nil` when there is none.
  func data(_ name: String) -> Data? { FileManager.default.contents(atPath: path(name)) }

  /// The text of a file, empty when there is none.
  func text(_ name: String) -> String {
    data(name).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The lines of a CSV output, without the carriage returns.
  func lines(_ name: String) -> [String] {
    text(name).replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
  }

  /// Every path below the folder, hidden ones too, in order.
  var contents: [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  /// The rights of a file or folder, as `0o600`.
  func rights(_ name: String) -> Int {
    let facts = try? FileManager.default.attributesOfItem(atPath: path(name))
    return (facts?[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  /// Runs `tamis` here.
  func tamis(_ arguments: String..., environment: [String: String] = [:]) throws -> Answer {
    try Program.tamis.run(arguments, in: folder, environment: environment)
  }

  /// Runs `tamis` here from a shell that says `before` first, such as `umask 000; exec`.
  func shell(_ before: String, _ arguments: String...) throws -> Answer {
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    return try Program(path: "/bin/sh").run(
      ["-c", "\(before) '\(Program.tamis.path)' \(words)"], in: folder)
  }
}
