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
    let text = Array("\(value)".utf8)
    guard let e = text.firstIndex(of: UInt8(ascii: "e")), abs(value) < 1e21,
      let exponent = Int(String(decoding: text[(e + 1)...], as: UTF8.self)), exponent > -40
    else {
      out.append(contentsOf: text)
      return
    }
    expand(text[0..<e], exponent: exponent, to: &out)
  }

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
