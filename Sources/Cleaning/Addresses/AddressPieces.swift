internal import Reference

/// What stands before post code and town, told apart: flat, building, street with its number, box or hamlet.
struct AddressPieces {
  private(set) var number = ""
  /// `BIS`, `TER`, or the letter as it was written.
  private(set) var repetitionWord = ""
  /// `B`, `T`, or the letter.
  private(set) var repetitionLetter = ""
  private(set) var streetType = ""
  private(set) var street = ""
  private(set) var flat = ""
  private(set) var building = ""
  private(set) var box = ""
  /// Street and number of a foreign address in the order in which they were written.
  private(set) var asWritten = ""
  private let types: StreetTypes

  init(_ words: [AddressWord], types: StreetTypes) {
    self.types = types
    var segments: [Segment] = []
    var rest = words[...]
    while !rest.isEmpty { segments.append(takeSegment(&rest)) }
    let street =
      segments.firstIndex { $0.role == .street && $0.isNumbered }
      ?? segments.firstIndex { $0.role == .street }
    for (index, segment) in segments.enumerated() {
      switch segment.role {
      case .street where index == street: setStreet(segment)
      case .street, .plain: continue
      case .flat: Self.join(&flat, segment.words.line, self.full)
      case .building: Self.join(&building, segment.words.line, self.full)
      case .box: Self.join(&box, boxLine(segment.words), { $0 })
      }
    }
    placePlain(segments, street: street)
  }

  enum Role { case flat, building, street, box, plain }

  struct Segment {
    var role: Role
    var words: [AddressWord]
    var isNumbered = false
  }

  /// What is neither flat, building, street nor box: the hamlet, before a street the building.
  private mutating func placePlain(_ segments: [Segment], street: Int?) {
    for (index, segment) in segments.enumerated()
    where segment.role == .plain || segment.role == .street && index != street {
      let line =
        segment.role == .street
        ? expanded(segment.words).full : expandedWords(segment.words.singleKeys)
      if let street {
        if index < street, segment.role == .plain {
          Self.join(&building, line, { $0 })
        } else if index < street, isZone(segment.words[...]) {
          Self.join(&building, segment.words.line, { $0 })
        } else {
          Self.join(&box, line, { $0 })
        }
      } else if self.street.isEmpty {
        self.street = line
      } else {
        Self.join(&box, line, { $0 })
      }
    }
  }

  private static func join(_ line: inout String, _ more: String, _ map: (String) -> String) {
    line += (line.isEmpty ? "" : " ") + map(more)
  }

  /// The words of one piece: from here to the next mark, or to the end of the segment.
  private func takeSegment(_ rest: inout ArraySlice<AddressWord>) -> Segment {
    let start = rest.startIndex
    let role = role(at: start, in: rest)
    var end = start + 1
    if role == .street {
      end = min(rest.endIndex, streetStart(start, in: rest) + (isNumber(rest[start]) ? 1 : 0))
      while end < rest.endIndex, !(rest[end].startsSegment && !isOnlyNumber(rest[start..<end])),
        !breaksStreet(end, in: rest), !beginsStreet(end, in: rest[start...])
      {
        end += 1
      }
    } else {
      // What a mark names belongs to it: « appartement 12 », « BP 123 », « 3e étage ».
      if role != .plain, end < rest.endIndex, !rest[end].startsSegment { end += 1 }
      if role == .box, end < rest.endIndex, rest[start].key == "BOITE" { end += 1 }
      while end < rest.endIndex, !rest[end].startsSegment {
        let next = self.role(at: end, in: rest)
        if next == .street, role != .building || isNumber(rest[end]) || end - start > 2 {
          // « résidence du Parc », « domaine de la Rue »: a type of street inside a name begins none.
          if isNumber(rest[end]) || !isInside(end, in: rest) { break }
        }
        if next == .box || next != .plain && next != .street && next != role { break }
        end += 1
      }
    }
    let words = Array(rest[start..<end])
    rest = rest[end...]
    return Segment(
      role: role, words: words,
      isNumbered: role == .street && words.first.map { isNumber($0) } ?? false)
  }

  private func isNumber(_ word: AddressWord) -> Bool {
    word.isNumber(atMost: 4) || Self.range(word.key) != nil
  }

  private func isOnlyNumber(_ words: ArraySlice<AddressWord>) -> Bool {
    words.allSatisfy { isNumber($0) || Self.repetitions[$0.key] != nil || $0.key == "A" }
  }

