import Fields
import Tables

/// When mentions were last true, for the rule `newest`.
struct MergeDates: Sendable {
  private let columns: [TextColumn]
  private let consentDates: [String: TextColumn]

  init(_ mentions: Batch) {
    columns = ["updated-date", "created-date", "purchase-date"].compactMap { mentions[$0] }
    var consents: [String: TextColumn] = [:]
    for name in mentions.names where name.hasPrefix("consent-") && name.hasSuffix("-date") {
      consents[String(name.dropLast(5))] = mentions[name]
    }
    consentDates = consents
  }

  /// The date of a mention as yyyymmdd, 0 when it has none.
  func date(_ mention: UInt32) -> UInt32 {
    for column in columns where !column.isBlank(Int(mention)) {
      let date = DateNumber.number(column.bytes, column.range(of: Int(mention)))
      if date != 0 { return date }
    }
    return 0
  }

  /// The date of a consent as yyyymmdd, 0 when it has none.
  func consentDate(_ consent: String, _ mention: UInt32) -> UInt32 {
    guard let column = consentDates[consent], !column.isBlank(Int(mention)) else { return 0 }
    return DateNumber.number(column.bytes, column.range(of: Int(mention)))
  }
}

/// Chooses the mention whose values survive for one unit.
struct MergeChooser: Sendable {
  private let unit: MergeUnit
  private let columns: [TextColumn]
  private let names: [String]
  private let dates: MergeDates
  private let ranking: SourceRanking
  private let ranks: @Sendable (UInt32) -> Int

  init(
    _ unit: MergeUnit, _ columns: [TextColumn], _ ranking: SourceRanking, _ dates: MergeDates,
    names: [String]
  ) {
    self.unit = unit
    self.columns = columns
    self.names = names
    self.dates = dates
    self.ranking = ranking
    if let sources = unit.sources {
      ranks = ranking.ordered(by: sources)
    } else {
      ranks = { ranking.rank($0) }
    }
  }

  /// How much the source of a mention is trusted; 0 is most.
  func rank(_ mention: UInt32) -> Int { ranks(mention) }

  /// The winning mention, `UInt32.max` when none has a value, and whether mentions differ.
  func winner(among members: ArraySlice<UInt32>) -> (UInt32, Bool) {
    let filled = members.filter { mention in columns.contains { !$0.isBlank(Int(mention)) } }
    guard var best = filled.first else { return (.max, false) }
    var differs = false
    for mention in filled.dropFirst() {
      if !columns.allSatisfy({ Survivors.equal($0, best, mention) }) { differs = true }
    }
    guard differs else { return (best, false) }
    var bestKey = key(best, among: filled)
    for mention in filled.dropFirst() {
      let own = key(mention, among: filled)
      if own.lexicographicallyPrecedes(bestKey) {
        best = mention
        bestKey = own
      }
    }
    return (best, true)
  }

  /// What orders mentions: the smallest key wins; ties go to the more trusted source, then to the earlier mention.
  private func key(_ mention: UInt32, among filled: [UInt32]) -> [Int] {
    let tail = [rank(mention), Int(mention)]
    switch unit.rule {
    case .preferred, .all: return tail
    case .newest: return [-Int(dates.date(mention))] + tail
    case .longest: return [-length(mention)] + tail
    case .mostFrequent: return [-frequency(mention, filled)] + tail
    case .mostComplete:
      return [-completeness(mention), -frequency(mention, filled)] + tail
    case .mostRestrictive: return restriction(mention) + tail
    }
  }

  private func length(_ mention: UInt32) -> Int {
    columns.reduce(0) { $0 + $1.length(of: Int(mention)) }
  }

  /// How many mentions say the same, letter case and accents apart.
  private func frequency(_ mention: UInt32, _ filled: [UInt32]) -> Int {
    let own = folded(mention)
    return filled.count { folded($0) == own }
  }

  private func folded(_ mention: UInt32) -> [UInt8] {
    var out: [UInt8] = []
    for column in columns {
      Folding.fold(column.bytes, column.range(of: Int(mention)), into: &out)
      out.append(0)
    }
    return out
  }

  /// Filled fields, a whole first name above an initial.
  private func completeness(_ mention: UInt32) -> Int {
    var score = 0
    for (name, column) in zip(names, columns) where !column.isBlank(Int(mention)) {
      let letters = column.bytes[column.range(of: Int(mention))].count { $0 > 0x40 }
      score += 2 + (name == "first-name" && letters < 2 ? -1 : 0)
    }
    return score
  }

  /// A newer dated act stands; without dates a refusal stands above a consent.
  private func restriction(_ mention: UInt32) -> [Int] {
    guard let consent = names.first else { return [0] }
    let base = consent.split(separator: "-").prefix(2).joined(separator: "-")
    let date = Int(dates.consentDate(base, mention))
    let answer = columns[0].bytes[columns[0].range(of: Int(mention))]
    let isRefusal = answer.elementsEqual("no".utf8)
    let isBlank = answer.isEmpty
    return [isBlank ? 1 : 0, -date, isRefusal ? 0 : 1]
  }
}
