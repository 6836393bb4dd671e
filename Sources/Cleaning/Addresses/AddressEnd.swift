internal import Reference

/// The end of an address: post code, town and country; what stands before is left.
struct AddressEnd {
  /// The words before post code and town.
  var head: [AddressWord]
  /// The post code as written on line 6; empty when there is none.
  var postcode = ""
  /// The town, as words.
  var town: [AddressWord] = []
  /// ISO 3166 alpha-2.
  var country = "FR"
  /// Whether the country was written or is certain from the code.
  var isCountryKnown = false
  /// Whether words behind the town that are no region were left out: a remark, another street.
  var hasLeftOut = false
}

/// Finds the end of an address: the country first, then the post code with the town beside it, then a town without a code.
struct AddressEndFinder: Sendable {
  let finder: TownFinder
  let types: StreetTypes

  /// Parts the words of an address.
  func find(_ words: [AddressWord]) -> AddressEnd {
    var end = AddressEnd(head: words)
    takeCountryCode(&end)
    takeCountry(&end)
    takeForeignCode(&end)
    joinPostcode(&end)
    if end.isCountryKnown, end.country != "FR", end.country != "MC", takeForeign(&end) {
      return end
    }
    if let index = postcodeIndex(end.head, country: end.country) {
      takePostcode(&end, at: index)
    } else {
      takeTown(&end)
    }
    return end
  }

  /// A two-letter code behind a town, `FR` or one in a segment of its own.
  private func takeCountryCode(_ end: inout AddressEnd) {
    guard let last = end.head.last, last.text.utf8.count == 2, last.text == last.key,
      last.key == "FR" || last.startsSegment
        || last.key == "MC" && end.head.dropLast().last?.key == "MONACO",
      end.head.dropLast().contains(where: { isCode($0.key) }),
      let first = last.key.utf8.first, let second = last.key.utf8.last,
      (0x41...0x5A).contains(first), (0x41...0x5A).contains(second),
      CountryCodes.has(first, second), !(end.head.dropLast().last.map { isCode($0.key) } ?? true)
    else { return }
    end.head.removeLast()
    end.country = FrenchTerritories.codes.contains(last.key) ? "FR" : last.key
    end.isCountryKnown = true
  }

  /// A code that no French address has, and where it stands before its town begins a segment. The country is the one that was written.
  private func takeForeignCode(_ end: inout AddressEnd) {
    guard let code = ForeignCode(in: end.head),
      !end.isCountryKnown || end.country == code.country
    else { return }
    if code.isBeforeTown { end.head[code.start].startsSegment = true }
    if code.isGlued {
      // `1012JS`
      let key = end.head[code.start].key
      let letters = String(key.suffix(2))
      end.head[code.start].key = String(key.prefix(4))
      end.head[code.start].text = String(key.prefix(4))
      end.head.insert(
        AddressWord(text: letters, key: letters, startsSegment: false), at: code.start + 1)
    }
    if !end.isCountryKnown { end.country = "" }
    end.isCountryKnown = true
  }

  /// `35 000 Rennes`: a code that was typed in two, when the town behind proves it; `35OOO Rennes`, with letters for zeros, likewise.
  private func joinPostcode(_ end: inout AddressEnd) {
    let words = end.head
    guard end.country == "FR", words.count > 1 else { return }
    for index in words.indices.dropLast().reversed() {
      let isPair =
        index + 2 < words.count && words[index].isNumber(atMost: 2)
        && words[index + 1].isNumber(atMost: 3) && words[index].key.utf8.count == 2
        && words[index + 1].key.utf8.count == 3
        && (index == 0 || !Self.boxes.contains(words[index - 1].key))
      let code: String
      if isPair {
        code = words[index].key + words[index + 1].key
      } else if let read = PostcodeText.zeros(words[index].key) {
        code = read
      } else {
        continue
      }
      let town = words[(index + (isPair ? 2 : 1))...]
      guard
        finder.find(postcode: code, town: town.text).isSound
          || townAtHead(of: town, code) != nil
      else { continue }
      end.head[index].key = code
      end.head[index].text = code
      if isPair { end.head.remove(at: index + 1) }
      return
    }
  }

  private static let boxes: Set<String> = ["BP", "CS", "TSA", "SP"]

  // MARK: The country

