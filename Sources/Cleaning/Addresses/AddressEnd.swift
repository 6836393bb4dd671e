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
}

/// Finds the end of an address.
struct AddressEndFinder: Sendable {
  let finder: TownFinder

  /// Parts the words of an address.
  func find(_ words: [AddressWord]) -> AddressEnd {
    var end = AddressEnd(head: words)
    takeCountryCode(&end)
    takeCountry(&end)
    joinPostcode(&end)
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
      last.key == "FR" || last.startsSegment,
      end.head.dropLast().contains(where: { isCode($0.key) }),
      let first = last.key.utf8.first, let second = last.key.utf8.last,
      (0x41...0x5A).contains(first), (0x41...0x5A).contains(second),
      CountryCodes.has(first, second), !(end.head.dropLast().last.map { isCode($0.key) } ?? true)
    else { return }
    end.head.removeLast()
    end.country = FrenchTerritories.codes.contains(last.key) ? "FR" : last.key
    end.isCountryKnown = true
  }

  /// `35 000 Rennes`: a code that was typed in two, when the town behind proves it.
  private func joinPostcode(_ end: inout AddressEnd) {
    let words = end.head
    guard end.country == "FR", words.count > 2 else { return }
    for index in words.indices.dropFirst().dropLast(2).reversed()
    where words[index].isNumber(atMost: 2) && words[index + 1].isNumber(atMost: 3) {
      guard words[index].key.utf8.count == 2, words[index + 1].key.utf8.count == 3,
        !["BP", "CS", "TSA", "SP"].contains(words[index - 1].key)
      else { continue }
      let code = words[index].key + words[index + 1].key
      let town = words[(index + 2)...].map(\.text).joined(separator: " ")
      guard finder.find(postcode: code, town: town).isSound else { continue }
      end.head[index].key = code
      end.head[index].text = code
      end.head.remove(at: index + 1)
      return
    }
  }

  /// The name of a country behind the rest; « rue de Belgique » has none.
  private func takeCountry(_ end: inout AddressEnd) {
    for count in stride(from: min(4, end.head.count - 1), to: 0, by: -1) {
      let tail = end.head.suffix(count)
      guard let code = Self.country(tail) else { continue }
      let rest = end.head.dropLast(count)
      // « Luxembourg » behind a code is the town.
      let isTown = rest.last.map { isCode($0.key) } ?? true
      let isNamed = tail.first.map(\.startsSegment) ?? false
      let hasCode = rest.contains { isCode($0.key) }
      // « Fort de France », « Roissy en France », « Ile de France »: the end of a name.
      let isInside = rest.last.map { Self.leading.contains($0.key) } ?? false
      guard !isTown, isNamed || hasCode && !isInside && !isTownWithCountry(end.head) else {
        continue
      }
      end.head = Array(rest)
      end.country = FrenchTerritories.codes.contains(code) ? "FR" : code
      end.isCountryKnown = true
      return
    }
  }

  /// « 58330 SAINT MAURICE », « 10220 BOUY LUXEMBOURG »: what ends like a country is, as a whole, the town of the code before it.
  private func isTownWithCountry(_ words: [AddressWord]) -> Bool {
    guard let place = words.lastIndex(where: { isCode($0.key) }), place + 1 < words.count else {
      return false
    }
    let town = words[(place + 1)...].map(\.text).joined(separator: " ")
    let found = finder.find(postcode: words[place].key, town: town)
    return found.verdict == .agrees && found.country == "FR"
  }

  /// The country that these words name; codes of two or three letters alone are too short to be sure.
  private static func country(_ words: ArraySlice<AddressWord>) -> String? {
    let key = words.map(\.key).joined(separator: " ")
    guard key.utf8.count > 3 || key == "USA" || key == "UK",
      let code = CountryNames.code(Array(key.utf8))
    else { return nil }
    return String(
      decoding: [UInt8(truncatingIfNeeded: code >> 8), UInt8(truncatingIfNeeded: code)],
      as: UTF8.self)
  }

