import Pipelines
import Tables

/// Makes a delivery of invoices: one mention an invoice, its purchase, and the lines of the purchase.
struct InvoiceRows {
  /// The party that becomes the mention.
  let party: InvoiceParties
  private var origins = Origins()
  private var mention: [TextColumn]
  private var purchase: [TextColumn]
  private var lines = InvoiceLines()
  private var lineOrigins = Origins()
  private var lineMentions: [UInt32] = []
  /// What is to be said of single invoices.
  private(set) var findings: [PlacedFinding] = []

  /// The columns of a mention: fields of the catalogue, then what only invoices tell.
  static let mentionNames = [
    "client-code", "person", "first-name", "last-name", "company", "siren", "siret", "vat-number",
    "street", "street-2", "street-3", "postcode", "city", "state", "country", "phone", "email",
    "trading-name", "electronic-address", "identities",
  ]

  /// The columns of a purchase.
  static let purchaseNames = [
    "purchase-number", "purchase-date", "purchase-kind", "purchase-origin", "purchase-total",
    "purchase-total-before-tax", "purchase-tax", "purchase-currency", "payment-due-date",
  ]

  init(party: InvoiceParties) {
    self.party = party
    mention = Self.mentionNames.map { _ in TextColumn() }
    purchase = Self.purchaseNames.map { _ in TextColumn() }
  }

  /// The number of invoices held.
  var count: Int { origins.count }

  /// The number of lines held.
  var lineCount: Int { lineMentions.count }

  /// Adds an invoice.
  mutating func append(
    _ invoice: Invoice, _ added: InvoiceLines, part: Part, record: Int, byteOffset: Int
  ) {
    let row = UInt32(truncatingIfNeeded: origins.count)
    let index = origins.index(of: part)
    origins.append(part: index, record: record, byteOffset: byteOffset)
    let values = Self.mentionValues(party == .buyer ? invoice.buyer : invoice.seller)
    for place in mention.indices { mention[place].append(values[place]) }
    let facts = Self.purchaseValues(invoice)
    for place in purchase.indices { purchase[place].append(facts[place]) }
    if invoice.kind == .deposit {
      findings.append(
        PlacedFinding(
          part: part, record: record, field: "purchase-kind", stage: "", Self.deposit))
    }
    if invoice.kind == .invoice, invoice.corrects {
      findings.append(
        PlacedFinding(
          part: part, record: record, field: "purchase-origin", stage: "", Self.corrected))
    }
    for contradiction in invoice.contradictions {
      findings.append(
        PlacedFinding(
          part: part, record: record, field: contradiction.field, stage: "",
          contradiction.finding))
    }
    guard added.count > 0 else { return }
    lines.append(contentsOf: added)
    let linePart = lineOrigins.index(of: part)
    for _ in 0..<added.count {
      lineOrigins.append(part: linePart, record: record, byteOffset: byteOffset)
      lineMentions.append(row)
    }
  }

  private static let corrected = Finding(
    "corrected-invoice", .warning,
    Phrase(
      en:
        "an invoice that corrects another counts among the purchases; where the other one is here, too, and this one replaces it, both count",
      fr:
        "une facture rectificative compte parmi les achats ; si celle qu’elle rectifie est ici aussi et qu’elle la remplace, les deux comptent"
    ))

  private static let deposit = Finding(
    "deposit-invoice", .warning,
    Phrase(
      en:
        "an invoice for a deposit counts among the purchases; where the final invoice holds its sum as paid beforehand, that sum counts twice: its purchase-kind is deposit, by which sums can leave it out",
      fr:
        "une facture d’acompte compte parmi les achats ; quand la facture finale reprend sa somme comme déjà payée, cette somme compte deux fois : son purchase-kind est deposit, ce qui permet aux sommes de l’écarter"
    ))

  /// The portion of what was added.
  func portion() -> ReadyPortion { ReadyPortion(delivery(), findings: findings) }

  /// The delivery of what was added.
  func delivery() -> Delivery {
    let mentions = Batch(
      columns: zip(Self.mentionNames, mention).map { ($0, $1) }, origins: origins)
    let purchases = Batch(
      columns: zip(Self.purchaseNames, purchase).map { ($0, $1) }, origins: origins)
    var events: [EventKind: Events] = [
      .purchase: Events(batch: purchases, mention: (0..<UInt32(origins.count)).map { $0 })
    ]
    if !lineMentions.isEmpty {
      let numbers = purchases["purchase-number"]?.gathering(lineMentions.map(Int.init))
      let batch = Batch(
        columns: [
          ("purchase-number", numbers ?? TextColumn(missingCount: lineMentions.count)),
          ("product", lines.product), ("quantity", lines.quantity),
          ("unit-price", lines.unitPrice), ("line-total", lines.total),
        ], origins: lineOrigins)
      events[.purchaseLine] = Events(batch: batch, mention: lineMentions)
    }
    return Delivery(mentions: mentions, events: events)
  }

  private static func mentionValues(_ party: InvoiceParty) -> [String?] {
    let isPerson = party.isPerson
    let line = { (place: Int) in place < party.street.count ? party.street[place] : nil }
    return [
      party.code, isPerson ? party.name : party.contact, party.firstName, party.lastName,
      isPerson ? nil : party.name, party.siren, party.siret, party.vatNumber, line(0), line(1),
      line(2), party.postcode, party.city, party.state, party.country, party.phone, party.email,
      party.tradingName, party.endpoint,
      party.identities.isEmpty ? nil : party.identities.joined(separator: "\n"),
    ]
  }

  private static func purchaseValues(_ invoice: Invoice) -> [String?] {
    [
      invoice.number, invoice.date, invoice.kind.rawValue, invoice.origin, invoice.total,
      invoice.totalBeforeTax, invoice.tax, invoice.currency, invoice.dueDate,
    ]
  }
}

extension InvoiceLines {
  /// Adds the lines of another invoice.
  mutating func append(contentsOf other: InvoiceLines) {
    product.append(contentsOf: other.product)
    quantity.append(contentsOf: other.quantity)
    unitPrice.append(contentsOf: other.unitPrice)
    total.append(contentsOf: other.total)
  }
}
