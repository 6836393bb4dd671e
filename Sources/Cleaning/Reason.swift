public import Tables

/// Why a value was repaired or refused: a stable code, and the sentence a person reads.
public enum Reason: String, Sendable, CaseIterable {
  /// Nothing to say.
  case none = ""

  // What was repaired.
  case wordsAround = "words-around"
  case zeroLost = "zero-lost"
  case wrapped
  case hiddenCharacters = "hidden-characters"
  case firstOfSeveral = "first-of-several"
  case overseasCode = "overseas-code"
  case prefixMissing = "prefix-missing"
  case countryPrefix = "country-prefix"
  case domainTypo = "domain-typo"
  case domainSpaces = "domain-spaces"
  case domainDots = "domain-dots"
  case atSign = "at-sign"
  case trunkZero = "trunk-zero"
  case longerNumber = "longer-number"
  case scientific
  case excelSerial = "excel-serial"

  // What was refused.
  case malformed
  case tooShort = "too-short"
  case tooLong = "too-long"
  case wrongLength = "wrong-length"
  case checkDigit = "check-digit"
  case allZeros = "all-zeros"
  case digitsLost = "digits-lost"
  case several
  case ambiguous
  case unknownWord = "unknown-word"
  case unknownCountry = "unknown-country"
  case unknownCode = "unknown-code"
  case impossibleDate = "impossible-date"
  case incompleteDate = "incomplete-date"
  case dayThatNeverWas = "day-that-never-was"
  case outOfRange = "out-of-range"
  case timeOnly = "time-only"
  case notInPlan = "not-in-plan"
  case shortNumber = "short-number"
  case machineNumber = "machine-number"
  case noAtSign = "no-at-sign"
  case localPart = "local-part"
  case domainPart = "domain-part"
  case specialUseDomain = "special-use-domain"
  case spreadsheetError = "spreadsheet-error"

  // What was no value at all.
  case placeholder

  /// The sentence for the reason, in both languages.
  public var phrase: Phrase { Self.phrases[self] ?? Phrase(en: rawValue, fr: rawValue) }

