import Fields
import Pipelines
import Tables

/// What a spreadsheet did to cells that no judge looks at closely: errors, long numbers in powers of ten, references taken for dates.
///
/// An error (`#REF!`) says nothing and is blanked; a rounded number (`3,66E+13`) and a day without a year (`03-avr` for 3/4) stay as
/// they stand. Each is for a person to put right, since the digits and the reference are gone.
enum SpreadsheetDamage {
  static let error = Finding(
    Cause.spreadsheetError.text, .warning, Cause.spreadsheetError.phrase)
  static let digits = Finding(Cause.digitsLost.text, .warning, Cause.digitsLost.phrase)
  static let date = Finding(
    "auto-date", .warning,
    Phrase(
      en: "a spreadsheet seems to have taken a reference for a date; look at the source",
      fr: "un tableur semble avoir pris une référence pour une date ; voyez la source"))

  /// Kinds whose own judges refuse what a spreadsheet rounded or turned into a date.
  private static func isJudged(_ kind: Kind) -> Bool {
    switch kind {
    case .text, .note, .code, .word, .tags, .firstName, .lastName, .person, .company, .street,
      .address, .city:
      false
    default: true
    }
  }

  /// Kinds that hold codes and numbers besides words.
  private static func mayHoldCodes(_ kind: Kind?) -> Bool {
    kind.map { $0 == .text || $0 == .code || $0 == .word } ?? true
  }

  /// Looks at the columns that are not judged.
  static func take(from delivery: inout Delivery, log: inout StepLog) {
    take(from: &delivery.mentions, log: &log)
    for kind in EventKind.allCases where delivery.events[kind] != nil {
      take(from: &delivery.events[kind]!.batch, log: &log)
    }
  }

  private static func take(from batch: inout Batch, log: inout StepLog) {
    for (name, column) in zip(batch.names, batch.columns) where !column.isBlank {
      let kind = Catalogue.field(ofColumn: name)?.kind
      if let kind, isJudged(kind) { continue }
      takeErrors(of: column, name, from: &batch, log: &log)
      if mayHoldCodes(kind) { noteCodes(of: column, name, in: batch, log: &log) }
    }
  }

  private static func takeErrors(
    of column: TextColumn, _ name: String, from batch: inout Batch, log: inout StepLog
  ) {
    guard column.bytes.holds(0x23) else { return }
    var cleared = CellChanges()
    for row in 0..<column.count where !column.isBlank(row) {
      let isError = column.withValue(row) { value in
        value[0] == 0x23 && Placeholder.ruling(value, else: .malformed).cause == .spreadsheetError
      }
      guard isError else { continue }
      cleared.set(row, to: "")
      log.note(error, row: row, field: name, value: column[row], of: batch)
    }
    if !cleared.isEmpty { batch[name] = cleared.applied(to: column) }
  }

  private static func noteCodes(
    of column: TextColumn, _ name: String, in batch: Batch, log: inout StepLog
  ) {
    for row in 0..<column.count where !column.isBlank(row) {
      column.withValue(row) { value in
        guard value.count <= 12, let first = value.count > 3 ? value[0] : nil else { return }
        if Plain.isDigit(first), Wording.isScientific(value), hasBigExponent(value) {
          log.note(digits, row: row, field: name, value: column[row], of: batch)
        } else if isAutoDate(value) {
          log.note(date, row: row, field: name, value: column[row], of: batch)
        }
      }
    }
  }

  /// Whether a number in powers of ten is too long for a spreadsheet to have kept its digits: `E+10` and more.
  private static func hasBigExponent(_ value: Span<UInt8>) -> Bool {
    var exponent = 0
    var index = value.count - 1
    var scale = 1
    while index > 0, Plain.isDigit(value[index]) {
      exponent += Int(value[index] &- 0x30) * scale
      scale *= 10
      index -= 1
    }
    return value[index] == 0x2B && exponent >= 10
  }

  /// `03-avr` or `avr-24`: a number of two digits and the short name of a month, joined by a hyphen.
  private static func isAutoDate(_ value: Span<UInt8>) -> Bool {
    var hyphen = -1
    for index in 0..<value.count where value[index] == 0x2D {
      if hyphen >= 0 { return false }
      hyphen = index
    }
    guard hyphen > 0, hyphen < value.count - 1 else { return false }
    let head = value.extracting(0..<hyphen)
    let tail = value.extracting((hyphen + 1)..<value.count)
    return isNumber(head) && isShortMonth(tail) || isShortMonth(head) && isNumber(tail)
  }

  private static func isNumber(_ value: Span<UInt8>) -> Bool {
    guard value.count <= 2 else { return false }
    for index in 0..<value.count where !Plain.isDigit(value[index]) { return false }
    return true
  }

  /// As spreadsheets in French write the months: `janv`, `févr`, `mars` …, with or without a point.
  private static func isShortMonth(_ value: Span<UInt8>) -> Bool {
    guard value.count >= 3, value.count <= 6 else { return false }
    var text = value.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    if text.hasSuffix(".") { text.removeLast() }
    return months.contains(text)
  }

  private static let months: Set<String> = [
    "janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc",
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
