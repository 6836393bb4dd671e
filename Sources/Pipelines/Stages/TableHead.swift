import Fields

/// A table of a file that has several, by its name and its headings: a sheet of a workbook, a table of a database.
public struct TableHead: Sendable, Equatable {
  /// Its name.
  public let name: String
  /// Its headings, as they stand.
  public let headings: [String]

  /// A table of that name with these headings.
  public init(name: String, headings: [String]) {
    self.name = name
    self.headings = headings
  }

  /// The fields that its headings name.
  private var fields: [Field] {
    headings.prefix(300).compactMap { $0.isEmpty ? nil : Catalogue.recognise(heading: $0) }
  }

  /// Whether its headings say who somebody is and where, or how that one is reached, whatever else they say: shops have columns of
  /// their own. A table of ours that tells of refused or doubtful records repeats their columns, and lists nobody.
  public var mayListClients: Bool {
    if OwnTable.tellsOfRecords(headings) { return false }
    let fields = fields
    let saysWho = fields.contains {
      [.person, .firstName, .lastName, .company].contains($0.comparison)
    }
    let saysWhere = fields.contains { [.address, .reach, .identifiers].contains($0.group) }
    return saysWho && saysWhere
  }

  /// Whether its name says that whoever stands in it refuses: « Ne pas appeler », « Stop SMS ».
  var tellsRefusal: Bool { Catalogue.tellsRefusal(name) }

  /// Whether both have the same headings, and more than one.
  func isLike(_ other: TableHead) -> Bool {
    let own = headings.map(Heading.fold).filter { !$0.isEmpty }
    return own.count > 1 && own == other.headings.map(Heading.fold).filter { !$0.isEmpty }
  }
}
