import Tables

extension Catalogue {
  static let purchases: [Field] = [
    Field(
      "purchase-number", .code, .purchase, en: "purchase number", fr: "numéro de pièce",
      [
        "n commande", "commande", "numero commande", "order id", "order number", "order",
        "n facture", "facture",
        "numero facture", "invoice number", "piece", "n piece", "num piece", "reference commande",
        "numero de commande",
        "numero de facture", "order no", "id commande", "n de commande", "n de facture",
        "ref commande",
      ],
      personal: false, event: .purchase),
    Field(
      "purchase-date", .date, .purchase, en: "purchase date", fr: "date d’achat",
      [
        "date commande", "date de commande", "order date", "date facture", "date de facture",
        "invoice date", "date achat",
        "date piece", "date vente", "paid at", "date de la commande", "date de la facture",
      ], personal: false, event: .purchase),
    Field(
      "purchase-kind", .word, .purchase, en: "kind of purchase", fr: "nature de la pièce",
      [
        "type de piece", "type piece", "nature piece", "document type", "nature de la piece",
        "type de document", "type document", "transaction type", "type de transaction",
      ], personal: false,
      event: .purchase),
    Field(
      "purchase-origin", .code, .purchase, en: "invoice corrected", fr: "facture d’origine",
      ["piece origine", "facture origine", "original invoice"], personal: false, event: .purchase),
    Field(
      "purchase-total", .amount, .purchase, en: "total with tax", fr: "total TTC",
      [
        "total", "montant ttc", "montant", "ttc", "total commande", "order total", "amount",
        "montant total", "total amount",
        "ca ttc", "grand total", "order total amount", "montant tarif",
        "montant total de la commande", "total de la commande", "montant commande",
        "montant de la commande", "montant total ttc", "prix total", "prix ttc", "prix total ttc",
        "total facture", "montant facture", "montant de la facture", "total de la facture",
        "net a payer", "net a payer ttc", "total a payer", "montant a payer", "montant paye",
        "total paye", "montant regle", "amount paid", "total paid", "total price", "invoice total",
      ], personal: false, event: .purchase),
    Field(
      "purchase-total-before-tax", .amount, .purchase, en: "total before tax", fr: "total HT",
      ["montant ht", "ht", "subtotal", "total ht", "net amount"], personal: false, event: .purchase),
    Field(
      "purchase-tax", .amount, .purchase, en: "tax", fr: "montant de TVA",
      ["total tva", "tax amount", "montant tva", "taxes", "order total tax amount"],
      personal: false, event: .purchase),
    Field(
      "purchase-currency", .currency, .purchase, en: "currency", fr: "devise",
      ["devise", "currency code", "monnaie"], personal: false, event: .purchase),
    Field(
      "purchase-channel", .word, .purchase, en: "purchase channel", fr: "canal d’achat",
      ["canal vente", "magasin", "boutique", "point de vente", "store", "canal de vente"],
      personal: false,
      event: .purchase),
    Field(
      "payment-due-date", .date, .purchase, en: "payment due", fr: "échéance",
      ["date echeance", "due date", "date d echeance"], personal: false, event: .purchase),
    Field(
      "purchase-status", .word, .purchase, en: "purchase status", fr: "état de la commande",
      [
        "statut commande", "etat commande", "order status", "financial status",
        "payment status", "statut paiement", "statut du paiement", "etat du paiement",
        "statut de la commande",
      ], personal: false,
      event: .purchase),
  ]

  static let purchaseLines: [Field] = [
    Field(
      "product", .text, .purchaseLine, en: "product", fr: "produit",
      [
        "article", "designation", "libelle article", "lineitem name", "item name", "item",
        "product name",
        "nom produit", "reference article",
      ],
      personal: false, event: .purchaseLine),
    Field(
      "category", .text, .purchaseLine, en: "category", fr: "catégorie",
      ["famille", "rayon", "product category", "categorie produit"], personal: false,
      event: .purchaseLine),
    Field(
      "quantity", .number, .purchaseLine, en: "quantity", fr: "quantité",
      ["qte", "qty", "lineitem quantity", "nombre articles", "quantity refund"], personal: false,
      event: .purchaseLine),
    Field(
      "unit-price", .amount, .purchaseLine, en: "unit price", fr: "prix unitaire",
      ["pu", "prix", "price", "lineitem price", "prix unitaire ht", "item cost"], personal: false,
      event: .purchaseLine),
    Field(
      "line-total", .amount, .purchaseLine, en: "line total", fr: "total de la ligne",
      ["montant ligne", "total ligne", "line amount"], personal: false, event: .purchaseLine),
    Field(
      "line-cost", .amount, .purchaseLine, en: "line cost", fr: "coût de la ligne",
      ["cout", "prix d achat", "cost", "cout ligne"], personal: false, event: .purchaseLine),
  ]

  static let interactions: [Field] = [
    Field(
      "interaction-date", .date, .interaction, en: "interaction date", fr: "date du contact",
      [
        "date ticket", "date demande", "date contact", "date appel", "ouvert le",
        "date d ouverture", "date ouverture",
      ],
      personal: false, event: .interaction),
    Field(
      "interaction-time", .text, .interaction, en: "interaction time", fr: "heure du contact", [],
      personal: false, event: .interaction),
    Field(
      "interaction-number", .code, .interaction, en: "ticket number", fr: "numéro de dossier",
      ["ticket", "n ticket", "n dossier", "dossier", "numero ticket", "ticket id"], personal: false,
      event: .interaction),
    Field(
      "interaction-type", .word, .interaction, en: "interaction type", fr: "type de contact",
      ["type demande", "type ticket", "motif", "type de demande", "nature demande"],
      personal: false,
      event: .interaction),
    Field(
      "interaction-direction", .word, .interaction, en: "direction", fr: "sens", ["sens contact"],
      personal: false,
      event: .interaction),
    Field(
      "interaction-channel", .word, .interaction, en: "interaction channel", fr: "canal du contact",
      ["canal contact", "canal demande"], personal: false, event: .interaction),
    Field(
      "interaction-subject", .text, .interaction, en: "subject", fr: "objet",
      ["sujet", "objet demande", "description", "probleme", "appareil"], event: .interaction),
    Field(
      "interaction-status", .word, .interaction, en: "interaction status", fr: "état du dossier",
      ["statut", "status", "statut ticket", "etat ticket"], personal: false, event: .interaction),
    Field(
      "resolved-date", .date, .interaction, en: "resolved on", fr: "résolu le",
      ["date resolution", "ferme le", "cloture le", "date cloture"], personal: false,
      event: .interaction),
  ]

  static let campaigns: [Field] = [
    Field(
      "campaign", .text, .campaign, en: "campaign", fr: "campagne", ["operation", "campaign name"],
      personal: false, event: .interaction),
    Field(
      "sent-date", .date, .campaign, en: "sent on", fr: "envoyé le", ["date envoi", "sent at"],
      personal: false, event: .interaction),
    Field(
      "opened", .boolean, .campaign, en: "opened", fr: "ouvert", ["ouverture"], personal: false,
      event: .interaction),
    Field(
      "clicked", .boolean, .campaign, en: "clicked", fr: "cliqué", ["clic", "click"],
      personal: false, event: .interaction),
  ]
}
