import Pipelines
import Tables

/// Gives a second number of a cell a cell of its own: `01 44 55 66 77 / 06 12 34 56 78` fills `phone` and `mobile`, where the other one is blank.
struct PhoneCells: RecordCleaner {
  private let search: PhoneSearch

  init(_ context: StepContext) {
    search = PhoneSearch(
      judge: PhoneJudge(region: Normalizers.region(ofLocale: context.locale)))
  }

  static let spread = Finding(
    "several-numbers", .repaired,
    Phrase(
      en: "the cell held two numbers; each has a cell of its own now",
      fr: "la cellule contenait deux numéros ; chacun a maintenant la sienne"))

  func before(_ delivery: inout Delivery, log: inout StepLog) {
    guard let phones = delivery.mentions["phone"], let mobiles = delivery.mentions["mobile"] else {
      return
    }
    var newPhones = CellChanges()
    var newMobiles = CellChanges()
    for row in 0..<phones.count where phones.isBlank(row) != mobiles.isBlank(row) {
      let source = phones.isBlank(row) ? mobiles : phones
      guard source.length(of: row) >= 17 else { continue }
      let numbers = source.withValue(row) {
        Self.mayHoldTwo($0) ? search.all(in: $0) : []
      }
      guard numbers.count >= 2 else { continue }
      let mobile = numbers.first { $0.type == .mobile } ?? numbers[1]
      let phone = numbers.first { $0.number != mobile.number } ?? numbers[0]
      newPhones.set(row, to: phone.number.span)
      newMobiles.set(row, to: mobile.number.span)
      log.note(
        Self.spread, row: row, field: phones.isBlank(row) ? "mobile" : "phone",
        of: delivery.mentions)
    }
    delivery.mentions["phone"] = newPhones.applied(to: phones)
    delivery.mentions["mobile"] = newMobiles.applied(to: mobiles)
  }

  /// Whether a cell has digits enough for two numbers.
  private static func mayHoldTwo(_ text: Span<UInt8>) -> Bool {
    var digits = 0
    for index in 0..<text.count where Plain.isDigit(text[index]) { digits += 1 }
    return digits >= 16
  }
}
