import Pipelines
import Tables

/// Counts each line of a purchase once that several files list.
///
/// Lines in the file of a purchase that is a copy go with it, where the purchase that stands has lines too. Lines in files of their own
/// are compared among the files of their source: where number, client and all other columns agree, the file that has most of such lines stands.
struct LineCopies {
  private let lines: Events
  private let numbers: TextColumn
  /// For the lines of purchases that are copies, those of the purchase that stands.
  private let standing: [EventNumber.Place: EventNumber.Place]

  /// - Parameter standing: as ``EventCopies/standing``. Gives `nil` where no line has a number or all stand in one file.
  init?(_ lines: Events, _ standing: [EventNumber.Place: EventNumber.Place]) {
    guard let numbers = lines.batch["purchase-number"], !numbers.isBlank,
      Set(lines.batch.origins.partIndex).count > 1
    else { return nil }
    self.lines = lines
    self.numbers = numbers
    self.standing = standing
  }

  /// The lines that stand; each that does not is said.
  func settled(_ log: inout StepLog) -> Events {
    let left = copies()
    guard !left.isEmpty else { return lines }
    for row in left.sorted() {
      log.note(EventCopies.copy, row: row, field: "purchase-number", of: lines.batch)
    }
    let rows = (0..<lines.batch.count).filter { !left.contains($0) }
    return Events(batch: lines.batch.gathering(rows), mention: rows.map { lines.mention[$0] })
  }

  /// The rows that tell what others tell.
  private func copies() -> Set<Int> {
    var left = linesOfCopies()
    for group in EventNumber.groups(of: numbers, lines.mention) {
      let rows = group.filter { !left.contains($0) }
      guard isInSeveralFiles(rows) else { continue }
      let sources = Dictionary(grouping: rows) { lines.batch.origins[$0].part.source }
      for rows in sources.values where isInSeveralFiles(rows) { left.formUnion(repeats(rows)) }
    }
    return left
  }

  /// The lines of purchases that are copies, where those that stand have lines as well.
  private func linesOfCopies() -> Set<Int> {
    guard !standing.isEmpty else { return [] }
    let places = (0..<lines.batch.count).map { row in
      EventNumber.key(numbers, row, client: lines.mention[row]).map {
        EventNumber.Place(key: $0, part: lines.batch.origins[row].part)
      }
    }
    let wanted = Set(standing.values)
    let known = Set(places.lazy.compactMap { $0 }.filter { wanted.contains($0) })
    return Set(
      places.indices.filter { row in
        guard let own = places[row], let other = standing[own] else { return false }
        return other != own && known.contains(other)
      })
  }

  private func isInSeveralFiles(_ rows: [Int]) -> Bool {
    let parts = lines.batch.origins.partIndex
    return rows.contains { parts[$0] != parts[rows[0]] }
  }

  /// Of the lines of one number those that another file lists as well.
  private func repeats(_ rows: [Int]) -> [Int] {
    let parts = lines.batch.origins.partIndex
    let compared = zip(lines.batch.names, lines.batch.columns)
      .filter { $0.0 != "purchase-number" }.map(\.1)
    var alike: [[String]: [UInt32: [Int]]] = [:]
    for row in rows {
      alike[compared.map { $0[row] }, default: [:]][parts[row], default: []].append(row)
    }
    return alike.values.flatMap { ofPart -> [Int] in
      guard ofPart.count > 1 else { return [] }
      let order = ofPart.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      return order.dropFirst().flatMap(\.value)
    }
  }
}
