import Fields
import Pipelines
import Reference
import Tables

/// Brings post code and town of each record together: each is proof for the other. Foreign addresses are left whole.
///
/// A pair that contradicts itself stays as the source wrote it and is reported: nothing tells which of the two is wrong.
struct TownCells: RecordCleaner {
  private let postcodes: Postcode
  /// Whether the codes of a record without a country have five digits, and none of them is French.
  private let codesHaveFive: Bool
  /// Whether a record without a country is French.
  private let isOurs: Bool

  init(_ context: StepContext) {
    postcodes = Postcode(region: Normalizers.region(ofLocale: context.locale))
    isOurs = postcodes.isFrench
    codesHaveFive = Self.fiveDigitCountries.contains(
      Normalizers.region(ofLocale: context.locale))
  }

  static func flow(_ flow: inout Flow) {
    if flow.columns.contains("postcode"), flow.columns.contains("city") { flow.add("insee") }
  }

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
    var countries = CellChanges()
    var insee = TextColumn()
    insee.reserve(rows: batch.count, byteCount: batch.count * 5)
    var soundCount = 0
    for row in 0..<batch.count {
      let isForeign = isForeign(country, row, &memory)
      let isFiller = postcode.withValue(row, Placeholder.fillsPostcode)
      if isFiller { log.note(Placeholder.finding, row: row, field: "postcode", of: batch) }
      if isFiller, isForeign || city?.isBlank(row) ?? true {
        codes.set(row, to: "")
        insee.appendMissing()
        continue
      }
      if isForeign, !isOurs, !postcode.isBlank(row), country?.isBlank(row) ?? true {
        judge(postcode, row: row, batch: batch, into: &codes, log: &log)
        if codesHaveFive, Self.hasFourDigits(postcode, row) {
          log.note(
            Self.fourOfFive, row: row, field: "postcode", value: postcode[row], of: batch)
        }
        insee.appendMissing()
        continue
      }
      if isForeign, postcode.length(of: row) == 4, Self.hasFourDigits(postcode, row) {
        // Told by its country, such a code lost its zero: all of its codes have five digits.
        let isLost = country.map { Self.hasFiveDigits($0[row]) } ?? false
        if isLost, !postcode.withValue(row, { $0[0] == 0x30 }) {
          codes.set(row, to: "0" + postcode[row])
          log.note(Self.zeroLost, row: row, field: "postcode", of: batch)
        }
      }
      guard !isForeign, !(postcode.isBlank(row) && (city?.isBlank(row) ?? true)) else {
        insee.appendMissing()
        continue
      }
      guard let city, !city.isBlank(row) else {
        judgeAlone(postcode, country, row: row, batch: batch, into: &codes, log: &log)
        insee.appendMissing()
        continue
      }
      let answer = postcode.withValue(row) { code in
        city.withValue(row) {
          memory.answer(postcode: isFiller ? code.extracting(0..<0) : code, town: $0)
        }
      }
      if answer.isWithoutTown {
        insee.appendMissing()
        if isFiller {
          codes.set(row, to: "")
        } else {
          judgeAlone(postcode, country, row: row, batch: batch, into: &codes, log: &log)
        }
        continue
      }
      if answer.insee.isEmpty { insee.appendMissing() } else { insee.append(utf8: answer.insee) }
      if answer.isAsWritten || answer.finding.isSoundFrench { soundCount += 1 }
      if answer.isAsWritten { continue }
      if let country, country.isBlank(row), !answer.finding.postcode.isEmpty,
        Self.neighbours.contains(answer.finding.country)
      {
        // « L-1234 Luxembourg », « 1000 Bruxelles »: the envelope needs the last line.
        countries.set(row, to: answer.finding.country)
        log.note(Self.countryProved, row: row, field: "country", of: batch)
      }
      if answer.finding.isOfNoCedex {
        log.note(
          Self.noCedex, row: row, field: "postcode", value: postcode[row], of: batch)
      }
      change(row, as: answer.finding, isFiller: isFiller, codes: &codes, towns: &towns)
      note(answer.finding, row: row, postcode: postcode, batch: batch, log: &log)
    }
    delivery.mentions["postcode"] = codes.applied(to: postcode)
    if let country, !countries.isEmpty {
      delivery.mentions["country"] = countries.applied(to: country)
    }
    if batch["insee"] == nil, !ReferenceLibrary.standard.communes.hasCodes {
      log.count(Self.withoutTable, field: "insee", times: soundCount)
    }
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

