import Pipelines
import Tables

extension FECBook {
  /// What is said of the books once all lines are read: what made no record and no purchase, and what a purchase holds.
  var findings: [Finding] {
    var findings: [Finding] = []
    if skipped > 0 { findings.append(Self.otherLines) }
    if unnamedSales.count > 0 { findings.append(unnamed) }
    if soldElsewhere.count > 0 { findings.append(elsewhere) }
    if deposits.deducted + deposits.asked > 0 { findings.append(deducted) }
    if deposits.shared > 0 { findings.append(shared) }
    return findings
  }

  /// Without a number: of several files the summary counts the files.
  private static let otherLines = Finding(
    "fec-other-lines", .notice,
    Phrase(
      en:
        "lines of the entries name no client (sales accounts, tax, bank, purchases, openings); they tell amounts of the entries, and make no record",
      fr:
        "des lignes d’écritures ne désignent aucun client (ventes, TVA, banque, achats, à-nouveaux) ; elles donnent les montants des écritures, et ne font aucune fiche"
    ))

  /// Sales booked to no client of their own: they are neither clients nor purchases, and no line of totals either.
  private var unnamed: Finding {
    let sum = InvoiceAmount(millionths: unnamedSales.sum).text
    return Finding(
      "fec-unnamed-sales", .warning,
      Phrase(
        en:
          "\(unnamedSales.count) sales, \(sum) with tax in all, are booked to an account for all clients together (as 411000) that names nobody; they are in no purchase of a client",
        fr:
          "\(unnamedSales.count) ventes, \(sum) TTC en tout, sont passées sur un compte collectif (comme 411000) qui ne nomme personne ; elles ne sont dans les achats d’aucun client"
      ))
  }

  private var elsewhere: Finding {
    let (count, millionths, heads) = soldElsewhere
    let sum = InvoiceAmount(millionths: millionths).text
    let accounts = (rules.saleHeads + heads.sorted().prefix(8)).map { "\"\($0)\"" }
      .joined(separator: ", ")
    let remedy =
      heads.isEmpty
      ? Phrase(en: "look at these entries", fr: "voyez ces écritures")
      : Phrase(
        en: "sales: [\(accounts)] counts them",
        fr: "sales: [\(accounts)] les compte")
    return Finding(
      "fec-other-sales", .warning,
      Phrase(
        en:
          "entries that look like invoices (\(count), \(sum) owed by clients in all) book to no sales account, and are in no purchase; \(remedy.en)",
        fr:
          "des écritures qui ressemblent à des factures (\(count), \(sum) dus par des clients en tout) ne passent par aucun compte de ventes, et ne sont dans aucun achat ; \(remedy.fr)"
      ))
  }

  private var deducted: Finding {
    Finding(
      "fec-deposits", .notice,
      Phrase(
        en:
          "deposits of clients (account 419): deducted from sales (\(deposits.deducted)), whose total is that of the whole sale and not what is still owed; asked for by entries (\(deposits.asked)) that are no purchases",
        fr:
          "acomptes de clients (compte 419) : déduits de ventes (\(deposits.deducted)), dont le total est celui de toute la vente et non ce qui reste dû ; demandés par des écritures (\(deposits.asked)) qui ne sont pas des achats"
      ))
  }

  private var shared: Finding {
    Finding(
      "fec-deposit-shared", .warning,
      Phrase(
        en:
          "sales to several clients in one entry have a deposit deducted (\(deposits.shared)): their totals are what is still owed; correct them by the invoices",
        fr:
          "des ventes à plusieurs clients dans une même écriture déduisent un acompte (\(deposits.shared)) : leurs totaux sont ce qui reste dû ; corrigez-les d’après les factures"
      ))
  }
}
