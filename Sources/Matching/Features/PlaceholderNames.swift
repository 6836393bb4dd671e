import Reference
import Tables

/// Names that stand for nobody: counter sales, tests, « inconnu ».
enum PlaceholderNames {
  /// Whether the folded name is an account for anybody, which must never attract other records.
  static func isGeneric(_ bytes: [UInt8]) -> Bool {
    bytes.count <= 40 && generic.contains(Mix.hash(bytes))
  }

  /// Whether first and last name together are such an account.
  static func isGeneric(_ first: [UInt8], _ last: [UInt8]) -> Bool {
    !first.isEmpty && !last.isEmpty && isGeneric(first + [0x20] + last)
  }

  /// Whether the folded name means that no name is known.
  static func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.count <= 40 && blank.contains(Mix.hash(bytes))
  }

  private static func hashes(_ use: FillerWords.Use) -> Set<UInt64> {
    Set(FillerWords.standard.smallWords(use, joint: " ").map { Mix.hash(Array($0.utf8)) })
  }

  private static let generic = hashes(.comparedAccount)
  private static let blank = hashes(.comparedName)
}

extension ChunkReader {
  /// Whether a cell of a name that cleaning has blanked held an account for anybody, « Client comptoir ».
  func namedAnybody(_ row: Int) -> Bool {
    held(columns.lastNames, row) || held(columns.persons, row) || held(columns.companies, row)
  }

  private func held(_ columns: [TextColumn], _ row: Int) -> Bool {
    for place in columns.indices
    where columns[place].originals.count > 0 && columns[place].isBlank(row) {
      guard let text = columns[place].originals[row] else { continue }
      let bytes = Array(text)
      var key: [UInt8] = []
      Folding.fold(bytes, 0..<bytes.count, into: &key)
      if PlaceholderNames.isGeneric(key) { return true }
    }
    return false
  }
}
