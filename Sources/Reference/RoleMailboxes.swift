/// Local parts of e-mail addresses that name a task and no person: `contact@`, `compta@`.
///
/// - Source: RFC 2142, § 3 to 5, and the usage of French firms: our table `email_roles.csv`.
public struct RoleMailboxes: Sendable {
  /// The roles of the compiled table.
  public static let standard = RoleMailboxes(ReferenceTable.compiled("email_roles.csv"))

  /// Every role, in small letters.
  public private(set) var all: Set<[UInt8]> = []
  /// Those that the RFC gives a meaning, in small letters.
  public private(set) var ofRFC: Set<[UInt8]> = []

  /// Reads a table `local,source`; without one there is no role.
  public init(_ table: ReferenceTable?) {
    for row in table?.rows() ?? [] where row.count == 2 {
      all.insert(Array(row[0].utf8))
      if row[1] == "RFC 2142" { ofRFC.insert(Array(row[0].utf8)) }
    }
  }
}
