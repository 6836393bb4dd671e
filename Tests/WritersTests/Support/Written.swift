import Fields
import Foundation
import Pipelines
import Tables

/// Writes one batch with a writer and gives the bytes of the file.
enum Written {
  static func bytes(
    _ writer: any Writer, _ columns: [(String, [String?])], port: Pipelines.Port = .clients,
    locale: String = "fr-FR", kinds: [String: Kind] = [:]
  ) throws -> [UInt8] {
    try at(writer, columns, port: port, locale: locale, kinds: kinds) { path in
      [UInt8](FileManager.default.contents(atPath: path) ?? Data())
    }
  }

  static func text(
    _ writer: any Writer, _ columns: [(String, [String?])], locale: String = "fr-FR",
    kinds: [String: Kind] = [:]
  ) throws -> String {
    String(decoding: try bytes(writer, columns, locale: locale, kinds: kinds), as: UTF8.self)
  }

  /// Hands the path of the written file to `look`.
  static func at<Result>(
    _ writer: any Writer, _ columns: [(String, [String?])], port: Pipelines.Port = .clients,
    locale: String = "fr-FR", kinds: [String: Kind] = [:],
    _ look: (String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "w-\(UUID().uuidString)"
    ).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let target = TargetFile(shownPath: "out", path: "\(folder)/out")
    var writing = try writer.open(target, locale: locale)
    writing.tell(kinds)
    try writing.begin(port, columns: columns.map { $0.0 })
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f"))
    for row in 0..<(columns.first?.1.count ?? 0) { origins.append(part: part, record: row + 1) }
    // The columns of a batch may stand in another order.
    let batch = Batch(
      columns: columns.reversed().map { ($0.0, TextColumn($0.1)) }, origins: origins)
    try writing.write(batch, of: port)
    try writing.finish()
    try writing.commit()
    return try look(target.path)
  }
}
