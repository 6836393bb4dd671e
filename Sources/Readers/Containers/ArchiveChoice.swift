import Pipelines
import Tables

/// Which files of an archive a reader reads, and which are left.
struct ArchiveChoice {
  /// The members to read, in the order of their names.
  private(set) var chosen: [ZipMember] = []
  /// The members that hold something and are left, in the order of their names.
  private(set) var left: [ZipMember] = []

  /// How much of a member tells what it is.
  private static let headBytes = 1 << 16

  /// Chooses by how sure the reader is of each member: one of which it is far less sure than of the best holds something else,
  /// and so does a leaflet that lies beside the data.
  init(_ archive: ZipArchive, reads: ([UInt8], String) -> Int) throws(Refusal) {
    var sure: [(member: ZipMember, confidence: Int)] = []
    for member in ArchiveChoice.members(of: archive) {
      sure.append((member, reads(try ArchiveChoice.head(of: member, in: archive), member.name)))
    }
    let hasData = sure.contains { $0.confidence > 0 && !ArchiveChoice.isLeaflet($0.member.name) }
    let best = sure.map(\.confidence).max() ?? 0
    for (member, confidence) in sure {
      let isRead =
        confidence > 0 && confidence * 2 >= best
        && !(hasData && ArchiveChoice.isLeaflet(member.name))
      if isRead { chosen.append(member) } else { left.append(member) }
    }
  }

  /// The members that hold something, in the order of their names; what systems add on their own is passed over.
  static func members(of archive: ZipArchive) -> [ZipMember] {
    archive.members.filter { !isClutter($0.name) && $0.unpackedCount > 0 }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The first bytes of a member.
  static func head(of member: ZipMember, in archive: ZipArchive) throws(Refusal) -> [UInt8] {
    var head = [UInt8](repeating: 0, count: headBytes)
    let got = try archive.open(member).read(into: &head, from: 0)
    head.removeLast(head.count - got)
    return head
  }

  /// Whether systems add a file of this name on their own.
  static func isClutter(_ name: String) -> Bool {
    let file = name.split(separator: "/").last ?? ""
    return name.hasPrefix("__MACOSX/") || file.hasPrefix(".")
      || ["desktop.ini", "thumbs.db"].contains(file.lowercased())
  }

  /// Whether a file of this name tells of the data beside it.
  static func isLeaflet(_ name: String) -> Bool {
    let file = (name.split(separator: "/").last ?? "").lowercased()
    let parts = file.split(separator: ".")
    let words = [
      "readme", "lisezmoi", "lisez-moi", "lisez_moi", "licence", "license", "changelog", "notice",
    ]
    return parts.count < 3 && words.contains(String(parts.first ?? ""))
      && ["", "txt", "md", "pdf", "html", "htm"].contains(
        parts.count > 1 ? String(parts[1]) : "")
  }

  /// What is said of the members that are left.
  var finding: Finding? {
    guard !left.isEmpty else { return nil }
    let names =
      left.prefix(12).map(\.name).joined(separator: ", ") + (left.count > 12 ? "…" : "")
    return Finding(
      "other-files", .warning,
      Phrase(
        en:
          "not all files in the archive were read; there are also: \(names); unpack what is needed and name it as a source of its own",
        fr:
          "tous les fichiers de l’archive n’ont pas été lus ; il y a aussi : \(names) ; extraire ce qu’il faut et en faire une source à part"
      ))
  }
}
