internal import Reference

/// Cuts the words before the town into pieces, from left to right.
extension AddressPieces {
  func cut(_ words: [AddressWord]) -> [Piece] {
    var pieces: [Piece] = []
    var rest = words[...]
    while !rest.isEmpty {
      let isBehindWay =
        pieces.last.map { $0.role == .street && $0.isWay && !$0.isNumbered } ?? false
      let piece = takePiece(&rest, isBehindWay: isBehindWay)
      // « rue des Lilas, 12 »: a number alone is that of the street before it; « Kerven 12 » may be a name.
      if piece.isNumberAlone, let last = pieces.indices.last, pieces[last].role != .box {
        pieces[last].words.append(contentsOf: piece.words)
      } else {
        pieces.append(piece)
      }
    }
    return pieces
  }

  private func takePiece(
    _ rest: inout ArraySlice<AddressWord>, isBehindWay: Bool
  ) -> Piece {
    let start = rest.startIndex
    let role = role(at: start, in: rest)
    let end: Int
    var piece = Piece(role: role, words: [])
    switch role {
    case .street:
      let head = houseNumber(start, in: rest)
      piece.isNumbered = head != nil
      let name = head?.end ?? start
      piece.isWay = name < rest.endIndex && isWay(name, in: rest)
      piece.isNumberAlone = head != nil && isNumberAlone(upTo: name, in: rest, isBehindWay)
      end =
        piece.isNumberAlone ? name : endOfStreet(name: name, in: rest, isNumbered: head != nil)
    case .plain: end = endOfName(from: start, in: rest)
    case .flat, .building, .box, .note: end = endOfMark(from: start, role, in: rest)
    }
    piece.words = Array(rest[start..<end])
    rest = rest[end...]
    return piece
  }

  /// Whether nothing of a street stands behind a number. « 12, rue des Lilas »: the comma parts nothing.
  private func isNumberAlone(
    upTo end: Int, in words: ArraySlice<AddressWord>, _ isBehindWay: Bool
  ) -> Bool {
    guard end < words.endIndex else { return true }
    // « Rue de la Loi, 16 bte 4 »
    if isBehindWay, AddressMark(at: end, in: words)?.isSure ?? false { return true }
    guard words[end].startsSegment, !isStreet(end, in: words) else { return false }
    return isBehindWay || AddressMark(at: end, in: words) != nil
  }

  /// Behind the type come the words of the name, to the end of the segment, a mark, or another street.
  private func endOfStreet(
    name: Int, in words: ArraySlice<AddressWord>, isNumbered: Bool
  ) -> Int {
    var end = min(words.endIndex, name + 1)
    let first = name + (match(name, in: words).map { wordCount($0, name, in: words) } ?? 0)
    let isWay = isWay(name, in: words)
    while end < words.endIndex, !words[end].startsSegment {
      if end >= first, breaksStreet(end, name: first, in: words) { break }
      if !isNumbered, end >= first,
        end > first || !isNameNumber(end, in: words),
        beginsStreet(end, name: first, isWay: isWay, in: words)
      {
        break
      }
      end += 1
    }
    return end
  }

  /// « Villa n° 6, 10 rue Colbert »: right behind a type a number is the name where a comma, and another number, follows.
  private func isNameNumber(_ index: Int, in words: ArraySlice<AddressWord>) -> Bool {
    words[index].isMarked || index + 1 < words.endIndex && words[index + 1].startsSegment
  }

  /// A name is ended by a mark, a number or a type of street that is not inside it: « le Clos des Vignes 5 rue Pasteur ».
  private func endOfName(from start: Int, in words: ArraySlice<AddressWord>) -> Int {
    var end = start + 1
    while end < words.endIndex, !words[end].startsSegment {
      // « Les Lilas 3, 12 rue Foch »
      if isNumber(words[end]), end + 1 < words.endIndex, isLast(end, in: words),
        !words[end + 1].isDashed
      {
        return end + 1
      }
      if !isInside(end, in: words), role(at: end, in: words) != .plain {
        if let mark = AddressMark(at: end, in: words), !mark.isSure, mark.role != .building {
          end += 1
          continue
        }
        break
      }
      end += 1
    }
    return end
  }

