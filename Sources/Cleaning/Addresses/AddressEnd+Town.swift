internal import Reference

/// Finds the town beside a post code, or without one.
extension AddressEndFinder {
  /// Takes the town of a code: behind it, or before it; what else stands behind goes above the street or is left out.
  func takeTown(_ end: inout AddressEnd, _ code: String, _ behind: [AddressWord]) {
    let lead = behind.indices.dropFirst().first { behind[$0].startsSegment } ?? behind.count
    let isOurs = end.country == "FR" || end.country == "MC"
    if lead > 0, !isOurs || finder.find(postcode: code, town: behind[..<lead].text).isSound {
      end.town = Array(behind[..<lead])
      moveUp(behind[lead...], &end)
      return
    }
    if isOurs, let town = townAtHead(of: behind[..<lead], code) {
      end.town = Array(behind[..<town])
      moveUp(behind[town...], &end)
      return
    }
    // « La Ville 35430 Saint-Père »: what stands behind a code is its town, though no table has it.
    let isBefore = isRegion(behind[..<lead]) || beginsStreet(behind[...])
    if isOurs, isBefore, let count = townAtEnd(of: end.head, code) {
      end.town = end.head.suffix(count)
      end.head.removeLast(count)
      moveUp(behind[...], &end)
      return
    }
    if behind.isEmpty, isOurs, let count = townInFront(of: end.head, code) {
      end.town = Array(end.head.prefix(count))
      end.head.removeFirst(count)
    } else if behind.isEmpty {
      // « L'Île-d'Yeu 85350 »: the town stands before its code.
      end.town = townBefore(&end.head)
    } else if isBefore {
      moveUp(behind[...], &end)
    } else {
      end.town = Array(behind[..<lead])
      moveUp(behind[lead...], &end)
    }
  }

  /// « Angers - 7 rue des Jardins - 49100 »: how many words of the first segment are the town of a code that stands alone.
  private func townInFront(of head: [AddressWord], _ code: String) -> Int? {
    guard let start = head.indices.dropFirst().first(where: { head[$0].startsSegment }), start < 8
    else { return nil }
    let found = finder.find(postcode: code, town: head[..<start].text)
    return found.country == "FR" && found.verdict == .agrees ? start : nil
  }

  /// « 7 rue Pasteur 49100 Angers, 49100 Angers », « 7 rue Pasteur, Angers, 49100 Angers »: code and town once more before themselves.
  func dropRepetition(_ end: inout AddressEnd, _ code: String) {
    let count = end.town.count
    guard count > 0, end.head.count > count,
      end.head.suffix(count).map(\.key) == end.town.map(\.key)
    else { return }
    let before = end.head[end.head.count - count - 1]
    if before.key == code {
      end.head.removeLast(count + 1)
    } else if end.head[end.head.count - count].startsSegment {
      end.head.removeLast(count)
    }
  }

  /// How many words at the head are the town of the code, where what follows is surely none of it: « Rennes Ille-et-Vilaine »,
  /// « Metz Appt 203 », « Metz 12 avenue Foch ».
  func townAtHead(of words: ArraySlice<AddressWord>, _ code: String) -> Int? {
    for count in stride(from: min(words.count - 1, 8), to: 0, by: -1) {
      let place = words.startIndex + count
      // « 75011 Paris 11 rue de la Roquette »: the number is that of the house.
      if count > 1, beginsStreet(words[(place - 1)...]) { continue }
      let isMark = AddressMark(at: place, in: words)?.isSure ?? false
      let isRegion = isRegion(words[place...])
      guard isMark || isRegion || beginsStreet(words[place...]) else { continue }
      let found = finder.find(postcode: code, town: words[..<place].text)
      if found.country == "FR" || found.country == "MC",
        isRegion ? found.isSound : found.verdict == .agrees
      {
        return place
      }
    }
    return nil
  }

  /// Whether words name regions, departments and countries only.
  func isRegion(_ words: ArraySlice<AddressWord>) -> Bool {
    guard !words.isEmpty else { return true }
    for count in stride(from: min(words.count, 7), to: 0, by: -1) {
      let name = words.prefix(count)
      let key = name.map(\.key).joined(separator: " ")
      if FrenchRegions.has(key) || key == "FRANCE" || key == "MC", isRegion(words.dropFirst(count))
      {
        return true
      }
    }
    return false
  }

