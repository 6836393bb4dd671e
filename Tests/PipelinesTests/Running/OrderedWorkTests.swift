import Synchronization
import Tables
import Testing

@testable import Pipelines

@Suite struct OrderedWorkTests {
  @Test(arguments: [1, 2, 4]) func resultsComeInTheOrderOfTheItems(_ workers: Int) async throws {
    var next = 0
    var taken: [Int] = []
    let atWork = Mutex((now: 0, most: 0))
    try await OrderedWork.run(
      workers: workers,
      next: { () throws(RunError) -> Int? in
        next += 1
        return next <= 200 ? next : nil
      },
      work: { item throws(RunError) -> Int in
        atWork.withLock {
          $0.now += 1; $0.most = max($0.most, $0.now)
        }
        var sum = 0
        // The first items are the slowest.
        for step in 0..<(item < 8 ? 200_000 : 10) { sum &+= step }
        atWork.withLock { $0.now -= 1 }
        return sum == -1 ? 0 : item
      },
      consume: { result throws(RunError) in taken.append(result) })
    #expect(taken == Array(1...200))
    #expect(atWork.withLock { $0.most } <= workers + 1)
  }

  @Test func anErrorOfAWorkerEndsTheWork() async {
    let failure = RunError("x", .unreadable, at: "f", Phrase(en: "x", fr: "x"))
    var next = 0
    var taken: [Int] = []
    await #expect(throws: failure) {
      try await OrderedWork.run(
        workers: 2,
        next: { () throws(RunError) -> Int? in
          next += 1
          return next
        },
        work: { item throws(RunError) -> Int in
          if item == 20 { throw failure }
          return item
        },
        consume: { result throws(RunError) in taken.append(result) })
    }
    #expect(taken == Array(1..<(taken.count + 1)) && taken.count < 20)
  }

  @Test(arguments: [1, 2, 4]) func theFirstErrorInOrderIsTheOneThatCounts(_ workers: Int) async {
    @Sendable func failure(_ item: Int) -> RunError {
      RunError("x", .unreadable, at: "\(item)", Phrase(en: "x", fr: "x"))
    }
    var next = 0
    var taken: [Int] = []
    await #expect(throws: failure(6)) {
      try await OrderedWork.run(
        workers: workers,
        next: { () throws(RunError) -> Int? in
          next += 1
          // The source fails, too, but behind.
          if next == 8 { throw failure(8) }
          return next
        },
        work: { item throws(RunError) -> Int in
          if item == 7 { throw failure(7) }
          var sum = 0
          for step in 0..<2_000_000 { sum &+= step }
          if item == 6, sum != 1 { throw failure(6) }
          return item
        },
        consume: { result throws(RunError) in taken.append(result) })
    }
    #expect(taken == [1, 2, 3, 4, 5])
  }

  @Test(arguments: [1, 2, 4]) func theStageBetweenGoesInOrder(_ workers: Int) async throws {
    var next = 0
    var taken: [Int] = []
    let sum = Mutex(0)
    try await OrderedWork.run(
      workers: workers,
      next: { () throws(RunError) -> Int? in
        next += 1
        return next <= 100 ? next : nil
      },
      begin: { item throws(RunError) -> Int in
        var sum = 0
        for step in 0..<(item % 7 == 1 ? 200_000 : 10) { sum &+= step }
        return sum == -1 ? 0 : item
      },
      inOrder: { item in
        item = sum.withLock {
          $0 += item
          return $0
        }
      },
      work: { item throws(RunError) -> Int in item },
      consume: { result throws(RunError) in taken.append(result) })
    #expect(taken == (1...100).map { $0 * ($0 + 1) / 2 })
  }
}