  /// Judges a code without a town; of four digits nothing then tells that it is French, unless a country does.
  private func judgeAlone(
    _ column: TextColumn, _ country: TextColumn?, row: Int, batch: Batch,
    into codes: inout CellChanges, log: inout StepLog
  ) {
    if country?.isBlank(row) ?? true, Self.hasFourDigits(column, row) {
      log.note(Self.fourDigits, row: row, field: "postcode", value: column[row], of: batch)
    } else {
      judge(column, row: row, batch: batch, into: &codes, log: &log)
    }
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
    _ row: Int, as found: TownFinding, isFiller: Bool, codes: inout CellChanges,
    towns: inout CellChanges
  ) {
    if case .refused = found.verdict {
      if isFiller { codes.set(row, to: "") }
      return
    }
    if isFiller || !found.postcode.isEmpty { codes.set(row, to: found.postcode) }
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
    case .corrected(.severalPostcodes):
      log.note(
        Self.finding(.severalPostcodes, .notice), row: row, field: "postcode", of: batch)
    case .corrected(.mergedCommune):
      let origin = batch.origins[row]
      log.note(
        PlacedFinding(
          part: origin.part, record: origin.record, field: "city",
          Self.merged(batch["city"]?.value(row) ?? "", into: found.town)))
    case .corrected(let reason):
      let field = reason == .townSpelling ? "city" : "postcode"
      log.note(
        Self.repairs[reason] ?? Self.finding(reason, .repaired), row: row, field: field, of: batch)
    case .refused(let reason):
      guard reason != .empty else { return }
      let doubt =
        Self.isUnknownHere(reason)
        ? Self.unknownHere(reason)
        : reason == .contradiction && !ReferenceLibrary.standard.communes.hasCodes
          ? Self.contradictionHere : Self.doubts[reason] ?? Self.finding(reason, .warning)
      log.note(doubt, row: row, field: "postcode", value: postcode[row], of: batch)
    }
  }

  /// The names of both are public: the change is told with them.
  private static func merged(_ old: String, into town: String) -> Finding {
    let old = TidyText.tidy(old).text
    return Finding(
      TownFinding.StaticReason.mergedCommune.rawValue, .repaired,
      Phrase(
        en: "\(old) is a part of the commune of \(town) today; the commune is written",
        fr: "\(old) fait partie de la commune de \(town) aujourd’hui ; la commune est écrite"))
  }

  private static func hasFourDigits(_ column: TextColumn, _ row: Int) -> Bool {
    column.withValue(row) { value in
      var count = 0
      for index in 0..<value.count where Plain.isDigit(value[index]) { count += 1 }
      return count == 4
    }
  }

  /// What is said of a reason.
  private static func finding(
    _ reason: TownFinding.StaticReason, _ severity: Finding.Severity
  ) -> Finding { Finding(reason.rawValue, severity, reason.phrase) }

  /// Made once: a batch tells them again and again.
  private static let repairs = findings(.repaired)
  private static let doubts = findings(.warning)

  private static func findings(
    _ severity: Finding.Severity
  ) -> [TownFinding.StaticReason: Finding] {
    Dictionary(
      uniqueKeysWithValues: TownFinding.StaticReason.allCases.map { ($0, finding($0, severity)) })
  }

  /// Without the official tables a pair that is not found may well be right.
  private static func isUnknownHere(_ reason: TownFinding.StaticReason) -> Bool {
    (reason == .unknownTown || reason == .unknownPostcode)
      && !ReferenceLibrary.standard.communes.hasCodes
  }

  private static func unknownHere(_ reason: TownFinding.StaticReason) -> Finding {
    Finding(
      reason.rawValue, .notice,
      Phrase(
        en:
          "the table that ships does not know this pair; tamis reference add the official one to have it checked",
        fr:
          "la table livrée ne connaît pas ce couple ; ajoutez l’officielle par tamis reference add pour qu’il soit vérifié"
      ))
  }

  /// The table that ships has no communes of the past: « 49350 Gennes » is no contradiction, though another Gennes is elsewhere.
  private static let contradictionHere = Finding(
    TownFinding.StaticReason.contradiction.rawValue, .warning,
    Phrase(
      en:
        "post code and town contradict each other; correct one of them, or have a commune of the past known by tamis reference add",
      fr:
        "code postal et ville se contredisent ; corrigez l’un des deux, ou faites connaître une commune du passé par tamis reference add"
    ))

  /// Whether all post codes of a country have five digits, the first of which may be a zero.
  private static func hasFiveDigits(_ country: String) -> Bool {
    fiveDigitCountries.contains(CountryJudge().judge(country).value)
  }

  private static let fiveDigitCountries: Set = ["DE", "ES", "IT"]

  /// The countries whose post codes or towns leave no doubt beside ours.
  private static let neighbours: Set = ["BE", "CH", "LU"]

  private static let withoutTable = Finding(
    "no-table", .notice,
    Phrase(
      en: "stays empty, for the table of these codes does not ship; add it by tamis reference add",
      fr:
        "reste vide, car la table de ces codes n’est pas livrée ; ajoutez-la par tamis reference add"
    ))

  private static let countryProved = Finding(
    "country-proved", .repaired,
    Phrase(
      en: "the country was missing; post code and town prove it",
      fr: "le pays manquait ; le code postal et la ville le prouvent"))

  /// Half of the firms of Paris write « 75008 Paris Cedex 08 »: the letter arrives, so that nobody has to do anything.
  private static let noCedex = Finding(
    "no-cedex", .notice,
    Phrase(
      en: "the town says CEDEX under a street code; the post delivers it, a CEDEX has its own code",
      fr:
        "la ville dit CEDEX sous un code de rue ; la poste distribue, mais un CEDEX a son propre code"
    ))

  private static let fourOfFive = Finding(
    "four-digits", .warning,
    Phrase(
      en:
        "four digits where codes have five: a zero was lost, or it is a neighbour’s; add the zero or the country",
      fr:
        "quatre chiffres là où les codes en ont cinq : un zéro perdu, ou le code d’un voisin ; ajoutez le zéro ou le pays"
    ))

  private static let fourDigits = Finding(
    "four-digits", .warning,
    Phrase(
      en:
        "four digits and no town: a French code that lost its zero, or a neighbour’s; add the town or the country",
      fr:
        "quatre chiffres sans ville : un code français qui a perdu son zéro, ou celui d’un voisin ; ajoutez la ville ou le pays"
    ))
}

