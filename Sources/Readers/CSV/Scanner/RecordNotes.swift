/// What the scanner and the repair found in the records of a chunk: how often, and the first places.
struct RecordNotes: Sendable, Equatable {
  /// What can be wrong with a record, and what was done.
  enum Kind: String, Sendable, CaseIterable {
    /// Quotes that do not pair were told apart by the number of cells.
    case unbalancedQuote = "unbalanced-quote"
    /// A quote stands inside a cell and is kept as a letter.
    case bareQuote = "bare-quote"
    /// A quoted cell holds lines that look like records, and may be one all the same.
    case recordsInCell = "records-in-cell"
    /// Blanks before or behind the quotes of a cell were taken out.
    case spacedQuote = "spaced-quote"
    /// Fewer cells than columns: the last ones are missing.
    case tooFewCells = "too-few-cells"
    /// More cells than columns: what is too much stands behind the last column.
    case tooManyCells = "too-many-cells"
    /// A separator was missing and its place is certain.
    case missingSeparator = "missing-separator"
    /// A separator too many was taken out, its place is certain.
    case extraSeparator = "extra-separator"
    /// A record used another separator.
    case otherSeparator = "other-separator"
    /// A separator inside an unquoted text was told by the kinds of the other cells.
    case innerSeparator = "inner-separator"
    /// The file ends inside a quoted cell.
    case unclosedQuote = "unclosed-quote"
    /// Empty records were left out.
    case blankRecord = "blank-record"
    /// The heading row was repeated and left out.
    case repeatedHeading = "repeated-heading"
    /// A row of totals was left out.
    case totalRow = "total-row"
    /// A record is longer than the limit and was cut.
    case oversizeRecord = "oversize-record"
    /// Letters garbled by a wrong encoding were read back.
    case mojibake
    /// `="01000"` was unwrapped.
    case formulaText = "formula-text"
    /// A letter was written as on a web page, `&eacute;`.
    case htmlReference = "html-reference"
    /// The apostrophe that marks a text in a spreadsheet was taken off.
    case leadingApostrophe = "leading-apostrophe"
    /// A record that was written as one quoted cell was taken apart.
    case wrappedRecord = "wrapped-record"
    /// A byte-order mark or a page break before a value was taken off.
    case strayMark = "stray-mark"
    /// A rule, a comment or the number of a page among the records was left out.
    case aside
    /// Another table begins here.
    case anotherTable = "another-table"
    /// Title rows between two parts of the table were left out.
    case sectionTitle = "section-title"
    /// A row that names a group of records was left out.
    case groupTitle = "group-title"
  }

  /// One kind of note: how often, and the places of the first few.
  struct Entry: Sendable, Equatable {
    var count = 0
    /// Places in the chunk, in bytes, of the first ``placeLimit``.
    var places: [Int] = []
  }

  /// How many places are kept for each kind.
  static let placeLimit = 20

  private(set) var entries: [Kind: Entry] = [:]
  /// Where the heading row comes again, in order: what stands directly above may be titles.
  var headingPlaces: [Int] = []
  /// Where records begin that may be the totals of a group, in order.
  var subtotalPlaces: [Int] = []
  /// How often it may still be looked whether another table begins.
  var tableLooks = 64
  /// How many bytes the quote puzzles of this chunk may still look at.
  var puzzleWork = 16 << 20

  init() {}

  /// Whether nothing was found.
  var isEmpty: Bool { entries.isEmpty }

  /// Notes one more of `kind` at `place`.
  mutating func note(_ kind: Kind, at place: Int) {
    entries[kind, default: Entry()].count += 1
    if entries[kind, default: Entry()].places.count < Self.placeLimit {
      entries[kind, default: Entry()].places.append(place)
    }
  }

  /// Takes back the last note of `kind`; for a record that is read again.
  func count(_ kind: Kind) -> Int { entries[kind]?.count ?? 0 }
}
