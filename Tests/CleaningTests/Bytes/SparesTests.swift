import Testing

@testable import Cleaning

@Suite struct SparesTests {
  @Test func whatOneWorkerLearntTheNextOneHas() {
    let spares = Spares { [Int]() }
    spares.lend { $0.append(1) }
    spares.lend { $0.append(2) }
    #expect(spares.lend { $0 } == [1, 2])
  }

  @Test func whoeverWorksAtTheSameTimeHasAMemoryOfHisOwn() {
    let spares = Spares { 0 }
    spares.lend { outer in
      spares.lend { inner in inner += 1 }
      outer += 10
    }
    // The last one given back is lent first.
    let kept = spares.lend { first in spares.lend { second in [first, second] } }
    #expect(kept == [10, 1])
  }
}
