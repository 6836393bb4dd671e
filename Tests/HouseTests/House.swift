import Foundation

/// The repository as it lies on disk, for the tests that judge its order.
enum House {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A Swift source: its room, its path in the repository, its text.
  struct Source {
    let room: String
    let path: String
    let text: String
  }

  /// Every Swift file under `Sources`, in the order of paths.
  static let sources: [Source] = read("Sources")

  /// Every Swift file under `Tests`.
  static let tests: [Source] = read("Tests")

  /// The rooms: the folders of `Sources`.
  static var rooms: [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent("Sources").path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  static func text(_ path: String) -> String {
    (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)) ?? ""
  }

  private static func read(_ folder: String) -> [Source] {
    let base = root.appendingPathComponent(folder)
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: base.path)) ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      Source(
        room: path.split(separator: "/").first.map(String.init) ?? "",
        path: "\(folder)/\(path)", text: text("\(folder)/\(path)"))
    }
  }
}
