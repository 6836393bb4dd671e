import Pipelines
internal import Reference
import Tables

/// Takes post code and town out of a street line: « 32 rue Doublet 33000 Bordeaux », as a file with one column of addresses has them.
///
/// Of an address in one cell the street is left, which goes to `street` where that is blank.
///
/// They stand at the end nearly always, and are found there from the bytes alone; where they do not, the words are read as
/// ``AddressParser`` reads them: « 33000 Bordeaux, 32 rue Doublet », « 32 rue Doublet, Bordeaux 33000, France ». Only where both have no cell of their own filled, and the two prove each other: « route de Paris 75010 » stays whole.
struct StreetEnds: RecordCleaner {
  init(_ context: StepContext) {}

  static func flow(_ flow: inout Flow) {
    guard fields.contains(where: flow.columns.contains) else { return }
    flow.add("street")
    flow.add("postcode")
    flow.add("city")
  }

  static let moved = Finding(
    "town-behind-street", .repaired,
    Phrase(
      en: "post code and town stood beside the street; each has its own cell now",
      fr: "le code postal et la ville étaient à côté de la voie ; chacun a sa cellule maintenant"))

  private static let fields = ["street", "address"]

  /// What workers know of towns.
  private static let memories = Spares { TownMemory(TownFinder(.standard)) }

  /// Moves what stands behind the streets of all rows.
  func before(_ delivery: inout Delivery, log: inout StepLog) {
    for field in Self.fields {
      guard let lines = delivery.mentions[field], !lines.isBlank else { continue }
      Self.memories.lend { move(field, lines, &delivery, &$0, log: &log) }
    }
  }

  private func move(
    _ field: String, _ lines: TextColumn, _ delivery: inout Delivery, _ memory: inout TownMemory,
    log: inout StepLog
  ) {
    let batch = delivery.mentions
    let codes = batch["postcode"] ?? TextColumn(missingCount: lines.count)
    let towns = batch["city"] ?? TextColumn(missingCount: lines.count)
    let country = batch["country"]
    let streets =
      field == "address" ? batch["street"] ?? TextColumn(missingCount: lines.count) : nil
    var newStreets = CellChanges()
    var newLines = CellChanges()
    var newCodes = CellChanges()
    var newTowns = CellChanges()
    let cells = lines.bytes.span
    func settle(_ street: String, _ row: Int) {
      guard let streets, streets.isBlank(row) else { return newLines.set(row, to: street) }
      newStreets.set(row, to: street)
      newLines.set(row, to: "")
    }
    for row in 0..<lines.count where codes.isBlank(row) && towns.isBlank(row) {
      let cell = cells.extracting(lines.range(of: row))
      let parts = Self.parts(cell)
      guard parts != nil || Self.holdsCode(cell) else { continue }
      if let country, !country.isBlank(row), country.withValue(row, { memory.isForeign($0) }) {
        continue
      }
      if let parts,
        memory.answer(
          postcode: cell.extracting(parts.code), town: cell.extracting(parts.town)
        ).finding.isSoundFrench
      {
        settle(cell.extracting(parts.street).text, row)
        newCodes.set(row, to: cell.extracting(parts.code))
        newTowns.set(row, to: cell.extracting(parts.town))
      } else if let read = Self.read(cell.text) {
        settle(read.street, row)
        newCodes.set(row, to: read.code)
        newTowns.set(row, to: read.town)
      } else {
        continue
      }
      log.note(Self.moved, row: row, field: field, of: batch)
    }
    delivery.mentions[field] = newLines.applied(to: lines)
    if let streets, !newStreets.isEmpty {
      delivery.mentions["street"] = newStreets.applied(to: streets, notingOriginals: false)
    }
    delivery.mentions["postcode"] = newCodes.applied(to: codes)
    delivery.mentions["city"] = newTowns.applied(to: towns)
  }

  /// What stands before the last five digits of a cell, these, and what stands behind, without the country; `nil` where one is missing.
  private static func parts(
    _ cell: Span<UInt8>
  ) -> (street: Range<Int>, code: Range<Int>, town: Range<Int>)? {
    var end = withoutCountry(cell)
    while end > 0, !Plain.isDigit(cell[end - 1]) { end -= 1 }
    // « PARIS CEDEX 08 » has digits behind its name.
    while end > 5, !isCode(cell, endingAt: end) { end -= 1 }
    guard end > 5, isCode(cell, endingAt: end) else { return nil }
    let street = trimmed(cell, 0..<headEnd(cell, end - 5))
    let town = trimmed(cell, end..<withoutCountry(cell))
    return street.isEmpty || town.isEmpty ? nil : (street, (end - 5)..<end, town)
  }

