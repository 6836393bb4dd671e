import Foundation
import Matching
import Pipelines
import Tables
import Writers

/// The file beside the pipeline to which answers about pairs are added, behind those that were given before.
struct AnswerFile {
  /// The file.
  let path: String
  /// What it held before, with the headings of today and a line's end behind it.
  private let before: [UInt8]

  /// `decisions.csv`; where another program wrote that, as Excel does, `decisions-2.csv` and so on: answers of others stay untouched.
  init(folder: String) {
    let encoder = CSVEncoder()
    var headings: [UInt8] = []
    encoder.appendRecord(DecisionFile.headings, to: &headings)
    var number = 1
    while true {
      let path = "\(folder)/decisions\(number == 1 ? "" : "-\(number)").csv"
      number += 1
      guard let old = FileManager.default.contents(atPath: path), !old.isEmpty else {
        self.path = path
        before = headings
        return
      }
      let lines = old.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
      let cells = String(decoding: lines[0], as: UTF8.self).split(separator: ",").map {
        $0.filter { $0 != "\r" && $0 != "\"" && $0 != "\u{FEFF}" }
      }
      // Fewer headings of ours are ours as well: records that end early leave the other cells empty.
      guard cells.count >= 3, DecisionFile.headings.starts(with: cells) else { continue }
      var text = headings + (lines.count > 1 ? Array(lines[1]) : [])
      if text.last != 0x0A { encoder.endRecord(&text) }
      self.path = path
      before = text
      return
    }
  }

  /// Writes what was there before and these answers, the whole file or nothing.
  func write(_ answers: [[String]]) throws(RunError) {
    let encoder = CSVEncoder()
    var text = before
    for answer in answers { encoder.appendRecord(answer, to: &text) }
    let target = TargetFile(shownPath: path, path: path)
    do {
      try target.write(text)
      try target.commit()
    } catch {
      target.abandon()
      throw error
    }
  }
}
