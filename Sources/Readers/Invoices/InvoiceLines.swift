import Tables

/// The line of an invoice that is being read.
struct InvoiceLine {
  private(set) var bytes: [UInt8] = []
  private var ranges = [Range<Int>](
    repeating: 0..<0,
    count: Int(InvoiceSlot.lineCost.rawValue - InvoiceSlot.lineStatus.rawValue) + 1)

  /// Makes ready for the next line.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    for index in ranges.indices { ranges[index] = 0..<0 }
  }

  /// Keeps a value; of several the first that is not blank.
  mutating func take(_ slot: UInt16, _ text: Span<UInt8>) {
    let place = Int(slot &- InvoiceSlot.lineStatus.rawValue)
    guard ranges.indices.contains(place), ranges[place].isEmpty, !text.isEmpty else { return }
    let from = bytes.count
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    ranges[place] = from..<bytes.count
  }

  /// Where the value of a slot lies in `bytes`; empty when there is none.
  subscript(slot: InvoiceSlot) -> Range<Int> {
    ranges[Int(slot.rawValue &- InvoiceSlot.lineStatus.rawValue)]
  }
}

/// The lines of one invoice, by column; values canonical.
struct InvoiceLines {
  var product = TextColumn()
  var quantity = TextColumn()
  var unitPrice = TextColumn()
  var total = TextColumn()

  /// The number of lines.
  var count: Int { product.count }

  /// Forgets all lines.
  mutating func clear() {
    if count > 0 { self = InvoiceLines() }
  }

  /// Adds a line. A group of lines and a line for information only (CII `LineStatusReasonCode`) sell nothing.
  mutating func append(_ line: InvoiceLine) {
    let status = line.bytes[line[.lineStatus]]
    if status.elementsEqual("GROUP".utf8) || status.elementsEqual("INFORMATION".utf8) { return }
    let name = line[.product].isEmpty ? line[.productDescription] : line[.product]
    let sum = line[.lineTotal].isEmpty ? line[.lineCost] : line[.lineTotal]
    if name.isEmpty, sum.isEmpty, line[.quantity].isEmpty, line[.unitPrice].isEmpty { return }
    if name.isEmpty {
      product.appendMissing()
    } else {
      Self.writeOneLine(line.bytes.span.extracting(name), to: &product)
    }
    Self.append(line, line[.quantity], to: &quantity, decimals: 0)
    appendPrice(line)
    Self.append(line, sum, to: &total, decimals: 2)
  }

  /// A price may be that of several units: the price of one is what the field holds.
  private mutating func appendPrice(_ line: InvoiceLine) {
    let price = line[.unitPrice]
    if !line[.priceBase].isEmpty,
      let base = InvoiceAmount(line.bytes.span.extracting(line[.priceBase])),
      base.millionths != 1_000_000, base.millionths > 0,
      let amount = InvoiceAmount(line.bytes.span.extracting(price)),
      let one = amount.divided(by: base)
    {
      one.write(to: &unitPrice, decimals: 2)
      return unitPrice.endNumber()
    }
    Self.append(line, price, to: &unitPrice, decimals: 2)
  }

  private static func append(
    _ line: InvoiceLine, _ range: Range<Int>, to column: inout TextColumn, decimals: Int
  ) {
    if range.isEmpty { return column.appendMissing() }
    let text = line.bytes.span.extracting(range)
    if let amount = InvoiceAmount(text) {
      amount.write(to: &column, decimals: decimals)
      column.endNumber()
    } else {
      column.append(text)
    }
  }

  /// Writes a text with every run of white space as one space.
  static func writeOneLine(_ text: Span<UInt8>, to column: inout TextColumn) {
    var pending = false
    for index in 0..<text.count {
      let byte = text[index]
      if byte <= 0x20 {
        pending = true
      } else {
        if pending { column.write(0x20) }
        pending = false
        column.write(byte)
      }
    }
    column.endValue()
  }

  /// Gives quantities and totals the other sign: the lines of a credit note.
  mutating func reverse() {
    quantity = Self.reversed(quantity, decimals: 0)
    total = Self.reversed(total, decimals: 2)
  }

  private static func reversed(_ column: TextColumn, decimals: Int) -> TextColumn {
    var result = TextColumn()
    result.reserve(rows: column.count, byteCount: column.bytes.count + column.count)
    for row in 0..<column.count {
      if column.isMissing(row) {
        result.appendMissing()
        continue
      }
      let amount = column.withValue(row) { InvoiceAmount($0) }
      if let amount {
        amount.negated.write(to: &result, decimals: decimals)
        result.endNumber()
      } else {
        result.append(row, of: column)
      }
    }
    return result
  }
}
