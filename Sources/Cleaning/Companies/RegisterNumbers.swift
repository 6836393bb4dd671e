import Fields
internal import Reference

/// The numbers of an enterprise in what stood beside its name: « SIREN 732 829 320 », « RCS Lyon B 732 829 320 », « TVA FR44732829320 ».
struct RegisterNumbers {
  /// The column of each number that was found, and the number as it is written there.
  private(set) var fields: [(column: String, number: String)] = []
  /// Whether the words say more than what the numbers are: the town of the register, the capital.
  private(set) var saysMore = false

  /// The numbers of a piece, or `nil` where it has none whose digits hold.
  ///
  /// - Parameter isOfFirm: whether the piece stood beside the name of a firm; beside that of a person nine digits may be a phone
  ///   number without its zero, so that a word must announce them.
  init?(_ piece: String, isOfFirm: Bool) {
    let words = piece.spacedWords.flatMap { Fold.key($0).spacedWords }
    let isAnnounced = words.contains { Self.announcing.contains($0) }
    var digitCount = piece.utf8.count { $0 &- 0x30 < 10 }
    guard digitCount >= 9, isAnnounced || isOfFirm else { return nil }
    func take(_ column: String, _ number: String) {
      guard !number.isEmpty else { return }
      fields.append((column, number))
      digitCount -= number.utf8.count { $0 &- 0x30 < 10 }
    }
    if words.contains(where: { $0 == "TVA" || $0.hasPrefix("FR") }) {
      // « TVA FR… - 732 829 320 »: what a sign parts from the number is none of it.
      let parts = [piece] + piece.split { ",;/|-–".contains($0) }.map { String($0) }
      take(
        "vat-number",
        parts.lazy.map { VATNumber().judge($0).value }.first { $0.hasPrefix("FR") } ?? "")
    }
    // Of a VAT number by itself the SIREN is a part, which is told by nobody.
    let siret = SIRET().judge(piece).value
    take("siret", siret)
    let siren = SIREN().judge(piece).value
    if siret.isEmpty || !siret.hasPrefix(siren), digitCount >= 9 { take("siren", siren) }
    guard !fields.isEmpty else { return nil }
    saysMore =
      digitCount > 0
      || words.contains { word in
        word.utf8.contains { $0 &- 0x30 >= 10 } && !Self.labels.contains(word)
          && !(word.hasPrefix("FR") && word.utf8.dropFirst(2).allSatisfy { $0 &- 0x30 < 10 })
      }
  }

  private static let announcing: Set<String> = ["SIREN", "SIRET", "RCS", "TVA"]
  /// Words that only say what the number is.
  private static let labels = announcing.union([
    "N", "NO", "NUM", "NUMERO", "INTRA", "INTRACOM", "INTRACOMMUNAUTAIRE", "IDENTIFIANT",
  ])
}
