import Fields
import Tables

/// The columns of first and of last names where no heading tells of any: the cells must be names in most rows, and stand near each other.
struct NameColumns {
  /// The column of first names, where it is not known already.
  private(set) var first: String?
  /// The column of last names, likewise.
  private(set) var last: String?

  /// Fewer cells prove nothing without a heading.
  private static let leastCells = 20
  /// First name and last name stand at most so many columns apart.
  private static let reach = 3

  /// - Parameters:
  ///   - looks: the columns that nobody knows, the fullest first.
  ///   - sample: the first rows of the file.
  ///   - known: for each heading that is known its field.
  init(
    _ looks: [(heading: String, traits: ColumnTraits)], in sample: Batch,
    known: [String: String]
  ) {
    // Where each heading of the file stands.
    let places = Dictionary(sample.names.enumerated().map { ($1, $0) }) { first, _ in first }
    let taken = Set(known.values)
    guard taken.isDisjoint(with: ["person", "last-name"]) else { return }
    let lasts = looks.filter { Self.holdsLastNames($0.traits) }
    let givens = places.keys.filter { known[$0] == "first-name" }
    if let given = givens.min(by: { places[$0, default: 0] < places[$1, default: 0] }) {
      last = lasts.first { Self.areNear($0.heading, given, places) }?.heading
      return
    }
    // Whole names in as many rows are better.
    let fullest = looks.filter {
      $0.traits.share(.wholeName) >= 0.66 && $0.traits.distinct >= 0.1 && !$0.traits.isOfAnother
    }.map(\.traits.filled).max()
    var best = -Double.infinity
    for given in looks where fullest.map({ $0 < given.traits.filled }) ?? true {
      for family in looks
      where family.heading != given.heading
        && Self.areNear(given.heading, family.heading, places)
      {
        let (one, other) = (given.traits, family.traits)
        guard Self.hold(one, other) || Self.holdForeign(one, other) else { continue }
        let merit =
          one.share(.firstName) + other.share(.surname) - other.share(.firstName)
          + other.distinct + Double(one.filled + other.filled) / 5
        if merit > best { (best, first, last) = (merit, given.heading, family.heading) }
      }
    }
    guard first == nil, !taken.contains("first-name") else { return }
    for given in looks where Self.holdsFirstNames(given.traits) {
      let family = looks.first { family in
        family.heading != given.heading && Self.areNear(given.heading, family.heading, places)
          && family.traits.namesPeople && family.traits.filled >= 8
          && given.traits.filled < family.traits.filled
          && !family.traits.isOfAnother && !family.traits.isOfStranger
          && Self.completes(given.heading, family.heading, in: sample)
      }
      if let family { (first, last) = (given.heading, family.heading) }
    }
  }

  /// Whether the first names stand where the other column has a last name alone, and hardly ever beside a whole name: the rows of one
  /// program among those of others.
  private static func completes(_ given: String, _ family: String, in sample: Batch) -> Bool {
    guard let given = sample[given], let family = sample[family] else { return false }
    var (both, bare) = (0, 0)
    for row in 0..<sample.count where !given.isBlank(row) && !family.isBlank(row) {
      both += 1
      let traits = ColumnTraits.traits(of: family[row])
      if traits.contains(.words), !traits.contains(.wholeName), !traits.contains(.firm) {
        bare += 1
      }
    }
    return both >= leastCells && bare * 5 >= both * 4
  }

  /// Whether two columns hold first names and last names of France.
  private static func hold(_ first: ColumnTraits, _ last: ColumnTraits) -> Bool {
    holdsFirstNames(first) && holdsLastNames(last)
      && first.share(.firstName) > last.share(.firstName)
  }

  /// Whether two columns hold names of elsewhere, of which the tables of France have some: they tell the first names by the difference.
  private static func holdForeign(_ first: ColumnTraits, _ last: ColumnTraits) -> Bool {
    areNames(first) && areNames(last) && !first.hints(at: .last) && !last.hints(at: .first)
      && first.count >= 3 * leastCells && last.count >= 3 * leastCells
      && first.share(.firstName) >= 0.2 && last.share(.firstName) * 5 <= first.share(.firstName)
      && last.share(.surname) >= 0.25 && last.share(.frenchTown) < 0.5
      && first.distinct >= 0.05 && last.distinct >= 0.3 && last.distinct >= first.distinct
  }

  private static func areNear(_ one: String, _ other: String, _ places: [String: Int]) -> Bool {
    guard let one = places[one], let other = places[other] else { return false }
    return abs(one - other) <= reach
  }

  private static func areNames(_ column: ColumnTraits) -> Bool {
    column.count >= leastCells && column.share(.words) >= 0.9 && column.share(.fewWords) >= 0.9
      && column.share(.wholeName) < 0.4 && column.share(.firm) < 0.1
      && !column.isOfAnother && !column.isOfStranger && !column.hints(at: .city)
  }

  private static func holdsFirstNames(_ column: ColumnTraits) -> Bool {
    areNames(column) && column.share(.firstName) >= 0.6 && column.share(.frenchTown) < 0.6
      && !column.hints(at: .last)
  }

  private static func holdsLastNames(_ column: ColumnTraits) -> Bool {
    areNames(column) && column.share(.surname) >= 0.6 && column.share(.frenchTown) < 0.8
      && column.distinct >= 0.1 && !column.hints(at: .first)
  }
}
