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
      // A third number stays with the first.
      let others = numbers.map(\.number).filter { $0 != mobile.number }
      newPhones.set(row, to: Array(others.joined(separator: [0x0A])).span)
      newMobiles.set(row, to: mobile.number.span)
      log.note(
        Self.spread, row: row, field: phones.isBlank(row) ? "mobile" : "phone",
        of: delivery.mentions)
    }
    delivery.mentions["phone"] = newPhones.applied(to: phones)
    delivery.mentions["mobile"] = newMobiles.applied(to: mobiles)
  }

  static let landline = Finding(
    "landline-in-mobile", .repaired,
    Phrase(
      en: "the number is a landline; it stands in phone",
      fr: "le numéro est celui d’une ligne fixe ; il est dans phone"))

  /// Moves French landlines out of `mobile`: no text message reaches them.
  func after(_ delivery: inout Delivery, log: inout StepLog) {
    guard let phones = delivery.mentions["phone"], let mobiles = delivery.mentions["mobile"] else {
      return
    }
    let rows = (0..<mobiles.count).filter { row in
      !mobiles.isBlank(row) && mobiles.withValue(row) { Self.isLandline($0) }
    }
    guard !rows.isEmpty else { return }
    var (left, right) = (TextColumn(), TextColumn())
    var pending = rows[...]
    for row in 0..<mobiles.count {
      guard pending.first == row else {
        left.append(row, of: mobiles)
        right.append(row, of: phones)
        continue
      }
      pending.removeFirst()
      left.append("")
      if phones.isBlank(row) {
        right.append(row, of: mobiles)
      } else {
        let (number, known) = (mobiles[row], phones[row])
        let isKnown = known.split(separator: "\n").contains { $0 == number }
        right.append(isKnown ? known : known + "\n" + number)
      }
      log.note(Self.landline, row: row, field: "mobile", of: delivery.mentions)
    }
    _ = left.noteChanges(from: mobiles)
    _ = right.noteChanges(from: phones)
    delivery.mentions["mobile"] = left
    delivery.mentions["phone"] = right
  }

  /// `+33` and one of the zones 1 to 5 of the French plan, whole.
  private static func isLandline(_ number: Span<UInt8>) -> Bool {
    number.count == 12 && number[0] == 0x2B && number[1] == 0x33 && number[2] == 0x33
      && (0x31...0x35).contains(number[3])
  }

  /// Whether a cell has digits enough for two numbers.
  private static func mayHoldTwo(_ text: Span<UInt8>) -> Bool {
    var digits = 0
    for index in 0..<text.count where Plain.isDigit(text[index]) { digits += 1 }
    return digits >= 16
  }
}
