/// An address by the lines of an envelope (NF Z10-011) and by its parts.
public struct PostalAddress: Sendable, Equatable {
  /// Flat, stairs, floor, care-of.
  public var line2 = ""
  /// Building, residence, entrance.
  public var line3 = ""
  /// Number and street, or the hamlet.
  public var line4 = ""
  /// Box, or the hamlet behind a street.
  public var line5 = ""
  /// Post code and town.
  public var line6 = ""
  /// ISO 3166 alpha-2; empty when there is no address.
  public var country = ""
  /// The house number.
  public var number = ""
  /// `B` for *bis*, `T` for *ter*, or the letter behind the number.
  public var repetition = ""
  /// The street without the number, nothing abbreviated.
  public var street = ""
  /// The post code.
  public var postcode = ""
  /// The town, written as it writes itself.
  public var city = ""
  /// What was found out about the address, as stable codes.
  public var remarks: [String] = []
  /// Whether it names a region or a country and nothing besides.
  var isRegion = false

  /// An empty address.
  public init() {}

  /// The lines that are not empty, top down.
  public var lines: [String] { [line2, line3, line4, line5, line6].filter { !$0.isEmpty } }
}
