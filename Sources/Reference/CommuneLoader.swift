/// Gathers the places of ``Communes`` from the tables.
struct CommuneLoader {
  var names = KeyTable(capacity: 65_536)
  var codes = KeyTable(capacity: 65_536)
  var spellings: [[UInt8]] = []
  var places: [Communes.Place] = []
  /// Of each commune, the post codes that serve it.
  private var postcodes: [[UInt32]] = []
  /// Of a commune that La Poste still lists and that is none any more: the commune that it became part of.
  private(set) var successors: [Int32: Int32] = [:]
  /// Where the code of a commune of the past leads, and the names of those that are part of another now.
  private var after: [[UInt8]: [UInt8]] = [:]
  private var delegated: [[UInt8]: [UInt8]] = [:]
  private var moves: [(name: [UInt8], code: [UInt8])] = []
  /// Other names of a commune: delegated and associated communes, by the commune they belong to.
  private var others: [(key: [UInt8], parent: [UInt8])] = []

  private mutating func commune(_ code: [UInt8]) -> Int {
    let number = codes.add(code)
    while spellings.count <= number {
      spellings.append([])
      postcodes.append([])
    }
    return number
  }

  private mutating func add(_ postcode: UInt32, _ key: [UInt8], _ commune: Int, rank: UInt8) {
    guard !key.isEmpty else { return }
    places.append(
      Communes.Place(
        postcode: postcode, key: Int32(truncatingIfNeeded: names.add(key)),
        commune: Int32(truncatingIfNeeded: commune), rank: rank))
  }

  /// The communes of today with their written names; `COMD` and `COMA` are names of their parent.
  mutating func readCommunes(_ table: ReferenceTable?) {
    table?.scan { row in
      let type = row.text(0)
      let code = Array(row.bytes(1))
      if type == "COM" || type == "ARM" {
        let number = commune(code)
        spellings[number] = CommuneLoader.city(row.text(3))
      } else if row.fieldCount > 4, !row.bytes(4).isEmpty {
        let parent = Array(row.bytes(4))
        others.append((TownKey(row.bytes(3)).key, parent))
        delegated[code] = Array(row.bytes(3))
        if code != parent { after[code] = parent }
      }
    }
  }

  /// The communes overseas that the COG keeps apart.
  mutating func readOverseas(_ table: ReferenceTable?) {
    table?.scan { row in
      let number = commune(Array(row.bytes(0)))
      spellings[number] = Array(row.bytes(1))
      if let code = row.number(3), code < 100_000 {
        let postcode = UInt32(code)
        add(postcode, TownKey(row.bytes(1)).key, number, rank: 0)
        postcodes[number].append(postcode)
      }
    }
  }

  /// What became of the codes of the past; to be read before the post codes.
  mutating func readMoves(_ table: ReferenceTable?) {
    table?.scan { row in
      let before = Array(row.bytes(3))
      let now = Array(row.bytes(6))
      moves.append((Array(row.bytes(4)), before))
      if before != now, after[before] == nil { after[before] = now }
    }
  }

  /// La Poste's rows: the commune, the label to write, and the old commune or hamlet.
  mutating func readPostcodes(_ table: ReferenceTable) {
    table.scan { row in
      guard let code = row.number(2), code < 100_000 else { return }
      let postcode = UInt32(code)
      let insee = Array(row.bytes(0))
      let number = commune(insee)
      if spellings[number].isEmpty, let now = successor(of: insee) {
        successors[Int32(truncatingIfNeeded: number)] = Int32(truncatingIfNeeded: now)
        spellings[number] = delegated[insee] ?? []
      }
      let own = TownKey(row.bytes(1)).key
      if spellings[number].isEmpty {
        spellings[number] = CommuneLoader.titled(CommuneLoader.city(row.text(1)))
      }
      if !postcodes[number].contains(postcode) {
        postcodes[number].append(postcode)
        add(
          postcode, TownKey(String(decoding: spellings[number], as: UTF8.self)).key, number, rank: 0
        )
      }
      add(postcode, own, number, rank: 0)
      let label = TownKey(row.bytes(3)).key
      if label != own { add(postcode, label, number, rank: 1) }
      let line5 = TownKey(row.bytes(4)).key
      if !line5.isEmpty { add(postcode, line5, number, rank: 1) }
    }
  }

  /// The commune of today that a code of the past leads to.
  private func successor(of insee: [UInt8]) -> Int? {
    var code = insee
    // Eight mergers in a row do not happen.
    for _ in 0..<8 {
      guard let next = after[code] else { return nil }
      code = next
      guard let number = codes.find(code), !spellings[number].isEmpty else { continue }
      return successors[Int32(truncatingIfNeeded: number)].map(Int.init) ?? number
    }
    return nil
  }

  /// Names of the past, under the post codes of the commune that they became part of.
  mutating func readOldNames() {
    for other in others {
      guard let number = codes.find(other.parent), number < postcodes.count else { continue }
      for postcode in postcodes[number] { add(postcode, other.key, number, rank: 1) }
    }
    for move in moves {
      var code = move.code
      var steps = 0
      // A commune that is served today is the end of the chain; eight mergers in a row do not happen.
      while steps < 8, postcodesOf(code).isEmpty, let next = after[code] {
        code = next
        steps += 1
      }
      guard let number = codes.find(code) else { continue }
      let key = move.name.withUnsafeBufferPointer { TownKey($0).key }
      for postcode in postcodesOf(code) { add(postcode, key, number, rank: 2) }
    }
  }

  private func postcodesOf(_ code: [UInt8]) -> [UInt32] {
    codes.find(code).map { $0 < postcodes.count ? postcodes[$0] : [] } ?? []
  }

  /// Names and post codes without INSEE codes: each name of each post code stands for a commune of its own.
  mutating func readNamesAlone(_ table: ReferenceTable?) {
    table?.scan { row in
      guard let code = row.number(0), code < 100_000 else { return }
      let name = CommuneLoader.city(row.text(1))
      let key = name.withUnsafeBufferPointer { TownKey($0).key }
      // The same name in the same département is the same town; elsewhere it is a homonym.
      let number = commune(key + [0x2F] + Array("\(code / 1_000)".utf8))
      if spellings[number].isEmpty { spellings[number] = name }
      add(UInt32(code), key, number, rank: 0)
    }
  }

  /// `Paris 16e Arrondissement` and `PARIS 16` as the city alone.
  static func city(_ name: String) -> [UInt8] {
    for city in ["Paris", "Lyon", "Marseille"]
    where name.utf8.first.map({ $0 & 0xDF }) == city.utf8.first {
      let key = TownKey(name)
      if key.number > 0, key.key == Array(city.uppercased().utf8) { return Array(city.utf8) }
    }
    return Array(name.utf8)
  }

  /// `ST MALO` as `St Malo`: what can be done when the INSEE's spelling is not there.
  static func titled(_ name: [UInt8]) -> [UInt8] {
    var out = name
    var initial = true
    for index in out.indices {
      let isLetter = (out[index] | 0x20) &- 0x61 < 26
      if isLetter, !initial { out[index] |= 0x20 }
      initial = !isLetter && out[index] < 0x80
    }
    return out
  }
}
