/// The blocks of one rule.
struct RuleBlocks: Sendable {
  /// Records of a block that cannot be cut meet only this many neighbours.
  static let window = 12

  private(set) var members: [UInt32] = []
  private(set) var starts: [Int] = [0]
  private(set) var report: BlockReport
  /// The keys, first or further, of blocks that were cut.
  private(set) var wideKeys: [UInt64] = []
  /// Keys that were cut when a model was trained.
  private let cut: Set<UInt64>

  init(
    _ rule: BlockingRule, _ keys: BlockingKeys, _ refiners: BlockRefiners, cut: Set<UInt64> = []
  ) {
    self.cut = cut
    report = BlockReport(rule: rule)
    let seed = UInt64(rule.rawValue + 1)
    var hashes: [UInt64] = []
    var records: [UInt32] = []
    for record in 0..<keys.features.count {
      let before = hashes.count
      keys.forEach(rule, of: record) { key in
        for place in before..<hashes.count where hashes[place] == key { return }
        hashes.append(key)
        records.append(UInt32(record))
      }
    }
    RadixSort.sort(&hashes, &records)
    var start = 0
    while start < hashes.count {
      var end = start + 1
      while end < hashes.count && hashes[end] == hashes[start] { end += 1 }
      if end - start > 1 {
        let key = Mix.hash(seed, hashes[start])
        if end - start <= Blocks.sizeLimit && !cut.contains(key) {
          add(records[start..<end])
        } else {
          report.refinedCount += 1
          report.largest = max(report.largest, end - start)
          refine(Array(records[start..<end]), key, refiners, 0)
        }
      }
      start = end
    }
    report.blockCount = starts.count - 1
  }

  private mutating func add(_ block: ArraySlice<UInt32>) {
    members.append(contentsOf: block)
    starts.append(members.count)
  }

  /// Cuts a large block by the next key of its records; what no key can cut is compared in a window.
  private mutating func refine(
    _ block: [UInt32], _ key: UInt64, _ refiners: BlockRefiners, _ level: Int
  ) {
    wideKeys.append(key)
    guard level < BlockRefiners.count else {
      report.windowedRecordCount += block.count
      var start = 0
      while start < block.count - 1 {
        add(block[start..<min(start + Self.window, block.count)])
        start += Self.window / 2
      }
      return
    }
    var keys = block.map { refiners.key(level, of: Int($0)) }
    var records = block
    RadixSort.sort(&keys, &records)
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count && keys[end] == keys[start] { end += 1 }
      let further = Mix.hash(key, keys[start])
      if end - start > Blocks.sizeLimit || (end - start > 1 && cut.contains(further)) {
        refine(Array(records[start..<end]), further, refiners, level + 1)
      } else if end - start > 1 {
        add(records[start..<end])
      }
      start = end
    }
  }
}

/// The further keys by which large blocks are cut, in order: names in any order, post code, birth date, phone, street, e-mail.
struct BlockRefiners: Sendable {
  static let count = 6

  private let features: Features
  private let keys: BlockingKeys

  init(_ features: Features, _ keys: BlockingKeys) {
    self.features = features
    self.keys = keys
  }

  /// The key of a record at a level; 0 when it has none, and all such records stay together.
  func key(_ level: Int, of record: Int) -> UInt64 {
    switch level {
    case 0: keys.namesKey(record) ?? value(features.company[record], features.companies.pool)
    case 1: UInt64(features.postcode[record])
    case 2: UInt64(features.birthDate[record])
    case 3: UInt64(features.phones[record * Features.phoneSlots])
    case 4: value(features.street[record], features.streets.pool)
    default: features.mailKey(record * Features.mailSlots)
    }
  }

  /// The hash of a value; 0 when there is none.
  private func value(_ id: UInt32, _ pool: ValuePool) -> UInt64 {
    id == ValuePool.none ? 0 : pool.hashes[Int(id)]
  }
}
