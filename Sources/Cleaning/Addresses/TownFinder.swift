public import Reference

/// What a post code and a town say together.
public struct TownFinding: Sendable, Equatable {
  /// How the two agree.
  public enum Verdict: Sendable, Equatable {
    /// They agree as they are written, or in another spelling.
    case agrees
    /// One of them was wrong; the other proves the right one.
    case corrected(StaticReason)
    /// They contradict each other, or one is unknown.
    case refused(StaticReason)
  }

  /// A stable code.
  public enum StaticReason: String, Sendable, CaseIterable {
    case townSpelling = "town-spelling"
    case mergedCommune = "merged-commune"
    case postcodeMissing = "postcode-missing"
    case severalPostcodes = "several-postcodes"
    case inseeCode = "insee-code"
    case arrondissement = "arrondissement"
    case contradiction
    case unknownTown = "unknown-town"
    case unknownPostcode = "unknown-postcode"
    case unreadablePostcode = "unreadable-postcode"
    case ambiguous
    case notDelivered = "not-delivered"
    case empty
  }

  /// How the two agree.
  public var verdict: Verdict
  /// The post code, five digits; empty when unknown.
  public var postcode = ""
  /// The town as it is written: `Saint-Malo`; empty when unknown.
  public var town = ""
  /// The INSEE code of the commune; empty when unknown, or when no table tells.
  public var insee = ""
  /// The ISO country of the town.
  public var country = "FR"

  /// Whether the name says CEDEX, and the code is that of no CEDEX.
  public var isOfNoCedex = false

  init(_ verdict: Verdict) { self.verdict = verdict }
}

/// Brings a post code and a town together: each is proof for the other.
///
/// The rules, over the official tables of INSEE and La Poste: the name inside the code, then one slip of the hand (two from nine letters on) where
/// only one commune is so near; a town without a code is found when its name and code are unique in France. Never a guess.
public struct TownFinder: Sendable {
  let communes: Communes

  /// A finder over the communes of a library.
  public init(_ library: ReferenceLibrary = .standard) { communes = library.communes }

  /// The INSEE code of the town when both are written as they should be already and agree; `nil` otherwise. No allocation but the code.
  ///
  /// The code is empty when the tables do not tell it.
  public func inseeAsWritten(postcode: Span<UInt8>, town: Span<UInt8>) -> String? {
    guard postcode.count == 5 else { return nil }
    var code: UInt32 = 0
    for index in 0..<5 {
      guard postcode[index] &- 0x30 < 10 else { return nil }
      code = code &* 10 &+ UInt32(postcode[index] &- 0x30)
    }
    return communes.place(under: code, written: town).map { communes.insee(of: $0) }
  }

  /// What the two say together.
  public func find(postcode: String, town: String) -> TownFinding {
    let written = town
    let town = TidyText.tidy(written).text
    var found = find(postcode, town)
    guard case .refused = found.verdict else {
      // A space or hyphen that was typed twice is a slip.
      if found.verdict == .agrees, found.country == "FR", Self.isDoubled(written) {
        found.verdict = .corrected(.townSpelling)
      }
      return found
    }
    // What stands there may be a name and more, or a name written in a way of its own.
    for other in TownText.readings(of: town) {
      var reread = find(postcode, other)
      if case .refused = reread.verdict { continue }
      if reread.verdict == .agrees, reread.country == "FR" {
        reread.verdict = .corrected(.townSpelling)
      }
      return reread
    }
    return found
  }

  /// Whether two spaces or two hyphens follow each other inside the text.
  private static func isDoubled(_ text: String) -> Bool {
    let inside = text.trimming(" ")
    return inside.contains("  ") || inside.contains("--")
  }