extension TownFinding.StaticReason {
  /// What a person is told of it.
  var phrase: Phrase {
    switch self {
    case .townSpelling:
      Phrase(
        en: "the town was misspelled; its post code proves the right one",
        fr: "la ville était mal écrite ; son code postal prouve la bonne")
    case .mergedCommune:
      Phrase(
        en: "the name is that of a part of a commune, or of a commune of the past",
        fr: "le nom est celui d’une partie d’une commune, ou d’une commune du passé")
    case .postcodeMissing:
      Phrase(
        en: "the post code was missing; the town has only one",
        fr: "le code postal manquait ; la ville n’en a qu’un")
    case .severalPostcodes:
      Phrase(
        en: "the post code is missing, and the town has several; complete it",
        fr: "le code postal manque, et la ville en a plusieurs ; complétez-le")
    case .inseeCode:
      Phrase(
        en: "an INSEE code stood in the place of the post code",
        fr: "un code INSEE était à la place du code postal")
    case .arrondissement:
      Phrase(
        en: "the arrondissement in the town's name gives the post code",
        fr: "l’arrondissement dans le nom de la ville donne le code postal")
    case .contradiction:
      Phrase(
        en: "post code and town contradict each other; correct one of them",
        fr: "code postal et ville se contredisent ; corrigez l’un des deux")
    case .unknownTown:
      Phrase(
        en: "no such town has this post code; check both",
        fr: "aucune ville de ce nom n’a ce code postal ; vérifiez les deux")
    case .unknownPostcode:
      Phrase(
        en: "no such post code; check it", fr: "ce code postal n’existe pas ; vérifiez-le")
    case .unreadablePostcode:
      Phrase(en: "the post code cannot be read", fr: "le code postal est illisible")
    case .ambiguous:
      Phrase(
        en: "several towns have this name; complete the post code",
        fr: "plusieurs villes portent ce nom ; complétez le code postal")
    case .notDelivered:
      Phrase(
        en: "the post code stands for a whole city, no mail is delivered under it",
        fr: "ce code postal vaut pour toute une ville, aucun courrier n’y est distribué")
    case .empty:
      Phrase(en: "post code and town are missing", fr: "le code postal et la ville manquent")
    }
  }
}
