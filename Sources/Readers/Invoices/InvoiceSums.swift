import Tables

/// The sums of one invoice as its document writes them, before any sign is turned.
///
/// Source: EN 16931-1, rules BR-CO-13 (lines, allowances and charges give the total without tax), BR-CO-15 (total without tax and
/// tax give the total with tax), BR-CO-16 (total with tax less what is paid gives what is due). Values that are not written, or
/// written in another currency, are never guessed: the rule that needs them is passed over.
struct InvoiceSums {
  private let composer: InvoiceComposer
  private let currency: String?
  private let isOfOneSign: Bool
  private let lineCount: Int
  /// What the lines that sell something add up to; `nil` without lines, or where one has no sum.
  private let lines: InvoiceAmount?

  init(_ composer: InvoiceComposer, _ lines: InvoiceLines, currency: String?) {
    self.composer = composer
    self.currency = currency
    let totals = (0..<lines.count).map { lines.total.withValue($0) { InvoiceAmount($0) } }
    self.lines = Self.added(totals)
    lineCount = totals.count
    isOfOneSign = Set(totals.compactMap { $0?.millionths.signum() }).subtracting([0]).count <= 1
  }

  /// The pairs of sums that contradict each other by more than rounding.
  var contradictions: [InvoiceContradiction] {
    var found: [InvoiceContradiction] = []
    if let (left, right) = linesAndBase, differ(left, right, places: lineCount) {
      found.append(InvoiceContradiction(kind: .lines, computed: left, written: right))
    }
    if let (left, right) = baseAndTotal, differ(left, right, places: lineCount) {
      found.append(InvoiceContradiction(kind: .total, computed: left, written: right))
    }
    if let (left, right) = totalAndPayable, differ(left, right, places: 1) {
      found.append(InvoiceContradiction(kind: .payable, computed: left, written: right))
    }
    if let tax = one(.tax), let base = base, tax.millionths.signum() * base.millionths.signum() < 0,
      // Ten of one rate sold and one of another taken back: the tax may well be negative.
      isOfOneSign, composer.first(.allowance) == nil, composer.first(.charge) == nil
    {
      found.append(InvoiceContradiction(kind: .tax, computed: base, written: tax))
    }
    return found
  }

  private var base: InvoiceAmount? {
    composer.first(.totalBeforeTax) == nil ? sum(.taxBasePart) : one(.totalBeforeTax)
  }

  private var linesAndBase: (InvoiceAmount, InvoiceAmount)? {
    guard let base else { return nil }
    // An invoice without lines (Factur-X « BASIC WL ») tells what they add up to.
    guard let lines = lineCount > 0 ? lines : one(.linesTotal),
      let allowance = optional(.allowance), let charge = optional(.charge),
      let less = lines + allowance.negated, let computed = less + charge
    else { return nil }
    return (computed, base)
  }

  private var baseAndTotal: (InvoiceAmount, InvoiceAmount)? {
    guard composer.first(.besideTotal) == nil, let base, let total = one(.total),
      let withheld = optional(.withheld), let rounding = optional(.rounding),
      let roundingOfPayable = optional(.payableRounding)
    else { return nil }
    // Some write each sort of tax as a total of its own, most one total, a second one in the currency of the books. The rounding of
    // what is to be paid (UBL 2.1) and, in Spain, the tax that the buyer withholds are in the total of some and not of others.
    let taxes = [one(.tax), sum(.tax), sum(.taxPart)].compactMap { $0 }
    let besides: [InvoiceAmount] = [.zero, roundingOfPayable, withheld.negated]
    var computed: [InvoiceAmount] = []
    for tax in taxes {
      computed += besides.compactMap { Self.added([base, tax, rounding, $0]) }
    }
    guard let first = computed.first else { return nil }
    return (computed.first { !differ($0, total, places: lineCount) } ?? first, total)
  }

  private var totalAndPayable: (InvoiceAmount, InvoiceAmount)? {
    guard let total = one(.total), let payable = one(.payable),
      let prepaid = optional(.prepaid), let withheld = optional(.withheld),
      let rounding = optional(.payableRounding), let collected = optional(.collected),
      let computed = Self.added([total, prepaid.negated, withheld.negated, rounding])
    else { return nil }
    // Factur-X « MINIMUM » has no word for what is paid already: less may be asked for.
    let isMinimal = lineCount == 0 && composer.first(.linesTotal) == nil
    if isMinimal, payable.millionths.magnitude <= total.millionths.magnitude { return nil }
    let others = [Self.added([computed, rounding.negated]), computed + collected]
    let fitting = others.compactMap { $0 }.first { !differ($0, payable, places: 1) }
    return (fitting ?? computed, payable)
  }

  // MARK: Values

  /// Currencies whose smallest coin is the whole unit (ISO 4217), of those that invoices here are written in.
  private static let wholeCurrencies: Set<String> = [
    "CLP", "HUF", "ISK", "JPY", "KRW", "VND", "XAF", "XOF", "XPF",
  ]

  /// Whether two sums are further apart than one coin for each of `places` roundings.
  private func differ(_ a: InvoiceAmount, _ b: InvoiceAmount, places: Int) -> Bool {
    let coin: UInt64 = Self.wholeCurrencies.contains(currency ?? "") ? 1_000_000 : 10_000
    let distance = (a + b.negated)?.millionths.magnitude ?? .max
    return distance > coin * UInt64(max(places, 1))
  }

  /// The values of a slot in the currency of the invoice; `nil` where one is no number.
  private func values(_ slot: InvoiceSlot) -> [InvoiceAmount]? {
    var found: [InvoiceAmount] = []
    for item in composer.items where item.slot == slot.rawValue {
      let written = composer.text(item.qualifier).uppercased()
      if !written.isEmpty, let currency, written != currency { continue }
      guard let amount = InvoiceAmount(composer.text(item.value)) else { return nil }
      found.append(amount)
    }
    return found
  }

  private func one(_ slot: InvoiceSlot) -> InvoiceAmount? { values(slot)?.first }

  private func sum(_ slot: InvoiceSlot) -> InvoiceAmount? {
    values(slot).flatMap { Self.added($0) }
  }

  /// The sum of what may be there; zero where it is not, `nil` where it is not to be read.
  private func optional(_ slot: InvoiceSlot) -> InvoiceAmount? {
    guard let values = values(slot) else { return nil }
    return values.isEmpty ? .zero : Self.added(values)
  }

  private static func added(_ values: [InvoiceAmount?]) -> InvoiceAmount? {
    guard let first = values.first else { return nil }
    return values.dropFirst().reduce(first) { sum, value in
      guard let sum, let value else { return nil }
      return sum + value
    }
  }
}
