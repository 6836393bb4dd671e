/// Writes letters beyond ASCII with ASCII alone, for domain names.
/// - Source: RFC 3492.
enum Punycode {
  private static let base = 36
  private static let firstThreshold = 1
  private static let lastThreshold = 26

  /// The characters behind `xn--`; `nil` when the label is longer than a label may be.
  static func encode(_ label: [Unicode.Scalar]) -> [UInt8]? {
    guard label.count <= 63 else { return nil }
    var coded = label.filter { $0.value < 0x80 }.map { UInt8($0.value) }
    var done = coded.count
    let basicCount = done
    if basicCount > 0 { coded.append(0x2D) }
    var point = 128
    var delta = 0
    var bias = 72
    while done < label.count {
      let next = label.lazy.map { Int($0.value) }.filter { $0 >= point }.min() ?? 0
      delta += (next - point) * (done + 1)
      point = next
      for scalar in label {
        if scalar.value < point { delta += 1 }
        guard scalar.value == point else { continue }
        var rest = delta
        var place = base
        while true {
          let threshold = threshold(place, bias)
          if rest < threshold { break }
          coded.append(letter(threshold + (rest - threshold) % (base - threshold)))
          rest = (rest - threshold) / (base - threshold)
          place += base
        }
        coded.append(letter(rest))
        bias = adapted(delta, done + 1, isFirst: done == basicCount)
        delta = 0
        done += 1
      }
      delta += 1
      point += 1
    }
    return coded.count <= 59 ? coded : nil
  }

  /// The label that the characters behind `xn--` write; `nil` when they write none.
  static func decode(_ coded: [UInt8]) -> String? {
    guard coded.count <= 59 else { return nil }
    var label: [Unicode.Scalar] = []
    var index = 0
    if let hyphen = coded.lastIndex(of: 0x2D) {
      label = coded[..<hyphen].map { Unicode.Scalar($0) }
      index = hyphen + 1
    }
    var point = 128
    var bias = 72
    var place = 0
    while index < coded.count {
      let before = place
      var weight = 1
      var step = base
      while true {
        guard index < coded.count else { return nil }
        let digit = value(coded[index])
        index += 1
        guard digit < base, weight < 1 << 40, place < 1 << 40 else { return nil }
        place += digit * weight
        let threshold = threshold(step, bias)
        if digit < threshold { break }
        weight *= base - threshold
        step += base
      }
      bias = adapted(place - before, label.count + 1, isFirst: before == 0)
      point += place / (label.count + 1)
      place %= label.count + 1
      guard point <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(point)) else { return nil }
      label.insert(scalar, at: place)
      place += 1
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: label)
    return text
  }

  private static func threshold(_ place: Int, _ bias: Int) -> Int {
    min(max(place - bias, firstThreshold), lastThreshold)
  }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var rest = isFirst ? delta / 700 : delta / 2
    rest += rest / count
    var shift = 0
    while rest > (base - firstThreshold) * lastThreshold / 2 {
      rest /= base - firstThreshold
      shift += base
    }
    return shift + (base - firstThreshold + 1) * rest / (rest + 38)
  }

  private static func letter(_ digit: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: digit < 26 ? 0x61 + digit : 0x16 + digit)
  }

  private static func value(_ byte: UInt8) -> Int {
    if Plain.isDigit(byte) { return Int(byte) - 0x16 }
    return Plain.isLetter(byte) ? Int(byte | 0x20) - 0x61 : base
  }
}
