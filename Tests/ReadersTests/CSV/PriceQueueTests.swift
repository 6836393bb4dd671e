import Testing

@testable import Readers

@Suite struct PriceQueueTests {
  @Test func theCheapestComesFirstAndAmongEqualsTheFirst() {
    var random = SeededRandom(seed: 7)
    var queue = PriceQueue()
    let prices = (0..<500).map { _ in random.below(20) }
    for (item, price) in prices.enumerated() { queue.push(item, price: price) }
    let expected = prices.indices.sorted { (prices[$0], $0) < (prices[$1], $1) }
    var found: [Int] = []
    while let item = queue.pop() { found.append(item) }
    #expect(found == expected)
    #expect(queue.pop() == nil)
  }
}
