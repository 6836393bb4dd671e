/// A language that the encodings of Western Europe are made for, by the letters beyond ASCII that its words hold.
///
/// Weights are tenths of a nat, 0 for the language's commonest letter: the logarithm of a letter's share among them. Beside each letter stand
/// those that are seen before it and behind it, one time in a hundred or oftener: `^` is the border of a word, `*` another letter beyond ASCII.
///
/// - Source: counted in lists of the commonest words of each language, and for French in the names of communes and first names too.
enum WesternLanguage: Int, CaseIterable, Sendable {
  case french, spanish, portuguese, german, italian, dutch, swedish, danish

  /// A letter, how common it is and between which letters it stands.
  struct Letter: Sendable {
    var letter: Unicode.Scalar
    var weight: Int
    var before: String
    var behind: String

    init(_ letter: Unicode.Scalar, _ weight: Int, _ before: String, _ behind: String) {
      (self.letter, self.weight, self.before, self.behind) = (letter, weight, before, behind)
    }
  }

  /// How much less a file is expected to be in this language; tenths of a nat.
  var rarity: Int { self == .french ? 0 : 20 }

  /// The language's letters.
  var letters: [Letter] {
    switch self {
    case .french: Self.frenchLetters
    case .spanish: Self.spanishLetters
    case .portuguese: Self.portugueseLetters
    case .german: Self.germanLetters
    case .italian: Self.italianLetters
    case .dutch: Self.dutchLetters
    case .swedish: Self.swedishLetters
    case .danish: Self.danishLetters
    }
  }

  private static let frenchLetters = [
    Letter("é", 0, "^*bcdfghijlmnprstuvxyz", "^*abcdefglmnoprstvxyz"),
    Letter("è", -12, "bcdfghilmnpqrstuvyz", "bcdfglmnqrstvz"),
    Letter("ç", -22, "^*aeinopru", "*aou"),
    Letter("à", -22, "^jl", "^"),
    Letter("ê", -24, "^bcdfghlmnprtuv", "bchlmnpqtv"),
    Letter("ô", -26, "^acdhlmnoprtv", "^lmnpt"),
    Letter("ï", -32, "*aeou", "^acdeklmnqrstvwyz"),
    Letter("î", -28, "^abcdnou", "clmnt"),
    Letter("ë", -30, "*aiou", "^cdlmnrstvxz"),
    Letter("û", -38, "abcdefgjlmoqrst", "^clmrt"),
    Letter("ù", -38, "o", "^"),
    Letter("â", -30, "*^abcfghlmprt", "bcglmnpt"),
    Letter("œ", -42, "^bcdfghklmnrsvwz", "bdfilnrstu"),
    Letter("ÿ", -60, "^ao", "^s"),
  ]

  private static let spanishLetters = [
    Letter("ó", 0, "^bcdegijlmnprstyz", "^glmnrs"),
    Letter("í", -4, "^abcdefghlmnoprstuv", "^abcdfgmnorst"),
    Letter("á", -8, "^bcdfhilmnprstuvz", "^bcdfglmnprstz"),
    Letter("é", -11, "^abcdfghijlmnprstuv", "^acdfgilmnprstxz"),
    Letter("ñ", -16, "*aeiou", "*aeiou"),
    Letter("ú", -22, "^abcdefghlmnprstyz", "^abcdelmnprst"),
    Letter("ü", -40, "gm", "*eil"),
  ]

  private static let portugueseLetters = [
    Letter("ã", 0, "*cdghilmnrstv", "^eo"),
    Letter("ç", -1, "aceinopru", "*aou"),
    Letter("á", -4, "^bcdfghijlmnprstuv", "^bcdfglprstuvx"),
    Letter("í", -7, "^abcdefglmnprstuv", "^abcdfglmnopqrstvz"),
    Letter("é", -10, "^abcdfgilmnprstuvxz", "^cdgilmnprstu"),
    Letter("ó", -12, "^bcdefghilmnprstv", "^bcdfgilmnpqrstvx"),
    Letter("ê", -14, "*^bcdfgilmnprstuv", "^mnsux"),
    Letter("õ", -14, "*ehilmprstx", "e"),
    Letter("ú", -20, "*^abcdefhijlmnprst", "^bcdjlmnprstvz"),
    Letter("â", -23, "^cdfgilmnprtuvz", "mn"),
    Letter("ô", -26, "^bcdflmnprstvz", "^dlmnors"),
    Letter("à", -39, "^", "^qs"),
  ]

  private static let germanLetters = [
    Letter("ä", 0, "^bdfghjklmnprstwz", "cdfghlmnrstu"),
    Letter("ü", -1, "^bdfghjklmnprstwz", "bcdfghlmnrst"),
    Letter("ö", -8, "^bfghiklmnprstvwz", "^cdfghklmnprst"),
    Letter("ß", -12, "*aeiou", "^abeghlmnst"),
    Letter("é", -52, "bcfgijklnprst", "^mrst"),
  ]

  private static let italianLetters = [
    Letter("à", 0, "ilrtd", "^"),
    Letter("ò", -11, "cdilmnprstuvz", "^"),
    Letter("è", -19, "^bfhimnorst", "^"),
    Letter("é", -21, "^bcfhkmnoprst", "^lmrs"),
    Letter("ì", -21, "bcdlnprstuv", "^pt"),
    Letter("ù", -24, "bdfgilnrst", "^"),
    Letter("í", -44, "cdlrstv", "^acgn"),
    Letter("á", -44, "^ilmnrstuz", "^lnrs"),
    Letter("ó", -47, "egilmpru", "^mnp"),
  ]

  private static let dutchLetters = [
    Letter("ë", 0, "aeio", "^eilnrtvxz"),
    Letter("é", -8, "*^cdefghklmnprstvwz", "*^clmnorst"),
    Letter("ï", -12, "aeou", "^bdelmnrst"),
    Letter("è", -25, "^bchijnrw", "^clmnrstv"),
    Letter("ö", -33, "jo", "prn"),
  ]

  private static let swedishLetters = [
    Letter("ä", 0, "^bdfghjklmnrstv", "cdfgklmnprstvx"),
    Letter("ö", -3, "^bdfghjklmnrst", "^dgjklmnprstv"),
    Letter("å", -6, "^bdfghklmnprstv", "^degklnrstv"),
    Letter("é", -45, "^cdfjklmnprstvz", "^aemnrt"),
  ]

  private static let danishLetters = [
    Letter("æ", 0, "^bdfghjklmnprstv", "bdfgklmnrstv"),
    Letter("ø", -1, "^bdfghijklmnprstv", "^bdefgjklmnrstv"),
    Letter("å", -7, "^bdfghklmnprstv", "^bdeglnrstv"),
    Letter("é", -40, "^cdfhklmnrstv", "^demnrt"),
  ]
}
