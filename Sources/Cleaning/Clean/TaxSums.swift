import Fields
import Pipelines
import Tables

/// Tells of sales of a list whose sum before tax and tax do not make the sum with tax. Which of the three is wrong nobody can tell from here:
/// nothing is changed.
///
/// Only a list that keeps the sum elsewhere is held to it: at least three of its rows, and three of four that have all three amounts and a
/// tax. Under « TVA » may stand the rate, and « Net à payer » is what is left behind a deposit. Rows of another currency are a list of their
/// own, and so is each e-invoice, whose reader has added it up by its own rules.
enum TaxSums {
  static let contradiction = Finding(
    "tax-sum-differs", .warning,
    Phrase(
      en:
        "total before tax and tax do not make the total with tax; nothing was changed: look which of the three is wrong at the source",
      fr:
        "le total HT et la TVA ne font pas le total TTC ; rien n’a été changé : voyez à la source lequel des trois est faux"
    ))

  /// A cent for each of two roundings, in ten-thousandths.
  private static let tolerance: Int64 = 200
  /// Fewer rows prove nothing about a list.
  private static let leastFits = 3

  /// The rows of one list: how many fit, and those that do not.
  private struct Tally {
    var fits = 0
    var misses: [(row: Int, distance: Int64)] = []
    var keepsSums: Bool { fits >= leastFits && fits >= 3 * misses.count }
  }

  /// Looks at sales whose amounts have their canonical form.
  static func look(at delivery: Delivery, log: inout StepLog) {
    guard let sales = delivery.events[.purchase], let tax = sales.batch["purchase-tax"],
      !tax.isBlank, let net = sales.batch["purchase-total-before-tax"], !net.isBlank,
      let total = sales.batch["purchase-total"]
    else { return }
    let currency = sales.batch["purchase-currency"]
    var tallies: [Key: Tally] = [:]
    for row in 0..<tax.count {
      guard let tax = amount(tax, row), let net = amount(net, row), let total = amount(total, row)
      else { continue }
      let fits = fits(net, tax, total)
      // A sale without tax shows that a list keeps the sum no more than that it repeats it.
      if fits, tax == 0 { continue }
      let key = Key(part: sales.batch.origins[row].part, currency: currency?[row] ?? "")
      if fits {
        tallies[key, default: Tally()].fits += 1
      } else {
        tallies[key, default: Tally()].misses.append((row, total - net - tax))
      }
    }
    let others = OtherAmounts(delivery.mentions)
    let misses = tallies.values.filter(\.keepsSums).flatMap(\.misses)
    for (row, distance) in misses.sorted(by: { $0.row < $1.row })
    where !others.explain(distance, in: Int(sales.mention[row])) {
      log.note(
        contradiction, row: row, field: "purchase-total", value: total[row], of: sales.batch)
    }
  }

  private struct Key: Hashable {
    let part: Part
    let currency: String
  }

  /// Whether the amounts agree: as a sum, which a credit note may write without its minus in either place, or by a rate in place of the tax.
  static func fits(_ net: Int64, _ tax: Int64, _ total: Int64) -> Bool {
    let sum = net + tax
    if (sum.magnitude).distance(to: total.magnitude).magnitude <= tolerance { return true }
    guard tax > 0, tax <= 300_000 else { return false }
    let (product, over) = net.multipliedReportingOverflow(by: tax)
    return !over && (net + product / 1_000_000 - total).magnitude <= tolerance
  }

  /// An amount in its canonical form, in ten-thousandths; `nil` for any other text, and for more than fits.
  private static func amount(_ column: TextColumn, _ row: Int) -> Int64? {
    guard row < column.count, !column.isBlank(row) else { return nil }
    return column.withValue(row) { text in
      let isNegative = text[0] == 0x2D
      var (value, decimals, digits): (Int64, Int, Int) = (0, -1, 0)
      for index in (isNegative ? 1 : 0)..<text.count {
        let byte = text[index]
        if byte == 0x2E, decimals < 0, digits > 0 {
          decimals = 0
        } else if Plain.isDigit(byte) {
          digits += 1
          if decimals >= 0 { decimals += 1 }
          if decimals <= 4 { value = value * 10 + Int64(byte - 0x30) }
          guard digits <= 14 else { return nil }
        } else {
          return nil
        }
      }
      guard digits > 0 else { return nil }
      for _ in max(0, min(decimals, 4))..<4 { value *= 10 }
      return isNegative ? -value : value
    }
  }
}

/// What else a row says in figures: postage, a discount, a deposit, a stamp duty may stand between the sums.
private struct OtherAmounts {
  private let columns: [TextColumn]

  init(_ mentions: Batch) {
    columns = zip(mentions.names, mentions.columns).compactMap { name, column in
      Catalogue.field(ofColumn: name) == nil && !column.isBlank ? column : nil
    }
  }

  /// Whether one of the figures, or two of them, make up the distance.
  func explain(_ distance: Int64, in row: Int) -> Bool {
    let figures = columns.compactMap { $0.isBlank(row) ? nil : Self.figure($0[row]) }
      .filter { $0 != 0 }
    func isNear(_ value: Int64) -> Bool {
      value.magnitude.distance(to: distance.magnitude).magnitude <= 200
    }
    if figures.contains(where: isNear) { return true }
    return figures.indices.contains { first in
      figures.indices.contains { second in
        second > first
          && (isNear(figures[first] + figures[second]) || isNear(figures[first] - figures[second]))
      }
    }
  }

  /// A number as lists write it, `1 234,50 €`, in ten-thousandths.
  private static func figure(_ text: String) -> Int64? {
    guard text.utf8.count <= 20 else { return nil }
    let plain = text.unicodeScalars.filter { !" €\u{A0}\u{202F}'".unicodeScalars.contains($0) }
    let point = String(String.UnicodeScalarView(plain)).split(
      separator: ",", omittingEmptySubsequences: false
    ).joined(separator: ".")
    guard let value = Double(point), value.magnitude < 1e9 else { return nil }
    return Int64((value * 10_000).rounded())
  }
}
