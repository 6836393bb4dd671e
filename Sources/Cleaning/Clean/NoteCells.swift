internal import Fields
import Pipelines
import Reference
import Tables

/// Tells of notes that say that somebody refuses to be reached, or is dead: « ne veut plus de mails », « décédé en 2024 ».
///
/// A note is free text, and what it says of whom is not certain: nothing is set by it, and a person is told. Beside a name it is.
struct NoteCells: RecordCleaner {
  init(_ context: StepContext) {}

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
    NumberWords.keep(in: &delivery.mentions, log: &log)
    guard let notes = batch["note"] else { return }
    var key: [UInt8] = []
    for row in 0..<notes.count where notes.length(of: row) >= 3 {
      notes.withValue(row) { Fold.key($0, into: &key) }
      let isCross = notes.withValue(row) { Self.holdsCross($0) }
      if isCross { log.note(Self.death, row: row, field: "note", of: batch) }
      guard Self.mayTell(key) else { continue }
      let words = String(decoding: key, as: UTF8.self).spacedWords
      if Self.refuses(words) { log.note(Self.refusal, row: row, field: "note", of: batch) }
      if Self.asksErasure(words) { log.note(Self.erasure, row: row, field: "note", of: batch) }
      if !isCross, Self.tellsDeath(words) {
        log.note(Self.death, row: row, field: "note", of: batch)
      }
    }
  }

  /// Whether a text has the cross of the dead, U+2020, before a date: elsewhere it may lead to a footnote.
  private static func holdsCross(_ text: Span<UInt8>) -> Bool {
    var place = 0
    while place + 4 < text.count {
      if text[place] == 0xE2, text[place + 1] == 0x80, text[place + 2] == 0xA0 {
        return Plain.isDigit(text[place + 3])
          || text[place + 3] == 0x20 && Plain.isDigit(text[place + 4])
      }
      place += 1
    }
    return false
  }

  /// « suppression demandée », « demande l'effacement de ses données ».
  static func asksErasure(_ words: [String]) -> Bool {
    words.contains { word in ["SUPPRE", "SUPPRI", "EFFAC", "ERAS"].contains { word.hasPrefix($0) } }
      && words.contains { word in
        ["DEMAND", "DONNEES", "RGPD", "GDPR", "DATA"].contains { word.hasPrefix($0) }
      }
  }

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
        // « OK pour SMS, pas de mail »: beside a yes the no is one, too.
        let isNo = word != "PAS" || words[..<place].contains { $0 == "OK" || $0 == "OUI" }
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
