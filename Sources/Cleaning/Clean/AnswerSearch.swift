import Fields
import Pipelines
import Tables

/// Finds, among the records of a source, those that persons were asked about.
///
/// A record is the one of a question when the cell holds the value that was shown and all of its cells are those of then; else, when
/// it alone holds that value and is the same client, and no other question of that file was about it. A question of an elder file, which has no mark, is that of the only record with
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
    /// By the client the records, each with the mark of all its cells.
    var who: [UInt64: [AnswerCells.Place: UInt64]] = [:]
  }

  private let questions: [AnswerCells.Answer]
  private let placeless: [AnswerCells.Answer]
  private let shown: ShownValue
  private var holders: [Key: Holders] = [:]
  private let fields: [String]
  /// Fields of which a value was shown covered.
  private let covered: Set<String>

  /// A search for the questions of `cells`; nothing was looked at yet.
  init(_ cells: AnswerCells) {
    questions = cells.questions
    placeless = cells.placeless
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
      // Of a column that the source does not have, and no field of ours, no record holds a blank cell.
      let known = Catalogue.field(ofColumn: field)
      guard column != nil || (ofMentions && known != nil && known?.event == nil) else { continue }
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
        if mark.who != 0 { holders[key]!.who[mark.who, default: [:]][place] = mark.whole }
      }
    }
  }

  /// Where each answer belongs, now that every record was seen.
  func places() -> AnswerPlaces {
    var found = AnswerPlaces()
    let unmoved = unmoved()
    let counts = counts()
    let asked = askedMarks()
    for answer in placeless { found.leaveOut(answer, AnswerCells.placeless) }
    for question in questions where !question.answer.isEmpty {
      let key = Self.key(question)
      let holders = holders[key] ?? Holders()
      var candidates = holders.places
      var isSure = true
      // The row decides among records that are alike in all cells, never among those who may be namesakes.
      var placeDecides = true
      if let mark = question.mark {
        if let whole = holders.whole[mark.whole] {
          candidates = whole
        } else {
          let others = asked[question.file] ?? []
          candidates = Set(
            (holders.who[mark.who] ?? [:]).filter { !others.contains($0.value) }.keys)
          placeDecides = false
        }
      } else if candidates.count > 1 {
        // More records than were asked about: a further one has come, perhaps in the row of the question.
        let sheet = Self.sheet(question)
        let isAnotherAmong =
          !key.value.isEmpty
          && candidates.count > counts[Asked(sheet: sheet, key: key), default: 0]
        isSure = unmoved.contains(sheet) && !isAnotherAmong
      } else {
        isSure = candidates.contains(question.place) || !key.value.isEmpty
      }
      if placeDecides, candidates.contains(question.place), isSure {
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

  /// What a file of answers asks about a value in a file.
  private struct Asked: Hashable {
    var sheet: Sheet
    var key: Key
  }

  private static func sheet(_ question: AnswerCells.Answer) -> Sheet {
    Sheet(answers: question.file, part: question.place.part)
  }

  /// How many questions there are about each value.
  private func counts() -> [Asked: Int] {
    var counts: [Asked: Int] = [:]
    for question in questions {
      counts[Asked(sheet: Self.sheet(question), key: Self.key(question)), default: 0] += 1
    }
    return counts
  }

  /// By file of answers the records that it asks about: one that is another question’s is somebody else.
  private func askedMarks() -> [String: Set<UInt64>] {
    var asked: [String: Set<UInt64>] = [:]
    for question in questions {
      if let mark = question.mark { asked[question.file, default: []].insert(mark.whole) }
    }
    return asked
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
