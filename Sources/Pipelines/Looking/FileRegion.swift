import Reference
public import Tables

/// The country whose ways of writing a file follows, and what in the file says so.
public struct FileRegion: Sendable, Equatable {
  /// An ISO 3166 alpha-2 code; `nil` where the file names several countries and none for most of its records.
  public let code: String?
  /// What tells it: « by the phone numbers ».
  public let evidence: Phrase

  /// A country, or several, and the evidence.
  public init(_ code: String?, _ evidence: Phrase) {
    self.code = code
    self.evidence = evidence
  }

  /// Whether its post codes are those of La Poste: France, its territories, Monaco.
  public var isFrench: Bool { code.map(FrenchTerritories.postalCodes.contains) ?? false }

  /// Finds the country of a file by its first rows and the field of each heading; `nil` when nothing tells.
  ///
  /// It is handed in by whoever looks: telling phone numbers apart needs the dial plans, which this room does not know.
  public typealias Finder = @Sendable (_ sample: Batch, _ fields: [String: String]) -> FileRegion?
}
