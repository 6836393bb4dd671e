import Fields
import Pipelines
import Tables

/// The answers of persons, each at the record that it is about, and those that belong to none.
struct AnswerPlaces: Sendable {
  private var answers: [String: [Int: [AnswerCells.Answer]]] = [:]
  /// The answers that are not applied, with the place of each in its file.
  private(set) var leftOut: [PlacedFinding] = []

  /// Puts an answer in its place; of two about one cell the later counts.
  mutating func add(_ answer: AnswerCells.Answer, at place: AnswerCells.Place) {
    answers[place.part, default: [:]][place.record, default: []].removeAll {
      $0.field == answer.field && $0.value == answer.value
    }
    answers[place.part, default: [:]][place.record, default: []].append(answer)
  }

  /// Leaves an answer out, and says which.
  mutating func leaveOut(_ answer: AnswerCells.Answer, _ why: Finding) {
    leftOut.append(
      PlacedFinding(
        part: Part(source: "", file: answer.file), line: answer.row, field: answer.field,
        stage: "clean", why))
  }

  /// Puts what persons answered in the place of what the source says, before anything is cleaned.
  func apply(to delivery: inout Delivery, shown: ShownValue, log: inout StepLog) {
    guard !answers.isEmpty else { return }
    for cell in apply(to: &delivery.mentions, ofMentions: true, shown, log: &log) {
      delivery.answered.insert(cell)
    }
    for kind in EventKind.allCases where delivery.events[kind] != nil {
      _ = apply(to: &delivery.events[kind]!.batch, ofMentions: false, shown, log: &log)
    }
  }

  /// - Returns: the cells that hold an answer now.
  private func apply(
    to batch: inout Batch, ofMentions: Bool, _ shown: ShownValue, log: inout StepLog
  ) -> [Delivery.Cell] {
    let origins = batch.origins
    let ofPart = origins.parts.map { answers[$0.label] }
    guard ofPart.contains(where: { $0 != nil }) else { return [] }
    var cells: [Delivery.Cell] = []
    var given: [String: [(row: Int, text: String)]] = [:]
    for row in 0..<batch.count {
      guard let answers = ofPart[Int(origins.partIndex[row])]?[Int(origins.records[row])] else {
        continue
      }
      for answer in answers {
        let column = batch[answer.field]
        let isEvent = Catalogue.field(ofColumn: answer.field)?.event != nil
        guard column != nil || (ofMentions && !isEvent),
          shown.stands(answer, in: column, row: row)
        else { continue }
        guard let meant = AnswerWord.value(of: answer, in: column?.value(row) ?? "") else {
          log.note(AnswerWord.noValue, row: row, field: answer.field, of: batch)
          continue
        }
        given[answer.field, default: []].append((row, meant))
        cells.append(Delivery.Cell(answer.field, of: origins[row]))
        log.note(AnswerCells.obeyed, row: row, field: answer.field, of: batch)
      }
    }
    for (field, texts) in given.sorted(by: { $0.key < $1.key }) {
      let before = batch[field] ?? TextColumn(missingCount: batch.count)
      batch[field] = before.replacing(texts)
    }
    return cells
  }

  /// Whether a person answered what stands in a cell.
  func answers(_ field: String, of origin: Origin) -> Bool {
    guard !answers.isEmpty else { return false }
    return answers[origin.part.label]?[origin.record]?.contains { $0.field == field } ?? false
  }

  /// Whether a person said of any cell that it is right as it is.
  var hasConfirmed: Bool {
    answers.values.contains { $0.values.contains { $0.contains { AnswerWord.keeps($0) } } }
  }

  /// Whether a person said that the cell is right as it is.
  func confirms(_ field: String, of origin: Origin) -> Bool {
    guard !answers.isEmpty else { return false }
    return answers[origin.part.label]?[origin.record]?.contains {
      $0.field == field && AnswerWord.keeps($0)
    } ?? false
  }
}
