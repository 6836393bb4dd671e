import Tables

extension ChunkReader {
  /// Reads house number, street, post code and town.
  mutating func readAddress(_ row: Int) {
    var number: UInt32 = 0
    var postcode = firstNumber(columns.postcodes, row, Self.postcode)
    built.removeAll(keepingCapacity: true)
    var cityStart: Int?
    if let place = streetPlace(row) {
      folded.removeAll(keepingCapacity: true)
      Folding.fold(streetLines[place].bytes, streetLines[place].range(of: row), into: &folded)
    } else if foldFirst(columns.addresses, row) {
      cityStart = splitAddress(&postcode)
    } else {
      folded.removeAll(keepingCapacity: true)
    }
    if let own = columns.streetNumbers.first(where: { !$0.isBlank(row) }) {
      number = Self.houseNumber(own.bytes, own.range(of: row))
    }
    let end = cityStart.map { max(0, $0) } ?? folded.count
    readStreet(upTo: end, &number)
    chunk.street.append(chunk.streets.number(built))
    chunk.houseNumber.append(number)
    chunk.postcode.append(postcode)
    readCity(row, from: cityStart)
  }

  /// The place of the line that tells the street: of several the one that tells most of a street, else the first filled.
  private mutating func streetPlace(_ row: Int) -> Int? {
    guard let first = streetLines.indices.first(where: { !streetLines[$0].isBlank(row) }) else {
      return nil
    }
    // What has its number beside it is the street.
    if !columns.streetNumbers.isEmpty { return first }
    let others = streetLines.indices.filter { $0 > first && !streetLines[$0].isBlank(row) }
    guard !others.isEmpty else { return first }
    var best = (rank: streetRank(first, row), place: first)
    for place in others {
      let rank = streetRank(place, row)
      if rank > best.rank { best = (rank, place) }
    }
    return best.place
  }

  /// How much of a street a line tells: 3 a number at its beginning and a kind of way, 2 both anywhere, 1 a number and words, 0 neither.
  /// « Appt 12 » has no number of a house, and « Interphone 3185 » no words beside.
  private mutating func streetRank(_ place: Int, _ row: Int) -> Int {
    folded.removeAll(keepingCapacity: true)
    Folding.fold(streetLines[place].bytes, streetLines[place].range(of: row), into: &folded)
    var (hasNumber, hasWay, letters) = (false, false, 0)
    var isBeside = false
    Self.forEachWord(folded) { word in
      let isDigit = folded[word.lowerBound] <= 0x39
      defer { isBeside = false }
      if isBeside && (isDigit || word.count <= 2) { return }
      if isDigit {
        hasNumber = true
        return
      }
      switch StreetWords.use(folded, word) {
      case .kindOfWay: hasWay = true
      case .beside:
        isBeside = true
        return
      case .keep, .drop, .write: break
      }
      letters += word.count
    }
    guard hasNumber, letters > 3 else { return 0 }
    return !hasWay ? 1 : folded[0] <= 0x39 ? 3 : 2
  }

  /// Finds the post code inside a whole address; what follows it is the town.
  private func splitAddress(_ postcode: inout UInt32) -> Int? {
    var found: Range<Int>?
    Self.forEachWord(folded) { word in
      if word.count == 5 && word.lowerBound > 0
        && word.allSatisfy({ folded[$0] >= 0x30 && folded[$0] <= 0x39 })
      {
        found = word
      }
    }
    guard let found else { return nil }
    if postcode == 0 { postcode = Self.postcode(folded, found) }
    return found.lowerBound
  }

