import Cleaning
import Fields
import Foundation
import Matching
import Pipelines
import Synchronization
import Tables

/// One file, read whole: its rows as they were, and the same rows cleaned for matching.
struct MatchTable {
  /// The rows as the file gives them.
  private(set) var raw = Batch()
  /// The headings, in order.
  private(set) var headings: [String] = []
  /// The cleaned rows; a record that names two persons has one row for each.
  private(set) var cleaned = Batch()
  /// For each row of `raw` its row in `cleaned`.
  private(set) var cleanedRow: [Int] = []
  /// For the headings that are ours, known or guessed, the name of their field.
  private(set) var fieldOfHeading: [String: String] = [:]

  /// Reads and cleans a file with its columns recognised by their headings.
  init(
    path: String, options: [Node.Entry] = [], workers: Int, console: Console
  ) throws(RunError) {
    let file = InputFile(source: "file", shownPath: path, path: path)
    let found = try PipelineCheck(registry: AllStages.registry).look(file)
    let reader = try Swift.type(of: found).reading(file, options: options, console: console)
    var reading = try reader.open(file)
    for phrase in reading.detected { console.note("\(path): \(phrase(console.language))") }
    var portions: [any Portion] = []
    while let portion = try reading.next() { portions.append(portion) }
    let (guess, stacked, locale, columns, fields) = try Self.guess(from: portions.first)
    fieldOfHeading = fields
    for (field, first, further) in stacked.pairs {
      let label = Catalogue.field(ofColumn: field)?.label
      console.note(
        say(
          "\(path): the columns \"\(first)\" and \"\(further)\" together are taken for: \(label?.en ?? field)",
          "\(path) : les colonnes « \(first) » et « \(further) » sont prises ensemble pour : \(label?.fr ?? field)"
        ))
    }
    for (field, heading) in guess.fields {
      let label = Catalogue.field(ofColumn: field)?.label
      console.note(
        say(
          "\(path): the column \"\(heading)\" is taken for: \(label?.en ?? field)",
          "\(path) : la colonne « \(heading) » est prise pour : \(label?.fr ?? field)"))
    }
    let pieces = try Self.worked(
      portions, stacked, locale, columns, workers: workers)
    headings = reading.headings
    let numbers = RecordNumbers()
    var (rawPile, cleanedPile) = (BatchPile(), BatchPile())
    for piece in pieces {
      var log = piece.log
      numbers.continueNumbers(of: &log, recordCount: piece.raw.count)
      for placed in log.findings {
        // As a file without a byte: a nightly job must not take what has no record for a list without doubles.
        if placed.finding.code == "empty-file" {
          throw RunError("source-empty", .unreadable, at: path, placed.finding.phrase)
        }
        console.note(placed.text(console.language))
      }
      if headings.isEmpty { headings = piece.raw.names }
      var firstRow: [UInt32: Int] = [:]
      for row in 0..<piece.cleaned.count where piece.cleaned.origins.splits[row] <= 1 {
        let record = piece.cleaned.origins.records[row]
        if firstRow[record] == nil { firstRow[record] = row }
      }
      for row in 0..<piece.raw.count {
        cleanedRow.append(cleanedPile.count + (firstRow[piece.raw.origins.records[row]] ?? 0))
      }
      rawPile.append(piece.raw)
      cleanedPile.append(piece.cleaned)
    }
    if let name = rawPile.oversizeColumn ?? cleanedPile.oversizeColumn {
      throw RunError.columnTooLarge(name)
    }
    raw = rawPile.joined(Workers(workers))
    cleaned = cleanedPile.joined(Workers(workers))
    // What only records further down have, cells behind the last heading too.
    let known = Set(headings)
    headings += raw.names.filter { !known.contains($0) }
  }

  /// A portion, read and cleaned.
  private struct Piece: Sendable {
    var raw: Batch
    var cleaned: Batch
    var log: ReadLog
  }

  private static func context(_ locale: String) -> StepContext {
    StepContext(source: "file", locale: locale, asOf: "2026-01-01", folder: ".")
  }

  /// What the first rows tell of the columns whose headings nobody knows.
  private static func guess(from portion: (any Portion)?) throws(RunError) -> (
    guess: ColumnGuess, stacked: StackedColumns, locale: String, columns: Columns,
    fields: [String: String]
  ) {
    var log = ReadLog()
    let sample = try portion?.deliver(&log).mentions ?? Batch()
    var known: [String: String] = [:]
    for (field, heading) in Columns().headings(of: sample.names, context("fr-FR")) {
      if Catalogue.field(ofColumn: field) != nil { known[heading] = field }
    }
    for (heading, field) in zip(sample.names, Catalogue.recognise(headings: sample.names)) {
      if known[heading] == nil, let field, field.event == nil { known[heading] = field.name }
    }
    let stacked = StackedColumns(sample, known: known)
    var guess = ColumnGuess(sample, known: known)
    for heading in guess.displaced { known[heading] = nil }
    for (field, heading) in guess.fields { known[heading] = field }
    let locale = RegionGuess.locale(of: sample, known)
    let survival = ValueSurvival(AllStages.registry, locale: locale)
    guess.keep { field, heading in
      sample[heading].map { survival.holds($0, as: field, isGuess: true) } ?? true
    }
    var columns = Columns()
    columns.map = ColumnMap(guess.fields)
    let guessed = Set(guess.fields.map(\.heading))
    columns.asExtra = known.filter { heading, field in
      !guessed.contains(heading)
        && sample[heading].map { !survival.holds($0, as: field, isGuess: false) } ?? false
    }.keys.sorted()
    columns.asExtra += guess.displaced.subtracting(guessed).sorted()
    let fields = known.filter { !columns.asExtra.contains($0.key) }
    return (guess, stacked, locale, columns, fields)
  }

  private static func worked(
    _ portions: [any Portion], _ stacked: StackedColumns, _ locale: String, _ columns: Columns,
    workers: Int
  ) throws(RunError) -> [Piece] {
    let pieces = Mutex([Piece?](repeating: nil, count: portions.count))
    let failure = Mutex<RunError?>(nil)
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, portions.count))) { _ in
      while true {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard place < portions.count, !Interruption.isAsked else { return }
        do throws(RunError) {
          let piece = try self.piece(portions[place], stacked, locale, columns)
          pieces.withLock { $0[place] = piece }
        } catch {
          failure.withLock { $0 = $0 ?? error }
        }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    if Interruption.isAsked {
      throw RunError(
        "interrupted", .interrupted, at: "", Phrase(en: "interrupted", fr: "interrompu"))
    }
    return pieces.withLock { $0.compactMap { $0 } }
  }

  private static func piece(
    _ portion: any Portion, _ stacked: StackedColumns, _ locale: String, _ columns: Columns
  ) throws(RunError) -> Piece {
    var log = ReadLog()
    var delivery = try portion.deliver(&log)
    let raw = delivery.mentions
    // Every record keeps a number of its own until it is found again behind the cleaning.
    var origins = Origins()
    let part = origins.index(of: Part(source: "file", file: ""))
    for row in 0..<raw.count { origins.append(part: part, record: row + 1) }
    var numbered = raw
    numbered.origins = origins
    delivery.mentions = stacked.joined(numbered)
    var steps = StepLog()
    let context = context(locale)
    columns.prepare(for: delivery.mentions.names, context).apply(to: &delivery, log: &steps)
    let clean = Clean().step(context)
    clean.apply(to: &delivery, log: &steps)
    return Piece(raw: numbered, cleaned: delivery.mentions, log: log)
  }
}
