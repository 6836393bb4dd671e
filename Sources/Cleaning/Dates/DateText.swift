internal import Reference

/// The numbers and words of a written date, cut apart: at most four of them, the time behind them left out.
struct DateText {
  /// A number or a month.
  struct Piece {
    /// The value of the number, or the month.
    var value = 0
    /// How many digits the number has; 0 when it is the name of a month.
    var digitCount = 0
  }

  private(set) var pieces = InlineArray<4, Piece>(repeating: Piece())
  private(set) var count = 0
  /// Whether something stood there that belongs to no date.
  private(set) var isForeign = false
  /// Whether words without a digit stand behind the whole date: `20/02/1985 à Lyon`, `20/02/1985 (Paris)`.
  private(set) var hasWordsBehind = false
  /// Whether another date stands behind the first one: `01/02/2021 au 05/02/2021`.
  private(set) var namesTwoDays = false
  /// The day of the week that is named, Monday is 0; `nil` where none is.
  private(set) var weekday: Int?

  /// Whether the first piece is *mar*: March, or before the name of another month *mardi*, *martes* or *martedì*.
  private var leadsWithTuesday = false

  /// Cuts a value whose ends are trimmed.
  init(_ text: Span<UInt8>) {
    guard text.count <= 64 else {
      isForeign = true
      return
    }
    var position = 0
    while position < text.count {
      let start = position
      let byte = Plain.next(text, &position)
      if Plain.isDigit(byte) {
        if isWhole {
          end(text, with: start)
          return
        }
        position = number(text, start)
        if timeFollows(text, position) { return }
      } else if Plain.isLetter(byte) || byte == Plain.foreign {
        if isTimeMark(text, start) {
          end(text, with: position)
          return
        }
        position = word(text, start)
      } else if byte == 0x28, isWhole, text[text.count - 1] == 0x29,
        !Self.holdsDigit(text.extracting(start..<text.count))
      {
        hasWordsBehind = true
        return
      } else if !isSeparator(byte) {
        isForeign = true
      }
      if isForeign {
        if isWhole { namesTwoDays = Self.holdsDay(text.extracting(start..<text.count)) }
        return
      }
    }
  }

  /// Ends a whole date with what stands behind it: a time, or words; another number belongs to no date.
  private mutating func end(_ text: Span<UInt8>, with start: Int) {
    let rest = text.extracting(start..<text.count)
    if !Self.holdsDigit(rest) {
      hasWordsBehind = true
    } else if let words = TimeText.words(in: rest, packed: pieces[0].digitCount == 8) {
      hasWordsBehind = words
    } else {
      isForeign = true
      namesTwoDays = Self.holdsDay(rest)
    }
  }

  /// Whether a whole date begins with one of the digits.
  private static func holdsDay(_ text: Span<UInt8>) -> Bool {
    for index in 0..<text.count where Plain.isDigit(text[index]) {
      return DateText(text.extracting(index..<text.count)).isWhole
    }
    return false
  }

  /// The first two of three numbers of one or two digits, as `03` and `04` of `03/04/2024`.
  static func leadingPair(_ text: Span<UInt8>) -> (first: Int, second: Int)? {
    let date = DateText(text.extracting(Plain.trimmed(text)))
    guard !date.isForeign, date.count == 3 else { return nil }
    let (first, second) = (date.pieces[0], date.pieces[1])
    guard first.digitCount == 1 || first.digitCount == 2,
      second.digitCount == 1 || second.digitCount == 2
    else { return nil }
    return (first.value, second.value)
  }

  private mutating func add(_ piece: Piece) {
    guard count < 4 else {
      isForeign = true
      return
    }
    pieces[count] = piece
    count += 1
  }

  private mutating func number(_ text: Span<UInt8>, _ start: Int) -> Int {
    var piece = Piece()
    var position = start
    while position < text.count, piece.digitCount < 10 {
      let from = position
      let byte = Plain.next(text, &position)
      guard Plain.isDigit(byte) else {
        position = from
        break
      }
      piece.value = piece.value * 10 + Int(byte - 0x30)
      piece.digitCount += 1
    }
    if piece.digitCount > 8 { isForeign = true }
    add(piece)
    return position
  }

  private mutating func word(_ text: Span<UInt8>, _ start: Int) -> Int {
    var letters = Compact()
    var position = start
    while position < text.count, letters.count < 20 {
      let from = position
      let byte = Plain.next(text, &position)
      if Plain.isLetter(byte) {
        letters.append(byte)
      } else if byte == Plain.foreign, let plain = DateText.unaccented(text, from, position) {
        letters.append(UInt8(truncatingIfNeeded: plain))
        if plain > 0xFF { letters.append(UInt8(truncatingIfNeeded: plain >> 8)) }
      } else if byte == Plain.foreign {
        isForeign = true
        return text.count
      } else {
        position = from
        break
      }
    }
    switch MonthNames.word(letters) {
    case .month(let month):
      if leadsWithTuesday, count > 0 {
        pieces[0] = pieces[1]
        count -= 1
      }
      leadsWithTuesday =
        count == 0 && letters.count == 3 && month == 3
        && (letters[0] | 0x20, letters[1] | 0x20, letters[2] | 0x20) == (0x6D, 0x61, 0x72)
      add(Piece(value: month, digitCount: 0))
    case .weekday(let day): weekday = day
    case .filler: break
    case .unknown: isForeign = true
    }
    return position
  }

  /// The one or two capitals under the accent of a letter of two bytes, as the names of months have them: é, û, ä, ç, á.
  static func unaccented(_ text: Span<UInt8>, _ from: Int, _ to: Int) -> UInt16? {
    guard to - from == 2, text[from] & 0xE0 == 0xC0 else { return nil }
    let scalar = UInt32(text[from] & 0x1F) << 6 | UInt32(text[from + 1] & 0x3F)
    let letters = Latin.letters.plainLetters(scalar)
    return letters == 0 ? nil : letters
  }

  /// Whether day, month and year were there.
  private var isWhole: Bool { count >= 3 || (count == 1 && pieces[0].digitCount == 8) }

  private static func holdsDigit(_ text: Span<UInt8>) -> Bool {
    for index in 0..<text.count where Plain.isDigit(text[index]) { return true }
    return false
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x2F, 0x2D, 0x2E, 0x2C, 0x5C, 0x5F, Plain.unseen: true
    default: false
    }
  }

  /// `T` between date and time, or the `à` of `le 3 mai 2024 à 10h15`.
  private func isTimeMark(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard isWhole else { return false }
    return text[start] | 0x20 == 0x74 || text[start] == 0xC3
      || (text[start] | 0x20 == 0x61 && start + 1 < text.count && text[start + 1] <= 0x20)
  }

  /// Whether the number that ends at `position` is an hour: `10:15`, `10h15`.
  private mutating func timeFollows(_ text: Span<UInt8>, _ position: Int) -> Bool {
    guard position < text.count, text[position] == 0x3A else { return false }
    isForeign = true
    return true
  }
}
