import Fields
import Pipelines
import Tables

/// What the columns of a source show about how their dates and amounts are to be read: one answer for all records, however many
/// files and pieces they come in.
struct ColumnEvidence: Survey {
  /// Dates and amounts that agree settle a column when there are so many of them.
  static let enough = 1_000
  /// So many records without a value that could be read in two ways are not going to hold any.
  static let manyRecords = 200_000

  private struct Column {
    var kind: Kind
    var values = TextColumn()
    var known: Set<String> = []
    var seen = 0
    var isOpen = true
  }

  private var columns: [String: Column] = [:]
  private var records = 0
  private let locale: String
  private let order: DateOrder

  init(_ context: StepContext) {
    locale = context.locale
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
      guard let kind = Catalogue.field(ofColumn: name)?.kind,
        kind == .date || kind == .amount || kind == .number
      else { continue }
      var column = columns[name] ?? Column(kind: kind)
      if column.isOpen {
        for row in 0..<values.count where !values.isBlank(row) {
          column.seen += 1
          if column.known.insert(values[row]).inserted { column.values.append(row, of: values) }
        }
        column.isOpen = isOpen(column)
      }
      columns[name] = column
    }
  }

  private func isOpen(_ column: Column) -> Bool {
    let isDoubtful: Bool
    if column.kind == .date {
      let survey = DateSurvey(column.values)
      if survey.order != nil { return column.seen < Self.enough }
      isDoubtful = survey.ambiguousCount > 0
    } else {
      let style = AmountStyle(locale: locale)
      if style.decided(by: column.values) != style { return column.seen < Self.enough }
      isDoubtful = AmountStyle.isOpen(in: column.values)
    }
    return isDoubtful || records < Self.manyRecords
  }

  var evidence: [String: TextColumn] { columns.mapValues(\.values) }

  var findings: [(field: String, finding: Finding)] {
    columns.sorted { $0.key < $1.key }.compactMap { name, column in
      guard column.kind == .date else { return nil }
      return Self.doubt(about: column.values, order: order).map { (name, $0) }
    }
  }

  /// What is to be said of a column whose dates do not tell whether day or month comes first.
  static func doubt(about column: TextColumn, order: DateOrder) -> Finding? {
    let survey = DateSurvey(column)
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
