import Reference
import Testing

@Suite struct RoleMailboxesTests {
  private func has(_ local: String) -> Bool {
    RoleMailboxes.standard.all.contains(Array(local.utf8))
  }

  @Test(arguments: ["info", "contact", "compta", "no-reply", "ventes"])
  func aTaskIsARole(_ local: String) { #expect(has(local)) }

  @Test(arguments: ["helene", "j.martin", "contactjean", ""])
  func aPersonIsNone(_ local: String) { #expect(!has(local)) }

  /// RFC 2142 names fifteen; « contact » is usage.
  @Test func theOnesOfTheRFCAreToldApart() {
    let rfc = RoleMailboxes.standard.ofRFC
    #expect(rfc.count == 15 && rfc.contains(Array("postmaster".utf8)))
    #expect(!rfc.contains(Array("contact".utf8)) && rfc.isSubset(of: RoleMailboxes.standard.all))
  }

  /// Each stands once, in the small letters in which it is looked up.
  @Test func theTableHasNoRoleTwice() throws {
    let rows = try #require(ReferenceTable.compiled("email_roles.csv")).rows().map { $0[0] }
    #expect(Set(rows).count == rows.count)
    #expect(rows.allSatisfy { $0 == $0.lowercased() })
  }
}
