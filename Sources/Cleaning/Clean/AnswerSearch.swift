import Fields
import Pipelines
import Tables

/// Finds, among the records of a source, those that persons were asked about.
///
/// A record is the one of a question when the cell holds the value that was shown and all of its cells are those of then; else, when
/// it alone holds that value and is the same client. A question of an elder file, which has no mark, is that of the only record with
/// the value; of several it is the one in its row, provided that every question of that file still finds its value in its row.
/// Whatever stays open is left out and told: an answer never reaches a record that may be another.
struct AnswerSearch: Sendable {
  private struct Key: Hashable {
    var field: String
    var value: String
  }

  /// The records that hold a value that was asked about.
  private struct Holders {
    var wantsMarks = false
    var places: Set<AnswerCells.Place> = []
    var whole: [UInt64: Set<AnswerCells.Place>] = [:]
    var who: [UInt64: Set<AnswerCells.Place>] = [:]
  }

  private let questions: [AnswerCells.Answer]
  private let shown: ShownValue
  private var holders: [Key: Holders] = [:]
  private let fields: [String]
  /// Fields of which a value was shown covered.
  private let covered: Set<String>

  /// A search for the questions of `cells`; nothing was looked at yet.
  init(_ cells: AnswerCells) {
    questions = cells.questions
    shown = cells.shown
    for question in questions {
      holders[Self.key(question), default: Holders()].wantsMarks =
        holders[Self.key(question)]?.wantsMarks == true || question.mark != nil
    }
    fields = Set(questions.map(\.field)).sorted()
    covered = Set(
      questions.filter { ShownValue.mayBeCovered($0.value, field: $0.field) }.map(\.field))
  }

  private static func key(_ question: AnswerCells.Answer) -> Key {
    Key(field: question.field, value: ShownValue.core(question.value))
  }

  /// Looks at the next records of the source.
  mutating func look(at delivery: Delivery) {
    let marks = RecordMarks(delivery)
    look(in: delivery.mentions, marks, ofMentions: true) { $0 }
    for kind in EventKind.allCases {
      guard let events = delivery.events[kind] else { continue }
      look(in: events.batch, marks, ofMentions: false) { Int(events.mention[$0]) }
    }
  }

  private mutating func look(
    in batch: Batch, _ marks: RecordMarks, ofMentions: Bool, mention: (Int) -> Int
  ) {
    let origins = batch.origins
    let labels = origins.parts.map(\.label)
    for field in fields {
      let column = batch[field]
      let isEvent = Catalogue.field(ofColumn: field)?.event != nil
      guard column != nil || (ofMentions && !isEvent) else { continue }
      for row in 0..<batch.count {
        let key = Key(
          field: field,
          value: shown.text(
            of: column, row: row, field: field, isCovered: covered.contains(field)))
        guard let wantsMarks = holders[key]?.wantsMarks else { continue }
        let place = AnswerCells.Place(
          part: labels[Int(origins.partIndex[row])], record: Int(origins.records[row]))
        holders[key]!.places.insert(place)
        guard wantsMarks else { continue }
        let mark = marks[mention(row)]
        holders[key]!.whole[mark.whole, default: []].insert(place)
        if mark.who != 0 { holders[key]!.who[mark.who, default: []].insert(place) }
      }
    }
  }

  /// Where each answer belongs, now that every record was seen.
  func places() -> AnswerPlaces {
    var found = AnswerPlaces()
    let unmoved = unmoved()
    for question in questions where !question.answer.isEmpty {
      let holders = holders[Self.key(question)] ?? Holders()
      let candidates: Set<AnswerCells.Place>
      var isSure = true
      if let mark = question.mark {
        candidates = holders.whole[mark.whole] ?? holders.who[mark.who] ?? []
      } else {
        candidates = holders.places
        isSure =
          candidates.count > 1
          ? unmoved.contains(Self.sheet(question)) && !isAnotherAmong(candidates, of: question)
          : candidates.contains(question.place) || !ShownValue.core(question.value).isEmpty
      }
      if candidates.contains(question.place), isSure {
        found.add(question, at: question.place)
      } else if candidates.count == 1, isSure {
        found.add(question, at: candidates.first!)
      } else {
        found.leaveOut(question, candidates.count > 1 ? AnswerCells.ambiguous : AnswerCells.stale)
      }
    }
    return found
  }

  /// A file of answers and the file that it asks about.
  private struct Sheet: Hashable {
    var answers: String
    var part: String
  }

  private static func sheet(_ question: AnswerCells.Answer) -> Sheet {
    Sheet(answers: question.file, part: question.place.part)
  }

  /// Whether more records hold the value than were asked about it: then a further one has come, perhaps in the row of the question.
  private func isAnotherAmong(
    _ candidates: Set<AnswerCells.Place>, of question: AnswerCells.Answer
  ) -> Bool {
    let key = Self.key(question)
    guard !key.value.isEmpty else { return false }
    let sheet = Self.sheet(question)
    return candidates.count > questions.count { Self.key($0) == key && Self.sheet($0) == sheet }
  }

  /// Where every question without a mark finds its value in its row, one of them a value at all.
  private func unmoved() -> Set<Sheet> {
    var unmoved: Set<Sheet> = []
    var moved: Set<Sheet> = []
    for question in questions where question.mark == nil {
      let stands = holders[Self.key(question)]?.places.contains(question.place) == true
      if !stands { moved.insert(Self.sheet(question)) }
      if !ShownValue.core(question.value).isEmpty { unmoved.insert(Self.sheet(question)) }
    }
    return unmoved.subtracting(moved)
  }
}
