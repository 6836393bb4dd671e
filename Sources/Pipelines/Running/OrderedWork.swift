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
    try await run(
      workers: workers, next: next, begin: { item throws(RunError) in item }, inOrder: { _ in },
      work: work, consume: consume)
  }

  /// The same in three stages: `begin` and `work` on several items at once, between them `inOrder` on one after another, in the
  /// order of the items.
  ///
  /// - Throws: what failed first in that order, after everything before it was consumed. An interruption does not wait.
  static func run<Item: Sendable, Begun: Sendable, Result: Sendable>(
    workers: Int,
    next: () throws(RunError) -> Item?,
    begin: @escaping @Sendable (Item) throws(RunError) -> Begun,
    inOrder: @escaping @Sendable (inout Begun) -> Void,
    work: @escaping @Sendable (Begun) throws(RunError) -> Result,
    consume: (Result) throws(RunError) -> Void
  ) async throws(RunError) {
    // One more than the cores, so that a core finds work while results are consumed.
    let atOnce = workers > 1 ? workers + 1 : 1
    let turns = Turns()
    do {
      try await withThrowingTaskGroup(of: (Int, Swift.Result<Result, RunError>).self) { group in
        var given = 0
        var taken = 0
        var waiting: [Int: Swift.Result<Result, RunError>] = [:]
        var isAtEnd = false
        var failure: RunError?
        while true {
          while !isAtEnd, given - taken < atOnce + 2, given - taken - waiting.count < atOnce {
            do throws(RunError) {
              guard let item = try next() else {
                isAtEnd = true
                break
              }
              let number = given
              given += 1
              group.addTask {
                var begun = outcome { () throws(RunError) in try begin(item) }
                await turns.take(number) {
                  if case .success(var ready) = begun {
                    // Held twice, it would be copied when it changes.
                    begun = .failure(Self.unexpected)
                    inOrder(&ready)
                    begun = .success(ready)
                  }
                }
                let ready = begun
                return (number, outcome { () throws(RunError) in try work(ready.get()) })
              }
            } catch {
              if error.exit == .interrupted { throw error }
              isAtEnd = true
              failure = error
            }
          }
          guard let (number, result) = try await group.next() else { break }
          waiting[number] = result
          while let ready = waiting.removeValue(forKey: taken) {
            try consume(ready.get())
            taken += 1
          }
        }
        if let failure { throw failure }
      }
    } catch let error as RunError {
      throw error
    } catch {
      throw unexpected
    }
  }

  private static func outcome<Value>(
    _ body: () throws(RunError) -> Value
  ) -> Swift.Result<Value, RunError> {
    do throws(RunError) { return .success(try body()) } catch { return .failure(error) }
  }

  private static let unexpected = RunError(
    "internal", .unbalanced, at: "",
    Phrase(en: "a worker stopped unexpectedly", fr: "un travailleur s’est arrêté de façon imprévue")
  )
}
