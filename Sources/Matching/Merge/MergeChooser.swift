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
    var filledCount = 0
    var differs = false
    for mention in members where isFilled[mention] {
      filledCount += 1
      if first == .max {
        first = mention
      } else if !differs {
        differs = !areEqual(first, mention)
      }
    }
    guard differs else { return (first, false) }
    // Of two mentions each is as frequent as the other, whatever they say.
    folded.begin()
    if filledCount > 2 && unit.rule.countsValues {
      for mention in members where isFilled[mention] { folded.add(mention) }
      folded.count()
    }
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
    let isRefusal = columns[0].withValue(Int(mention)) {
      $0.count == 2 && $0[0] == 0x6E && $0[1] == 0x6F  // no
    }
    let weight = isRefusal && date == 0 ? Int.max : date
    return (columns[0].isBlank(Int(mention)) ? 1 : 0, -weight, isRefusal ? 0 : 1)
  }
}

extension Field.Survivorship {
  /// Whether it matters how many mentions say a value.
  fileprivate var countsValues: Bool {
    self == .mostFrequent || self == .mostComplete || self == .verified
  }
}
