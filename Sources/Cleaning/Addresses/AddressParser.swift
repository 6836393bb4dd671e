public import Reference

/// Reads a whole address in one cell: its parts, and the six lines of an envelope.
///
/// Lines 2 to 6 are in capitals without accents and punctuation, at most 38 characters long, shortened by degrees only when too long.
/// Source: NF Z10-011, as La Poste explains it. A foreign address keeps the order of its country.
public struct AddressParser: Sendable {
  private let ends: AddressEndFinder
  private let finder: TownFinder
  private let types: StreetTypes
  private let fitter: LineFitter

  /// A parser over the tables of a library.
  public init(_ library: ReferenceLibrary = .standard) {
    finder = TownFinder(library)
    types = library.streetTypes
    ends = AddressEndFinder(finder: finder, types: types)
    fitter = LineFitter(types: types)
  }

  /// The parts of an address.
  public func parse(_ raw: String) -> PostalAddress {
    var address = PostalAddress()
    var words = AddressWord.words(of: withoutLabel(AddressBreaks.commas(raw), &address))
    takeRemarks(&words, &address)
    if words.count > 1, words.allSatisfy({ Self.returned.contains($0.key) }) {
      // « Inconnu à cette adresse ».
      address.remarks.append("not-at-address")
      return address
    }
    guard !words.isEmpty, !isNone(words) else { return address }
    takeAsides(&words, &address)
    var end = ends.find(words)
    if end.town.isEmpty, end.postcode.isEmpty, isRegionAlone(&end) {
      address.country = end.country
      address.isRegion = true
      return address
    }
    if end.hasLeftOut { address.remarks.append(Self.note) }
    if !end.isCountryKnown, end.country == "FR", isForeign(end, words) { makeForeign(&end) }
    address.country = end.country
    writeTown(end, &address)
    read(end.head, &address)
    return address
  }

  /// Whether the words stand for no address: « n/c », « sans domicile fixe », « idem »; a number to call, an e-mail.
  private func isNone(_ words: [AddressWord]) -> Bool {
    let line = words.line
    if OrganisationWords.placeholder(line) != nil || Self.nowhere.contains(line) { return true }
    if words.count < 4, words[0].text.contains("@") { return true }
    // « voir facturation », « idem livraison »: another cell has it.
    if ["VOIR", "IDEM", "COMME"].contains(words[0].key), words.count < 5,
      words.dropFirst().contains(where: {
        Self.labels.contains($0.key) || Self.others.contains($0.key)
      })
    {
      return true
    }
    return line.allSatisfy { $0.isNumber || $0 == " " } && line.count { $0.isNumber } > 8
  }

  /// The text without the words that announce it, « Adresse : », « Fact.: », and without an e-mail: both are noted.
  private func withoutLabel(_ raw: String, _ address: inout PostalAddress) -> String {
    var text = TidyText.tidy(raw).text
    if let colon = text.prefix(24).firstIndex(of: ":"),
      Self.labels.contains(Fold.key(String(text[..<colon])))
    {
      text = String(text[text.index(after: colon)...])
      if text.contains(where: { $0 != " " }) { address.remarks.append(Self.note) }
    }
    guard text.utf8.contains(0x40), text.utf8.contains(0x20) else { return text }
    let kept = text.spacedWords.filter { !CompanyPiece.isAddress($0.trimming("<>(),;")) }
    guard !kept.isEmpty, kept.count < text.spacedWords.count else { return text }
    address.remarks.append(Self.note)
    return kept.joined(separator: " ")
  }

  private static let labels: Set<String> = [
    "ADRESSE", "ADR", "FACT", "FACTURATION", "LIV", "LIVRAISON", "ADRESSE DE LIVRAISON",
    "ADRESSE DE FACTURATION", "ADRESSE POSTALE", "ANCIENNE ADRESSE", "NOUVELLE ADRESSE", "DOMICILE",
    "SIEGE", "SIEGE SOCIAL",
  ]

  /// What else « voir … » points at.
  private static let others: Set<String> = [
    "NOTE", "NOTES", "COMMENTAIRE", "FICHE", "DOSSIER", "DESSUS", "DESSOUS", "CONTACT",
  ]