  /// The name of a country behind the rest; « rue de Belgique » has none.
  private func takeCountry(_ end: inout AddressEnd) {
    for count in stride(from: min(4, end.head.count - 1), to: 0, by: -1) {
      let tail = end.head.suffix(count)
      guard let code = Self.country(tail) else { continue }
      let rest = end.head.dropLast(count)
      // « Luxembourg » behind a code is the town; « Rennes 35000 France » has another one before it.
      let isOverseas = code != "FR" && FrenchTerritories.codes.contains(code)
      let isTown =
        rest.last.map { isCode($0.key) && (isOverseas || isTownName(tail, behind: $0.key)) } ?? true
      let isNamed = tail.first.map(\.startsSegment) ?? false
      let hasCode = rest.contains { isCode($0.key) } || hasCode(rest.suffix(2))
      // « BP 123 Dakar Sénégal »: no street that could bear the name.
      let isBox = AddressMark(at: rest.startIndex, in: rest).map { $0.role == .box } ?? false
      // « 29200 Brest, 23 rue Anatole France »: the last word of a street behind the town.
      let start =
        tail.indices.first.map { first in end.head[...first].lastIndex(where: \.startsSegment) ?? 0
        } ?? 0
      if !isNamed, start > 0, beginsStreet(end.head[start...]),
        !end.head[start...].contains(where: { isCode($0.key) })
      {
        continue
      }
      // « Fort de France », « Roissy en France », « Ile de France »: the end of a name.
      let isInside = rest.last.map { Self.leading.contains($0.key) } ?? false
      guard !isTown,
        isNamed || (hasCode || isBox) && !isInside && !isTownWithCountry(end.head)
      else { continue }
      end.head = Array(rest)
      end.country = FrenchTerritories.codes.contains(code) ? "FR" : code
      end.isCountryKnown = true
      return
    }
  }

  private func isTownName(_ name: ArraySlice<AddressWord>, behind code: String) -> Bool {
    let key = TownKey(name.text).key
    return ForeignTowns.country(of: key) != nil || key.elementsEqual("MONACO".utf8)
      || finder.find(postcode: code, town: name.text).isSound
  }

  /// « 58330 SAINT MAURICE », « 10220 BOUY LUXEMBOURG »: what ends like a country is, as a whole, the town of the code before it.
  private func isTownWithCountry(_ words: [AddressWord]) -> Bool {
    guard let place = words.lastIndex(where: { isCode($0.key) }), place + 1 < words.count,
      !words[place...].contains(where: { $0.key == "CEDEX" })
    else { return false }
    let found = finder.find(postcode: words[place].key, town: words[(place + 1)...].text)
    return found.verdict == .agrees && found.country == "FR"
  }

  /// The country that these words name; codes of two or three letters alone are too short to be sure.
  static func country(_ words: ArraySlice<AddressWord>) -> String? {
    let key = words.map(\.key).joined(separator: " ")
    guard key.utf8.count > 3 || key == "USA" || key == "UK",
      let code = CountryNames.code(Array(key.utf8))
    else { return nil }
    return String(
      decoding: [UInt8(truncatingIfNeeded: code >> 8), UInt8(truncatingIfNeeded: code)],
      as: UTF8.self)
  }

  /// Abroad the line of the town is a segment: the last one with a code, or the last. It stays as it was written.
  private func takeForeign(_ end: inout AddressEnd) -> Bool {
    let starts = end.head.indices.filter { $0 > 0 && end.head[$0].startsSegment }
    var start: Int
    if let last = starts.last {
      start = last
      for place in starts.reversed() where hasCode(segment(at: place, in: end.head)) {
        start = place
        break
      }
    } else if let box = AddressMark(at: 0, in: end.head[...]), box.role == .box,
      box.length < end.head.count
    {
      start = box.length
    } else {
      return false
    }
    var town = segment(at: start, in: end.head)
    // « New York, NY 10118 », « L-1930, Luxembourg »: a state and a code, or a code alone, are no town.
    let names = town.filter { !$0.key.contains(where: \.isNumber) }
    if names.allSatisfy({ $0.key.utf8.count == 2 }), hasCode(town) {
      if names.isEmpty, start + town.count < end.head.count {
        town += segment(at: start + town.count, in: end.head)
      } else if let before = starts.last(where: { $0 < start }) {
        start = before
        town = segment(at: before, in: end.head) + town
      }
    }
    // « Montréal (Québec) H2X 1Z4 »: the region between the town and its code.
    while town.first?.isBracketed ?? false, let before = starts.last(where: { $0 < start }) {
      start = before
      town = segment(at: before, in: end.head) + town
    }
    end.head.removeSubrange(start...)
    if let first = town.first, town.count > 1, isCode(first.key) || isParted(first.key) {
      end.postcode = first.key
      if Self.withFiveDigits.contains(end.country), first.isNumber(atMost: 4) {
        // A code that lost its zero: « 4109 Leipzig ».
        end.postcode = "0" + first.key
      }
      if case .foreign(_, let digits) = PostcodeText(first.key).form { end.postcode = digits }
      town.removeFirst()
    }
    end.town = Array(town)
    return true
  }

