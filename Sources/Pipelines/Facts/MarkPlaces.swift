import Tables

/// The marks of the records that were read, for questions that come up when the records are no longer at hand.
struct MarkPlaces {
  private var marks: [Part: [Int: RecordMark]] = [:]

  /// Takes over the records of a delivery.
  mutating func take(_ delivery: Delivery) {
    let origins = delivery.mentions.origins
    let all = RecordMarks(delivery)
    var ofPart = origins.parts.map { _ in [(record: Int, mark: RecordMark)]() }
    for row in 0..<origins.count {
      ofPart[Int(origins.partIndex[row])].append((Int(origins.records[row]), all[row]))
    }
    for (part, found) in zip(origins.parts, ofPart) {
      for (record, mark) in found { marks[part, default: [:]][record] = mark }
    }
  }

  /// Gives the requests that have none yet the marks of their records.
  func mark(_ requests: inout [RepairRequest]) {
    for index in requests.indices where requests[index].mark == nil {
      let origin = requests[index].origin
      requests[index].mark = marks[origin.part]?[origin.record]
    }
  }
}
