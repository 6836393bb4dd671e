internal import Fields
import Tables

/// What the amounts of a list of sales say of each other.
extension FileLook {
  /// A sum before tax that is none: where its heading does not say so, and it and the tax make the total in fewer than half of the
  /// records. « Subtotal » of a shop that shows its prices with the tax is what the goods cost.
  mutating func readSums(_ sample: Batch) {
    func column(_ field: String) -> TextColumn? {
      columns.first { $0.fieldName == field }.flatMap { sample[$0.heading] }
    }
    guard
      let before = columns.firstIndex(where: { $0.fieldName == "purchase-total-before-tax" }),
      !Heading.words(columns[before].heading).contains(where: Self.saysNet.contains),
      let net = sample[columns[before].heading],
      let tax = column("purchase-tax"), let total = column("purchase-total")
    else { return }
    var (told, right) = (0, 0)
    for row in 0..<sample.count {
      guard let net = Self.cents(net[row]), let tax = Self.cents(tax[row]),
        let total = Self.cents(total[row]), tax != 0
      else { continue }
      told += 1
      if abs(net + tax - total) <= 2 { right += 1 }
    }
    guard told > 0, right * 2 < told else { return }
    columns[before].isSetAside = true
    columns[before].forgetField()
  }

  /// A tax that is none: « TVA » beside « Montant HT » may say at which rate it was reckoned.
  mutating func readRates(_ sample: Batch) {
    func column(_ field: String) -> TextColumn? {
      columns.first { $0.fieldName == field }.flatMap { sample[$0.heading] }
    }
    guard let place = columns.firstIndex(where: { $0.fieldName == "purchase-tax" }),
      let tax = sample[columns[place].heading],
      Self.areRates(
        tax, net: column("purchase-total-before-tax"), total: column("purchase-total"))
    else { return }
    columns[place].isSetAside = true
    columns[place].forgetField()
  }

  /// Whether most cells are rates: `20 %`, or `20` where the total is a fifth above the sum before tax.
  static func areRates(_ tax: TextColumn, net: TextColumn?, total: TextColumn?) -> Bool {
    var (told, rates) = (0, 0)
    for row in 0..<tax.count where !tax.isBlank(row) {
      let text = tax[row]
      if text.contains("%") {
        told += 1
        rates += 1
        continue
      }
      guard let tax = cents(text), tax != 0 else { continue }
      guard let net = net.flatMap({ cents($0[row]) }), let total = total.flatMap({ cents($0[row]) })
      else {
        told += 1
        continue
      }
      let isAmount = abs(net + tax - total) <= 2
      let isRate = tax > 0 && tax < 10_000 && isNear(net, raisedBy: tax, total)
      // Of a hundred the rate is the amount.
      if isAmount, isRate { continue }
      told += 1
      if isRate { rates += 1 }
    }
    return told > 0 && rates * 10 >= told * 8
  }

  /// Whether cents raised by hundredths of a percent, rounded, are that many.
  private static func isNear(_ net: Int, raisedBy rate: Int, _ total: Int) -> Bool {
    let (product, over) = net.multipliedReportingOverflow(by: rate)
    return !over && abs(net + (product + product.signum() * 5_000) / 10_000 - total) <= 1
  }

  private static let saysNet: Set<String> = [
    "ht", "net", "hors", "before", "excl", "sans", "netto", "imponibile", "base",
  ]

  /// An amount with two decimals at most, in cents; `nil` for any other text.
  private static func cents(_ text: String) -> Int? {
    var (cents, decimals): (Int, Int?) = (0, nil)
    var isSigned = false
    var digits = 0
    for letter in text.unicodeScalars {
      switch letter {
      case "0"..."9":
        if let behind = decimals {
          guard behind < 2 else { return nil }
          decimals = behind + 1
        }
        digits += 1
        guard digits < 14 else { return nil }
        cents = cents * 10 + Int(letter.value - 0x30)
      case ",", ".":
        guard decimals == nil else { return nil }
        decimals = 0
      case "-": isSigned = true
      case " ", "\u{A0}", "\u{202F}", "€": break
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    for _ in (decimals ?? 0)..<2 { cents *= 10 }
    return isSigned ? -cents : cents
  }
}
