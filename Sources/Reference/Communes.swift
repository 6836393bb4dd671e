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
  private var byPostcode: [Place] = []
  private var byKey: [Place] = []
  private var cedexes: [UInt32: Cedex] = [:]

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
      loader.readPostcodes(official)
      loader.readOldNames(moves: find("fr_communes_mouvements.csv"))
    } else {
      loader.readNamesAlone(find("fr_codes_postaux_pypi_2022.csv"))
    }
    names = loader.names
    codes = loader.codes
    spellings = loader.spellings
    byPostcode = loader.places
    byPostcode.sort { $0.postcodeOrder < $1.postcodeOrder }
    byKey = byPostcode
    byKey.sort { $0.keyOrder < $1.keyOrder }
    find("fr_cedex_2022.csv")?.scan { row in
      // A code may serve several communes: the one listed first stands for it.
      guard let code = row.number(0), code < 100_000, cedexes[UInt32(code)] == nil else { return }
      cedexes[UInt32(code)] = Cedex(key: TownKey(row.bytes(1)).key, insee: row.text(2))
    }
  }

  /// Whether anything is known.
  public var isEmpty: Bool { byPostcode.isEmpty }

  /// The places under a post code; O(log places).
  public func places(under postcode: UInt32) -> ArraySlice<Place> {
    let start = lowerBound(byPostcode) { $0.postcode < postcode }
    var end = start
    while end < byPostcode.count, byPostcode[end].postcode == postcode { end += 1 }
    return byPostcode[start..<end]
  }

  /// The places of a name by its ``TownKey``; O(log places).
  public func places(named key: [UInt8]) -> ArraySlice<Place> {
    guard let number = names.find(key) else { return [] }
    let start = lowerBound(byKey) { $0.key < number }
    var end = start
    while end < byKey.count, byKey[end].key == number { end += 1 }
    return byKey[start..<end]
  }

  /// What a CEDEX code stands for, or `nil`.
  public func cedex(_ code: UInt32) -> Cedex? { cedexes[code] }

  /// The key of a place's name.
  public func key(of place: Place) -> ArraySlice<UInt8> { names.key(Int(place.key)) }

  /// The INSEE code of a place's commune; empty when the tables do not tell.
  public func insee(of place: Place) -> String {
    let code = String(decoding: codes.key(Int(place.commune)), as: UTF8.self)
    return hasCodes ? code : ""
  }

  /// The name of a place's commune as it is written: `Saint-Malo`, `Paris` for an arrondissement.
  public func name(of place: Place) -> String {
    String(decoding: spellings[Int(place.commune)], as: UTF8.self)
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
