import Foundation
import Matching
import Pipelines
import Tables
import Writers

/// The file to which answers about pairs are added, behind those that were given before: one that the pipeline reads.
struct AnswerFile {
  /// The file.
  private(set) var path: String
  /// What it held before, with the headings of today and a line's end behind it.
  private var before: [UInt8]
  /// What was written last, and the answers in it; empty before the first.
  private var written: (text: [UInt8], answers: Set<[String]>) = ([], [])
  private let folder: String

  /// Of the files that the pipeline names for answers the first that is ours; when it names none, `decisions.csv` beside it.
  ///
  /// Where another program wrote that, as Excel does, it is `decisions-2.csv` and so on: answers of others stay untouched.
  init(folder: String, named: [String]) throws(RunError) {
    self.folder = folder
    guard named.isEmpty else {
      for name in named where name.lowercased().hasSuffix(".csv") {
        let path = name.hasPrefix("/") ? name : "\(folder)/\(name)"
        guard let text = Self.continued(path) else { continue }
        self.path = path
        before = text
        return
      }
      throw Self.nowhere(named)
    }
    (path, before) = Self.ours(in: folder)
  }

  /// The first of `decisions.csv`, `decisions-2.csv` … that no other program wrote.
  private static func ours(in folder: String) -> (path: String, text: [UInt8]) {
    var number = 1
    while true {
      let path = "\(folder)/decisions\(number == 1 ? "" : "-\(number)").csv"
      number += 1
      if let text = continued(path) { return (path, text) }
    }
  }

  /// Takes over what somebody else wrote to the file since the last answer: another review beside this one, a file laid there.
  private mutating func takeOver() {
    guard let now = FileManager.default.contents(atPath: path), !now.isEmpty,
      Array(now) != written.text
    else { return }
    guard var text = Self.continued(path) else {
      (path, before) = Self.ours(in: folder)
      return
    }
    // Our own answers are written again, or were taken back.
    let encoder = CSVEncoder()
    for answer in written.answers {
      var record: [UInt8] = []
      encoder.appendRecord(answer, to: &record)
      if let place = text.firstRange(of: record) { text.removeSubrange(place) }
    }
    before = text
  }

  /// What a file holds, ready for further answers: the headings alone where there is none; `nil` when another program wrote it.
  private static func continued(_ path: String) -> [UInt8]? {
    let encoder = CSVEncoder()
    var headings: [UInt8] = []
    encoder.appendRecord(DecisionFile.headings, to: &headings)
    guard let old = FileManager.default.contents(atPath: path), !old.isEmpty else {
      return headings
    }
    let lines = old.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let cells = String(decoding: lines[0], as: UTF8.self).split(separator: ",").map {
      $0.filter { $0 != "\r" && $0 != "\"" && $0 != "\u{FEFF}" }
    }
    // Fewer headings of ours are ours as well: records that end early leave the other cells empty.
    guard cells.count >= 3, DecisionFile.headings.starts(with: cells) else { return nil }
    var text = headings + (lines.count > 1 ? Array(lines[1]) : [])
    if text.last != 0x0A { encoder.endRecord(&text) }
    return text
  }

  private static func nowhere(_ named: [String]) -> RunError {
    let files = named.joined(separator: ", ")
    return RunError(
      "answers-nowhere", .wrong, at: "match: decisions",
      Phrase(
        en:
          "answers cannot be added to \(files); add a CSV file to the list, such as decisions.csv, with the line a,b,decision in it",
        fr:
          "on ne peut pas ajouter de réponses à \(files) ; ajoutez à la liste un fichier CSV, par exemple decisions.csv, avec la ligne a,b,decision"
      ))
  }

  /// Writes what was there before and these answers, the whole file or nothing.
  mutating func write(_ answers: [[String]]) throws(RunError) {
    takeOver()
    let encoder = CSVEncoder()
    var text = before
    for answer in answers { encoder.appendRecord(answer, to: &text) }
    try TargetFile(shownPath: path, path: path).replace(with: text)
    written = (text, Set(answers))
  }
}
