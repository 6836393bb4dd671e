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
    // Fields, and what is kept whole: an address, a name.
    let known =
      mentions.names
      + mentions.names.compactMap { MergeUnit.groupKey($0, Catalogue.field(ofColumn: $0)) }
    for name in decisionFiles(in: context.folder) where !isBlank(name, in: context.folder) {
      let file = DecisionFile(try context.table(name))
      guard file.isWhole else { throw Self.noAnswers(name) }
      let part = Part(source: "", file: name)
      for record in file.strangeRecords {
        log.note(PlacedFinding(part: part, line: record + 1, Self.strange))
      }
      for (record, field) in file.keptFields where !known.contains(field) {
        let found = Self.unknownField(field, among: known)
        log.note(PlacedFinding(part: part, line: record + 1, field: "keep", found))
      }
      answers.add(file)
    }
    guard !answers.decisions.isEmpty else { return DecisionLinks(answers, rowsOfKey: [:]) }
    var rowsOfKey: [String: [UInt32]] = [:]
    for (row, key) in RecordKeys(mentions).keys.enumerated() {
      rowsOfKey[key, default: []].append(UInt32(row))
    }
    let links = DecisionLinks(answers, rowsOfKey: rowsOfKey)
    log.count(Self.unknown, field: "", times: links.unknownCount)
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

  private static let unknown = Finding(
    "decision-unknown", .notice,
    Phrase(
      en: "an answer concerns a record that is not here today",
      fr: "une réponse concerne une fiche qui n’est pas là aujourd’hui"))
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
  private static let strange = Finding(
    "decision-strange", .warning,
    Phrase(
      en:
        "a line of the answers was not understood: it needs a, b, and in decision same client, same household, different or pass; keep is written as phone=a street=b",
      fr:
        "une ligne des réponses n’a pas été comprise : il faut a, b, et dans décision même client, même foyer, différents ou passer ; garder s’écrit phone=a street=b"
    ))
}
