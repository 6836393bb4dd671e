internal import Reference

/// Decides which words are first names and which the family name.
///
/// In this order: a comma, capitals, particles, then the frequencies of the words as first and as family names.
/// Where two readings are about as likely, none is chosen.
struct NameOrder: Sendable {
  let firstNames: FirstNames
  let surnames: Surnames

  /// The words of each side; both empty when the order cannot be told.
  struct Split: Equatable {
    var first: [NameWord] = []
    var last: [NameWord] = []

    /// Whether the order could not be told.
    var isOpen: Bool { first.isEmpty && last.isEmpty }
  }

  /// Parts the words.
  /// - Parameters:
  ///   - hasCivility: behind a civility people write the first name first.
  ///   - sex: `F` or `M` where the civility tells it, so that of two words the other sex's is the family name.
  func split(_ words: [NameWord], hasCivility: Bool, sex: String = "") -> Split {
    let units = Self.units(words)
    var split = sides(units, hasCivility: hasCivility, sex: sex)
    if units.count < words.count {
      (split.first, split.last) = (Self.apart(split.first), Self.apart(split.last))
    }
    // « Saint-Aubin, Diane de » and « SAINT-AUBIN Diane de »: the particle belongs to the family name.
    if split.first.count > 1, !split.last.isEmpty, let end = split.first.last,
      end.shape == .small || end.text == "D", Self.loose.contains(end.key)
    {
      split.first.removeLast()
      split.last.insert(end, at: 0)
    }
    return split
  }

  private static let loose: Set<String> = ["DE", "D", "DU", "DES", "VON", "VAN", "DA", "DI"]

  private func sides(_ words: [NameWord], hasCivility: Bool, sex: String) -> Split {
    if let comma = words.firstIndex(where: { $0.text == "," }), comma > 0 {
      let behind = words[(comma + 1)...].filter { $0.text != "," }
      return Split(first: Array(behind), last: Array(words[..<comma]))
    }
    let words = words.filter { $0.text != "," && !$0.key.isEmpty }
    guard words.count > 1 else { return alone(words) }
    if let split = byNation(words) { return split }
    if let split = byCapitals(words, sex: sex) { return split }
    if let split = byInitials(words, sex: sex) { return split }
    if let split = byParticle(words, hasCivility: hasCivility) { return split }
    if words.count == 2,
      let isNatural = Self.isNatural(self.sex(words[0]), self.sex(words[1]), civility: sex)
    {
      // « M. Tanguy Rozenn »: nobody is called Rozenn but women.
      if surnames.rank(words[isNatural ? 1 : 0].key) == nil { return Split() }
      return isNatural
        ? Split(first: [words[0]], last: [words[1]]) : Split(first: [words[1]], last: [words[0]])
    }
    return byFrequency(words, hasCivility: hasCivility)
  }

  /// Whether of two words the first one is the first name, where the civility excludes the sex of the other and has its own:
  /// « Mme ROBERT JULIE » is Julie; `nil` where it settles nothing.
  static func isNatural(_ a: String, _ b: String, civility: String) -> Bool? {
    guard !civility.isEmpty, !a.isEmpty, !b.isEmpty, a != b else { return nil }
    return a == civility
  }

  /// The sex that a word tells as a first name; empty when it is none, or given to both.
  func sex(_ word: NameWord) -> String { firstNames.entry(word.key)?.sex?.rawValue ?? "" }

  /// One word alone is a family name, unless it is hardly ever one and often a first name.
  private func alone(_ words: [NameWord]) -> Split {
    guard let word = words.first else { return Split() }
    return Self.isFirstNameAlone(leaning(word)) ? Split(first: words) : Split(last: words)
  }

  /// Whether a word that stands alone is a first name, by what it leans to.
  static func isFirstNameAlone(_ leaning: Double) -> Bool { leaning > 5 }

  /// Words in capitals beside others in mixed case are the family name.
  private func byCapitals(_ words: [NameWord], sex: String) -> Split? {
    let isCapital = words.indices.map { index in
      words[index].shape == .capitals && !words[index].isInitials
        && (!Self.isPair(words[index], sex) || isMc(index, of: words) || isAl(index, of: words))
    }
    guard isCapital.contains(true) else { return nil }
    guard var start = isCapital.firstIndex(of: true), let end = isCapital.lastIndex(of: true) else {
      return nil
    }
    guard isCapital[start...end].allSatisfy({ $0 }) else { return nil }
    while start > 0, NameCasing.particles.contains(words[start - 1].key),
      words[start - 1].shape == .small
    {
      start -= 1
    }
    if start == 0, end == words.count - 1 { return nil }
    if start > 0, end < words.count - 1 {
      let mayBeElided = words.count == 3 && start == 1 && isKnownFirst(words[2])
      return mayBeElided ? byElision(of: words) : nil
    }
    let others = Array(words[..<start] + words[(end + 1)...])
    let names = Array(words[start...end])
    if let split = byElision(others, names) { return split }
    if names.count == 1, others.count == 1,
      Self.isFirstNameInCapitals(leaning(names[0]), other: leaning(others[0]))
    {
      return Split(first: names, last: others)
    }
    return Split(first: others, last: names)
  }

