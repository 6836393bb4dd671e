import Tables

/// Writes the code of a client as the source does that kept the zeros which lead it: 00011, where a spreadsheet made 11 of it elsewhere.
enum CodeWritings {
  /// Works on the mentions of clients that have several.
  static func settle(_ mentions: inout Batch, _ groups: MergeGroups) {
    guard let codes = mentions["client-code"], !codes.isBlank else { return }
    var changes = CellChanges()
    var written: [(row: Int, like: Int)] = []
    for client in groups.several {
      let rows = groups.mentions(of: client).map(Int.init).filter { !codes.isBlank($0) }
      for row in rows {
        let own = codes.bytes[codes.rangeWithoutLeadingZeros(of: row)]
        let longest = rows.filter {
          codes.length(of: $0) > codes.length(of: row)
            && codes.bytes[codes.rangeWithoutLeadingZeros(of: $0)] == own
        }.max { codes.length(of: $0) < codes.length(of: $1) }
        if let longest { written.append((row, longest)) }
      }
    }
    for (row, like) in written.sorted(by: { $0.row < $1.row }) {
      changes.set(row, to: codes[like])
    }
    if !changes.isEmpty {
      mentions["client-code"] = changes.applied(to: codes, notingOriginals: false)
    }
  }
}
