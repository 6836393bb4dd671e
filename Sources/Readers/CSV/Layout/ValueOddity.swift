import Tables

/// What a spreadsheet, or a habit of people, did to values: the reader passes them on as they are, and says so.
enum ValueOddity: String, Sendable, CaseIterable {
  /// `3,3612E+10`: a long number shown in powers of ten; its last digits are gone.
  case lostDigits = "lost-digits"
  /// `#N/A`, `#REF!`, `#NOM?`.
  case spreadsheetError = "spreadsheet-error"
  /// `Lef�vre`, `H?l?ne`: letters that another program could not write.
  case lostLetters = "lost-letters"
  /// `03-avr`, `mars-24`: a reference that was taken for a date.
  case autoDate = "auto-date"
  /// `VRAI`, `FAUX`, `TRUE`, `FALSE`.
  case spreadsheetBoolean = "spreadsheet-boolean"
  /// `1 234,56`: thousands apart, by a plain, a no-break or a narrow space.
  case thousandsSpace = "thousands-space"
  /// `(1 234,56)`.
  case negativeInParentheses = "negative-in-parentheses"
  /// `12,50 €`.
  case currencySign = "currency-sign"
  /// `1000` for `01000`, `612345678` for `0612345678`, in a column whose heading says so.
  case lostLeadingZero = "lost-leading-zero"
  /// `45385` in a column of dates.
  case dateSerial = "date-serial"
  /// Several ways to write a date in one column.
  case mixedDates = "mixed-dates"
  /// `03/04/2024`: no date of the column says which is the day.
  case ambiguousDate = "ambiguous-date"

  /// How grave it is when `clean` sees the value.
  var isGrave: Bool {
    switch self {
    case .lostDigits, .lostLetters, .spreadsheetError, .autoDate: true
    default: false
    }
  }

  /// The sentence, for `count` values of a column.
  func phrase(_ count: Int) -> Phrase {
    let (en, fr) = words
    return Phrase(en: "\(count) × \(en)", fr: "\(count) × \(fr)")
  }

  private var words: (String, String) {
    switch self {
    case .lostDigits:
      (
        "a number in powers of ten (as 3,36E+10): the spreadsheet lost its last digits; export the column again as text",
        "un nombre en puissances de dix (comme 3,36E+10) : le tableur a perdu ses derniers chiffres ; exportez la colonne de nouveau, en texte"
      )
    case .spreadsheetError:
      (
        "an error of the spreadsheet (as #N/A): the value is lost; repair the formula and export again",
        "une erreur du tableur (comme #N/A) : la valeur est perdue ; réparez la formule et exportez de nouveau"
      )
    case .lostLetters:
      (
        "a text in which another program lost letters (� or ? instead of é): they cannot be known again; export the source once more, as UTF-8",
        "un texte où un autre programme a perdu des lettres (� ou ? au lieu de é) : on ne peut les retrouver ; refaites l’export, en UTF-8"
      )
    case .autoDate:
      (
        "what looks like a reference that the spreadsheet took for a date (as 03-avr); check the column at its source",
        "ce qui semble une référence prise pour une date par le tableur (comme 03-avr) ; vérifiez la colonne à la source"
      )
    case .spreadsheetBoolean:
      (
        "a yes or no in the spreadsheet's words (VRAI, FAUX)",
        "un oui ou non écrit par le tableur (VRAI, FAUX)"
      )
    case .thousandsSpace:
      ("a number with a space between thousands", "un nombre avec une espace entre les milliers")
    case .negativeInParentheses:
      ("a number in parentheses, which means negative", "un nombre entre parenthèses, donc négatif")
    case .currencySign:
      ("an amount with its currency sign", "un montant avec le signe de sa monnaie")
    case .lostLeadingZero:
      (
        "a value that lost its leading zero in a spreadsheet; clean gives it back where that is certain",
        "une valeur dont le tableur a ôté le zéro de tête ; clean le remet quand c’est certain"
      )
    case .dateSerial:
      (
        "a date as a spreadsheet's number of days; clean turns it back",
        "une date écrite comme un nombre de jours du tableur ; clean la rétablit"
      )
    case .mixedDates:
      (
        "a date in another order or length than the column's others; clean decides by the column",
        "une date dans un autre ordre ou une autre longueur que les autres de la colonne ; clean décide d’après la colonne"
      )
    case .ambiguousDate:
      (
        "a date whose day and month could be swapped, and no date of the column tells; day/month is taken",
        "une date dont le jour et le mois pourraient être inversés, sans date de la colonne pour trancher ; jour/mois est retenu"
      )
    }
  }
}
