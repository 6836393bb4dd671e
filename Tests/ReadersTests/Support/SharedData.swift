import Foundation

/// Corpora that may not be committed: present beside the repository, or absent.
enum SharedData {
  /// The folder `shared/data` beside the package or above it, or `nil`.
  static let folder: String? = {
    var place = URL(fileURLWithPath: #filePath)
    while place.path != "/" {
      place.deleteLastPathComponent()
      let candidate = place.appendingPathComponent("shared/data")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate.path }
    }
    return nil
  }()

  /// The files in a folder of the corpora, sorted; empty when it is absent.
  static func files(in name: String) -> [String] {
    guard let folder,
      let all = try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)")
    else {
      return []
    }
    return all.sorted().map { "\(folder)/\(name)/\($0)" }
  }
}
