import Foundation

/// The corpora beside the repository, when they are there.
enum SharedData {
  /// The folder `shared/data` beside one of the parents of this file, or `nil`.
  static let folder: String? = {
    var url = URL(fileURLWithPath: #filePath)
    while url.path != "/" {
      url.deleteLastPathComponent()
      let candidate = url.appendingPathComponent("shared/data").path
      if FileManager.default.fileExists(atPath: candidate + "/README.md") { return candidate }
    }
    return nil
  }()

  /// An empty folder of its own for one test; the caller removes it.
  static func freshFolder() -> String {
    let path = NSTemporaryDirectory() + "tamis-" + UUID().uuidString
    return path
  }
}