  /// How many words at the end are the town of the code behind them; a slip of the hand in a segment of its own alone.
  private func townAtEnd(of head: [AddressWord], _ code: String) -> Int? {
    for count in stride(from: min(7, head.count), to: 0, by: -1) {
      let tail = head.suffix(count)
      let isSegment = tail[tail.startIndex].startsSegment
      // « 12 rue de Rennes 35000 » says no town, « BP 45 Rennes 35000 » one of one word.
      if !isSegment, isLeading(head.dropLast(count)) { continue }
      if tail[tail.startIndex].key.contains(where: \.isNumber) { continue }
      let found = finder.find(postcode: code, town: tail.text)
      if found.country == "FR", isSegment ? found.isSound : found.verdict == .agrees {
        return count
      }
    }
    return nil
  }

  /// Whether words begin with a house number and a type of street, or with a type and a name.
  func beginsStreet(_ words: ArraySlice<AddressWord>) -> Bool {
    var rest = words
    let isNumbered = rest.first.map { HouseNumber.glued($0) != nil } ?? false
    while let first = rest.first,
      HouseNumber.glued(first) != nil || isNumbered && HouseNumber.repetitions[first.key] != nil
    {
      rest = rest.dropFirst()
    }
    guard rest.count > 1, let match = types.match(rest.prefix(3).map(\.key)[...]) else {
      return false
    }
    return isNumbered || AddressPieces.ways.contains(match.type)
  }

  /// Moves what stands behind the town above it: a street where there is none yet, a flat, a building; the rest — a region, a remark —
  /// is left out.
  private func moveUp(_ words: ArraySlice<AddressWord>, _ end: inout AddressEnd) {
    var rest = words
    while let first = rest.first {
      var segment = [first]
      rest = rest.dropFirst()
      while let next = rest.first, !next.startsSegment {
        segment.append(next)
        rest = rest.dropFirst()
      }
      segment[0].startsSegment = true
      let hasStreet = end.head.indices.contains { beginsStreet(end.head[$0...]) }
      let mark = AddressMark(at: 0, in: segment[...])
      let isMark = mark.map { $0.isSure && $0.role != .note } ?? false
      if isMark || !hasStreet && beginsStreet(segment[...]) {
        end.head.append(contentsOf: segment)
      } else if !isRegion(segment[...]) {
        end.hasLeftOut = true
      }
    }
  }

  private func townBefore(_ head: inout [AddressWord]) -> [AddressWord] {
    let start = head.lastIndex(where: \.startsSegment) ?? 0
    if start > 0, !head[start...].contains(where: { $0.key.contains(where: \.isNumber) }),
      !beginsStreet(head[start...])
    {
      let town = Array(head[start...])
      head.removeSubrange(start...)
      return town
    }
    for count in stride(from: min(7, head.count - start), to: 0, by: -1) {
      let tail = Array(head.suffix(count))
      if isLeading(head.dropLast(count)), !tail[0].startsSegment { continue }
      if !finder.communes.places(named: TownKey(tail.text).key).isEmpty {
        head.removeLast(count)
        return tail
      }
    }
    return []
  }

  // MARK: Without a code

  /// Without a post code the town is the longest tail that is one, behind something else; or the whole, or what a comma parts in front of a street.
  func takeTown(_ end: inout AddressEnd) {
    romanDistrict(&end.head)
    dropRegion(&end.head)
    dropDepartment(&end.head)
    for count in stride(from: min(7, end.head.count - 1), to: 0, by: -1) {
      let tail = Array(end.head.suffix(count))
      let key = TownKey(tail.text)
      let isNumbered = key.number > 0 && TownFinder.hasArrondissements(key.key)
      guard key.number == 0 || isNumbered || key.isCedex else { continue }
      // « rue de Paris » ends with a town that is none here.
      let before = end.head[end.head.count - count - 1]
      if isLeading(end.head.dropLast(count)), !tail[0].startsSegment { continue }
      // « 3 Grande Rue »: the word of the street, not the town of Rue.
      if count == 1, !tail[0].startsSegment, types.match([tail[0].key]) != nil { continue }
      if let country = ForeignTowns.country(of: key.key) {
        end.country = country
      } else if finder.communes.places(named: key.key).isEmpty {
        continue
      }
      end.head.removeLast(count)
      if before.text == "à" || isDepartment(before, of: key.key, behind: true) {
        end.head.removeLast()
      }
      end.town = tail
      if end.country == "FR" {
        end.postcode =
          isNumbered
          ? arrondissement(key)
          : key.isCedex ? "" : finder.find(postcode: "", town: tail.text).postcode
      }
      return
    }
    takeTownInFront(&end)
  }

