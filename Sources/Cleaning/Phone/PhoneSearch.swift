import Fields
import Tables

/// Looks for a phone number in whatever a cell holds: words, brackets, several numbers, digits of other scripts.
struct PhoneSearch {
  let judge: PhoneJudge

  /// Writes the first valid number of the cell.
  func settle(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    let range = Plain.trimmed(value)
    if range.isEmpty { return .empty }
    let text = value.extracting(range)
    if text.count > 512 { return .rejected(.tooLong) }
    if Wording.isScientific(text) { return scientific(text, into: &out) }
    let whole = Plain.lengthWithoutDecimal(text)
    if whole < text.count {
      let ruling = judge.write(text.extracting(0..<whole), into: &out)
      return ruling.verdict == .ok ? .repaired(.decimalAdded) : ruling
    }
    var plain = PhoneSearch.withoutAsides(plainText(text))
    if PhoneSearch.isPairs(plain) { plain = plain.filter(Plain.isDigit) }
    let runs = runs(plain)
    if runs.count == 1, runs[0].count == plain.count {
      if let ruling = number(plain, isOnly: true, into: &out) { return ruling }
    }
    for (index, run) in runs.enumerated() {
      for piece in pieces(run) {
        let isOnly = runs.count == 1 && piece.count == run.count
        guard let ruling = number(piece, isOnly: isOnly, into: &out) else { continue }
        let isAlone = runs.count == 1 && piece.count == run.count && run.count == plain.count
        if isAlone { return ruling }
        let isFirst = index + 1 == runs.count && piece.count == run.count
        return .repaired(isFirst || !isSecond(after: index, runs) ? .wordsAround : .firstOfSeveral)
      }
    }
    if let zeros = PhoneSearch.withZeros(plain),
      let ruling = number(zeros, isOnly: true, into: &out),
      ruling.verdict.isValue
    {
      return .repaired(.lettersForZeros)
    }
    return Placeholder.ruling(text, else: fault(runs))
  }

  /// The text with zeros for its letters O, `O6 12 34 OO O1`; `nil` where other letters stand there, or few digits.
  private static func withZeros(_ plain: [UInt8]) -> [UInt8]? {
    var digits = 0
    var letters = 0
    var zeros = plain
    for (place, byte) in plain.enumerated() {
      if Plain.isDigit(byte) {
        digits += 1
      } else if byte | 0x20 == 0x6F {
        letters += 1
        zeros[place] = 0x30
      } else if Plain.isLetter(byte) || byte >= 0x80 {
        return nil
      }
    }
    return letters > 0 && digits >= 5 && digits + letters >= 9 ? zeros : nil
  }

  /// Whether the text is ten digits in pairs with one sign between them, `06,12,34,56,78`, `06|12|34|56|78`: one number, not five.
  private static func isPairs(_ plain: [UInt8]) -> Bool {
    guard plain.count == 14, plain[0] == 0x30, !Plain.isDigit(plain[2]), !Plain.isLetter(plain[2])
    else { return false }
    return plain.indices.allSatisfy { index in
      index % 3 == 2 ? plain[index] == plain[2] : Plain.isDigit(plain[index])
    }
  }

  /// Every different valid number of the cell, in its canonical form, with the type of its line, in order.
  func all(in value: Span<UInt8>) -> [(number: [UInt8], type: PhoneType)] {
    let range = Plain.trimmed(value)
    guard range.count > 0, range.count <= 512 else { return [] }
    var found: [(number: [UInt8], type: PhoneType)] = []
    for run in runs(PhoneSearch.withoutAsides(plainText(value.extracting(range)))) {
      let parts = pieces(run)
      for piece in parts.count > 1 ? Array(parts.dropFirst()) : parts {
        var column = TextColumn()
        guard number(piece, into: &column) != nil else { continue }
        column.endValue()
        let text = Array(column.bytes)
        if !found.contains(where: { $0.number == text }) {
          found.append((text, judge.type(of: text.span)))
        }
      }
    }
    return found
  }

