import Pipelines
import Tables

/// An XML document of records that is being read: looked through once where its form is not told, then read forward.
///
/// Only one task at a time asks for the next portion, so the parser behind it is never used by two at once.
final class XMLReading: Reading, @unchecked Sendable {
  private let file: InputFile
  private let limits: XMLLimits
  private let wantedRecord: String
  private let wantedFields: XMLFields
  private let headFields: XMLFields
  private var chunks: FileChunks?
  private var events: XMLEvents?
  private var rows: XMLRows?
  private var isDone = false
  let detected: [Phrase]

  /// How much of the document is looked at for the headings, in bytes.
  private static let headBytes = 1 << 18

  init(
    _ file: InputFile, record: String, fields: XMLFields, limits: XMLLimits
  ) throws(RunError) {
    self.file = file
    self.limits = limits
    wantedRecord = record
    wantedFields = fields
    let head = try Self.look(at: file, limits: limits, upTo: Self.headBytes).survey
    let path = Self.recordPath(record, in: head)
    headFields = fields.fields.isEmpty ? XMLFields(paths: head.fieldPaths(below: path)) : fields
    detected =
      record.isEmpty && !path.isEmpty
      ? [Phrase(en: "a record is \(path)", fr: "un enregistrement est \(path)")] : []
  }

  var headings: [String] { headFields.fields.map(\.heading) }

  func next() throws(RunError) -> (any Portion)? {
    if isDone { return nil }
    if events == nil, let fault = try prepare() { return end(fault) }
    guard let events, let rows else { return nil }
    while true {
      let chunk = try chunks?.next() ?? []
      let fault = chunk.isEmpty ? events.finish() : chunk.withUnsafeBytes { events.feed($0) }
      if let fault { return end(fault) }
      if chunk.isEmpty {
        isDone = true
        return ReadyPortion(rows.takeDelivery())
      }
      if rows.isFull { return ReadyPortion(rows.takeDelivery()) }
    }
  }

  /// Finds out what a record is and opens the document for reading.
  private func prepare() throws(RunError) -> XMLFault? {
    var record = wantedRecord
    var fields = wantedFields
    if record.isEmpty || fields.fields.isEmpty {
      let (survey, fault) = try Self.look(at: file, limits: limits, upTo: .max)
      if let fault { return fault }
      let path = Self.recordPath(record, in: survey)
      if record.isEmpty { record = path }
      if fields.fields.isEmpty { fields = XMLFields(paths: survey.fieldPaths(below: path)) }
    }
    var paths = XMLPaths()
    let place = paths.enterRecord(record)
    paths.tell("", below: place, opens: XMLRows.begins, closes: XMLRows.ends)
    for (index, field) in fields.fields.prefix(60_000).enumerated() {
      paths.take(field.path, below: place, as: XMLRows.firstField + UInt16(index))
    }
    let rows = XMLRows(fields, part: file.part())
    self.rows = rows
    events = XMLEvents(XMLCompiledPaths(paths), limits: limits, taker: rows)
    chunks = try FileChunks(file)
    return nil
  }

  private func end(_ fault: XMLFault) -> any Portion {
    isDone = true
    let refused = InvoiceFault.document(fault).record((rows?.count ?? 0) + 1, of: file)
    return RefusedRest(delivery: rows?.takeDelivery() ?? Delivery(), record: refused)
  }

  /// The path of the records as the survey names it, for a record named in the pipeline or found.
  private static func recordPath(_ wanted: String, in survey: XMLSurvey) -> String {
    if wanted.isEmpty { return survey.recordPath ?? "" }
    let steps = wanted.split(separator: "/")
    return steps.count == 1 && !wanted.hasPrefix("/")
      ? survey.path(named: String(steps[0])) ?? wanted : steps.joined(separator: "/")
  }

  /// Looks through the first `count` bytes of a document.
  private static func look(
    at file: InputFile, limits: XMLLimits, upTo count: Int
  ) throws(RunError) -> (survey: XMLSurvey, fault: XMLFault?) {
    let taker = XMLRows(XMLFields(), part: file.part())
    let events = XMLEvents(XMLCompiledPaths(XMLPaths()), limits: limits, taker: taker)
    events.survey = XMLSurvey()
    var chunks = try FileChunks(file)
    var fault: XMLFault?
    var seen = 0
    while fault == nil, seen < count {
      let chunk = try chunks.next()
      if chunk.isEmpty {
        fault = events.finish()
        break
      }
      seen += chunk.count
      fault = chunk.withUnsafeBytes { events.feed($0) }
    }
    return (events.survey ?? XMLSurvey(), fault)
  }
}

extension XMLPaths {
  /// Enters the element at a path from the document's first element, or one of this name anywhere; gives the state within it.
  fileprivate mutating func enterRecord(_ path: String) -> UInt16 {
    let steps = path.split(separator: "/").map(String.init)
    guard let first = steps.first else { return enter(path, root: true) }
    if steps.count == 1, !path.hasPrefix("/") { return enter(first) }
    let root = enter(first, root: true)
    return state(at: steps.dropFirst().joined(separator: "/"), below: root)
  }
}