  private func find(_ postcode: String, _ town: String) -> TownFinding {
    let key = TownKey(town)
    var found = find(postcode, key, town)
    // « 75008 Paris Cedex 08 », under a code that is not of a CEDEX: the post sorts by the word, which nobody takes away.
    if key.isCedex, found.isSoundFrench {
      found.isOfNoCedex = isOfNoCedex(found.postcode)
      if !Fold.key(found.town).spacedWords.contains("CEDEX") {
        let (end, isWhole) = Self.cedexEnd(Fold.key(town).spacedWords)
        found.town += end
        if !isWhole, found.verdict == .agrees { found.verdict = .corrected(.townSpelling) }
      }
    }
    return found
  }

  private func find(_ postcode: String, _ key: TownKey, _ town: String) -> TownFinding {
    switch PostcodeText(postcode).form {
    case .empty:
      return key.key.isEmpty
        ? TownFinding(.refused(.empty)) : findByName(key, town, reason: .postcodeMissing)
    case .french(let code): return find(code, key, town)
    case .fourDigits(let code):
      // `1000 Bruxelles` is Belgian, `1000 Bourg-en-Bresse` has lost its zero.
      if let country = ForeignTowns.country(of: key.key, behind: code), !agrees(code, key) {
        return foreign(country, String(code), town)
      }
      return find(code, key, town)
    case .foreign(let country, let code): return foreign(country, code, town)
    case .insee(let code):
      let places = communes.places(named: key.key).filter { communes.insee(of: $0) == code }
      guard let place = places.first else { return TownFinding(.refused(.contradiction)) }
      return finding(.corrected(.inseeCode), place, postcode: uniquePostcode(places))
    case .unreadable:
      if let code = PostcodeText.zeros(postcode) {
        let found = find(code, town)
        if found.isSoundFrench { return found }
      }
      var found = findByName(key, town, reason: .postcodeMissing)
      found.verdict = .refused(.unreadablePostcode)
      return found
    }
  }

  private func find(_ code: UInt32, _ key: TownKey, _ town: String) -> TownFinding {
    if key.isCedex || communes.places(under: code).isEmpty, let cedex = communes.cedex(code) {
      return findCedex(code, cedex, key, town)
    }
    let places = communes.places(under: code)
    if let special = special(code, key, town) { return special }
    if key.key.isEmpty {
      let own = Set(places.map(\.commune))
      guard own.count == 1, let place = places.first else {
        return TownFinding(.refused(places.isEmpty ? .unknownPostcode : .empty))
      }
      return finding(.corrected(.townSpelling), place, postcode: code)
    }
    if places.isEmpty { return findElsewhere(code, key, town, otherwise: .unknownPostcode) }
    let number = key.number
    if let place = exact(places, key.key, number: number) {
      return finding(.agrees, place, postcode: code)
    }
    if number > 0, places.contains(where: { communes.key(of: $0).elementsEqual(key.key) }) {
      return TownFinding(.refused(.contradiction))
    }
    if let place = withoutArticle(places, key.key) {
      guard TownText.withoutArticle(communes.key(of: place)).elementsEqual(communes.key(of: place))
      else { return finding(.corrected(.townSpelling), place, postcode: code) }
      // The table has no article, and nobody makes one up: a commune may have taken it since. The name stays as it is written.
      var found = finding(.agrees, place, postcode: code)
      found.town = TidyText.tidy(town).text
      return found
    }
    if let place = lost(places, town) {
      return finding(.corrected(.townSpelling), place, postcode: code)
    }
    if let place = near(places, key) ?? cutShort(places, key.key) ?? abridged(places, key.key) {
      // « 29300 Quimper »: a digit of the code is as easily wrong as a letter of the name, when that is a town's as well.
      guard namesNone(key.key, but: place.commune) else {
        return TownFinding(.refused(.contradiction))
      }
      return finding(.corrected(.townSpelling), place, postcode: code)
    }
    return findElsewhere(code, key, town, otherwise: .unknownTown)
  }

  private func agrees(_ code: UInt32, _ key: TownKey) -> Bool {
    communes.places(under: code).contains { communes.key(of: $0).elementsEqual(key.key) }
  }

