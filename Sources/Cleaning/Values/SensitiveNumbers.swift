import Pipelines
import Reference
import Tables

/// Numbers that must not stay in free text: social security numbers (NIR) and payment cards.
///
/// A NIR has fifteen digits and a key, 97 less the rest by 97 of the others; Corsica's `2A` and `2B` count as 19 and 18. A card has fifteen or sixteen digits
/// that begin as those of a card scheme, and a Luhn digit; a SIRET has fourteen and is never taken for one.
/// - Source: décret 2019-341 (who may use the NIR); INSEE (its form); ISO/IEC 7812 (cards).
enum SensitiveNumbers {
  /// What was found.
  struct Count: Equatable {
    /// Social security numbers.
    var socialSecurity = 0
    /// Payment cards.
    var cards = 0
  }

  /// What a number is.
  enum Kind {
    case socialSecurity, card

    /// Why it is taken out.
    var reason: Reason {
      Reason(self == .card ? "payment-card" : "social-security-number")
    }
  }

  /// What is known of the text or of its column besides the digits.
  struct Trust: OptionSet {
    let rawValue: UInt8
    /// A number that has the form of a card is one.
    static let cards = Trust(rawValue: 1)
    /// A number that has the form of a social security number is one, without its key or with a wrong one.
    static let keyless = Trust(rawValue: 2)
  }

  /// Digits of a social security number without its key.
  static let shortest = 13

  /// Whether the text has enough digits to hold such a number; most texts have not.
  @inline(__always)
  static func mayHold(_ text: Span<UInt8>) -> Bool {
    guard text.count >= shortest else { return false }
    var digits = 0
    for index in 0..<text.count where Plain.isDigit(text[index]) { digits &+= 1 }
    return digits >= shortest
  }

  /// Writes the text with `•••` in place of such numbers, and counts them; O(bytes).
  static func redact(
    _ text: Span<UInt8>, trusting trust: Trust = .cards, into out: inout TextColumn
  ) -> Count {
    var count = Count()
    var position = 0
    while position < text.count {
      if Plain.isDigit(text[position]), isStart(text, position),
        let end = sensitiveEnd(text, position, trust, &count)
      {
        out.write("•••")
        position = end
        continue
      }
      out.write(text[position])
      position += 1
    }
    return count
  }

  /// Where a sensitive number that begins at `start` ends; `nil` when none does.
  private static func sensitiveEnd(
    _ text: Span<UInt8>, _ start: Int, _ trust: Trust, _ count: inout Count
  ) -> Int? {
    var number = Compact()
    var ends = InlineArray<17, Int>(repeating: 0)
    var position = start
    while position < text.count, number.count < 17 {
      let byte = Plain.upper(text[position])
      if Plain.isDigit(byte) || (number.count == 6 && (byte == 0x41 || byte == 0x42)) {
        number.append(byte)
        position += 1
        ends[number.count - 1] = position
        continue
      }
      guard let next = gapEnd(text, position, beforeKey: number.count == 13) else { break }
      position = next
    }
    if number.count >= 15, isWhole(text, ends[14]) {
      if trust.contains(.keyless) ? hasForm(number) : isSocialSecurity(number) {
        count.socialSecurity += 1
        return ends[14]
      }
      if trust.contains(.cards), isCard(number, 15) {
        count.cards += 1
        return ends[14]
      }
    }
    if number.count >= 16, isWhole(text, ends[15]), trust.contains(.cards), isCard(number, 16) {
      count.cards += 1
      return ends[15]
    }
    if trust.contains(.keyless), number.count >= shortest, isWhole(text, ends[12]),
      hasForm(number)
    {
      count.socialSecurity += 1
      return ends[12]
    }
    return nil
  }

  /// What a code of fifteen or sixteen characters is; `nil` for another.
  static func kind(of code: Compact) -> Kind? {
    if code.count == 15, isSocialSecurity(code) { return .socialSecurity }
    return (15...16).contains(code.count) && isCard(code, code.count) ? .card : nil
  }

  /// Whether the digit at `position` is the first of a number: nothing is joined to it but a word that says what it is, « cb4970… ».
  private static func isStart(_ text: Span<UInt8>, _ position: Int) -> Bool {
    guard position > 0, isPart(text[position - 1]) else { return true }
    var start = position
    while start > 0, Plain.isLetter(text[start - 1]) { start -= 1 }
    guard start < position, start == 0 || !isPart(text[start - 1]) else { return false }
    let word = text.extracting(start..<position)
    return leads.contains { lead in
      lead.count == word.count && (0..<word.count).allSatisfy { word[$0] | 0x20 == lead[$0] }
    }
  }

  private static let leads = ["cb", "carte", "visa", "amex", "card", "nir", "secu", "ss"]
    .map { Array($0.utf8) }

