import Fields
import Pipelines
import Tables

/// Gives the number of an enterprise that stands in the cell of another its place: nine digits that hold, under « SIRET », are a SIREN;
/// fourteen under « SIREN » are a SIRET, whose last five digits nobody may lose;
/// `FR` and the SIREN that the record has are its VAT number without the key.
struct NumberCells: RecordCleaner {
  private let judge = SIREN()
  private let establishments = SIRET()

  init(_ context: StepContext) {}

  static let moved = Finding(
    "siren-in-siret", .repaired,
    Phrase(
      en: "the number is a SIREN; it stands in siren now",
      fr: "le numéro est un SIREN ; il est maintenant dans siren"))
  static let copied = Finding(
    "siret-in-siren", .repaired,
    Phrase(
      en: "the number is a SIRET; it stands in siret now, and its SIREN here",
      fr: "le numéro est un SIRET ; il est maintenant dans siret, et son SIREN ici"))
  static let keyed = Finding(
    "vat-key", .repaired,
    Phrase(
      en: "the VAT number was the record’s SIREN without its key, which follows from it",
      fr: "le numéro de TVA était le SIREN de la fiche sans sa clé, qui s’en déduit"))

  func before(_ delivery: inout Delivery, log: inout StepLog) {
    moveSirens(&delivery.mentions, log: &log)
    copySirets(&delivery.mentions, log: &log)
    completeKeys(&delivery.mentions, log: &log)
  }

  private func moveSirens(_ batch: inout Batch, log: inout StepLog) {
    guard let sirets = batch["siret"] else { return }
    let sirens = batch["siren"] ?? TextColumn(missingCount: sirets.count)
    var filled = CellChanges()
    var cleared = CellChanges()
    for row in 0..<sirets.count where !sirets.isBlank(row) {
      guard sirets.withValue(row, { Self.digits($0) == 9 }) else { continue }
      guard sirets.withValue(row, { judge.holds($0, writing: &filled.cells) }) else { continue }
      // Another SIREN contradicts it: then both stay for a person.
      let isFree = sirens.isBlank(row) || sirens.withValue(row) { filled.cells.pendingEquals($0) }
      guard isFree else {
        filled.cells.discardValue()
        continue
      }
      filled.end(row: row)
      cleared.set(row, to: "")
      log.note(Self.moved, row: row, field: "siret", of: batch)
    }
    guard !filled.isEmpty else { return }
    batch["siret"] = cleared.applied(to: sirets)
    batch["siren"] = filled.applied(to: sirens)
  }

  /// What stays under « SIREN » is cut to its nine digits by the rule of that field.
  private func copySirets(_ batch: inout Batch, log: inout StepLog) {
    guard let sirens = batch["siren"] else { return }
    let sirets = batch["siret"] ?? TextColumn(missingCount: sirens.count)
    var filled = CellChanges()
    for row in 0..<sirens.count where sirens.length(of: row) >= 14 && sirets.isBlank(row) {
      guard sirens.withValue(row, { Self.digits($0) == 14 }),
        sirens.withValue(row, { establishments.holds($0, writing: &filled.cells) })
      else { continue }
      filled.end(row: row)
      log.note(Self.copied, row: row, field: "siren", of: batch)
    }
    if !filled.isEmpty { batch["siret"] = filled.applied(to: sirets) }
  }

  private func completeKeys(_ batch: inout Batch, log: inout StepLog) {
    guard let numbers = batch["vat-number"] else { return }
    let owners = ["siren", "siret"].compactMap { batch[$0] }
    guard !owners.isEmpty else { return }
    var changes = CellChanges()
    for row in 0..<numbers.count where numbers.length(of: row) >= 11 {
      guard numbers.withValue(row, { Self.isKeyless($0) }),
        let siren = numbers.withValue(row, { Self.number($0) }),
        owners.contains(where: { $0.withValue(row) { Self.number($0) == siren } })
      else { continue }
      let key = FrenchVAT.key(ofSIREN: siren)
      let digits = String(siren)
      let zeros = String(repeating: "0", count: 9 - digits.count)
      changes.set(row, to: "FR\(key < 10 ? "0" : "")\(key)\(zeros)\(digits)")
      log.note(Self.keyed, row: row, field: "vat-number", of: batch)
    }
    if !changes.isEmpty { batch["vat-number"] = changes.applied(to: numbers) }
  }

  /// Whether a value is `FR` and nine digits.
  private static func isKeyless(_ value: Span<UInt8>) -> Bool {
    value[0] | 0x20 == 0x66 && value[1] | 0x20 == 0x72 && digits(value) == 9
  }

  /// How many digits a value has; -1 where anything but spaces, dots and a prefix stands beside them.
  private static func digits(_ value: Span<UInt8>) -> Int {
    var count = 0
    for index in 0..<value.count {
      switch value[index] {
      case 0x30...0x39: count += 1
      case 0x20, 0x2E: break
      case 0x46, 0x52, 0x66, 0x72: if index > 1 { return -1 }
      default: return -1
      }
    }
    return count
  }

  /// The first nine digits of a value; `nil` where there are fewer, or their sum does not hold.
  private static func number(_ value: Span<UInt8>) -> Int? {
    var digits = Compact()
    for index in 0..<value.count where Plain.isDigit(value[index]) && digits.count < 9 {
      digits.append(value[index])
    }
    return digits.count == 9 && SIREN.fault(digits) == .none ? digits.number(0..<9) : nil
  }
}