  /// « 7 rue des Jardins Angers 49 »: the number of the department behind its town.
  private func dropDepartment(_ words: inout [AddressWord]) {
    guard words.count > 2, let last = words.last else { return }
    for count in 1...min(6, words.count - 2) {
      let tail = words.dropLast().suffix(count)
      if isLeading(words.dropLast(count + 1)), !tail[tail.startIndex].startsSegment { continue }
      if isDepartment(last, of: TownKey(tail.text).key, behind: true) {
        words.removeLast()
        return
      }
    }
  }

  /// « 7 rue des Jardins - 49 Angers »: the number of the town's department, where its code should stand.
  private func isDepartment(_ word: AddressWord, of town: [UInt8], behind isBehind: Bool) -> Bool {
    guard isBehind, word.isNumber(atMost: 2), word.key.utf8.count == 2,
      let number = UInt32(word.key)
    else { return false }
    return finder.communes.places(named: town).contains { $0.postcode / 1_000 == number }
  }

  /// « Rennes, Ille-et-Vilaine »: the region behind a town that a comma parts from it.
  private func dropRegion(_ words: inout [AddressWord]) {
    let starts = words.indices.filter { words[$0].startsSegment }
    guard let last = starts.last, last > 0, isRegion(words[last...]) else { return }
    let town = words[(starts.dropLast().last ?? 0)..<last]
    if !finder.communes.places(named: TownKey(town.text).key).isEmpty {
      words.removeSubrange(last...)
    }
  }

  /// « Metz », « Rennes, 12 rue de la Paix »: a name that one commune alone bears.
  private func takeTownInFront(_ end: inout AddressEnd) {
    let start = end.head.indices.dropFirst().first { end.head[$0].startsSegment } ?? end.head.count
    guard (1...7).contains(start), start == end.head.count || beginsStreet(end.head[start...]),
      types.match(end.head[..<start].prefix(3).map(\.key)[...]) == nil
    else { return }
    let town = Array(end.head[..<start])
    let key = TownKey(town.text)
    if key.isCedex, start == end.head.count, !finder.communes.places(named: key.key).isEmpty {
      end.town = town
      end.head = []
      return
    }
    let found = finder.find(postcode: "", town: town.text)
    // « Le Bourg », « Les Essarts » are places in a hundred communes, though one bears the name.
    let isPlace = ["LE", "LA", "LES"].contains(town[0].key)
    let isDistrict = key.number > 0 && TownFinder.hasArrondissements(key.key)
    guard found.isSoundFrench, key.number == 0 || isDistrict, !isPlace else { return }
    end.town = town
    end.postcode = isDistrict ? arrondissement(key) : found.postcode
    end.head.removeFirst(start)
  }

  /// `Paris XIVe` as `Paris 14`.
  private func romanDistrict(_ words: inout [AddressWord]) {
    guard words.count > 1, let last = words.last,
      TownFinder.hasArrondissements(Array(words[words.count - 2].key.utf8))
    else { return }
    for ending in ["EME", "ER", "E", ""] where last.key.hasSuffix(ending) {
      guard let number = Self.romans.firstIndex(of: String(last.key.dropLast(ending.count))) else {
        continue
      }
      words[words.count - 1].key = String(number + 1)
      words[words.count - 1].text = String(number + 1)
      return
    }
  }

  private static let romans = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
    "XVI", "XVII", "XVIII", "XIX", "XX",
  ]

  /// Words behind which the name of a town or a country is that of a street.
  static let leading: Set<String> = [
    "DE", "DU", "DES", "LA", "LE", "LES", "D", "L", "EN", "RUE", "AVENUE", "ROUTE", "PLACE",
    "PORTE", "BOULEVARD", "QUAI", "COURS", "CHEMIN", "IMPASSE", "ALLEE", "SQUARE", "FAUBOURG",
  ]

  /// Whether the last of some words makes the next one part of the name of a street; in « Bât. D Rennes » it does not.
  func isLeading(_ words: ArraySlice<AddressWord>) -> Bool {
    guard let last = words.indices.last else { return false }
    if last > words.startIndex, AddressMark(at: last - 1, in: words)?.length == 2 { return false }
    let key = words[last].key
    return Self.leading.contains(key)
      || types.match([key]).map { AddressPieces.ways.contains($0.type) } ?? false
  }

  /// `PARIS 16` is `75016`, the code that most of its streets have.
  private func arrondissement(_ key: TownKey) -> String {
    let base: UInt32 =
      key.key.elementsEqual("PARIS".utf8)
      ? 75_000 : key.key.elementsEqual("LYON".utf8) ? 69_000 : 13_000
    let limit = base == 75_000 ? 20 : base == 69_000 ? 9 : 16
    return key.number <= limit ? PostcodeText.written(base + UInt32(key.number)) : ""
  }
}
