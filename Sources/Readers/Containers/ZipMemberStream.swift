import CZip

/// The unpacked bytes of one member of a zip archive.
public final class ZipMemberStream: ByteStream {
  private let member: ZipMember
  private let source: any ByteStream
  private var checksum: UInt = 0
  private var isDone = false

  init(_ member: ZipMember, of archive: ZipArchive) throws(Refusal) {
    self.member = member
    guard !member.isEncrypted else {
      throw Self.encrypted
    }
    let (unpacked, packedCount) = (member.unpackedCount, member.packedCount)
    guard !archive.limits.refuses(unpacked: unpacked, packed: packedCount) else {
      throw ReadLimits.bomb(unpacked: unpacked - 1, packed: packedCount)
    }
    let header = try archive.bytes.bytes(at: member.headerOffset, count: 30)
    guard header.count == 30, header.u32(0) == 0x0403_4B50 else {
      throw .damaged(
        en: "a member of its archive is not where the directory says",
        fr: "un membre de l’archive n’est pas où le répertoire le dit")
    }
    let start = member.headerOffset + 30 + Int(header.u16(26)) + Int(header.u16(28))
    let packed = RangeStream(archive.bytes, range: start..<(start + packedCount))
    switch member.method {
    case 0: source = packed
    case 8: source = try Inflation(packed, wrapping: .none, limits: archive.limits)
    default:
      throw Self.unknownMethod(member.method)
    }
  }

  static let encrypted = Refusal(
    .encrypted,
    en: "the archive is guarded by a password; take the password off and save it again",
    fr: "l’archive est protégée par un mot de passe ; l’ôter et l’enregistrer de nouveau")

  static func unknownMethod(_ method: UInt16) -> Refusal {
    Refusal(
      .unsupported,
      en: "the archive is packed by a method (number \(method)) that few programs know; "
        + "pack it again as an ordinary zip",
      fr: "l’archive est compressée par une méthode (numéro \(method)) que peu de "
        + "logiciels connaissent ; la refaire en zip ordinaire")
  }

  /// Fills `buffer` from `start` on; answers how many bytes came, 0 only at the end.
  public func read(into buffer: inout [UInt8], from start: Int) throws(Refusal) -> Int {
    if isDone { return 0 }
    let got = try source.read(into: &buffer, from: start)
    if got > 0 {
      checksum = buffer.withUnsafeBufferPointer { bytes in
        // `start + got` lies within the buffer: the source filled it so far.
        crc32_z(checksum, bytes.baseAddress! + start, got)
      }
      return got
    }
    isDone = true
    // The size is not compared: some programs declare it wrong, and the checksum says enough.
    guard UInt32(truncatingIfNeeded: checksum) == member.checksum else {
      throw .damaged(
        en: "a member of its archive does not have the checksum that the archive declares",
        fr: "un membre de l’archive n’a pas la somme de contrôle que l’archive déclare")
    }
    return 0
  }
}