  /// Whether another valid number stands in a later run.
  private func isSecond(after index: Int, _ runs: [[UInt8]]) -> Bool {
    var scratch = TextColumn()
    if pieces(runs[index]).count > 1 { return true }
    return runs[(index + 1)...].contains { number($0, into: &scratch) != nil }
  }

  /// The text in ASCII: Arabic-Indic digits, full-width digits, all sorts of spaces and dashes plain; letters as `x`.
  private func plainText(_ text: Span<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var position = 0
    while position < text.count {
      let start = position
      let byte = Plain.next(text, &position)
      if byte == Plain.unseen { continue }
      if byte == Plain.foreign {
        let isArabic =
          position - start == 2 && text[start] == 0xD9 && text[start + 1] & 0xF0 == 0xA0
        plain.append(isArabic && text[start + 1] < 0xAA ? text[start + 1] &- 0x70 : 0x78)
      } else {
        plain.append(byte)
      }
    }
    return plain
  }

  /// The text with letters in place of words in brackets, whatever few digits stand there: `(2e étage)`, `(1,35 €/min)`.
  private static func withoutAsides(_ text: [UInt8]) -> [UInt8] {
    var plain = text
    var open = -1
    for index in text.indices {
      if text[index] == 0x28 { open = index }
      guard text[index] == 0x29, open >= 0 else { continue }
      let aside = text[open...index]
      if aside.contains(where: Plain.isLetter), aside.count(where: Plain.isDigit) < 6 {
        for place in open...index { plain[place] = 0x78 }
      }
      open = -1
    }
    return plain
  }

  /// The stretches that hold digits and what may stand between the digits of one number.
  private func runs(_ plain: [UInt8]) -> [[UInt8]] {
    var runs: [[UInt8]] = []
    var run: [UInt8] = []
    func isBlank(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x2F || byte == 0x2D || byte == 0x2E
    }
    func close() {
      while let last = run.last, isBlank(last) || last == 0x28 { run.removeLast() }
      let start = run.firstIndex { !isBlank($0) && $0 != 0x29 } ?? run.count
      let trimmed = Array(run[start...])
      if trimmed.contains(where: Plain.isDigit) { runs.append(trimmed) }
      run = []
    }
    for byte in plain {
      switch byte {
      case 0x30...0x39, 0x20, 0x2E, 0x2D, 0x2F, 0x28, 0x29: run.append(byte)
      case 0x2B:
        close()
        run.append(byte)
      default: close()
      }
    }
    close()
    return runs
  }

  /// A run, or the numbers that it strings together: `06 12 34 56 78 / 01 23 45 67 89`.
  private func pieces(_ run: [UInt8]) -> [[UInt8]] {
    let digitCount = run.count { Plain.isDigit($0) }
    if digitCount == 12, let first = PhoneSearch.firstOfRange(run) { return [run, first] }
    guard digitCount > 15 || run.contains(0x2F) else { return [run] }
    var pieces: [[UInt8]] = []
    var piece: [UInt8] = []
    var count = 0
    for (index, byte) in run.enumerated() {
      if Plain.isDigit(byte) {
        if count == 10, piece.first == 0x30,
          byte == 0x30 || index > 0 && !Plain.isDigit(run[index - 1])
        {
          pieces.append(piece)
          piece = []
          count = 0
        }
        count += 1
      } else if byte == 0x2F, count >= 8 {
        pieces.append(piece)
        piece = []
        count = 0
        continue
      }
      if count > 0 || byte == 0x2B || byte == 0x28 { piece.append(byte) }
    }
    if count > 0 { pieces.append(piece) }
    return pieces.count > 1 ? [run] + pieces : [run]
  }