  /// Behind « de », « du » a word is part of a name: « résidence de la Rue ».
  private func isInside(_ index: Int, in words: ArraySlice<AddressWord>) -> Bool {
    index > words.startIndex
      && ["DE", "DU", "DES", "LA", "LE", "LES", "D", "L"].contains(words[index - 1].key)
  }

  private func breaksStreet(_ index: Int, in words: ArraySlice<AddressWord>) -> Bool {
    let role = role(at: index, in: words)
    // A box is told by its number: « quai du Port BP 123 », although « Port » is a type of street too.
    if role == .box { return true }
    guard role == .flat || role == .building else { return false }
    if isInside(index, in: words)
      || index > words.startIndex && types.match([words[index - 1].key]) != nil
    {
      return false
    }
    if role == .flat, !Self.sureFlats.contains(words[index].key) {
      guard index + 1 < words.endIndex else { return false }
      let next = words[index + 1].key
      return next.count <= 2 || next.contains(where: \.isNumber)
    }
    // « rue de la Résidence », « place de la Tour »: only marks that a number, a letter or a name follows.
    return role != .building || Self.sureBuildings.contains(words[index].key)
  }

  /// « ZI Nord 12 rue des Frères Lumière »: behind the name of a zone a number and a type of street begin the street.
  private func beginsStreet(_ index: Int, in words: ArraySlice<AddressWord>) -> Bool {
    guard isNumber(words[index]), isZone(words), !isInside(index, in: words) else { return false }
    let start = streetStart(index, in: words)
    return start < words.endIndex && match(start, in: words) != nil
  }

  /// Whether the words begin with the type of a zone: ZI, ZA, ZAC, zone artisanale.
  private func isZone(_ words: ArraySlice<AddressWord>) -> Bool {
    guard !words.isEmpty, let match = match(words.startIndex, in: words) else { return false }
    return match.type.hasPrefix("ZONE") || match.type == "PARC D ACTIVITES"
  }

  private func role(at index: Int, in words: ArraySlice<AddressWord>) -> Role {
    let word = words[index]
    let next = index + 1 < words.endIndex ? words[index + 1] : nil
    if Self.boxes.contains(word.key), next?.key.contains(where: \.isNumber) ?? false { return .box }
    if word.key == "BOITE", next?.key == "POSTALE" { return .box }
    if word.key == "POSTE", next?.key == "RESTANTE" { return .box }
    if word.key == "SP", next?.isNumber(atMost: 6) ?? false { return .box }
    if Self.flats.contains(word.key) || word.key == "C O"
      || word.key == "CO" && word.text.contains("/")
    {
      return .flat
    }
    if word.key.first?.isNumber ?? false, let next, ["ETAGE", "ETG"].contains(next.key) {
      return .flat
    }
    if word.key == "A", next?.key == "L ATTENTION" { return .flat }
    if Self.buildings.contains(word.key) { return .building }
    // A milestone is no house number.
    if ["KM", "KILOMETRE"].contains(word.key), next?.key.first?.isNumber ?? false {
      return .street
    }
    if Self.roadLetters.contains(word.key), next?.isNumber(atMost: 4) ?? false { return .street }
    if isNumber(word) || word.key == "N" {
      return streetStart(index, in: words) > index ? .street : .plain
    }
    if let match = match(index, in: words) {
      if Self.residences.contains(match.type) { return .building }
      return .street
    }
    if Self.qualities.contains(word.key), let next, !next.startsSegment,
      let match = self.match(index + 1, in: words), !Self.residences.contains(match.type)
    {
      return .street
    }
    return Self.isRoad(word.key) ? .street : .plain
  }

  private func match(_ index: Int, in words: ArraySlice<AddressWord>) -> StreetTypes.Match? {
    var keys: [String] = []
    for word in words[index...].prefix(4) {
      keys.append(contentsOf: word.key.split(separator: " ").map(String.init))
    }
    return types.match(keys[...])
  }

  /// Behind the number and what repeats it: where the street itself begins; `index` when no number stands there.
  private func streetStart(_ index: Int, in words: ArraySlice<AddressWord>) -> Int {
    var place = index
    if words[place].key == "N", place + 1 < words.endIndex { place += 1 }
    guard isNumber(words[place]) else { return index + 1 }
    place += 1
    while place < words.endIndex {
      let key = words[place].key
      let next = place + 1 < words.endIndex ? words[place + 1] : nil
      if Self.repetitions[key] != nil, next != nil, !(key.count == 1 && Self.isRoad(key)) {
        place += 1
      } else if ["A", "ET", "AU"].contains(key), let next, isNumber(next) {
        place += 2
      } else {
        break
      }
    }
    return place
  }

