import Tables

extension Catalogue {
  /// The neighbours' languages, in the order of ``foreignHeadings``.
  private static let languages = ["de", "nl", "es", "it", "pt"]

  /// Headings that French or English lists have too: they tell of no other language.
  private static let ownHeadings = Set(
    fields.flatMap { [$0.name, $0.label.en, $0.label.fr] + $0.headings }.map(Heading.fold))

  private static let foldedHeadings = foreignHeadings.map { language in
    Set(language.flatMap(\.headings).map(Heading.fold)).subtracting(ownHeadings)
  }

  /// The language of a neighbour in which the headings of a file are written, ISO 639-1; `nil` for French, English and where they do not tell.
  ///
  /// Two headings at least, and more than any other language has of them: « Telefono » is Spanish and Italian, « Código postal » is one.
  public static func language(ofHeadings headings: [String]) -> String? {
    let folded = Set(headings.map(Heading.fold))
    let counts = foldedHeadings.map { $0.intersection(folded).count }
    guard let most = counts.max(), most >= 2, counts.filter({ $0 == most }).count == 1,
      let place = counts.firstIndex(of: most), most * 2 > folded.intersection(ownHeadings).count
    else { return nil }
    return languages[place]
  }
}