  private static let nowhere: Set<String> = [
    "SANS ADRESSE", "PAS D ADRESSE", "ADRESSE A COMPLETER", "ADRESSE MANQUANTE",
    "SDF", "SANS DOMICILE FIXE", "SANS DOMICILE", "IDEM", "IDEM CI DESSUS", "CI DESSUS",
    "VOIR CI DESSUS", "MEME ADRESSE", "NE SAIT PAS", "NSP", "A DEMANDER", "A RENSEIGNER",
  ]

  /// « France », « Gironde », « Belgique »: where somebody lives, and no address.
  private func isRegionAlone(_ end: inout AddressEnd) -> Bool {
    if let country = AddressEndFinder.country(end.head[...]) {
      end.country = FrenchTerritories.codes.contains(country) ? "FR" : country
      return true
    }
    return !end.head.isEmpty && ends.isRegion(end.head[...])
  }

  /// What the post writes on what it brings back.
  private static let returned: Set<String> = [
    "RETOUR", "NPAI", "PND", "INCONNU", "INCONNUE", "ADRESSE", "L ADRESSE", "INCOMPLETE",
    "INSUFFISANTE", "ERRONEE", "FAUSSE", "INVALIDE", "INDIQUEE", "CETTE", "A", "N HABITE", "PLUS",
    "PAS", "PARTI", "PARTIE", "NON", "RECLAME", "RECLAMEE", "REFUSE", "INTROUVABLE",
    "DESTINATAIRE", "EXPEDITEUR", "L EXPEDITEUR", "MAUVAISE", "INEXACTE",
  ]

  /// Whether an address that names no country is hardly French: its code and its town are of no French table, or its street is written
  /// in the words of a neighbour; and no type of street is ours.
  private func isForeign(_ end: AddressEnd, _ words: [AddressWord]) -> Bool {
    let isAbroad = words.contains { Self.isForeignStreet($0.key) }
    guard isAbroad || !end.postcode.isEmpty else { return false }
    let hasOurs = words.indices.contains { index in
      words[index].key != "VIA"
        && types.match(words[index...].prefix(3).map(\.key)[...]) != nil
    }
    if hasOurs { return false }
    guard !end.postcode.isEmpty else { return end.town.isEmpty }
    let town = end.town.map(\.text).joined(separator: " ")
    if finder.find(postcode: end.postcode, town: town).isSound { return false }
    let isCode = UInt32(end.postcode).map { !finder.communes.places(under: $0).isEmpty } ?? false
    let isTown = !finder.communes.places(named: TownKey(town).key).isEmpty
    return isAbroad || !isCode && !isTown
  }

  /// Leaves the country open; without a code the last segment is taken for the town.
  private func makeForeign(_ end: inout AddressEnd) {
    end.country = ""
    guard end.town.isEmpty, let start = end.head.lastIndex(where: \.startsSegment), start > 0 else {
      return
    }
    end.town = Array(end.head[start...])
    end.head.removeSubrange(start...)
  }

  /// `Hauptstraße`, `Kerkstraat`, « Via », « Calle », « Street »: words for streets that no French address has.
  private static func isForeignStreet(_ key: String) -> Bool {
    foreignStreets.contains(key)
      || foreignEnds.contains { key.hasSuffix($0) && key.utf8.count > $0.utf8.count + 2 }
  }

  private static let foreignStreets: Set<String> = [
    "VIA", "VIALE", "PIAZZA", "CORSO", "CALLE", "AVENIDA", "PLAZA", "PASEO", "RUA", "TRAVESSA",
    "STREET", "ROAD", "LANE", "DRIVE", "STR", "ULICA",
  ]
  private static let foreignEnds = [
    "STRASSE", "STRAAT", "PLATZ", "GASSE", "LAAN", "STR", "GRACHT", "KADE", "PLEIN", "DIJK",
  ]