  /// What a mark names belongs to it: « appartement 12 », « BP 123 », « résidence Les Pins ».
  private func endOfMark(
    from start: Int, _ role: Role, in words: ArraySlice<AddressWord>
  ) -> Int {
    func length(_ place: Int) -> Int { AddressMark(at: place, in: words)?.length ?? 1 }
    var end = min(words.endIndex, start + length(start))
    let isComplete = AddressMark(at: start, in: words)?.isComplete ?? false
    if !isComplete, role != .note, end < words.endIndex, !words[end].startsSegment,
      [.plain, .street].contains(self.role(at: end, in: words))
    {
      end += 1
    }
    if role == .box {
      // « BP 90 123 » is one number of five digits, « CS 30512 4 rue du Port » and « BP 12, 4 rue du Port » are not.
      var digits = words[end - 1].key.utf8.count
      while end < words.endIndex, words[end].isNumber(atMost: 3), !words[end].startsSegment {
        digits += words[end].key.utf8.count
        if digits > 5
          || houseNumber(end, in: words).map({ $0.end < words.endIndex && isWay($0.end, in: words) }
          ) ?? false
        {
          break
        }
        end += 1
      }
      return end
    }
    while end < words.endIndex, !words[end].startsSegment {
      // « livrer chez le voisin 12 rue Haute »: behind an order the number is that of the house.
      let isHouse =
        AddressMark.orders.contains(words[start].key) && houseNumber(end, in: words) != nil
      if role == .note, words[end].key.first?.isNumber ?? false, !isHouse {
        end += 1
        continue
      }
      let isName = isInside(end, in: words) && !isNumber(words[end])
      let next = self.role(at: end, in: words)
      // « livrer chez le voisin »
      if next == role || role == .note && next == .flat, !isName || role == .note {
        end = min(words.endIndex, end + length(end))
        continue
      }
      if next == .street, !isName, role != .building || isNumber(words[end]) || end - start > 2 {
        // « résidence Les Pins 3, 12 rue Foch »: a number before a comma is still of the name.
        let isLast = end + 1 == words.endIndex || words[end + 1].startsSegment
        if !(isLast && isNumber(words[end]) && role == .building) { break }
      }
      if next == .box || !isName && next != .plain && next != .street { break }
      end += 1
    }
    return end
  }

  // MARK: What a word is

  func isNumber(_ word: AddressWord) -> Bool {
    HouseNumber.glued(word).map { $0.number.utf8.count <= 4 && !$0.isDoubtful } ?? false
  }

  func houseNumber(_ index: Int, in words: ArraySlice<AddressWord>) -> HouseNumber? {
    var start = index
    if words[start].key == "N", start + 1 < words.endIndex { start += 1 }
    return HouseNumber(at: start, in: words) { isStreet($0, in: words) }
  }

  /// Whether a street begins here with its type, the quality before it or its number as a road.
  private func isStreet(_ index: Int, in words: ArraySlice<AddressWord>) -> Bool {
    guard index < words.endIndex else { return false }
    let key = words[index].key
    if match(index, in: words) != nil || Self.isRoad(key) { return true }
    let hasNext = index + 1 < words.endIndex && !words[index + 1].startsSegment
    guard hasNext else { return false }
    if Self.roadLetters.contains(key), words[index + 1].isNumber(atMost: 4) { return true }
    if words[index].isOrdinal, isWay(index + 1, in: words) { return true }
    return Self.qualities.contains(key)
      && match(index + 1, in: words).map { !Self.residences.contains($0.type) } ?? false
  }

  private func role(at index: Int, in words: ArraySlice<AddressWord>) -> Role {
    let word = words[index]
    if let mark = AddressMark(at: index, in: words) {
      switch mark.role {
      case .flat: return .flat
      case .building: return .building
      case .box: return .box
      case .note: return .note
      }
    }
    let next = index + 1 < words.endIndex ? words[index + 1] : nil
    // A milestone is no house number.
    if Self.milestones.contains(word.key), next?.key.first?.isNumber ?? false {
      return .street
    }
    if word.key == "ANGLE", let next, !next.startsSegment { return .street }
    if Self.roadLetters.contains(word.key), next?.isNumber(atMost: 4) ?? false { return .street }
    if houseNumber(index, in: words) != nil { return .street }
    if let match = match(index, in: words) {
      return Self.residences.contains(match.type) ? .building : .street
    }
    return isStreet(index, in: words) ? .street : .plain
  }

  /// The type of street that begins at a place. « PAS » is a passage behind a number alone.
  func match(_ index: Int, in words: ArraySlice<AddressWord>) -> StreetTypes.Match? {
    guard types.mayBegin(with: words[index].key) else { return nil }
    if ["PAS", "PASS"].contains(words[index].key),
      index == words.startIndex || !isNumber(words[index - 1])
    {
      return nil
    }
    var keys: [String] = []
    for word in words[index...].prefix(4) {
      keys.append(contentsOf: word.key.split(separator: " ").map(String.init))
    }
    return types.match(keys[...])
  }

