internal import Fields
import Pipelines
import Reference
import Tables

/// Tells of notes that say that somebody refuses to be reached, or is dead: « ne veut plus de mails », « décédé en 2024 ».
///
/// A note is free text, and what it says of whom is not certain: nothing is set by it, and a person is told. Beside a name it is.
struct NoteCells: RecordCleaner {
  private let guards: PrivacyGuards

  init(_ context: StepContext) { guards = PrivacyGuards(kept: context.kept) }

  static let refusal = Finding(
    "refusal-in-note", .notice,
    Phrase(
      en: "the note says that somebody refuses to be reached; set the consent that it means to no",
      fr: "la note dit que quelqu’un ne veut plus être joint ; mettez à non l’accord dont il s’agit"
    ))
  static let death = Finding(
    "deceased-in-note", .notice,
    Phrase(
      en: "the note says that somebody is dead; see whether it is the client",
      fr: "la note dit que quelqu’un est décédé ; voyez s’il s’agit du client"))

  static let erasure = Finding(
    "erasure-in-note", .notice,
    Phrase(
      en: "the note says that somebody asks for their data to be erased; see whether it was done",
      fr: "la note dit que quelqu’un demande l’effacement de ses données ; voyez si c’est fait"))

  func before(_ delivery: inout Delivery, log: inout StepLog) {
    // What comes to the notes from beside a number is told there.
    let batch = delivery.mentions
    if let notes = batch["note"] {
      var key: [UInt8] = []
      for row in 0..<notes.count where notes.length(of: row) >= 3 {
        Self.tell(of: notes, row: row, in: batch, key: &key, log: &log)
      }
    }
    NumberWords.keep(in: &delivery.mentions, guards, log: &log)
  }

  /// Tells of a note before it is left out for what else it says.
  static func tell(
    of batch: Batch, row: Int, log: inout StepLog, ifSensitive guards: PrivacyGuards
  ) {
    guard let notes = batch["note"], notes.length(of: row) >= 3,
      notes.withValue(row, { guards.isSensitive($0) })
    else { return }
    var key: [UInt8] = []
    tell(of: notes, row: row, in: batch, key: &key, log: &log)
  }

  private static func tell(
    of notes: TextColumn, row: Int, in batch: Batch, key: inout [UInt8], log: inout StepLog
  ) {
    notes.withValue(row) { Fold.key($0, into: &key) }
    let isCross = notes.withValue(row) { holdsCross($0) }
    if isCross { log.note(death, row: row, field: "note", of: batch) }
    guard mayTell(key) else { return }
    let words = String(decoding: key, as: UTF8.self).spacedWords
    if refuses(words) { log.note(refusal, row: row, field: "note", of: batch) }
    if asksErasure(words) { log.note(erasure, row: row, field: "note", of: batch) }
    if !isCross, tellsDeath(words) { log.note(death, row: row, field: "note", of: batch) }
  }

  /// Whether a text has the cross of the dead, U+2020, before a date: elsewhere it may lead to a footnote.
  private static func holdsCross(_ text: Span<UInt8>) -> Bool {
    var place = 0
    while place + 4 < text.count {
      if text[place] == 0xE2, text[place + 1] == 0x80, text[place + 2] == 0xA0 {
        let start = text[place + 3] == 0x20 ? place + 4 : place + 3
        return beginsWithDate(text.extracting(start..<text.count))
      }
      place += 1
    }
    return false
  }

  /// Whether a text begins with a day or a year: « 12/03/2024 », « 3 mai 2024 », « 2024 »; « 12 mois » is none.
  private static func beginsWithDate(_ text: Span<UInt8>) -> Bool {
    guard text.count > 2, Plain.isDigit(text[0]) else { return false }
    var digits = 0
    for place in 0..<min(text.count, 20) {
      digits = Plain.isDigit(text[place]) ? digits + 1 : 0
      if digits == 4 { return true }
      let isSign = text[place] == 0x2F || text[place] == 0x2E
      if isSign, place > 0, place < 3, place + 1 < text.count, Plain.isDigit(text[place + 1]) {
        return true
      }
    }
    return false
  }

  /// « suppression demandée » by itself, « demande l'effacement de ses données »; a hedge and a tag on a wall are no data.
  static func asksErasure(_ words: [String]) -> Bool {
    guard
      let place = words.firstIndex(where: { begins($0, ["SUPPRE", "SUPPRI", "EFFAC", "ERAS"]) })
    else { return false }
    if words.contains(where: { begins($0, ["DEMAND", "REQUEST"]) }),
      words.allSatisfy({
        begins($0, ["DEMAND", "REQUEST"]) || $0 == words[place] || fillers.contains($0)
          || $0.utf8.allSatisfy { $0 &- 0x30 < 10 }
      })
    {
      return true
    }
    let near = words[max(0, place - 4)..<min(words.count, place + 5)]
    return near.contains { begins($0, ["RGPD", "GDPR", "DATA"]) }
      || words[place..<near.endIndex].contains {
        begins($0, ["DONNEES", "COORDONNEES", "COMPTE"])
      }
  }

  private static func begins(_ word: String, _ starts: [String]) -> Bool {
    starts.contains { word.hasPrefix($0) }
  }

  private static let fillers: Set<String> = [
    "L", "D", "DE", "LA", "LE", "SA", "SON", "CLIENT", "CLIENTE", "A", "EST", "PAR", "FAIRE",
    "TOTALE", "RECUE",
  ]

