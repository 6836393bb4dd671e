import Foundation

/// One thing measured: what, how much, in which unit.
struct Figure {
  let name: String
  let value: Double
  let unit: String

  /// The figure as a line for people, its name at least so wide.
  func line(width: Int) -> String {
    let value = Figure.shown(value)
    let name = name + String(repeating: " ", count: max(0, width - name.count))
    return "\(name)  \(String(repeating: " ", count: max(0, 10 - value.count)))\(value) \(unit)"
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

  static func shown(_ value: Double) -> String {
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
