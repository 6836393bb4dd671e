import Fields
import Pipelines
import Tables

/// What the columns of a source show about how their dates, amounts and names are to be read: one answer for all records, however many
/// pieces they come in.
///
/// Where two files prove the contrary of each other, each is read as it proves itself, and one that proves nothing is doubtful.
struct ColumnEvidence: Survey {
  /// Dates and amounts that agree settle a column when there are so many of them.
  static let enough = 1_000
  /// So many records without a value that could be read in two ways are not going to hold any.
  static let manyRecords = 200_000
  /// So many records of each further file, once as many were seen.
  static let furtherRecords = 20_000
  /// So many files tell how the files of a source are written, a file a day for a year: of as many invoices as there are days in a life each
  /// would be read twice, and what it proves be kept.
  static let enoughParts = 400

  /// A column of dates, amounts or whole names: its different values (of names those that tell), and what they show so far.
  private struct Column {
    var values = TextColumn()
    var known: Set<String> = []
    var seen = 0
    /// Those that the source holds as numbers: they say nothing about how its texts are written.
    var numberCount = 0
    var isOpen = true
    var shown: Shown

    var isName: Bool { if case .names = shown { true } else { false } }

    /// What all values of a column of dates or amounts prove, where the country of the pipeline writes dates in `order`.
    func proof(against order: DateOrder) -> Proof? {
      switch shown {
      case .dates(let survey):
        survey.order(expecting: order).map { $0 == .dayFirst ? .european : .american }
      case .amounts(let survey): survey.proof.map { $0.comma == .decimal ? .european : .american }
      case .names: nil
      }
    }

    /// What one value proves.
    func proof(of row: Int, in values: TextColumn, against order: DateOrder) -> Proof? {
      var one = self
      one.shown =
        switch shown {
        case .dates: .dates(DateSurvey())
        case .amounts: .amounts(AmountSurvey())
        case .names: shown
        }
      values.withValue(row) { one.shown.look(at: $0) }
      return one.proof(against: order)
    }

    enum Shown {
      case dates(DateSurvey)
      case amounts(AmountSurvey)
      case names(NameOrderSurvey)

      /// Looks at one more date or amount.
      mutating func look(at value: Span<UInt8>) {
        switch self {
        case .dates(var survey):
          survey.look(at: value)
          self = .dates(survey)
        case .amounts(var survey):
          survey.look(at: value)
          self = .amounts(survey)
        case .names: break
        }
      }
    }
  }

  /// The two ways to write that a column may prove: the day or the month first, a comma or a dot before the decimals.
  private enum Proof: Int, CaseIterable { case european, american }

  /// The columns of the source; of dates and amounts what the parts before the present one showed.
  private var columns: [String: Column] = [:]
  /// The columns of dates and amounts in the part that is being looked at.
  private var own: [String: Column] = [:]
  private var part: Part?
  /// Of each column the parts that prove by themselves how it is written.
  private var proofs: [String: [(part: Part, values: TextColumn)]] = [:]
  /// Of each column of dates the parts that hold such as can be read in two ways, and none that tells.
  private var openParts: [String: [Part]] = [:]
  private var records = 0
  private var ownRecords = 0
  private var partCount = 0
  private let style: AmountStyle
  private let order: DateOrder

  init(_ context: StepContext) {
    style = AmountStyle(locale: context.locale)
    order = DateOrder(locale: context.locale)
  }

  mutating func look(at delivery: Delivery) -> Bool {
    if let next = delivery.mentions.origins.part, next != part {
      endPart()
      part = next
    }
    records += delivery.mentions.count
    ownRecords += delivery.mentions.count
    look(at: delivery.mentions)
    for kind in EventKind.allCases {
      if let events = delivery.events[kind] { look(at: events.batch) }
    }
    return own.values.contains { $0.isOpen } || columns.values.contains { $0.isName && $0.isOpen }
  }

  /// Whether so many files were seen that further ones are not needed.
  var isDone: Bool {
    partCount >= Self.enoughParts && !columns.values.contains { $0.isName && $0.isOpen }
  }

  private mutating func look(at batch: Batch) {
    for (name, values) in zip(batch.names, batch.columns) {
      guard let fresh = Self.column(named: name) else { continue }
      // Taken out while it is worked on: a column that stands in two places is copied at every change.
      var column =
        (fresh.isName ? columns.removeValue(forKey: name) : own.removeValue(forKey: name)) ?? fresh
      if column.isOpen {
        look(at: values, of: &column)
        column.isOpen = isOpen(column)
      }
      if fresh.isName { columns[name] = column } else { own[name] = column }
    }
  }

  /// Adds what the part showed to what the source shows.
  private mutating func endPart() {
    guard let part else { return }
    for (name, column) in own {
      switch column.shown {
      case .dates(let survey) where survey.order(expecting: order) == nil:
        if survey.ambiguousCount > 0 || survey.provesBoth {
          openParts[name, default: []].append(part)
        }
      case .amounts(let survey) where survey.proof == nil: break
      default: proofs[name, default: []].append((part, column.values))
      }
      if var whole = columns.removeValue(forKey: name) {
        look(at: column.values, of: &whole)
        columns[name] = whole
      } else {
        columns[name] = column
      }
    }
    own = [:]
    ownRecords = 0
    partCount += 1
  }