  private static let phrases: [Reason: Phrase] = [
    .none: Phrase(en: "nothing to say", fr: "rien à signaler"),
    .wordsAround: Phrase(
      en: "words around the number were taken away", fr: "les mots autour du numéro ont été retirés"),
    .zeroLost: Phrase(
      en: "the leading zero that a spreadsheet lost is back",
      fr: "le zéro initial perdu par un tableur est rétabli"),
    .wrapped: Phrase(
      en: "the wrapping around the address was taken away",
      fr: "l'habillage autour de l'adresse a été retiré"),
    .hiddenCharacters: Phrase(
      en: "invisible characters were taken away", fr: "des caractères invisibles ont été retirés"),
    .firstOfSeveral: Phrase(
      en: "the cell held several values; the first one was kept",
      fr: "la cellule contenait plusieurs valeurs ; la première est gardée"),
    .overseasCode: Phrase(
      en: "the number has the calling code of its overseas territory now",
      fr: "le numéro porte maintenant l'indicatif de son territoire d'outre-mer"),
    .prefixMissing: Phrase(
      en: "the international prefix was written without its plus sign",
      fr: "l'indicatif international était écrit sans le signe plus"),
    .countryPrefix: Phrase(
      en: "the country prefix was added", fr: "le préfixe du pays a été ajouté"),
    .domainTypo: Phrase(
      en: "the domain cannot exist as written; it is a known slip",
      fr: "le domaine ne peut exister ainsi ; c'est une faute connue"),
    .domainSpaces: Phrase(
      en: "spaces inside the address were taken away",
      fr: "des espaces dans l'adresse ont été retirés"),
    .domainDots: Phrase(
      en: "a doubled dot in the domain was taken away",
      fr: "un point doublé dans le domaine a été retiré"),
    .atSign: Phrase(
      en: "the at sign was written in another way", fr: "l'arobase était écrite autrement"),
    .trunkZero: Phrase(
      en: "the zero between the country code and the number was taken away",
      fr: "le zéro entre l'indicatif et le numéro a été retiré"),
    .longerNumber: Phrase(
      en: "the number was found inside a longer one", fr: "le numéro a été tiré d'un numéro plus long"),
    .scientific: Phrase(
      en: "scientific notation was written out", fr: "la notation scientifique a été développée"),
    .excelSerial: Phrase(
      en: "the serial number of a spreadsheet day was written as a date",
      fr: "le numéro de jour d'un tableur a été écrit comme une date"),
    .malformed: Phrase(
      en: "it holds characters that do not belong there",
      fr: "elle contient des caractères qui n'y ont pas leur place"),
    .tooShort: Phrase(en: "it is too short", fr: "elle est trop courte"),
    .tooLong: Phrase(en: "it is too long", fr: "elle est trop longue"),
    .wrongLength: Phrase(
      en: "it does not have the length it must have", fr: "elle n'a pas la longueur voulue"),
    .checkDigit: Phrase(
      en: "its check digits do not fit", fr: "sa clé de contrôle ne correspond pas"),
    .allZeros: Phrase(en: "it holds nothing but zeros", fr: "elle ne contient que des zéros"),
    .digitsLost: Phrase(
      en: "a spreadsheet rounded it and digits are lost; ask the source again",
      fr: "un tableur l'a arrondie et des chiffres sont perdus ; redemandez-la à la source"),
    .several: Phrase(
      en: "it holds several different values", fr: "elle contient plusieurs valeurs différentes"),
    .ambiguous: Phrase(
      en: "it can be read in two ways; say which one in the pipeline",
      fr: "elle se lit de deux façons ; précisez laquelle dans le traitement"),
    .unknownWord: Phrase(en: "the word is not known", fr: "le mot n'est pas connu"),
    .unknownCountry: Phrase(en: "the country is not known", fr: "le pays n'est pas connu"),
    .unknownCode: Phrase(
      en: "the code is not in the official list", fr: "le code n'est pas dans la liste officielle"),
    .impossibleDate: Phrase(en: "there is no such day", fr: "ce jour n'existe pas"),
    .incompleteDate: Phrase(
      en: "day, month or year is missing", fr: "il manque le jour, le mois ou l'année"),
    .dayThatNeverWas: Phrase(
      en: "it is 29 February 1900, a day that only spreadsheets know",
      fr: "c'est le 29 février 1900, un jour que seuls les tableurs connaissent"),
    .outOfRange: Phrase(
      en: "it lies outside of what can be", fr: "elle est hors des limites possibles"),
    .timeOnly: Phrase(en: "it is a time without a day", fr: "c'est une heure sans jour"),
    .notInPlan: Phrase(
      en: "no dial plan gives out such a number",
      fr: "aucun plan de numérotation n'attribue un tel numéro"),
    .shortNumber: Phrase(
      en: "it is a short number, never a client's own",
      fr: "c'est un numéro court, jamais celui d'un client"),
    .machineNumber: Phrase(
      en: "it is the number of a machine, not of a person",
      fr: "c'est le numéro d'une machine, pas d'une personne"),
    .noAtSign: Phrase(en: "it has no at sign", fr: "il y manque l'arobase"),
    .localPart: Phrase(
      en: "what stands before the at sign cannot be",
      fr: "ce qui précède l'arobase n'est pas possible"),
    .domainPart: Phrase(
      en: "what stands after the at sign is not a domain",
      fr: "ce qui suit l'arobase n'est pas un domaine"),
    .specialUseDomain: Phrase(
      en: "its domain is reserved and never receives mail",
      fr: "son domaine est réservé et ne reçoit jamais de courrier"),
    .spreadsheetError: Phrase(
      en: "it is the error mark of a spreadsheet", fr: "c'est la marque d'erreur d'un tableur"),
    .placeholder: Phrase(
      en: "it is a word that stands for nothing", fr: "c'est un mot mis pour rien"),
  ]
}
