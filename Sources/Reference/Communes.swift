/// The communes of France: which names are served under which post code, and what became of the old ones.
///
/// With the user's tables (La Poste's post codes, the INSEE's communes and their moves) every place has an INSEE code;
/// with the compiled table alone, only names and post codes are known.
public struct Communes: Sendable {
  /// A name under a post code.
  public struct Place: Sendable, Equatable {
    /// The post code as a number: 1000 for `01000`.
    public let postcode: UInt32
    /// The number of the name's key.
    public let key: Int32
    /// The number of the commune.
    public let commune: Int32
    /// Places by post code, then own names first: 17, 2, 20 and 20 bits.
    var postcodeOrder: UInt64 {
      UInt64(postcode) << 42 | UInt64(rank) << 40 | UInt64(UInt32(bitPattern: key)) << 20
        | UInt64(UInt32(bitPattern: commune))
    }
    /// Places by name, then own names first.
    var keyOrder: UInt64 {
      UInt64(UInt32(bitPattern: key)) << 42 | UInt64(rank) << 40 | UInt64(postcode) << 20
        | UInt64(UInt32(bitPattern: commune))
    }
    /// 0 the commune's own name, 1 another name that La Poste delivers to, 2 a name of the past.
    public let rank: UInt8
  }

  var names = KeyTable(capacity: 65_536)
  var codes = KeyTable(capacity: 65_536)
  /// Of each commune: its name as it is written, UTF-8.
  var spellings: [[UInt8]] = []
  /// Of a commune that is none any more, the one that it is part of.
  private var successors: [Int32: Int32] = [:]
  private var byPostcode: [Place] = []
  private var byKey: [Place] = []
  private var cedexes: [UInt32: Cedex] = [:]
  /// The names of the towns that have one.
  private var cedexTowns = KeyTable(capacity: 4_096)
  /// For each post code where its places begin in `byPostcode`; one more at the end.
  private var starts = [UInt32](repeating: 0, count: 100_001)
  /// The written names that are right as they stand.
  private var written = KeyTable(capacity: 65_536)
  /// For each plain key the one way to write it, as a commune's number; -1 where there are several.
  private var plain = KeyTable(capacity: 65_536)
  private var plainCommune: [Int32] = []

  /// Whether the places have INSEE codes.
  public let hasCodes: Bool

  /// What a CEDEX code stands for.
  public struct Cedex: Sendable {
    /// The label, without the word CEDEX and the number.
    public let key: [UInt8]
    /// The INSEE code of the commune.
    public let insee: String
  }

  /// Reads the tables that `find` gives by name; empty when it gives none.
  public init(find: (String) -> ReferenceTable?) {
    var loader = CommuneLoader()
    let official = find("fr_codes_postaux.csv")
    hasCodes = official != nil
    if let official {
      loader.readCommunes(find("fr_communes.csv"))
      loader.readOverseas(find("fr_collectivites_outremer.csv"))
      loader.readMoves(find("fr_communes_mouvements.csv"))
      loader.readPostcodes(official)
      loader.readOldNames()
    } else {
      loader.readNamesAlone(find("fr_codes_postaux_pypi_2022.csv"))
      loader.readNamesAlone(find("fr_codes_postaux_collectivites.csv"))
    }
    names = loader.names
    codes = loader.codes
    spellings = loader.spellings
    successors = loader.successors
    byPostcode = loader.places
    byPostcode.sort { $0.postcodeOrder < $1.postcodeOrder }
    byKey = byPostcode
    byKey.sort { $0.keyOrder < $1.keyOrder }
    index()
    find("fr_cedex_2022.csv")?.scan { row in
      // A code may serve several communes: the one listed first stands for it.
      guard let code = row.number(0), code < 100_000, cedexes[UInt32(code)] == nil else { return }
      let key = TownKey(row.bytes(1)).key
      cedexes[UInt32(code)] = Cedex(key: key, insee: row.text(2))
      _ = cedexTowns.add(key)
    }
  }

  /// Whether anything is known.
  public var isEmpty: Bool { byPostcode.isEmpty }

