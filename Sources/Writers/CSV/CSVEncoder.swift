/// Writes cells as RFC 4180 text.
public struct CSVEncoder: Sendable {
  /// The byte between cells.
  public let separator: UInt8

  /// An encoder with this separator.
  public init(separator: UInt8 = 0x2C) { self.separator = separator }

  /// Appends a cell, quoted when it holds the separator, a quote, a line break, or a space at an end.
  public func append(_ value: Span<UInt8>, to out: inout [UInt8]) {
    guard needsQuotes(value) else {
      value.withUnsafeBufferPointer { out.append(contentsOf: $0) }
      return
    }
    out.append(0x22)
    for index in 0..<value.count {
      let byte = value[index]
      if byte == 0x22 { out.append(0x22) }
      out.append(byte)
    }
    out.append(0x22)
  }

  /// Appends a cell of text.
  public func append(_ text: String, to out: inout [UInt8]) {
    append(Array(text.utf8).span, to: &out)
  }

  /// Appends a whole record with its line end.
  public func appendRecord(_ cells: [String], to out: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { out.append(separator) }
      append(cell, to: &out)
    }
    if cells.count == 1, cells[0].isEmpty { out.append(contentsOf: [0x22, 0x22]) }
    endRecord(&out)
  }

  /// Ends a record: CR LF, as RFC 4180 has it.
  public func endRecord(_ out: inout [UInt8]) {
    out.append(0x0D)
    out.append(0x0A)
  }

  private func needsQuotes(_ value: Span<UInt8>) -> Bool {
    guard value.count > 0 else { return false }
    if value[0] == 0x20 || value[value.count - 1] == 0x20 { return true }
    for index in 0..<value.count {
      let byte = value[index]
      if byte == separator || byte == 0x22 || byte == 0x0A || byte == 0x0D { return true }
    }
    return false
  }
}
