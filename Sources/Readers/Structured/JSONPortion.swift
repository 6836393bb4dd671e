import Pipelines
import Tables

/// Whole JSON records, read by whichever core takes them. A record that is no JSON is refused alone.
struct JSONPortion: Portion {
  let piece: JSONCutter.Piece
  let context: JSONContext

  /// Reads the records into columns.
  func deliver(_ log: inout ReadLog) throws(RunError) -> Delivery {
    do throws(Refusal) {
      let (columns, origins) = try read(&log)
      return Delivery(mentions: try columns.batch(origins))
    } catch {
      throw error.runError(at: context.part.label)
    }
  }

  func read(_ log: inout ReadLog) throws(Refusal) -> (columns: RecordColumns, origins: Origins) {
    var columns = RecordColumns(context.names)
    var origins = Origins()
    let part = origins.index(of: context.part)
    let headingRows = context.rows?.headingRows ?? 0
    var record = piece.firstRecord - headingRows
    var notes = (repeated: 0, respelled: 0)
    func take(_ range: Range<Int>, _ scanner: inout JSONScanner, endsThere: Bool)
      throws(Refusal)
    {
      var fault: JSONScanner.Fault?
      do throws(JSONScanner.Fault) {
        if let rows = context.rows {
          try scanner.readRow(into: &columns, rows.headings)
        } else {
          try scanner.readRecord(into: &columns)
        }
        if endsThere, scanner.peek() != nil { throw .notJSON }
      } catch {
        fault = error
      }
      if let fault {
        columns.dropRecord()
        log.reject(unreadable(record, range, fault))
      } else {
        try columns.endRecord()
        origins.append(part: part, record: record)
      }
      notes.repeated += scanner.repeatedNames
      notes.respelled += scanner.respelledTexts
      record += 1
    }
    for range in piece.isLines ? lines() : elements() {
      var scanner = JSONScanner(piece.bytes, range, limits: context.limits)
      guard scanner.peek() != nil else { continue }
      if record < 1 { record += 1 } else { try take(range, &scanner, endsThere: true) }
    }
    note(notes, &log)
    if piece.isCut {
      log.note(
        PlacedFinding(
          part: context.part, record: record - 1,
          Finding(
            "cut-short", .error,
            Phrase(
              en: "the document ends before its list does; fetch it again",
              fr: "le document s’arrête avant la fin de sa liste ; le récupérer une nouvelle fois"))
        ))
    }
    if let rest = piece.rest { note(rest, &log) }
    return (columns, origins)
  }

  private func note(_ rest: JSONRest, _ log: inout ReadLog) {
    if !rest.lists.isEmpty, !context.isNamed {
      let names = rest.lists.joined(separator: ", ")
      log.note(
        PlacedFinding(
          part: context.part,
          Finding(
            "other-lists", .warning,
            Phrase(
              en:
                "only the first list was read; there are also: \(names); at: names the one to read",
              fr:
                "seule la première liste a été lue ; il y a aussi : \(names) ; at: désigne celle à lire"
            ))))
    }
    if rest.isTrailing {
      log.note(
        PlacedFinding(
          part: context.part,
          Finding(
            "behind-the-end", .warning,
            Phrase(
              en:
                "something stands behind the end of the document and was not read; fetch it again",
              fr:
                "quelque chose suit la fin du document et n’a pas été lu ; le récupérer de nouveau")
          )))
    }
  }

  private func lines() -> [Range<Int>] {
    piece.bytes.split(separator: 0x0A).map { $0.startIndex..<$0.endIndex }
  }

  private func elements() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var depth = JSONDepth()
    var start = 0
    for (at, byte) in piece.bytes.enumerated() {
      if depth.step(byte) {
        ranges.append(start..<at)
        start = at + 1
      } else if byte == UInt8(ascii: ","), !depth.hasContent {
        start = at + 1
      }
    }
    if depth.hasContent { ranges.append(start..<piece.bytes.count) }
    return ranges
  }

  private func unreadable(_ record: Int, _ range: Range<Int>, _ fault: JSONScanner.Fault)
    -> UnreadableRecord
  {
    let text = String(
      decoding: piece.bytes[range.lowerBound..<min(range.upperBound, range.lowerBound + 4096)],
      as: UTF8.self)
    return UnreadableRecord(part: context.part, record: record, text: text, reason: fault.finding)
  }

  private func note(_ notes: (repeated: Int, respelled: Int), _ log: inout ReadLog) {
    if notes.repeated > 0 {
      log.note(
        PlacedFinding(
          part: context.part,
          Finding(
            "repeated-name", .warning,
            Phrase(
              en: "\(notes.repeated) fields came twice in their record; the later value was kept",
              fr:
                "\(notes.repeated) champs figurent deux fois dans leur enregistrement ; la dernière valeur a été gardée"
            ))))
    }
    if notes.respelled > 0 {
      log.note(
        PlacedFinding(
          part: context.part,
          Finding(
            "encoding-windows-1252", .repaired,
            Phrase(
              en: "\(notes.respelled) texts were not UTF-8 and were read as Windows-1252",
              fr: "\(notes.respelled) textes n’étaient pas en UTF-8 et ont été lus en Windows-1252")
          )))
    }
  }
}

extension JSONScanner.Fault {
  /// Why the record is refused.
  var finding: Finding {
    switch self {
    case .notJSON:
      Finding(
        "not-json", .error,
        Phrase(
          en: "the record is no JSON or is cut short; correct it in its file",
          fr: "l’enregistrement n’est pas du JSON ou est coupé ; le corriger dans son fichier"))
    case .tooDeep:
      Finding(
        "too-deep", .error,
        Phrase(
          en: "the record's objects lie too deep inside each other",
          fr: "les objets de l’enregistrement sont trop imbriqués"))
    case .tooWide:
      Finding(
        "too-wide", .error,
        Phrase(en: "the record has too many fields", fr: "l’enregistrement a trop de champs"))
    }
  }
}
