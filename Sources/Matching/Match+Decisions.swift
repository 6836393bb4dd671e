import Fields
import Foundation
import Pipelines
import Tables

/// What persons answered, found and read.
extension Match {
  /// The files of answers: those that the pipeline names, else those beside it whose names say what they are.
  ///
  /// A browser that saves a second time writes `decisions (1).csv`, two people send two files, and a workbook comes back under
  /// the name it went out with.
  func decisionFiles(in folder: String) -> [String] {
    guard decisions.isEmpty else { return decisions }
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    return names.filter { name in
      ["decisions", "uncertain-pairs"].contains { name.hasPrefix($0) }
        && ["csv", "xlsx", "ods"].contains { name.hasSuffix(".\($0)") }
    }.sorted()
  }

  /// Reads the files of answers and turns them into links between rows; says what could not be obeyed.
  func answers(
    about mentions: Batch, _ context: StepContext, log: inout StepLog
  ) throws(RunError) -> DecisionLinks {
    var answers = Decisions()
    var origins: [String: Origins] = [:]
    // Fields, and what is kept whole: an address, a name.
    let known =
      mentions.names
      + mentions.names.compactMap { MergeUnit.groupKey($0, Catalogue.field(ofColumn: $0)) }
    for name in decisionFiles(in: context.folder) where !isBlank(name, in: context.folder) {
      let table = try context.table(name)
      let file = DecisionFile(table) { Self.column($0, among: known) }
      guard file.isWhole else { throw Self.noAnswers(name) }
      let part = Part(source: "", file: name)
      // As a spreadsheet numbers it.
      func row(_ record: Int) -> Int { table.origins[record - 1].record + 1 }
      origins[name] = table.origins
      for (record, cause) in file.strange {
        log.note(PlacedFinding(part: part, line: row(record), cause.finding))
      }
      for (record, field) in file.keptFields where !known.contains(field) {
        let found = Self.unknownField(field, among: known)
        log.note(PlacedFinding(part: part, line: row(record), field: "keep", found))
      }
      answers.add(file, named: name)
    }
    guard !answers.decisions.isEmpty else { return DecisionLinks(answers, rowsOfKey: [:]) }
    var rowsOfKey: [String: [UInt32]] = [:]
    for (row, key) in RecordKeys(mentions).keys.enumerated() {
      rowsOfKey[key, default: []].append(UInt32(row))
    }
    let links = DecisionLinks(answers, rowsOfKey: rowsOfKey)
    for place in links.unknown {
      let row = origins[place.file].map { $0[place.record - 1].record + 1 } ?? 0
      log.note(PlacedFinding(part: Part(source: "", file: place.file), line: row, Self.unknown))
    }
    log.count(Self.contradicted, field: "", times: links.contradictedCount)
    return links
  }

  /// A file without a byte answers nothing.
  private func isBlank(_ name: String, in folder: String) -> Bool {
    guard decisions.isEmpty else { return false }
    let attributes = try? FileManager.default.attributesOfItem(atPath: Self.path(name, folder))
    return attributes?[.size] as? Int == 0
  }

  private static func noAnswers(_ name: String) -> RunError {
    RunError(
      "decisions-form", .unreadable, at: name,
      Phrase(
        en:
          "holds no answers about pairs: it needs the columns a, b and decision; give it another name if it is something else",
        fr:
          "ne contient pas de réponses sur des paires : il faut les colonnes a, b et decision ; donnez-lui un autre nom si c’est autre chose"
      ))
  }

  /// The field, or what is kept whole, that a person's word names: « adresse », « Portable »; the word itself where it names none.
  private static func column(_ word: String, among known: [String]) -> String {
    if known.contains(word) { return word }
    guard let field = Catalogue.recognise(heading: word) else { return word }
    let names = [MergeUnit.groupKey(field.name, field), field.name].compactMap { $0 }
    return names.first { known.contains($0) } ?? word
  }

  private static let unknown = Finding(
    "decision-unknown", .notice,
    Phrase(
      en:
        "this answer is not applied: one of its two records is not here today, or has changed since",
      fr:
        "cette réponse n’est pas appliquée : l’une de ses deux fiches n’est pas là aujourd’hui, ou a changé depuis"
    ))
  private static let contradicted = Finding(
    "decision-contradicted", .warning,
    Phrase(
      en: "two answers contradict each other: same and different; different counts",
      fr: "deux réponses se contredisent : même client et différents ; différents l’emporte"))
  private static func unknownField(_ field: String, among known: [String]) -> Finding {
    let near = NearestWord.to(field, among: known)
    return Finding(
      "decision-field", .warning,
      Phrase(
        en: "these records have no field \"\(field)\", so nothing of it is kept"
          + (near.map { "; did you mean \($0)?" } ?? ""),
        fr: "ces fiches n’ont pas de champ « \(field) », rien n’en est donc gardé"
          + (near.map { " ; vouliez-vous dire « \($0) » ?" } ?? "")))
  }
}
