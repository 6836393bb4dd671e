import Synchronization

/// How many cells of a sheet were read so far, on all cores, blank ones counted.
final class CellCount: Sendable {
  private let limit: Int
  private let count = Atomic<Int>(0)

  /// Nothing read yet.
  init(limit: Int) { self.limit = limit }

  /// Adds the cells of a portion; more than the limit in all are refused.
  func add(_ cells: Int) throws(Refusal) {
    let sum = count.add(cells, ordering: .relaxed).newValue
    guard sum <= limit else {
      throw Refusal(
        .tooLarge,
        en:
          "the sheet holds more than \(limit) cells, the limit; delete what is no client or raise cell-limit",
        fr:
          "la feuille contient plus de \(limit) cellules, la limite ; supprimer ce qui n’est pas un client "
          + "ou augmenter cell-limit")
    }
  }
}