  // MARK: The street

  private mutating func setStreet(_ segment: Segment) {
    var words = segment.words
    if words.first?.key == "N", words.count > 1 { words.removeFirst() }
    if let first = words.first, isNumber(first) {
      number = Self.range(first.key) ?? first.key
      words.removeFirst()
      while let next = words.first {
        if words.count > 1, ["A", "ET", "AU"].contains(next.key), isNumber(words[1]) {
          words.removeFirst(2)
        } else if words.count > 1, let letter = Self.repetitions[next.key], repetitionWord.isEmpty {
          repetitionWord = next.key
          repetitionLetter = letter
          words.removeFirst()
        } else {
          break
        }
      }
    }
    (streetType, street) = expanded(words)
  }

  /// A street of a country whose words we do not know: only the number is told, at either end of the segment that has one.
  init(foreign words: [AddressWord], types: StreetTypes) {
    self.types = types
    var segments: [[AddressWord]] = []
    for word in words {
      if word.startsSegment || segments.isEmpty { segments.append([]) }
      segments[segments.count - 1].append(word)
    }
    let isNumbered = { (segment: [AddressWord]) in
      segment.count > 1
        && [segment[0], segment[segment.count - 1]].contains { $0.key.first?.isNumber ?? false }
    }
    let chosen = segments.firstIndex(where: isNumbered) ?? segments.indices.last
    for (index, segment) in segments.enumerated() {
      if index == chosen {
        street = segment.line
        asWritten = street
        if let first = segment.first, first.isNumber(atMost: 5), segment.count > 1 {
          number = first.key
          street = Array(segment.dropFirst()).line
        } else {
          takeNumberBehind()
        }
      } else {
        Self.join(&building, segment.line, { $0 })
      }
    }
  }

  /// In Belgium, Switzerland and Germany the number stands behind the street, as it does here.
  mutating func takeNumberBehind() {
    guard number.isEmpty else { return }
    var words = street.split(separator: " ").map(String.init)
    guard words.count > 1, let last = words.last, last.first?.isNumber ?? false, last.count <= 5
    else { return }
    words.removeLast()
    number = String(last.prefix { $0.isNumber })
    repetitionWord = String(last.dropFirst(number.count))
    repetitionLetter = repetitionWord
    street = words.joined(separator: " ")
  }

  private func expanded(_ words: [AddressWord]) -> (type: String, full: String) {
    let keys = words.singleKeys
    guard let match = types.match(keys[...]),
      match.wordCount < keys.count || words.count == 1 || match.wordCount == keys.count
    else { return ("", expandedWords(keys)) }
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
    return line.split(separator: " ").enumerated().map { index, word in
      Self.fullMarks[String(word)] ?? String(word)
    }.joined(separator: " ")
  }

  private func boxLine(_ words: [AddressWord]) -> String {
    var keys = words.singleKeys
    if keys.starts(with: ["BOITE", "POSTALE"]) { keys.replaceSubrange(0..<2, with: ["BP"]) }
    if keys.count > 2, keys[0] != "POSTE" {
      // « BP 90 123 »: the digits belong together.
      let digits = keys.dropFirst().prefix { $0.allSatisfy(\.isNumber) }
      keys = [keys[0], digits.joined()] + keys.dropFirst(1 + digits.count)
    }
    return keys.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The first number of `4-6` or `4/6`, whose key has a space; `nil` for anything else.
  private static func range(_ key: String) -> String? {
    let parts = key.split(separator: " ")
    guard parts.count == 2, parts.allSatisfy({ $0.count <= 4 && $0.allSatisfy(\.isNumber) }) else {
      return nil
    }
    return String(parts[0])
  }

  /// `D906`, `RD 12`, `RN7`: a road by its number.
  private static func isRoad(_ key: String) -> Bool {
    let letters = key.prefix { $0.isLetter }
    let digits = key.dropFirst(letters.count)
    return (roadLetters.contains(String(letters)) || letters == "A") && !digits.isEmpty
      && digits.allSatisfy(\.isNumber)
  }
}
