/// A zip archive: its directory, checked against everything that a hostile one may pretend.
///
/// Refused are names that lead out of a folder, two members of one name, members that overlap, and sizes beyond the limits.
/// - Source: PKWARE, .ZIP File Format Specification 6.3.10, sections 4.3.7–4.3.16.
public struct ZipArchive: Sendable {
  /// The members, in the order of the directory; folders left out.
  public let members: [ZipMember]
  /// The limits that hold for each member.
  public let limits: ReadLimits
  let bytes: RandomBytes
  private let places: [String: Int]

  /// Reads the directory at the end of the file.
  public init(_ bytes: RandomBytes, limits: ReadLimits = ReadLimits()) throws(Refusal) {
    let end = try ZipDirectoryEnd(of: bytes)
    let all = try ZipArchive.directory(of: bytes, end: end, limits: limits)
    try ZipArchive.refuseOverlaps(all, before: end.directoryOffset)
    self.bytes = bytes
    self.limits = limits
    members = all.filter { !$0.isFolder }
    var places: [String: Int] = [:]
    for (place, member) in members.enumerated() {
      if places.updateValue(place, forKey: member.name.lowercased()) != nil {
        throw Refusal(
          .ambiguous,
          en:
            "the archive holds two members of one name, so that programs disagree on what it says; "
            + "save it again with its program",
          fr: "l’archive contient deux membres du même nom, et les logiciels ne la lisent pas de "
            + "la même façon ; l’enregistrer de nouveau avec son logiciel")
      }
    }
    self.places = places
  }

  /// The member of this name, upper and lower case alike, or `nil`.
  public func member(_ name: String) -> ZipMember? {
    places[name.lowercased()].map { members[$0] }
  }

  /// The unpacked bytes of a member, checked against its checksum at the end.
  public func open(_ member: ZipMember) throws(Refusal) -> ZipMemberStream {
    try ZipMemberStream(member, of: self)
  }

  /// The bytes of the member of this name, at most `limit` of them, or `nil` when there is none.
  public func content(_ name: String, limit: Int = 64 << 20) throws(Refusal) -> [UInt8]? {
    guard let member = member(name) else { return nil }
    return try open(member).all(limit: limit)
  }

  private static func directory(
    of bytes: RandomBytes, end: ZipDirectoryEnd, limits: ReadLimits
  ) throws(Refusal) -> [ZipMember] {
    guard end.directoryCount <= 64 << 20 else { throw tooMany(limits) }
    let directory = try bytes.bytes(at: end.directoryOffset, count: end.directoryCount)
    var members: [ZipMember] = []
    var at = 0
    while at + 46 <= directory.count, directory.u32(at) == 0x0201_4B50 {
      let next =
        at + 46 + Int(directory.u16(at + 28)) + Int(directory.u16(at + 30))
        + Int(directory.u16(at + 32))
      guard next <= directory.count else { break }
      let member = entry(in: directory, at: at, base: end.base)
      guard !member.isUnsafe else {
        throw Refusal(
          .unsafeName,
          en: "the archive holds a name that leads out of its folder (../); it was not read",
          fr: "l’archive contient un nom qui sort de son dossier (../) ; elle n’a pas été lue")
      }
      members.append(member)
      guard members.count <= limits.members else { throw tooMany(limits) }
      at = next
    }
    guard members.count == end.memberCount else {
      throw .damaged(
        en: "its archive directory announces \(end.memberCount) members and holds \(members.count)",
        fr:
          "le répertoire de l’archive annonce \(end.memberCount) membres et en contient \(members.count)"
      )
    }
    return members
  }

  private static func entry(in directory: [UInt8], at: Int, base: Int) -> ZipMember {
    let nameEnd = at + 46 + Int(directory.u16(at + 28))
    let extraEnd = nameEnd + Int(directory.u16(at + 30))
    var sizes = [
      UInt64(directory.u32(at + 24)), UInt64(directory.u32(at + 20)),
      UInt64(directory.u32(at + 42)),
    ]
    // Sizes above 4 GiB stand in extra field 1, in this order, each only where the short one is all ones.
    var extra = nameEnd
    while extra + 4 <= extraEnd {
      let length = Int(directory.u16(extra + 2))
      if directory.u16(extra) == 1 {
        var field = extra + 4
        for index in sizes.indices where sizes[index] == 0xFFFF_FFFF && field + 8 <= extraEnd {
          sizes[index] = directory.u64(field)
          field += 8
        }
      }
      extra += 4 + length
    }
    let name = String(decoding: directory[(at + 46)..<nameEnd], as: UTF8.self)
    return ZipMember(
      name: String(name.replacing("\\", with: "/").drop { $0 == "/" }),
      method: directory.u16(at + 10), isEncrypted: directory.u16(at + 8) & 1 != 0,
      checksum: directory.u32(at + 16), packedCount: Int(clamping: sizes[1]),
      unpackedCount: Int(clamping: sizes[0]),
      headerOffset: Int(clamping: sizes[2]).addingReportingOverflow(base).partialValue)
  }

  /// Members that share packed bytes make a bomb out of a small file.
  private static func refuseOverlaps(_ members: [ZipMember], before end: Int) throws(Refusal) {
    var free = 0
    for member in members.sorted(by: { $0.headerOffset < $1.headerOffset }) {
      let (dataEnd, overflow) = member.headerOffset.addingReportingOverflow(member.packedCount)
      guard member.headerOffset >= free, !overflow, dataEnd &+ 30 <= end else {
        throw .damaged(
          en: "members of its archive overlap or lie outside of it",
          fr: "des membres de l’archive se chevauchent ou en sortent")
      }
      free = dataEnd + 30
    }
  }

  private static func tooMany(_ limits: ReadLimits) -> Refusal {
    Refusal(
      .tooLarge, en: "the archive holds more than \(limits.members) members, the limit",
      fr: "l’archive contient plus de \(limits.members) membres, la limite")
  }
}