  /// The place of exactly this name; the number of an arrondissement must be that of the code.
  private func exact(_ places: ArraySlice<Communes.Place>, _ key: [UInt8], number: Int) -> Communes
    .Place?
  {
    let named = places.filter { communes.key(of: $0).elementsEqual(key) }
    guard let best = named.first else { return nil }
    if number > 0, Self.hasArrondissements(key) {
      let own = Int(best.postcode % 100)
      if own != number && !(best.postcode == 75_116 && number == 16) { return nil }
    }
    // The commune's own name goes before names of the past.
    let ranked = named.filter { $0.rank == best.rank }
    return Set(ranked.map(\.commune)).count == 1 || best.rank == 0 ? best : nil
  }

  static func hasArrondissements(_ key: [UInt8]) -> Bool {
    ["PARIS", "LYON", "MARSEILLE"].contains { key.elementsEqual($0.utf8) }
  }

  /// The one commune whose name differs by its article alone: *Rialet* for Le Rialet.
  private func withoutArticle(_ places: ArraySlice<Communes.Place>, _ key: [UInt8]) -> Communes
    .Place?
  {
    let bare = TownText.withoutArticle(key[...])
    guard bare.count >= 4 else { return nil }
    return only(places) { TownText.withoutArticle($0).elementsEqual(bare) }
  }

  /// The one commune that fits a name in which `?` stands for letters that a wrong encoding lost.
  private func lost(_ places: ArraySlice<Communes.Place>, _ town: String) -> Communes.Place? {
    guard let pattern = TownText.pattern(town) else { return nil }
    return only(places) { TownText.fits($0, pattern) }
  }

  /// The one commune whose name begins so: a field of twenty letters had no room for *Saint-Mars-Vieux-Maisons*.
  private func cutShort(_ places: ArraySlice<Communes.Place>, _ key: [UInt8]) -> Communes.Place? {
    guard key.count >= 16 else { return nil }
    return only(places) { $0.count > key.count && $0.starts(with: key) }
  }

  /// The one commune whose words were shortened so: *Clermont-Fd*, *Bourg en B.*.
  private func abridged(_ places: ArraySlice<Communes.Place>, _ key: [UInt8]) -> Communes.Place? {
    only(places) { TownText.isAbridged(key, of: $0) }
  }

  /// Whether no other commune than this one has a name, today or in the past.
  private func namesNone(_ key: [UInt8], but commune: Int32) -> Bool {
    communes.places(named: key).allSatisfy { $0.commune == commune }
  }

  /// The place that passes, when those that do are of one commune.
  private func only(
    _ places: ArraySlice<Communes.Place>, where test: (ArraySlice<UInt8>) -> Bool
  ) -> Communes.Place? {
    let found = places.filter { test(communes.key(of: $0)) }
    return Set(found.map(\.commune)).count == 1 ? found.first : nil
  }

  /// The one commune whose name is a slip away from the key.
  private func near(_ places: ArraySlice<Communes.Place>, _ key: TownKey) -> Communes.Place? {
    let compact = key.compact
    var best: Communes.Place?
    var least = 3
    var isShared = false
    for place in places {
      let own = Array(communes.key(of: place))
      let bare = own.filter { $0 != 0x20 }
      let length = max(compact.count, bare.count)
      let limit = length >= 9 ? 2 : length >= 5 ? 1 : 0
      let spaced = TownDistance.between(key.key, own, atMost: limit)
      let tight = bare == compact ? 0 : TownDistance.between(compact, bare, atMost: limit)
      guard let distance = [spaced, tight].compactMap({ $0 }).min() else { continue }
      if distance < least {
        (best, least, isShared) = (place, distance, false)
      } else if distance == least, best?.commune != place.commune {
        isShared = true
      }
    }
    return isShared ? nil : best
  }

