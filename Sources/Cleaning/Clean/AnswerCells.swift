import Fields
import Pipelines
import Tables

/// Puts what persons answered to `to-repair` in the place of what the sources say, before anything is cleaned.
///
/// An answer is obeyed where source, file, record and field are those of the question and the cell still holds the value that
/// was asked about: a list that was exported anew with its records in another order never gets another record's answer.
struct AnswerCells: Sendable {
  /// What a person answered about one cell.
  struct Answer: Sendable, Equatable {
    var field: String
    var value: String
    var answer: String
  }

  /// The file that is read when the pipeline names none.
  static let usualFile = "to-repair.xlsx"

  /// The usual file in a folder, and what browsers and file managers call the next of that name: `to-repair (1).xlsx`,
  /// `to-repair - Copie.xlsx`. The plain one first, then (2) before (10), so that of two answers about one cell the later counts.
  static func usualFiles(in folder: String) -> [String] {
    let names = Folder.names(folder.isEmpty ? "." : folder) ?? []
    return names.filter { name in
      guard name.hasPrefix("to-repair"), name.hasSuffix(".xlsx") || name.hasSuffix(".ods") else {
        return false
      }
      let rest = name.dropFirst("to-repair".utf8.count).dropLast(name.hasSuffix(".ods") ? 4 : 5)
      return rest.isEmpty || rest.hasPrefix(" ") || rest.hasPrefix("(")
    }.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
  }

  private var answers: [Place: [Int: [Answer]]] = [:]
  private let asked: @Sendable (Span<UInt8>, String) -> [UInt8]?

  /// No answers.
  init() { asked = { _, _ in nil } }

  private struct Place: Hashable {
    var source: String
    var file: String
  }

  /// The answers in `files`; when none is named those of the usual files beside the pipeline, as far as there are any.
  /// - Parameter asked: what the question showed of a value, `nil` when all of it.
  init(
    _ files: [String], _ context: StepContext,
    asked: @escaping @Sendable (Span<UInt8>, String) -> [UInt8]?
  ) throws(RunError) {
    self.asked = asked
    for file in files.isEmpty ? Self.usualFiles(in: context.folder) : files {
      try read(context.table(file), of: file)
    }
  }

  /// Adds the answers of a table; a row without an answer is no answer yet, of two about one cell the later counts.
  private mutating func read(_ table: Batch, of file: String) throws(RunError) {
    func column(_ name: String) throws(RunError) -> TextColumn {
      let found = table.names.first { AnswerHeadings.column(of: $0, in: .toRepair) == name }
        .flatMap { table[$0] }
      guard let found else {
        throw RunError(
          "answers-form", .wrong, at: file,
          Phrase(
            en:
              "there is no column \"\(name)\"; answers are read from what the port to-repair wrote, its columns as they were",
            fr:
              "il n’y a pas de colonne « \(name) » ; les réponses se lisent dans ce que le port to-repair a écrit, colonnes inchangées"
          ))
      }
      return found
    }
    let answer = try column("answer")
    let (source, path) = (try column("source"), try column("file"))
    // Elder files have the sheet behind the file's name.
    let sheet = table.names.first { AnswerHeadings.column(of: $0, in: .toRepair) == "sheet" }
      .flatMap { table[$0] }
    let (record, field, value) = (
      try column("record"), try column("field"), try column("value")
    )
    for row in 0..<table.count where !answer.isBlank(row) {
      guard let number = Int(record[row]), !field.isBlank(row) else { continue }
      let part = Part(source: source[row], file: path[row], member: sheet?[row] ?? "")
      let place = Place(source: part.source, file: part.label)
      let new = Answer(field: field[row], value: value[row], answer: answer[row])
      answers[place, default: [:]][number, default: []].removeAll {
        $0.field == new.field && $0.value == new.value
      }
      answers[place, default: [:]][number, default: []].append(new)
    }
  }

  static let obeyed = Finding(
    "answered", .repaired,
    Phrase(
      en: "what a person answered stands in place of the source’s value",
      fr: "la réponse d’une personne tient lieu de la valeur de la source"))
  static let stale = Finding(
    "answer-stale", .notice,
    Phrase(
      en: "a person answered about another value than the one that stands here today; left out",
      fr: "une personne a répondu pour une autre valeur que celle d’aujourd’hui ; réponse écartée"))

  func apply(to delivery: inout Delivery, log: inout StepLog) {
    guard !answers.isEmpty else { return }
    apply(to: &delivery.mentions, ofMentions: true, log: &log)
    for kind in EventKind.allCases where delivery.events[kind] != nil {
      apply(to: &delivery.events[kind]!.batch, ofMentions: false, log: &log)
    }
  }

  private func apply(to batch: inout Batch, ofMentions: Bool, log: inout StepLog) {
    let origins = batch.origins
    let ofPart = origins.parts.map { answers[Place(source: $0.source, file: $0.label)] }
    guard ofPart.contains(where: { $0 != nil }) else { return }
    var given: [String: [(row: Int, text: String)]] = [:]
    for row in 0..<batch.count {
      guard let answers = ofPart[Int(origins.partIndex[row])]?[Int(origins.records[row])] else {
        continue
      }
      for answer in answers {
        let column = batch[answer.field]
        let isEvent = Catalogue.field(ofColumn: answer.field)?.event != nil
        guard column != nil || (ofMentions && !isEvent) else { continue }
        if stands(answer, in: column, row: row) {
          guard let meant = AnswerWord.value(of: answer, in: column?.value(row) ?? "") else {
            log.note(AnswerWord.noValue, row: row, field: answer.field, of: batch)
            continue
          }
          given[answer.field, default: []].append((row, meant))
          log.note(Self.obeyed, row: row, field: answer.field, of: batch)
        } else {
          log.note(Self.stale, row: row, field: answer.field, of: batch)
        }
      }
    }
    for (field, texts) in given.sorted(by: { $0.key < $1.key }) {
      let before = batch[field] ?? TextColumn(missingCount: batch.count)
      batch[field] = before.replacing(texts)
    }
  }

  /// Whether a person said that the cell is right as it is.
  func confirms(_ field: String, of origin: Origin) -> Bool {
    guard !answers.isEmpty else { return false }
    let place = Place(source: origin.part.source, file: origin.part.label)
    return answers[place]?[origin.record]?.contains {
      $0.field == field && AnswerWord($0.answer) == .no
    } ?? false
  }

  /// Whether the cell still says what the person was shown, but for spaces at its ends and the mark that keeps a sheet from
  /// taking a text for a formula.
  private func stands(_ answer: Answer, in column: TextColumn?, row: Int) -> Bool {
    guard let column else { return answer.value.isEmpty }
    var text =
      column.originals[row].map { String(decoding: $0, as: UTF8.self) } ?? column[row]
    if let shown = asked(text.utf8.span, answer.field) {
      text = String(decoding: shown, as: UTF8.self)
    }
    return Self.core(text) == Self.core(answer.value)
  }

  private static func core(_ text: String) -> Substring {
    var core = text[...]
    while let first = core.first, first.isWhitespace || first == "'" { core.removeFirst() }
    while core.last?.isWhitespace == true { core.removeLast() }
    return core
  }
}
