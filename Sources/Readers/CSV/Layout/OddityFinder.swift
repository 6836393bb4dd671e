import Fields

/// Looks through the values of one column for what a spreadsheet did to them.
struct OddityFinder {
  /// What the heading says the column holds; `nil` when it says nothing.
  let kind: Kind?

  /// How often something was found, and where first.
  struct Found {
    var count = 0
    var row = 0
  }

  /// What was found so far.
  private(set) var found: [ValueOddity: Found] = [:]
  /// Whether the file is a French one, where something tells: elsewhere post codes of four digits and phones of nine are whole.
  var isFrench: Bool?
  private var wholeCodes = 0
  private var dateForms: [DateForm: Found] = [:]
  private var sureDates = 0
  private var openDates = Found()
  private var triples = Found()

  /// How a date is written.
  private enum DateForm: Hashable { case yearFirst, longYear, shortYear }

  init(kind: Kind?) { self.kind = kind }

  /// Looks at one value.
  mutating func look(_ value: [UInt8], row: Int) {
    if kind != .email, Self.hasLostLetters(value) { note(.lostLetters, row) }
    guard let first = value.first, value.count <= 40 else { return }
    switch first {
    case 0x23: if SpreadsheetError.isOne(value) { note(.spreadsheetError, row) }
    case 0x28:
      if value.last == 0x29, ValueShape.of(value) == .amount { note(.negativeInParentheses, row) }
    case 0x46, 0x54, 0x56: if Self.booleans.contains(value) { note(.spreadsheetBoolean, row) }
    default: break
    }
    if first >= 0x80 || first | 0x20 >= 0x61 {
      if Self.isMonthAndYear(value) { note(.autoDate, row) }
    } else if first >= 0x28, first <= 0x39 {
      lookAtNumber(value, row)
    }
  }

  private mutating func lookAtNumber(_ value: [UInt8], _ row: Int) {
    if Self.isPower(value) { note(.lostDigits, row) }
    if Self.isDayAndMonth(value) { note(.autoDate, row) }
    if kind == nil || kind == .amount || kind == .number, let groups = Self.thousands(value) {
      // Nine digits in threes are as often a number that names something: `732 829 320`.
      groups == .threeOfThree ? add(row, to: &triples) : note(.thousandsSpace, row)
    }
    // A slice shares the bytes; `suffix` would copy every number.
    if value[max(value.count - 3, 0)...].elementsEqual(Self.euro) { note(.currencySign, row) }
    let shape = ValueShape.of(value)
    if shape == .date { lookAtDate(value, row) }
    guard shape == .integer, let kind else { return }
    let lost =
      switch kind {
      case .postcode: value.count == 4
      case .phone: value.count == 9 && value[0] != 0x30
      case .siren: value.count == 8
      case .siret: value.count == 13
      default: false
      }
    if lost { note(.lostLeadingZero, row) }
    if kind == .postcode, value.count == 5 { wholeCodes += 1 }
    if kind == .date, value.count == 5 { note(.dateSerial, row) }
  }

  private mutating func lookAtDate(_ value: [UInt8], _ row: Int) {
    let groups = value.prefix { $0 != 0x20 }.split { $0 < 0x30 || $0 > 0x39 }
    guard groups.count == 3 else { return }
    let form: DateForm =
      groups[0].count == 4 ? .yearFirst : groups[2].count == 2 ? .shortYear : .longYear
    add(row, to: &dateForms[form, default: Found()])
    guard form != .yearFirst else { return }
    let numbers = groups.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    if numbers[0] > 12 || numbers[1] > 12 || numbers[0] == numbers[1] {
      sureDates += 1
    } else {
      add(row, to: &openDates)
    }
  }

  /// Ends the column: what only all its values together tell.
  mutating func end() {
    if let lost = found[.lostLeadingZero], kind == .postcode || kind == .phone,
      !(isFrench ?? (kind == .phone || wholeCodes >= lost.count))
    {
      found[.lostLeadingZero] = nil
    }
    if dateForms.count > 1 {
      let most = dateForms.values.map(\.count).max() ?? 0
      var isFirst = true
      for form in [DateForm.longYear, .yearFirst, .shortYear] {
        guard let entry = dateForms[form] else { continue }
        if entry.count == most, isFirst {
          isFirst = false
          continue
        }
        let before = found[.mixedDates]
        found[.mixedDates] = Found(
          count: (before?.count ?? 0) + entry.count, row: min(before?.row ?? .max, entry.row))
      }
    }
    if openDates.count > 0, sureDates == 0 { found[.ambiguousDate] = openDates }
    if triples.count > 0, kind != nil || found[.thousandsSpace] != nil {
      let others = found[.thousandsSpace]
      found[.thousandsSpace] = Found(
        count: triples.count + (others?.count ?? 0), row: min(triples.row, others?.row ?? .max))
    }
  }

