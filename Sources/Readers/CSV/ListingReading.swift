import Pipelines
import Tables

/// A text that shows its records in another way than by separators.
enum Listing: Sendable {
  /// By lines of dashes over its columns, see ``RuledListing``.
  case ruled
  /// By a line for each thing that is said of somebody, see ``CardListing``.
  case cards
}

/// A listing that is being read as the table with tabs into which it was written anew.
struct ListingReading: Reading {
  private var inner: CSVReading
  private let unpacked: TemporaryFile
  private let listing: Listing
  private var findings: [PlacedFinding]
  private var asideCount: Int

  /// The largest listing that is read; it is held whole.
  static let byteLimit = 64 << 20

  /// Reads the listing that `file` holds.
  init(_ file: CSVFile, _ listing: Listing, options: CSVOptions) throws(RunError) {
    self.listing = listing
    let text = try file.wholeText(limit: Self.byteLimit)
    let written = text.flatMap { Self.written($0[...], listing) }
    guard let written else { throw Self.tooLarge(listing, file.part.label) }
    do throws(Refusal) {
      unpacked = try TemporaryFile(RangeStream(RandomBytes(written.table)))
    } catch {
      throw error.runError(at: file.part.label)
    }
    var options = options
    options.separator = [0x09]
    options.quote = 0x22
    options.escape = .doubled
    options.encoding = .utf8
    options.headingRows = options.headingRows ?? (written.hasHeadings ? 1 : 0)
    inner = CSVReading(try CSVFile(path: unpacked.path, part: file.part, options: options))
    asideCount = written.asideCount
    findings = written.findings.map { PlacedFinding(part: file.part, stage: "csv", $0) }
  }

  var headings: [String] { inner.headings }
  var hasHeader: Bool { inner.hasHeader }
  var detected: [Phrase] { [Self.way(listing)] + inner.detected }

  mutating func next() throws(RunError) -> (any Portion)? {
    guard let portion = try inner.next() else { return nil }
    defer { (findings, asideCount) = ([], 0) }
    let listed = ListingPortion(
      portion: ContainerPortion(portion: portion, unpacked: unpacked),
      // The lines of cards are joined, not left out.
      skipped: listing == .cards ? asideCount : nil)
    return NotedPortion(portion: listed, findings: findings)
  }
}

extension ListingReading {
  /// A listing written anew.
  private struct Written {
    var table: [UInt8]
    var hasHeadings: Bool
    var asideCount: Int
    var findings: [Finding]
  }

  private static func written(_ text: ArraySlice<UInt8>, _ listing: Listing) -> Written? {
    switch listing {
    case .ruled:
      guard let ruled = RuledListing(text) else { return nil }
      let stray = ruled.strayCount > 0 ? [stray(ruled.strayCount)] : []
      return Written(
        table: ruled.table, hasHeadings: ruled.hasHeadings, asideCount: 0,
        findings: [readRuled] + stray)
    case .cards:
      guard let cards = CardListing(text) else { return nil }
      let aside = cards.asideCount > 0 ? [Self.aside(cards.asideCount)] : []
      return Written(
        table: cards.table, hasHeadings: true, asideCount: cards.asideCount,
        findings: [readCards(cards.count)] + aside)
    }
  }

  private static func tooLarge(_ listing: Listing, _ file: String) -> RunError {
    switch listing {
    case .ruled: FixedWidth.refusal(of: file)
    case .cards:
      RunError(
        "cards", .unreadable, at: file,
        Phrase(
          en:
            "cards with a label on each line, too large to be read or parted in another way further down; export them as a table, CSV or a workbook",
          fr:
            "des fiches avec un libellé par ligne, trop volumineuses pour être lues ou séparées autrement plus bas ; exportez-les en tableau, CSV ou classeur"
        ))
    }
  }

  private static func way(_ listing: Listing) -> Phrase {
    switch listing {
    case .ruled:
      Phrase(
        en: "a listing: columns by its lines of dashes",
        fr: "un listing : colonnes d’après ses lignes de tirets")
    case .cards:
      Phrase(
        en: "cards: columns by the labels of their lines",
        fr: "des fiches : colonnes d’après les libellés de leurs lignes")
    }
  }

  private static let readRuled = Finding(
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

  private static func readCards(_ count: Int) -> Finding {
    Finding(
      "cards-read", .notice,
      Phrase(
        en:
          "cards with a label on each line (Name: …) were read, each as a record, each label as a column; cards: \(count)",
        fr:
          "des fiches avec un libellé par ligne (Nom : …) ont été lues, chacune comme un enregistrement, chaque libellé comme une colonne ; fiches : \(count)"
      ))
  }

  private static func aside(_ count: Int) -> Finding {
    Finding(
      "cards-aside", .notice,
      Phrase(
        en: "lines above the cards, totals and rules between them were left out (\(count))",
        fr:
          "des lignes au-dessus des fiches, des totaux et des traits entre elles ont été laissés de côté (\(count))"
      ))
  }
}

/// A portion of a listing. That lines of it are blank rows now is nothing to be told.
private struct ListingPortion: Portion {
  let portion: any Portion
  /// How many lines count as left out; `nil` where blank rows do.
  let skipped: Int?

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
    log.skipped += skipped ?? own.skipped
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
