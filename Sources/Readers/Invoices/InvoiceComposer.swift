/// Makes an invoice of the values of its head.
struct InvoiceComposer {
  let form: InvoiceForm
  let items: [InvoiceParser.Item]
  let bytes: [UInt8]

  /// The invoice, and whether the signs of its lines must be turned.
  func compose() -> (invoice: Invoice, isReversed: Bool) {
    let kind = kind()
    var invoice = Invoice(form: form, kind: kind)
    invoice.number = joined(.series, .number)
    invoice.date = date(.issueDate)
    invoice.dueDate = date(.dueDate)
    invoice.currency = (first(.currency) ?? currencyOfSums)?.uppercased()
    var total = sum(.total, in: invoice.currency) ?? sum(.payable, in: invoice.currency)
    var beforeTax = sum(.totalBeforeTax, in: invoice.currency) ?? added([.taxBasePart])
    var tax = sum(.tax, in: invoice.currency) ?? added([.taxPart])
    if total == nil { total = added([.taxBasePart, .taxPart, .rounding]) }
    if tax == nil { tax = difference(total, beforeTax) }
    let reverses = kind == .creditNote && isPositive(total ?? beforeTax)
    if reverses {
      total = reversed(total)
      beforeTax = reversed(beforeTax)
      tax = reversed(tax)
    }
    invoice.total = total
    invoice.totalBeforeTax = beforeTax
    invoice.tax = tax
    invoice.corrects = isCorrection
    if kind == .creditNote || isCorrection { invoice.origin = joined(.originSeries, .originNumber) }
    invoice.buyer = InvoicePartyComposer(self, seller: false).compose()
    invoice.seller = InvoicePartyComposer(self, seller: true).compose()
    return (invoice, reverses)
  }

  // MARK: Values

  /// The first value of a slot that is not blank.
  func first(_ slot: InvoiceSlot, seller: Bool = false) -> String? {
    let wanted = slot.rawValue | (seller ? InvoiceSlot.sellerBit : 0)
    return items.first { $0.slot == wanted }.map { text($0.value) }
  }

  /// A value's text on one line.
  func text(_ range: Range<Int>) -> String {
    let words = bytes[range].split { $0 <= 0x20 }
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }

  /// A number of two parts, `series-number`.
  private func joined(_ series: InvoiceSlot, _ number: InvoiceSlot) -> String? {
    guard let number = first(number) else { return nil }
    guard let series = first(series), !number.hasPrefix(series) else { return number }
    return "\(series)-\(number)"
  }

  private func date(_ slot: InvoiceSlot) -> String? {
    items.first { $0.slot == slot.rawValue }.map {
      InvoiceDate.canonical(text($0.value), format: text($0.qualifier))
    }
  }

  /// The amount in the invoice's currency, else one without a currency, else the first.
  private func sum(_ slot: InvoiceSlot, in currency: String?) -> String? {
    let all = items.filter { $0.slot == slot.rawValue }
    let chosen =
      all.first { !$0.qualifier.isEmpty && text($0.qualifier).uppercased() == currency }
      ?? all.first { $0.qualifier.isEmpty } ?? all.first
    return chosen.map { canonical(text($0.value)) }
  }

  /// The currency that the sums name, where the document names none.
  private var currencyOfSums: String? {
    for slot in [InvoiceSlot.total, .payable, .totalBeforeTax, .tax] {
      let sum = items.first { $0.slot == slot.rawValue && !$0.qualifier.isEmpty }
      if let sum { return text(sum.qualifier) }
    }
    return nil
  }

  private func added(_ slots: [InvoiceSlot]) -> String? {
    var sum: InvoiceAmount?
    for item in items where slots.contains(where: { $0.rawValue == item.slot }) {
      guard let amount = InvoiceAmount(text(item.value)) else { return nil }
      guard let next = sum.map({ $0 + amount }) ?? amount else { return nil }
      sum = next
    }
    return sum?.text
  }

  private func difference(_ total: String?, _ part: String?) -> String? {
    guard let total = total.flatMap({ InvoiceAmount($0) }),
      let part = part.flatMap({ InvoiceAmount($0) })
    else { return nil }
    return (total + part.negated)?.text
  }

  private func canonical(_ text: String) -> String { InvoiceAmount(text)?.text ?? text }

  private func reversed(_ text: String?) -> String? {
    text.map { InvoiceAmount($0)?.negated.text ?? $0 }
  }

  private func isPositive(_ text: String?) -> Bool {
    (text.flatMap { InvoiceAmount($0) }?.millionths ?? 1) > 0
  }

  // MARK: Kinds

  /// Credit notes of UN/EDIFACT code list 1001 as EN 16931 and the French code list take them.
  private static let creditCodes: Set<String> = [
    "81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532",
  ]

  /// Invoices for a deposit: 386, and 500 where the buyer writes it; in Italy TD02 and TD03.
  private static let depositCodes: Set<String> = ["386", "500"]

  private func kind() -> Invoice.Kind {
    let code = first(.typeCode) ?? ""
    switch form {
    case .ublCreditNote: return .creditNote
    case .orderX: return .order
    case .fatturaPA:
      if code == "TD02" || code == "TD03" { return .deposit }
      return code == "TD04" || code == "TD08" ? .creditNote : .invoice
    case .facturae:
      guard code == "OR" || code == "CR" else { return .invoice }
      // Method 01 writes the whole invoice anew: what it says holds instead of the first one.
      let whole = first(.correctionMethod) == "01"
      return whole && isPositive(sum(.total, in: nil)) ? .invoice : .creditNote
    case .ublInvoice, .cii, .zugferd1:
      if Self.depositCodes.contains(code) { return .deposit }
      if code == "325" { return .proForma }
      return Self.creditCodes.contains(code) ? .creditNote : .invoice
    }
  }

  private var isCorrection: Bool {
    let code = first(.typeCode) ?? ""
    return ["384", "471", "472", "473", "OR", "CR", "TD05"].contains(code)
  }
}
