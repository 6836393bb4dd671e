import Tables

/// The first filled cells of a file's columns, by field.
struct RegionColumns {
  private let sample: Batch
  private let headings: [String: [String]]
  private let limit: Int

  private init(_ sample: Batch, _ headings: [String: [String]], _ limit: Int) {
    self.sample = sample
    self.headings = headings
    self.limit = limit
  }

  init(_ sample: Batch, _ fields: [String: String], _ limit: Int) {
    self.sample = sample
    self.limit = limit
    var headings: [String: [String]] = [:]
    for name in sample.names {
      if let field = fields[name] { headings[field, default: []].append(name) }
    }
    self.headings = headings
  }

  /// The values of the first column of a field.
  func values(_ field: String) -> [String] {
    guard let heading = headings[field]?.first, let column = sample[heading] else { return [] }
    let filled = (0..<column.count).lazy.filter { !column.isBlank($0) }
    return filled.prefix(limit).map { column[$0].trimmingBlanks }
  }

  /// The same columns in the rows where a field is blank, and in those where it is filled.
  func parted(by field: String) -> (blank: RegionColumns, filled: RegionColumns)? {
    guard let heading = headings[field]?.first, let column = sample[heading] else { return nil }
    let blank = (0..<column.count).filter(column.isBlank)
    let filled = (0..<column.count).filter { !column.isBlank($0) }
    return (
      RegionColumns(sample.gathering(blank), headings, limit),
      RegionColumns(sample.gathering(filled), headings, limit)
    )
  }

  /// The number of rows.
  var count: Int { sample.count }

  /// Numbers of all columns of phones and mobiles, as many of each.
  var phones: [String] {
    let names = headings.keys.filter { $0.hasPrefix("phone") || $0.hasPrefix("mobile") }.sorted()
    return names.flatMap { values($0).prefix(limit / names.count) }
  }

  /// Rows in which both are filled.
  func pairs(_ first: String, _ second: String) -> [(String, String)] {
    guard let left = headings[first]?.first.flatMap({ sample[$0] }),
      let right = headings[second]?.first.flatMap({ sample[$0] })
    else { return [] }
    let filled = (0..<left.count).lazy.filter { !left.isBlank($0) && !right.isBlank($0) }
    return filled.prefix(limit).map { (left[$0].trimmingBlanks, right[$0].trimmingBlanks) }
  }
}

extension String {
  /// Without blanks of any kind at either end.
  fileprivate var trimmingBlanks: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