  private mutating func index() {
    for place in byPostcode { starts[Int(place.postcode) + 1] &+= 1 }
    for code in 1..<starts.count { starts[code] &+= starts[code - 1] }
    for place in byPostcode where place.rank == 0 {
      let spelling = spellings[Int(place.commune)]
      _ = written.add(spelling)
      for key in [
        Array(names.key(Int(place.key))),
        Array(Fold.key(String(decoding: spelling, as: UTF8.self)).utf8),
      ] {
        let number = plain.add(key)
        if number == plainCommune.count {
          plainCommune.append(place.commune)
        } else if plainCommune[number] >= 0, spellings[Int(plainCommune[number])] != spelling {
          plainCommune[number] = -1
        }
      }
    }
  }

  /// Whether this is how some commune writes its name; O(bytes).
  public func isWritten(_ name: Span<UInt8>) -> Bool { written.find(name) != nil }

  /// The one way in which the communes with this key are written, UTF-8; `nil` when none has it, or they differ.
  public func spelling(_ key: SmallKey) -> [UInt8]? {
    guard let number = key.find(in: plain), plainCommune[number] >= 0 else { return nil }
    return spellings[Int(plainCommune[number])]
  }

  /// The commune of today under this post code that is written exactly so, as one of its places, or `nil`; O(places of the code).
  public func place(under postcode: UInt32, written name: Span<UInt8>) -> Place? {
    guard postcode < 100_000 else { return nil }
    for index in Int(starts[Int(postcode)])..<Int(starts[Int(postcode) + 1])
    where byPostcode[index].rank == 0 {
      let spelling = spellings[Int(byPostcode[index].commune)]
      guard spelling.count == name.count else { continue }
      var same = true
      for offset in 0..<name.count where spelling[offset] != name[offset] {
        same = false
        break
      }
      if same {
        return successors[byPostcode[index].commune] == nil ? byPostcode[index] : nil
      }
    }
    return nil
  }

  /// The places under a post code; O(1).
  public func places(under postcode: UInt32) -> ArraySlice<Place> {
    guard postcode < 100_000 else { return [] }
    return byPostcode[Int(starts[Int(postcode)])..<Int(starts[Int(postcode) + 1])]
  }

  /// The places of a name by its ``TownKey``; O(log places).
  public func places(named key: [UInt8]) -> ArraySlice<Place> {
    guard let number = names.find(key) else { return [] }
    let start = lowerBound(byKey) { $0.key < number }
    var end = start
    while end < byKey.count, byKey[end].key == number { end += 1 }
    return byKey[start..<end]
  }

  /// Whether a table of CEDEX codes is there.
  public var knowsCedexes: Bool { !cedexes.isEmpty }

  /// What a CEDEX code stands for, or `nil`.
  public func cedex(_ code: UInt32) -> Cedex? { cedexes[code] }

  /// Whether a town of this ``TownKey`` has a CEDEX of its own, or no table says which ones have: none but towns of some size do.
  public func mayHaveCedex(_ key: [UInt8]) -> Bool {
    cedexes.isEmpty || cedexTowns.find(key) != nil
  }

  /// The key of a place's name.
  public func key(of place: Place) -> ArraySlice<UInt8> { names.key(Int(place.key)) }

  /// The INSEE code of a place's commune; empty when the tables do not tell.
  public func insee(of place: Place) -> String {
    guard hasCodes else { return "" }
    let commune = successors[place.commune] ?? place.commune
    return String(decoding: codes.key(Int(commune)), as: UTF8.self)
  }

  /// The name of a place's commune of today as it is written: `Saint-Malo`, `Paris` for an arrondissement.
  public func name(of place: Place) -> String {
    String(decoding: spellings[Int(successors[place.commune] ?? place.commune)], as: UTF8.self)
  }

  /// Whether a place bears another name than its commune of today: that of a commune of the past, a quarter or a hamlet.
  public func isRenamed(_ place: Place) -> Bool {
    if successors[place.commune] != nil { return true }
    guard place.rank > 0 else { return false }
    // « La Celle » and « Lacelle » are one name: a space makes no commune of the past.
    let own = key(of: place).filter { $0 != 0x20 }
    return !places(under: place.postcode).contains {
      $0.rank == 0 && $0.commune == place.commune && key(of: $0).filter { $0 != 0x20 } == own
    }
  }

  private func lowerBound(_ places: [Place], _ isBelow: (Place) -> Bool) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if isBelow(places[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
