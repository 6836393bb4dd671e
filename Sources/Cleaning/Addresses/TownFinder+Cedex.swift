internal import Reference

extension TownFinder {
  /// What a code of a CEDEX and a town say together.
  func findCedex(
    _ code: UInt32, _ cedex: Communes.Cedex, _ key: TownKey, _ town: String
  ) -> TownFinding {
    let named = communes.places(named: key.key)
    let isSame =
      cedex.key == key.key || named.contains { communes.insee(of: $0) == cedex.insee }
    // A slip of the hand is not the name of another town.
    let isNear =
      !isSame && named.isEmpty && key.key.count >= 5
      && TownDistance.between(cedex.key, key.key, atMost: key.key.count >= 9 ? 2 : 1) != nil
    guard isSame || isNear || key.key.isEmpty else { return TownFinding(.refused(.contradiction)) }
    var found = TownFinding(isNear ? .corrected(.townSpelling) : .agrees)
    found.postcode = PostcodeText.written(code)
    found.insee = cedex.insee
    // « RENNES CEDEX 7 »: the post sorts by the word and its number. Source: NF Z10-011.
    found.town = spelled(cedex)
    if key.isCedex || key.key.isEmpty {
      let (end, isWhole) = Self.cedexEnd(Fold.key(town).spacedWords)
      found.town += end
      // What stands behind, « France », is no part of the town.
      if !isWhole { found.verdict = .corrected(.townSpelling) }
    }
    return found
  }

  /// Whether a code of ours is none of a CEDEX, as far as a table tells.
  func isOfNoCedex(_ postcode: String) -> Bool {
    guard communes.knowsCedexes, let code = UInt32(postcode) else { return false }
    return communes.cedex(code) == nil && !communes.places(under: code).isEmpty
  }

  /// The town of a CEDEX as its commune is written, « Saint-Brieuc »; the post's label, in capitals without hyphens, where it is no commune's.
  private func spelled(_ cedex: Communes.Cedex) -> String {
    // « EVRY CEDEX » stays what the post calls it, whatever the commune is called now.
    let named = communes.places(named: cedex.key).filter { $0.rank == 0 }
    guard let place = named.first(where: { communes.insee(of: $0) == cedex.insee }) ?? named.first
    else { return String(decoding: cedex.key, as: UTF8.self) }
    return communes.name(of: place)
  }

  /// The word « Cedex » with its number, of one or two digits, and whether nothing else follows.
  static func cedexEnd(_ words: [String]) -> (end: String, isWhole: Bool) {
    guard let place = words.firstIndex(of: "CEDEX") else { return (" Cedex", true) }
    let behind = words[(place + 1)...]
    let digits = behind.first.map { $0.prefix { $0.isNumber } } ?? ""
    let ordinal = behind.first.map { $0.dropFirst(digits.count) } ?? ""
    guard (1...2).contains(digits.count), ["", "E", "EME", "ER"].contains(ordinal) else {
      return (" Cedex", behind.isEmpty)
    }
    return (" Cedex " + digits, behind.count == 1 && ordinal.isEmpty)
  }
}
