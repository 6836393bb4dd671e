import Testing

@testable import Readers

@Suite struct ZipMemberTests {
  private func member(_ name: String) -> ZipMember {
    ZipMember(
      name: name, method: 8, isEncrypted: false, checksum: 0, packedCount: 1, unpackedCount: 1,
      headerOffset: 0)
  }

  @Test(arguments: ["..", "../a", "a/../b", "a/..", "C:a", "c:/windows", "a\0b"])
  func aNameThatLeadsOutIsUnsafe(_ name: String) { #expect(member(name).isUnsafe) }

  /// Two dots are part of many honest names.
  @Test(arguments: ["a", "a/b.csv", "clients..csv", "..clients.csv", "a/...", "été/L’été.csv", ""])
  func anHonestNameIsNot(_ name: String) { #expect(!member(name).isUnsafe) }

  @Test func aFolderEndsWithASlash() {
    #expect(member("a/").isFolder && !member("a").isFolder && !member("a/b").isFolder)
  }
}
