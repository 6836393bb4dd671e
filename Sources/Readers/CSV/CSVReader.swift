public import Pipelines
public import Tables

/// Reads CSV files: what separates, quotes and encodes them is found by looking, and can be set.
public struct CSVReader: PackedReader {
  /// `csv`.
  public static let name = "csv"
  /// What the stage does.
  public static let summary = Phrase(
    en: "Reads CSV and other separated text; how it is written is found by looking and reported.",
    fr:
      "Lit le CSV et les autres textes à séparateur ; leur écriture est trouvée en regardant, et dite."
  )
  /// The path fills the subject.
  public static let subject: String? = "path"

  /// Files and patterns.
  @Setting(
    "The file, or a pattern such as inputs/*.csv.",
    fr: "Le fichier, ou un motif tel que inputs/*.csv.", required: true)
  public var path: [String] = []

  /// `nil`: found by looking.
  @Setting(
    "What stands between two cells: a sign, or tab, space, none.",
    fr: "Ce qui sépare deux cellules : un signe, ou tab, space, none.")
  public var separator: String? = nil

  /// `nil`: found by looking.
  @Setting(
    "What surrounds a cell: a sign, or none.", fr: "Ce qui entoure une cellule : un signe, ou none."
  )
  public var quote: QuoteSign? = nil

  /// `nil`: found by looking.
  @Setting(
    "How a quote inside a quoted cell is written.",
    fr: "Comment un guillemet s’écrit dans une cellule entre guillemets.")
  public var escape: QuoteEscape? = nil

  /// `nil`: found by looking, line by line.
  @Setting(
    "How bytes stand for letters: utf-8, utf-16le, utf-16be, windows-1252, iso-8859-15, macroman, cp850, or another language's: windows-1250, windows-1251, iso-8859-2 and so on.",
    fr:
      "L’encodage : utf-8, utf-16le, utf-16be, windows-1252, iso-8859-15, macroman, cp850, ou celui d’une autre langue : windows-1250, windows-1251, iso-8859-2, etc."
  )
  public var encoding: FileEncoding? = nil

  /// `nil`: found by looking.
  @Setting(
    "How many rows of headings the table has.", fr: "Combien de lignes de titres a la table.",
    range: 0...9)
  public var header: Int? = nil

  /// Rows before the table.
  @Setting(
    "How many rows to leave out before the table.",
    fr: "Combien de lignes laisser de côté avant la table.", range: 0...100_000)
  public var skipRows: Int = 0

  /// 1 is the first.
  @Setting(
    "Which of several tables in one file.", fr: "Laquelle de plusieurs tables d’un fichier.",
    range: 1...1000)
  public var table: Int = 1

  /// Clients, or clients with something they did.
  @Setting("What a record tells.", fr: "Ce que dit un enregistrement.")
  public var records: Records = .clients

  /// In bytes.
  @Setting(
    "The longest record, in bytes; a longer one is cut.",
    fr: "L’enregistrement le plus long, en octets ; au-delà il est coupé.",
    range: 1024...268_435_456)
  public var maxRowBytes: Int = 1 << 24
  /// How much a packed file may unpack to.
  public var packed = PackedSettings()

  /// Everything is found by looking.
  public init() {}

  /// The paths and patterns.
  public var paths: [String] { path }

  /// Text of any sort may be CSV: sure by the name's ending, otherwise likely when a line has separators.
  public static func confidence(head: [UInt8], name: String) -> Int {
    let (head, name) = Container.seen(head: head, name: name)
    guard ForeignFile.refusal(head.span) == nil else { return 0 }
    let lower = name.lowercased()
    for ending in [".csv", ".tsv", ".tab"] where lower.hasSuffix(ending) { return 80 }
    if lower.hasSuffix(".txt") { return 50 }
    let line = head.prefix { $0 != 0x0A && $0 != 0x0D }
    if line.first == 0x7B || line.first == 0x3C && !NoTable.isPageOfServer(line) { return 0 }
    if line.first == 0x5B, !JSONReader.isBracketOfText(head) { return 0 }
    return line.contains { $0 == 0x3B || $0 == 0x2C || $0 == 0x09 || $0 == 0x7C } ? 40 : 10
  }

  /// What programs write that people take for lists: documents, pictures, databases, by their first bytes.
  public static func foreign(head: [UInt8], name: String) -> Phrase? {
    if let phrase = Container.refusal(head) { return phrase }
    let (head, _) = Container.seen(head: head, name: name)
    return ForeignFile.refusal(head.span)
  }

  /// Opens one file.
  public func open(_ file: InputFile) throws(RunError) -> any Reading {
    try Container.open(file, limits: packed.limits, reads: Self.confidence) {
      (file) throws(RunError) in
      if let table = try DisguisedTable.reading(file) { return table }
      let csv = try CSVFile(path: file.path, part: file.part(), options: options)
      guard let listing = csv.listing else { return CSVReading(csv) }
      return try ListingReading(csv, listing, options: options)
    }
  }

  /// The options as the core takes them.
  public var options: CSVOptions {
    var options = CSVOptions()
    options.separator = separator.map(Self.separatorBytes)
    options.quote = quote.map(\.byte)
    options.escape = escape?.escape
    options.encoding = encoding?.encoding
    options.headingRows = header
    options.skippedRows = skipRows
    options.table = table
    options.recordBytes = maxRowBytes
    return options
  }

  static func separatorBytes(_ word: String) -> [UInt8] {
    switch word {
    case "tab", "\\t": [0x09]
    case "space": [0x20]
    case "none", "": CSVDialect.noSeparator
    default: Array(word.utf8)
    }
  }
}

/// How a quote inside a quoted cell is written.
public enum QuoteEscape: String, CaseIterable, SettingValue {
  case doubled, backslash, none

  /// As the dialect has it.
  public var escape: CSVDialect.Escape {
    switch self {
    case .doubled: .doubled
    case .backslash: .backslash
    case .none: .none
    }
  }
}

/// An encoding by any of its usual names.
public struct FileEncoding: SettingValue {
  /// The encoding.
  public let encoding: TextEncoding

  /// The encoding of that name, or a mistake with the names there are.
  public static func read(_ node: Node, option: String, problems: inout Problems) -> FileEncoding? {
    if let text = node.scalar, let encoding = TextEncoding(named: text) {
      return FileEncoding(encoding: encoding)
    }
    let names = TextEncoding.allCases.map(\.rawValue)
    let word = node.scalar ?? "…"
    problems.note(
      Diagnostic(
        "unknown-word", at: node.mark, suggestion: NearestWord.to(word, among: names),
        Phrase(
          en: "\(option): \"\(word)\" is not one of \(names.joined(separator: ", "))",
          fr:
            "\(option) : « \(word) » ne convient pas ; possibles : \(names.joined(separator: ", "))"
        )))
    return nil
  }

  /// The names.
  public static var schema: JSONValue {
    .object([("enum", .array(TextEncoding.allCases.map { .string($0.rawValue) }))])
  }

  /// The name.
  public var shown: String { encoding.rawValue }
}
