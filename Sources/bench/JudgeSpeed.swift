import Cleaning
import Pipelines
import Tables

/// How fast the fields of a client row are cleaned and checked, on one core: a line for each field and one for the row.
enum JudgeSpeed {
  /// Prints `{"field", "ns-per-value"}` lines and, last, the rows per second of a row of twelve columns.
  static func run() {
    let rows = 65_536
    var random = Seeded(state: 26)
    let columns = fields.map { field in
      (field.name, TextColumn((0..<rows).map { field.make($0, &random) }))
    }
    var whole = 0.0
    for (name, column) in columns {
      let seconds = clean([(name, column)], checks: fields.first { $0.name == name }?.check)
      whole += seconds
      print("{\"field\": \"\(name)\", \"ns-per-value\": \(Int(seconds / Double(rows) * 1e9))}")
    }
    print("{\"rows-per-second-per-core\": \(Int(Double(rows) / whole))}")
  }

  /// The seconds of the best of five runs of `clean` and `check` over these columns.
  private static func clean(_ columns: [(name: String, column: TextColumn)], checks: String?)
    -> Double
  {
    var best = Double.infinity
    let context = StepContext(locale: "fr-FR", asOf: "2026-11-25", folder: ".")
    let step = Clean().step(context)
    let part = Part(source: "bench", file: "bench")
    for _ in 0..<5 {
      var origins = Origins()
      let place = origins.index(of: part)
      for row in 0..<(columns.first?.column.count ?? 0) {
        origins.append(part: place, record: row + 1)
      }
      var delivery = Delivery(mentions: Batch(columns: columns, origins: origins))
      var log = StepLog()
      let start = ContinuousClock.now
      step.apply(to: &delivery, log: &log)
      if let checks, let judge = Normalizers.make(kind: checks) as? any ColumnJudge,
        let column = delivery.mentions[columns[0].name]
      {
        _ = judge.rejections(in: column)
      }
      best = min(best, (ContinuousClock.now - start) / .seconds(1))
    }
    return best
  }

  private typealias Make = @Sendable (Int, inout Seeded) -> String

  private static let fields: [(name: String, check: String?, make: Make)] = [
    ("last-name", nil, { row, _ in ["DUPONT", "Le Goff", "martin", "Kerhuon"][row % 4] }),
    ("first-name", nil, { row, _ in ["JEAN", "Marie", "anne-laure", "Yves"][row % 4] }),
    (
      "company", nil,
      { row, _ in ["SARL Dupont", "Boulangerie Martin", "", "ACME CONSEIL"][row % 4] }
    ),
    ("street", nil, { row, _ in "\(row % 120) rue de la République" }),
    ("postcode", "postcode", { row, _ in String(35000 + row % 900) }),
    ("city", nil, { row, _ in ["RENNES", "Saint-Malo", "Paris"][row % 3] }),
    ("country", "country", { row, _ in row % 3 == 0 ? "France" : "FR" }),
    ("phone", "phone", { _, random in "06 " + random.pairs(4, " ") }),
    ("mobile", "phone", { _, random in "+336" + random.pairs(4, "") }),
    ("email", "email", { row, _ in "jean.dupont\(row)@orange.fr" }),
    ("birth-date", "date", { row, _ in "\(10 + row % 19)/0\(1 + row % 9)/19\(40 + row % 59)" }),
    ("siret", "siret", { row, _ in row % 2 == 0 ? "732 829 320 00074" : "73282932000074" }),
    ("vat-number", "vat-number", { _, _ in "FR40303265045" }),
    ("purchase-total", "amount", { row, _ in "\(row % 900),\(10 + row % 89) €" }),
  ]

  private struct Seeded {
    var state: UInt64

    mutating func pairs(_ count: Int, _ gap: String) -> String {
      (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let value = Int(state >> 33) % 100
        return value < 10 ? "0\(value)" : String(value)
      }.joined(separator: gap)
    }
  }
}
