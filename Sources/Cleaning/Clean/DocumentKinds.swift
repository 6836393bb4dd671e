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

  static let deposit = Finding(
    "deposit-invoice", .warning,
    Phrase(
      en: "an invoice for a deposit; the final invoice may hold its sum once more",
      fr: "une facture d’acompte ; la facture finale peut contenir encore une fois sa somme"))

  static let order = Finding(
    "order-undone", .notice,
    Phrase(
      en:
        "its state says that it was cancelled, refunded or never paid, and its amount counts among the purchases",
      fr:
        "son état dit qu’elle fut annulée, remboursée ou jamais payée, et son montant compte parmi les achats"
    ))

  /// Looks at purchases whose amounts have their canonical form.
  static func look(at batch: Batch, log: inout StepLog) {
    lookAtStates(of: batch, log: &log)
    guard let kinds = batch["purchase-kind"], !kinds.isBlank else { return }
    for row in 0..<kinds.count where !kinds.isBlank(row) {
      let kind = Heading.fold(kinds[row])
      if DocumentWords.quotes.contains(where: kind.hasPrefix) {
        log.note(quote, row: row, field: "purchase-kind", of: batch)
      } else if DocumentWords.credits.contains(where: kind.hasPrefix) {
        if counts(row, batch) { log.note(credit, row: row, field: "purchase-total", of: batch) }
      } else if DocumentWords.deposits.contains(where: kind.hasPrefix), counts(row, batch) {
        log.note(deposit, row: row, field: "purchase-kind", of: batch)
      }
    }
  }

  /// Whether the amount of a purchase is more than nothing.
  private static func counts(_ row: Int, _ batch: Batch) -> Bool {
    let amounts = ["purchase-total", "purchase-total-before-tax"].compactMap { batch[$0] }
    guard let amount = amounts.first(where: { !$0.isBlank(row) })?[row] else { return false }
    return (Double(amount) ?? 0) > 0
  }

  /// Tells of orders that their state says were undone.
  private static func lookAtStates(of batch: Batch, log: inout StepLog) {
    guard let states = batch["purchase-status"], !states.isBlank else { return }
    for row in 0..<states.count where !states.isBlank(row) {
      let state = Heading.fold(states[row])
      guard undone.contains(where: state.hasPrefix), counts(row, batch) else { continue }
      log.note(order, row: row, field: "purchase-status", of: batch)
    }
  }

  /// How the states of an order begin that was undone, or never paid.
  private static let undone = [
    "void", "refund", "cancel", "annul", "rembours", "echou", "fail", "storn", "erstatt", "anulad",
    "reembols", "rimbors", "geannul", "terugbetaald", "abandon",
  ]
}
