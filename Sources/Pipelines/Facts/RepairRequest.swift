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

extension PortTables {
  /// The columns of `to-repair`; the last one is for the person.
  static let repairColumns = [
    "source", "file", "record", "column", "field", "value", "reason", "answer",
  ]

  /// What persons are asked to put right, a row a cell.
  /// - Parameter headings: for each source the headings that it has for our fields.
  static func toRepair(
    _ requests: [RepairRequest], headings: [String: [String: String]], _ language: Language
  ) -> Batch {
    var origins = Origins()
    for request in requests {
      origins.append(part: origins.index(of: request.origin.part), record: request.origin.record)
    }
    return Batch(
      columns: [
        ("source", TextColumn(requests.map { $0.origin.part.source })),
        ("file", TextColumn(requests.map { $0.origin.part.label })),
        ("record", TextColumn(requests.map { String($0.origin.record) })),
        ("column", TextColumn(requests.map { headings[$0.origin.part.source]?[$0.field] })),
        ("field", TextColumn(requests.map(\.field))),
        ("value", TextColumn(requests.map { $0.value.isEmpty ? nil : $0.value })),
        (
          "reason",
          TextColumn(
            requests.map {
              $0.reasons.map { $0.phrase(language) }.joined(
                separator: language == .french ? " ; " : "; ")
            })
        ),
        ("answer", TextColumn(missingCount: requests.count)),
      ], origins: origins)
  }
}
