/// Where a part of a workbook says that its other parts lie.
struct Relations {
  /// One part that is referred to.
  struct Target {
    /// The last word of the type: `worksheet`, `styles`.
    var type: String
    /// The member of the archive.
    var part: String
  }

  private var targets: [String: Target] = [:]
  private var firstParts: [String: String] = [:]

  /// Reads the relations of `part`; of the archive itself when `part` is empty. There may be none.
  init(of part: String, in archive: ZipArchive) throws(Refusal) {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { String(part[...$0]) } ?? ""
    let file = slash.map { String(part[part.index(after: $0)...]) } ?? part
    guard let member = archive.member("\(folder)_rels/\(file).rels") else { return }
    var scanner = try MarkupScanner(archive.open(member), limits: archive.limits)
    while true {
      let token = try scanner.next()
      if token == .end { return }
      guard token == .open, scanner.isNamed("Relationship"), let id = scanner.attribute("Id"),
        let place = scanner.attribute("Target"), scanner.attribute("TargetMode") != "External",
        targets.count < archive.limits.members
      else { continue }
      let type = (scanner.attribute("Type") ?? "").split(separator: "/").last.map(String.init) ?? ""
      let part = Relations.resolve(place, in: folder)
      targets[id] = Target(type: type, part: part)
      if firstParts[type] == nil { firstParts[type] = part }
    }
  }

  /// The part called `id`, or `nil`.
  subscript(id: String) -> Target? { targets[id] }

  /// The first part of this type, or `nil`.
  func first(ofType type: String) -> String? { firstParts[type] }

  /// The member's name that `place` means as seen from `folder`; names stay inside the archive.
  private static func resolve(_ place: String, in folder: String) -> String {
    let whole = place.hasPrefix("/") ? place : folder + place
    var steps: [Substring] = []
    for step in whole.replacing("\\", with: "/").split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}
