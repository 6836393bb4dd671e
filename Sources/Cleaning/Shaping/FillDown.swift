import Fields
public import Pipelines
public import Tables

/// Writes a client again in his further rows, where a list writes him once and leaves his cells blank below.
///
/// A row continues the one above where nothing in it names a client; a row that only lacks a phone is a client without a phone. No
/// row continues another file or sheet.
public struct FillDown: Transform, Surveying {
  /// `fill-down`.
  public static let name = "fill-down"
  /// What the stage does.
  public static let summary = Phrase(
    en: "Writes a client again in the rows below his, where a list leaves his cells blank.",
    fr: "Récrit un client dans les lignes sous la sienne, quand une liste y laisse ses cases vides."
  )
  /// The columns fill the subject.
  public static let subject: String? = "fields"
  /// Samples.
  public static let examples = [
    Example(
      "last-name,city,car\nLe Goff,Rennes,Clio\n,,Kangoo\nMorvan,,C3",
      gives: "last-name,city,car\nLe Goff,Rennes,Clio\nLe Goff,Rennes,Kangoo\nMorvan,,C3",
      with: "fill-down: [last-name, city]")
  ]

  /// The columns.
  @Setting(
    "The columns that are written once; a row in which all of them are blank takes those of the row above. None: all that say who a client is, where he lives and how he is reached.",
    fr:
      "Les colonnes écrites une seule fois ; une ligne où toutes sont vides prend celles de la ligne au-dessus. Aucune : toutes celles qui disent qui est le client, où il vit et comment le joindre."
  )
  public var fields: [String] = []

  /// Whatever names a client.
  public init() {}

  /// The columns named must exist.
  public func flow(_ flow: inout Flow) {
    for field in fields { flow.requireField(field, at: nil, by: Self.name) }
  }

  /// Those of the columns that a further row leaves blank.
  func columns(among names: [String]) -> [String] {
    fields.isEmpty
      ? names.filter { Catalogue.field(ofColumn: $0)?.namesClient == true }
      : names.filter { fields.contains($0) }
  }

  /// The step for these columns.
  public func prepare(for columns: [String], _ context: StepContext) -> any Step {
    // What a second such step of the source finds is that of the first.
    let above = (context.memory as? RowsAbove).flatMap { $0.stage.fields == fields ? $0 : nil }
    return RowsFilled(columns: self.columns(among: columns), above: above)
  }

  /// Looks for what stands above the first row of each piece.
  public func survey(_ context: StepContext) -> any Survey { RowsAbove(self) }
}

/// Fills the rows of a piece from those above them.
private struct RowsFilled: Step {
  var columns: [String]
  /// What stands above the piece; `nil` for a source of one piece.
  var above: RowsAbove?

  func apply(to delivery: inout Delivery, log: inout StepLog) {
    let batch = delivery.mentions
    let old = columns.compactMap { batch[$0] }
    guard batch.count > 0, !old.isEmpty else { return }
    var carried = above?.cells(above: batch.origins[0])
    var cells = [[(row: Int, text: String)]](repeating: [], count: old.count)
    var filledCount = 0
    for row in 0..<batch.count {
      if row > 0, batch.origins.partIndex[row] != batch.origins.partIndex[row - 1] { carried = nil }
      guard old.allSatisfy({ $0.isBlank(row) }) else {
        carried = nil
        var next = row + 1
        while next < batch.count, old.allSatisfy({ $0.isBlank(next) }) { next += 1 }
        // Only what is carried is copied.
        if next > row + 1 {
          carried = Dictionary(
            zip(columns, old).map { ($0, $1[row]) }, uniquingKeysWith: { first, _ in first })
        }
        continue
      }
      guard let carried else { continue }
      filledCount += 1
      for place in old.indices {
        guard let text = carried[columns[place]], !text.isEmpty else { continue }
        cells[place].append((row, text))
      }
    }
    for (place, name) in columns.enumerated() where !cells[place].isEmpty {
      delivery.mentions[name] = old[place].replacing(cells[place])
    }
    log.count(Self.filled, field: "", times: filledCount)
  }

  private static let filled = Finding(
    "filled-down", .notice,
    Phrase(
      en: "the row named nobody; the client of the row above was written into it",
      fr: "la ligne ne nommait personne ; le client de la ligne du dessus y est écrit"))
}

/// What stands above the first row of each piece of a source.
struct RowsAbove: Survey {
  private struct Place: Hashable {
    var part: Part
    var record: Int
  }

  let stage: FillDown
  /// The last row that names a client: its file or sheet, and its cells by column.
  private var last: (part: Part, cells: [String: String])?
  private var found: [Place: [String: String]] = [:]

  /// Nothing was looked at yet.
  init(_ stage: FillDown) { self.stage = stage }

  mutating func look(at delivery: Delivery) -> Bool {
    let batch = delivery.mentions
    let names = stage.columns(among: batch.names)
    let columns = names.compactMap { batch[$0] }
    guard batch.count > 0, !columns.isEmpty else { return true }
    let first = batch.origins[0]
    if let last, last.part == first.part, columns.allSatisfy({ $0.isBlank(0) }) {
      found[Place(part: first.part, record: first.record)] = last.cells
    }
    let part = batch.origins[batch.count - 1].part
    let index = batch.origins.partIndex[batch.count - 1]
    if last?.part != part { last = nil }
    var row = batch.count - 1
    while row >= 0, batch.origins.partIndex[row] == index {
      if !columns.allSatisfy({ $0.isBlank(row) }) {
        let cells = zip(names, columns).map { ($0, $1[row]) }
        last = (part, Dictionary(cells, uniquingKeysWith: { first, _ in first }))
        break
      }
      row -= 1
    }
    return true
  }

  /// The cells of the row that the first row of a piece continues; `nil` where it continues none.
  func cells(above first: Origin) -> [String: String]? {
    found[Place(part: first.part, record: first.record)]
  }

  var evidence: [String: TextColumn] { [:] }
  var findings: [(field: String, finding: Finding)] { [] }
  var memory: (any Sendable)? { self }
}
