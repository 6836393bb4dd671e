import Tables

/// Runs work on several cores at once and hands the results over in order, with bounded memory.
enum OrderedWork {
  /// Takes items from `next` one after another, works on up to `workers` of them at once, and gives each result to
  /// `consume` in the order of the items. At most `workers + 3` items are in flight.
  static func run<Item: Sendable, Result: Sendable>(
    workers: Int,
    next: () throws(RunError) -> Item?,
    work: @escaping @Sendable (Item) throws(RunError) -> Result,
    consume: (Result) throws(RunError) -> Void
  ) async throws(RunError) {
    // One more than the cores, so that a core finds work while results are consumed.
    let atOnce = workers > 1 ? workers + 1 : 1
    do {
      try await withThrowingTaskGroup(of: (Int, Result).self) { group in
        var given = 0
        var taken = 0
        var waiting: [Int: Result] = [:]
        var isAtEnd = false
        while true {
          while !isAtEnd, given - taken < atOnce + 2, given - taken - waiting.count < atOnce {
            guard let item = try next() else {
              isAtEnd = true
              break
            }
            let number = given
            given += 1
            group.addTask { (number, try work(item)) }
          }
          guard let (number, result) = try await group.next() else { break }
          waiting[number] = result
          while let ready = waiting.removeValue(forKey: taken) {
            try consume(ready)
            taken += 1
          }
        }
      }
    } catch let error as RunError {
      throw error
    } catch {
      throw RunError(
        "internal", .unbalanced, at: "",
        Phrase(
          en: "a worker stopped unexpectedly", fr: "un travailleur s’est arrêté de façon imprévue"))
    }
  }
}
