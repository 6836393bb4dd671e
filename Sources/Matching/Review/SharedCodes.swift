import Tables

/// Rows that bear one code of a client: one client, whatever else differs, unless one source gives the code to two persons,
/// or to two firms in two towns.
///
/// A code of digits is the same without the zeros that lead it, which spreadsheets take away, unless a source has it with and without.
struct SharedCodes {
  /// Rows of sources whose codes are the clients', two and two.
  private(set) var links: [(UInt32, UInt32)] = []
  /// Rows whose code stands in their source for somebody else as well.
  private(set) var ambiguous: Set<Int> = []

  private let batch: Batch
  private let ofPart: [(name: String, counts: Bool)]
  /// The persons whom one record names, by the first of them, who has the record's code.
  private let couples: [UInt32: [UInt32]]

  /// - Parameter sources: the sources whose codes are those of one numbering.
  init(_ batch: Batch, _ sources: Set<String>) {
    self.batch = batch
    ofPart = batch.origins.parts.map { (name: $0.source, counts: sources.contains($0.source)) }
    couples = Dictionary(
      uniqueKeysWithValues: batch.origins.personsOfRecords.map { ($0[0], $0) })
    guard let codes = batch["client-code"], !codes.isBlank else { return }
    var hashes: [UInt64] = []
    var rows: [UInt32] = []
    for row in 0..<batch.count where !codes.isBlank(row) {
      hashes.append(Mix.hash(codes.bytes, codes.rangeWithoutLeadingZeros(of: row)))
      rows.append(UInt32(row))
    }
    RadixSort.sort(&hashes, &rows)
    let reader = CodeHolder.Reader(batch)
    var start = 0
    while start < hashes.count {
      var end = start + 1
      while end < hashes.count && hashes[end] == hashes[start] { end += 1 }
      if end - start > 1 {
        for rows in writings(of: rows[start..<end], codes) where rows.count > 1 {
          add(rows[...], reader)
        }
      }
      start = end
    }
  }

  /// The rows of one code; those of each writing of it where a source tells these apart.
  private func writings(of rows: ArraySlice<UInt32>, _ codes: TextColumn) -> [[UInt32]] {
    guard let first = rows.first,
      rows.contains(where: { codes.range(of: Int($0)).count != codes.range(of: Int(first)).count })
    else { return [Array(rows)] }
    var lengths: [String: Int] = [:]
    for row in rows {
      let length = codes.range(of: Int(row)).count
      if lengths[part(row).name, default: length] != length {
        let ofLength = Dictionary(grouping: rows) { codes.range(of: Int($0)).count }
        return ofLength.sorted { $0.key < $1.key }.map(\.value)
      }
      lengths[part(row).name] = length
    }
    return [Array(rows)]
  }

  /// Takes in the rows of one code.
  private mutating func add(_ rows: ArraySlice<UInt32>, _ reader: CodeHolder.Reader) {
    var ofSource: [String: [Int]] = [:]
    for row in rows { ofSource[part(row).name, default: []].append(Int(row)) }
    for rows in ofSource.values where rows.count > 1 { noteOthers(rows, reader) }
    let linked = rows.filter { part($0).counts && !ambiguous.contains(Int($0)) }
    guard let first = linked.first(where: { couples[$0] != nil }), let couple = couples[first]
    else {
      for (one, next) in zip(linked, linked.dropFirst()) { links.append((one, next)) }
      return
    }
    // Of a couple of one record and one code each further row is that one's whose first name or civility it bears.
    let persons = couple.map { reader.holder(Int($0)) }
    var last = couple
    for row in linked where row != couple[0] {
      let holder = reader.holder(Int(row))
      let place = persons.firstIndex { $0.isLike(holder) } ?? 0
      links.append((last[place], row))
      last[place] = row
    }
  }

  /// Notes the rows of one source whose code stands for somebody else as well, whatever order they stand in. Of those who say the same of
  /// themselves one is looked at: a client with a thousand orders has his code a thousand times.
  private mutating func noteOthers(_ rows: [Int], _ reader: CodeHolder.Reader) {
    var rowsOfHolder: [CodeHolder: [Int]] = [:]
    for row in rows { rowsOfHolder[reader.holder(row), default: []].append(row) }
    guard rowsOfHolder.count > 1 else { return }
    let holders = rowsOfHolder.keys.sorted().prefix(Self.comparedHolders)
    for (place, one) in holders.enumerated() {
      for other in holders[(place + 1)...] where one.isOther(than: other) {
        for holder in [one, other] { ambiguous.formUnion(rowsOfHolder[holder] ?? []) }
      }
    }
  }

  /// So many who differ are compared with each other; a code that stands for more is nobody's.
  private static let comparedHolders = 50

  private func part(_ row: UInt32) -> (name: String, counts: Bool) {
    ofPart[Int(batch.origins.partIndex[Int(row)])]
  }
}
