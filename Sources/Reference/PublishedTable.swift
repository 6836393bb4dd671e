internal import Tables

/// A reference file as its publisher writes it: recognised by its headings, brought to the columns that we keep.
struct PublishedTable {
  /// The shapes that are known, and the columns that are kept of each.
  struct Form: Sendable {
    /// The name under which the table is kept.
    let tableName: String
    /// What it holds.
    let content: Phrase
    /// For each column kept: its heading, and the headings under which publishers give it (folded).
    let columns: [(name: String, headings: [String])]
    /// The headings that must all be there, as numbers into `columns`.
    let required: [Int]
    /// What makes one row of several, or rows of one.
    var gathering = Gathering.asWritten
    /// The last bytes that the first code of six characters may have; any, when empty.
    var firstCodeEnds: [UInt8] = []

    /// The whole first field of the first row; any, when empty.
    var firstCode = ""

    /// Whether the rows are of this form too, where headings alone do not tell (NAF rev. 2 and NAF 2025).
    func accepts(_ text: [UInt8], separator: UInt8, places: [Int?]) -> Bool {
      guard !firstCodeEnds.isEmpty || !firstCode.isEmpty, let place = places.first ?? nil else {
        return true
      }
      return text.withUnsafeBufferPointer { bytes in
        var scanner = TableScanner(bytes, separator: separator)
        guard scanner.next() else { return false }
        var isFirst = true
        while scanner.next() {
          if isFirst, !firstCode.isEmpty { return scanner.text(place) == firstCode }
          isFirst = false
          // The INSEE puts sections and divisions above their codes.
          let code = scanner.bytes(place)
          if code.count == 6, code[2] == 0x2E { return firstCodeEnds.contains(code[5]) }
        }
        return false
      }
    }
  }

  /// How published rows become kept rows.
  enum Gathering: Sendable {
    case asWritten
    /// One row per name, year and sex becomes one per name.
    case birthsByYear
    /// Counts per sex become a total and a share.
    case birthsBySex
    /// Counts per decade become the order of the names.
    case bearersByDecade
  }

  let form: Form
  let bytes: [UInt8]
  let separator: UInt8
  /// For each column kept, its place in the file.
  private let places: [Int?]

  /// Recognises the file by its first line; `nil` when it is no table that we know.
  init?(_ published: [UInt8]) {
    let text = PublishedTable.utf8(published)
    let firstLine = text.prefix { $0 != 0x0A && $0 != 0x0D }
    let separators: [UInt8] = [0x2C, 0x3B, 0x09]
    let counts = separators.map { byte in firstLine.count { $0 == byte } }
    guard let most = counts.max(), let which = counts.firstIndex(of: most) else {
      return nil
    }
    let separator = separators[which]
    let header = text.withUnsafeBufferPointer { bytes in
      var scanner = TableScanner(bytes, separator: separator)
      return scanner.next() ? (0..<scanner.fieldCount).map { Fold.key(scanner.text($0)) } : []
    }
    for form in PublishedForms.all + [PublishedForms.compiled(header: header)].compactMap({ $0 }) {
      let places = form.columns.map { column in
        column.headings.lazy.compactMap { PublishedTable.place(of: $0, in: header) }.first
      }
      guard form.required.allSatisfy({ places[$0] != nil }),
        form.accepts(text, separator: separator, places: places)
      else { continue }
      self.form = form
      self.places = places
      self.separator = separator
      self.bytes = text
      return
    }
    return nil
  }

  /// Where a heading stands; one that ends with `*` stands for all that begin with it.
  private static func place(of heading: String, in header: [String]) -> Int? {
    guard heading.hasSuffix("*") else { return header.firstIndex(of: heading) }
    return header.firstIndex { $0.hasPrefix(heading.dropLast()) }
  }

  /// The rows that are kept, as comma-separated UTF-8 with a header.
  func kept() -> (bytes: [UInt8], rowCount: Int) {
    switch form.gathering {
    case .asWritten: rowsAsWritten()
    case .birthsByYear, .birthsBySex, .bearersByDecade: PublishedBirths(self).kept()
    }
  }

  /// Calls `body` with the fields kept of each row, in our order.
  func forEachRow(_ body: ([String]) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var scanner = TableScanner(bytes, separator: separator)
      guard scanner.next() else { return }
      while scanner.next() {
        body(places.map { place in place.map { scanner.text($0) } ?? "" })
      }
    }
  }

  private func rowsAsWritten() -> (bytes: [UInt8], rowCount: Int) {
    var out = PublishedTable.line(form.columns.map(\.name))
    out.reserveCapacity(bytes.count)
    var count = 0
    bytes.withUnsafeBufferPointer { bytes in
      var scanner = TableScanner(bytes, separator: separator)
      guard scanner.next() else { return }
      while scanner.next() {
        guard
          form.required.contains(where: { places[$0].map { !scanner.bytes($0).isEmpty } ?? false })
        else { continue }
        for (index, place) in places.enumerated() {
          if index > 0 { out.append(0x2C) }
          guard let place else { continue }
          // A field that was quoted keeps its doubled quotes; one that was not may need quotes now.
          let field = scanner.bytes(place)
          if field.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) {
            out.append(contentsOf: PublishedTable.line([scanner.text(place)]).dropLast())
          } else {
            out.append(contentsOf: field)
          }
        }
        out.append(0x0A)
        count += 1
      }
    }
    return (out, count)
  }

  /// One record of comma-separated text; quotes where they are needed.
  static func line(_ fields: [String]) -> [UInt8] {
    var line: [UInt8] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { line.append(0x2C) }
      if field.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) {
        line.append(0x22)
        for byte in field.utf8 {
          if byte == 0x22 { line.append(0x22) }
          line.append(byte)
        }
        line.append(0x22)
      } else {
        line.append(contentsOf: field.utf8)
      }
    }
    line.append(0x0A)
    return line
  }

  /// The text as UTF-8; what is not UTF-8 is read as Latin-1.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      UTF8Scalar.append(UInt32(byte), to: &out)
    }
    return out
  }
}
