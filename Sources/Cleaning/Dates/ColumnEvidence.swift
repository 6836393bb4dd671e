import Fields
import Pipelines
import Tables

/// What the columns of a source show about how their dates, amounts and names are to be read: one answer for all records, however many
/// files and pieces they come in.
struct ColumnEvidence: Survey {
  /// Dates and amounts that agree settle a column when there are so many of them.
  static let enough = 1_000
  /// So many records without a value that could be read in two ways are not going to hold any.
  static let manyRecords = 200_000

  /// A column of dates, amounts or whole names: its different values (of names those that tell), and what they show so far.
  private struct Column {
    var values = TextColumn()
    var known: Set<String> = []
    var seen = 0
    /// Those that the source holds as numbers: they say nothing about how its texts are written.
    var numberCount = 0
    var isOpen = true
    var shown: Shown

    enum Shown {
      case dates(DateSurvey)
      case amounts(AmountSurvey)
      case names(NameOrderSurvey)
    }
  }

  private var columns: [String: Column] = [:]
  private var records = 0
  private let style: AmountStyle
  private let order: DateOrder

  init(_ context: StepContext) {
    style = AmountStyle(locale: context.locale)
    order = DateOrder(locale: context.locale)
  }

  mutating func look(at delivery: Delivery) -> Bool {
    records += delivery.mentions.count
    look(at: delivery.mentions)
    for kind in EventKind.allCases {
      if let events = delivery.events[kind] { look(at: events.batch) }
    }
    return columns.values.contains { $0.isOpen }
  }

  private mutating func look(at batch: Batch) {
    for (name, values) in zip(batch.names, batch.columns) {
      // Taken out while it is worked on: a column that stands in two places is copied at every change.
      guard var column = columns.removeValue(forKey: name) ?? Self.column(named: name) else {
        continue
      }
      if column.isOpen {
        look(at: values, of: &column)
        column.isOpen = isOpen(column)
      }
      columns[name] = column
    }
  }

  private static func column(named name: String) -> Column? {
    switch Catalogue.field(ofColumn: name)?.kind {
    case .person where name == "person": Column(shown: .names(NameOrderSurvey()))
    case .date: Column(shown: .dates(DateSurvey()))
    case .amount, .number: Column(shown: .amounts(AmountSurvey()))
    default: nil
    }
  }

  private func look(at values: TextColumn, of column: inout Column) {
    if case .names(var survey) = column.shown {
      PersonCells.memories.lend { memory in
        for row in 0..<values.count where survey.isOpen && !values.isBlank(row) {
          column.seen += 1
          let tells = values.withValue(row) { survey.look(at: memory.parse($0), in: $0) }
          if tells { column.values.append(row, of: values) }
        }
      }
      column.shown = .names(survey)
      return
    }
    for row in 0..<values.count where !values.isBlank(row) {
      column.seen += 1
      if case .amounts = column.shown, values.decimals.contains(row) {
        column.numberCount += 1
        continue
      }
      guard column.known.insert(values[row]).inserted else { continue }
      column.values.append(row, of: values)
      switch column.shown {
      case .dates(var survey):
        values.withValue(row) { survey.look(at: $0) }
        column.shown = .dates(survey)
      case .amounts(var survey):
        if style.isDoubtful { values.withValue(row) { survey.look(at: $0) } }
        column.shown = .amounts(survey)
      case .names: break
      }
    }
  }

  private func isOpen(_ column: Column) -> Bool {
    let (isSettled, isDoubtful) =
      switch column.shown {
      case .dates(let survey): (survey.order != nil, survey.ambiguousCount > 0)
      case .amounts(let survey): (survey.style != nil, survey.holdsDot)
      case .names(let survey): (!survey.isOpen, false)
      }
    if isSettled { return column.seen < Self.enough }
    if column.numberCount >= Self.enough { return false }
    return isDoubtful || records < Self.manyRecords
  }

  var evidence: [String: TextColumn] { columns.mapValues(\.values) }

  var findings: [(field: String, finding: Finding)] {
    columns.sorted { $0.key < $1.key }.compactMap { name, column in
      guard case .dates(let survey) = column.shown else { return nil }
      return Self.doubt(survey, order).map { (name, $0) }
    }
  }

  /// What is to be said of a column whose dates do not tell whether day or month comes first.
  static func doubt(about column: TextColumn, order: DateOrder) -> Finding? {
    doubt(DateSurvey(column), order)
  }

  private static func doubt(_ survey: DateSurvey, _ order: DateOrder) -> Finding? {
    guard survey.order == nil, survey.ambiguousCount > 0 else { return nil }
    let (en, fr) =
      order == .dayFirst
      ? ("the day was read first", "le jour a été lu en premier")
      : ("the month was read first", "le mois a été lu en premier")
    return survey.provesBoth
      ? Finding(
        "mixed-date-orders", .warning,
        Phrase(
          en:
            "some dates have the day first, others the month; of those that can be either \(en): check the column",
          fr:
            "certaines dates ont le jour en premier, d’autres le mois ; quand les deux se peuvent, \(fr) : vérifiez la colonne"
        ))
      : Finding(
        "open-date-order", .notice,
        Phrase(
          en: "no date of the column tells whether day or month comes first; \(en)",
          fr: "aucune date de la colonne ne dit si le jour ou le mois vient en premier ; \(fr)"))
  }
}
