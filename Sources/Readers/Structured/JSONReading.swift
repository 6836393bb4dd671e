import Pipelines
import Tables

/// JSON records that are being read, piece by piece.
struct JSONReading: Reading {
  let headings: [String]
  let detected: [Phrase]
  let hasOpenHeadings: Bool
  private let session: Session

  /// How much is looked at for the encoding, in bytes.
  private static let headBytes = 1 << 8

  /// The state that moves on; the engine lets one task at a time call ``next()``.
  private final class Session: @unchecked Sendable {
    let cutter: JSONCutter
    let context: JSONContext
    var first: JSONCutter.Piece?

    init(_ cutter: JSONCutter, _ context: JSONContext, first: JSONCutter.Piece?) {
      self.cutter = cutter
      self.context = context
      self.first = first
    }
  }

  /// Opens `file` and reads the first piece for the names of the fields.
  init(_ file: InputFile, path: [String], isLines: Bool, limits: ReadLimits) throws(RunError) {
    do throws(Refusal) {
      let bytes = try RandomBytes(path: file.path)
      let wide = try Self.encoding(of: bytes)
      let stream = try DecodedStream.wrapping(RangeStream(bytes))
      let cutter = try JSONCutter(stream, path: path, isLines: isLines, limits: limits)
      let first = try cutter.next()
      var context = JSONContext(file.part(), isNamed: !path.isEmpty, limits)
      context.rows = first.flatMap {
        JSONRows(first: $0.bytes[...], headings: cutter.headings, limits: limits)
      }
      context.names = context.rows?.headings ?? []
      var columns = RecordColumns(context.names)
      if let first {
        var log = ReadLog()
        columns =
          try JSONPortion(piece: first, context: context).read(&log).columns
        if columns.rowCount == 0, log.unreadable.count > 0 { throw JSONCutter.notJSON([]) }
      }
      context.names = columns.names
      session = Session(cutter, context, first: first)
      hasOpenHeadings = cutter.hasMore
      headings = try columns.batch(Origins()).names
      detected = Self.described(isLines: first?.isLines == true, wide)
    } catch {
      throw error.runError(at: file.shownPath)
    }
  }

  private static func encoding(of bytes: RandomBytes) throws(Refusal) -> EncodingSniffer.Finding? {
    let head = try bytes.bytes(at: 0, count: headBytes)
    // UTF-32 in either order, with its mark or with the zeros before or behind a bracket.
    let start = Array(head.prefix(4))
    if [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF]].contains(start)
      || start.count(where: { $0 == 0 }) == 3
    {
      throw Refusal(
        .notJSON, en: ForeignFile.utf32.en, fr: ForeignFile.utf32.fr)
    }
    return EncodingSniffer.wide(head.span)
  }

  private static func described(isLines: Bool, _ wide: EncodingSniffer.Finding?) -> [Phrase] {
    let form =
      isLines
      ? Phrase(en: "JSON Lines: a record a line", fr: "JSON Lines : un enregistrement par ligne")
      : Phrase(en: "JSON document", fr: "document JSON")
    guard let wide else { return [form] }
    return [form, wide.phrase]
  }

  mutating func next() throws(RunError) -> (any Portion)? {
    if let first = session.first {
      session.first = nil
      return JSONPortion(piece: first, context: session.context)
    }
    do throws(Refusal) {
      return try session.cutter.next().map { JSONPortion(piece: $0, context: session.context) }
    } catch {
      throw error.runError(at: session.context.part.label)
    }
  }
}

/// What every piece of one JSON file is read with.
struct JSONContext: Sendable {
  let part: Part
  /// The fields that the first piece showed.
  var names: [[UInt8]] = []
  /// Whether somebody named the list.
  let isNamed: Bool
  let limits: ReadLimits
  /// How records that are lists are read.
  var rows: JSONRows?

  init(_ part: Part, isNamed: Bool, _ limits: ReadLimits) {
    self.part = part
    self.isNamed = isNamed
    self.limits = limits
  }
}