  /// Takes out what the carrier wrote: « NPAI », « a déménagé », « n'habite pas à l'adresse indiquée ».
  private func takeRemarks(_ words: inout [AddressWord], _ address: inout PostalAddress) {
    let marks: [([String], String)] = [
      (["NPAI"], "not-at-address"), (["PND"], "not-at-address"), (["A", "DEMENAGE"], "moved"),
      (["DEMENAGE"], "moved"),
      (["DEMENAGEE"], "moved"), (["PARTI", "SANS", "LAISSER", "D ADRESSE"], "moved"),
      (["PARTI", "SANS", "LAISSER", "ADRESSE"], "moved"),
      (["N HABITE", "PAS", "A", "L ADRESSE", "INDIQUEE"], "not-at-address"),
      (["N HABITE", "PLUS", "A", "L ADRESSE", "INDIQUEE"], "not-at-address"),
      (["ADRESSE", "INCONNUE"], "not-at-address"),
      (["RETOUR", "A", "L ENVOYEUR"], "not-at-address"),
    ]
    for (mark, code) in marks {
      guard words.count >= mark.count else { continue }
      for start in 0...(words.count - mark.count)
      where words[start..<(start + mark.count)].map(\.key) == mark {
        words.removeSubrange(start..<(start + mark.count))
        address.remarks.append(code)
        break
      }
    }
  }

  /// Takes out what stands in brackets and is no part of an address: « (code 1234A) », « (35) », « (sonner fort) ». Parts of one stay, in a
  /// segment of their own.
  private func takeAsides(_ words: inout [AddressWord], _ address: inout PostalAddress) {
    guard words.contains(where: \.isBracketed) else { return }
    var kept: [AddressWord] = []
    var rest = words[...]
    while let first = rest.first {
      guard first.isBracketed else {
        kept.append(rest.removeFirst())
        continue
      }
      var aside = [rest.removeFirst()]
      while let next = rest.first, next.isBracketed, !next.startsSegment {
        aside.append(rest.removeFirst())
      }
      if let last = kept.last, TownFinder.hasArrondissements(Array(last.key.utf8)),
        aside.count == 1, aside[0].isOrdinal || aside[0].isNumber(atMost: 2)
      {
        // « Paris (11e) »
        aside[0].startsSegment = false
        kept.append(aside[0])
        continue
      }
      switch use(of: aside, before: rest.first) {
      case .part: kept.append(contentsOf: aside)
      case .article:
        aside[0].startsSegment = false
        kept.append(contentsOf: aside)
        if !rest.isEmpty { rest[rest.startIndex].startsSegment = false }
      case .type:
        let start = kept.lastIndex(where: \.startsSegment) ?? 0
        guard start < kept.count else { break }
        kept[start].startsSegment = false
        kept.insert(contentsOf: aside, at: start)
        if !rest.isEmpty { rest[rest.startIndex].startsSegment = false }
      case .place: address.line3 = aside.line
      case .region: break
      case .note: address.remarks.append(Self.note)
      }
    }
    words = kept
  }

  private static let note = "note-beside"

  /// What becomes of words in brackets.
  private enum Aside { case part, article, type, place, region, note }

  private func use(of words: [AddressWord], before next: AddressWord?) -> Aside {
    let line = words.line
    if words.count == 1, words[0].isMarked { return .part }
    let isRepetition = line.utf8.count > 1 && HouseNumber.repetitions[line] != nil
    if isRepetition || ["LE", "LA", "LES", "L", "DU", "DE", "DES"].contains(line) {
      return .article
    }
    if words.contains(where: { ends.isCode($0.key) && $0.key.utf8.count > 4 }) || line == "CEDEX"
      || AddressEndFinder.country(words[...]) != nil
    {
      return .part
    }
    if let next, ends.isCode(next.key),
      !finder.communes.places(named: TownKey(words.text).key).isEmpty
    {
      return .part
    }
    if FrenchRegions.has(line) || line.utf8.count <= 2 { return .region }
    if let mark = AddressMark(at: 0, in: words[...]) { return mark.role == .note ? .note : .part }
    if Self.places.contains(words[0].key) { return .place }
    if types.match(words.prefix(3).map(\.key)[...]) != nil {
      return words.count > 1 && AddressPieces.inside.contains(words[words.count - 1].key)
        ? .type : .part
    }
    return ends.beginsStreet(words[...]) ? .part : .note
  }

  /// Words that say where on a piece of land a door is.
  private static let places: Set<String> = [
    "FOND", "AU", "EN", "FACE", "DERRIERE", "COTE", "A", "PRES", "ENTRE", "ANGLE",
  ]

