import Pipelines
import Tables

/// An XML document of records that is being read: its head is looked through where its form is not told, then it is read forward.
///
/// Only one task at a time asks for the next portion, so the parser behind it is never used by two at once.
final class XMLReading: Reading, @unchecked Sendable {
  private let file: InputFile
  private let limits: XMLLimits
  private let wantedRecord: String
  private let wantedFields: XMLFields
  private let headFields: XMLFields
  private let headRecord: String
  private var chunks: FileChunks?
  private var events: XMLEvents?
  private var rows: XMLRows?
  private var isDone = false
  let detected: [Phrase]
  let hasOpenHeadings: Bool

  /// How much of the document is looked at for the headings, in bytes.
  private static let headBytes = 1 << 18

  init(
    _ file: InputFile, record: String, fields: XMLFields, limits: XMLLimits
  ) throws(RunError) {
    self.file = file
    self.limits = limits
    wantedRecord = record
    wantedFields = fields
    let (head, fault) = try Self.look(at: file, limits: limits, upTo: Self.headBytes)
    let isWhole = fault == nil && head.isEnded
    let path = Self.recordPath(record, in: head)
    // The head decides when something repeats in it, or when it is the whole document.
    headRecord = head.hasRepeated || isWhole ? path : ""
    hasOpenHeadings = fields.fields.isEmpty && !isWhole
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
      if rows.isTooWide { return end(XMLFault(.names)) }
      if rows.isTooLong { return end(XMLFault(.record)) }
      if chunk.isEmpty {
        isDone = true
        if rows.count == 0, !wantedRecord.isEmpty, let error = try noSuchRecord() { throw error }
        return ReadyPortion(rows.takeDelivery())
      }
      if rows.isFull { return ReadyPortion(rows.takeDelivery()) }
    }
  }

  /// Finds out what a record is, where the head did not tell, and opens the document for reading.
  private func prepare() throws(RunError) -> XMLFault? {
    var record = wantedRecord.isEmpty ? headRecord : wantedRecord
    if record.isEmpty {
      let (survey, fault) = try Self.look(at: file, limits: limits, upTo: .max)
      if let fault { return fault }
      record = Self.recordPath("", in: survey)
    }
    let rows = XMLRows(
      record: record, fields: headFields, part: file.part(), recordBytes: limits.recordBytes)
    self.rows = rows
    let events = XMLEvents(rows.compiledPaths, limits: limits, taker: rows)
    events.grows = wantedFields.fields.isEmpty
    self.events = events
    chunks = try FileChunks(file)
    return nil
  }

  /// What is said where the document has no element that the pipeline names as a record, and records of another name; `nil` for an export that
  /// holds none at all, as that of a quiet day.
  private func noSuchRecord() throws(RunError) -> RunError? {
    let (survey, _) = try Self.look(at: file, limits: limits, upTo: Self.headBytes)
    guard survey.hasRepeated, let found = survey.recordPath else { return nil }
    return RunError(
      "no-such-record", .unreadable, at: file.shownPath,
      Phrase(
        en:
          "the document has no element called \(wantedRecord), which record: names, but \(found): name that one, or leave record: out",
        fr:
          "le document n’a pas d’élément appelé \(wantedRecord), que record: désigne, mais \(found) : nommez celui-ci, ou ôtez record:"
      ))
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
    let taker = XMLRows(record: "", fields: XMLFields(), part: file.part())
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
