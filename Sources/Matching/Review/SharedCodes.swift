import Tables

/// Rows that bear one code of a client: one client, whatever else differs, unless one source gives the code to two persons,
/// or to two firms in two towns.
struct SharedCodes {
  /// Rows of sources whose codes are the clients', two and two.
  private(set) var links: [(UInt32, UInt32)] = []
  /// Rows whose code stands in their source for somebody else as well.
  private(set) var ambiguous: Set<Int> = []

  /// - Parameter sources: the sources whose codes are those of one numbering.
  init(_ batch: Batch, _ sources: Set<String>) {
    guard let codes = batch["client-code"], !codes.isBlank else { return }
    let names = ["last-name", "birth-name", "first-name", "person", "company"].compactMap {
      batch[$0]
    }
    let ofPart = batch.origins.parts.map { (name: $0.source, counts: sources.contains($0.source)) }
    var hashes: [UInt64] = []
    var rows: [UInt32] = []
    for row in 0..<batch.count where !codes.isBlank(row) {
      hashes.append(Mix.hash(codes.bytes, codes.range(of: row)))
      rows.append(UInt32(row))
    }
    RadixSort.sort(&hashes, &rows)
    var start = 0
    while start < hashes.count {
      var end = start + 1
      while end < hashes.count && hashes[end] == hashes[start] { end += 1 }
      if end - start > 1 { add(rows[start..<end], batch, names, ofPart) }
      start = end
    }
  }

  /// Takes in the rows of one code.
  private mutating func add(
    _ rows: ArraySlice<UInt32>, _ batch: Batch, _ names: [TextColumn],
    _ ofPart: [(name: String, counts: Bool)]
  ) {
    var firstOfSource: [String: Int] = [:]
    var before: UInt32?
    for row in rows {
      let part = ofPart[Int(batch.origins.partIndex[Int(row)])]
      if let first = firstOfSource[part.name] {
        if Self.areOthers(first, Int(row), names, batch["company"], batch["postcode"]) {
          ambiguous.formUnion([first, Int(row)])
        }
      } else {
        firstOfSource[part.name] = Int(row)
      }
    }
    for row in rows
    where ofPart[Int(batch.origins.partIndex[Int(row)])].counts && !ambiguous.contains(Int(row)) {
      if let before { links.append((before, row)) }
      before = row
    }
  }

  /// Whether two rows name different people, each in two words: not one of the one is like one of the other. Whoever marries keeps
  /// the first name; a last name alone may be the new one; firms change their names, but hardly their name and their town at once.
  private static func areOthers(
    _ a: Int, _ b: Int, _ names: [TextColumn], _ company: TextColumn?, _ postcode: TextColumn?
  ) -> Bool {
    guard names.contains(where: { !same($0, a, b) }) else { return false }
    if let company, !company.isBlank(a), !company.isBlank(b) {
      guard let postcode, !postcode.isBlank(a), !postcode.isBlank(b), !same(postcode, a, b) else {
        return false
      }
    }
    let (left, right) = (words(a, names), words(b, names))
    guard left.count > 1, right.count > 1 else { return false }
    return !left.contains { word in right.contains { areAlike(word, $0) } }
  }

  /// Whether one word may be the other mistyped or cut short.
  private static func areAlike(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    if short.count >= 3, long.starts(with: short) { return true }
    return JaroWinkler.similarity(a + b, 0..<a.count, a.count..<(a.count + b.count)) >= 8_500
  }

  private static func same(_ column: TextColumn, _ a: Int, _ b: Int) -> Bool {
    column.bytes[column.range(of: a)].elementsEqual(column.bytes[column.range(of: b)])
  }

  private static func words(_ row: Int, _ names: [TextColumn]) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var folded: [UInt8] = []
    for column in names where !column.isBlank(row) {
      folded.removeAll(keepingCapacity: true)
      Folding.fold(column.bytes, column.range(of: row), into: &folded)
      words += folded.split(separator: 0x20).filter { $0.count > 1 }.map { Array($0) }
    }
    return words
  }
}
