internal import Reference

/// Brings post codes and towns together as ``TownFinder`` does, and remembers each pair: a file names few, again and again.
struct TownMemory: Sendable {
  /// What is known of a pair; shared by all the rows that name it.
  final class Answer: Sendable {
    /// Whether both stand as they should be written already.
    let isAsWritten: Bool
    /// What they say together.
    let finding: TownFinding
    /// The INSEE code as it is written; empty when it is not known.
    let insee: [UInt8]
    /// Whether a word that names no town stands in its place: `NEANT`.
    let isWithoutTown: Bool

    init(isAsWritten: Bool, isWithoutTown: Bool = false, finding: TownFinding) {
      self.isAsWritten = isAsWritten
      self.isWithoutTown = isWithoutTown
      self.finding = finding
      insee = Array(finding.insee.utf8)
    }
  }

  private let finder: TownFinder
  private var pairs = KeyTable(capacity: 1_024)
  private var answers: [Answer] = []
  private var countries = KeyTable()
  private var areForeign: [Bool] = []
  /// The pair that is asked for: post code, a zero, town.
  private var pair: [UInt8] = []

  /// How many pairs, and how many countries, are kept; with more, the memory begins anew.
  private static let limit = 1 << 16

  /// The most bytes of a pair, or of a country, that is kept.
  private static let longest = 256

  /// A memory of no pair yet.
  init(_ finder: TownFinder) { self.finder = finder }

  /// What a post code and a town say together.
  mutating func answer(postcode: Span<UInt8>, town: Span<UInt8>) -> Answer {
    guard postcode.count + town.count <= Self.longest else { return ask(postcode, town) }
    if answers.count == Self.limit { (pairs, answers) = (KeyTable(capacity: 1_024), []) }
    pair.removeAll(keepingCapacity: true)
    postcode.withUnsafeBufferPointer { pair.append(contentsOf: $0) }
    pair.append(0)
    town.withUnsafeBufferPointer { pair.append(contentsOf: $0) }
    let place = pairs.add(pair)
    if place == answers.count { answers.append(ask(postcode, town)) }
    return answers[place]
  }

  private func ask(_ postcode: Span<UInt8>, _ town: Span<UInt8>) -> Answer {
    guard let insee = finder.inseeAsWritten(postcode: postcode, town: town) else {
      let finding = finder.find(postcode: postcode.text, town: town.text)
      var isWithoutTown = false
      if case .refused = finding.verdict { isWithoutTown = NamePlaceholder.tells(town) }
      return Answer(isAsWritten: false, isWithoutTown: isWithoutTown, finding: finding)
    }
    var finding = TownFinding(.agrees)
    finding.insee = insee
    return Answer(isAsWritten: true, finding: finding)
  }

  /// Whether a country is another one than ours, however it is written; a word that names none says nothing.
  mutating func isForeign(_ country: Span<UInt8>) -> Bool {
    if country.count == 2, country[0] == 0x46, country[1] == 0x52 { return false }
    guard country.count <= Self.longest else { return Self.isAbroad(country) }
    if areForeign.count == Self.limit { (countries, areForeign) = (KeyTable(), []) }
    let place = country.withUnsafeBufferPointer { countries.add($0) }
    if place == areForeign.count { areForeign.append(Self.isAbroad(country)) }
    return areForeign[place]
  }

  private static func isAbroad(_ country: Span<UInt8>) -> Bool {
    var key: [UInt8] = []
    Fold.key(country, into: &key)
    let code = CountryNames.code(key) ?? CountryNames.agreed(key) ?? CountryNames.misspelled(key)
    return code.map { !FrenchTerritories.havePostcodes($0) } ?? false
  }
}
