/// The generator's own source of chance: the same seed gives the same shop on every machine.
///
/// - Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 up to, but not including, `bound` (at least 1).
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(bound, 1))).high)
  }

  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// True `thousandths` times out of a thousand.
  mutating func chance(_ thousandths: Int) -> Bool { below(1000) < thousandths }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// Picks with a preference for the first elements: the product of two even draws.
  mutating func pickEarly<Element>(_ elements: [Element]) -> Element {
    let product = UInt64(below(1 << 20)) * UInt64(below(1 << 20))
    return elements[Int((product &* UInt64(elements.count)) >> 40)]
  }

  /// The place of the weight that the draw falls on; weights are whole numbers.
  mutating func weighted(_ weights: [Int]) -> Int {
    var draw = below(weights.reduce(0, +))
    for (place, weight) in weights.enumerated() {
      if draw < weight { return place }
      draw -= weight
    }
    return weights.count - 1
  }
}
