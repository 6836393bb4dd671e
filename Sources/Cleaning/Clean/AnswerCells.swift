import Fields
import Pipelines
import Tables

/// What persons answered to `to-repair` about the records of one source.
///
/// An answer is obeyed where the cell still holds the value that was asked about *and* its record is the one that was asked about,
/// in whatever row it stands today: ``AnswerSearch`` finds it by its mark.
struct AnswerCells: Sendable {
  /// A row of a file of answers: a question about one cell, and what a person answered.
  struct Answer: Sendable, Equatable {
    var field: String
    var value: String
    /// Empty where nobody has answered yet.
    var answer: String
    /// Where the record stood.
    var place = Place(part: "", record: 0)
    /// By what the record is known again; elder files have none.
    var mark: RecordMark?
    /// The file of answers, and the row in it as a spreadsheet numbers it.
    var file = ""
    var row = 0
  }

  /// A record by its number in a file or sheet.
  struct Place: Sendable, Hashable {
    var part: String
    var record: Int
  }

  /// The endings of the file that is read when the pipeline names none: the workbook that was written, and what programs save it as.
  private static let usualEndings = [".csv", ".ods", ".xlsx"]

  /// The files that are read when the pipeline names none.
  static let usualNames = usualEndings.map { "to-repair\($0)" }

  /// The usual files in a folder, and what browsers and file managers call the next of that name: `to-repair (1).xlsx`,
  /// `to-repair - Copie.xlsx`. The plain one first, then (2) before (10), so that of two answers about one cell the later counts.
  static func usualFiles(in folder: String) -> [String] {
    let names = Folder.names(folder.isEmpty ? "." : folder) ?? []
    let found = names.compactMap { name -> (rest: Int, name: String)? in
      guard name.hasPrefix("to-repair"),
        let ending = usualEndings.first(where: { name.lowercased().hasSuffix($0) })
      else { return nil }
      let rest = name.dropFirst("to-repair".utf8.count).dropLast(ending.utf8.count)
      guard rest.isEmpty || rest.hasPrefix(" ") || rest.hasPrefix("(") else { return nil }
      return (rest.utf8.count, name)
    }
    return found.sorted { $0 < $1 }.map(\.name)
  }

  /// The questions in the order of the files, those without an answer too; of two answers to one question only the later.
  private(set) var questions: [Answer] = []
  /// Answers whose row names no record or no field.
  private(set) var placeless: [Answer] = []
  /// What a question shows of a value.
  private(set) var shown = ShownValue { _, _ in nil }

  /// No answers.
  init() {}

  /// The answers in `files`; when none is named those of the usual files beside the pipeline, as far as there are any.
  /// - Parameter cover: what covers the values of a field in a question; it is found once for each field asked about.
  init(
    _ files: [String], _ context: StepContext, cover: (String) -> Discreet.Cover
  ) throws(RunError) {
    for file in files.isEmpty ? Self.usualFiles(in: context.folder) : files {
      try read(context.table(file), of: file, source: context.source)
    }
    let answered = Set(
      questions.indices.filter { !questions[$0].answer.isEmpty }.map { asking($0) })
    var later: Set<Asking> = []
    let kept = questions.indices.reversed().filter { index in
      // A question that another file answers is no longer open.
      guard !questions[index].answer.isEmpty else { return !answered.contains(asking(index)) }
      return later.insert(asking(index)).inserted
    }
    questions = kept.reversed().map { questions[$0] }
    var covers: [String: Discreet.Cover] = [:]
    for question in questions where covers[question.field] == nil {
      covers[question.field] = cover(question.field)
    }
    shown = ShownValue { [covers] text, field in covers[field]?(text) }
  }

  /// What makes two rows the same question.
  private struct Asking: Hashable {
    var place: Place
    var mark: RecordMark?
    var field: String
    var value: String
  }

  private func asking(_ index: Int) -> Asking {
    let question = questions[index]
    return Asking(
      place: question.place, mark: question.mark, field: question.field, value: question.value)
  }

