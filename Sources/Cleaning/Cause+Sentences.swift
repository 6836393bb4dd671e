import Tables

extension Cause {
  /// The code and the sentence of each cause.
  var told: (code: StaticString, phrase: Phrase) {
    switch self {
    case .none:
      ("", Phrase(en: "nothing to say", fr: "rien à signaler"))
    case .wordsAround:
      (
        "words-around",
        Phrase(
          en: "words around the value were taken away",
          fr: "les mots autour de la valeur ont été retirés")
      )
    case .zeroLost:
      (
        "zero-lost",
        Phrase(
          en: "the leading zero that a spreadsheet lost is back",
          fr: "le zéro initial perdu par un tableur est rétabli")
      )
    case .wrapped:
      (
        "wrapped",
        Phrase(
          en: "the wrapping around the value was taken away",
          fr: "l’habillage autour de la valeur a été retiré")
      )
    case .spacesAround:
      (
        "spaces-around",
        Phrase(
          en: "spaces around the value were taken away",
          fr: "les espaces autour de la valeur ont été retirés")
      )
    case .hiddenCharacters:
      (
        "hidden-characters",
        Phrase(
          en: "invisible characters were taken away",
          fr: "des caractères invisibles ont été retirés")
      )
    case .firstOfSeveral:
      (
        "first-of-several",
        Phrase(
          en: "the cell held several values; the first one was kept",
          fr: "la cellule contenait plusieurs valeurs ; la première est gardée")
      )
    case .overseasCode:
      (
        "overseas-code",
        Phrase(
          en: "the number has the calling code of its overseas territory now",
          fr: "le numéro porte maintenant l’indicatif de son territoire d’outre-mer")
      )
    case .prefixMissing:
      (
        "prefix-missing",
        Phrase(
          en: "the international prefix was written without its plus sign",
          fr: "l’indicatif international était écrit sans le signe plus")
      )
    case .countryPrefix:
      (
        "country-prefix",
        Phrase(en: "the country prefix was added", fr: "le préfixe du pays a été ajouté")
      )
    case .domainTypo:
      (
        "domain-typo",
        Phrase(
          en: "the domain cannot exist as written; it is a known slip",
          fr: "le domaine ne peut exister ainsi ; c’est une faute connue")
      )
    case .domainSpaces:
      (
        "domain-spaces",
        Phrase(
          en: "spaces inside the address were taken away",
          fr: "des espaces dans l’adresse ont été retirés")
      )
    case .domainDots:
      (
        "domain-dots",
        Phrase(
          en: "a doubled dot in the domain was taken away",
          fr: "un point doublé dans le domaine a été retiré")
      )
    case .domainComma:
      (
        "domain-comma",
        Phrase(
          en: "the dot before the end of a known domain was missing or a comma",
          fr: "le point d’un domaine connu manquait, ou était une virgule")
      )
    case .countrySpelling:
      (
        "country-spelling",
        Phrase(
          en: "the name of the country was a slip away from the one it can be",
          fr: "le nom du pays était à une faute du seul possible")
      )
    case .accountNumber:
      (
        "account-number",
        Phrase(
          en: "the French account number (RIB), whose key holds, was written as an IBAN",
          fr: "le RIB, dont la clé est juste, a été écrit comme un IBAN")
      )
    case .atSign:
      (
        "at-sign",
        Phrase(en: "the at sign was written in another way", fr: "l’arobase était écrite autrement")
      )
    case .lettersForZeros:
      (
        "letters-for-zeros",
        Phrase(
          en: "letters O stood in place of zeros", fr: "des lettres O tenaient lieu de zéros")
      )
    case .decimalAdded:
      (
        "decimal-added",
        Phrase(
          en: "the decimals that a spreadsheet added were taken away",
          fr: "les décimales ajoutées par un tableur ont été retirées")
      )
    case .longerNumber:
      (
        "longer-number",
        Phrase(
          en: "the number was found inside a longer one",
          fr: "le numéro a été tiré d’un numéro plus long")
      )
    case .scientific:
      (
        "scientific",
        Phrase(
          en: "scientific notation was written out", fr: "la notation scientifique a été développée"
        )
      )
    case .excelSerial:
      (
        "excel-serial",
        Phrase(
          en: "the serial number of a spreadsheet day was written as a date",
          fr: "le numéro de jour d’un tableur a été écrit comme une date")
      )
    case .unixSeconds:
      (
        "unix-seconds",
        Phrase(
          en: "a count of seconds since 1970 was written as the day it stands for, in UTC",
          fr: "un nombre de secondes depuis 1970 a été écrit comme le jour qu’il désigne, en UTC")
      )
    case .mojibake:
      (
        "mojibake",
        Phrase(
          en: "letters that a wrong encoding had broken are whole again",
          fr: "les lettres abîmées par un mauvais codage sont rétablies")
      )
    case .consentUnread:
      (
        "consent-unread",
        Phrase(
          en: "the answer is not understood; it counts as a refusal",
          fr: "la réponse n’est pas comprise ; elle compte comme un refus")
      )
    case .severalKept:
      (
        "several-kept",
        Phrase(
          en: "the cell held several values; each has a line of its own now",
          fr: "la cellule contenait plusieurs valeurs ; chacune a maintenant sa ligne")
      )
    case .perhapsSiren:
      (
        "perhaps-siren",
        Phrase(
          en: "nine digits that hold as a SIREN: that, or a phone number without its leading zero",
          fr:
            "neuf chiffres valables comme SIREN : c’en est un, ou un téléphone sans son zéro initial"
        )
      )
    case .otherCurrency:
      (
        "other-currency",
        Phrase(
          en: "the amount names another currency than the euro; its number alone was kept",
          fr: "le montant est dans une autre monnaie que l’euro ; seul son nombre a été gardé")
      )
    case .wrongWeekday:
      (
        "wrong-weekday",
        Phrase(
          en: "that day was another day of the week; check which of the two is right",
          fr: "ce jour-là n’était pas ce jour de la semaine ; vérifiez lequel des deux est juste")
      )
    case .ribKey:
      (
        "rib-key",
        Phrase(
          en: "the RIB key inside of the IBAN does not hold; have the number confirmed",
          fr: "la clé RIB contenue dans l’IBAN n’est pas la bonne ; faites confirmer le numéro")
      )
    case .malformed:
      (
        "malformed",
        Phrase(
          en: "the value holds characters that do not belong there",
          fr: "la valeur contient des caractères qui n’y ont pas leur place")
      )
    case .tooShort:
      ("too-short", Phrase(en: "the value is too short", fr: "la valeur est trop courte"))
    case .tooLong:
      ("too-long", Phrase(en: "the value is too long", fr: "la valeur est trop longue"))
    case .wrongLength:
      (
        "wrong-length",
        Phrase(
          en: "the value does not have the length it must have",
          fr: "la valeur n’a pas la longueur voulue")
      )
    case .checkDigit:
      (
        "check-digit",
        Phrase(en: "its check digits do not fit", fr: "sa clé de contrôle ne correspond pas")
      )
    case .allZeros:
      (
        "all-zeros",
        Phrase(
          en: "the value holds nothing but zeros", fr: "la valeur ne contient que des zéros")
      )
    case .digitsLost:
      (
        "digits-lost",
        Phrase(
          en: "a spreadsheet rounded it and digits are lost; ask the source again",
          fr: "un tableur l’a arrondie et des chiffres sont perdus ; redemandez-la à la source")
      )
    case .several:
      (
        "several",
        Phrase(
          en: "the cell holds several different values",
          fr: "la cellule contient plusieurs valeurs différentes")
      )
    case .ambiguous:
      (
        "ambiguous",
        Phrase(
          en: "the value can be read in two ways; say which one in the pipeline",
          fr: "la valeur se lit de deux façons ; précisez laquelle dans le traitement")
      )
    case .unknownWord:
      ("unknown-word", Phrase(en: "the word is not known", fr: "le mot n’est pas connu"))
    case .unknownCountry:
      ("unknown-country", Phrase(en: "the country is not known", fr: "le pays n’est pas connu"))
    case .unknownCode:
      (
        "unknown-code",
        Phrase(
          en: "the code is not in the official list",
          fr: "le code n’est pas dans la liste officielle")
      )
    case .impossibleDate:
      ("impossible-date", Phrase(en: "there is no such day", fr: "ce jour n’existe pas"))
    case .incompleteDate:
      (
        "incomplete-date",
        Phrase(en: "day, month or year is missing", fr: "il manque le jour, le mois ou l’année")
      )
    case .dayThatNeverWas:
      (
        "day-that-never-was",
        Phrase(
          en: "it is 29 February 1900, a day that only spreadsheets know",
          fr: "c’est le 29 février 1900, un jour que seuls les tableurs connaissent")
      )
    case .outOfRange:
      (
        "out-of-range",
        Phrase(
          en: "the value lies outside of what can be",
          fr: "la valeur est hors des limites possibles")
      )
    case .timeOnly:
      ("time-only", Phrase(en: "it is a time without a day", fr: "c’est une heure sans jour"))
    case .notInPlan:
      (
        "not-in-plan",
        Phrase(
          en: "no dial plan gives out such a number",
          fr: "aucun plan de numérotation n’attribue un tel numéro")
      )
    case .shortNumber:
      (
        "short-number",
        Phrase(
          en: "it is a short number, never a client’s own",
          fr: "c’est un numéro court, jamais celui d’un client")
      )
    case .machineNumber:
      (
        "machine-number",
        Phrase(
          en: "it is the number of a machine, not of a person",
          fr: "c’est le numéro d’une machine, pas d’une personne")
      )
    case .noAtSign:
      ("no-at-sign", Phrase(en: "it has no at sign", fr: "il y manque l’arobase"))
    case .atSigns:
      (
        "at-signs",
        Phrase(en: "it has more than one at sign", fr: "il y a plus d’une arobase")
      )
    case .localPart:
      (
        "local-part",
        Phrase(
          en: "what stands before the at sign cannot be",
          fr: "ce qui précède l’arobase n’est pas possible")
      )
    case .domainPart:
      (
        "domain-part",
        Phrase(
          en: "what stands after the at sign is not a domain",
          fr: "ce qui suit l’arobase n’est pas un domaine")
      )
    case .specialUseDomain:
      (
        "special-use-domain",
        Phrase(
          en: "its domain is reserved and never receives mail",
          fr: "son domaine est réservé et ne reçoit jamais de courrier")
      )
    case .spreadsheetError:
      (
        "spreadsheet-error",
        Phrase(
          en: "it is the error mark of a spreadsheet", fr: "c’est la marque d’erreur d’un tableur")
      )
    case .placeholder:
      (
        "placeholder",
        Phrase(en: "it is a word that stands for nothing", fr: "c’est un mot mis pour rien")
      )
    }
  }
}
