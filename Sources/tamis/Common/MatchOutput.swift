import Foundation
import Pipelines
import Tables
import Writers

/// The rows of a file with the client, the household and the certainty of each.
struct MatchOutput {
  /// The file.
  let table: MatchTable
  /// The client of each row, from 1.
  let cluster: [UInt32]
  /// The household or firm of each row, from 1.
  let household: [UInt32]
  /// How certain each row belongs to its client, in thousandths.
  let certainty: [UInt16]

  /// Writes a workbook where the name ends in `.xlsx`, else RFC 4180 CSV; whole or not at all.
  func write(to path: String, locale: String, _ console: Console) throws(RunError) {
    let target = TargetFile(shownPath: path, path: path)
    let added = addedHeadings(console)
    guard path.lowercased().hasSuffix(".xlsx") else {
      return try target.replace(with: csv(added))
    }
    do {
      try writeWorkbook(target, locale, added)
    } catch {
      target.abandon()
      throw error
    }
  }

  private func share(_ row: Int) -> String {
    let thousandths = Int(certainty[row])
    let digits = String(thousandths % 1000)
    return thousandths >= 1000
      ? "1.000" : "0." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  private static let added = ["cluster", "household", "certainty"]

  /// The endings of other formats: a file so called that holds CSV is opened by no program.
  private static let foreignEndings: Set<String> = [
    "pdf", "xls", "xlsm", "xlsb", "ods", "numbers", "doc", "docx", "odt", "rtf", "html", "htm",
    "xml", "json", "jsonl", "ndjson", "yaml", "yml", "sqlite", "sqlite3", "db", "mdb", "accdb",
    "sql", "parquet", "avro", "feather", "dbf", "vcf", "zip", "gz", "bz2", "xz", "zst", "7z", "svg",
    "png", "jpg", "jpeg",
  ]

  /// Whether the name of a file calls for a format that is not written here.
  static func isForeign(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return false }
    return foreignEndings.contains(name[name.index(after: dot)...].lowercased())
  }

  /// The headings of the three columns: a file that was matched before has such columns already, and they stay as they are.
  static func addedHeadings(beside headings: [String]) -> [String] {
    let taken = Set(headings)
    return added.map { name in
      var (free, number) = (name, 1)
      while taken.contains(free) {
        number += 1
        free = "\(name) \(number)"
      }
      return free
    }
  }

  /// The same, with a word about each that has another name than usual.
  private func addedHeadings(_ console: Console) -> [String] {
    let headings = Self.addedHeadings(beside: table.headings)
    for (name, heading) in zip(Self.added, headings) where name != heading {
      console.note(
        say(
          "the file has a column \"\(name)\" of its own, which stays; the new one is \"\(heading)\"",
          "le fichier a déjà une colonne « \(name) », qui reste ; la nouvelle est « \(heading) »"))
    }
    return headings
  }

  private func csv(_ added: [String]) -> [UInt8] {
    let encoder = CSVEncoder()
    var out: [UInt8] = []
    encoder.appendRecord(table.headings + added, to: &out)
    let columns = table.headings.map { table.raw[$0] }
    for row in 0..<table.raw.count {
      for column in columns {
        column?.withValue(row) { encoder.append($0, to: &out) }
        out.append(encoder.separator)
      }
      out.append(contentsOf: "\(cluster[row]),\(household[row]),\(share(row))".utf8)
      encoder.endRecord(&out)
    }
    return out
  }

  private func writeWorkbook(_ target: TargetFile, _ locale: String, _ added: [String])
    throws(RunError)
  {
    var batch = Batch(origins: table.raw.origins)
    for heading in table.headings { batch[heading] = table.raw[heading] }
    let values = [
      cluster.map { String($0) }, household.map { String($0) }, cluster.indices.map { share($0) },
    ]
    for (name, column) in zip(added, values) { batch[name] = TextColumn(column) }
    var writing = try XLSXWriter().open(target, locale: locale)
    try writing.begin(.clients, columns: batch.names)
    try writing.write(batch, of: .clients)
    try writing.finish()
    try writing.commit()
  }
}