  /// Where the answers belong in a source that comes in one piece.
  func places(in delivery: Delivery) -> AnswerPlaces {
    guard !isEmpty else { return AnswerPlaces() }
    var search = AnswerSearch(self)
    search.look(at: delivery)
    return search.places()
  }

  /// Whether nobody has answered anything.
  var isEmpty: Bool { placeless.isEmpty && !questions.contains { !$0.answer.isEmpty } }

  /// Adds the questions of a table that concern the source.
  private mutating func read(
    _ table: Batch, of file: String, source: String?
  ) throws(RunError) {
    func found(_ name: String) -> TextColumn? {
      table.names.first { AnswerHeadings.column(of: $0, in: .toRepair) == name }
        .flatMap { table[$0] }
    }
    func column(_ name: String) throws(RunError) -> TextColumn {
      if let column = found(name) { return column }
      throw RunError(
        "answers-form", .wrong, at: file,
        Phrase(
          en:
            "there is no column \"\(name)\"; answers are read from what the port to-repair wrote, its columns as they were",
          fr:
            "il n’y a pas de colonne « \(name) » ; les réponses se lisent dans ce que le port to-repair a écrit, colonnes inchangées"
        ))
    }
    let answer = try column("answer")
    let (sources, path) = (try column("source"), try column("file"))
    // Elder files have the sheet behind the file's name, and no marks.
    let (sheet, mark) = (found("sheet"), found("mark"))
    let (record, field, value) = (
      try column("record"), try column("field"), try column("value")
    )
    for row in 0..<table.count where source == nil || sources[row] == source {
      let mark = mark.flatMap { RecordMark($0[row]) }
      // A mark finds its record without the number, which a spreadsheet may have made « 2,0 ».
      guard let number = Self.number(record[row]) ?? mark.map({ _ in 0 }), !field.isBlank(row)
      else {
        if !answer.isBlank(row) {
          placeless.append(
            Answer(
              field: field[row], value: value[row], answer: answer[row], file: file,
              row: table.origins[row].record + 1))
        }
        continue
      }
      let part = Part(source: sources[row], file: path[row], member: sheet?[row] ?? "")
      questions.append(
        Answer(
          field: field[row], value: value[row], answer: answer[row],
          place: Place(part: part.label, record: number),
          mark: mark, file: file,
          row: table.origins[row].record + 1))
    }
  }

  /// The number of a record however a spreadsheet shows it: `2`, `2,0`, `1 204`; `nil` where it is none.
  private static func number(_ text: String) -> Int? {
    let digits = text.filter { !$0.isWhitespace }
    let whole = digits.prefix { $0.isASCII && $0.isNumber }
    let rest = digits.dropFirst(whole.count)
    guard rest.first.map({ $0 == "," || $0 == "." }) ?? true,
      rest.dropFirst().allSatisfy({ $0 == "0" })
    else { return nil }
    return Int(whole)
  }

  static let placeless = Finding(
    "answer-stale", .notice,
    Phrase(
      en: "this answer is not applied: its row has no number of a record, or no field",
      fr: "cette réponse n’est pas appliquée : sa ligne n’a pas de numéro de fiche, ou pas de champ"
    ))
  static let obeyed = Finding(
    "answered", .repaired,
    Phrase(
      en: "what a person answered stands in place of the source’s value",
      fr: "la réponse d’une personne tient lieu de la valeur de la source"))
  static let stale = Finding(
    "answer-stale", .notice,
    Phrase(
      en:
        "this answer is not applied: no record that it was about still holds the value that was asked about",
      fr:
        "cette réponse n’est pas appliquée : aucune fiche dont il s’agissait ne contient encore la valeur demandée"
    ))
  static let ambiguous = Finding(
    "answer-ambiguous", .warning,
    Phrase(
      en:
        "this answer is not applied: several records may be the one that was asked about; answer in the newest to-repair",
      fr:
        "cette réponse n’est pas appliquée : plusieurs fiches peuvent être celle dont il s’agissait ; répondez dans le to-repair le plus récent"
    ))
}
