import Tables

/// Continues the record numbers of a file over the portions it was cut into.
///
/// A reader that cuts a file without reading it cannot know how many records stand before a portion; it numbers each
/// portion from 1 and says so in ``ReadLog/numbersFromOne``. The results come in reading order, so the numbers are put right here.
struct RecordNumbers {
  private var counted: [Part: Int] = [:]
  private var rows: [Part: Int] = [:]

  /// Moves the record numbers of a piece up by the records of its part that came before.
  mutating func continueNumbers(of piece: inout PipelineRun.PieceResult) {
    guard let part = piece.readLog.numbersFromOne else { return }
    let base = counted[part, default: 0]
    counted[part] = base + piece.readCount + piece.readLog.unreadable.count
    piece.readLog.shiftRows(by: rows[part, default: 0])
    rows[part, default: 0] += piece.readLog.rowCount
    guard base > 0 else { return }
    Self.shift(&piece.result.delivery, by: base)
    for place in piece.result.rejects.indices {
      Self.shift(&piece.result.rejects[place].delivery, by: base)
    }
    for place in piece.result.log.findings.indices where piece.result.log.findings[place].record > 0
    {
      piece.result.log.findings[place].record += base
    }
    for place in piece.result.log.requests.indices {
      piece.result.log.requests[place].origin.record += base
    }
    piece.readLog.shiftRecords(by: base)
  }

  private static func shift(_ delivery: inout Delivery, by base: Int) {
    delivery.mentions.origins.shiftRecords(by: base)
    for kind in delivery.events.keys { delivery.events[kind]?.batch.origins.shiftRecords(by: base) }
  }
}
