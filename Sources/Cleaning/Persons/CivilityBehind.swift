internal import Reference

extension Civility {
  /// Takes a civility that stands behind the name, or between family name and first name: « DUPONT Jean M. », « DUPONT Mme Marie »,
  /// « Dupont, M. Jean », « DUPONT M. et Mme ».
  static func takeBehind(from words: inout [NameWord], order: NameOrder) -> Civility? {
    for index in words.indices.dropFirst() {
      let word = words[index]
      guard let one = single(word.key), !isBare(word), !leading.contains(words[index - 1].key),
        !words[index - 1].key.isEmpty || words[index - 1].text == ","
      else { continue }
      if namesFirm(words[..<index], order) { return nil }
      // A word behind the last one, for most abbreviations are none alone.
      var behind = Array(words[index...]) + [NameWord("X")]
      guard let civility = take(from: &behind, order: order), !civility.written.isEmpty,
        civility.isCouple && !one.isCouple || tells(index, of: words, order)
      else { continue }
      words.replaceSubrange(index..., with: behind.dropLast())
      // « PETIT Julie, Mme »: the comma led to the civility.
      if words.count == index, words[index - 1].text == "," { words.removeLast() }
      return civility
    }
    return nil
  }

  /// « Pharmacie Mme Martin » is no person, « BUREAU Mme Julie » may be one.
  private static func namesFirm(_ words: ArraySlice<NameWord>, _ order: NameOrder) -> Bool {
    guard OrganisationWords.tell(Array(words)) else { return false }
    return words.count > 1 || words[0].shape != .capitals
      || order.surnames.estimatedBirths(words[0].key) < 200
  }

  /// Behind « de » and « pour » another person is named, behind « et » the second one: « Fille de Mme Petit ».
  private static let leading: Set<String> = ["DE", "D", "DU", "POUR", "CHEZ", "PAR", "OU", "ET"]

  /// Abbreviations that are no names, in capitals neither.
  private static let abbreviations: Set<String> = ["MME", "MLLE", "MR"]

  /// Whether the word at `index` is a civility there, and no name or initial.
  private static func tells(_ index: Int, of words: [NameWord], _ order: NameOrder) -> Bool {
    let word = words[index]
    let isLast = index + 1 == words.count
    guard let one = single(word.key), !one.isCouple, word.key != "MS" else { return false }
    if one.isHousehold { return isLast && word.shape == .small }
    if word.key == "MAITRE", isLast { return false }
    if word.key == "DR", isLast { return true }
    if abbreviations.contains(word.key) { return true }
    if word.key.utf8.count > 2, word.shape != .capitals { return true }
    let follows =
      words[index - 1].text == ","
      || words[index - 1].shape == .capitals && word.shape != .capitals
    if follows, !isLast { return true }
    // « DUPONT Jean M. », but « Julie M. » and « PETIT Julie M. » end with an initial.
    let before = words[..<index].filter { $0.text != "," }
    let sexes = before.map { order.sex($0) }
    return isLast && word.text == "M." && before.count > 1 && sexes.contains("M")
      && !sexes.contains("F")
  }
}
