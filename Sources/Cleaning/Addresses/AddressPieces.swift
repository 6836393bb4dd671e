internal import Reference

/// What stands before post code and town, told apart: flat, building, street with its number, box or hamlet.
///
/// The words are cut into pieces from left to right (`AddressPieces+Cutting`); then one piece is chosen as the street, and each of the others
/// goes to its line.
struct AddressPieces {
  private(set) var number = ""
  /// `BIS`, `TER`, or the letter as it was written.
  private(set) var repetitionWord = ""
  /// `B`, `T`, or the letter.
  private(set) var repetitionLetter = ""
  /// The number behind the street as it was written, `12 3` with a box.
  private(set) var numberBehind = ""
  private(set) var streetType = ""
  private(set) var street = ""
  /// The street with the short form of a title right behind its type, which may have been shortened to fit: `RUE MAL DE LATTRE`.
  private(set) var shortStreet = ""
  private(set) var flat = ""
  private(set) var building = ""
  private(set) var box = ""
  /// Street and number of a foreign address in the order in which they were written.
  private(set) var asWritten = ""
  /// Whether there were words for whoever delivers, which belong on no line.
  private(set) var hasNotes = false
  let types: StreetTypes

  init(_ words: [AddressWord], types: StreetTypes) {
    self.types = types
    let pieces = cut(Self.once(words))
    let street = chosen(pieces)
    for (index, piece) in pieces.enumerated() {
      switch piece.role {
      case .street where index == street: setStreet(piece)
      case .street, .plain: continue
      case .flat: join(&flat, full(piece.words.line))
      case .building: join(&building, full(piece.words.line))
      case .box: join(&box, boxLine(piece.words))
      case .note: hasNotes = true
      }
    }
    placeOthers(pieces, street: street)
  }

  enum Role { case flat, building, street, box, note, plain }

  struct Piece {
    var role: Role
    var words: [AddressWord]
    /// Whether a house number stands before the street.
    var isNumbered = false
    /// Whether it is a house number and nothing else.
    var isNumberAlone = false
    /// Whether its type is that of a way: a street in a village and a hamlet in front of it are told by it.
    var isWay = false
  }

  /// The piece that is the street: a numbered way before a numbered hamlet, before a way, before anything with a type.
  private func chosen(_ pieces: [Piece]) -> Int? {
    let streets = pieces.indices.filter { pieces[$0].role == .street }
    return streets.first { pieces[$0].isNumbered && pieces[$0].isWay }
      ?? streets.first { pieces[$0].isNumbered } ?? streets.first { pieces[$0].isWay }
      ?? streets.first
  }

  /// What is neither flat, building, street nor box: the hamlet, before a street the building. Zones and centres stand above the street.
  private mutating func placeOthers(_ pieces: [Piece], street: Int?) {
    for (index, piece) in pieces.enumerated()
    where piece.role == .plain || piece.role == .street && index != street {
      let (type, line) =
        piece.role == .street ? expanded(piece.words) : ("", expandedWords(piece.words.singleKeys))
      guard let street else {
        if Self.civilities.contains(piece.words[0].key), piece.words.count > 1 {
          join(&flat, line)
          continue
        }
        if self.street.isEmpty { self.street = line } else { join(&box, line) }
        continue
      }
      if index < street, piece.role == .plain, Self.civilities.contains(piece.words[0].key) {
        join(&flat, line)
      } else if isZone(type) || index < street && (type.isEmpty || Self.houses.contains(type)) {
        join(&building, line, type)
      } else {
        join(&box, line, type)
      }
    }
  }

  /// Adds to a line; the type at the head of what is added is abbreviated where the line has no room.
  private func join(_ line: inout String, _ more: String, _ type: String = "") {
    let isShort = type.isEmpty || line.utf8.count + more.utf8.count < LineFitter.limit
    line += line.isEmpty ? "" : " "
    line += isShort ? more : types.abbreviation(of: type) + more.dropFirst(type.utf8.count)
  }

  // MARK: The street

