import Fields
import Pipelines
import Reference
import Tables

/// What each column must pass whatever the pipeline says: nobody may opt out of the law by a rule of his own.
struct PrivacyGuards: Sendable {
  private let kept: Set<SensitiveSubject>
  private let sensitive: SensitiveText
  private let redact = Redact()
  private let codes = NumbersAmongCodes()

  /// - Parameter kept: the subjects for which the pipeline names a ground.
  init(kept: Set<SensitiveSubject>) {
    self.kept = kept
    sensitive = SensitiveText(kept: kept)
  }

  /// Kinds that hold what anybody liked to write.
  static let free: Set<Kind> = [.note, .text, .tags]
  /// Kinds whose judges take any words, and with them a number that must not stay there.
  private static let wordy: Set<Kind> = [
    .firstName, .lastName, .person, .company, .street, .address, .city,
  ]
  /// Kinds that hold numbers of whoever keeps the list, which no judge refuses.
  private static let codes: Set<Kind> = [.code, .word]
  private static let consents = JudgeCleaner(judge: ConsentJudge())

  /// What reads an answer about consent, and what takes specially protected text and numbers out of a column; an unknown one is
  /// told by its heading too.
  func cleaners(of name: String, _ field: Field?) -> [any ColumnCleaner] {
    guard let field else {
      return [
        SensitiveText(kept: kept, heading: name), Redact(heading: name),
        NumbersAmongCodes(heading: name),
      ]
    }
    if field.isConsent { return [Self.consents] }
    if Self.free.contains(field.kind) { return [sensitive, redact] }
    if Self.wordy.contains(field.kind) { return [redact] }
    return Self.codes.contains(field.kind) ? [codes] : []
  }

  /// What may stay of words that come to the notes from another cell, and what is told of the rest: of « ne plus appeler, hospitalisé »
  /// the first piece.
  func screened(_ words: String) -> (left: String, lost: Finding?) {
    var buffer: [UInt8] = []
    guard let subject = sensitive.subject(of: words.utf8.span, buffer: &buffer) else {
      return (words, nil)
    }
    let pieces = words.split { ",;()[]\n".contains($0) }
      .map { String($0).trimming(" -:") }
      .filter { sensitive.subject(of: $0.utf8.span, buffer: &buffer) == nil && !$0.isEmpty }
    let left = pieces.joined(separator: ", ")
    let isClean = sensitive.subject(of: left.utf8.span, buffer: &buffer) == nil
    return (isClean ? left : "", SensitiveText.finding(subject))
  }

  /// Whether a text of a note may not stay.
  func isSensitive(_ text: Span<UInt8>) -> Bool {
    var buffer: [UInt8] = []
    return sensitive.subject(of: text, buffer: &buffer) != nil
  }

  /// The notes to which something comes in `rows`, ascending, without what may not stay there: it would take with it what comes.
  func notes(of batch: Batch, in rows: [Int], log: inout StepLog) -> TextColumn {
    guard let notes = batch["note"] else { return TextColumn(missingCount: batch.count) }
    var cleared = CellChanges()
    var buffer: [UInt8] = []
    for row in rows where !notes.isBlank(row) {
      guard let subject = notes.withValue(row, { sensitive.subject(of: $0, buffer: &buffer) })
      else { continue }
      cleared.set(row, to: "")
      log.note(SensitiveText.finding(subject), row: row, field: "note", of: batch)
    }
    // Of a text that goes the wording is not kept either.
    return cleared.applied(to: notes, notingOriginals: false)
  }

  /// What covers the texts that a source wrote in a field. `field` may be a heading.
  static func cover(of field: String, kept: Set<SensitiveSubject>) -> Discreet.Cover {
    let known = Catalogue.field(ofColumn: field) ?? Catalogue.recognise(heading: field)
    let isFree = known.map { free.contains($0.kind) } ?? true
    let words = isFree ? SensitiveText(kept: kept, heading: known == nil ? field : nil) : nil
    let redact = known == nil ? Redact(heading: field) : Redact()
    let isAlwaysRead = redact.isOfDocuments
    return { text in
      if let words {
        var buffer: [UInt8] = []
        if words.subject(of: text, buffer: &buffer) != nil { return [] }
      }
      return isAlwaysRead || Redact.mayHold(text) ? redact.redacted(text) : nil
    }
  }
}

extension StepLog {
  /// Notes what a cleaner did with the cells of a column.
  mutating func note(
    _ tally: RuleTally, by cleaner: any ColumnCleaner, field: String, before: TextColumn,
    of batch: Batch
  ) {
    // Of a value that does not stay nobody can say that it is right: it is asked about again.
    let confirms = confirms
    defer { self.confirms = confirms }
    var findings: [(reason: Reason, finding: Finding)] = []
    for (row, outcome) in tally.notable {
      let (reason, severity): (Reason, Finding.Severity)
      switch outcome {
      // Whether somebody consents only a person can ask again.
      case .repaired(let why) where why == Cause.consentUnread.reason:
        (reason, severity) = (why, .warning)
      case .repaired(let why): (reason, severity) = (why, .repaired)
      case .doubtful(let why), .refused(let why): (reason, severity) = (why, .warning)
      // Where a number was taken out nobody wrote a word for nothing.
      case .blank(let why) where why == Cause.placeholder.reason && before[row] == "•••":
        continue
      // What a spreadsheet's formula lost only a person can bring back.
      case .blank(let why) where why == Cause.spreadsheetError.reason:
        (reason, severity) = (why, .warning)
      case .blank(let why):
        (reason, severity) = (why, cleaner is SensitiveText ? .notice : .repaired)
      case .kept, .respelled: continue
      }
      let place = findings.firstIndex { $0.reason == reason } ?? findings.count
      if place == findings.count {
        findings.append((reason, Finding(reason.text, severity, cleaner.phrase(for: reason))))
      }
      if case .doubtful = outcome { self.confirms = confirms } else { self.confirms = nil }
      note(
        findings[place].finding, row: row, field: field,
        value: severity == .warning ? before[row] : "", of: batch)
    }
  }
}
