import Pipelines
import Tables

/// A file of accounting entries that is being read: to its end first, since a client's lines stand everywhere in it.
///
/// Memory holds the clients and their purchases, not the lines.
struct FECReading: FixedHeadings {
  private static let portionRows = 8_192

  private let file: InputFile
  private let rules: FECRules
  private var lines: (any Reading)?
  private var book: FECBook?
  private var given = 0
  private var log = ReadLog()
  let detected: [Phrase]

  init(_ file: InputFile, rules: FECRules) throws(RunError) {
    self.file = file
    self.rules = rules
    let lines = try CSVReader().open(file)
    detected = lines.detected
    self.lines = lines
  }

  var headings: [String] { FECBook.mentionNames }

  mutating func next() throws(RunError) -> (any Portion)? {
    if let lines {
      self.lines = nil
      try read(lines)
    }
    guard let book, given < book.count || !log.unreadable.isEmpty || given == 0 else { return nil }
    let delivery = book.delivery(from: given, count: Self.portionRows)
    given = max(1, given + Self.portionRows)
    let portion = FECPortion(delivery: delivery, log: log)
    log = ReadLog()
    return portion
  }

  private mutating func read(_ reading: any Reading) throws(RunError) {
    var lines = reading
    var book = FECBook(rules, part: file.part())
    var columns: FECColumns?
    let numbers = RecordNumbers()
    while let portion = try lines.next() {
      let batch = try numbers.deliver(portion, &log).mentions
      if batch.count == 0 { continue }
      if columns == nil { columns = FECColumns(batch) }
      guard let columns else { throw notBooks() }
      for row in 0..<batch.count {
        let origin = batch.origins[row]
        if let line = columns.line(row, of: batch) {
          book.add(line, record: origin.record, byteOffset: origin.byteOffset)
        } else {
          log.reject(
            UnreadableRecord(part: file.part(), record: origin.record, reason: Self.noAmount))
        }
      }
    }
    book.finishAll()
    log.skipped += book.skipped
    for finding in book.findings { log.note(PlacedFinding(part: file.part(), stage: "", finding)) }
    self.book = book
  }

  private static let noAmount = Finding(
    "fec-amount", .error,
    Phrase(
      en:
        "debit, credit or sense is not as the law has it (1234,56; D or C); correct the line in the accounting program",
      fr:
        "le débit, le crédit ou le sens n’est pas écrit comme le veut la loi (1234,56 ; D ou C) ; corrigez la ligne dans le logiciel comptable"
    ))

  private func notBooks() -> RunError {
    RunError(
      "fec-columns", .unreadable, at: file.shownPath,
      Phrase(
        en:
          "the columns CompteNum, Debit and Credit are not in the first line; export the file again as FEC, or read it with `csv`",
        fr:
          "les colonnes CompteNum, Debit et Credit ne sont pas sur la première ligne ; exportez de nouveau le fichier en FEC, ou lisez-le avec `csv`"
      ))
  }
}

/// Clients with their purchases, and what was found on the way.
private struct FECPortion: Portion {
  let delivery: Delivery
  let log: ReadLog

  func deliver(_ out: inout ReadLog) -> Delivery {
    for finding in log.findings { out.note(finding) }
    for record in log.unreadable { out.reject(record) }
    out.skipped += log.skipped
    return delivery
  }
}