  private mutating func setStreet(_ piece: Piece) {
    var words = piece.words[...]
    if piece.isNumbered, let head = houseNumber(words.startIndex, in: words) {
      take(head)
      words = words[head.end...]
    } else {
      takeNumberBehind(&words, isWay: piece.isWay)
    }
    (streetType, street) = expanded(Array(words))
    let keys = Array(words).singleKeys
    guard let match = types.match(keys[...]), match.wordCount + 1 < keys.count,
      let full = types.fullWords[keys[match.wordCount]]
    else { return }
    let name = street.dropFirst(streetType.utf8.count + 1 + full.utf8.count)
    shortStreet = streetType + " " + keys[match.wordCount] + name
  }

  private mutating func take(_ head: HouseNumber) {
    number = head.number
    repetitionWord = head.repetitionWord
    repetitionLetter = head.repetitionLetter
  }

  /// « rue des Lilas 12 », « lotissement des Roses n° 4 »: the number behind a name that has none of its own.
  private mutating func takeNumberBehind(_ words: inout ArraySlice<AddressWord>, isWay: Bool) {
    var place = words.endIndex - 1
    var repetition = ""
    if words.count > 3, words[place].key.utf8.count > 1,
      HouseNumber.repetitions[words[place].key] != nil
    {
      repetition = words[place].key
      place -= 1
    }
    let type = types.match(words.prefix(4).map(\.key)[...])?.wordCount ?? 1
    guard place > type, let last = HouseNumber.glued(words[place]), !last.isDoubtful,
      last.number.utf8.count <= 3
    else { return }
    let before = words[place - 1].key
    let isApart = words[place].startsSegment
    guard isApart || !Self.numberedNames.contains(before) && !Self.inside.contains(before),
      isApart || words[place].isMarked
        || isWay && words[..<place].allSatisfy({ !$0.key.contains(where: \.isNumber) })
    else { return }
    number = last.number
    numberBehind = Array(words[place...]).line
    repetitionWord = repetition.isEmpty ? last.repetition : repetition
    repetitionLetter = HouseNumber.repetitions[repetitionWord] ?? repetitionWord
    words = words[..<place]
  }

