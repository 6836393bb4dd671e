/// A queue that hands out the cheapest entry first, and among equals the one that came first.
struct PriceQueue {
  private struct Entry {
    var price: Int
    var order: Int
    var item: Int
  }

  private var heap: [Entry] = []
  private var pushed = 0

  /// Adds an entry; O(log n).
  mutating func push(_ item: Int, price: Int) {
    heap.append(Entry(price: price, order: pushed, item: item))
    pushed += 1
    var at = heap.count - 1
    while at > 0 {
      let parent = (at - 1) / 2
      guard Self.comesFirst(heap[at], heap[parent]) else { break }
      heap.swapAt(at, parent)
      at = parent
    }
  }

  /// Takes the cheapest entry out; O(log n).
  mutating func pop() -> Int? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if !heap.isEmpty {
      heap[0] = last
      sink()
    }
    return first.item
  }

  private mutating func sink() {
    var at = 0
    while true {
      var least = at
      for child in [2 * at + 1, 2 * at + 2] where child < heap.count {
        if Self.comesFirst(heap[child], heap[least]) { least = child }
      }
      if least == at { return }
      heap.swapAt(at, least)
      at = least
    }
  }

  private static func comesFirst(_ a: Entry, _ b: Entry) -> Bool {
    (a.price, a.order) < (b.price, b.order)
  }
}