  /// How many words of the address the words of a type are.
  private func wordCount(
    _ match: StreetTypes.Match, _ index: Int, in words: ArraySlice<AddressWord>
  ) -> Int {
    var left = match.wordCount
    var count = 0
    for word in words[index...] where left > 0 {
      left -= word.key.split(separator: " ").count
      count += 1
    }
    return count
  }

  /// Whether the type at a place is that of a way, not of a place with houses.
  private func isWay(_ index: Int, in words: ArraySlice<AddressWord>) -> Bool {
    let key = words[index].key
    if Self.isRoad(key) || Self.roadLetters.contains(key) || Self.milestones.contains(key) {
      return true
    }
    if key == "ANGLE" { return true }
    let start = Self.qualities.contains(key) && index + 1 < words.endIndex ? index + 1 : index
    guard let type = match(index, in: words)?.type ?? match(start, in: words)?.type else {
      return false
    }
    return Self.ways.contains(type) || type.hasSuffix(" RUE") || type.hasSuffix(" CHEMIN")
      || type.hasSuffix(" ROUTE")
  }

  func isZone(_ type: String) -> Bool {
    type.hasPrefix("ZONE") || type == "PARC D ACTIVITES" || type == "CENTRE COMMERCIAL"
  }

  // MARK: Where the name of a street ends

  /// Behind « de », « du » a word is part of a name: « résidence de la Rue ».
  private func isInside(_ index: Int, in words: ArraySlice<AddressWord>) -> Bool {
    index > words.startIndex && Self.inside.contains(words[index - 1].key)
  }

  /// Whether what stands behind a street is no part of its name. - Parameter name: where its name begins, behind the type.
  private func breaksStreet(
    _ index: Int, name: Int, in words: ArraySlice<AddressWord>
  ) -> Bool {
    let mark = AddressMark(at: index, in: words)
    // A box is told by its number: « quai du Port BP 123 », although « Port » is a type of street too.
    if mark?.role == .box { return true }
    // « rue de la Tour », « rue Porte Basse », « rue Vieille Tour »: the word is its name.
    guard index > name, !isInside(index, in: words) else { return false }
    let isName = isQuality(words[index - 1].key)
    if let mark {
      if mark.isSure { return true }
      return words[index].key == "TOUR" && !isName && index + 1 < words.endIndex
        && !words[index + 1].startsSegment
    }
    guard let match = match(index, in: words) else {
      // « 12 rue des Lilas Le Bourg »: the heart of a village at the end.
      return words[index].key == "LE" && index + 1 < words.endIndex
        && words[index + 1].key == "BOURG"
        && (isLast(index + 1, in: words) || AddressMark(at: index + 2, in: words) != nil
          || match(index + 2, in: words).map {
            isZone($0.type) || Self.sites.contains($0.type) || Self.residences.contains($0.type)
          }
            ?? false)
        && !Self.before.contains(words[index - 1].key)
    }
    if words[index].key == "CC", !words[index].text.contains(".") { return false }
    if words[index].key == "LOT" {
      return index + 1 < words.endIndex && Self.inside.contains(words[index + 1].key)
    }
    let isLong = index + wordCount(match, index, in: words) < words.endIndex
    return isZone(match.type) || isLong && Self.residences.contains(match.type)
      || isLong && !isName && Self.sites.contains(match.type)
  }

  private func isLast(_ index: Int, in words: ArraySlice<AddressWord>) -> Bool {
    index + 1 == words.endIndex || words[index + 1].startsSegment
  }

  private func isQuality(_ key: String) -> Bool {
    Self.qualities.contains(key) || Self.epithets.contains(key)
  }

  /// « ZI Nord 12 rue des Frères Lumière », « villa Les Embruns 12 chemin de la Mer », « ZI Nord rue des Frères »: a way behind the name of a place.
  private func beginsStreet(
    _ index: Int, name: Int, isWay: Bool, in words: ArraySlice<AddressWord>
  ) -> Bool {
    guard !isInside(index, in: words) else { return false }
    if let head = houseNumber(index, in: words) {
      return head.end < words.endIndex && self.isWay(head.end, in: words)
        && !Self.numberedNames.contains(words[index - 1].key)
    }
    return !isWay && index > name && self.isWay(index, in: words)
      && !Self.isRoad(words[index].key) && !isQuality(words[index - 1].key)
      && !self.isWay(index - 1, in: words)
      && !isLast(index, in: words)
  }

  /// `D906`, `RD 12`, `RN7`: a road by its number.
  static func isRoad(_ key: String) -> Bool {
    let letters = key.prefix { $0.isLetter }
    let digits = key.dropFirst(letters.count)
    return (roadLetters.contains(String(letters)) || letters == "A") && !digits.isEmpty
      && digits.allSatisfy(\.isNumber)
  }
}
