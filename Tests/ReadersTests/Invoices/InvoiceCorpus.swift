import Foundation

/// The sample invoices that may not be committed; absent in a fresh clone.
enum InvoiceCorpus {
  /// The folder `shared/data/invoices` beside one of the parents of this file, or `nil`.
  static let folder: String? = {
    var url = URL(fileURLWithPath: #filePath)
    while url.path != "/" {
      url.deleteLastPathComponent()
      let candidate = url.appendingPathComponent("shared/data/invoices").path
      if FileManager.default.fileExists(atPath: candidate) { return candidate }
    }
    return nil
  }()

  /// The XML and PDF files of `folder` or of its folders with these names, in order.
  static func files(in folder: String, only names: [String] = []) -> [String] {
    let all = FileManager.default.subpaths(atPath: folder) ?? []
    return all.filter { path in
      (path.hasSuffix(".xml") || path.hasSuffix(".pdf"))
        && (names.isEmpty || names.contains { path.hasPrefix($0 + "/") })
    }.sorted().map { folder + "/" + $0 }
  }
}
