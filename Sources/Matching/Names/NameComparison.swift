import Tables

/// How alike two name cells are.
enum NameLevel: UInt8, CaseIterable, Sendable {
  /// The same, spaces apart.
  case exact
  /// At most one edit, Jaro–Winkler ≥ .93, or the same sound.
  case close
  /// A shared word, a truncation, a nickname, an initial.
  case part
  /// Jaro–Winkler ≥ .8, or one edit in a very short name.
  case similar
  /// Nothing of this.
  case different
}

/// Compares names of one pool by their numbers.
struct NameComparison: Sendable {
  let pool: ValuePool
  let traits: NameTraits

  init(_ pool: ValuePool, workers: Workers = Workers(1)) {
    self.pool = pool
    traits = NameTraits(pool, workers: workers)
  }

  /// The level of two names that are both there; O(length²) at worst, without allocating.
  func level(_ a: UInt32, _ b: UInt32) -> NameLevel {
    if a == b { return .exact }
    let i = Int(a)
    let j = Int(b)
    if traits.joined[i] == traits.joined[j] { return .exact }
    let aRange = pool.range(a)
    let bRange = pool.range(b)
    let shorter = min(aRange.count, bRange.count)
    let words = (Int(traits.wordCounts[i]), Int(traits.wordCounts[j]))
    if shorter == 1 || areInitials(aRange, bRange, words) {
      return initialsAgree(aRange, bRange) ? .part : .different
    }
    let oneEdit = OneEdit.apart(pool.bytes, aRange, bRange)
    if oneEdit && shorter >= 4 { return .close }
    if words.0 > 1 && words.1 > 1 {
      return composedLevel(aRange, bRange, sounds: traits.sound[i] == traits.sound[j])
    }
    if traits.sound[i] == traits.sound[j] && traits.sound[i] != 0 { return .close }
    let similarity = JaroWinkler.similarity(pool.bytes, aRange, bRange, least: 8_000)
    if words.0 == words.1 && similarity >= 9_300 { return .close }
    if words.0 != words.1 {
      if sharesWord(words.0 == 1 ? aRange : bRange, within: words.0 == 1 ? bRange : aRange) {
        return .part
      }
    } else if shorter >= 3 && isPrefix(aRange, bRange) {
      return .part
    }
    if traits.areNicknames(i, j) { return .part }
    return similarity >= 8_000 || (oneEdit && shorter >= 2) ? .similar : .different
  }

  /// The level of two first names: two names that many bear are two names, however alike they look.
  ///
  /// `Paul` and `Paule`, `Luc` and `Lucas` are brothers and sisters rather than slips; spellings of one sound, short forms and
  /// initials stay what they are. A short form that is itself nearly as usual as the whole (`Théo`, `Julie`) tells less.
  func givenLevel(_ a: UInt32, _ b: UInt32) -> NameLevel {
    let found = level(a, b)
    // One letter is no whole name: « M. P. Durand » and « Mme P. Durand » are a couple.
    if a == b, pool.range(a).count == 1 { return .part }
    guard found != .exact, found != .different else { return found }
    let left = traits.given[Int(a)]
    let right = traits.given[Int(b)]
    if found == .close && endApart(a, b) { return .different }
    guard left.isKnown, right.isKnown else { return found }
    if left.sex &+ right.sex == 3 { return .different }
    if found == .similar { return lookAlikes(a, b) }
    guard found == .close || traits.wordCounts[Int(a)] == traits.wordCounts[Int(b)] else {
      return found
    }
    if traits.sound[Int(a)] == traits.sound[Int(b)] { return found }
    guard traits.areNicknames(Int(a), Int(b)) else {
      return found == .close ? lookAlikes(a, b) : .similar
    }
    let isShorter = pool.range(a).count < pool.range(b).count
    let (short, whole) = isShorter ? (left, right) : (right, left)
    return short.magnitude &+ 2 >= whole.magnitude ? .similar : .part
  }

