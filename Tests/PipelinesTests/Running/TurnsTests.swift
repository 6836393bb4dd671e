import Synchronization
import Testing

@testable import Pipelines

@Suite struct TurnsTests {
  private final class Diary: Sendable {
    let taken = Mutex<[Int]>([])
  }

  /// However late a task begins, its turn comes in its place.
  @Test func turnsAreTakenInOrder() async {
    let turns = Turns()
    let diary = Diary()
    await withTaskGroup(of: Void.self) { group in
      for number in (0..<200).reversed() {
        group.addTask {
          for _ in 0..<(number % 7) { await Task.yield() }
          await turns.take(number) { diary.taken.withLock { $0.append(number) } }
        }
      }
    }
    #expect(diary.taken.withLock { $0 } == Array(0..<200))
  }

  @Test func theFirstWaitsForNobody() async {
    let turns = Turns()
    var taken: [Int] = []
    await turns.take(0) { taken.append(0) }
    await turns.take(1) { taken.append(1) }
    #expect(taken == [0, 1])
  }
}
