import Tables

/// Takes the fields of records and makes rows of them.
final class XMLRows: XMLTaker {
  // Unchecked: the parser hands over one thing after another, and nothing that the table does leads back to it.
  @exclusivity(unchecked) private var table: XMLTable

  /// - Parameters:
  ///   - record: the path of the records, or a name anywhere.
  ///   - recordBytes: the most bytes of the values of one record.
  init(
    record: String, fields: XMLFields, part: Part, recordBytes: Int = XMLLimits().recordBytes
  ) {
    table = XMLTable(record: record, fields: fields, part: part, recordBytes: recordBytes)
  }

  /// The paths to the fields known so far.
  var compiledPaths: XMLCompiledPaths { table.compiledPaths }
  /// Whether enough rows are held to give them out.
  var isFull: Bool { table.isFull }
  /// The number of records found.
  var count: Int { table.count }
  /// Whether the document has more fields than it may grow to.
  var isTooWide: Bool { table.isTooWide }
  /// Whether a record holds more than it may.
  var isTooLong: Bool { table.isTooLong }

  override func take(_ slot: UInt16, _ text: Span<UInt8>) { table.take(slot, text) }

  override func mark(_ slot: UInt16, byte: Int) { table.mark(slot, byte: byte) }

  override func grow(_ name: [UInt8], from state: UInt16) -> (
    paths: XMLCompiledPaths, state: UInt16
  )? {
    table.grow(name, from: state)
  }

  /// The rows held; none are held afterwards.
  func takeDelivery() -> Delivery { table.takeDelivery() }
}
