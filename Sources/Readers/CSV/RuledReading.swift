import Pipelines
import Tables

/// A printed listing that is being read by the columns that its rules show.
struct RuledReading: Reading {
  private var inner: CSVReading
  private let unpacked: TemporaryFile
  private var findings: [PlacedFinding]

  /// The largest listing that is read; it is held whole.
  static let byteLimit = 64 << 20

  /// Reads the listing that `file` holds.
  init(_ file: CSVFile, options: CSVOptions) throws(RunError) {
    let text = try file.wholeText(limit: Self.byteLimit)
    guard let listing = text.flatMap({ RuledListing($0[...]) }) else {
      throw FixedWidth.refusal(of: file.part.label)
    }
    do throws(Refusal) {
      unpacked = try TemporaryFile(RangeStream(RandomBytes(listing.table)))
    } catch {
      throw error.runError(at: file.part.label)
    }
    var options = options
    options.separator = [0x09]
    options.quote = 0x22
    options.escape = .doubled
    options.encoding = .utf8
    options.headingRows = options.headingRows ?? (listing.hasHeadings ? 1 : 0)
    inner = CSVReading(try CSVFile(path: unpacked.path, part: file.part, options: options))
    findings = [
      PlacedFinding(part: file.part, stage: "csv", Self.read)
    ]
    if listing.strayCount > 0 {
      findings.append(
        PlacedFinding(part: file.part, stage: "csv", Self.stray(listing.strayCount)))
    }
  }

  var headings: [String] { inner.headings }
  var hasHeader: Bool { inner.hasHeader }
  var detected: [Phrase] {
    [
      Phrase(
        en: "a listing: columns by its lines of dashes",
        fr: "un listing : colonnes d’après ses lignes de tirets")
    ] + inner.detected
  }

  mutating func next() throws(RunError) -> (any Portion)? {
    guard let portion = try inner.next() else { return nil }
    defer { findings = [] }
    let listed = ListingPortion(portion: ContainerPortion(portion: portion, unpacked: unpacked))
    return NotedPortion(portion: listed, findings: findings)
  }

  private static let read = Finding(
    "listing-read", .notice,
    Phrase(
      en:
        "a printed listing was cut into the columns that its lines of dashes show; heads of pages and headings that come again were left out",
      fr:
        "un listing imprimé a été découpé selon les colonnes que montrent ses lignes de tirets ; les en-têtes de page et les titres qui reviennent ont été laissés de côté"
    ))

  private static func stray(_ count: Int) -> Finding {
    Finding(
      "listing-stray", .warning,
      Phrase(
        en:
          "lines of the listing do not keep to its columns (\(count)) and stand whole in the first one; look at them",
        fr:
          "des lignes du listing ne respectent pas ses colonnes (\(count)) et se trouvent entières dans la première ; voyez-les"
      ))
  }
}

/// A portion of a listing. That its heads of pages are blank rows now is nothing to be told.
private struct ListingPortion: Portion {
  let portion: any Portion

  func deliver(_ log: inout ReadLog) throws(RunError) -> Delivery {
    var own = ReadLog()
    let delivery = try portion.deliver(&own)
    for finding in own.findings where finding.finding.code != RecordNotes.Kind.blankRecord.rawValue
    {
      log.note(finding)
    }
    for record in own.unreadable { log.reject(record) }
    for mark in own.rowMarks { log.place(mark) }
    log.numbersFromOne = own.numbersFromOne
    log.rowCount += own.rowCount
    log.skipped += own.skipped
    return delivery
  }
}

extension CSVFile {
  /// The whole file as UTF-8, `nil` when it is larger than `limit`.
  func wholeText(limit: Int) throws(RunError) -> [UInt8]? {
    guard file.size <= limit else { return nil }
    let bytes = try file.read(at: 0, count: bodyEnd ?? file.size)
    let body = Array(bytes[min(markLength, bytes.count)...])
    guard let wide else { return decoder.decode(body).bytes }
    var decoder = WideDecoder(bigEndian: wide == .utf16BigEndian)
    return decoder.decode(body, isLast: true)
  }
}
