/// What sort of value a field holds: it decides the canonical form, the cleaning and the checks.
///
/// The canonical form of each kind is given beside it; every value that leaves `clean` is in that form or as the source wrote it.
public enum Kind: String, Sendable, CaseIterable {
  /// Free text on one line.
  case text
  /// Free text of several lines.
  case note
  /// One of `M.`, `Mme`.
  case civility
  /// A first name, `Jean-Pierre`.
  case firstName = "first-name"
  /// A last name, `Le Goff`.
  case lastName = "last-name"
  /// First and last name of a person, or of two, in one cell.
  case person
  /// `F` or `M`.
  case sex
  /// The name of a firm, without its legal form.
  case company
  /// A legal form, `SARL`.
  case legalForm = "legal-form"
  /// A line of a postal address.
  case street
  /// A whole postal address in one cell.
  case address
  /// A post code, `01000`.
  case postcode
  /// A town, `Saint-Malo`.
  case city
  /// An ISO 3166 alpha-2 code, `FR`.
  case country
  /// E.164, `+33612345678`.
  case phone
  /// An address `local@domain`, the domain in lower case.
  case email
  /// ISO 8601, `2026-11-23`.
  case date
  /// A decimal number with a point and at least two decimals, `1234.50`.
  case amount
  /// A decimal number with a point, `2.5`.
  case number
  /// `yes` or `no`.
  case boolean
  /// An ISO 4217 code, `EUR`.
  case currency
  /// Nine digits.
  case siren
  /// Fourteen digits.
  case siret
  /// Country prefix and number, `FR40303265045`.
  case vatNumber = "vat-number"
  /// `W` and nine characters.
  case rna
  /// An activity code, `62.01Z`.
  case activity
  /// A legal category of the INSEE, `5710`.
  case legalCategory = "legal-category"
  /// International bank account number, compact.
  case iban
  /// Bank identifier, 8 or 11 characters.
  case bic
  /// A code that a source gave, kept as it is.
  case code
  /// An ISO 639-1 code, `fr`.
  case language
  /// A word of a closed list.
  case word
  /// Several words, one per line.
  case tags
}
