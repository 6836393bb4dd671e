/// Writes a number of a workbook as its shortest text: `1.1`, `33612345678`, never with an exponent below 10²¹.
enum NumberText {
  /// Adds the number that `raw` writes to `out`; what is no number is added as it stands.
  ///
  /// Programs write up to 17 digits (`1.1000000000000001`); the shortest text that means the same number is chosen.
  static func append(_ raw: [UInt8], to out: inout [UInt8]) {
    if let end = plainEnd(raw) {
      out.append(contentsOf: raw[0..<end])
    } else if let value = Double(String(decoding: raw, as: UTF8.self)), value.isFinite {
      append(value, to: &out)
    } else {
      out.append(contentsOf: raw)
    }
  }

  /// Puts zeros before the whole number that `out` holds from `start` on, up to `digits` digits; anything else stays.
  static func pad(_ out: inout [UInt8], from start: Int, digits: Int) {
    let missing = digits - (out.count - start)
    guard missing > 0, out.count > start,
      out[start...].allSatisfy({ $0 &- UInt8(ascii: "0") < 10 })
    else { return }
    out.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: missing), at: start)
  }

  /// Adds the shortest text of `value`, which is finite.
  static func append(_ value: Double, to out: inout [UInt8]) {
    // Up to here the shortest text of a whole number has all of its digits, and no exponent.
    if value == value.rounded(), abs(value) < 0x1p54 {
      out.append(contentsOf: String(Int64(value)).utf8)
      return
    }
    let text = asShown(Array("\(value)".utf8))
    guard let e = text.firstIndex(of: UInt8(ascii: "e")), abs(value) < 1e21,
      let exponent = Int(String(decoding: text[(e + 1)...], as: UTF8.self)), exponent > -40
    else {
      out.append(contentsOf: text)
      return
    }
    expand(text[0..<e], exponent: exponent, to: &out)
  }

  /// The text of a broken number without the noise of sums behind the fifteen digits that spreadsheets show: 0.1 and 0.2 make 0.3 there, and
  /// 0.30000000000000004 as a double.
  private static func asShown(_ text: [UInt8]) -> [UInt8] {
    let end = text.firstIndex(of: UInt8(ascii: "e")) ?? text.count
    var digits = text[0..<end].filter { $0 &- UInt8(ascii: "0") < 10 }
    let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    guard digits.count - zeros > shownDigits, text.contains(UInt8(ascii: ".")) else { return text }
    let cut = zeros + shownDigits
    var carries = digits[cut] >= UInt8(ascii: "5")
    for place in digits.indices.dropFirst(cut) { digits[place] = UInt8(ascii: "0") }
    var place = cut
    while carries, place > 0 {
      place -= 1
      carries = digits[place] == UInt8(ascii: "9")
      digits[place] = carries ? UInt8(ascii: "0") : digits[place] + 1
    }
    // Further digits that are no noise are the number's own; a carry out of all nines needs one digit more.
    let zerosBehind = digits.prefix(cut).reversed().prefix { $0 == UInt8(ascii: "0") }.count
    guard !carries, zerosBehind >= noiseZeros else { return text }
    var out: [UInt8] = []
    var next = 0
    for byte in text[0..<end] {
      if byte &- UInt8(ascii: "0") < 10 {
        out.append(digits[next])
        next += 1
      } else {
        out.append(byte)
      }
    }
    while out.last == UInt8(ascii: "0") { out.removeLast() }
    if out.last == UInt8(ascii: ".") {
      if end == text.count { out.removeLast() } else { out.append(UInt8(ascii: "0")) }
    }
    return out + text[end...]
  }

  private static let shownDigits = 15
  /// So many zeros before the sixteenth digit show that what follows is noise.
  private static let noiseZeros = 3

  /// Where the text ends that is plain already, trailing zeros behind the point left out; `nil` when it is not plain.
  private static func plainEnd(_ raw: [UInt8]) -> Int? {
    var at = 0
    let count = raw.count
    if at < count, raw[at] == UInt8(ascii: "-") { at += 1 }
    let first = at
    while at < count, raw[at] &- UInt8(ascii: "0") < 10 { at += 1 }
    let whole = at - first
    guard whole > 0, whole <= 15, raw[first] != UInt8(ascii: "0") || whole == 1 && first == 0 else {
      return nil
    }
    if at == count { return count }
    guard raw[at] == UInt8(ascii: ".") else { return nil }
    var end = at
    at += 1
    while at < count, raw[at] &- UInt8(ascii: "0") < 10 {
      if raw[at] != UInt8(ascii: "0") { end = at + 1 }
      at += 1
    }
    return at == count && at - first <= 16 ? end : nil
  }

  /// Moves the point of `digits` by `exponent` places.
  private static func expand(_ digits: ArraySlice<UInt8>, exponent: Int, to out: inout [UInt8]) {
    var plain: [UInt8] = []
    var point = 0
    for byte in digits {
      switch byte {
      case UInt8(ascii: "-"): out.append(byte)
      case UInt8(ascii: "."): point = plain.count
      default: plain.append(byte)
      }
    }
    if !digits.contains(UInt8(ascii: ".")) { point = plain.count }
    while plain.count > point, plain.last == UInt8(ascii: "0") { plain.removeLast() }
    let place = point + exponent
    if place <= 0 {
      out.append(contentsOf: "0.".utf8)
      out.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: -place))
      out.append(contentsOf: plain)
    } else if place >= plain.count {
      out.append(contentsOf: plain)
      out.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: place - plain.count))
    } else {
      out.append(contentsOf: plain[0..<place])
      out.append(UInt8(ascii: "."))
      out.append(contentsOf: plain[place...])
    }
  }
}