  /// The columns whose parts prove the contrary of each other, each with one value that proves either.
  private var divided: [String: TextColumn] {
    var divided: [String: TextColumn] = [:]
    for (name, proofs) in proofs {
      guard let column = columns[name], column.proof(against: order) == nil else {
        continue
      }
      var witnesses = TextColumn()
      for side in Proof.allCases {
        let values = proofs.lazy.map(\.values) + [column.values]
        for values in values where witnesses.count <= side.rawValue {
          let row = (0..<values.count).first {
            column.proof(of: $0, in: values, against: order) == side
          }
          if let row { witnesses.append(row, of: values) }
        }
      }
      if witnesses.count == Proof.allCases.count { divided[name] = witnesses }
    }
    return divided
  }

  /// The same with what the present part shows.
  private var ended: ColumnEvidence {
    var ended = self
    ended.endPart()
    return ended
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
      case .dates(let survey):
        (survey.order(expecting: order) != nil, survey.ambiguousCount > 0)
      case .amounts(let survey): (survey.style != nil, survey.holdsDot)
      case .names(let survey): (!survey.isOpen, false)
      }
    if isSettled { return column.seen < Self.enough }
    if column.numberCount >= Self.enough { return false }
    if isDoubtful { return true }
    if column.isName { return records < Self.manyRecords }
    let isEarly = records - ownRecords < Self.manyRecords
    return ownRecords < (isEarly ? Self.manyRecords : Self.furtherRecords)
  }

  var evidence: [String: TextColumn] {
    let ended = ended
    return ended.columns.mapValues(\.values).merging(ended.divided) { _, divided in divided }
  }

  var partEvidence: [Part: [String: TextColumn]] {
    let ended = ended
    var found: [Part: [String: TextColumn]] = [:]
    for name in ended.divided.keys {
      for (part, values) in ended.proofs[name] ?? [] { found[part, default: [:]][name] = values }
    }
    return found
  }

  var findings: [(field: String, finding: Finding)] {
    let ended = ended
    let divided = ended.divided
    return ended.columns.sorted { $0.key < $1.key }.compactMap { name, column in
      guard divided[name] == nil, case .dates(let survey) = column.shown else { return nil }
      return Self.doubt(survey, order).map { (name, $0) }
    }
  }

  /// Of a column that its files write in two ways, the files that do not tell theirs.
  var placedFindings: [PlacedFinding] {
    let ended = ended
    let divided = ended.divided
    return ended.openParts.sorted { $0.key < $1.key }.flatMap { name, parts in
      divided[name] == nil
        ? [] : parts.map { PlacedFinding(part: $0, field: name, Self.mixed(order)) }
    }
  }

  /// What is to be said of a column whose dates do not tell whether day or month comes first.
  static func doubt(about column: TextColumn, order: DateOrder) -> Finding? {
    doubt(DateSurvey(column), order)
  }

  private static func doubt(_ survey: DateSurvey, _ order: DateOrder) -> Finding? {
    if let found = survey.order(expecting: order) {
      return found == order ? nil : contrary(survey.witnessCount, found)
    }
    guard survey.ambiguousCount > 0 else { return nil }
    if survey.provesBoth { return mixed(order) }
    return survey.isDoubtful(expecting: order) ? doubtful(survey, order) : open(order)
  }

  /// What was done with the dates that can be read in two ways.
  private static func readFirst(_ order: DateOrder) -> Phrase {
    order == .dayFirst
      ? Phrase(en: "the day was read first", fr: "le jour a été lu en premier")
      : Phrase(en: "the month was read first", fr: "le mois a été lu en premier")
  }

  private static func mixed(_ order: DateOrder) -> Finding {
    let done = readFirst(order)
    return Finding(
      "mixed-date-orders", .warning,
      Phrase(
        en:
          "some dates have the day first, others the month; of those that can be either \(done.en): check the column",
        fr:
          "certaines dates ont le jour en premier, d’autres le mois ; quand les deux se peuvent, \(done.fr) : vérifiez la colonne"
      ))
  }

  /// Of a column that shows the order of another country: the whole column was read so.
  private static func contrary(_ witnesses: Int, _ found: DateOrder) -> Finding {
    let isDayFirst = found == .dayFirst
    return Finding(
      "contrary-date-order", .notice,
      Phrase(
        en:
          "dates that can only be read with the \(isDayFirst ? "day" : "month") first: \(witnesses), the other way round: none; the whole column was read so",
        fr:
          "dates qui ne se lisent qu’avec le \(isDayFirst ? "jour" : "mois") en premier : \(witnesses), dans l’autre ordre : aucune ; toute la colonne a été lue ainsi"
      ))
  }

  /// Of a column in which too few dates show the order of another country.
  private static func doubtful(_ survey: DateSurvey, _ order: DateOrder) -> Finding {
    let done = readFirst(order)
    let (few, many) = (survey.witnessCount, survey.ambiguousCount)
    return Finding(
      "doubtful-date-order", .warning,
      Phrase(
        en:
          "dates that can only be read the other way round: \(few), in both ways: \(many); of these \(done.en): check the column, or say its order",
        fr:
          "dates qui ne se lisent que dans l’autre ordre : \(few), dans les deux : \(many) ; pour celles-ci, \(done.fr) : vérifiez la colonne, ou indiquez son ordre"
      ))
  }

  private static func open(_ order: DateOrder) -> Finding {
    let done = readFirst(order)
    return Finding(
      "open-date-order", .notice,
      Phrase(
        en: "no date of the column tells whether day or month comes first; \(done.en)",
        fr: "aucune date de la colonne ne dit si le jour ou le mois vient en premier ; \(done.fr)"))
  }
}
