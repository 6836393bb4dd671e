import Foundation
import Pipelines
import Readers
import Tables
import Writers

/// Writes what readers yield as one CSV table on standard output; findings go to standard error.
struct FileCatalogue {
  let console: Console
  let port: Port
  private var columns: [String]?
  /// What was read before the headings are written: a column that comes late still gets its heading.
  private var held: [(batch: Batch, hasHeader: Bool)] = []
  private var heldBytes = 0
  /// Columns that came after the headings were written.
  private var lateNames: [String] = []
  private var out: [UInt8] = []
  private var recordCount = 0
  /// Whether some file gave nothing but a refusal.
  private(set) var hasRefused = false
  private let encoder = CSVEncoder()

  /// So many bytes are read before the headings are written.
  private static let heldLimit = 16 << 20

  /// The ports that a file alone can fill; the others are made by a run.
  static let ports = Port.allCases.filter { $0 == .clients || $0.eventKind != nil }

  init(console: Console, port: Port) {
    self.console = console
    self.port = port
  }

  /// Reads one file to its end.
  mutating func show(_ path: String, options: [Node.Entry], countsOnly: Bool) throws(RunError) {
    let file = InputFile(source: "", shownPath: path, path: path)
    let found = try looked(at: file)
    let reader = try type(of: found).reading(file, options: options, console: console)
    if countsOnly, port == .clients, let counting = reader as? any RecordCounting,
      let count = try counting.count(file)
    {
      recordCount += count
      return
    }
    var reading = try reader.open(file)
    for phrase in reading.detected { console.note("\(path): \(phrase(console.language))") }
    var hasTable = false
    let countBefore = recordCount
    var isRefused = false
    let numbers = RecordNumbers()
    while let portion = try reading.next() {
      if Interruption.isAsked {
        throw RunError(
          "interrupted", .interrupted, at: path, Phrase(en: "interrupted", fr: "interrompu"))
      }
      var log = ReadLog()
      let delivery = try numbers.deliver(portion, &log)
      for finding in log.findings { console.note(finding.text(console.language)) }
      for record in log.unreadable {
        console.error(record.placed.text(console.language))
      }
      isRefused = isRefused || !log.unreadable.isEmpty
      let batch = batch(of: delivery)
      recordCount += batch.count
      guard !countsOnly else { continue }
      hasTable = true
      take(batch, hasHeader: reading.hasHeader)
    }
    if isRefused, recordCount == countBefore { hasRefused = true }
    if !hasTable, !countsOnly, !reading.headings.isEmpty {
      let empty = reading.headings.map { ($0, TextColumn()) }
      take(Batch(columns: empty, origins: Origins()), hasHeader: reading.hasHeader)
    }
  }

  /// The reader of a file. An empty table is a table: what is called CSV and holds nothing gives nothing, with a finding.
  private func looked(at file: InputFile) throws(RunError) -> any Reader {
    do throws(RunError) {
      return try PipelineCheck(registry: AllStages.registry).look(file)
    } catch {
      guard error.code == "source-empty", CSVReader.confidence(head: [], name: file.path) >= 50
      else { throw error }
      return CSVReader()
    }
  }

  private func batch(of delivery: Delivery) -> Batch {
    guard let kind = port.eventKind else { return delivery.joinedWithOnlyPurchase }
    return delivery.events[kind]?.batch ?? Batch()
  }

  /// Keeps a batch back as long as the headings are not written, and writes it otherwise.
  private mutating func take(_ batch: Batch, hasHeader: Bool) {
    guard columns == nil else { return write(batch, hasHeader: hasHeader) }
    held.append((batch, hasHeader))
    heldBytes += batch.columns.reduce(0) { $0 + $1.bytes.count + 4 * $1.count }
    if heldBytes > Self.heldLimit { writeHeld() }
  }

  private mutating func writeHeld() {
    defer { held = [] }
    guard let first = held.first(where: { !$0.batch.names.isEmpty }) else { return }
    var names = first.batch.names
    var known = Set(names)
    // Without headings a further file goes under the same columns by place.
    for (batch, hasHeader) in held where hasHeader || batch.columns.count > names.count {
      names += batch.names.filter { known.insert($0).inserted }
    }
    columns = names
    if first.hasHeader { encoder.appendRecord(names, to: &out) }
    for (batch, hasHeader) in held { write(batch, hasHeader: hasHeader) }
  }

  private mutating func write(_ batch: Batch, hasHeader: Bool) {
    let columns = columns ?? []
    let places = columns.enumerated().map { place, name in
      batch.place(of: name) ?? (hasHeader || place >= batch.columns.count ? nil : place)
    }
    let used = Set(places)
    noteLate(batch.names.indices.filter { !used.contains($0) }.map { batch.names[$0] })
    let late = lateNames.compactMap { batch.place(of: $0) }
    for row in 0..<batch.count {
      for (index, place) in places.enumerated() {
        if index > 0 { out.append(encoder.separator) }
        guard let place else { continue }
        batch.columns[place].withValue(row) { encoder.append($0, to: &out) }
      }
      if places.count == 1, places[0].map({ batch.columns[$0].isBlank(row) }) ?? true {
        out.append(contentsOf: [0x22, 0x22])
      }
      // What came too late for a heading follows in its own row only.
      for place in late where !batch.columns[place].isMissing(row) {
        out.append(encoder.separator)
        batch.columns[place].withValue(row) { encoder.append($0, to: &out) }
      }
      encoder.endRecord(&out)
      if out.count > 1 << 18 {
        Console.write(out, to: STDOUT_FILENO)
        out.removeAll(keepingCapacity: true)
      }
    }
  }

  private mutating func noteLate(_ names: [String]) {
    let known = Set(lateNames)
    for name in names where !known.contains(name) {
      lateNames.append(name)
      console.note(
        say(
          "the column \(name) begins too late to have a heading: its values stand at the end of their rows",
          "la colonne \(name) commence trop tard pour avoir un titre : ses valeurs sont à la fin de leurs lignes"
        ))
    }
  }

  /// Writes what is left.
  mutating func end(countsOnly: Bool) {
    writeHeld()
    if countsOnly { out = Array("\(recordCount)\n".utf8) }
    Console.write(out, to: STDOUT_FILENO)
  }
}

extension Delivery {
  /// The mentions with the purchase beside each that has exactly one, as invoices do.
  fileprivate var joinedWithOnlyPurchase: Batch {
    guard let purchases = events[.purchase],
      purchases.mention == (0..<UInt32(mentions.count)).map({ $0 })
    else { return mentions }
    var batch = mentions
    for (name, column) in zip(purchases.batch.names, purchases.batch.columns)
    where batch.place(of: name) == nil {
      batch[name] = column
    }
    return batch
  }
}
