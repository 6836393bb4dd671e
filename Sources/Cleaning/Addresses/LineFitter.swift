internal import Reference

/// Brings a line of an envelope to 38 characters, by degrees: first titles, then the type of the street, then first names, then the articles, last other names.
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
    // « MAL DE LATTRE »: what follows an article is no first name; the articles go before such names do.
    let whole = words
    shortenNames(&words, from: fixed) { $0 == fixed || !Self.articles.contains(whole[$0 - 1]) }
    if fits(words) { return words.joined(separator: " ") }
    words = words.enumerated().filter { $0.offset < fixed || !Self.articles.contains($0.element) }
      .map(\.element)
    shortenNames(&words, from: fixed) { _ in true }
    while !fits(words), words.count > fixed + 1 { words.removeLast() }
    return String(words.joined(separator: " ").prefix(Self.limit))
  }

  /// The text in lines of at most 38 characters, broken between words; one line longer than that where a word is.
  static func broken(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.utf8.count + 1 + word.utf8.count <= limit {
        lines[lines.count - 1] = last + " " + word
      } else {
        if word.utf8.count > limit { return [text] }
        lines.append(String(word))
      }
    }
    return lines
  }

  /// Brings names that pass to their initials, the first ones first, as long as the line is too long.
  private func shortenNames(
    _ words: inout [String], from start: Int, where passes: (Int) -> Bool
  ) {
    for index in words.indices.dropFirst(start) where !fits(words) {
      guard index + 1 < words.count, words[index].utf8.count > 3, passes(index),
        !Self.articles.contains(words[index])
      else { continue }
      words[index] = String(words[index].prefix(1))
    }
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
