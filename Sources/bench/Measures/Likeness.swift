/// How alike two texts are: 0 for nothing in common up to 1 (Jaro) or 100 (ratios) for the same.
enum Likeness {
  /// Common letters within half the longer length, less half the ones out of order.
  ///
  /// - Source: M. A. Jaro, JASA 84 (1989) 414–420.
  static func jaro(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Double {
    if a.isEmpty && b.isEmpty { return 1 }
    if a.isEmpty || b.isEmpty { return 0 }
    let reach = max(max(a.count, b.count) / 2 - 1, 0)
    var taken = [Bool](repeating: false, count: b.count)
    var left: [Unicode.Scalar] = []
    for i in 0..<a.count {
      let from = max(0, i - reach)
      let to = min(b.count, i + reach + 1)
      guard from < to else { continue }
      for j in from..<to where !taken[j] && a[i] == b[j] {
        taken[j] = true
        left.append(a[i])
        break
      }
    }
    guard !left.isEmpty else { return 0 }
    let right = b.indices.filter { taken[$0] }.map { b[$0] }
    let outOfOrder = zip(left, right).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) } / 2
    let common = Double(left.count)
    return
      (common / Double(a.count) + common / Double(b.count)
      + (common - Double(outOfOrder)) / common) / 3
  }

  /// Jaro, raised where up to four first letters agree, with the weight 0.1 above a Jaro of 0.7.
  ///
  /// - Source: W. E. Winkler, Proc. Section on Survey Research Methods, ASA (1990) 354–359.
  static func jaroWinkler(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Double {
    let likeness = jaro(a, b)
    guard likeness > 0.7 else { return likeness }
    let prefix = zip(a, b).prefix(4).prefix { $0.0 == $0.1 }.count
    return likeness + Double(prefix) * 0.1 * (1 - likeness)
  }

  /// The share of letters that need no insertion or deletion, in percent.
  static func ratio(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Double {
    percent(EditDistance.indel(a, b), of: a.count + b.count)
  }

  /// ``ratio(_:_:)`` of the words put in order.
  static func sortedWordsRatio(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Double {
    ratio(joined(words(a).sorted(by: precedes)), joined(words(b).sorted(by: precedes)))
  }

  /// The best ratio between the words that both have, and these with the others of either side; 0 when one has no word.
  static func wordSetRatio(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Double {
    let left = Set(words(a))
    let right = Set(words(b))
    if left.isEmpty || right.isEmpty { return 0 }
    let shared = joined(left.intersection(right).sorted(by: precedes))
    let onlyLeft = joined(left.subtracting(right).sorted(by: precedes))
    let onlyRight = joined(right.subtracting(left).sorted(by: precedes))
    if !shared.isEmpty && (onlyLeft.isEmpty || onlyRight.isEmpty) { return 100 }
    let gap = shared.isEmpty ? 0 : 1
    let leftLength = shared.count + gap + onlyLeft.count
    let rightLength = shared.count + gap + onlyRight.count
    let others = percent(EditDistance.indel(onlyLeft, onlyRight), of: leftLength + rightLength)
    if shared.isEmpty { return others }
    return max(
      others, percent(gap + onlyLeft.count, of: shared.count + leftLength),
      percent(gap + onlyRight.count, of: shared.count + rightLength))
  }

  private static func percent(_ distance: Int, of length: Int) -> Double {
    length == 0 ? 100 : 100 - 100 * Double(distance) / Double(length)
  }

  private static func words(_ text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    text.split { $0.properties.isWhitespace }.map(Array.init)
  }

  private static func joined(_ words: [[Unicode.Scalar]]) -> [Unicode.Scalar] {
    Array(words.joined(separator: [" "]))
  }

  private static func precedes(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    a.lexicographicallyPrecedes(b)
  }
}
