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
    let keys = BlockingKeys(features, workers: workers)
    let refiners = BlockRefiners(features, keys)
    // The later rules make more blocks: begun first, they do not keep one core busy alone at the end.
    let all = BlockingRule.allCases
    let byRule = workers.map(all.count) { place in
      RuleBlocks(all[all.count - 1 - place], keys, refiners, cut: cutBefore)
    }.reversed()
    starts.reserveCapacity(byRule.reduce(1) { $0 + $1.starts.count - 1 })
    members.reserveCapacity(byRule.reduce(0) { $0 + $1.members.count })
    for (place, rule) in byRule.enumerated() {
      for index in 0..<(rule.starts.count - 1) {
        starts.append(members.count + rule.starts[index + 1])
      }
      rules.append(contentsOf: repeatElement(UInt8(place), count: rule.starts.count - 1))
      members.append(contentsOf: rule.members)
      reports.append(rule.report)
      wideKeys += rule.wideKeys
    }
    listBlocks(records: features.count, workers)
  }

  /// Lists the blocks of each record: each core looks through all blocks for a run of records of its own.
  private mutating func listBlocks(records: Int, _ workers: Workers) {
    let size = (records + workers.count - 1) / workers.count
    let runs = Workers.runs(of: records, size: max(1, size))
    let lists = workers.map(runs.count) { [members, starts] run in
      Self.blocks(of: runs[run], members, starts)
    }
    firstBlock = [0]
    firstBlock.reserveCapacity(records + 1)
    for list in lists {
      let before = firstBlock[firstBlock.count - 1]
      for end in list.ends { firstBlock.append(before + end) }
    }
    blocksOfRecord = Array(joining: lists.map(\.blocks))
  }

  /// The blocks of each record of `run`, ascending, one record behind the other; and where those of each record end.
  private static func blocks(
    of run: Range<Int>, _ members: [UInt32], _ starts: [Int]
  ) -> (blocks: [UInt32], ends: [Int]) {
    let first = UInt32(run.lowerBound)
    let count = UInt32(run.count)
    var ends = [Int](repeating: 0, count: run.count)
    for member in members where member &- first < count { ends[Int(member &- first)] &+= 1 }
    var sum = 0
    for record in ends.indices {
      let held = ends[record]
      ends[record] = sum
      sum += held
    }
    // Where the next block of a record goes; when all are there it is where they end.
    var blocks = [UInt32](repeating: 0, count: sum)
    for block in 0..<(starts.count - 1) {
      for place in starts[block]..<starts[block + 1] {
        let record = members[place] &- first
        guard record < count else { continue }
        blocks[ends[Int(record)]] = UInt32(truncatingIfNeeded: block)
        ends[Int(record)] &+= 1
      }
    }
    return (blocks, ends)
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
