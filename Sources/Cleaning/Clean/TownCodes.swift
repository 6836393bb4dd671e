import Pipelines
internal import Reference
import Tables

/// Takes the post code out of the cell of the town: « 69008 LYON », as the sixth line of an address and many old programs have it.
///
/// Five digits before or behind the name are a French post code; four are one only where the town proves it, or where the source is of
/// a country that has such codes. A code that contradicts the one in its own cell stays.
struct TownCodes: RecordCleaner {
  private let finder = TownFinder(.standard)
  private let isFrench: Bool

  init(_ context: StepContext) {
    isFrench = Normalizers.region(ofLocale: context.locale) == "FR"
  }

  static func flow(_ flow: inout Flow) {
    if flow.columns.contains("city") { flow.add("postcode") }
  }

  static let moved = Finding(
    "code-beside-town", .repaired,
    Phrase(
      en: "the post code stood in the cell of the town; each has its own now",
      fr: "le code postal était dans la cellule de la ville ; chacun a la sienne maintenant"))

  /// Moves the codes of all rows; makes the column of post codes where there is none, for the towns may prove theirs.
  func before(_ delivery: inout Delivery, log: inout StepLog) {
    guard let towns = delivery.mentions["city"], !towns.isBlank else { return }
    let codes = delivery.mentions["postcode"] ?? TextColumn(missingCount: towns.count)
    var newCodes = CellChanges()
    var newTowns = CellChanges()
    let cells = towns.bytes.span
    for row in 0..<towns.count where towns.length(of: row) > 5 {
      // Few cells hold a digit at one of their ends.
      let cell = cells.extracting(towns.range(of: row))
      guard Self.mayHoldCode(cell), let parts = Self.parts(cell) else { continue }
      let (code, town) = (cell.extracting(parts.code), cell.extracting(parts.town))
      guard isCode(code, before: town) else { continue }
      guard codes.isBlank(row) || codes.withValue(row, { Self.areEqual($0, code) }) else {
        continue
      }
      newCodes.set(row, to: code.text.replacing(" ", with: ""))
      newTowns.set(row, to: town)
      log.note(Self.moved, row: row, field: "city", of: delivery.mentions)
    }
    delivery.mentions["postcode"] = newCodes.applied(to: codes)
    delivery.mentions["city"] = newTowns.applied(to: towns)
  }

  /// Whether the first or the last sign is a digit, or a space or bracket behind which one may stand.
  private static func mayHoldCode(_ cell: Span<UInt8>) -> Bool {
    func isOpen(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x28 || byte == 0x29 || Plain.isDigit(byte)
    }
    return isOpen(cell[0]) || isOpen(cell[cell.count - 1])
  }

  /// Whether two codes have the same digits, spaces aside.
  private static func areEqual(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    ByteRuns.areEqual(one, other)
      || one.text.replacing(" ", with: "") == other.text.replacing(" ", with: "")
  }

  private func isCode(_ code: Span<UInt8>, before town: Span<UInt8>) -> Bool {
    guard code.count == 4, isFrench else { return true }
    return finder.find(postcode: code.text, town: town.text).isSoundFrench
  }

  /// The four or five digits at one end of a cell, and the name beside them; a space, comma or hyphen parts the two, or brackets
  /// stand around the digits: « Lille (59000) ».
  private static func parts(_ cell: Span<UInt8>) -> (code: Range<Int>, town: Range<Int>)? {
    var start = 0
    var end = cell.count
    while start < end, cell[start] == 0x20 { start += 1 }
    while end > start, cell[end - 1] == 0x20 { end -= 1 }
    if start < end, cell[start] == 0x28 { start += 1 }
    if end > start, cell[end - 1] == 0x29 { end -= 1 }
    var digits = start
    while digits < end, Plain.isDigit(cell[digits]) { digits += 1 }
    // « 35 000 Rennes ».
    if digits - start == 2, digits + 4 < end, cell[digits] == 0x20,
      !Plain.isDigit(cell[digits + 4]),
      (1...3).allSatisfy({ Plain.isDigit(cell[digits + $0]) })
    {
      let town = digits + 5
      guard cell[town - 1] == 0x20, isName(cell, town..<end) else { return nil }
      return (start..<(digits + 4), town..<end)
    }
    if digits - start == 4 || digits - start == 5 {
      var town = digits
      while town < end, isGap(cell, town) { town += 1 }
      guard town > digits, town < end, isName(cell, town..<end) else { return nil }
      return (start..<digits, town..<end)
    }
    digits = end
    while digits > start, Plain.isDigit(cell[digits - 1]) { digits -= 1 }
    guard end - digits == 5 else { return nil }
    var town = digits
    while town > start, isGap(cell, town - 1) { town -= 1 }
    guard town < digits, town > start, isName(cell, start..<town) else { return nil }
    return (digits..<end, start..<town)
  }

  /// A space, also one that does not break (U+00A0), a tab, comma, hyphen or bracket; `place` is any byte of it.
  private static func isGap(_ cell: Span<UInt8>, _ place: Int) -> Bool {
    switch cell[place] {
    case 0x20, 0x28, 0x29, 0x2C, 0x2D, 0x09: true
    case 0xC2: place + 1 < cell.count && cell[place + 1] == 0xA0
    case 0xA0: place > 0 && cell[place - 1] == 0xC2
    default: false
    }
  }

  /// Whether two letters at least stand there, the first of them at its beginning.
  private static func isName(_ cell: Span<UInt8>, _ range: Range<Int>) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool {
      byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
    }
    guard range.count >= 2, isLetter(cell[range.lowerBound]) else { return false }
    return isLetter(cell[range.lowerBound + 1]) || cell[range.lowerBound + 1] == 0x27
  }
}
