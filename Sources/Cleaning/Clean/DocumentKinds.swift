import Fields
import Pipelines
import Tables

/// Tells of documents of a list that are no sales, or the contrary of one: sums over the purchases would count them all.
///
/// Lists of invoices write credit notes with a minus or without, as their program has it; e-invoices and accounts are read with the sign
/// of what they do.
enum DocumentKinds {
  static let credit = Finding(
    "credit-positive", .warning,
    Phrase(
      en:
        "a credit note whose amount is positive: it adds to what the client bought; write it with a minus at the source",
      fr:
        "un avoir dont le montant est positif : il s’ajoute aux achats du client ; écrivez-le avec un moins à la source"
    ))
  static let quote = Finding(
    "no-sale", .warning,
    Phrase(
      en: "a quote or a pro forma invoice is no sale, and counts as a purchase here",
      fr: "un devis ou une facture pro forma n’est pas une vente, et compte ici comme un achat"))

  /// Looks at purchases whose amounts have their canonical form.
  static func look(at batch: Batch, log: inout StepLog) {
    guard let kinds = batch["purchase-kind"], !kinds.isBlank else { return }
    let amounts = ["purchase-total", "purchase-total-before-tax"].compactMap { batch[$0] }
    for row in 0..<kinds.count where !kinds.isBlank(row) {
      let kind = Heading.fold(kinds[row])
      if quotes.contains(where: kind.hasPrefix) {
        log.note(quote, row: row, field: "purchase-kind", of: batch)
      } else if credits.contains(where: kind.hasPrefix),
        let amount = amounts.first(where: { !$0.isBlank(row) })?[row], (Double(amount) ?? 0) > 0
      {
        log.note(credit, row: row, field: "purchase-total", of: batch)
      }
    }
  }

  /// How the words for a credit note and for a quote begin, folded.
  private static let credits = [
    "avoir", "factureavoir", "notedecredit", "creditnote", "creditmemo", "refund", "remboursement",
    "gutschrift", "abono", "notadecredito", "notadicredito", "creditnota",
  ]
  private static let quotes = [
    "devis", "proforma", "factureproforma", "quote", "quotation", "estimate", "angebot",
    "presupuesto", "preventivo", "offerte",
  ]
}
