import Tables

/// An exact decimal number of an invoice: millionths in a 64-bit integer, up to nine million million.
struct InvoiceAmount: Equatable {
  /// The number, in millionths.
  let millionths: Int64

  init(millionths: Int64) { self.millionths = millionths }

  /// Nothing.
  static let zero = InvoiceAmount(millionths: 0)

  /// The number that `bytes` write as `xs:decimal`; `nil` when they do not, or when it has more digits than fit.
  init?(_ bytes: Span<UInt8>) {
    var index = 0
    var negative = false
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      negative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    var value: Int64 = 0
    var digits = 0
    var fraction = -1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "."), fraction < 0 {
        fraction = 0
        continue
      }
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      digits += 1
      if fraction >= 6 {
        // Digits past the sixth are lost only when they say nothing.
        if byte != 0x30 { return nil }
        continue
      }
      if fraction >= 0 { fraction += 1 }
      let (shifted, over) = value.multipliedReportingOverflow(by: 10)
      let (sum, past) = shifted.addingReportingOverflow(Int64(byte &- 0x30))
      if over || past { return nil }
      value = sum
    }
    if digits == 0 { return nil }
    for _ in 0..<(6 - max(fraction, 0)) {
      let (shifted, over) = value.multipliedReportingOverflow(by: 10)
      if over { return nil }
      value = shifted
    }
    millionths = negative ? -value : value
  }

  /// As above, of a string.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes.span)
  }

  /// The sum, or `nil` when it does not fit.
  static func + (a: InvoiceAmount, b: InvoiceAmount) -> InvoiceAmount? {
    let (sum, over) = a.millionths.addingReportingOverflow(b.millionths)
    return over ? nil : InvoiceAmount(millionths: sum)
  }

  /// The same number with the other sign.
  var negated: InvoiceAmount { InvoiceAmount(millionths: 0 &- millionths) }

  /// This number divided by another, to the nearest millionth, halves away from zero; `nil` when it does not fit.
  func divided(by other: InvoiceAmount) -> InvoiceAmount? {
    let divisor = other.millionths.magnitude
    let (high, low) = millionths.magnitude.multipliedFullWidth(by: 1_000_000)
    guard divisor > 0, high < divisor else { return nil }
    let (quotient, rest) = divisor.dividingFullWidth((high, low))
    let rounded = rest >= divisor - rest ? quotient &+ 1 : quotient
    guard let value = Int64(exactly: rounded) else { return nil }
    return InvoiceAmount(
      millionths: (millionths < 0) != (other.millionths < 0) ? 0 &- value : value)
  }

  /// Writes the number with a point and at least `decimals` decimals, without needless zeros.
  func write(to column: inout TextColumn, decimals: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { buffer in
      let range = digits(in: buffer, decimals: decimals)
      for index in range { column.write(buffer[index]) }
    }
  }

  /// The number with a point and at least two decimals, `1234.50`.
  var text: String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { buffer in
      String(decoding: buffer[digits(in: buffer, decimals: 2)], as: UTF8.self)
    }
  }

  /// Writes from the right; bound: at most 20 digits, a point and a sign in 32 places.
  private func digits(
    in buffer: UnsafeMutableBufferPointer<UInt8>, decimals: Int
  ) -> Range<Int> {
    var rest = millionths.magnitude
    var place = 32
    var written = 0
    var isOpen = false
    while written < 6 {
      let digit = UInt8(rest % 10)
      rest /= 10
      if digit != 0 || isOpen || 6 - written <= decimals {
        isOpen = true
        place -= 1
        buffer[place] = 0x30 + digit
      }
      written += 1
    }
    if isOpen {
      place -= 1
      buffer[place] = UInt8(ascii: ".")
    }
    repeat {
      place -= 1
      buffer[place] = 0x30 + UInt8(rest % 10)
      rest /= 10
    } while rest > 0
    if millionths < 0 {
      place -= 1
      buffer[place] = UInt8(ascii: "-")
    }
    return place..<32
  }
}