  private func writeTown(_ end: AddressEnd, _ address: inout PostalAddress) {
    let text = end.town.map(\.text).joined(separator: " ")
    var line = Fold.key(text)
    address.postcode = end.postcode
    if end.country == "FR", !text.isEmpty {
      let found = finder.find(postcode: end.postcode, town: text)
      let key = TownKey(text)
      if found.isSound, !key.isCedex, !end.postcode.isEmpty {
        line = Fold.key(found.town)
        address.city = found.town
      } else {
        line = plain(line)
        address.city = TownCasing.written(text)
        if TownFinder.isGeneral(UInt32(end.postcode) ?? 0) {
          address.remarks.append("not-delivered")
        } else if !key.isCedex,
          case .refused(let reason) = found.verdict, reason != .ambiguous
        {
          address.remarks.append(reason.rawValue)
        }
      }
    } else {
      address.city = TownCasing.written(text)
    }
    address.line6 = fitter.fit(
      [end.postcode, line].filter { !$0.isEmpty }.joined(separator: " "), number: end.postcode)
  }

  /// `ST` and `STE` at the head of a town in full, as far as the line has room.
  private func plain(_ line: String) -> String {
    line.split(separator: " ").map { $0 == "ST" ? "SAINT" : $0 == "STE" ? "SAINTE" : String($0) }
      .joined(separator: " ")
  }

  /// Takes the letter box behind a house number, « Kerkstraat 12 bus 3 », « Rue Neuve 4 bte 7 », as Belgium and the Netherlands write it.
  private static func takeLetterBox(from head: inout [AddressWord]) -> String {
    guard
      let place = head.indices.dropFirst().dropLast().first(where: { index in
        letterBoxes.contains(head[index].key) && head[index - 1].key.first?.isNumber == true
          && !head[index + 1].startsSegment && HouseNumber.glued(head[index + 1]) != nil
      })
    else { return "" }
    let box = Array(head[place...(place + 1)]).line
    head.removeSubrange(place...(place + 1))
    return box
  }

  private static let letterBoxes: Set<String> = ["BUS", "BTE", "BOITE", "BOX"]

  /// Reads what stands before the post code.
  private func read(_ head: [AddressWord], _ address: inout PostalAddress) {
    let isOurs = ["FR", "MC", "BE", "CH", "LU"].contains(address.country)
    var head = head
    let letterBox = address.country == "FR" ? "" : Self.takeLetterBox(from: &head)
    var pieces =
      isOurs ? AddressPieces(head, types: types) : AddressPieces(foreign: head, types: types)
    if address.country == "BE" || address.country == "CH" {
      pieces.takeNumberBehind()
      // « Bahnhofstrasse 21 », « Grand-Place 1 »: no type of street that we know.
      if pieces.street.isEmpty, !head.isEmpty {
        pieces = AddressPieces(foreign: head, types: types)
      }
    }
    address.number = pieces.number
    address.repetition = pieces.repetitionLetter
    address.street = pieces.street
    if pieces.hasNotes { address.remarks.append(Self.note) }
    let number = [pieces.number, pieces.repetitionWord].filter { !$0.isEmpty }.joined(
      separator: " ")
    if !isOurs {
      // The order of another country is the one that was written.
      address.line4 = fitter.fit(pieces.asWritten)
    } else if address.country == "BE" || address.country == "CH" {
      let behind = pieces.numberBehind.isEmpty ? number : pieces.numberBehind
      address.line4 = [pieces.street, behind].filter { !$0.isEmpty }.joined(separator: " ")
    } else {
      var line = [number, pieces.street].filter { !$0.isEmpty }.joined(separator: " ")
      if !pieces.shortStreet.isEmpty, line.utf8.count + 3 > LineFitter.limit {
        // With its article the title in full would not have fitted: it stays as it was shortened.
        line = [number, pieces.shortStreet].filter { !$0.isEmpty }.joined(separator: " ")
      }
      address.line4 = fitter.fit(line, type: pieces.streetType, number: number)
    }
    address.line2 = fitter.fit(
      [pieces.flat, letterBox].filter { !$0.isEmpty }.joined(separator: " "))
    address.line3 = fitter.fit(
      [pieces.building, address.line3].filter { !$0.isEmpty }.joined(separator: " "))
    address.line5 = fitter.fit(pieces.box)
  }
}
