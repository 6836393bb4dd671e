/// Makes column names out of headings: every column has one, no two are equal, none is lost.
enum HeadingNames {
  /// The names for `headings`: a blank one becomes `column-4`, the second `Nom` becomes `Nom (2)`.
  static func unique(_ headings: [String]) -> [String] {
    var taken: Set<String> = []
    var nextOrdinal: [String: Int] = [:]
    return headings.enumerated().map { place, heading in
      let words = heading.split(whereSeparator: \.isWhitespace)
      let base = words.isEmpty ? "column-\(place + 1)" : words.joined(separator: " ")
      var name = base
      var ordinal = nextOrdinal[base] ?? 2
      while !taken.insert(name).inserted {
        name = "\(base) (\(ordinal))"
        ordinal += 1
      }
      nextOrdinal[base] = ordinal
      return name
    }
  }

  /// The names of `count` columns without headings: `column-1` and on.
  static func numbered(_ count: Int) -> [String] {
    unique([String](repeating: "", count: count))
  }
}