  /// Whether two first names differ in their last letter alone, and one is a woman's by it: Giovanni and Giovanna, Federico and Federica.
  private func endApart(_ a: UInt32, _ b: UInt32) -> Bool {
    let (left, right) = (pool.range(a), pool.range(b))
    guard left.count == right.count, left.count >= 4,
      pool.bytes[left.dropLast()] == pool.bytes[right.dropLast()]
    else { return false }
    let ends = (pool.bytes[left.upperBound - 1], pool.bytes[right.upperBound - 1])
    let (o, i, woman) = (UInt8(ascii: "o"), UInt8(ascii: "i"), UInt8(ascii: "a"))
    return ends.0 == woman && (ends.1 == o || ends.1 == i)
      || ends.1 == woman && (ends.0 == o || ends.0 == i)
  }

  /// Two usual first names that look alike: `Jules` and `Julien` are two letters apart, no slip makes one of the other.
  private func lookAlikes(_ a: UInt32, _ b: UInt32) -> NameLevel {
    OneEdit.apart(pool.bytes, pool.range(a), pool.range(b)) ? .similar : .different
  }

  /// Two names of several words each: all words shared in any order is close; sharing only some is different names.
  private func composedLevel(_ a: Range<Int>, _ b: Range<Int>, sounds: Bool) -> NameLevel {
    if sounds { return .close }
    var shared = 0
    var total = 0
    forEachWord(a) { word in
      total += 1
      if holds(word, b) { shared += 1 }
    }
    var others = 0
    forEachWord(b) { _ in others += 1 }
    if shared == min(total, others) { return total == others ? .close : .part }
    if total == others && shared > 0 && wordsOrInitialsAgree(a, b) { return .part }
    return JaroWinkler.similarity(pool.bytes, a, b, least: 9_500) >= 9_500 ? .close : .different
  }

  /// Whether each word of one cell is the word of the other in the same place, or one of the two is its initial: `k werner`.
  private func wordsOrInitialsAgree(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    var i = a.lowerBound
    var j = b.lowerBound
    while i < a.upperBound && j < b.upperBound {
      let nextI = min(nextWord(after: i, in: a), a.upperBound + 1)
      let nextJ = min(nextWord(after: j, in: b), b.upperBound + 1)
      let left = i..<(nextI - 1)
      let right = j..<(nextJ - 1)
      let agree =
        left.count == 1 || right.count == 1
        ? pool.bytes[i] == pool.bytes[j]
        : left.count == right.count && pool.bytes[left] == pool.bytes[right]
      guard agree else { return false }
      i = nextI
      j = nextJ
    }
    return true
  }

  /// Whether one cell holds only initials (« J », « J P »).
  private func areInitials(_ a: Range<Int>, _ b: Range<Int>, _ words: (Int, Int)) -> Bool {
    a.count == words.0 * 2 - 1 || b.count == words.1 * 2 - 1
  }

  /// Whether each initial of the shorter cell begins the word of the other cell in the same place.
  private func initialsAgree(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    var i = a.lowerBound
    var j = b.lowerBound
    while i < a.upperBound && j < b.upperBound {
      if pool.bytes[i] != pool.bytes[j] { return false }
      i = nextWord(after: i, in: a)
      j = nextWord(after: j, in: b)
    }
    return true
  }

  private func nextWord(after place: Int, in range: Range<Int>) -> Int {
    var next = place
    while next < range.upperBound && pool.bytes[next] != 0x20 { next += 1 }
    return next + 1
  }

  private func isPrefix(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let length = min(a.count, b.count)
    for k in 0..<length where pool.bytes[a.lowerBound + k] != pool.bytes[b.lowerBound + k] {
      return false
    }
    return true
  }

  /// Whether a cell of one word, of three letters or more, is a word of the other cell or sounds like its first.
  private func sharesWord(_ word: Range<Int>, within cell: Range<Int>) -> Bool {
    guard word.count >= 3 else { return false }
    return holds(word, cell)
  }

  private func holds(_ word: Range<Int>, _ cell: Range<Int>) -> Bool {
    var found = false
    forEachWord(cell) { other in
      if other.count == word.count && pool.bytes[other] == pool.bytes[word] { found = true }
    }
    return found
  }

  private func forEachWord(_ cell: Range<Int>, _ body: (Range<Int>) -> Void) {
    var start = cell.lowerBound
    while start < cell.upperBound {
      var end = start
      while end < cell.upperBound && pool.bytes[end] != 0x20 { end += 1 }
      body(start..<end)
      start = end + 1
    }
  }
}