  /// Whether a folded text has a word that begins as one of refusal or death does: few have.
  private static func mayTell(_ key: [UInt8]) -> Bool {
    var isStart = true
    for place in key.indices {
      if isStart, place + 1 < key.count {
        let pair = UInt16(key[place]) << 8 | UInt16(key[place + 1])
        if beginnings.contains(pair) { return true }
      }
      isStart = key[place] == 0x20
    }
    return false
  }

  private static let beginnings: Set<UInt16> = Set(
    [
      "NE", "N ", "ST", "RE", "OP", "PL", "PA", "NO", "DE", "DC", "DO", "UN", "BL", "SU", "EF",
      "ER",
      "KE", "GE", "SI",
    ].map {
      let pair = Array($0.utf8)
      return UInt16(pair[0]) << 8 | UInt16(pair[1])
    })

  /// « ne plus appeler », « ne souhaite pas être contacté », « stop SMS », « refuse le démarchage », « do not call ».
  ///
  /// « pas de mail » says that there is none, « ne répond pas au téléphone » that nobody is there, « ne pas appeler avant 10 h » when.
  static func refuses(_ words: [String]) -> Bool {
    if words == ["STOP"] { return true }
    for (place, word) in words.enumerated() {
      let behind = words[(place + 1)...]
      if acts.contains(where: { word.hasPrefix($0) }) { return true }
      if word == "STOP" || word.hasPrefix("REFUS") || word.hasPrefix("OPPOS") {
        if behind.prefix(3).contains(where: isWay) { return true }
      }
      if word == "PLUS" || word == "PAS" || word == "NO", let next = behind.first {
        let isOf = next == "DE" || next == "D" || next == "MORE"
        let what = behind.dropFirst().first ?? ""
        // « OK pour SMS, pas de mail »: beside a yes the no is one, too; « ok, pas de téléphone fixe » says that there is none.
        let isNo =
          word != "PAS"
          || words[..<place].suffix(4).contains { $0 == "OK" || $0 == "OUI" }
            && !lacks.contains(behind.dropFirst(2).first ?? "")
        if isOf, solicits(what) || isNo && isWay(what) { return true }
      }
      // « keine Werbung », « geen reclame », « sin publicidad ».
      if ["KEINE", "GEEN", "SIN"].contains(word), let next = behind.first,
        ["WERB", "RECLAME", "PUBLI"].contains(where: { next.hasPrefix($0) })
      {
        return true
      }
      if word == "NE" || word == "N" || word == "DO", isDenied(behind) {
        return true
      }
    }
    return false
  }

  /// Whether words behind « ne » deny that somebody may be reached: « plus appeler », « veut plus de mails », « not call ».
  private static func isDenied(_ words: ArraySlice<String>) -> Bool {
    var rest = words.drop { ["LE", "LA", "LES", "LUI", "L"].contains($0) }
    if let verb = rest.first, wishes.contains(where: { verb.hasPrefix($0) }) {
      rest = rest.dropFirst()
    }
    guard let no = rest.first, ["PAS", "PLUS", "JAMAIS", "NOT"].contains(no) else { return false }
    let what = rest.dropFirst().prefix(4)
    guard let place = what.firstIndex(where: isWay) else { return false }
    // « Ne pas appeler avant 10 h »: when, not whether.
    let next = what.index(after: place) < words.endIndex ? words[what.index(after: place)] : ""
    return !["AVANT", "APRES", "ENTRE", "PENDANT", "LE", "BEFORE", "AFTER", "SI"].contains(next)
  }

  private static func isWay(_ word: String) -> Bool {
    solicits(word) || ways.contains { word.hasPrefix($0) }
  }

  private static func solicits(_ word: String) -> Bool {
    ["CONTACT", "RECONTACT", "SOLLICIT", "RELANC", "PUB", "PROSPECT", "DEMARCH"].contains {
      word.hasPrefix($0)
    }
  }

  /// What follows where something is missing rather than refused.
  private static let lacks: Set<String> = [
    "FIXE", "RECU", "RECUE", "AU", "DANS", "SUR", "JOINT", "DISPO", "DISPONIBLE", "CONNU",
  ]
  private static let ways = [
    "APPEL", "RAPPEL", "TELEPH", "EMAIL", "MAIL", "COURRIEL", "NEWSLETTER", "SMS", "TEXTO",
    "COURRIER", "ECRIRE", "CALL", "PHONE", "WRITE", "TEXT",
  ]
  private static let wishes = ["VEU", "VOUL", "SOUHAIT", "DESIR", "WANT", "WISH"]
  private static let acts = ["DESINSCRI", "DESABON", "UNSUBSCRIB", "BLACKLIST"]

  /// « décédé », « DCD », « deceased »; « mari décédé » is somebody else.
  static func tellsDeath(_ words: [String]) -> Bool {
    words.indices.contains { place in
      let word = words[place]
      guard word.hasPrefix("DECEDE") || word == "DCD" || word == "DECEASED" else { return false }
      let before = words[..<place].suffix(2).filter { $0 != "EST" && $0 != "IS" }
      return !before.contains { relatives.contains($0) }
    }
  }

  private static let relatives: Set<String> = [
    "MARI", "EPOUX", "EPOUSE", "FEMME", "CONJOINT", "CONJOINTE", "PERE", "MERE", "FILS", "FILLE",
    "FRERE", "SOEUR", "HUSBAND", "WIFE", "FATHER", "MOTHER", "SON", "DAUGHTER",
  ]
}
