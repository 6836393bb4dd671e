import Foundation

/// One thing measured: what, how much, in which unit.
struct Figure {
  let name: String
  let value: Double
  let unit: String

  /// The figures as a table for people.
  static func table(_ figures: [Figure]) -> String {
    let width = figures.map(\.name.count).max() ?? 0
    return figures.map { figure in
      let name = figure.name.padding(toLength: width, withPad: " ", startingAt: 0)
      let value = Figure.shown(figure.value)
      return
        "\(name)  \(String(repeating: " ", count: max(0, 12 - value.count)))\(value) \(figure.unit)"
    }.joined(separator: "\n")
  }

  /// The figures as one JSON document.
  static func json(_ figures: [Figure]) -> String {
    let items = figures.map { figure in
      "{\"name\": \"\(figure.name)\", \"value\": \(number(figure.value)), \"unit\": \"\(figure.unit)\"}"
    }
    return "{\"figures\": [\n  \(items.joined(separator: ",\n  "))\n]}"
  }

  /// At most three decimals, none for large values.
  static func number(_ value: Double) -> String {
    value >= 1000 ? String(Int(value.rounded())) : String((value * 1000).rounded() / 1000)
  }

  private static func shown(_ value: Double) -> String {
    guard value >= 1000 else { return number(value) }
    var digits = String(Int(value.rounded()))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits = String(digits.dropLast(3))
    }
    return ([digits] + groups).joined(separator: " ")
  }
}