  /// Codes that no delivery has, and those of Monaco and the armed forces.
  private func special(_ code: UInt32, _ key: TownKey, _ town: String) -> TownFinding? {
    if code / 100 == 980, key.key.elementsEqual("MONACO".utf8) {
      var found = TownFinding(.agrees)
      (found.postcode, found.town, found.country) = (PostcodeText.written(code), "Monaco", "MC")
      return found
    }
    if code < 1_000 || Self.isGeneral(code) && communes.places(under: code).isEmpty {
      // The armed forces: « 00200 HUB ARMEES », « Secteur postal 12345 ».
      let words = String(decoding: key.key, as: UTF8.self).spacedWords
      if code < 1_000,
        words.contains(where: { $0.hasPrefix("ARMEE") })
          || words.starts(with: ["SECTEUR", "POSTAL"])
      {
        var found = TownFinding(.agrees)
        found.postcode = PostcodeText.written(code)
        found.town =
          words[0].hasPrefix("ARMEE")
          ? "Armées" : TownCasing.written(words == ["HUB", "ARMEES"] ? "HUB ARMÉES" : town)
        return found
      }
      return TownFinding(.refused(Self.isGeneral(code) ? .notDelivered : .unknownPostcode))
    }
    return nil
  }

  /// `75000`, `69000`, `13000`: codes that people write for a whole city; nothing is delivered under them.
  static func isGeneral(_ code: UInt32) -> Bool {
    code == 75_000 || code == 69_000 || code == 13_000
  }

  /// A name that is not under the code: a contradiction when it exists elsewhere.
  private func findElsewhere(
    _ code: UInt32, _ key: TownKey, _ town: String, otherwise: TownFinding.StaticReason
  ) -> TownFinding {
    // A table that does not have the code cannot say that the town has another one.
    let isMissing =
      otherwise == .unknownPostcode && !communes.hasCodes && Postcode.exists(code)
    let isElsewhere = !isMissing && !communes.places(named: key.key).isEmpty
    return TownFinding(.refused(isElsewhere ? .contradiction : otherwise))
  }

  /// A town without a code: found when the name is unique in France.
  private func findByName(_ key: TownKey, _ town: String, reason: TownFinding.StaticReason)
    -> TownFinding
  {
    if let country = ForeignTowns.country(of: key.key) { return foreign(country, "", town) }
    var places = communes.places(named: key.key).filter { $0.rank == 0 }
    if key.number > 0, Self.hasArrondissements(key.key) {
      places = places.filter { Int($0.postcode % 100) == key.number && $0.postcode != 75_116 }
    }
    guard let place = places.first else { return TownFinding(.refused(.unknownTown)) }
    guard Set(places.map(\.commune)).count == 1 else { return TownFinding(.refused(.ambiguous)) }
    let code = uniquePostcode(places)
    // The town is certain; which of its codes is meant is not.
    return finding(.corrected(code == nil ? .severalPostcodes : reason), place, postcode: code)
  }

  private func uniquePostcode(_ places: [Communes.Place]) -> UInt32? {
    let codes = Set(places.map(\.postcode))
    return codes.count == 1 ? codes.first : nil
  }

  private func foreign(_ country: String, _ code: String, _ town: String) -> TownFinding {
    var found = TownFinding(.agrees)
    found.country = country
    found.postcode = code
    found.town = TidyText.tidy(town).text
    return found
  }

  private func finding(_ verdict: TownFinding.Verdict, _ place: Communes.Place, postcode: UInt32?)
    -> TownFinding
  {
    var found = TownFinding(verdict)
    // « Gennes » is written Gennes-Val-de-Loire: the same place, and yet another name than the file has.
    if verdict == .agrees || verdict == .corrected(.townSpelling), communes.isRenamed(place) {
      found.verdict = .corrected(.mergedCommune)
    }
    found.postcode = postcode.map(PostcodeText.written) ?? ""
    found.town = communes.name(of: place)
    found.insee = communes.insee(of: place)
    return found
  }
}