  /// `05 25 17 45 79-80`: the ten digits before a hyphen, where the two behind it end one of the next nine numbers.
  private static func firstOfRange(_ run: [UInt8]) -> [UInt8]? {
    guard let hyphen = run.lastIndex(of: 0x2D), run.firstIndex(of: 0x2D) == hyphen else {
      return nil
    }
    let tail = run[(hyphen + 1)...].filter { $0 != 0x20 }
    let head = run[..<hyphen].filter(Plain.isDigit)
    guard tail.count == 2, tail.allSatisfy(Plain.isDigit), head.count == 10, head[0] == 0x30 else {
      return nil
    }
    func number(_ digits: ArraySlice<UInt8>) -> Int {
      digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    let step = (number(tail[...]) - number(head[8...]) + 100) % 100
    return 1...9 ~= step ? Array(run[..<hyphen]) : nil
  }

  /// Writes one number when it is valid.
  /// - Parameter isOnly: whether no other digits stand in the cell, so that a foreign number may lack its plus.
  private func number(
    _ text: [UInt8], isOnly: Bool = false, into out: inout TextColumn
  ) -> Ruling? {
    if WrittenDigits.areDay(text.span) { return nil }
    let dialled = DialledNumber(text.span)
    if let dialled {
      if let found = judge.plan(dialled) { return judge.write(found, of: text.span, into: &out) }
      if judge.isSettled(dialled) { return nil }
    }
    guard text.contains(where: Plain.isDigit) else { return nil }
    if let answer = judge.foreign(text.span) {
      out.write(answer.number.span)
      return .ok
    }
    guard isOnly, let dialled, judge.regionPlace > 0, let answer = withoutPlus(dialled) else {
      return nil
    }
    out.write(answer.number.span)
    return .repaired(.prefixMissing)
  }

  /// `32 475 12 34 56`, `262692123456`: a number with the code of a neighbour or a territory and no plus, where length and plan fit.
  private func withoutPlus(_ dialled: DialledNumber) -> PhoneMemory.Answer? {
    guard !dialled.hasPlus, dialled.zeros == 0, 11...13 ~= dialled.count else { return nil }
    let digits = String(dialled.value)
    guard PhoneSearch.neighbours.contains(where: { digits.hasPrefix($0) }) else { return nil }
    return judge.foreign(Array(("+" + digits).utf8).span)
  }

  /// The territories overseas, the neighbours, and the countries whose numbers stand in French files most often; none whose code begins with
  /// 6, as mobile numbers do that lost their zero and have two digits too many.
  private static let neighbours = [
    "262", "508", "590", "594", "596", "31", "32", "34", "39", "41", "44", "49",
    "351", "352", "353", "377", "212", "213", "216",
  ]

  /// `3,3612E+10` has lost digits; `6,12345678E+08` has not: nine digits were written, and all are there.
  private func scientific(_ text: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    var column = TextColumn()
    let ruling = AmountJudge(style: AmountStyle(dot: .decimal, comma: .decimal)).write(
      text, into: &column)
    column.endValue()
    guard ruling.verdict == .repaired else { return .rejected(.digitsLost) }
    var significant = 0
    for index in 0..<text.count {
      if text[index] | 0x20 == 0x65 { break }
      if Plain.isDigit(text[index]) { significant += 1 }
    }
    let digits = column[0].split(separator: ".").first.map { Array($0.utf8) } ?? []
    guard significant == digits.count, number(digits, into: &out) != nil else {
      return .rejected(.digitsLost)
    }
    return .repaired(.scientific)
  }

  /// Why no run is a number.
  private func fault(_ runs: [[UInt8]]) -> Cause {
    guard let run = runs.max(by: { $0.count < $1.count }) else { return .malformed }
    if let dialled = DialledNumber(run.span), WrittenDigits.areSIREN(dialled.value),
      WrittenDigits.areInThrees(run.span)
    {
      return .perhapsSiren
    }
    let digits = run.filter(Plain.isDigit)
    if digits.allSatisfy({ $0 == 0x30 }) { return .allZeros }
    let head = digits.starts(with: Array("0700".utf8)) || digits.starts(with: Array("33700".utf8))
    if head, digits.count >= 13 { return .machineNumber }
    if digits.count <= 6 { return .shortNumber }
    if judge.regionPlace > 0, digits.first == 0x30, digits.count < 10 { return .tooShort }
    if judge.regionPlace > 0, digits.first == 0x30, digits[1] != 0x30, digits.count > 10 {
      return .tooLong
    }
    return digits.count > 15 ? .tooLong : .notInPlan
  }
}
