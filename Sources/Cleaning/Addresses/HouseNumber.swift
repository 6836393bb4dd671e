/// The house number at the head of a street: the first of several, and what repeats it.
///
/// `12`, `12 bis`, `12B`, `12-bis`, and the first of `12-14`, `12 - 14`, `12, 14`, `12 & 14`, `12 à 14 bis`: what repeats the last number
/// says nothing about the first.
struct HouseNumber {
  /// The number.
  private(set) var number: String
  /// `BIS`, `TER`, or the letter as it was written.
  private(set) var repetitionWord: String
  /// Where the words behind the number begin.
  private(set) var end: Int

  /// `B`, `T`, or the letter.
  var repetitionLetter: String { Self.repetitions[repetitionWord] ?? repetitionWord }

  /// The number that begins at a place, or `nil`.
  /// - Parameter isStreet: whether a street begins at a place with its type.
  init?(at start: Int, in words: ArraySlice<AddressWord>, isStreet: (Int) -> Bool) {
    guard let first = Self.glued(words[start]) else { return nil }
    let isSure = start + 1 < words.endIndex && isStreet(start + 1)
    // `3E` and `12K` are numbers with a letter before a street only; five digits are a post code but there.
    if !isSure, first.number.utf8.count > 4 || first.isDoubtful { return nil }
    (number, repetitionWord, end) = (first.number, first.repetition, start + 1)
    var isFirst = !first.isSeveral
    while end < words.endIndex {
      let word = words[end]
      let next = end + 1 < words.endIndex ? words[end + 1] : nil
      if let next, Self.isJoint(word, before: next), Self.glued(next) != nil {
        end += 2
        isFirst = false
      } else if Self.isRepetition(word, before: next, isStreet(end + 1)) {
        if isFirst {
          // « 12 bis A » has two signs, and neither is lost.
          if !repetitionWord.isEmpty { repetitionWord += " " }
          repetitionWord += String(word.key.prefix { $0 != " " })
        }
        if word.key.contains(" ") { isFirst = false }
        end += 1
      } else if Self.glued(word) != nil, Self.leads(end, in: words, isStreet) {
        end += 1
        isFirst = false
      } else {
        break
      }
    }
  }

  /// Whether one number and the next lead to a street.
  private static func leads(
    _ start: Int, in words: ArraySlice<AddressWord>, _ isStreet: (Int) -> Bool
  ) -> Bool {
    var place = start
    while place < words.endIndex {
      if place > start, isStreet(place) { return true }
      let key = words[place].key
      let isOther = joints.contains(key) || repetitions[key] != nil
      guard glued(words[place]) != nil || isOther else { return false }
      place += 1
    }
    return false
  }

  private static let joints: Set<String> = ["A", "ET", "AU", "OU"]

  /// Whether a word joins two numbers; the A of « 7 bis A - 9 » is a letter of the first one.
  private static func isJoint(_ word: AddressWord, before next: AddressWord) -> Bool {
    joints.contains(word.key) && !(next.startsSegment && word.text == "A")
  }

  /// Whether a word repeats the number before it; a letter that may begin a name does so before a street only.
  private static func isRepetition(
    _ word: AddressWord, before next: AddressWord?, _ isStreet: Bool
  ) -> Bool {
    guard word.key.utf8.count == 1 else {
      // `14 ter/16`, `14 A/B`: the other numbers hang on it.
      let parts = word.key.split(separator: " ").map(String.init)
      guard let first = parts.first, repetitions[first] != nil else { return false }
      return first.utf8.count > 1
        || isStreet && parts.allSatisfy { repetitions[$0] != nil || $0.allSatisfy(\.isNumber) }
    }
    guard let next, let letter = word.key.utf8.first, (0x41...0x5A).contains(letter) else {
      return false
    }
    if isStreet { return true }
    return letter <= 0x48 && letter != 0x44 && !next.key.hasPrefix("L ATTENTION") || letter == 0x54
  }

  /// What one word says of a number.
  struct Glued {
    var number = ""
    var repetition = ""
    /// Whether it may also be something else: `3E`, `12K`.
    var isDoubtful = false
    /// Whether it names several numbers.
    var isSeveral = false
  }

  /// What one word says of a number: `12`, `12B`, `12BIS`, `12/14`, `12-bis`, `10-12-14`.
  static func glued(_ word: AddressWord) -> Glued? {
    guard word.key.utf8.first.map({ $0 &- 0x30 < 10 }) ?? false else { return nil }
    var glued = Glued()
    for (place, part) in word.key.split(separator: " ").enumerated() {
      let digits = part.prefix { $0.isNumber }
      let tail = String(part.dropFirst(digits.count))
      guard digits.utf8.count <= (place == 0 ? 5 : 4) else { return nil }
      if digits.isEmpty, place == 0 { return nil }
      if !tail.isEmpty, repetitions[tail] == nil {
        guard tail.utf8.count == 1 else { return nil }
        if place == 0 { glued.isDoubtful = true }
      }
      if place == 0 {
        (glued.number, glued.repetition) = (String(digits), tail)
        if tail == "E" {
          if word.text.hasSuffix("e") { return nil }
          glued.isDoubtful = true
        }
      } else if !digits.isEmpty {
        glued.isSeveral = true
      } else if place == 1, glued.repetition.isEmpty {
        glued.repetition = tail
      }
    }
    return glued
  }

  /// The words and letters that repeat a number.
  static let repetitions: [String: String] = [
    "BIS": "B", "TER": "T", "QUATER": "Q", "QUINQUIES": "C", "SEXIES": "S", "A": "A", "B": "B",
    "C": "C", "D": "D", "E": "E", "F": "F", "G": "G", "H": "H", "T": "T",
  ]
}
