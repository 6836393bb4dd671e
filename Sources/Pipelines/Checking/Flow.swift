import Fields
import Tables

/// Which columns exist at a point of the pipeline; stages say what they need and what they leave.
public struct Flow: Sendable {
  /// The columns of the mentions, in order. Before `columns` these are the source's headings.
  public var columns: [String] {
    get { names }
    set {
      names = newValue
      present = Set(newValue)
    }
  }
  private var names: [String]
  private var present: Set<String>
  /// The ports that are filled from here on.
  public var ports: Set<Port>
  /// The source whose chain is checked, `nil` behind the sources.
  public var source: String?
  /// The names of all sources, known behind them.
  public var sources: [String] = []
  /// The headings of all files of that source, where they differ and ``columns`` began with those of some; else none.
  public var headingsOfAll: [String] = []
  /// What a record of that source tells.
  public var records: Records = .clients
  /// Whether the columns are known: a source whose headings cannot be seen beforehand leaves them open.
  public var isOpen: Bool
  /// Whether some stage before has matched.
  public var isMatched = false
  /// Whether some stage before has merged.
  public var isMerged = false
  /// Where the stage at hand stands in the file.
  public var mark: Mark?
  /// The mistakes found.
  public var problems = Problems()

  /// The flow behind a reader.
  public init(
    columns: [String],
    ports: Set<Port> = [.clients, .rejects, .findings, .links, .changes, .statistics],
    source: String? = nil, isOpen: Bool = false
  ) {
    names = columns
    present = Set(columns)
    self.ports = ports
    self.source = source
    self.isOpen = isOpen
  }

  /// Notes a mistake when there is no such column.
  public mutating func require(_ column: String, at mark: Mark?, by stage: String) {
    guard !isOpen, !present.contains(column) else { return }
    if column == "client-code", let code = unmappedCode {
      problems.note(
        Diagnostic(
          "unmapped-code", at: mark ?? self.mark,
          Phrase(
            en:
              "\(stage): client-code is here only where a source maps it, since sources that do share one numbering; write columns: { client-code: \(code.heading) } in the source, or \(code.column) here",
            fr:
              "\(stage) : client-code n’existe que si une source le relie, car celles qui le font partagent une numérotation ; écrivez columns: { client-code: \(code.heading) } dans la source, ou \(code.column) ici"
          )))
      return
    }
    if let event = Catalogue.field(ofColumn: column)?.event {
      problems.note(
        Diagnostic(
          "event-field", at: mark ?? self.mark,
          Phrase(
            en:
              "\(stage): \(column) is told of events (\(event.rawValue)), not of the records that this step works on; take a field of the client",
            fr:
              "\(stage) : \(column) concerne des événements (\(event.rawValue)), pas les fiches sur lesquelles travaille cette étape ; prenez un champ du client"
          )))
      return
    }
    problems.note(
      Diagnostic(
        "unknown-column", at: mark ?? self.mark,
        suggestion: headed(column) ?? NearestWord.to(column, among: columns),
        Phrase(
          en: "\(stage): no column \"\(column)\" here",
          fr: "\(stage) : il n’y a pas de colonne « \(column) » ici")))
  }

  /// The column that a bare heading of a source is kept under: « Réf » is `tour.Réf`; `nil` where several sources have it.
  private func headed(_ heading: String) -> String? {
    let found = columns.filter { $0.hasSuffix(".\(heading)") && !$0.hasPrefix(".") }
    return found.count == 1 ? found[0] : nil
  }

  /// A column of client codes that is kept under the name of its source, and its heading there.
  private var unmappedCode: (column: String, heading: String)? {
    for column in columns {
      guard let dot = column.firstIndex(of: ".") else { continue }
      let heading = String(column[column.index(after: dot)...])
      let known = Catalogue.field(heading) ?? Catalogue.recognise(heading: heading)
      if known?.name == "client-code" { return (column, heading) }
    }
    return nil
  }

  /// Notes a mistake when a stage fills what is neither a column here nor a field; a name with a point is a column of the user's own.
  public mutating func requireFillable(_ column: String, at mark: Mark?, by stage: String) {
    guard !isOpen, !present.contains(column), !column.contains("."),
      Catalogue.field(ofColumn: column) == nil
    else { return }
    problems.note(
      Diagnostic(
        "unknown-field", at: mark ?? self.mark,
        suggestion: NearestWord.to(column, among: Catalogue.fields.map(\.name) + columns)
          ?? Catalogue.recognise(heading: column)?.name,
        Phrase(
          en:
            "\(stage): unknown field \"\(column)\"; a column of your own has a point in its name, such as own.\(column)",
          fr:
            "\(stage) : champ inconnu « \(column) » ; une colonne à vous a un point dans son nom, comme own.\(column)"
        )))
  }

  /// Adds a column behind the others, unless it exists; O(1).
  public mutating func add(_ column: String) {
    if present.insert(column).inserted { names.append(column) }
  }
}
