import Fields
import Pipelines
import Reference
import Tables

/// Brings post code and town of each record together: each is proof for the other. Foreign addresses are left whole.
///
/// A pair that contradicts itself stays as the source wrote it and is reported: nothing tells which of the two is wrong.
struct TownCells: RecordCleaner {
  private let postcodes: Postcode
  /// Whether a record without a country is French.
  private let isOurs: Bool

  init(_ context: StepContext) {
    postcodes = Postcode(region: Normalizers.region(ofLocale: context.locale))
    isOurs = postcodes.isFrench
  }

  static func flow(_ flow: inout Flow) {
    if flow.columns.contains("postcode"), flow.columns.contains("city") { flow.add("insee") }
  }

  private static let phrases: [String: Phrase] = [
    "town-spelling": Phrase(
      en: "the town was misspelled; its post code proves the right one",
      fr: "la ville était mal écrite ; son code postal prouve la bonne"),
    "postcode-missing": Phrase(
      en: "the post code was missing; the town has only one",
      fr: "le code postal manquait ; la ville n’en a qu’un"),
    "insee-code": Phrase(
      en: "an INSEE code stood in the place of the post code",
      fr: "un code INSEE était à la place du code postal"),
    "arrondissement": Phrase(
      en: "the arrondissement in the town's name gives the post code",
      fr: "l’arrondissement dans le nom de la ville donne le code postal"),
    "contradiction": Phrase(
      en: "post code and town contradict each other; correct one of them",
      fr: "code postal et ville se contredisent ; corrigez l’un des deux"),
    "unknown-town": Phrase(
      en: "no such town has this post code; check both",
      fr: "aucune ville de ce nom n’a ce code postal ; vérifiez les deux"),
    "unknown-postcode": Phrase(
      en: "no such post code; check it", fr: "ce code postal n’existe pas ; vérifiez-le"),
    "unreadable-postcode": Phrase(
      en: "the post code cannot be read", fr: "le code postal est illisible"),
    "ambiguous": Phrase(
      en: "several towns have this name; complete the post code",
      fr: "plusieurs villes portent ce nom ; complétez le code postal"),
    "not-delivered": Phrase(
      en: "the post code stands for a whole city, no mail is delivered under it",
      fr: "ce code postal vaut pour toute une ville, aucun courrier n’y est distribué"),
  ]

  private static let zeroLost = Finding("zero-lost", .repaired, Cause.zeroLost.phrase)

  /// What workers know of towns.
  private static let memories = Spares { TownMemory(TownFinder(.standard)) }

  func before(_ delivery: inout Delivery, log: inout StepLog) {
    guard let postcode = delivery.mentions["postcode"] else { return }
    Self.memories.lend { write(&delivery, postcode, &$0, log: &log) }
  }

  private func write(
    _ delivery: inout Delivery, _ postcode: TextColumn, _ memory: inout TownMemory,
    log: inout StepLog
  ) {
    let batch = delivery.mentions
    let city = batch["city"]
    let country = batch["country"]
    var codes = CellChanges()
    var towns = CellChanges()
    var insee = TextColumn()
    insee.reserve(rows: batch.count, byteCount: batch.count * 5)
    for row in 0..<batch.count {
      let isForeign = isForeign(country, row, &memory)
      if isForeign, !isOurs, !postcode.isBlank(row), country?.isBlank(row) ?? true {
        judge(postcode, row: row, batch: batch, into: &codes, log: &log)
        insee.appendMissing()
        continue
      }
      guard !isForeign, !(postcode.isBlank(row) && (city?.isBlank(row) ?? true)) else {
        insee.appendMissing()
        continue
      }
      guard let city, !city.isBlank(row) else {
        judge(postcode, row: row, batch: batch, into: &codes, log: &log)
        insee.appendMissing()
        continue
      }
      let answer = postcode.withValue(row) { code in
        city.withValue(row) { memory.answer(postcode: code, town: $0) }
      }
      if answer.insee.isEmpty { insee.appendMissing() } else { insee.append(utf8: answer.insee) }
      if answer.isAsWritten { continue }
      change(row, as: answer.finding, codes: &codes, towns: &towns)
      note(answer.finding, row: row, postcode: postcode, batch: batch, log: &log)
    }
    delivery.mentions["postcode"] = codes.applied(to: postcode)
    if let city {
      delivery.mentions["city"] = towns.applied(to: city)
      delivery.mentions["insee"] = delivery.mentions["insee"] ?? insee
    }
  }

  /// Whether the record is of a country whose post codes prove nothing here; without one it is of the pipeline's.
  private func isForeign(_ country: TextColumn?, _ row: Int, _ memory: inout TownMemory) -> Bool {
    guard let country, !country.isBlank(row) else { return !isOurs }
    return country.withValue(row) { memory.isForeign($0) }
  }

  private func judge(
    _ column: TextColumn, row: Int, batch: Batch, into codes: inout CellChanges,
    log: inout StepLog
  ) {
    let ruling = column.withValue(row) { postcodes.write($0, into: &codes.cells) }
    if ruling.verdict == .rejected {
      codes.cells.discardValue()
      log.note(
        Finding(ruling.cause.text, .warning, ruling.cause.phrase), row: row, field: "postcode",
        value: column[row], of: batch)
      return
    }
    codes.end(row: row)
    if ruling.verdict == .repaired { log.count(Self.zeroLost, field: "postcode") }
  }

  private func change(
    _ row: Int, as found: TownFinding, codes: inout CellChanges, towns: inout CellChanges
  ) {
    if case .refused = found.verdict { return }
    if !found.postcode.isEmpty { codes.set(row, to: found.postcode) }
    if !found.town.isEmpty { towns.set(row, to: found.town) }
  }

  private func note(
    _ found: TownFinding, row: Int, postcode: TextColumn, batch: Batch, log: inout StepLog
  ) {
    switch found.verdict {
    case .agrees:
      if found.postcode.utf8.count == 5, Self.hasFourDigits(postcode, row) {
        log.note(Self.zeroLost, row: row, field: "postcode", of: batch)
      }
    case .corrected(let reason):
      let field = reason == .townSpelling ? "city" : "postcode"
      log.note(
        Self.repairs[reason] ?? Self.finding(reason, .repaired), row: row, field: field, of: batch)
    case .refused(let reason):
      guard reason != .empty else { return }
      log.note(
        Self.doubts[reason] ?? Self.finding(reason, .warning), row: row, field: "postcode",
        value: postcode[row], of: batch)
    }
  }

  private static func hasFourDigits(_ column: TextColumn, _ row: Int) -> Bool {
    column.withValue(row) { value in
      var count = 0
      for index in 0..<value.count where Plain.isDigit(value[index]) { count += 1 }
      return count == 4
    }
  }

  private static func finding(
    _ reason: TownFinding.StaticReason, _ severity: Finding.Severity
  ) -> Finding {
    let code = reason.rawValue
    return Finding(code, severity, phrases[code] ?? Phrase(en: code, fr: code))
  }

  /// Made once: a batch tells them again and again.
  private static let repairs = findings(.repaired)
  private static let doubts = findings(.warning)

  private static func findings(
    _ severity: Finding.Severity
  ) -> [TownFinding.StaticReason: Finding] {
    var findings: [TownFinding.StaticReason: Finding] = [:]
    for reason in phrases.keys.compactMap(TownFinding.StaticReason.init) {
      findings[reason] = finding(reason, severity)
    }
    return findings
  }
}
