import Fields
public import Pipelines
public import Tables

/// Writes a port as CSV: canonical for programs, or as people of the locale open it in Excel.
public struct CSVWriter: Writer {
  /// `csv`.
  public static let name = "csv"
  /// What the stage does.
  public static let summary = Phrase(
    en: "Writes a port as CSV; with for: excel as people of the locale open it.",
    fr: "Écrit une sortie en CSV ; avec for: excel, telle qu’on l’ouvre dans le pays.")
  /// The path fills the subject.
  public static let subject: String? = "target"

  /// The file.
  @Setting("The file to write.", fr: "Le fichier à écrire.", required: true)
  public var target = ""

  /// What is written.
  @Setting("The port that is written.", fr: "La sortie qui est écrite.")
  public var of = Port.clients

  /// For whom.
  @Setting(
    "For whom: canonical (programs) or excel (values as the locale shows them).",
    fr: "Pour qui : canonical (programmes) ou excel (valeurs comme on les écrit dans le pays).")
  public var `for` = Audience.canonical

  /// `nil`: a comma, or a semicolon for Excel in French.
  @Setting(
    "What stands between two cells: a sign, or tab.",
    fr: "Ce qui sépare deux cellules : un signe, ou tab.")
  public var separator: SeparatorSign? = nil

  /// Formulas are neutralised.
  @Setting(
    "What happens to text that a spreadsheet would run as a formula.",
    fr: "Ce que devient un texte qu’un tableur exécuterait comme formule.")
  public var formulas = Formulas.neutralise

  /// For whom a file is written.
  public enum Audience: String, CaseIterable, SettingValue { case canonical, excel }

  /// What happens to formulas.
  public enum Formulas: String, CaseIterable, SettingValue { case neutralise, keep }

  /// Clients, canonical.
  public init() {}

  /// One port.
  public var ports: [Port] { [of] }

  /// Opens the target.
  public func open(_ file: TargetFile, locale: String) throws(RunError) -> any Writing {
    let isExcel = `for` == .excel
    let form = LocaleForm(locale: locale)
    let sign = separator?.byte ?? (isExcel && form.isFrench ? 0x3B : 0x2C)
    return CSVWriting(
      sink: try FileSink(file), encoder: CSVEncoder(separator: sign), form: isExcel ? form : nil,
      neutralises: formulas == .neutralise)
  }
}

private struct CSVWriting: Writing {
  var sink: FileSink
  let encoder: CSVEncoder
  let form: LocaleForm?
  let neutralises: Bool
  var columns: [(name: String, kind: Kind?)] = []
  var kinds: [String: Kind] = [:]

  mutating func tell(_ kinds: [String: Kind]) { self.kinds = kinds }

  mutating func begin(_ port: Port, columns: [String]) throws(RunError) {
    self.columns = columns.map { ($0, Catalogue.field(ofColumn: $0)?.kind ?? kinds[$0]) }
    if form != nil { sink.buffer.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
    // A heading may come from a source, as every cell does.
    let shown = columns.map { name in
      neutralises && FormulaGuard.isDangerous(Array(name.utf8).span) ? "'\(name)" : name
    }
    encoder.appendRecord(shown, to: &sink.buffer)
  }

  mutating func write(_ batch: Batch, of port: Port) throws(RunError) {
    let absent = TextColumn(missingCount: batch.count)
    let present = columns.map { batch[$0.name] ?? absent }
    let forms = columns.map { column in
      form.flatMap { form in column.kind.flatMap { form.changes($0) ? (form, $0) : nil } }
    }
    var block = RowBlock()
    var shown: [UInt8] = []
    for start in stride(from: 0, to: batch.count, by: Self.blockRows) {
      block.fill(present, rows: start..<min(batch.count, start + Self.blockRows))
      let cells = block.bytes.span
      for row in 0..<block.rowCount {
        for index in forms.indices {
          if index > 0 { sink.buffer.append(encoder.separator) }
          let range = block.range(column: index, row: row)
          if !range.isEmpty { append(cells.extracting(range), as: forms[index], by: &shown) }
        }
        encoder.endRecord(&sink.buffer)
      }
      try sink.spill()
    }
  }

  private static let blockRows = 256

  /// Appends a cell; `shown` is room to write it otherwise.
  private mutating func append(
    _ value: Span<UInt8>, as form: (locale: LocaleForm, kind: Kind)?, by shown: inout [UInt8]
  ) {
    let isDangerous = neutralises && FormulaGuard.isDangerous(value)
    guard form != nil || isDangerous else { return encoder.append(value, to: &sink.buffer) }
    shown.removeAll(keepingCapacity: true)
    if isDangerous { shown.append(0x27) }
    if let form {
      form.locale.write(value, kind: form.kind, into: &shown)
    } else {
      value.withUnsafeBufferPointer { shown.append(contentsOf: $0) }
    }
    encoder.append(shown.span, to: &sink.buffer)
  }

  mutating func finish() throws(RunError) { try sink.finish() }
  mutating func commit() throws(RunError) { try sink.target.commit() }
  mutating func abandon() { sink.abandon() }
}
