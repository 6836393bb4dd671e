import Fields
import Foundation
import Pipelines
import Tables

/// What persons answered, found and read.
extension Match {
  /// The files of answers: those that the pipeline names, else those beside it whose names say what they are.
  ///
  /// A browser that saves a second time writes `decisions (1).csv`, two people send two files, and a workbook comes back under
  /// the name it went out with. Capitals and accents say nothing: people write `Décisions.csv`.
  func decisionFiles(in folder: String) -> [String] {
    guard decisions.isEmpty else { return decisions }
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    return names.filter { name in
      let plain = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      return ["decisions", "uncertain-pairs"].contains { plain.hasPrefix($0) }
        && ["csv", "xlsx", "ods"].contains { plain.hasSuffix(".\($0)") }
    }.sorted()
  }

  /// Reads the files of answers and turns them into links between rows; says what could not be obeyed.
  func answers(
    about mentions: Batch, answered: Set<Delivery.Cell> = [], _ context: StepContext,
    log: inout StepLog
  ) throws(RunError) -> (links: DecisionLinks, kept: [KeptValue]) {
    var answers = Decisions()
    var origins: [String: Origins] = [:]
    // Fields, and what is kept whole: an address, a name.
    let known =
      mentions.names
      + mentions.names.compactMap { MergeUnit.groupKey($0, Catalogue.field(ofColumn: $0)) }
    for name in decisionFiles(in: context.folder) where !Self.isBlank(name, in: context.folder) {
      guard let table = try Self.table(name, context) else { continue }
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
    guard !answers.decisions.isEmpty else { return (DecisionLinks(answers, rowsOfKey: [:]), []) }
    var rowsOfKey: [String: [UInt32]] = [:]
    for (row, key) in RecordKeys(mentions).keys.enumerated() {
      rowsOfKey[key, default: []].append(UInt32(row))
    }
    let elder = RecordKeys.elder(mentions, answered: answered).filter { rowsOfKey[$0.key] == nil }
    for (row, key) in elder { rowsOfKey[key, default: []].append(UInt32(row)) }
    let links = DecisionLinks(answers, rowsOfKey: rowsOfKey)
    func line(_ place: Decisions.Place) -> Int {
      origins[place.file].map { $0[place.record - 1].record + 1 } ?? 0
    }
    func note(_ finding: Finding, at place: Decisions.Place) {
      log.note(
        PlacedFinding(part: Part(source: "", file: place.file), line: line(place), finding))
    }
    for place in links.unknown { note(Self.unknown, at: place) }
    for found in links.contradictions {
      let other = found.counting.place
      let shown = Phrase(
        en: "\(other.file), row \(line(other))", fr: "\(other.file), ligne \(line(other))")
      note(found.finding(shown: shown), at: found.yielding.place)
    }
    let kept = links.kept.map { keep in
      KeptValue(
        keep.field, row: keep.row, in: Part(source: "", file: keep.place.file),
        line: line(keep.place))
    }
    return (links, kept)
  }

  /// A file of answers; `nil` where it is not there, for the first answer makes it.
  private static func table(_ name: String, _ context: StepContext) throws(RunError) -> Batch? {
    do throws(RunError) {
      return try context.table(name)
    } catch {
      guard error.code == "source-missing" else { throw error }
      return nil
    }
  }

  /// A file without a byte answers nothing.
  private static func isBlank(_ name: String, in folder: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path(name, folder))
    return attributes?[.size] as? Int == 0
  }

  /// What is said of the files of answers that the pipeline names and that hold none yet: the first answer makes them.
  ///
  /// It is a warning where another file's name is so like that it may be meant.
  func answersToCome(in folder: String) -> [PlacedFinding] {
    decisions.compactMap { name in
      let place = Self.path(name, folder)
      guard !FileManager.default.fileExists(atPath: place) || Self.isBlank(name, in: folder) else {
        return nil
      }
      let near = Self.nearName(
        of: name, endings: ["csv", "xlsx", "ods"], in: folder, except: decisions)
      return PlacedFinding(
        part: Part(source: "", file: name),
        Finding(
          "no-answers-yet", near == nil ? .notice : .warning,
          Phrase(
            en: "no answers yet; tamis review writes them there"
              + (near.map { "; or did you mean \($0), which is there?" } ?? ""),
            fr: "pas encore de réponses ; tamis review les y écrira"
              + (near.map { " ; ou vouliez-vous dire \($0), qui est là ?" } ?? ""))))
    }
  }

  /// A file in the same folder whose name is nearly that of one that is not there.
  static func nearName(
    of name: String, endings: [String], in folder: String, except named: [String] = []
  )
    -> String?
  {
    let place = path(name, folder)
    let slash = place.lastIndex(of: "/")
    let inside = slash.map { String(place[..<$0]) } ?? "."
    let prefix = name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
    let others = (Folder.names(inside.isEmpty ? "/" : inside) ?? []).filter { other in
      endings.contains { other.lowercased().hasSuffix(".\($0)") }
        && !named.contains(prefix + other)
    }
    // All names end alike: only what stands before the ending tells.
    func stem(_ name: String) -> String {
      name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }
    let near = NearestWord.to(stem(String(name.dropFirst(prefix.count))), among: others.map(stem))
    return others.first { stem($0) == near }.map { prefix + $0 }
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
