internal import Reference

/// Cells that name several persons, nobody, or somebody by way of another.
extension PersonParser {
  /// Words that stand for nobody, behind a civility too.
  static let nobody = FillerWords.standard.words(.besideName)

  /// Words before the name of a family whose members own something together.
  static let estates: Set<String> = ["CONSORTS", "HOIRIE", "HOIRS", "HERITIERS"]

  /// Takes off the word for the heirs of a family, « Consorts MARTIN », « Hoirie de feu M. DUPUIS », and what ties it to the name.
  func takeEstate(_ words: inout [NameWord], _ name: inout PersonName) -> Bool {
    guard words.count > 1, Self.estates.contains(words[0].key) else { return false }
    let tieCount = tieCount(behindEstate: words)
    guard tieCount + 1 < words.count else { return false }
    name.kind = .household
    name.asides.append(words[...tieCount].map(\.text).joined(separator: " "))
    words.removeSubrange(...tieCount)
    if words.count > 1, Civility.single(words[0].key) != nil, words[0].key != "MAITRE" {
      name.asides.append(words.removeFirst().text)
    }
    name.core = words.map(\.text).joined(separator: " ")
    return true
  }

  /// How many words between the heirs and the dead are none of his name: those up to « feu », an article before a civility, and « de »
  /// before capitals or a first name. « Consorts de la Tour », « Héritiers Du Pont » have their particle in the name.
  private func tieCount(behindEstate words: [NameWord]) -> Int {
    let ties = words.dropFirst().prefix { Self.ties.contains($0.key) && $0.shape != .capitals }
    if let late = ties.lastIndex(where: { Self.late.contains($0.key) }) { return late }
    let name = words.dropFirst(ties.count + 1)
    guard let first = name.first, ties.allSatisfy({ $0.shape == .small }) else { return 0 }
    if Civility.single(first.key) != nil, name.count > 1 { return ties.count }
    let isWritten = name.allSatisfy { $0.shape == .capitals || $0.key.isEmpty }
    // « Consorts de MARTIN Paul », « Consorts de Paul MARTIN ».
    let isLed =
      name.count > 1
      && (order.leaning(first) > 1
        || first.shape == .capitals && name.dropFirst().allSatisfy { order.leaning($0) > 1 })
    return ties.count == 1 && ["DE", "DES"].contains(ties.first?.key ?? "") && (isWritten || isLed)
      ? 1 : 0
  }

  /// Small words between the heirs and the dead.
  private static let ties: Set<String> = late.union(["DE", "DU", "DES", "LA"])
  private static let late: Set<String> = ["FEU", "FEUE", "DEFUNT", "DEFUNTE"]

  /// How children and friends call somebody.
  static let kin: Set<String> = [
    "MAMAN", "PAPA", "MAMIE", "MAMY", "PAPI", "PAPY", "TATIE", "TATA", "TONTON", "NOUNOU",
  ]

  /// « Test Jean », « inconnu inconnu »: what somebody typed who tried the form, or had no name to type.
  func isTrial(_ words: [NameWord]) -> Bool {
    words.count == 2 && words.contains { ["TEST", "TESTS", "AZERTY", "QWERTY"].contains($0.key) }
      || words.allSatisfy { OrganisationWords.nobody.contains($0.key) && !$0.isInitials }
        && words.count > 1
  }

  /// Where the second of two persons begins who are named one behind the other: « DURAND Paul DURAND Julie », « PAUL DURAND JULIE DURAND ».
  func secondPerson(in words: [NameWord]) -> Int? {
    // « LUCAS Paul, MORVAN Anne ».
    if words.count == 5, words[2].text == "," {
      return secondPerson(in: Array(words[..<2] + words[3...])).map { $0 + 1 }
    }
    guard words.count == 4 else { return nil }
    // « Yann KERNEIS Anne PETIT »: capitals tell the two family names.
    let capitals = words.indices.filter { words[$0].shape == .capitals }
    if capitals == [0, 2] || capitals == [1, 3],
      words.indices.allSatisfy({
        capitals.contains($0) || words[$0].shape == .mixed && order.leaning(words[$0]) > 1
      })
    {
      return 2
    }
    let (names, firsts) = words[0].key == words[2].key ? ([0, 2], [1, 3]) : ([1, 3], [0, 2])
    guard words[names[0]].key == words[names[1]].key,
      firsts.allSatisfy({ order.leaning(words[$0]) > 1 }),
      words[firsts[0]].key != words[firsts[1]].key
    else { return nil }
    return 2
  }

  /// Whether words are several first names, a comma between them: « Paul, Anne et Luc BERGER » are three, who have no cells of their own.
  func isListed(_ words: ArraySlice<NameWord>) -> Bool {
    let names = words.filter { $0.text != "," }
    return names.count > 1 && names.count < words.count
      && names.allSatisfy { order.leaning($0) > 1 }
  }

  /// « JOURDAN/GRANGER »: a stroke between two names that are no couple of first names.
  func holdsStroke(_ words: [NameWord]) -> Bool {
    words.indices.dropFirst().dropLast().contains { index in
      guard words[index].text == "/", words[index - 1].key.utf8.count > 1 else { return false }
      // « EGGER/NICOLE », as travel agencies write: one of them is a first name rather than the other.
      let leanings = [order.leaning(words[index - 1]), order.leaning(words[index + 1])].sorted()
      return leanings[1] < 0.5 || leanings[1] - leanings[0] < 0.5
    }
  }

  /// « Les parents de Léo », « maman de Chloé »: somebody by way of a child.
  static func tellsKin(_ words: [NameWord]) -> Bool {
    guard let first = words.first else { return false }
    let start = ["LES", "LA", "LE"].contains(first.key) ? 1 : 0
    if start == 0, words.count > 2, words[0].shape != .capitals, neighbours.contains(words[0].key),
      ["DE", "DU"].contains(words[1].key) || words[1].key.hasPrefix("D ")
    {
      return true
    }
    guard words.count > start + 2, ["DE", "DU"].contains(words[start + 1].key) else {
      return words.count > start + 1 && relations.contains(words[start].key)
        && words[start + 1].key.hasPrefix("D ")
    }
    return relations.contains(words[start].key) || start == 0 && kin.contains(words[0].key)
  }

  /// « Le maire de Brest », « la directrice du collège »: an office, and nobody's name.
  static func tellsOffice(_ words: [NameWord]) -> Bool {
    words.count > 3 && ["LE", "LA"].contains(words[0].key)
      && NameAsides.isOffice(words[1].key) && ["DE", "DU", "DES"].contains(words[2].key)
  }

  /// Who is somebody by way of another; family names too, which capitals tell.
  private static let neighbours: Set<String> = [
    "VOISIN", "VOISINE", "AMI", "AMIE", "COUSIN", "COUSINE", "FRERE", "SOEUR", "GARDIEN",
    "GARDIENNE", "ASSISTANT", "ASSISTANTE",
  ]
  private static let relations: Set<String> = [
    "TUTEUR", "TUTRICE", "CURATEUR", "CURATRICE", "MANDATAIRE",
    "PARENTS", "ENFANTS", "FAMILLE", "MERE", "PERE", "FILLE", "FILS", "VEUVE", "EPOUSE",
  ]
}