  /// Where the street before a code ends: before « F- » and « FR- » of « F-35000 ».
  private static func headEnd(_ cell: Span<UInt8>, _ code: Int) -> Int {
    for word in ["f-", "fr-"] {
      let word = Array(word.utf8)
      let start = code - word.count
      guard start > 0, isGap(cell[start - 1]) else { continue }
      if word.indices.allSatisfy({ Plain.lower(cell[start + $0]) == word[$0] }) { return start }
    }
    return code
  }

  private static let ends = AddressEndFinder(
    finder: TownFinder(.standard), types: ReferenceLibrary.standard.streetTypes)

  /// Street, code and town of a cell that has them in another order; `nil` where they prove nothing, or where more stands in the cell.
  private static func read(_ text: String) -> (street: String, code: String, town: String)? {
    let words = AddressWord.words(of: AddressBreaks.commas(text))
    guard !words.contains(where: \.isBracketed) else { return nil }
    let end = ends.find(words)
    let town = end.town.text
    guard !end.head.isEmpty, !end.hasLeftOut, !town.isEmpty,
      end.country == "FR"
        ? end.postcode.utf8.count == 5
          && ends.finder.find(postcode: end.postcode, town: town).isSoundFrench
        : isOfNeighbour(end, words)
    else { return nil }
    var street = ""
    for word in end.head {
      if !street.isEmpty { street += word.startsSegment ? ", " : " " }
      street += (word.isMarked ? "n° " : "") + word.text
    }
    return (street, end.postcode, town)
  }

  /// Whether four digits and a town that is known with them end an address of Belgium, Switzerland or Luxembourg; a country that is named
  /// behind them would be lost, and « rue du 8 mai 1945 » ends with a year.
  private static func isOfNeighbour(_ end: AddressEnd, _ words: [AddressWord]) -> Bool {
    guard end.postcode.utf8.count == 4, let code = Int(end.postcode),
      words.last?.key == end.town.last?.key, let before = end.head.last,
      !months.contains(before.key)
    else { return false }
    return ForeignTowns.country(of: TownKey(end.town.text).key, behind: code) == end.country
  }

  private static let months: Set<String> = [
    "JANVIER", "FEVRIER", "MARS", "AVRIL", "MAI", "JUIN", "JUILLET", "AOUT", "SEPTEMBRE", "OCTOBRE",
    "NOVEMBRE", "DECEMBRE",
  ]

  /// Whether four or five digits follow each other behind something else or before it, and no more.
  private static func holdsCode(_ cell: Span<UInt8>) -> Bool {
    guard cell.count > 8 else { return false }
    var digits = 0
    for place in 0..<cell.count {
      if Plain.isDigit(cell[place]) {
        digits += 1
      } else {
        if digits == 5 || digits == 4 { return true }
        digits = 0
      }
    }
    return digits == 5 || digits == 4
  }

  private static func isCode(_ cell: Span<UInt8>, endingAt end: Int) -> Bool {
    for place in (end - 5)..<end where !Plain.isDigit(cell[place]) { return false }
    return isGap(cell[end - 6]) && (end == cell.count || isGap(cell[end]))
  }

  /// Where the cell ends when « France » behind the town does not count.
  private static func withoutCountry(_ cell: Span<UInt8>) -> Int {
    let word: [UInt8] = Array("france".utf8)
    var end = cell.count
    while end > 0, isGap(cell[end - 1]) { end -= 1 }
    guard end > word.count, isGap(cell[end - word.count - 1]) else { return end }
    for place in word.indices where cell[end - word.count + place] | 0x20 != word[place] {
      return end
    }
    return end - word.count
  }

  private static func trimmed(_ cell: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isGap(cell[start]) { start += 1 }
    while end > start, isGap(cell[end - 1]) { end -= 1 }
    return start..<end
  }

  /// What parts the lines of an address in one cell: spaces, commas, hyphens, line breaks.
  private static func isGap(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x2C, 0x2D, 0x3B, 0x0A, 0x0D, 0x09: true
    default: false
    }
  }
}
