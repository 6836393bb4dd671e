public import Pipelines
import Reference
public import Tables

/// Takes social security, payment card and passport numbers out of free text.
public struct Redact: Rule {
  /// `redact`.
  public static let name = "redact"
  /// What the rule does.
  public static let summary = Phrase(
    en:
      "Takes social security, payment card and passport numbers out of free text, and counts them.",
    fr:
      "Retire du texte libre les numéros de sécurité sociale, de carte bancaire et de passeport, et les compte."
  )
  /// Samples.
  public static let examples = [
    Example("NIR 2 55 08 14 168 025 38 donné", gives: "NIR ••• donné"),
    Example("carte 4111-1111-1111-1111", gives: "carte •••"),
    Example("n° sécu 2550814168025", gives: "n° sécu •••"),
    Example("CB 4111111111111111 cvv 123", gives: "CB ••• cvv •••"),
    Example("passeport n° 21FV12345", gives: "passeport n° •••"),
    Example("SIRET 732 829 320 00074", gives: "SIRET 732 829 320 00074"),
  ]
  /// What may be found.
  public static let reasons: [(reason: Reason, phrase: Phrase)] = [
    (
      Reason("social-security-number"),
      Phrase(
        en: "a social security number was taken out: only who is named by decree may hold one",
        fr:
          "un numéro de sécurité sociale a été retiré : seuls ceux que le décret nomme peuvent le détenir"
      )
    ),
    (
      Reason("payment-card"),
      Phrase(
        en: "the number of a payment card was taken out",
        fr: "un numéro de carte bancaire a été retiré")
    ),
    (
      Self.document,
      Phrase(
        en: "the number of a passport or an identity card was taken out",
        fr: "un numéro de passeport ou de pièce d’identité a été retiré")
    ),
  ]

  private static let document = Reason("identity-document")

  /// Whether the whole column is of passports or identity cards, by its heading.
  private(set) var isOfDocuments = false
  /// Whether a value without letters may be a card; a column of unknown codes has long numbers of its own.
  private var trustsBareNumbers = true
  /// Whether the whole column is of social security numbers, by its heading.
  private var isOfSocialSecurity = false

  /// No settings.
  public init() {}

  /// For a column that is none of our fields and may hold codes: a card number counts only among words, where it is written as cards are, or
  /// under a heading that speaks of cards.
  init(heading: String) {
    let words = Fold.key(heading).spacedWords
    trustsBareNumbers = SensitiveNumbers.tellCard(words)
    isOfSocialSecurity = SensitiveNumbers.tellSocialSecurity(words)
    isOfDocuments = IdentityDocuments.isHeading(words)
  }

  private enum CodingKeys: CodingKey {}

  /// Writes the text without such numbers, when it holds one.
  public func clean(_ value: Span<UInt8>, into out: inout TextColumn) -> Outcome {
    if isOfDocuments || IdentityDocuments.mayHold(value) {
      let text = value.text
      let isWhole = isOfDocuments && IdentityDocuments.isNumber(text.filter { $0 != " " })
      if let redacted = isWhole ? "•••" : IdentityDocuments.redacted(text) {
        if case .repaired(let reason) = cleanNumbers(redacted.utf8.span, into: &out) {
          return .repaired(reason)
        }
        out.write(redacted.utf8.span)
        return .repaired(Self.document)
      }
    }
    return cleanNumbers(value, into: &out)
  }

  /// Whether a text may hold such a number; most do not.
  static func mayHold(_ text: Span<UInt8>) -> Bool {
    SensitiveNumbers.mayHold(text) || IdentityDocuments.mayHold(text)
  }

  private func cleanNumbers(_ value: Span<UInt8>, into out: inout TextColumn) -> Outcome {
    guard SensitiveNumbers.mayHold(value) else { return .kept }
    let hasLetter = Redact.hasLetter(value)
    var trust: SensitiveNumbers.Trust = []
    if trustsBareNumbers || hasLetter || SensitiveNumbers.looksLikeCard(value) {
      trust.insert(.cards)
    }
    if isOfSocialSecurity || hasLetter && Redact.tellsSocialSecurity(value) {
      trust.insert(.keyless)
    }
    let count = SensitiveNumbers.redact(value, trusting: trust, into: &out)
    if count.cards > 0, hasLetter {
      out.discardValue()
      let text = SensitiveNumbers.withoutSecurityCode(value)
      _ = SensitiveNumbers.redact(text.span, trusting: trust, into: &out)
    }
    if count.socialSecurity > 0 { return .repaired(SensitiveNumbers.Kind.socialSecurity.reason) }
    if count.cards > 0 { return .repaired(SensitiveNumbers.Kind.card.reason) }
    out.discardValue()
    return .kept
  }

  /// Works on a whole column; of a text that held such a number the source's wording is not kept either.
  public func apply(to column: TextColumn, tally: inout RuleTally) -> TextColumn {
    var redacted: [Int: [UInt8]] = [:]
    var scratch = TextColumn()
    for row in 0..<column.count where !column.isBlank(row) {
      let outcome = column.withValue(row) { clean($0, into: &scratch) }
      guard case .repaired = outcome else { continue }
      scratch.endValue()
      redacted[row] = Array(scratch.bytes[scratch.range(of: scratch.count - 1)])
      tally.notable.append((row, outcome))
      tally.changedCount += 1
    }
    if redacted.isEmpty { return column }
    var out = TextColumn()
    out.reserve(rows: column.count, byteCount: column.bytes.count)
    for row in 0..<column.count {
      if let text = redacted[row] { out.append(utf8: text) } else { out.append(row, of: column) }
    }
    return out
  }

  /// The text without such numbers; `nil` when it holds none.
  func redacted(_ text: Span<UInt8>) -> [UInt8]? {
    var out = TextColumn()
    guard case .repaired = clean(text, into: &out) else { return nil }
    out.endValue()
    return out.bytes
  }

  private static func tellsSocialSecurity(_ text: Span<UInt8>) -> Bool {
    let text = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    return SensitiveNumbers.tellSocialSecurity(Fold.key(text).spacedWords)
  }

  private static func hasLetter(_ text: Span<UInt8>) -> Bool {
    for index in 0..<text.count where Plain.isLetter(text[index]) { return true }
    return false
  }
}
