import Fields
import Pipelines
import Reference
import Tables

/// Brings post code and town of each record together: each is proof for the other. Foreign addresses are left whole.
///
/// A pair that contradicts itself stays as the source wrote it and is reported: nothing tells which of the two is wrong.
struct TownCells: RecordCleaner {
  private let finder: TownFinder
  private let postcodes: Postcode

  init(_ context: StepContext) {
    finder = TownFinder(.standard)
    postcodes = Postcode(region: "FR")
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

  private struct Pair: Hashable {
    var postcode: String
    var city: String
  }

  func before(_ delivery: inout Delivery, log: inout StepLog) {
    let batch = delivery.mentions
    guard let postcode = batch["postcode"] else { return }
    let city = batch["city"]
    let country = batch["country"]
    var known: [Pair: TownFinding] = [:]
    var codes = TextColumn()
    var towns = TextColumn()
    var insee = TextColumn()
    for row in 0..<batch.count {
      let isForeign = country.map { Self.isForeign($0, row) } ?? false
      guard !isForeign, !(postcode.isBlank(row) && (city?.isBlank(row) ?? true)) else {
        codes.append(row, of: postcode)
        if let city { towns.append(row, of: city) }
        insee.appendMissing()
        continue
      }
      if let city, let code = agreed(postcode, city, row) {
        codes.append(row, of: postcode)
        towns.append(row, of: city)
        insee.append(code.isEmpty ? nil : code)
        continue
      }
      let pair = Pair(postcode: postcode[row], city: city?[row] ?? "")
      if pair.city.isEmpty {
        judge(postcode, row: row, batch: batch, into: &codes, log: &log)
        if let city { towns.append(row, of: city) }
        insee.appendMissing()
        continue
      }
      let found = known[pair] ?? finder.find(postcode: pair.postcode, town: pair.city)
      known[pair] = found
      write(found, pair, row: row, postcode: postcode, city: city, codes: &codes, towns: &towns)
      insee.append(found.insee.isEmpty ? nil : found.insee)
      note(found, pair, row: row, batch: batch, log: &log)
    }
    _ = codes.noteChanges(from: postcode)
    delivery.mentions["postcode"] = codes
    if let city {
      _ = towns.noteChanges(from: city)
      delivery.mentions["city"] = towns
      delivery.mentions["insee"] = delivery.mentions["insee"] ?? insee
    }
  }

  /// Most pairs of a clean file agree as they stand: told without making strings of them.
  private func agreed(_ postcode: TextColumn, _ city: TextColumn, _ row: Int) -> String? {
    postcode.withValue(row) { code in
      city.withValue(row) { finder.inseeAsWritten(postcode: code, town: $0) }
    }
  }

  /// Whether the country is another one, however it is written; a word that names none says nothing.
  private static func isForeign(_ country: TextColumn, _ row: Int) -> Bool {
    guard !country.isBlank(row) else { return false }
    return country.withValue(row) { value in
      if value.count == 2, value[0] == 0x46, value[1] == 0x52 { return false }
      var key: [UInt8] = []
      Fold.key(value, into: &key)
      let code =
        CountryNames.code(key) ?? CountryNames.agreed(key) ?? CountryNames.misspelled(key)
      return code.map { !french.contains($0) } ?? false
    }
  }

  /// France, and the territories whose post codes are French ones.
  private static let french: Set<UInt16> = Set(
    ["FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF"].map {
      UInt16($0.utf8.first!) << 8 | UInt16($0.utf8.last!)
    })

  private func judge(
    _ column: TextColumn, row: Int, batch: Batch, into out: inout TextColumn, log: inout StepLog
  ) {
    let ruling = column.withValue(row) { postcodes.write($0, into: &out) }
    if ruling.verdict == .rejected {
      out.discardValue()
      out.append(row, of: column)
      log.note(
        Finding(ruling.cause.text, .warning, ruling.cause.phrase), row: row, field: "postcode",
        value: column[row], of: batch)
      return
    }
    out.endValue()
    if ruling.verdict == .repaired { log.count(Self.zeroLost, field: "postcode") }
  }

  private func write(
    _ found: TownFinding, _ pair: Pair, row: Int, postcode: TextColumn, city: TextColumn?,
    codes: inout TextColumn,
    towns: inout TextColumn
  ) {
    if case .refused = found.verdict {
      codes.append(row, of: postcode)
      if let city { towns.append(row, of: city) }
      return
    }
    if found.postcode.isEmpty {
      codes.append(row, of: postcode)
    } else {
      codes.append(found.postcode)
    }
    guard let city else { return }
    if found.town.isEmpty { towns.append(row, of: city) } else { towns.append(found.town) }
  }

  private func note(_ found: TownFinding, _ pair: Pair, row: Int, batch: Batch, log: inout StepLog)
  {
    switch found.verdict {
    case .agrees:
      if found.postcode.count == 5,
        pair.postcode.utf8.count(where: { $0 >= 0x30 && $0 <= 0x39 }) == 4
      {
        log.note(Self.zeroLost, row: row, field: "postcode", of: batch)
      }
    case .corrected(let reason):
      let field = reason == .townSpelling ? "city" : "postcode"
      log.note(
        Finding(reason.rawValue, .repaired, Self.phrase(reason)), row: row, field: field, of: batch)
    case .refused(let reason):
      guard reason != .empty else { return }
      log.note(
        Finding(reason.rawValue, .warning, Self.phrase(reason)), row: row, field: "postcode",
        value: pair.postcode, of: batch)
    }
  }

  private static func phrase(_ reason: TownFinding.StaticReason) -> Phrase {
    phrases[reason.rawValue] ?? Phrase(en: reason.rawValue, fr: reason.rawValue)
  }
}
