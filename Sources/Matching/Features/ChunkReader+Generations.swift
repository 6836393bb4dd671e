import Tables

extension ChunkReader {
  /// Reads which of two of one name the row is about: « HUBERT Père », « Martin Fils », or a line of its note that says it alone, where
  /// cleaning puts such a word. Of a father and a son no name and no telephone tells them apart but this.
  mutating func readGeneration(_ row: Int, _ flags: inout RowFlags) {
    guard !lastName.isEmpty else { return }
    if let space = lastName.lastIndex(of: 0x20), space >= 3 {
      let found = Self.generation(lastName, (space + 1)..<lastName.count)
      if !found.isEmpty {
        flags.formUnion(found)
        lastName.removeSubrange(space...)
      }
    }
    for column in columns.notes where !column.isBlank(row) {
      var start = column.range(of: row).lowerBound
      let end = column.range(of: row).upperBound
      while start < end {
        let stop = column.bytes[start..<end].firstIndex(of: 0x0A) ?? end
        if stop - start <= Self.longestGeneration {
          folded.removeAll(keepingCapacity: true)
          Folding.fold(column.bytes, start..<stop, into: &folded)
          flags.formUnion(Self.generation(folded, 0..<folded.count))
        }
        start = stop + 1
      }
    }
  }

  private static func generation(_ bytes: [UInt8], _ range: Range<Int>) -> RowFlags {
    guard range.count > 1, range.count <= longestGeneration else { return [] }
    let hash = Mix.hash(bytes, range)
    return elders.contains(hash) ? .elder : youngers.contains(hash) ? .younger : []
  }

  private static let longestGeneration = 12
  private static let elders = hashes("pere mere senior sr padre madre vater mutter")
  private static let youngers = hashes("fils fille junior jr hijo hija sohn tochter")
}