  /// The text of a card without the code on its back, « cvv 123 », which nobody may keep at all.
  /// - Source: PCI DSS 4.0, requirement 3.3.
  static func withoutSecurityCode(_ text: Span<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var word: [UInt8] = []
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, Plain.isLetter(text[index]) { index += 1 }
      if index > start {
        word = (start..<index).map { Plain.upper(text[$0]) }
      } else {
        while index < text.count, Plain.isDigit(text[index]) { index += 1 }
      }
      let length = index - start
      if length > 0, Plain.isDigit(text[start]) {
        if (3...4).contains(length), codeWords.contains(word) {
          out += Array("•••".utf8)
          word = []
          continue
        }
        // « CVV2 ».
        if length > 1 { word = [] }
      }
      if length == 0 { index += 1 }
      for place in start..<index { out.append(text[place]) }
    }
    return out
  }

  private static let codeWords = Set(
    ["CVV", "CVC", "CSC", "CID", "CRYPTO", "CRYPTOGRAMME", "VISUEL"].map { Array($0.utf8) })

  /// Whether words, folded to capitals, say that a number is of social security.
  static func tellSocialSecurity(_ words: [String]) -> Bool {
    words.contains { ["SECU", "NIR", "NSS", "SS", "NISS"].contains($0) }
      || words.contains("SECURITE") && words.contains("SOCIALE")
  }

  /// Whether words, folded to capitals, say that a number is of a payment card.
  static func tellCard(_ words: [String]) -> Bool {
    if words.contains(where: { ["CB", "VISA", "MASTERCARD", "AMEX"].contains($0) }) { return true }
    let kinds = ["BANCAIRE", "BLEUE", "CREDIT", "DEBIT", "PAIEMENT", "PAYMENT", "BANK"]
    return words.contains { ["CARTE", "CARTES", "CARD"].contains($0) }
      && words.contains { kinds.contains($0) }
  }

  /// Whether a text without words shows that its digits are a card's: fours parted from each other, or the month in which it ends behind.
  static func looksLikeCard(_ text: Span<UInt8>) -> Bool {
    var run = 0
    var runs: [Int] = []
    for index in 0...text.count {
      if index < text.count, Plain.isDigit(text[index]) {
        run += 1
      } else if run > 0 {
        runs.append(run)
        run = 0
      }
    }
    if runs.starts(with: [4, 4, 4, 4]) || runs.starts(with: [4, 6, 5]) { return true }
    return runs.count == 3 && (15...16).contains(runs[0]) && runs[1] <= 2
      && [2, 4].contains(runs[2])
  }

  /// Whether no further digit or letter follows.
  private static func isWhole(_ text: Span<UInt8>, _ end: Int) -> Bool {
    end == text.count || !isPart(text[end])
  }

  /// Where a single space, dash or dot between the digits of a number ends, or the stroke before its key.
  private static func gapEnd(
    _ text: Span<UInt8>, _ position: Int, beforeKey: Bool
  ) -> Int? {
    var next = position
    let byte = Plain.next(text, &next)
    guard byte == 0x20 || byte == 0x2D || byte == 0x2E || byte == 0x2F && beforeKey,
      next < text.count
    else { return nil }
    let behind = text[next]
    return Plain.isDigit(behind) || behind | 0x20 == 0x61 || behind | 0x20 == 0x62 ? next : nil
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    Plain.isDigit(byte) || Plain.isLetter(byte) || byte == 0x2B
  }

  /// Sex, year, month (or 20 and more where it is unknown), department, commune, order.
  private static func hasForm(_ number: Compact) -> Bool {
    guard [1, 2, 3, 4, 7, 8].contains(number.digit(0)), number.areDigits(0..<6),
      number.areDigits(7..<shortest)
    else { return false }
    let isCorsican = number[5] == 0x32 && (number[6] == 0x41 || number[6] == 0x42)
    guard isCorsican || number.areDigits(6..<7) && number.number(5..<7) > 0 else { return false }
    let month = number.number(3..<5)
    return (1...12).contains(month) || month >= 20
  }

  /// Its form, and the key.
  static func isSocialSecurity(_ number: Compact) -> Bool {
    guard hasForm(number), number.areDigits(13..<15) else { return false }
    var value = number.number(0..<5)
    switch number[6] {
    case 0x41 where number[5] == 0x32: value = value * 100 + 19
    case 0x42 where number[5] == 0x32: value = value * 100 + 18
    default: value = value * 100 + number.number(5..<7)
    }
    value = value * 1_000_000 + number.number(7..<13)
    return 97 - value % 97 == number.number(13..<15)
  }

  /// American Express has fifteen digits; Visa, Mastercard, Discover and Maestro sixteen.
  private static func isCard(_ number: Compact, _ length: Int) -> Bool {
    guard number.areDigits(0..<length) else { return false }
    let head = number.number(0..<4)
    let isScheme =
      length == 15
      ? head / 100 == 34 || head / 100 == 37
      : head / 1000 == 4 || (5100...5599).contains(head) || (2221...2720).contains(head)
        || head == 6011 || head / 100 == 65 || (5000...5099).contains(head) || head / 100 == 67
    return isScheme && number.withSpan { LuhnSum.holds($0.extracting(0..<length)) }
  }
}
