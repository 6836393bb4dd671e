import Fields
public import Tables

/// Columns that hold one field between them, as where the lists of two programs were put one below the other: `company` is filled
/// where `societe` is not.
public struct StackedColumns: Sendable {
  /// For each column whose field another column before it holds: both headings, and the field.
  public private(set) var pairs: [(field: String, first: String, further: String)] = []

  /// Both are filled in one row of so many at most.
  private static let overlap = 20

  /// - Parameters:
  ///   - sample: the first rows of the file.
  ///   - known: for each heading that is recognised the field that it means, whether or not another heading means it too.
  public init(_ sample: Batch, known: [String: String]) {
    var first: [String: String] = [:]
    // Of a list a record may fill several columns: only those of different tables are one.
    var lists: [String: [[String]]] = [:]
    for heading in sample.names {
      guard let name = known[heading], let field = Catalogue.field(ofColumn: name) else { continue }
      if field.isList {
        let known = lists[name] ?? []
        let place = known.firstIndex {
          $0.allSatisfy { Self.areApart(sample[$0], sample[heading]) }
        }
        if let place {
          lists[name]?[place].append(heading)
          pairs.append((name, known[place][0], heading))
        } else {
          lists[name, default: []].append([heading])
        }
        continue
      }
      guard let before = first[name] else {
        first[name] = heading
        continue
      }
      if Self.complement(sample[before], sample[heading]) {
        pairs.append((name, before, heading))
      }
    }
  }

  /// Whether no record has both columns, as where each is of a sheet of its own.
  private static func areApart(_ one: TextColumn?, _ other: TextColumn?) -> Bool {
    guard let one, let other else { return false }
    return (0..<one.count).allSatisfy { one.isMissing($0) || other.isMissing($0) }
      && !one.isBlank && !other.isBlank
  }

  /// Whether each fills rows that the other leaves blank, and hardly any row has both.
  private static func complement(_ one: TextColumn?, _ other: TextColumn?) -> Bool {
    guard let one, let other else { return false }
    var counts = (one: 0, other: 0, both: 0)
    for row in 0..<one.count {
      switch (one.isBlank(row), other.isBlank(row)) {
      case (false, false): counts.both += 1
      case (false, true): counts.one += 1
      case (true, false): counts.other += 1
      case (true, true): break
      }
    }
    let all = counts.one + counts.other + counts.both
    return counts.both * overlap <= all && min(counts.one, counts.other) * overlap >= all
      && min(counts.one, counts.other) >= 3
  }

  /// The rows with each pair in its first column.
  public func joined(_ batch: Batch) -> Batch {
    guard !pairs.isEmpty else { return batch }
    var columns = zip(batch.names, batch.columns).map { ($0, $1) }
    for pair in pairs {
      guard let first = columns.firstIndex(where: { $0.0 == pair.first }),
        let further = columns.firstIndex(where: { $0.0 == pair.further })
      else { continue }
      var filled = TextColumn()
      for row in 0..<batch.count {
        let source = columns[first].1.isBlank(row) ? further : first
        filled.append(row, of: columns[source].1)
      }
      columns[first].1 = filled
      columns.remove(at: further)
    }
    return Batch(columns: columns, origins: batch.origins)
  }
}
