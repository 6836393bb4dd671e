import Fields
import Pipelines
import Reference
import Tables

/// Cells that were read, but that only a person can be sure of: they stay, and are told.
struct DoubtfulCells {
  private let mixedDates: Set<String>
  private let exchangedDates: Set<String>
  private let order: DateOrder

  /// - Parameters:
  ///   - evidence: of each column of the source the values that decide how it is read.
  ///   - order: the order of dates in the country of the pipeline.
  init(evidence: [String: TextColumn], order: DateOrder) {
    self.order = order
    var mixed: Set<String> = []
    var exchanged: Set<String> = []
    for (name, column) in evidence where Catalogue.field(ofColumn: name)?.kind == .date {
      let survey = DateSurvey(column)
      if Self.isDivided(survey, order) { mixed.insert(name) }
      if survey.looksExchanged { exchanged.insert(name) }
    }
    mixedDates = mixed
    exchangedDates = exchanged
  }

  static let date = Finding(
    "ambiguous-date", .warning,
    Phrase(
      en: "day and month may be the other way round, as they are in other dates of the column",
      fr:
        "le jour et le mois sont peut-être inversés, comme ils le sont dans d’autres dates de la colonne"
    ))
  static let exchanged = Finding(
    "exchanged-date", .warning,
    Phrase(
      en:
        "a spreadsheet seems to have exchanged day and month: the dates that it left as text are all of days above 12, those it took for dates of none; import the first file anew with its dates as text, or say which day it is",
      fr:
        "un tableur semble avoir inversé le jour et le mois : les dates qu’il a laissées en texte ont toutes un jour au-delà de 12, celles qu’il a prises pour des dates aucune ; réimportez le premier fichier avec ses dates en texte, ou dites quel jour c’est"
    ))
  static let letter = Finding(
    "lost-letter", .warning,
    Phrase(
      en: "a letter was lost to a wrong encoding; write it again",
      fr: "une lettre a été perdue par un mauvais codage ; réécrivez-la"))

  static let madeUp = Finding(
    "made-up-address", .notice,
    Phrase(
      en: "an address that is typed for want of one; it was kept, find out the right one",
      fr: "une adresse tapée faute d’en avoir une ; elle est gardée, demandez la bonne"))

  /// A domain that may exist, but is most often a slip of the one named here.
  private static func slip(of domain: String) -> Finding {
    Finding(
      "likely-typo", .warning,
      Phrase(
        en: "the domain may exist, but is a usual slip: was \(domain) meant?",
        fr: "le domaine existe peut-être, mais c’est une faute courante : fallait-il \(domain) ?"))
  }

  /// An ending that nobody was given, and the usual one that may have been meant.
  private static func ending(of domain: String) -> Finding {
    let ending = domain.split(separator: ".").last.map(String.init) ?? domain
    let meant = EmailEndings.meant(by: ending)
    return Finding(
      "unknown-ending", .warning,
      Phrase(
        en: "no address ends in .\(ending)"
          + (meant.map { ": was .\($0) meant?" } ?? "; write it again"),
        fr: "aucune adresse ne se termine par .\(ending)"
          + (meant.map { " : fallait-il .\($0) ?" } ?? " ; réécrivez-la")))
  }

  /// Looks at the values of a column as the source wrote them.
  /// - Parameter isWhole: whether they are all that the source has: then nothing was found out about it before.
  func look(
    at column: TextColumn, _ name: String, of batch: Batch, log: inout StepLog,
    isWhole: Bool = false
  ) {
    let isWhole = isWhole && Catalogue.field(ofColumn: name)?.kind == .date
    let survey = isWhole ? DateSurvey(column) : nil
    if survey.map({ Self.isDivided($0, order) }) ?? mixedDates.contains(name) {
      note(Self.date, column, name, batch, &log, isOpen)
    }
    if survey?.looksExchanged ?? exchangedDates.contains(name) {
      note(Self.exchanged, column, name, batch, &log, isExchangeable)
    }
  }

  /// Whether dates of the other order stand there too, so many that each date that can be either may be one of them.
  private static func isDivided(_ survey: DateSurvey, _ order: DateOrder) -> Bool {
    survey.isMixed || survey.isDoubtful(expecting: order)
  }

  /// Looks at the addresses of a batch that is clean: the domain that may have been meant is suggested, never put in.
  func lookAtDomains(of batch: Batch, log: inout StepLog) {
    for (name, column) in zip(batch.names, batch.columns)
    where Catalogue.field(ofColumn: name)?.kind == .email {
      for row in 0..<column.count where !column.isBlank(row) {
        let doubt = column.withValue(row) { value -> Finding? in
          var at = value.count - 1
          while at >= 0, value[at] != 0x40 { at -= 1 }
          guard at > 0 else { return nil }
          let domain = value.extracting((at + 1)..<value.count)
          if MadeUpMailboxes.isSurelyFiller(value.extracting(0..<at), domain) {
            return Self.madeUp
          }
          if EmailDomains.isLikelySlip(domain),
            let meant = EmailDomains.suggestion(domain.withUnsafeBufferPointer(Array.init))
          {
            return Self.slip(of: String(decoding: meant, as: UTF8.self))
          }
          return EmailEndings.isKnown(domain) ? nil : Self.ending(of: domain.text)
        }
        guard let doubt else { continue }
        log.note(doubt, row: row, field: name, value: column[row], of: batch)
      }
    }
  }

  /// Looks at the names of people, firms, streets and towns when they are clean: a letter that could be told is back by then.
  func lookAtLetters(of batch: Batch, log: inout StepLog) {
    for (name, column) in zip(batch.names, batch.columns) {
      guard let kind = Catalogue.field(ofColumn: name)?.kind, Self.named.contains(kind),
        column.bytes.holds(0x3F) || column.bytes.holds(0xEF)
      else { continue }
      note(Self.letter, column, name, batch, &log, Self.hasLostLetter)
    }
  }

  private static let named: Set<Kind> = [.firstName, .lastName, .company, .street, .city]

  private func note(
    _ finding: Finding, _ column: TextColumn, _ name: String, _ batch: Batch, _ log: inout StepLog,
    _ test: (Span<UInt8>) -> Bool
  ) {
    for row in 0..<column.count where !column.isBlank(row) {
      guard column.withValue(row, { test($0) }) else { continue }
      log.note(finding, row: row, field: name, value: column[row], of: batch)
    }
  }

  /// Whether a date is another day in the other order.
  private func isOpen(_ value: Span<UInt8>) -> Bool {
    guard DateJudge.plainISO(value) == nil, let pair = DateText.leadingPair(value) else {
      return false
    }
    return pair.first <= 12 && pair.second <= 12 && pair.first != pair.second
  }

  /// Whether a date of the calendar is another day when day and month are exchanged.
  private func isExchangeable(_ value: Span<UInt8>) -> Bool {
    guard let day = DateJudge.plainISO(value) else { return false }
    return day.day <= 12 && day.day != day.month
  }

  /// Whether `?` stands inside a word, or the mark of a broken letter anywhere.
  private static func hasLostLetter(_ value: Span<UInt8>) -> Bool {
    for index in 0..<value.count {
      if value[index] == 0xEF, index + 2 < value.count, value[index + 1] == 0xBF,
        value[index + 2] == 0xBD
      {
        return true
      }
      guard value[index] == 0x3F, index > 0 else { continue }
      let next = index + 1 < value.count ? value[index + 1] : 0x20
      if isLetter(value[index - 1]) && isLetter(next) { return true }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { Plain.isLetter(byte) || byte >= 0x80 }
}
