import Tables

/// A cell that only a person can put right: where it stands, what the source says there, and why that cannot be.
struct RepairRequest: Sendable {
  /// Where the record came from.
  var origin: Origin
  /// The field, by our name.
  var field: String
  /// What the source says there.
  var value: String
  /// Why it cannot stay.
  var reasons: [Finding]
  /// By what the record is known again; `nil` until somebody has looked.
  var mark: RecordMark?

  /// The requests of a log with one row a cell, record by record; several reasons about one cell stand together.
  static func joined(_ requests: [RepairRequest]) -> [RepairRequest] {
    struct Cell: Hashable {
      var part: Part
      var record: Int
      var field: String
    }
    var parts: [Part: Int] = [:]
    for request in requests where parts[request.origin.part] == nil {
      parts[request.origin.part] = parts.count
    }
    let ordered = requests.enumerated().sorted { a, b in
      (parts[a.element.origin.part]!, a.element.origin.record, a.offset) < (
        parts[b.element.origin.part]!, b.element.origin.record, b.offset
      )
    }
    var places: [Cell: Int] = [:]
    var joined: [RepairRequest] = []
    for (_, request) in ordered {
      let cell = Cell(
        part: request.origin.part, record: request.origin.record, field: request.field)
      guard let place = places[cell] else {
        places[cell] = joined.count
        joined.append(request)
        continue
      }
      if joined[place].value.isEmpty { joined[place].value = request.value }
      for reason in request.reasons where !joined[place].reasons.contains(reason) {
        joined[place].reasons.append(reason)
      }
    }
    return joined
  }
}

extension RepairRequest {
  /// A record in its part.
  private struct Place: Hashable {
    var part: Part
    var record: Int
  }

  /// Gives the requests the marks of their records, which stand in `delivery` as they will stand when the answers come.
  static func mark(_ requests: inout [RepairRequest], in delivery: Delivery) {
    var rows: [Place: Int] = [:]
    for request in requests where request.mark == nil {
      rows[Place(part: request.origin.part, record: request.origin.record)] = -1
    }
    guard !rows.isEmpty else { return }
    let origins = delivery.mentions.origins
    for row in 0..<origins.count {
      let place = Place(
        part: origins.parts[Int(origins.partIndex[row])], record: Int(origins.records[row]))
      if rows[place] == -1 { rows[place] = row }
    }
    let marks = RecordMarks(delivery)
    for index in requests.indices where requests[index].mark == nil {
      let origin = requests[index].origin
      guard let row = rows[Place(part: origin.part, record: origin.record)], row >= 0 else {
        continue
      }
      requests[index].mark = marks[row]
    }
  }

  /// What a reader found wrong with records and cells, as requests.
  /// - Parameter headings: the source's headings for our fields. A cell under another heading is an extra of the source.
  static func asked(by findings: [PlacedFinding], headings: [String: String]) -> [RepairRequest] {
    let wrong = findings.filter {
      $0.record > 0 && ($0.finding.severity == .warning || $0.finding.severity == .error)
    }
    guard !wrong.isEmpty else { return [] }
    var fields: [String: String] = [:]
    for (field, heading) in headings { fields[heading] = field }
    return wrong.map { finding in
      let heading = finding.field
      let source = finding.part.source
      let isExtra = fields[heading] == nil && !heading.isEmpty && !heading.hasPrefix("\(source).")
      return RepairRequest(
        origin: Origin(part: finding.part, record: finding.record),
        field: fields[heading] ?? (isExtra ? "\(source).\(heading)" : heading), value: "",
        reasons: [finding.finding])
    }
  }
}

extension PortTables {
  /// The columns of `to-repair`: first what a person looks at and fills in, then what finds the cell again.
  static let repairColumns = [
    "file", "sheet", "row", "column", "value", "reason", "answer", "source", "record", "field",
    "mark",
  ]

  /// What persons are asked to put right, a row a cell.
  /// - Parameter headings: for each source the headings that it has for our fields.
  static func toRepair(
    _ requests: [RepairRequest], headings: [String: [String: String]],
    rows: RowPlaces = RowPlaces(),
    _ language: Language
  ) -> Batch {
    var origins = Origins()
    for request in requests {
      origins.append(part: origins.index(of: request.origin.part), record: request.origin.record)
    }
    func heading(_ request: RepairRequest) -> String? {
      let source = request.origin.part.source
      if let heading = headings[source]?[request.field] { return heading }
      let isExtra = request.field.hasPrefix("\(source).")
      return isExtra ? String(request.field.dropFirst(source.count + 1)) : nil
    }
    func column(_ value: (RepairRequest) -> String?) -> TextColumn {
      TextColumn(requests.map { request in value(request).flatMap { $0.isEmpty ? nil : $0 } })
    }
    return Batch(
      columns: [
        ("file", column { $0.origin.part.file }),
        ("sheet", column { $0.origin.part.member }),
        ("row", column { rows.row(of: $0.origin).map { String($0) } }),
        ("column", column(heading)),
        ("value", column { $0.value }),
        (
          "reason",
          column {
            $0.reasons.map { $0.phrase(language) }.joined(
              separator: language == .french ? " ; " : "; ")
          }
        ),
        ("answer", TextColumn(missingCount: requests.count)),
        ("source", column { $0.origin.part.source }),
        ("record", column { String($0.origin.record) }),
        ("field", column { $0.field }),
        ("mark", column { $0.mark?.text }),
      ], origins: origins)
  }
}