  private mutating func readStreet(upTo end: Int, _ number: inout UInt32) {
    var kind: Range<Int>?
    var sawNumber = number != 0
    var isBeside = false
    var start = 0
    while start < end {
      var stop = start
      while stop < end && folded[stop] != 0x20 { stop += 1 }
      let word = start..<stop
      start = stop + 1
      guard !word.isEmpty else { continue }
      let isDigit = folded[word.lowerBound] >= 0x30 && folded[word.lowerBound] <= 0x39
      if isBeside {
        isBeside = false
        if isDigit || word.count <= 2 { continue }
      }
      if isDigit && !sawNumber {
        number = Self.houseNumber(folded, word)
        sawNumber = number != 0
        continue
      }
      // « 21 r Foch » stands in the rue Foch, and « 13 rue J. Josse » is no 13 J.
      let isWay = kind != nil || word.count == 1 && folded[word.lowerBound] == 0x72
      if built.isEmpty && number != 0 && number % 32 == 0 && !isWay,
        let suffix = Self.repetition(folded, word), stop < end
      {
        number += suffix
        continue
      }
      switch StreetWords.use(folded, word) {
      case .drop: continue
      case .beside: isBeside = true
      case .kindOfWay:
        if kind == nil { kind = word }
      case .keep: Self.append(folded[word], to: &built)
      case .write(let long): Self.append(long, to: &built)
      }
    }
    if built.isEmpty, let kind { built.append(contentsOf: folded[kind]) }
  }

  private mutating func readCity(_ row: Int, from cityStart: Int?) {
    built.removeAll(keepingCapacity: true)
    if foldFirst(columns.cities, row) {
      takeCity(from: 0)
    } else if let cityStart {
      _ = foldFirst(columns.addresses, row)
      takeCity(from: cityStart)
    }
    chunk.city.append(chunk.cities.number(built))
  }

  /// The town without CEDEX, district numbers and the article of « La », saints written out.
  private mutating func takeCity(from start: Int) {
    var place = start
    while place < folded.count {
      var stop = place
      while stop < folded.count && folded[stop] != 0x20 { stop += 1 }
      let word = place..<stop
      place = stop + 1
      guard !word.isEmpty else { continue }
      guard folded[word.lowerBound] > 0x39 else {
        takePostcode(word)
        continue
      }
      let hash = Mix.hash(folded, word)
      if hash == Self.cedex { break }
      if hash == Self.st {
        Self.append(Self.saint, to: &built)
      } else if hash == Self.ste {
        Self.append(Self.sainte, to: &built)
      } else {
        Self.append(folded[word], to: &built)
      }
    }
  }

  /// The post code of a cell that holds it with the town, « 35000 Rennes », where the record has no other.
  private mutating func takePostcode(_ word: Range<Int>) {
    let last = chunk.postcode.count - 1
    guard word.count == 5, chunk.postcode[last] == 0,
      word.allSatisfy({ folded[$0] >= 0x30 && folded[$0] <= 0x39 })
    else { return }
    chunk.postcode[last] = Self.postcode(folded, word)
  }

  /// A post code as a number without leading zeros, or a hash of one with letters; 0 for none.
  static func postcode(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    let (digits, count, hasLetters) = digits(bytes, range)
    if hasLetters { return UInt32(truncatingIfNeeded: Mix.hash(bytes, range)) | 0x8000_0000 }
    return count > 0 && count <= 9 ? UInt32(digits) : 0
  }

  /// A house number: 32 × its digits + the place of its letter.
  static func houseNumber(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    var number: UInt32 = 0
    var place = range.lowerBound
    while place < range.upperBound, bytes[place] >= 0x30, bytes[place] <= 0x39, number < 1_000_000 {
      number = number * 10 + UInt32(bytes[place] - 0x30)
      place += 1
    }
    guard number > 0 else { return 0 }
    while place < range.upperBound && bytes[place] == 0x20 { place += 1 }
    return number * 32 + (repetition(bytes, place..<range.upperBound) ?? 0)
  }

  /// The letter of a house number, 1 for a: `bis` is b, `ter` t, `quater` q.
  static func repetition(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32? {
    guard !range.isEmpty, range.count <= 6 else { return nil }
    let letter = bytes[range.lowerBound] | 0x20
    guard letter >= 0x61, letter <= 0x7A else { return nil }
    if range.count == 1 { return UInt32(letter - 0x60) }
    return repetitions[Mix.hash(bytes, range)]
  }

  private static let repetitions: [UInt64: UInt32] = [
    Mix.hash(Array("bis".utf8)): 2, Mix.hash(Array("ter".utf8)): 20,
    Mix.hash(Array("quater".utf8)): 17,
  ]
  private static let cedex = Mix.hash(Array("cedex".utf8))
  private static let st = Mix.hash(Array("st".utf8))
  private static let ste = Mix.hash(Array("ste".utf8))
  private static let saint = Array("saint".utf8)
  private static let sainte = Array("sainte".utf8)
}