  private mutating func note(_ oddity: ValueOddity, _ row: Int) {
    add(row, to: &found[oddity, default: Found()])
  }

  private func add(_ row: Int, to entry: inout Found) {
    if entry.count == 0 { entry.row = row }
    entry.count += 1
  }

  /// Whether a text of words holds the sign for a letter that could not be written, or a question mark between two letters.
  private static func hasLostLetters(_ value: [UInt8]) -> Bool {
    guard value.count <= 200 else { return false }
    for at in value.indices {
      if value[at] == 0xEF, value[at...].starts(with: [0xEF, 0xBF, 0xBD]) { return true }
      if value[at] == 0x3F, at > 0, at + 1 < value.count, isLetter(value[at - 1]),
        isLetter(value[at + 1])
      {
        // Behind an address on the web a question mark is in its place.
        return !value.contains { $0 == 0x2F || $0 == 0x3D || $0 == 0x40 }
      }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  private static let euro: [UInt8] = [0xE2, 0x82, 0xAC]
  private static let booleans = Set(["VRAI", "FAUX", "TRUE", "FALSE"].map { Array($0.utf8) })
  private static let months = Set(
    [
      "janv", "févr", "fevr", "mars", "avr", "mai", "juin", "juil", "août", "aout", "sept", "oct",
      "nov", "déc", "dec",
      "jan", "feb", "fév", "mar", "apr", "may", "jun", "jul", "aug", "sep", "janv.", "févr.",
      "avr.", "juil.", "sept.",
      "oct.", "nov.", "déc.",
    ].map { Array($0.utf8) })

  private static func isMonth(_ word: ArraySlice<UInt8>) -> Bool {
    months.contains(word.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
  }

  private static func isDigits(_ text: ArraySlice<UInt8>, _ counts: ClosedRange<Int>) -> Bool {
    counts.contains(text.count) && text.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// `03-avr`.
  private static func isDayAndMonth(_ value: [UInt8]) -> Bool {
    guard let dash = value.firstIndex(of: 0x2D) else { return false }
    return isDigits(value[..<dash], 1...2) && isMonth(value[(dash + 1)...])
  }

  /// `mars-24`.
  private static func isMonthAndYear(_ value: [UInt8]) -> Bool {
    guard let dash = value.lastIndex(of: 0x2D) else { return false }
    return isDigits(value[(dash + 1)...], 2...2) && isMonth(value[..<dash])
  }

  /// `3,3612E+10`.
  private static func isPower(_ value: [UInt8]) -> Bool {
    guard let sign = value.firstIndex(where: { $0 | 0x20 == 0x65 }), sign + 2 < value.count,
      value[sign + 1] == 0x2B,
      isDigits(value[(sign + 2)...], 1...3)
    else { return false }
    var digits = value[..<sign]
    if digits.first == 0x2D { digits = digits.dropFirst() }
    let parts = digits.split(separator: 0x2C, omittingEmptySubsequences: false)
      .flatMap { $0.split(separator: 0x2E, omittingEmptySubsequences: false) }
    return (1...2).contains(parts.count) && isDigits(parts[0], 1...1)
      && parts.dropFirst().allSatisfy { isDigits($0, 1...20) }
  }

  /// How the digits of a number with spaces between its thousands lie.
  private enum Thousands { case threeOfThree, otherwise }

  /// One to three digits, then groups of a space of any kind and three digits; perhaps decimals and a sign behind. `nil`: it is none.
  private static func thousands(_ value: [UInt8]) -> Thousands? {
    var at = value.first == 0x2D || value.first == 0x28 ? 1 : 0
    let start = at
    func digits() -> Int {
      let from = at
      while at < value.count, value[at] >= 0x30, value[at] <= 0x39 { at += 1 }
      return at - from
    }
    let first = digits()
    guard (1...3).contains(first), value[start] != 0x30 else { return nil }
    var groups = 0
    while at < value.count {
      let rest = value[at...]
      let space =
        value[at] == 0x20
        ? 1 : rest.starts(with: [0xC2, 0xA0]) ? 2 : rest.starts(with: [0xE2, 0x80, 0xAF]) ? 3 : 0
      guard space > 0, at + space < value.count, value[at + space] >= 0x30,
        value[at + space] <= 0x39
      else { break }
      at += space
      guard digits() == 3 else { return nil }
      groups += 1
    }
    guard groups > 0 else { return nil }
    return start == 0 && first == 3 && groups == 2 && at == value.count ? .threeOfThree : .otherwise
  }
}
