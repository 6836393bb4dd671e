import Foundation
import Reference

/// All lists with independent answers, one line each: how much of them is right, and how much must be.
struct OracleReport {
  /// One line.
  struct Line {
    let name: String
    let required: Double
    var inventedAtMost: Int?
    let score: OracleScore

    /// Whether the promise is kept, conflicts with the interface left out.
    var holds: Bool {
      score.count > 0 && score.shareWithoutConflicts >= required
        && score.inventedCount <= inventedAtMost ?? .max && score.changed.isEmpty
    }

    /// How the promise stands, in a word or two.
    var state: String {
      if !holds { return "SHORT" }
      return score.share >= required ? "holds" : "holds but for the interface"
    }
  }

  private(set) var lines: [Line] = []
  /// What could not be measured, and why.
  private(set) var remarks: [String] = []

  /// Measures on the lists of `folder/oracles`, with the tables of `folder/reference` where they are needed.
  ///
  /// Without that folder: on the copies that are part of the repository, at `root`.
  init(folder: String, root: String) throws {
    let shared = folder + "/oracles"
    let isHere = FileManager.default.fileExists(atPath: shared)
    let compiled = ReferenceLibrary()
    let copies = root + "/Fixtures/oracles"
    if !isHere {
      remarks.append(
        "\(shared) is not here: measured on the copies of Fixtures/oracles; "
          + "gold_names, gold_companies, gold_addresses and postal_communes are left out")
    }
    for list in OracleList.made { measure(list, in: isHere ? shared : copies, with: compiled) }
    if isHere { for list in OracleList.gold { measure(list, in: shared, with: compiled) } }
    for list in OracleList.ownGold { measure(list, in: root + "/Fixtures/gold", with: compiled) }
    if isHere {
      let kept = FileManager.default.temporaryDirectory
        .appendingPathComponent("tamis-oracles-\(UUID().uuidString)").path
      defer { try? FileManager.default.removeItem(atPath: kept) }
      let library = try library(at: kept, addedFrom: folder + "/reference")
      measure(.communes, in: shared, with: library)
      for list in OracleList.gold { measure(list, in: shared, with: library, " + tables") }
      for list in OracleList.ownGold {
        measure(list, in: root + "/Fixtures/gold", with: library, " + tables")
      }
    }
    lines.append(CleanRows.line(rows: 20_000))
  }

  private mutating func measure(
    _ list: OracleList, in folder: String, with library: ReferenceLibrary, _ suffix: String = ""
  ) {
    guard let rows = list.rows(in: folder) else {
      remarks.append("\(folder)/\(list.name).csv is not here: not measured")
      return
    }
    lines.append(
      Line(
        name: (folder.hasSuffix("gold") ? "Fixtures/gold/" : "") + list.name + suffix,
        required: list.required, inventedAtMost: list.inventedAtMost,
        score: list.measure(rows, library)))
  }

  /// A library over the compiled tables and those of a folder, added as `tamis reference add` adds them.
  private mutating func library(
    at kept: String, addedFrom folder: String
  ) throws -> ReferenceLibrary {
    let store = ReferenceStore(directory: kept)
    var addedCount = 0
    for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where file.hasSuffix(".csv") {
      // Of the folder's tables those are taken that `reference add` knows.
      do throws(ReferenceStore.Refusal) {
        _ = try store.add(folder + "/" + file)
        addedCount += 1
      } catch .unknown {
        continue
      }
    }
    remarks.append("postal_communes and « + tables »: after adding \(addedCount) reference tables")
    return ReferenceLibrary(store: store)
  }

  /// Whether every promise is kept.
  var holds: Bool { lines.allSatisfy(\.holds) }

  /// The lines as a table for people; with `wrong`, the misses below it.
  func text(wrong: Bool) -> String {
    var rows = [
      [
        "list", "answers", "right", "%", "required", "conflict", "% else", "invented", "changed",
        "",
      ]
    ]
    for line in lines {
      let score = line.score
      rows.append([
        line.name, String(score.count), String(score.right), percent(score.share),
        percent(line.required), String(score.conflictCount),
        score.conflictCount > 0 ? percent(score.shareWithoutConflicts) : "",
        line.inventedAtMost == nil ? "" : String(score.inventedCount),
        String(score.changed.count), line.state,
      ])
    }
    let widths = rows[0].indices.map { place in rows.map { $0[place].count }.max() ?? 0 }
    var text = rows.map { row in
      row.enumerated().map { place, cell in
        let gap = String(repeating: " ", count: widths[place] - cell.count)
        return place == 0 || place == row.count - 1 ? cell + gap : gap + cell
      }.joined(separator: "  ")
    }
    text.append(
      "conflict: the list asks for what the published interface says otherwise; % counts it as wrong, % else leaves it out.\n"
        + "invented: fields filled that the list leaves unknown (at most one). changed: clean values that a second cleaning changes (none)."
    )
    text += remarks
    if wrong { text += lines.flatMap(misses) }
    return text.joined(separator: "\n")
  }

  private func misses(_ line: Line) -> [String] {
    line.score.misses.map { miss in
      "\(line.name): \(miss.input) → \(miss.said), expected \(miss.expected)"
        + (miss.isConflict ? " (in conflict with the interface)" : "")
    }
      + line.score.changed.map {
        "\(line.name): \($0.input) → \($0.expected), cleaned again → \($0.said)"
      }
  }

  private func percent(_ share: Double) -> String {
    // Cut, not rounded: 100 % is all of them.
    String(format: "%.2f", (share * 10_000 + 1e-7).rounded(.down) / 100)
  }
}
