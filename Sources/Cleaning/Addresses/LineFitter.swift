internal import Reference

/// Brings a line of an envelope to 38 characters, by degrees: first titles, then the type of the street, then first names, last the articles.
///
/// Source: NF Z10-011; La Poste, règles de rédaction de l'adresse.
struct LineFitter {
  /// The most characters of a line.
  static let limit = 38
  let types: StreetTypes

  /// The line as it may be printed. - Parameter type: the type of the street at its head, in full; empty for other lines.
  func fit(_ line: String, type: String = "", number: String = "") -> String {
    if line.utf8.count <= Self.limit { return line }
    var words = line.split(separator: " ").map(String.init)
    var fixed = number.split(separator: " ").count
    let typeWords = type.split(separator: " ").map(String.init)
    shortenTitles(&words, from: fixed + typeWords.count)
    if fits(words) { return words.joined(separator: " ") }
    if !typeWords.isEmpty, words.count >= fixed + typeWords.count {
      words.replaceSubrange(fixed..<(fixed + typeWords.count), with: [types.abbreviation(of: type)])
      fixed += 1
      if fits(words) { return words.joined(separator: " ") }
    }
    for index in words.indices.dropFirst(fixed) where !fits(words) {
      if index + 1 < words.count, words[index].utf8.count > 3, !Self.articles.contains(words[index])
      {
        words[index] = String(words[index].prefix(1))
      }
    }
    if fits(words) { return words.joined(separator: " ") }
    words = words.enumerated().filter { $0.offset < fixed || !Self.articles.contains($0.element) }
      .map(\.element)
    while !fits(words), words.count > fixed + 1 { words.removeLast() }
    return String(words.joined(separator: " ").prefix(Self.limit))
  }

  private func fits(_ words: [String]) -> Bool {
    words.reduce(words.count - 1) { $0 + $1.utf8.count } <= Self.limit
  }

  /// `RUE DU MARECHAL FOCH` as `RUE MAL FOCH`: the article before a title goes with it.
  private func shortenTitles(_ words: inout [String], from start: Int) {
    var index = start
    while index < words.count, !fits(words) {
      if let short = types.shortWords[words[index]], short.utf8.count < words[index].utf8.count {
        words[index] = short
        while index > start, ["DU", "DE", "LA", "L"].contains(words[index - 1]), short != "ST",
          short != "STE"
        {
          words.remove(at: index - 1)
          index -= 1
        }
      }
      index += 1
    }
  }

  private static let articles: Set<String> = [
    "DE", "DU", "DES", "LA", "LE", "LES", "D", "L", "ET", "AUX", "AU",
  ]
}
