/// A file in a container, still packed.
enum PackedFile: Sendable {
  /// The one file that a gzip file holds.
  case gzip(RandomBytes, ReadLimits)
  /// A member of a zip archive.
  case member(ZipMember, ZipArchive)

  /// What it is called in the container; empty where the container holds one file without a name.
  var name: String {
    switch self {
    case .gzip: ""
    case .member(let member, _): member.name
    }
  }

  /// How many bytes it unpacks to, as the archive declares; a gzip file does not tell.
  var unpackedCount: Int? {
    switch self {
    case .gzip: nil
    case .member(let member, _): member.unpackedCount
    }
  }

  /// The file, unpacked.
  func unpack() throws(Refusal) -> TemporaryFile {
    switch self {
    case .gzip(let bytes, let limits):
      try TemporaryFile(Inflation(RangeStream(bytes), wrapping: .gzip, limits: limits))
    case .member(let member, let archive): try TemporaryFile(archive.open(member))
    }
  }
}
