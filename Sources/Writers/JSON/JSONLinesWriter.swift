import Fields
public import Pipelines
public import Tables

/// Writes a port as JSON Lines: one object a row, missing fields left out, lists as arrays.
public struct JSONLinesWriter: Writer {
  /// `jsonl`.
  public static let name = "jsonl"
  /// What the stage does.
  public static let summary = Phrase(
    en: "Writes a port as JSON Lines: one object a row, lists as arrays.",
    fr: "Écrit une sortie en JSON Lines : un objet par ligne, les listes en tableaux.")
  /// The path fills the subject.
  public static let subject: String? = "target"

  /// The file.
  @Setting("The file to write.", fr: "Le fichier à écrire.", required: true)
  public var target = ""

  /// What is written.
  @Setting("The port that is written.", fr: "La sortie qui est écrite.")
  public var of = Port.clients

  /// Clients.
  public init() {}

  /// One port.
  public var ports: [Port] { [of] }

  /// Opens the target.
  public func open(_ file: TargetFile, locale: String) throws(RunError) -> any Writing {
    JSONLinesWriting(sink: try FileSink(file))
  }
}

private struct JSONLinesWriting: Writing {
  var sink: FileSink
  var columns: [(key: [UInt8], name: String, isList: Bool)] = []

  mutating func begin(_ port: Port, columns: [String]) throws(RunError) {
    self.columns = columns.map { name in
      var key = ""
      JSONValue.quote(name, to: &key)
      return (Array(key.utf8), name, Catalogue.field(ofColumn: name)?.isList ?? false)
    }
  }

  mutating func write(_ batch: Batch, of port: Port) throws(RunError) {
    let absent = TextColumn(missingCount: batch.count)
    let present = columns.map { batch[$0.name] ?? absent }
    var block = RowBlock()
    for start in stride(from: 0, to: batch.count, by: Self.blockRows) {
      block.fill(present, rows: start..<min(batch.count, start + Self.blockRows))
      for row in 0..<block.rowCount { append(row, of: block) }
      try sink.spill()
    }
  }

  private static let blockRows = 256

  private mutating func append(_ row: Int, of block: RowBlock) {
    sink.buffer.append(0x7B)
    var isFirst = true
    for index in columns.indices where !block.isMissing(column: index, row: row) {
      if !isFirst { sink.buffer.append(0x2C) }
      isFirst = false
      sink.buffer.append(contentsOf: columns[index].key)
      sink.buffer.append(0x3A)
      let value = block.bytes.span.extracting(block.range(column: index, row: row))
      if columns[index].isList {
        JSONText.appendList(value, to: &sink.buffer)
      } else {
        JSONText.append(value, to: &sink.buffer)
      }
    }
    sink.buffer.append(0x7D)
    sink.buffer.append(0x0A)
  }

  mutating func finish() throws(RunError) { try sink.finish() }
  mutating func commit() throws(RunError) { try sink.target.commit() }
  mutating func abandon() { sink.abandon() }
}
