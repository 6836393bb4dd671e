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
    ends = AddressEndFinder(finder: finder)
    fitter = LineFitter(types: types)
  }

  /// The parts of an address.
  public func parse(_ raw: String) -> PostalAddress {
    var address = PostalAddress()
    let breaks = raw.replacing("\r\n", with: ",").replacing("\n", with: ",")
    var words = AddressWord.words(of: TidyText.tidy(breaks).text)
    takeRemarks(&words, &address)
    guard !words.isEmpty, OrganisationWords.placeholder(words.line) == nil else { return address }
    var end = ends.find(words)
    if !end.isCountryKnown, end.country == "FR", isForeign(end, words) { makeForeign(&end) }
    address.country = end.country
    writeTown(end, &address)
    read(end.head, &address)
    return address
  }

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
  private static let foreignEnds = ["STRASSE", "STRAAT", "PLATZ", "GASSE", "LAAN"]

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

  /// Reads what stands before the post code.
  private func read(_ head: [AddressWord], _ address: inout PostalAddress) {
    let isOurs = ["FR", "MC", "BE", "CH", "LU"].contains(address.country)
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
    let number = [pieces.number, pieces.repetitionWord].filter { !$0.isEmpty }.joined(
      separator: " ")
    if address.country.isEmpty {
      // The order of a country that nobody named is the one that was written.
      address.line4 = fitter.fit(pieces.asWritten)
      address.line3 = fitter.fit(pieces.building)
      return
    }
    let isBehind = !["FR", "MC", "LU", "GB", "IE", "US", "CA", "AD"].contains(address.country)
    if isBehind {
      address.line4 = [pieces.street, number].filter { !$0.isEmpty }.joined(separator: " ")
    } else {
      let line = [number, pieces.street].filter { !$0.isEmpty }.joined(separator: " ")
      address.line4 = fitter.fit(line, type: pieces.streetType, number: number)
    }
    address.line2 = fitter.fit(pieces.flat)
    address.line3 = fitter.fit(pieces.building)
    address.line5 = fitter.fit(pieces.box)
  }
}
