/// One party of an invoice: the buyer or the seller, as the invoice names it.
struct InvoiceParty: Equatable {
  /// The name under which it is registered, else the one under which it trades.
  var name: String?
  /// The name under which it trades, where it is another one.
  var tradingName: String?
  var firstName: String?
  var lastName: String?
  /// The code that the other party gave to it.
  var code: String?
  var siren: String?
  var siret: String?
  var vatNumber: String?
  /// Every identity as `scheme:value`, in the order of the document, each once.
  var identities: [String] = []
  /// The electronic address as `scheme:value`.
  var endpoint: String?
  /// The lines of the address before the post code, at most three.
  var street: [String] = []
  var postcode: String?
  var city: String?
  var state: String?
  var country: String?
  var contact: String?
  var phone: String?
  var email: String?

  /// Whether nothing at all is known of it.
  var isEmpty: Bool { self == InvoiceParty() }
}

/// One invoice or credit note, its values canonical or, where they are not of their kind, as they were written.
struct Invoice: Equatable {
  /// An invoice, one for a deposit, one that nobody owes yet, a credit note, or an order.
  enum Kind: String {
    case invoice
    case deposit
    case proForma = "pro-forma"
    case creditNote = "credit-note"
    case order
  }

  var form: InvoiceForm
  var kind: Kind
  /// Whether it says that it corrects another, named in ``origin`` or nowhere.
  var corrects = false
  var number: String?
  var date: String?
  var dueDate: String?
  var currency: String?
  /// With tax; negative for a credit note.
  var total: String?
  var totalBeforeTax: String?
  var tax: String?
  /// The number of the invoice that a credit note or a correction refers to.
  var origin: String?
  var buyer = InvoiceParty()
  var seller = InvoiceParty()
  /// Where its sums cannot all be right.
  var contradictions: [InvoiceContradiction] = []
}
