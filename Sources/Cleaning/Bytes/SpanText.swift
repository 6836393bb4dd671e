extension Span<UInt8> {
  /// The bytes as text; for what is done once a value, not once a row.
  var text: String { withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
}
