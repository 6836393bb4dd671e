import Fields

/// Knows the words with which a bank heads the statement of one account: « Relevé du compte courant », `Account statement`, `Kontoauszug`.
///
/// A heading names a column, as « Compte » or « Ouverture du compte » do; the title of a statement names a paper, or an account by its sort.
enum StatementTitle {
  /// Whether a cell is such a title.
  static func isOne(_ cell: [UInt8]) -> Bool {
    guard cell.count <= 120 else { return false }
    let words = words(of: cell)
    guard let first = words.first else { return false }
    if papers.contains(where: first.hasPrefix) { return true }
    if statements.contains(first) { return words.dropFirst().contains(where: isAccount) }
    guard words.count > 1 else { return false }
    if isAccount(first) { return sorts.contains(words[1]) || statements.contains(words[1]) }
    return isAccount(words[1]) && sorts.contains(first)
      || statements.contains(words[1]) && first == "bank"
  }

  /// Whether a cell is a heading of a table of movements, or of a list that we know.
  static func isHeading(_ cell: [UInt8]) -> Bool {
    guard cell.count <= 60 else { return false }
    let words = words(of: cell)
    if words.contains(where: headings.contains) { return true }
    return Catalogue.recognise(heading: String(decoding: cell, as: UTF8.self)) != nil
  }

  private static func words(of cell: [UInt8]) -> [String] {
    String(decoding: cell, as: UTF8.self).split { !$0.isLetter && !$0.isNumber && $0 != "°" }
      .map { Heading.fold(String($0)) }.filter { !$0.isEmpty }
  }

  private static func isAccount(_ word: String) -> Bool { accounts.contains(word) }

  private static let accounts: Set<String> = [
    "compte", "comptes", "account", "accounts", "konto", "rekening", "cuenta", "conto", "conta",
  ]
  /// A paper about an account.
  private static let statements: Set<String> = [
    "releve", "releves", "extrait", "extraits", "historique", "mouvements", "statement",
    "statements", "extracto", "estratto", "extrato", "movimientos", "movimenti", "movimentos",
  ]
  /// The same in one word.
  private static let papers = ["kontoauszug", "rekeningafschrift", "rekeninguittreksel"]
  /// What an account is, beside its name.
  private static let sorts: Set<String> = [
    "courant", "courants", "cheque", "cheques", "joint", "bancaire", "professionnel", "pro",
    "epargne", "current", "checking", "savings", "business", "corriente", "corrente",
  ]
  /// Words of headings above movements.
  private static let headings: Set<String> = [
    "date", "dates", "jour", "libelle", "montant", "debit", "credit", "valeur", "operation",
    "reference", "amount", "description", "label", "datum", "betrag", "bedrag", "omschrijving",
    "buchungstag", "fecha", "importe", "concepto", "data", "importo", "valuta", "descrizione",
    "descricao", "valor",
  ]
}
