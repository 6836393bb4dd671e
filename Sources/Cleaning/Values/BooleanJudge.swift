import Reference
internal import Fields
public import Tables

/// Yes or no, in the words and marks that files use: `oui`, `VRAI`, `x`, `1`, `Yes`, `non`, `FAUX`, `0`.
///
/// Canonical: `yes` and `no`. A word that is neither is refused, never taken for no.
public struct BooleanJudge: ColumnJudge {
  /// A judge of yes and no.
  public init() {}

  /// `yes` or `no` for the word or the sign that somebody wrote; `nil` when it is neither.
  static func answer(_ word: String) -> String? {
    var column = TextColumn()
    let ruling = BooleanJudge().write(Array(word.utf8).span, into: &column)
    guard ruling.verdict == .ok || ruling.verdict == .repaired else { return nil }
    column.endValue()
    return column[0]
  }

  /// Writes `yes` or `no`.
  public func write(_ value: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    let range = Plain.trimmed(value)
    if range.isEmpty { return .empty }
    let text = value.extracting(range)
    guard text.count <= 24 else { return .rejected(.unknownWord) }
    var key: UInt64 = 0
    for index in 0..<min(text.count, 8) { key = key << 8 | UInt64(Plain.lower(text[index])) }
    if text.count <= 8 {
      if BooleanJudge.yes.contains(key) {
        out.write("yes")
        return .ok
      }
      if BooleanJudge.no.contains(key) {
        out.write("no")
        return .ok
      }
    }
    return writeFolded(text, into: &out)
  }

  /// Words with accents, signs behind them or between them: `Désabonné`, `opt-out`, `Oui.`, `1,00`.
  private func writeFolded(_ text: Span<UInt8>, into out: inout TextColumn) -> Ruling {
    var key: [UInt8] = []
    Fold.key(text, into: &key)
    let word = String(decoding: key, as: UTF8.self)
    // « non renseigné » is no answer, a minus makes another number: but `-1` is how Access writes a yes.
    let isSigned = text[0] == 0x2D
    if isSigned ? word == "1" : Self.yesWords.contains(word) {
      out.write("yes")
      return .ok
    }
    if !isSigned, Self.noWords.contains(word) {
      out.write("no")
      return .ok
    }
    return Placeholder.ruling(text, else: .unknownWord)
  }

  private static let yesWords: Set<String> = YesNo.yes.union([
    "SI", "1 0", "1 00", "ACCEPTE", "ACCEPTEE",
    "ACCORD", "D ACCORD", "OPTIN", "OPT IN", "SUBSCRIBED", "ABONNE", "ABONNEE", "INSCRIT",
    "INSCRITE", "COCHE", "COCHEE", "CONSENTI", "AUTORISE", "AUTORISEE", "ACTIF", "ACTIVE",
    "ACTIVEE",
    "AGREED", "ACCEPTED", "GRANTED", "J ACCEPTE", "OUI J ACCEPTE", "I AGREE", "I ACCEPT",
    // What spreadsheets of the neighbours write for TRUE.
    "WAHR", "VERO", "VERDADERO", "VERDADEIRO", "WAAR", "PRAWDA",
  ])
  private static let noWords: Set<String> = YesNo.no.union([
    "0 0", "0 00", "REFUSE", "REFUSEE", "REFUS", "OPTOUT",
    "OPT OUT", "UNSUBSCRIBED", "DESABONNE", "DESABONNEE", "DESINSCRIT", "DESINSCRITE", "NON COCHE",
    "NON COCHEE", "DECOCHE", "NON ABONNE", "NON INSCRIT", "PAS D ACCORD", "INACTIF", "INACTIVE",
    "RETIRE", "REVOQUE", "OPPOSITION", "STOP", "BLACKLISTED", "DENIED", "REFUSED", "WITHDRAWN",
    "NE PAS CONTACTER", "INTERDIT", "JE REFUSE", "NON MERCI",
    "FALSCH", "FALSO", "ONWAAR", "FALSZ",
  ])

  /// Of eight bytes at most, as they are written: most cells hold one of these.
  private static let yes = words(
    YesNo.yes, "ok si ja on actif inscrit abonne coche v 1.0 ✓ ✔ ☑ t sim tak abonné")
  private static let no = words(YesNo.no, "nein off inactif f 0.0 ✗ ✘ ☐ nee nie nao não")

  private static func words(_ plain: Set<String>, _ further: String) -> Set<UInt64> {
    let words = plain.map { $0.lowercased() } + further.split(separator: " ").map(String.init)
    return Set(words.map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })
  }
}

extension TextColumn {
  /// Writes ASCII text behind the pending bytes.
  @inline(__always)
  mutating func write(_ text: StaticString) {
    for index in 0..<text.utf8CodeUnitCount { write(text.utf8Start[index]) }
  }
}
