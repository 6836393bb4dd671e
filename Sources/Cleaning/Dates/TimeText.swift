/// The time that stands behind a day: `10:15`, `10h15`, `10:15:00.000+02:00`, `10.15.30`, `10:15 AM`, `00:00:00 GMT+0200 (CEST)`.
///
/// What follows a date and is no time makes it doubtful that it is a date at all: `06 12 34 56 78`.
struct TimeText {
  private var position = 0
  private var hasWords = false

  /// Whether words that belong to no time stand behind the time; `nil` when the text is no time.
  /// - Parameter packed: whether `1015` and `101500` are times, as they are behind `20261123`.
  static func words(in text: Span<UInt8>, packed: Bool) -> Bool? {
    var time = TimeText()
    guard time.clock(text, packed), time.rest(text) else { return nil }
    return time.hasWords
  }

  /// Hours, minutes, seconds and the fraction of a second.
  private mutating func clock(_ text: Span<UInt8>, _ packed: Bool) -> Bool {
    while position < text.count, !Plain.isDigit(text[position]) {
      if Plain.isLetter(text[position]) { return false }
      position += 1
    }
    let hour = number(text)
    if packed, hour.count == 4 || hour.count == 6 {
      let minutes = hour.count == 4 ? hour.value : hour.value / 100
      return minutes / 100 <= 24 && minutes % 100 < 60
    }
    guard hour.count >= 1, hour.count <= 2, hour.value <= 24 else { return false }
    let isSpaced = position < text.count && text[position] == 0x20
    if isSpaced { position += 1 }
    guard position < text.count else { return false }
    let mark = text[position] | 0x20 == 0x68 ? 0x68 : text[position]
    guard mark == 0x68 || mark == 0x3A || (mark == 0x2E && !isSpaced) else { return false }
    position += 1
    if mark == 0x68, position < text.count, text[position] == 0x20 { position += 1 }
    let minute = number(text)
    if minute.count == 0, mark == 0x68 { return true }
    guard minute.count == 2, minute.value < 60 else { return false }
    let hasSeconds = position < text.count && text[position] == (mark == 0x2E ? 0x2E : 0x3A)
    guard hasSeconds else { return mark != 0x2E }
    position += 1
    let second = number(text)
    guard second.count == 2, second.value <= 60 else { return false }
    if position < text.count, text[position] == 0x2E || text[position] == 0x2C {
      position += 1
      _ = number(text)
    }
    return true
  }

  private mutating func number(_ text: Span<UInt8>) -> (value: Int, count: Int) {
    var number = (value: 0, count: 0)
    while position < text.count, number.count < 10, Plain.isDigit(text[position]) {
      number.value = number.value * 10 + Int(text[position] - 0x30)
      number.count += 1
      position += 1
    }
    return number
  }

  /// Half of the day, zone, words; the only digits are those of one zone: `+02:00`, `GMT-0500`.
  private mutating func rest(_ text: Span<UInt8>) -> Bool {
    var hasZone = false
    while position < text.count {
      let byte = text[position]
      if Plain.isDigit(byte) { return false }
      if Plain.isLetter(byte) || byte >= 0x80 {
        let start = position
        while position < text.count, Plain.isLetter(text[position]) || text[position] >= 0x80 {
          position += 1
        }
        let word = text.extracting(start..<position).text.uppercased()
        if !Self.words.contains(word) { hasWords = true }
        continue
      }
      position += 1
      guard byte == 0x2B || byte == 0x2D, position < text.count, Plain.isDigit(text[position])
      else { continue }
      guard !hasZone else { return false }
      hasZone = true
      let hours = number(text)
      if hours.count == 2, position < text.count, text[position] == 0x3A {
        position += 1
        guard number(text).count == 2 else { return false }
      } else if hours.count != 2, hours.count != 4 {
        return false
      }
    }
    return true
  }

  private static let words: Set<String> = [
    "A", "M", "P", "AM", "PM", "Z", "GMT", "UTC", "CET", "CEST", "MEZ", "MESZ", "UHR", "H", "MIN",
    "S", "HEURE", "HEURES", "HRS", "\u{A0}", "\u{202F}",
  ]
}