  /// Whether, of two words, the one in capitals is the first name for once, by what the two lean to.
  static func isFirstNameInCapitals(_ capital: Double, other: Double) -> Bool {
    capital > 3 && other < -2
  }

  /// `AL ASSAD Omar`: before a family name with a first name of its own no pair of initials.
  private func isAl(_ index: Int, of words: [NameWord]) -> Bool {
    index == 0 && words[0].key == "AL" && words.count > 2 && words[1].shape == .capitals
      && words[2...].allSatisfy { $0.shape == .mixed && leaning($0) > 1 }
  }

  /// `MC DONALD` behind a first name: no pair of initials.
  private func isMc(_ index: Int, of words: [NameWord]) -> Bool {
    words[index].key == "MC" && index > 0 && index + 1 < words.count
      && words[index + 1].shape == .capitals && !words[index - 1].isInitials
  }

  /// `D ORMESSON JEAN`, `N DIAYE AMINATA`: a lone letter before a family name that its first name follows has lost its apostrophe.
  private func byElision(_ others: [NameWord], _ names: [NameWord]) -> Split? {
    guard others.count == 1, names.count == 2, leaning(names[1]) > 2, leaning(names[0]) < 1 else {
      return nil
    }
    return byElision(of: others + names)
  }

  private func byElision(of words: [NameWord]) -> Split? {
    guard let next = words[1].key.first else { return nil }
    switch words[0].text {
    case "D", "L": guard "AEIOUYH".contains(next) else { return nil }
    case "N": guard "DGZ".contains(next) else { return nil }
    // O'Connor, but not O. Martin.
    case "O": guard !"AEIOUYH".contains(next), leaning(words[1]) > -3 else { return nil }
    default: return nil
    }
    return Split(first: [words[2]], last: [NameWord(words[0].text + "'" + words[1].text)])
  }

  private static func isPair(_ word: NameWord, _ sex: String) -> Bool {
    word.isPairOfInitials && (sex.isEmpty || word.sexOfPair == sex)
  }

  /// Initials are first names, but for a pair of the other sex: « M. AL ASSAD » is no Anne-Laure.
  private func byInitials(_ words: [NameWord], sex: String) -> Split? {
    let isInitial = words.map { $0.isInitials || Self.isPair($0, sex) }
    let count = isInitial.count { $0 }
    guard count > 0, count < words.count else { return nil }
    // « Marc O. »: behind what is a first name for sure the letter is all that was given of the family name.
    if words.count == 2, isInitial[1], words[1].key.utf8.count == 1, leaning(words[0]) > 3,
      firstNames.isFirstName(words[0].key, atLeast: .wellKnown),
      words[1].text.utf8.last == 0x2E || words[0].shape == .mixed
    {
      return Split(first: [words[0]], last: [words[1]])
    }
    // « Jean P. Martin »: the letter of a middle name.
    if words.count == 3, isInitial == [false, true, false], leaning(words[0]) > 1,
      words[1].key.utf8.count == 1, words[1].text.utf8.last == 0x2E
    {
      return Split(first: Array(words[..<2]), last: [words[2]])
    }
    // « PY Annick »: two letters beside what is a first name for sure are a short family name.
    if words.count == 2, let pair = words.firstIndex(where: { Self.isPair($0, sex) }),
      leaning(words[1 - pair]) > 3
    {
      return Split(first: [words[1 - pair]], last: [words[pair]])
    }
    if isInitial.prefix(count).allSatisfy({ $0 }) {
      let rest = Array(words[count...])
      return rest.count == 1 || NameCasing.particles.contains(rest[0].key)
        ? Split(first: Array(words[..<count]), last: rest) : nil
    }
    if isInitial.suffix(count).allSatisfy({ $0 }),
      words.count - count == 1 || NameCasing.particles.contains(words[0].key)
    {
      return Split(
        first: Array(words[(words.count - count)...]), last: Array(words[..<(words.count - count)]))
    }
    return nil
  }

