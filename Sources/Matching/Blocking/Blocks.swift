import Tables

/// All blocks of a file, and for each record the blocks it is in.
struct Blocks: Sendable {
  /// Blocks of more records than this are cut by further keys.
  static let sizeLimit = 100

  /// The records of all blocks, one block behind the other, ascending inside a block.
  private(set) var members: [UInt32] = []
  /// Where each block begins in `members`; one more than there are blocks.
  private(set) var starts: [Int] = [0]
  /// For each block its rule.
  private(set) var rules: [UInt8] = []
  /// For each record its blocks, ascending.
  private(set) var blocksOfRecord: [UInt32] = []
  private(set) var firstBlock: [Int] = []
  /// By rule: blocks that were too large, and blocks that stayed so.
  private(set) var reports: [BlockReport] = []

  /// The number of blocks.
  var count: Int { starts.count - 1 }

  /// The keys that were cut because too many records have them, ascending.
  private(set) var wideKeys: [UInt64] = []

  /// Makes the blocks of all rules; O(keys), rule by rule.
  /// - Parameter cut: keys that were wide when a model was trained, and are cut again however few records have them today.
  init(_ features: Features, cut: [UInt64] = [], workers: Workers) {
    let cutBefore = Set(cut)
    let keys = BlockingKeys(features)
    let refiners = BlockRefiners(features, keys)
    // The later rules make more blocks: begun first, they do not keep one core busy alone at the end.
    let all = BlockingRule.allCases
    let byRule = workers.map(all.count) { place in
      RuleBlocks(all[all.count - 1 - place], keys, refiners, cut: cutBefore)
    }.reversed()
    for (place, rule) in byRule.enumerated() {
      for index in 0..<(rule.starts.count - 1) {
        starts.append(members.count + rule.starts[index + 1])
        rules.append(UInt8(place))
      }
      members.append(contentsOf: rule.members)
      reports.append(rule.report)
      wideKeys += rule.wideKeys
    }
    listBlocks(records: features.count)
  }

  private mutating func listBlocks(records: Int) {
    firstBlock = [Int](repeating: 0, count: records + 1)
    for member in members { firstBlock[Int(member) + 1] += 1 }
    for record in 0..<records { firstBlock[record + 1] += firstBlock[record] }
    var next = firstBlock
    blocksOfRecord = [UInt32](repeating: 0, count: members.count)
    for block in 0..<count {
      for place in starts[block]..<starts[block + 1] {
        let record = Int(members[place])
        blocksOfRecord[next[record]] = UInt32(block)
        next[record] += 1
      }
    }
  }

  /// Whether `block` is the first block that the two records share.
  @inline(__always) func isFirstShared(_ block: Int, _ a: Int, _ b: Int) -> Bool {
    var i = firstBlock[a]
    var j = firstBlock[b]
    let target = UInt32(truncatingIfNeeded: block)
    while true {
      let left = blocksOfRecord[i]
      let right = blocksOfRecord[j]
      if left == right { return left == target }
      if left < right { i &+= 1 } else { j &+= 1 }
    }
  }

  /// Whether the two records share any block.
  func sharesBlock(_ a: Int, _ b: Int) -> Bool {
    var i = firstBlock[a]
    var j = firstBlock[b]
    while i < firstBlock[a + 1] && j < firstBlock[b + 1] {
      let left = blocksOfRecord[i]
      let right = blocksOfRecord[j]
      if left == right { return true }
      if left < right { i += 1 } else { j += 1 }
    }
    return false
  }

  /// The number of pairs that blocks hold, shared ones counted in each.
  var pairVisits: Int {
    var visits = 0
    for block in 0..<count {
      let size = starts[block + 1] - starts[block]
      visits += size * (size - 1) / 2
    }
    return visits
  }
}

/// What became of the large blocks of a rule.
public struct BlockReport: Sendable, Equatable {
  /// A value that so many records share is worth telling a person.
  public static let tellFrom = 1_000

  /// The rule.
  public let rule: BlockingRule
  /// Blocks made.
  public var blockCount = 0
  /// Blocks that held too many records and were cut by further keys.
  public var refinedCount = 0
  /// The records in the largest of them.
  public var largest = 0
  /// Records in blocks that no key could cut: each was compared with its neighbours only.
  public var windowedRecordCount = 0
}
