/// One file inside a zip archive, as the archive's directory declares it.
public struct ZipMember: Sendable, Equatable {
  /// The name, with `/` between folders; never used as a path.
  public let name: String
  /// How it is packed: 0 stored, 8 deflated.
  public let method: UInt16
  /// Whether a password guards it.
  public let isEncrypted: Bool
  /// The checksum of the unpacked bytes.
  public let checksum: UInt32
  /// The number of packed bytes.
  public let packedCount: Int
  /// The number of unpacked bytes that the directory declares.
  public let unpackedCount: Int
  /// Where the member's own header lies in the file.
  public let headerOffset: Int

  /// Whether it stands for a folder.
  public var isFolder: Bool { name.hasSuffix("/") }

  /// Whether the name leads out of the folder it would be unpacked into.
  var isUnsafe: Bool {
    name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
      || name.utf8.contains(0) || name.dropFirst().hasPrefix(":")
  }
}
