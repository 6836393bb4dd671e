/// What a person should know about the cells of a sheet: how often, and where first.
struct SheetNotes: Sendable {
  /// The kinds of notes.
  enum Kind: Int, CaseIterable, Sendable {
    /// A formula ended in an error, which is the cell's value.
    case errorCell
    /// A formula has no value: the program that wrote the workbook does not compute.
    case uncomputed
    /// A number is shown as a date but no calendar has that day.
    case noSuchDay
    /// A cell names a text that the workbook does not hold.
    case lostText
    /// A cell got the value of the merged cell it is a part of.
    case filled
    /// Cells were merged downwards but the sheet is too big for their values to be carried down.
    case notFilled
    /// The headings come again among the data.
    case repeatedHeading
    /// A row holds totals.
    case totalRow
    /// A value stands in a column without a heading.
    case withoutHeading
    /// Bytes that stand for no letter were replaced.
    case brokenLetters
    /// A number has more digits than a spreadsheet keeps.
    case lostDigits
    /// Another table seems to begin below the rows that were looked at first.
    case anotherTable
    /// A title stands above headings that come again.
    case sectionTitle
    /// A row names a group of records.
    case groupTitle
    /// A note stands below the table.
    case noteBelow
    /// A row with one cell stands below the table, as a note would.
    case loneCell
    /// The sheet hides the row of a record.
    case hiddenRow
    /// Every value of a record is struck through.
    case struckRow

    /// Whether a row that is noted so is no record.
    var leavesOut: Bool {
      switch self {
      case .repeatedHeading, .totalRow, .sectionTitle, .groupTitle, .noteBelow: true
      default: false
      }
    }

    /// Whether it is said of a row, and not of a cell's value.
    var isOfRow: Bool { leavesOut || isCounted || self == .loneCell || self == .anotherTable }

    /// Whether the rows that are noted so are said together.
    var isCounted: Bool { self == .hiddenRow || self == .struckRow }
  }

  /// One cell.
  struct Place: Sendable, Equatable {
    var row: Int
    var column: Int
  }

  /// The most places that are kept of each kind.
  static let placeLimit = 20

  private var counts = [Int](repeating: 0, count: Kind.allCases.count)
  private var kept = [[Place]](repeating: [], count: Kind.allCases.count)
  /// The rows that are no records: nobody is asked about their cells.
  private var leftOut: Set<Int> = []

  /// How many cells were noted as `kind`.
  func count(_ kind: Kind) -> Int { counts[kind.rawValue] }

  /// The first cells that were noted as `kind`.
  func places(_ kind: Kind) -> [Place] { kept[kind.rawValue] }

  /// Forgets what was noted of the cells of rows that turned out to be no records.
  mutating func forgetLeftOut() {
    guard !leftOut.isEmpty else { return }
    for kind in Kind.allCases where !kind.isOfRow {
      let places = kept[kind.rawValue]
      kept[kind.rawValue] = places.filter { !leftOut.contains($0.row) }
      counts[kind.rawValue] -= places.count - kept[kind.rawValue].count
    }
  }

  /// Whether nothing was noted.
  var isEmpty: Bool { counts.allSatisfy { $0 == 0 } }

  /// Notes one cell.
  mutating func note(_ kind: Kind, row: Int, column: Int) {
    counts[kind.rawValue] &+= 1
    if kind.leavesOut { leftOut.insert(row) }
    if kept[kind.rawValue].count < SheetNotes.placeLimit {
      kept[kind.rawValue].append(Place(row: row, column: column))
    }
  }

  /// Adds what another part of the sheet noted.
  mutating func append(_ other: SheetNotes) {
    leftOut.formUnion(other.leftOut)
    for kind in Kind.allCases {
      let room = SheetNotes.placeLimit - kept[kind.rawValue].count
      counts[kind.rawValue] &+= other.count(kind)
      kept[kind.rawValue].append(contentsOf: other.places(kind).prefix(room))
    }
  }
}
