internal import CReference

/// One table of reference, as UTF-8 comma-separated text: compiled into the program, or added by the user.
public struct ReferenceTable: Sendable {
  /// The file name that the table goes by, such as `civilites.csv`.
  public let name: String
  /// Where the text comes from.
  public let origin: Origin
  let text: Text

  /// Where a table comes from.
  public enum Origin: Sendable, Equatable {
    /// It is part of the program.
    case compiled
    /// The user added it with `tamis reference add`.
    case added
  }

  enum Text: Sendable {
    case compiled(CompiledBytes)
    case held([UInt8])
  }

  /// Bytes of the program itself: they never move and never change.
  struct CompiledBytes: @unchecked Sendable {
    let start: UnsafePointer<UInt8>
    let count: Int
  }

  /// The table of that name that was compiled in, or `nil`; O(number of tables).
  public static func compiled(_ name: String) -> ReferenceTable? {
    var length = 0
    guard let start = tamis_reference_table(name, &length) else { return nil }
    return ReferenceTable(
      name: name, origin: .compiled,
      text: .compiled(CompiledBytes(start: start, count: length)))
  }

  /// The file names of the compiled tables, in order.
  public static let compiledNames: [String] = {
    var names: [String] = []
    while let name = tamis_reference_name(names.count) { names.append(String(cString: name)) }
    return names
  }()

  /// A table held in memory.
  public init(name: String, origin: Origin = .added, bytes: [UInt8]) {
    self.init(name: name, origin: origin, text: .held(bytes))
  }

  init(name: String, origin: Origin, text: Text) {
    self.name = name
    self.origin = origin
    self.text = text
  }

  /// Hands the whole text to `body`, without a copy.
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    switch text {
    case .compiled(let bytes):
      body(UnsafeBufferPointer(start: bytes.start, count: bytes.count))
    case .held(let bytes):
      bytes.withUnsafeBufferPointer(body)
    }
  }

  /// The headings of the table.
  public var header: [String] {
    withBytes { bytes in
      var scanner = TableScanner(bytes)
      return scanner.next() ? (0..<scanner.fieldCount).map { scanner.text($0) } : []
    }
  }

  /// The rows below the header, each with its fields; for small tables.
  public func rows() -> [[String]] {
    var rows: [[String]] = []
    scan { row in rows.append((0..<row.fieldCount).map { row.text($0) }) }
    return rows
  }

  /// Calls `body` for each row below the header; no copy is made.
  public func scan(_ body: (borrowing TableScanner) -> Void) {
    withBytes { bytes in
      var scanner = TableScanner(bytes)
      guard scanner.next() else { return }
      while scanner.next() { body(scanner) }
    }
  }

  /// The SHA-256 of the text, in hexadecimal: what `sha256sum` prints.
  public var hash: String { withBytes { SHA256.hexadecimal($0) } }
}