  /// A particle begins the family name: it takes the word behind it, and what follows is a first name only if it is one.
  private func byParticle(_ words: [NameWord], hasCivility: Bool) -> Split? {
    guard let start = words.firstIndex(where: { isParticle($0) }),
      start + 1 < words.count || words[start].text.contains("'")
    else { return nil }
    // « M. BEN AHMED », « M. DA SILVA PEREIRA »: behind a civility the family name may stand alone.
    if start == 0, hasCivility, isFamilyName(words) { return Split(last: words) }
    // « Ben Affleck », « Van Nguyen »: what may be a first name at the beginning of two words is no particle.
    if start == 0, words.count == 2, mayBeFirstName(words[0]) { return nil }
    if start > 0 {
      // « Claus von Berg »: *von* leads a family name, whatever the word before it is besides.
      if start == 1, Self.german.contains(words[1].key) {
        return Split(first: [words[0]], last: Array(words[1...]))
      }
      // « Nguyen Van Thanh », « Dupont de la Tour Jean »: what stands before the particle is a family name itself.
      if words[..<start].allSatisfy({ leaning($0) < -3 }) {
        var end = words.count
        while end > start + 1, leaning(words[end - 1]) > 1 { end -= 1 }
        if end < words.count {
          return Split(first: Array(words[end...]), last: Array(words[..<end]))
        }
        // « Cote d'Ivoire »
        let isFrench =
          Self.french.contains(words[start].key) || words[start].key.hasPrefix("D ")
        return isFrench ? Split(last: words) : nil
      }
      var from = start
      while from > 1, leaning(words[from - 1]) < 0 { from -= 1 }
      return Split(first: Array(words[..<from]), last: Array(words[from...]))
    }
    var end = 0
    while end < words.count, isParticle(words[end]), !words[end].text.contains("'") { end += 1 }
    end = min(words.count, end + 1)
    if words[0].key.hasPrefix("D "), words[0].text.contains("'") { end = 1 }
    while end + 1 < words.count, leaning(words[end]) < 0 { end += 1 }
    // « de Bertin de La Tour »: no first name begins so.
    while end + 1 < words.count, Self.french.contains(words[end].key) {
      while end + 1 < words.count, Self.french.contains(words[end].key) { end += 1 }
      end += 1
    }
    // « Van Thanh Nguyen », « Le Bihan Dupont »: what follows is hardly a first name.
    if end < words.count, words[end...].allSatisfy({ leaning($0) < -3 }) {
      return hasCivility && words[0].key != "VAN" ? Split(last: words) : Split()
    }
    return Split(first: Array(words[end...]), last: Array(words[..<end]))
  }

  /// Whether the words together are a family name: one of the table, or *Ben* and *Al* before what is no usual family name itself.
  private func isFamilyName(_ words: [NameWord]) -> Bool {
    if surnames.rank(words.map(\.key).joined(separator: " ")) != nil { return true }
    return words.count == 2 && ["BEN", "AL"].contains(words[0].key)
      && (leaning(words[1]) > -1 || surnames.estimatedBirths(words[1].key) < 2_000)
  }

  private static let german: Set<String> = ["VON", "ZU"]

  /// Whether what may be a particle is a first name of some: *Ben*, *Van*, *Al*; *Da*, *El* and *Saint* before one word are none.
  private func mayBeFirstName(_ word: NameWord) -> Bool {
    !Self.saints.contains(word.key) && word.key != "EL" && births(word.key) >= 400
      && leaning(word) > -1
  }

  /// Particles of French names: what they lead is the end of one.
  private static let french: Set<String> = ["DE", "DU", "DES", "D", "LE", "LA", "LES"]

  private func isParticle(_ word: NameWord) -> Bool {
    NameCasing.particles.contains(word.key) || Self.saints.contains(word.key)
      || word.text.contains("'") && word.key.hasPrefix("D ")
  }

  /// « Saint Dizier », « St Martin »: a family name of two words.
  static let saints: Set<String> = ["SAINT", "SAINTE", "ST"]

  private func byFrequency(_ words: [NameWord], hasCivility: Bool) -> Split {
    let leanings = words.map { leaning($0) }
    let total = leanings.reduce(0, +)
    var natural = (score: -Double.infinity, cut: 1)
    var reversed = (score: -Double.infinity, cut: 1)
    var head = 0.0
    for cut in 1..<words.count {
      head += leanings[cut - 1]
      // First names before the cut, or the family name before it.
      let score = head - (total - head)
      if score > natural.score { natural = (score, cut) }
      if -score > reversed.score { reversed = (-score, cut) }
    }
    let margin = (natural.score - reversed.score) / 2
    var isNatural = Self.isNatural(
      margin: margin, areDual: words.allSatisfy { isDual($0) }, hasCivility: hasCivility)
    if words.count == 2 {
      // « Mme KERNEIS PETIT »: two family names, and no first name.
      let areFamilies = words.map { isFamilyAlone($0) }
      if areFamilies == [true, true] { return hasCivility ? Split(last: words) : Split() }
      if let natural = isNatural, areFamilies[natural ? 0 : 1] { isNatural = !natural }
    }
    switch isNatural {
    case true?:
      if isSecondFirstName(1, of: words), natural.cut == 1 {
        return Split(first: Array(words[..<2]), last: [words[2]])
      }
      return Split(first: Array(words[..<natural.cut]), last: Array(words[natural.cut...]))
    case false?:
      // « LI WEI »: too rare here, both of them, to tell anything.
      if words.count == 2,
        Self.isUntold(
          first: births(words[1]), last: births(words[0]), isRareFamily: isRareFamily(words[0]))
      {
        return Split()
      }
      return Split(first: Array(words[reversed.cut...]), last: Array(words[..<reversed.cut]))
    case nil: return Split()
    }
  }

