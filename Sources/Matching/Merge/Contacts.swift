import Tables

/// The people of companies: each person that a record of a company names, once.
enum Contacts {
  static let columns = [
    "civility", "first-name", "last-name", "profession", "phone", "mobile", "email",
  ]

  /// A row for each person of each company: `client`, then the fields of the person.
  static func of(_ mentions: Batch, _ groups: MergeGroups) -> Batch {
    guard let company = mentions["company"] else { return Batch() }
    let first = mentions["first-name"]
    let last = mentions["last-name"]
    var rows: [Int] = []
    var clients: [Int] = []
    for client in 0..<groups.count {
      let members = groups.mentions(of: client)
      guard members.contains(where: { !company.isBlank(Int($0)) }) else { continue }
      var seen: Set<[UInt8]> = []
      for mention in members {
        var name: [UInt8] = []
        if let last { Folding.fold(last.bytes, last.range(of: Int(mention)), into: &name) }
        name.append(0x20)
        if let first { Folding.fold(first.bytes, first.range(of: Int(mention)), into: &name) }
        guard name.count > 1, seen.insert(name).inserted else { continue }
        rows.append(Int(mention))
        clients.append(client)
      }
    }
    let people = mentions.gathering(rows)
    var batch = Batch(origins: people.origins)
    batch["client"] = TextColumn(clients.map { String($0 + 1) })
    for name in columns { batch[name] = people[name] }
    return batch
  }
}
