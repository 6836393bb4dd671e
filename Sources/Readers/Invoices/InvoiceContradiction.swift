import Pipelines
import Tables

/// Two sums of one invoice that cannot both be right. Which of them is wrong nobody can tell from here: nothing is changed.
struct InvoiceContradiction: Equatable {
  /// What contradicts what.
  enum Kind {
    /// Lines, allowances and charges against the total without tax.
    case lines
    /// Total without tax and tax against the total with tax.
    case total
    /// Total with tax, less what is paid already, against what is to be paid.
    case payable
    /// The sign of the tax against that of what is taxed.
    case tax
  }

  let kind: Kind
  /// What the other sums make of it; of a tax, what is taxed.
  let computed: InvoiceAmount
  /// What the document writes.
  let written: InvoiceAmount

  /// The field whose value is in doubt.
  var field: String {
    switch kind {
    case .lines: "purchase-total-before-tax"
    case .total, .payable: "purchase-total"
    case .tax: "purchase-tax"
    }
  }

  /// What is said of it.
  var finding: Finding { Finding(code, .warning, phrase) }

  private var code: String {
    switch kind {
    case .lines: "invoice-lines-differ"
    case .total: "invoice-total-differs"
    case .payable: "invoice-payable-differs"
    case .tax: "invoice-tax-sign"
    }
  }

  private var phrase: Phrase {
    let (first, second) = (computed.text, written.text)
    let premier = first.replacing(".", with: ",")
    let deuxième = second.replacing(".", with: ",")
    let fact: Phrase =
      switch kind {
      case .lines:
        Phrase(
          en:
            "the lines of the invoice, with its allowances and charges, add up to \(first), and its total without tax is \(second)",
          fr:
            "les lignes de la facture, remises et frais compris, font \(premier), et son total HT est \(deuxième)"
        )
      case .total:
        Phrase(
          en:
            "total without tax and tax make \(first), and the total with tax of the invoice is \(second)",
          fr: "le total HT et la TVA font \(premier), et le total TTC de la facture est \(deuxième)"
        )
      case .payable:
        Phrase(
          en:
            "the total with tax, less what is already paid, makes \(first), and the invoice asks for \(second)",
          fr:
            "le total TTC, moins ce qui est déjà réglé, fait \(premier), et la facture demande \(deuxième)"
        )
      case .tax:
        Phrase(
          en: "the tax is \(second) on a total without tax of \(first)",
          fr: "la TVA est de \(deuxième) pour un total HT de \(premier)")
      }
    return Phrase(
      en:
        "\(fact.en); nothing was changed: ask whoever made the invoice which of the two is right",
      fr:
        "\(fact.fr) ; rien n’a été changé : demandez à l’émetteur lequel des deux est juste")
  }
}
