import Tables

/// Takes the fields of records and makes rows of them.
final class XMLRows: XMLTaker {
  /// The slot that tells that a record begins, and the one that tells that it ends; fields begin behind them.
  static let begins: UInt16 = 1
  static let ends: UInt16 = 2
  static let firstField: UInt16 = 3

  private let part: Part
  private let headings: [String]
  private var columns: [TextColumn]
  private var origins = Origins()
  private var bytes: [UInt8] = []
  private var values: [(field: Int, range: Range<Int>)] = []
  private var start = 0
  private var isOpen = false
  /// The number of records found.
  private(set) var count = 0

  init(_ fields: XMLFields, part: Part) {
    self.part = part
    headings = fields.fields.map(\.heading)
    columns = headings.map { _ in TextColumn() }
  }

  /// Whether enough rows are held to give them out.
  var isFull: Bool { origins.count >= 16_384 || heldBytes > 16 << 20 }

  private var heldBytes = 0

  func take(_ slot: UInt16, _ text: Span<UInt8>) {
    guard isOpen, slot >= Self.firstField else { return }
    let from = bytes.count
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    values.append((Int(slot - Self.firstField), from..<bytes.count))
  }

  func mark(_ slot: UInt16, byte: Int) {
    if slot == Self.begins {
      isOpen = true
      start = byte
    } else if slot == Self.ends, isOpen {
      endRecord()
      isOpen = false
    }
  }

  /// Several values of one field are a list: one a line.
  private func endRecord() {
    count += 1
    heldBytes += bytes.count
    origins.append(part: origins.index(of: part), record: count, byteOffset: start)
    let row = origins.count - 1
    // In document order; a later value of a field that has its row already is added to it.
    values.sort { ($0.field, $0.range.lowerBound) < ($1.field, $1.range.lowerBound) }
    var index = 0
    while index < values.count {
      let field = values[index].field
      var isFirst = true
      while index < values.count, values[index].field == field {
        let range = values[index].range
        index += 1
        if range.isEmpty { continue }
        if !isFirst { columns[field].write(UInt8(ascii: "\n")) }
        columns[field].write(bytes.span.extracting(range))
        isFirst = false
      }
      columns[field].endValue()
    }
    for field in columns.indices where columns[field].count == row {
      columns[field].appendMissing()
    }
    values.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// The rows held; none are held afterwards.
  func takeDelivery() -> Delivery {
    let batch = Batch(columns: zip(headings, columns).map { ($0, $1) }, origins: origins)
    columns = headings.map { _ in TextColumn() }
    origins = Origins()
    heldBytes = 0
    return Delivery(mentions: batch)
  }
}
