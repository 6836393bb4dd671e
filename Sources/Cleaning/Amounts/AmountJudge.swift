public import Tables

/// A sum of money, however it is written: `1 234,56 €`, `(1.234,56)`, `1'234.56`, `12€50`, `12,5-`, `000000003000,00`.
///
/// The canonical form has a point, at least two decimals and no thousands signs: `1234.56`. Three decimals are written as four, `1.2340`, so that
/// no reader can take the point for a thousands sign. `1.234` alone is refused in a French source, for it may be 1234: the other amounts
/// of the column may decide (``AmountStyle/decided(by:)``). A sum in another currency than the euro is written without it, and told
/// (`other-currency`).
public struct AmountJudge: ColumnJudge {
  /// What a doubtful sign means here.
  public let style: AmountStyle
  private let leastDecimals: Int

  /// A judge of amounts in the style of the source.
  public init(style: AmountStyle = AmountStyle(locale: "fr")) {
    self.init(style: style, leastDecimals: 2)
  }

  init(style: AmountStyle, leastDecimals: Int) {
    self.style = style
    self.leastDecimals = leastDecimals
  }

  /// What a doubtful sign means is decided by the other amounts of the column.
  public func settled(by column: TextColumn) -> AmountJudge {
    AmountJudge(style: style.decided(by: column), leastDecimals: leastDecimals)
  }

  /// The point of a number cell is never a sign of thousands.
  public func spelled(_ column: TextColumn) -> TextColumn { HeldNumbers.spelled(column) }

  /// Writes `1234.56`.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    if leastDecimals == 2, AmountJudge.isCanonical(value) {
      out.write(value)
      return .ok
    }
    let range = Plain.trimmed(value)
    if range.isEmpty { return .empty }
    let text = value.extracting(range)
    return AmountJudge.wrapping.judge(text, into: &out, bare)
  }

  private static let wrapping = Wrapping("TOTAL MONTANT SOMME PRIX NET TTC HT", isSum: true)

  private func bare(_ text: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    guard let number = AmountText(text) else { return unreadable(text, into: &out) }
    let ruling = number.namesOtherCurrency ? Ruling.doubtful(.otherCurrency) : .ok
    if number.isDoubtful {
      switch number.decimalSign == 0x2E ? style.dot : style.comma {
      case .unknown: return .rejected(.ambiguous)
      case .grouping:
        writeNumber(number, grouped: true, into: &out)
        return ruling
      case .decimal: break
      }
    }
    writeNumber(number, grouped: false, into: &out)
    return ruling
  }

  /// Whether the value is `1234.56` already: digits, a point, two digits; no leading zero, not minus zero.
  @inline(__always)
  private static func isCanonical(_ value: Span<UInt8>) -> Bool {
    let count = value.count
    guard count >= 4, count <= 18, value[count &- 3] == 0x2E else { return false }
    var index = value[0] == 0x2D ? 1 : 0
    if index == 1 || (value[0] == 0x30 && value[1] != 0x2E) || index == count &- 3 { return false }
    while index < count &- 3 {
      if !Plain.isDigit(value[index]) { return false }
      index &+= 1
    }
    return Plain.isDigit(value[count &- 2]) && Plain.isDigit(value[count &- 1])
  }

  private func writeNumber(_ number: AmountText, grouped: Bool, into out: inout TextColumn) {
    var decimals = grouped ? 0 : number.decimals.count
    while decimals > leastDecimals, number.decimals[decimals - 1] == 0x30 { decimals -= 1 }
    let isZero = number.whole.count == 0 && number.decimals.isAllZeros
    if number.isNegative, !isZero { out.write(0x2D) }
    if number.whole.count == 0 && !grouped { out.write(0x30) }
    number.whole.withSpan { out.write($0) }
    if grouped { number.decimals.withSpan { out.write($0) } }
    guard decimals > 0 || leastDecimals > 0 else { return }
    out.write(0x2E)
    number.decimals.withSpan { out.write($0.extracting(0..<decimals)) }
    var written = decimals
    let wanted = decimals == 3 ? 4 : max(decimals, leastDecimals)
    while written < wanted {
      out.write(0x30)
      written += 1
    }
  }

  /// Scientific notation, `1,5E+03`, is written out when no digit can be lost; anything else is refused.
  private func unreadable(_ text: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    guard Wording.isScientific(text) else { return Placeholder.ruling(text, else: .malformed) }
    var mantissa = Compact()
    var decimals = 0
    var index = 0
    var isBehind = false
    while Plain.isDigit(text[index]) || text[index] == 0x2C || text[index] == 0x2E {
      if Plain.isDigit(text[index]) {
        mantissa.append(text[index])
        if isBehind { decimals += 1 }
      } else if isBehind {
        return .rejected(.malformed)
      } else {
        isBehind = true
      }
      index += 1
    }
    var exponent = 0
    for rest in index..<text.count where Plain.isDigit(text[rest]) {
      exponent = exponent * 10 + Int(text[rest] - 0x30)
    }
    let isSmall = text[index + 1] == 0x2D
    guard !isSmall, exponent <= 14, exponent >= decimals, mantissa.count + exponent - decimals <= 15
    else { return .rejected(.digitsLost) }
    for digit in 0..<mantissa.count { out.write(mantissa[digit]) }
    for _ in decimals..<exponent { out.write(0x30) }
    if leastDecimals > 0 {
      out.write(0x2E)
      for _ in 0..<leastDecimals { out.write(0x30) }
    }
    return .repaired(.scientific)
  }
}