  /// Countries whose codes have five digits, the first of which may be a zero.
  private static let withFiveDigits: Set<String> = ["DE", "ES", "IT"]

  private func segment(at start: Int, in words: [AddressWord]) -> ArraySlice<AddressWord> {
    let end = words[(start + 1)...].firstIndex(where: \.startsSegment) ?? words.endIndex
    return words[start..<end]
  }

  /// Whether words of a town hold a post code: four digits at least, `1100 048`, `SW1A 2AA`.
  private func hasCode(_ words: ArraySlice<AddressWord>) -> Bool {
    words.contains { isCode($0.key) || isParted($0.key) }
      || words.suffix(2).count == 2
        && words.suffix(2).allSatisfy { word in
          word.key.contains(where: \.isNumber) && word.key.contains(where: \.isLetter)
        }
  }

  /// `1100 048`, `00 590`: digits with a hyphen between them.
  private func isParted(_ key: String) -> Bool {
    let parts = key.split(separator: " ")
    return parts.count == 2 && key.count >= 6 && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  // MARK: The post code

  func isCode(_ key: String) -> Bool {
    switch PostcodeText(key).form {
    case .french, .fourDigits, .foreign: key.filter(\.isNumber).count >= 4
    default: false
    }
  }

  /// Where the post code stands: the last word that can be one and has a town beside it.
  private func postcodeIndex(_ words: [AddressWord], country: String) -> Int? {
    var four: Int?
    for index in words.indices.reversed() {
      let key = words[index].key
      let before = index > 0 ? words[index - 1].key : ""
      if Self.boxes.contains(before) { continue }
      switch PostcodeText(key).form {
      case .french:
        // « 12000 route de Paris »: a house number, as they are where houses are numbered by metres.
        if index == 0, words.count > 1, types.match(words[1...].prefix(3).map(\.key)[...]) != nil {
          continue
        }
        return index
      case .foreign where key.filter(\.isNumber).count >= 4:
        // « code A1234 » is a door's.
        if index > 0, AddressMark(at: index - 1, in: words[...])?.isComplete ?? false { continue }
        return index
      case .insee where key.hasSuffix("000") && index + 1 < words.count: return index
      case .fourDigits(let code):
        // A year (« 8 mai 1945 ») and a house number come before other words than a town.
        let town = TownKey(words[(index + 1)...].text).key
        guard four == nil, !town.isEmpty, index > 0 || country == "FR" else { continue }
        let isTown =
          ForeignTowns.country(of: town, behind: code) != nil || country != "FR"
          || finder.find(postcode: String(code), town: String(decoding: town, as: UTF8.self))
            .isSound
        if isTown { four = index }
      default: continue
      }
    }
    return four
  }

  private func takePostcode(_ end: inout AddressEnd, at index: Int) {
    let code = end.head[index].key
    let behind = Array(end.head[(index + 1)...])
    end.head.removeSubrange(index...)
    // « F 35000 », « MC 98000 », « CP 35000 ».
    if let last = end.head.last, ["F", "FR", "MC", "CP"].contains(last.key),
      last.startsSegment || !isLeading(end.head.dropLast())
    {
      end.head.removeLast()
    }
    takeTown(&end, code, behind)
    dropRepetition(&end, code)
    let town = end.town.text
    switch PostcodeText(code).form {
    case .foreign(let country, let digits):
      end.postcode = digits
      if !end.isCountryKnown { end.country = country }
      end.isCountryKnown = true
    case .fourDigits(let number):
      if end.country != "FR" {
        end.postcode = String(number)
      } else if let country = ForeignTowns.country(of: TownKey(town).key, behind: number),
        !finder.find(postcode: String(number), town: town).isSoundFrench
      {
        end.postcode = String(number)
        end.country = country
        end.isCountryKnown = true
      } else {
        end.postcode = PostcodeText.written(number)
      }
    case .french(let number):
      end.postcode = PostcodeText.written(number)
      if number / 100 == 980, !end.isCountryKnown { end.country = "MC" }
      if end.isCountryKnown, end.country != "FR", end.country != "MC" { end.postcode = code }
    default: end.postcode = code
    }
  }
}

extension TownFinding {
  /// Whether code and town agree, or one was corrected by the other.
  var isSound: Bool {
    if case .refused = verdict { return false }
    return true
  }

  /// Whether they are sound and French.
  var isSoundFrench: Bool { isSound && country == "FR" }
}
