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
    for place in columns.indices where !columns[place].isBlank(Int(mention)) {
      let date = DateNumber.number(columns[place].bytes, columns[place].range(of: Int(mention)))
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
  private let isFilled: FilledRows
  private let dates: MergeDates
  private let ranking: SourceRanking
  /// What sort of value each column holds.
  private let kinds: [Kind?]
  /// Where the first name stands among the columns.
  private let firstName: Int?
  /// The consent that the columns tell of, `consent-email`.
  private let consent: String

  init(
    _ unit: MergeUnit, _ columns: [TextColumn], _ ranking: SourceRanking, _ dates: MergeDates,
    names: [String]
  ) {
    self.unit = unit
    self.columns = columns
    isFilled = FilledRows(columns)
    self.dates = dates
    self.ranking = unit.sources.map { ranking.ordered(by: $0) } ?? ranking
    kinds = names.map { Catalogue.field(ofColumn: $0)?.kind }
    firstName = names.firstIndex(of: "first-name")
    consent = names.first?.split(separator: "-").prefix(2).joined(separator: "-") ?? ""
  }

  /// Room for what the mentions of a client say, for ``winner(among:_:)``.
  var folded: FoldedValues { FoldedValues(columns, ranking) }

  /// How much the source of a mention is trusted; 0 is most.
  func rank(_ mention: UInt32) -> Int { ranking.rank(mention) }

  /// The winning mention, `UInt32.max` when none has a value, and whether mentions differ.
  ///
  /// Most clients agree with themselves, so the mentions are looked through for a difference first, without a list of them.
  func winner(
    among members: ArraySlice<UInt32>, _ folded: inout FoldedValues
  ) -> (UInt32, Bool) {
    var first = UInt32.max
    var differs = false
    for mention in members where isFilled[mention] {
      if first == .max {
        first = mention
      } else if !differs {
        differs = !areEqual(first, mention)
      }
    }
    guard differs else { return (first, false) }
    count(members, &folded)
    var best = first
    var bestKey = key(first, among: folded)
    for mention in members where mention != first && isFilled[mention] {
      let own = key(mention, among: folded)
      if own.precedes(bestKey) {
        best = mention
        bestKey = own
      }
    }
    return (best, true)
  }

  /// Counts how often the mentions of a client say what they say, where that matters for the unit.
  func count(_ members: ArraySlice<UInt32>, _ folded: inout FoldedValues) {
    folded.begin()
    // Of two mentions each is as frequent as the other, whatever they say.
    guard unit.rule.countsValues, members.count > 2, members.count(where: { isFilled[$0] }) > 2
    else { return }
    for mention in members where isFilled[mention] { folded.add(mention) }
    folded.count()
  }

  /// Which of the criteria that ``winner(among:_:)`` looks at, one after the other, told the winner from a mention that lost.
  /// - Parameter folded: what ``count(_:_:)`` counted for their client.
  func reason(for winner: UInt32, over loser: UInt32, among folded: FoldedValues) -> MergeReason {
    let (won, lost) = (key(winner, among: folded), key(loser, among: folded))
    if won.wishes.0 != lost.wishes.0 {
      return unit.rule == .mostRestrictive ? .rule(.mostComplete) : .rule(unit.rule)
    }
    if won.wishes.1 != lost.wishes.1 {
      switch unit.rule {
      case .mostRestrictive: return .rule(isNewerAct(winner, loser) ? .newest : .mostRestrictive)
      case .verified: return .mostSources
      default: return .rule(.mostFrequent)
      }
    }
    if won.wishes.2 != lost.wishes.2 { return .rule(unit.rule) }
    return won.rank == lost.rank ? .first : .rule(.preferred)
  }

  /// Whether the winner is the later of two dated acts, or a dated consent; a refusal stands above what has no date by itself.
  private func isNewerAct(_ winner: UInt32, _ loser: UInt32) -> Bool {
    let date = dates.consentDate(consent, winner)
    return date != 0 && (dates.consentDate(consent, loser) != 0 || !isRefusal(winner))
  }

  private func areEqual(_ a: UInt32, _ b: UInt32) -> Bool {
    for place in columns.indices where !Survivors.equal(columns[place], a, b) { return false }
    return true
  }

  /// What orders mentions: the smallest key wins; ties go to the more trusted source, then to the earlier mention.
  private struct Key {
    var wishes: (Int, Int, Int) = (0, 0, 0)
    var rank: Int
    var mention: Int

    func precedes(_ other: Key) -> Bool {
      if wishes != other.wishes { return wishes < other.wishes }
      return (rank, mention) < (other.rank, other.mention)
    }
  }

  private func key(_ mention: UInt32, among filled: FoldedValues) -> Key {
    var key = Key(rank: rank(mention), mention: Int(mention))
    switch unit.rule {
    case .preferred, .all: break
    case .newest: key.wishes.0 = -Int(dates.date(mention))
    case .longest: key.wishes.0 = -length(mention)
    case .mostFrequent: key.wishes.0 = -filled.frequency(of: mention)
    case .mostComplete:
      key.wishes = (-completeness(mention), -filled.frequency(of: mention), 0)
    case .mostRestrictive: key.wishes = restriction(mention)
    case .verified: key.wishes = (-proof(mention), -filled.sourceCount(of: mention), 0)
    }
    return key
  }

  /// How many of the values are in the form that cleaning gives to what it proved.
  private func proof(_ mention: UInt32) -> Int {
    columns.indices.count { place in
      guard let kind = kinds[place], !columns[place].isBlank(Int(mention)) else { return false }
      return columns[place].withValue(Int(mention)) { CanonicalForm.holds($0, of: kind) } == true
    }
  }

  private func length(_ mention: UInt32) -> Int {
    columns.indices.reduce(0) { $0 + columns[$1].length(of: Int(mention)) }
  }

  /// Filled fields, a whole first name above an initial.
  private func completeness(_ mention: UInt32) -> Int {
    var score = 0
    for place in columns.indices where !columns[place].isBlank(Int(mention)) {
      score += 2
      guard place == firstName else { continue }
      let letters = columns[place].withValue(Int(mention)) { name in
        var letters = 0
        for index in 0..<name.count where name[index] > 0x40 { letters += 1 }
        return letters
      }
      if letters < 2 { score -= 1 }
    }
    return score
  }

  /// A newer dated act stands. A refusal without a date stands above any consent: nobody knows which came first.
  private func restriction(_ mention: UInt32) -> (Int, Int, Int) {
    let date = Int(dates.consentDate(consent, mention))
    let isRefusal = isRefusal(mention)
    let weight = isRefusal && date == 0 ? Int.max : date
    return (columns[0].isBlank(Int(mention)) ? 1 : 0, -weight, isRefusal ? 0 : 1)
  }

  private func isRefusal(_ mention: UInt32) -> Bool {
    columns[0].withValue(Int(mention)) {
      $0.count == 2 && $0[0] == 0x6E && $0[1] == 0x6F  // no
    }
  }
}

/// Why a value survived and not another.
enum MergeReason: Equatable {
  /// By what a rule looks at.
  case rule(Field.Survivorship)
  /// More sources say it.
  case mostSources
  /// Nothing told the two apart: it stands first in its source.
  case first
  /// A person chose it.
  case decided

  /// The word in the port `changes`.
  var word: String {
    switch self {
    case .rule(let rule): rule.rawValue
    case .mostSources: "most-sources"
    case .first: "first"
    case .decided: "decided"
    }
  }
}

extension Field.Survivorship {
  /// Whether it matters how many mentions say a value.
  fileprivate var countsValues: Bool {
    self == .mostFrequent || self == .mostComplete || self == .verified
  }
}
