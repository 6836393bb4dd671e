/// Tells whether a post code and a town belong together in France: for finding out what a file is, not for cleaning it.
public struct FrenchTowns: Sendable {
  private let communes: Communes

  /// With the tables of a library.
  public init(_ library: ReferenceLibrary) { communes = library.communes }

  /// Whether the post code serves a town of this name; of four digits with the zero that a spreadsheet took.
  public func serves(_ postcode: String, _ town: String) -> Bool {
    let digits = postcode.utf8
    guard digits.count == 5 || digits.count == 4, digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = UInt32(postcode)
    else { return false }
    let key = TownKey(town).key
    return communes.places(under: number).contains { communes.key(of: $0).elementsEqual(key) }
  }
}