  func expanded(_ words: [AddressWord]) -> (type: String, full: String) {
    var keys = words.singleKeys
    if let first = words.first, first.isOrdinal, keys[0].last == "E", !keys[0].hasSuffix("ME") {
      // « 3e avenue »: in capitals `3E AVENUE` would be a number.
      keys[0] = keys[0].dropLast() + "EME"
    }
    guard let match = types.match(keys[...]) else { return ("", expandedWords(keys)) }
    let rest = expandedWords(Array(keys.dropFirst(match.wordCount)))
    return (match.type, [match.type, rest].filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// « rue du Gal Leclerc » in full: the short forms of titles and of Saint are certain inside the name of a street.
  private func expandedWords(_ keys: [String]) -> String {
    keys.enumerated().map { index, key in
      index + 1 < keys.count ? types.fullWords[key] ?? key : key
    }.joined(separator: " ")
  }

  private func full(_ line: String) -> String {
    let line = line.hasPrefix("C O ") ? "CHEZ " + line.dropFirst(4) : line
    return line.split(separator: " ").map { AddressMark.full[String($0)] ?? String($0) }
      .joined(separator: " ")
  }

  private func boxLine(_ words: [AddressWord]) -> String {
    var keys = words.singleKeys
    if keys.starts(with: ["BOITE", "POSTALE"]) { keys.replaceSubrange(0..<2, with: ["BP"]) }
    if keys.count > 2, keys[0] != "POSTE", keys[0] != "CASE" {
      // « BP 90 123 »: the digits belong together.
      let digits = keys.dropFirst().prefix { $0.allSatisfy(\.isNumber) }
      keys = [keys[0], digits.joined()] + keys.dropFirst(1 + digits.count)
    }
    return keys.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// « 7 rue des Jardins 7 rue des Jardins »: written twice.
  private static func once(_ words: [AddressWord]) -> [AddressWord] {
    let half = words.count / 2
    guard half > 2, words.count.isMultiple(of: 2),
      words[..<half].map(\.key) == words[half...].map(\.key)
    else { return words }
    return Array(words[..<half])
  }
}

// MARK: Abroad

extension AddressPieces {
  /// A street of a country whose words we do not know: only the number is told, at either end of the segment that has one.
  init(foreign words: [AddressWord], types: StreetTypes) {
    self.types = types
    var segments: [[AddressWord]] = []
    for word in words {
      // « 12, High Street »: the comma behind the number parts nothing.
      let isBehindNumber = segments.last.map { $0.count == 1 && $0[0].isNumber(atMost: 4) } ?? false
      // « Via Roma, 8 »: nor does the one before it.
      let isNumberBehind =
        word.isNumber(atMost: 4)
        && (segments.last.map {
          $0.count > 1 && !$0.contains { $0.key.contains(where: \.isNumber) }
        }
          ?? false)
      if word.startsSegment && !isBehindNumber && !isNumberBehind || segments.isEmpty {
        segments.append([])
      }
      segments[segments.count - 1].append(word)
    }
    let isBox = { (segment: [AddressWord]) in
      AddressMark(at: 0, in: segment[...]).map { $0.role == .box } ?? false
    }
    let isName = { (segment: [AddressWord]) in
      segment.contains { $0.key.count > 2 && $0.key.allSatisfy { !$0.isNumber } }
    }
    let isNumbered = { (segment: [AddressWord]) in
      isName(segment)
        && [segment[0], segment[segment.count - 1]].contains { $0.key.first?.isNumber ?? false }
    }
    let isMarked = { (segment: [AddressWord]) in
      AddressMark(at: 0, in: segment[...]) != nil || Self.foreignFlats.contains(segment[0].key)
    }
    let chosen =
      segments.firstIndex { isNumbered($0) && !isMarked($0) }
      ?? segments.lastIndex { !isBox($0) }
    for (index, segment) in segments.enumerated() {
      if index == chosen {
        setForeignStreet(segment)
      } else if isBox(segment) {
        join(&box, boxLine(segment))
      } else if Self.foreignFlats.contains(segment[0].key) {
        join(&flat, segment.line)
      } else if let chosen, index > chosen, isName(segment), !isMarked(segment) {
        join(&box, segment.line)
      } else {
        join(&building, segment.line)
      }
    }
  }

  /// Words of other countries for a flat or a floor.
  private static let foreignFlats: Set<String> = [
    "FLAT", "UNIT", "SUITE", "APARTMENT", "FLOOR", "ROOM",
  ]

  private mutating func setForeignStreet(_ segment: [AddressWord]) {
    asWritten = segment.line
    street = asWritten
    if segment.count > 1, let first = HouseNumber.glued(segment[0]) {
      take(first, letter: segment.count > 2 ? segment[1] : nil)
      street = segment.dropFirst(first.repetition.isEmpty && !repetitionWord.isEmpty ? 2 : 1).map(
        \.key
      )
      .joined(separator: " ")
    } else {
      takeNumberBehind()
    }
  }

  private mutating func take(_ first: HouseNumber.Glued, letter: AddressWord?) {
    number = first.number
    repetitionWord = first.repetition
    if repetitionWord.isEmpty, let letter, letter.key.count == 1, letter.key != "A",
      letter.key.first?.isLetter ?? false
    {
      repetitionWord = letter.key
    }
    repetitionLetter = HouseNumber.repetitions[repetitionWord] ?? repetitionWord
  }

  /// In Belgium, Switzerland and Germany the number stands behind the street, as it does here; `12/3` is number 12, box 3.
  mutating func takeNumberBehind() {
    guard number.isEmpty else { return }
    var words = street.split(separator: " ").map(String.init)
    var repetition = ""
    if words.count > 2, let last = words.last, HouseNumber.repetitions[last] != nil,
      words[words.count - 2].allSatisfy(\.isNumber)
    {
      repetition = words.removeLast()
    }
    let behind = words.reversed().prefix { $0.first?.isNumber ?? false && $0.count <= 5 }.count
    guard behind > 0, behind < words.count else { return }
    // « Place du 4 Août 1830 12 »: the last of them alone.
    // `12/3/4` is number 12 with a staircase and a door.
    let isOne = behind > 1 && words.suffix(behind).dropLast().allSatisfy { $0.count <= 3 }
    let start = words.count - (isOne ? behind : 1)
    number = String(words[start].prefix { $0.isNumber })
    repetitionWord = repetition.isEmpty ? String(words[start].dropFirst(number.count)) : repetition
    repetitionLetter = HouseNumber.repetitions[repetitionWord] ?? repetitionWord
    numberBehind = (words[start...] + [repetition]).filter { !$0.isEmpty }.joined(separator: " ")
    street = words[..<start].joined(separator: " ")
  }
}
