import Tables

/// The rows of records and the paths to their fields.
struct XMLTable: ~Copyable {
  /// The slot that tells that a record begins, and the one that tells that it ends; fields begin behind them.
  static let begins: UInt16 = 1
  static let ends: UInt16 = 2
  static let firstField: UInt16 = 3
  /// The most columns that a document may grow to.
  static let columnLimit = 1_000

  private let part: Part
  private let record: String
  private var paths = XMLPaths()
  /// For each state at or below the record its path from there.
  private var pathOf: [UInt16: String] = [:]
  /// For each field its column; -1 for one that has not held anything yet.
  private var columnOf: [Int] = []
  private var fieldPaths: [String] = []
  private var headings: [String]
  private var lanes: XMLLanes
  private var origins = Origins()
  private var partIndex: UInt32
  private var start = 0
  private var isOpen = false
  /// The bytes of the complete records, and of the one at hand.
  private var heldBytes = 0
  private var openBytes = 0
  /// The number of records found.
  private(set) var count = 0
  /// Whether the document has more fields than it may grow to.
  private(set) var isTooWide = false
  /// Whether a record holds more than it may.
  var isTooLong: Bool { openBytes > recordBytes }
  private let recordBytes: Int

  /// - Parameters:
  ///   - record: the path of the records, or a name anywhere.
  ///   - recordBytes: the most bytes of the values of one record.
  init(record: String, fields: XMLFields, part: Part, recordBytes: Int) {
    self.part = part
    self.recordBytes = recordBytes
    self.record = record
    headings = fields.fields.map(\.heading)
    lanes = XMLLanes(count: headings.count)
    partIndex = origins.index(of: part)
    let place = paths.enterRecord(record)
    pathOf[place] = ""
    paths.tell("", below: place, opens: Self.begins, closes: Self.ends)
    for field in fields.fields.prefix(60_000) {
      paths.take(field.path, below: place, as: Self.firstField + UInt16(columnOf.count))
      columnOf.append(columnOf.count)
      fieldPaths.append(field.path)
      var passed = ""
      for step in field.path.split(separator: "/") where step != "." && !step.hasPrefix("@") {
        passed += passed.isEmpty ? String(step) : "/\(step)"
        pathOf[paths.state(at: passed, below: place)] = passed
      }
    }
  }

  /// The paths to the fields known so far.
  var compiledPaths: XMLCompiledPaths { XMLCompiledPaths(paths) }

  /// Whether enough rows are held to give them out.
  var isFull: Bool { origins.count >= 16_384 || heldBytes > 16 << 20 }

  // MARK: Taking

  mutating func take(_ slot: UInt16, _ text: Span<UInt8>) {
    guard isOpen, slot >= Self.firstField else { return }
    let field = Int(slot - Self.firstField)
    if columnOf[field] < 0 {
      if text.isEmpty { return }
      addColumn(for: field)
    }
    openBytes &+= text.count
    if isTooLong { return }
    lanes.write(text, to: columnOf[field])
  }

  mutating func mark(_ slot: UInt16, byte: Int) {
    if slot == Self.begins {
      isOpen = true
      start = byte
    } else if slot == Self.ends, isOpen {
      endRecord()
      isOpen = false
    }
  }

  /// A place that no path has becomes a field when it lies in a record; its column is made once it holds something.
  mutating func grow(_ name: [UInt8], from state: UInt16) -> (
    paths: XMLCompiledPaths, state: UInt16
  )? {
    guard isOpen, let before = pathOf[state] else { return nil }
    if columnOf.count >= Self.columnLimit {
      isTooWide = true
      return nil
    }
    let step = String(decoding: name, as: UTF8.self)
    let path = before.isEmpty ? step : "\(before)/\(step)"
    paths.take(step, below: state, as: Self.firstField + UInt16(columnOf.count))
    columnOf.append(-1)
    fieldPaths.append(path)
    let place = paths.state(at: step, below: state)
    let grown = step.hasPrefix("@") ? paths.attributeState(step, of: state) : place
    guard let grown else { return nil }
    if !step.hasPrefix("@") { pathOf[grown] = path }
    return (XMLCompiledPaths(paths), grown)
  }

  private mutating func addColumn(for field: Int) {
    let wanted = XMLFields(paths: [fieldPaths[field]]).fields[0].heading
    headings = HeadingNames.unique(headings + [wanted])
    columnOf[field] = lanes.count
    lanes.addColumn()
  }

  private mutating func endRecord() {
    count += 1
    heldBytes += openBytes
    openBytes = 0
    origins.append(part: partIndex, record: count, byteOffset: start)
    lanes.endRow()
  }

  /// The rows held; none are held afterwards.
  mutating func takeDelivery() -> Delivery {
    let batch = Batch(
      columns: zip(headings, lanes.takeColumns()).map { ($0, $1) }, origins: origins)
    origins = Origins()
    partIndex = origins.index(of: part)
    heldBytes = 0
    return Delivery(mentions: batch)
  }
}

extension XMLPaths {
  /// Enters the element at a path from the document's first element, or one of this name anywhere; gives the state within it.
  fileprivate mutating func enterRecord(_ path: String) -> UInt16 {
    let steps = path.split(separator: "/").map(String.init)
    guard let first = steps.first else { return enter(path, root: true) }
    if steps.count == 1, !path.hasPrefix("/") { return enter(first) }
    let root = enter(first, root: true)
    return state(at: steps.dropFirst().joined(separator: "/"), below: root)
  }
}
