import Fields
import Pipelines
import Tables

/// A condition about records that reads their values as `clean` would, wherever in the chain it stands: an answer in the words that people
/// use, an amount or a day as it is written where the locale is at home.
struct RecordCondition: Sendable {
  /// A field whose values are read before they are compared.
  private struct Reading: Sendable {
    var field: String
    /// What reads the values, the likelier first: `> 1990` may be meant of an amount or of a year.
    var cleaners: [any ColumnCleaner]
    /// The value it is compared with; `nil` for a yes or a no.
    var value: String?
  }

  private let condition: Condition
  private let readings: [Reading]

  /// The condition, in a source whose values are read like those of `context`.
  init(_ condition: Condition, _ context: StepContext) {
    self.condition = Self.canonical(condition)
    readings = Self.tests(in: condition).compactMap { Self.reading($0.name, $0.test, context) }
  }

  /// For each row of `batch` whether the condition holds; a value that cannot be compared is told, once.
  func holds(in batch: Batch, log: inout StepLog) -> [Bool] {
    var read = batch
    var told: [String: Set<Int>] = [:]
    for reading in readings {
      guard let column = batch[reading.field], !column.isBlank else { continue }
      guard let value = reading.value else {
        read[reading.field] = Self.cleaned(column, by: reading.cleaners[0])
        continue
      }
      let (cells, open) = Self.read(column, by: reading.cleaners, value)
      for row in open where told[reading.field, default: []].insert(row).inserted {
        log.note(Self.incomparable, row: row, field: reading.field, value: column[row], of: batch)
      }
      guard !cells.isEmpty else { continue }
      read[reading.field] = (read[reading.field] ?? column).replacing(
        cells.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
    return condition.holds(in: read)
  }

  /// The cells as they are to be compared with `value`, where that is not as they are written, and the rows that cannot be.
  ///
  /// What `clean` would make of a cell counts, though its letters compare as well: `1.234` of a column with `1.234,56` is more than a
  /// thousand. Of two readings that of the most cells is asked first: `44000` among days is a day.
  private static func read(
    _ column: TextColumn, by cleaners: [any ColumnCleaner], _ value: String
  ) -> (cells: [Int: String], open: [Int]) {
    let filled = (0..<column.count).filter { !column.isBlank($0) }
    let readings = cleaners.map { cleaner -> [Int: String] in
      let cleaned = cleaned(column, by: cleaner)
      return filled.reduce(into: [:]) { cells, row in
        if Condition.compares(cleaned[row], with: value) { cells[row] = cleaned[row] }
      }
    }
    let order = readings.indices.sorted {
      (-readings[$0].count, $0) < (-readings[$1].count, $1)
    }
    var cells: [Int: String] = [:]
    var open: [Int] = []
    for row in filled {
      if let cell = order.lazy.compactMap({ readings[$0][row] }).first {
        cells[row] = cell
      } else if !Condition.compares(column[row], with: value) {
        open.append(row)
      }
    }
    return (cells, open)
  }

  private static func cleaned(_ column: TextColumn, by cleaner: any ColumnCleaner) -> TextColumn {
    var tally = RuleTally(keepsRefused: true)
    return cleaner.apply(to: column, tally: &tally)
  }

  static let incomparable = Finding(
    "not-comparable", .warning,
    Phrase(
      en:
        "a condition compares this value, and it is neither a number nor a day: it counts as not fulfilled",
      fr:
        "une condition compare cette valeur, qui n’est ni un nombre ni une date : elle compte comme non remplie"
    ))

  private static func tests(in condition: Condition) -> [(name: String, test: Condition.Test)] {
    switch condition {
    case .all(let parts), .any(let parts): parts.flatMap(tests)
    case .not(let part): tests(in: part)
    case .field(let name, _, let test): [(name, test)]
    }
  }

  private static func reading(
    _ name: String, _ test: Condition.Test, _ context: StepContext
  ) -> Reading? {
    let field = Catalogue.field(ofColumn: name)
    switch test {
    case .oneOf, .compare(.differs, _):
      guard let field, field.kind == .boolean else { return nil }
      return Reading(field: name, cleaners: [answers(of: field)], value: nil)
    case .compare(_, let value):
      var cleaners: [any ColumnCleaner] = []
      if field?.kind != .date, Condition.compares("0", with: value) {
        let kind: Kind = field?.kind == .number ? .number : .amount
        cleaners += [RuleBook.standard(kind, locale: context.locale)].compactMap { $0 }
      }
      if Condition.isDay(value), field?.kind != .amount, field?.kind != .number {
        let days = RuleBook.standard(.date, locale: context.locale)
        cleaners +=
          field?.comparison == .birthDate
          ? [RuleBook.birthDates(context)] : [days].compactMap { $0 }
      }
      if let evidence = context.evidence[name] {
        cleaners = cleaners.map { $0.settled(by: evidence) }
      }
      return Reading(field: name, cleaners: cleaners, value: value)
    case .present, .missing, .matches: return nil
    }
  }

  private static func answers(of field: Field) -> any ColumnCleaner {
    field.isConsent ? JudgeCleaner(judge: ConsentJudge()) : JudgeCleaner(judge: BooleanJudge())
  }

  /// The condition with the words for yes and no as `clean` writes them.
  private static func canonical(_ condition: Condition) -> Condition {
    switch condition {
    case .all(let parts): .all(parts.map(canonical))
    case .any(let parts): .any(parts.map(canonical))
    case .not(let part): .not(canonical(part))
    case .field(let name, let mark, .oneOf(let values)) where isAnswer(name):
      .field(name, mark, .oneOf(values.map { BooleanJudge.answer($0) ?? $0 }))
    case .field(let name, let mark, .compare(.differs, let value)) where isAnswer(name):
      .field(name, mark, .compare(.differs, BooleanJudge.answer(value) ?? value))
    case .field: condition
    }
  }

  private static func isAnswer(_ field: String) -> Bool {
    Catalogue.field(ofColumn: field)?.kind == .boolean
  }

  /// Notes words that are neither a yes nor a no where only these can stand: no record would ever have them.
  static func checkAnswers(in condition: Condition, by stage: String, _ flow: inout Flow) {
    for case .field(let name, let mark, let test) in fields(in: condition) where isAnswer(name) {
      let words: [String]
      switch test {
      case .oneOf(let values): words = values
      case .compare(.differs, let value): words = [value]
      default: continue
      }
      for word in words where !word.isEmpty && BooleanJudge.answer(word) == nil {
        flow.problems.note(
          Diagnostic(
            "no-answer", at: mark,
            Phrase(
              en:
                "\(stage): \(name) is yes or no, never \"\(word)\"; write yes, no, present or missing",
              fr:
                "\(stage) : \(name) vaut oui ou non, jamais « \(word) » ; écrivez oui, non, present ou missing"
            )))
      }
    }
  }

  private static func fields(in condition: Condition) -> [Condition] {
    switch condition {
    case .all(let parts), .any(let parts): parts.flatMap(fields)
    case .not(let part): fields(in: part)
    case .field: [condition]
    }
  }
}

extension Optional where Wrapped == RecordCondition {
  /// For each row whether the condition holds; `nil` where there is none.
  func holds(in batch: Batch, log: inout StepLog) -> [Bool]? {
    map { $0.holds(in: batch, log: &log) }
  }
}