  /// Whether a first name behind a family name is so rare that it proves nothing: the family name, no usual one, is a first name of
  /// more people.
  static func isUntold(first: Int, last: Int, isRareFamily: Bool) -> Bool {
    isRareFamily && first < 100 && last >= 100
  }

  /// Whether a word is a family name, and hardly anybody's first name.
  func isFamilyAlone(_ word: NameWord) -> Bool {
    Self.isFamilyAlone(
      births: births(word.key), isNoFamily: surnames.rank(word.key) == nil,
      leaning: leaning(word))
  }

  static func isFamilyAlone(births: Int, isNoFamily: Bool, leaning: Double) -> Bool {
    births < 10 && !isNoFamily && leaning < -2
  }

  /// Whether few families are called so.
  func isRareFamily(_ word: NameWord) -> Bool { surnames.estimatedBirths(word.key) < 1_000 }

  /// Whether the first name stands first, by how much likelier that is than the contrary; `nil` when neither is much likelier.
  static func isNatural(margin: Double, areDual: Bool, hasCivility: Bool) -> Bool? {
    let least = areDual ? (hasCivility ? 0.5 : 3) : (hasCivility ? 0 : 0.7)
    if margin >= least { return true }
    return margin <= (areDual ? -4.0 : -1.0) ? false : nil
  }

  /// Whether the word is common both as a first and as a family name: *Martin*, *Bernard*, *Thomas*.
  func isDual(_ word: NameWord) -> Bool {
    firstNames.isFirstName(word.key, atLeast: .common)
      && surnames.estimatedBirths(word.key) >= 1_000
  }

  /// What a word is.
  enum Sort { case first, last }

  /// What a word surely is; `nil` where it is known as neither, or is about as often the one as the other.
  func sort(_ word: NameWord) -> Sort? {
    let lean = leaning(word)
    if lean > 1 { return .first }
    return lean < -1 && surnames.estimatedBirths(word.key) >= 200 ? .last : nil
  }

  /// Whether the words are surely somebody's first and last name: one is known to be a first name, the other is not.
  func isWhole(_ words: [NameWord]) -> Bool {
    guard words.count == 2 || words.count == 3 else { return false }
    let split = split(words, hasCivility: false)
    return !split.first.isEmpty && !split.last.isEmpty && split.first.contains { leaning($0) > 1 }
  }

  /// How much more often the word is a first name than a family name, as a natural logarithm; 0 when unknown.
  func leaning(_ word: NameWord) -> Double {
    let births = births(word.key)
    let bearers = surnames.estimatedBirths(word.key)
    if births == 0, bearers == 0 { return FamilyEnding.leaning(of: word.key) }
    return NaturalLog.of(births + 10) - NaturalLog.of(bearers + 10)
  }

  /// ``leaning(_:)`` and ``isDual(_:)`` of a word, with one look into each table.
  func weights(_ word: NameWord) -> (leaning: Double, isDual: Bool) {
    let entry = firstNames.entry(word.key)
    let births = entry?.birthCount ?? births(word.key)
    let bearers = surnames.estimatedBirths(word.key)
    if births == 0, bearers == 0 { return (FamilyEnding.leaning(of: word.key), false) }
    return (
      NaturalLog.of(births + 10) - NaturalLog.of(bearers + 10),
      entry?.isFirstName(atLeast: .common) == true && bearers >= 1_000
    )
  }

  /// Whether anybody is called so, by first or by family name.
  func isName(_ key: String) -> Bool { births(key) > 0 || surnames.rank(key) != nil }

  /// Whether the word is a first name of anybody.
  func isKnownFirst(_ word: NameWord) -> Bool { births(word.key) > 0 }

  /// Births under a word as a first name.
  func births(_ word: NameWord) -> Int { births(word.key) }

  /// Births under a first name; of a compound that is not in the table, those of its rarest part.
  private func births(_ key: String) -> Int {
    if let entry = firstNames.entry(key) { return entry.birthCount }
    let parts = key.split(separator: " ")
    guard parts.count > 1 else { return 0 }
    return parts.map { firstNames.entry(String($0))?.birthCount ?? 0 }.min() ?? 0
  }
}
