/// The words with which lists of invoices say what each document is, in six languages: one list, and what each word does.
///
/// Each stands here as its beginning, folded: `factureavoir` is « Facture d’avoir » without its « d ».
public enum DocumentWords {
  /// What takes back a sale.
  public static let credits = [
    "avoir", "factureavoir", "facturedavoir", "notedecredit", "creditnote", "creditmemo", "refund",
    "remboursement", "gutschrift", "abono", "notadecredito", "notadicredito", "creditnota",
  ]
  /// What is no sale yet.
  public static let quotes = [
    "devis", "proforma", "factureproforma", "quote", "quotation", "estimate", "angebot",
    "presupuesto", "preventivo", "offerte",
  ]
  /// What is paid beforehand, and stands in the last invoice again.
  public static let deposits = [
    "acompte", "factureacompte", "facturedacompte", "factureacpte", "depositinvoice", "anzahlung",
    "anticipo", "acconto", "voorschot",
  ]
  /// What sells.
  private static let sales = [
    "facture", "fact", "invoice", "rechnung", "factura", "fattura", "factuur", "fatura", "commande",
    "order", "bondecommande", "bondelivraison", "ticket", "vente", "situation",
  ]
  /// The short forms of accounting programs, which mean something else in other columns.
  private static let short: Set<String> = ["fa", "fc", "av", "ac", "fac", "avo", "dev"]

  /// Whether a folded word says that a document is no plain sale.
  private static func isOther(_ folded: String) -> Bool {
    (credits + quotes + deposits).contains(where: folded.hasPrefix)
  }

  /// Whether the cells of a column say what sort of document each record is: nearly all by such words, in few ways, and one at least by
  /// its kind in full.
  /// - Parameter cells: the filled cells.
  public static func tell(_ cells: some Sequence<String>) -> Bool {
    var (all, known, full) = (0, 0, 0)
    var seen: Set<String> = []
    for cell in cells {
      all += 1
      let folded = Heading.fold(cell)
      seen.insert(folded)
      if isOther(folded) || sales.contains(where: folded.hasPrefix) {
        known += 1
        // « FACT-0012 » is the number of an invoice.
        if !folded.contains(where: \.isNumber) { full += 1 }
      } else if short.contains(folded) {
        known += 1
      }
    }
    return all > 0 && known * 10 >= all * 9 && full * 2 >= all && seen.count <= 12
      && (seen.count == 1 || seen.count * 2 <= all + 2)
  }
}
