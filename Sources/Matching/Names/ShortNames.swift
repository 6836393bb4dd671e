import Tables

/// What comparing names of firms needs besides ``NameTraits``: how they are shortened, and by which word they are known.
struct ShortNames: Sendable {
  /// By how many letters a name stands for another: `cgdt` or `c g d t`; 0 for a name that is no such thing.
  private let letters: [UInt8]
  /// The hashes of the initials of a name of several words: as they are, and behind the S of « Société » and the C of « Compagnie »,
  /// which were taken off as legal forms; 0 where there are too few.
  private let initials: [[UInt64]]
  /// The hash of the word of each name that fewest other names have; the longer one of two that are as rare.
  private let tellingWords: [UInt64]

  /// So many letters stand for a name.
  private static let shortened = 3...7
  /// So many letters hardly stand for two names: three may, as every tenth firm is somebody's « S.A.M. ».
  static let sureLetters = 4

  /// Reads all names of a pool; O(bytes), in parallel.
  init(_ pool: ValuePool, workers: Workers = Workers(1)) {
    var holders: [UInt64: UInt32] = [:]
    for id in 0..<UInt32(pool.count) {
      Self.forEachWord(pool, id) { holders[Mix.hash(pool.bytes, $0), default: 0] += 1 }
    }
    let runs = Workers.runs(of: pool.count, size: 8_192)
    let pieces = workers.map(runs.count) { [holders] run in
      runs[run].map { Self.read(pool, UInt32($0), holders) }
    }
    let all = Array(joining: pieces)
    letters = all.map(\.letters)
    initials = all.map(\.initials)
    tellingWords = all.map(\.word)
  }

  /// The hash of the word by which a firm is known best.
  func tellingWord(_ id: UInt32) -> UInt64 { tellingWords[Int(id)] }

  /// Hands on what may stand for a name of several words.
  @inline(__always) func forEachSureInitials(_ id: UInt32, _ body: (UInt64) -> Void) {
    for hash in initials[Int(id)] where hash != 0 { body(hash) }
  }

  /// By how many letters one of the two stands for the other; 0 where neither does.
  /// - Parameter traits: those of the same names.
  func lettersInCommon(_ a: UInt32, _ b: UInt32, _ traits: NameTraits) -> Int {
    for (short, long) in [(Int(a), b), (Int(b), a)] where letters[short] > 0 {
      if initials[Int(long)].contains(traits.joined[short]) { return Int(letters[short]) }
    }
    return 0
  }

  private static func read(
    _ pool: ValuePool, _ id: UInt32, _ holders: [UInt64: UInt32]
  ) -> (letters: UInt8, initials: [UInt64], word: UInt64) {
    var first: [UInt8] = []
    var letterCount = 0
    var telling: (holders: UInt32, length: Int, hash: UInt64) = (.max, 0, 0)
    forEachWord(pool, id) { word in
      first.append(pool.bytes[word.lowerBound])
      letterCount += word.count
      let hash = Mix.hash(pool.bytes, word)
      let count = holders[hash] ?? 0
      if count < telling.holders || count == telling.holders && word.count > telling.length {
        telling = (count, word.count, hash)
      }
    }
    let isShort =
      shortened.contains(letterCount) && (first.count == 1 || first.count == letterCount)
    var initials: [UInt64] = []
    if first.count > 1 && first.count < letterCount {
      if shortened.contains(first.count) { initials.append(Mix.hash(first)) }
      for form in [UInt8(ascii: "s"), UInt8(ascii: "c")]
      where first.count + 1 >= sureLetters && shortened.contains(first.count + 1) {
        initials.append(Mix.hash([form] + first))
      }
    }
    return (isShort ? UInt8(letterCount) : 0, initials, telling.hash)
  }

  private static func forEachWord(_ pool: ValuePool, _ id: UInt32, _ body: (Range<Int>) -> Void) {
    let range = pool.range(id)
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound && pool.bytes[end] != 0x20 { end += 1 }
      if end > start { body(start..<end) }
      start = end + 1
    }
  }
}

extension NameComparison {
  /// The level of two names of firms: what ``level(_:_:)`` says, and where it sees little in common also a name by its letters
  /// (« C.G.D.T. » for « Centrale gasconne de distribution et traiteur »), or one whose words the other has, cut short or with a slip
  /// (« Camp. Lamparisset », « Boulangerie Rosani » for « Rosaani »).
  func firmLevel(_ a: UInt32, _ b: UInt32, _ firms: ShortNames) -> NameLevel {
    let found = level(a, b)
    guard found.rawValue > NameLevel.close.rawValue else { return found }
    let letters = firms.lettersInCommon(a, b, traits)
    if letters > 0 { return letters >= ShortNames.sureLetters ? .close : .part }
    guard found != .part else { return found }
    return holdsWords(a, b) ? .part : found
  }

  /// Whether the one with fewer words has each of them in the other: one at least written out, with one slip at most.
  private func holdsWords(_ a: UInt32, _ b: UInt32) -> Bool {
    let isFewer = traits.wordCounts[Int(a)] <= traits.wordCounts[Int(b)]
    let (few, many) = isFewer ? (pool.range(a), pool.range(b)) : (pool.range(b), pool.range(a))
    var isSure = false
    var word = few.lowerBound
    while word < few.upperBound {
      let end = endOfWord(word, in: few)
      var isHeld = false
      var other = many.lowerBound
      while other < many.upperBound {
        let otherEnd = endOfWord(other, in: many)
        switch agreement(word..<end, other..<otherEnd) {
        case .written:
          isHeld = true
          isSure = true
        case .cut: isHeld = true
        case .none: break
        }
        other = otherEnd + 1
      }
      guard isHeld else { return false }
      word = end + 1
    }
    return isSure
  }

  private enum Agreement { case written, cut, none }

  private func agreement(_ a: Range<Int>, _ b: Range<Int>) -> Agreement {
    let shorter = min(a.count, b.count)
    guard shorter >= 3 else { return .none }
    var same = 0
    while same < shorter, pool.bytes[a.lowerBound + same] == pool.bytes[b.lowerBound + same] {
      same += 1
    }
    if same == shorter && a.count == b.count { return .written }
    if shorter >= 5, OneEdit.apart(pool.bytes, a, b) { return .written }
    return same == shorter ? .cut : .none
  }

  private func endOfWord(_ place: Int, in range: Range<Int>) -> Int {
    var end = place
    while end < range.upperBound && pool.bytes[end] != 0x20 { end += 1 }
    return end
  }
}