  private func isCode(_ key: String) -> Bool {
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
      if ["BP", "CS", "TSA", "SP"].contains(before) { continue }
      switch PostcodeText(key).form {
      case .french:
        if index + 1 < words.count || index > 0 { return index }
      case .foreign: return key.filter(\.isNumber).count >= 4 ? index : nil
      case .fourDigits(let code):
        // A year (« 8 mai 1945 ») and a house number come before other words than a town.
        let town = TownKey(words[(index + 1)...].map(\.text).joined(separator: " ")).key
        guard four == nil, !town.isEmpty else { continue }
        let isTown =
          ForeignTowns.country(of: town) != nil || country != "FR"
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
    var behind = Array(end.head[(index + 1)...])
    end.head.removeSubrange(index...)
    if behind.isEmpty {
      // « L'Île-d'Yeu 85350 »: the town stands before its code.
      behind = townBefore(&end.head)
    } else if let cut = behind.indices.dropFirst().first(where: { behind[$0].startsSegment }) {
      // Behind the town: a region, a remark.
      behind = Array(behind[..<cut])
    } else if let cut = behind.indices.dropFirst().dropLast().first(where: {
      AddressPieces.sureFlats.contains(behind[$0].key) && behind[$0 + 1].isNumber(atMost: 4)
    }) {
      // « 57000 Metz Appt 203 »: the flat belongs above the street.
      behind[cut].startsSegment = true
      end.head.append(contentsOf: behind[cut...])
      behind = Array(behind[..<cut])
    }
    end.town = behind
    let town = behind.map(\.text).joined(separator: " ")
    switch PostcodeText(code).form {
    case .foreign(let country, let digits):
      end.postcode = digits
      if !end.isCountryKnown { end.country = country }
      end.isCountryKnown = true
    case .fourDigits(let number):
      if end.country != "FR" {
        end.postcode = String(number)
      } else if let country = ForeignTowns.country(of: TownKey(town).key),
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

  private func townBefore(_ head: inout [AddressWord]) -> [AddressWord] {
    if let start = head.lastIndex(where: \.startsSegment), start > 0 {
      let town = Array(head[start...])
      head.removeSubrange(start...)
      return town
    }
    for count in stride(from: min(7, head.count), to: 0, by: -1) {
      let tail = Array(head.suffix(count))
      let key = TownKey(tail.map(\.text).joined(separator: " ")).key
      if !finder.communes.places(named: key).isEmpty {
        head.removeLast(count)
        return tail
      }
    }
    return []
  }

  /// Without a post code the town is the longest tail that is one, behind something else.
  private func takeTown(_ end: inout AddressEnd) {
    guard end.head.count > 1 else { return }
    for count in stride(from: min(7, end.head.count - 1), to: 0, by: -1) {
      let tail = Array(end.head.suffix(count))
      let text = tail.map(\.text).joined(separator: " ")
      let key = TownKey(text)
      let isNumbered = key.number > 0 && TownFinder.hasArrondissements(key.key)
      guard key.number == 0 || isNumbered else { continue }
      // « rue de Paris » ends with a town that is none here.
      let before = end.head[end.head.count - count - 1]
      if Self.leading.contains(before.key), !tail[0].startsSegment { continue }
      if let country = ForeignTowns.country(of: key.key) {
        end.country = country
      } else if finder.communes.places(named: key.key).isEmpty {
        continue
      }
      end.head.removeLast(count)
      end.town = tail
      if end.country == "FR" {
        end.postcode =
          isNumbered ? arrondissement(key) : finder.find(postcode: "", town: text).postcode
      }
      return
    }
  }

  private static let leading: Set<String> = [
    "DE", "DU", "DES", "LA", "LE", "LES", "D", "L", "EN", "RUE", "AVENUE", "ROUTE", "PLACE",
    "PORTE",
  ]

  /// `PARIS 16` is `75016`, the code that most of its streets have.
  private func arrondissement(_ key: TownKey) -> String {
    let base: UInt32 =
      key.key.elementsEqual("PARIS".utf8)
      ? 75_000 : key.key.elementsEqual("LYON".utf8) ? 69_000 : 13_000
    let limit = base == 75_000 ? 20 : base == 69_000 ? 9 : 16
    return key.number <= limit ? PostcodeText.written(base + UInt32(key.number)) : ""
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
