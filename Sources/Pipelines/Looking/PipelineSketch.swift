import Fields
public import Tables

/// Writes a first pipeline for what lies in a folder: commented, with a test, ready to run.
public struct PipelineSketch {
  /// What a person answered; the defaults are the safe ones.
  public struct Answers: Sendable {
    /// Whether a cross in a consent column means yes.
    public var crossMeansYes = false
    /// Whether the client codes of the sources come from one numbering.
    public var sharesCodes = false
    /// Whether the newest value wins, instead of the more trusted source.
    public var prefersNewest = false

    /// The safe answers.
    public init() {}
  }

  let folder: FolderLook
  let answers: Answers
  let language: Language
  let region: SketchRegion

  /// A sketch for a folder.
  /// - Parameter locale: of the person, `fr_FR.UTF-8`; its country counts where the files tell none.
  public init(_ folder: FolderLook, answers: Answers, language: Language, locale: String) {
    self.folder = folder
    self.answers = answers
    self.language = language
    region = SketchRegion(folder, personal: locale)
  }

  /// The person's language.
  func say(_ en: String, _ fr: String) -> String { language == .french ? fr : en }

  /// The consent columns that hold crosses: the question is worth asking.
  public static func crossedColumns(_ folder: FolderLook) -> [(source: String, heading: String)] {
    folder.sources.flatMap { source in
      source.look.columns.filter(isCrossed).map { (source.name, $0.heading) }
    }
  }

  /// Whether a column holds consents, and crosses among them.
  static func isCrossed(_ column: ColumnLook) -> Bool {
    column.field?.kind == .boolean && column.field?.group == .consent
      && column.oddities.contains { $0.kind == .crosses }
  }

  /// The text of the pipeline file.
  public var text: String {
    var lines = [
      say(
        "# A first pipeline for this folder, written by tamis init. Change what is wrong; nothing here is read-only.",
        "# Un premier traitement pour ce dossier, écrit par tamis init. Corrigez ce qui ne va pas."),
      say(
        "#   tamis check   finds mistakes     tamis plan   tells the figures     tamis run   does it",
        "#   tamis check   trouve les fautes     tamis plan   donne les chiffres     tamis run   le fait"
      ),
      "", "pipeline: \(say("Client file", "Fichier clients"))", "version: 1",
      region.line(language), "",
      say(
        "# Left our field, right the heading in the file. Headings that are not named are recognised or kept.",
        "# À gauche notre champ, à droite le titre dans le fichier. Un titre non cité est reconnu ou gardé."
      ),
      "sources:",
    ]
    for source in folder.sources { lines += self.lines(of: source) }
    for found in folder.aside { lines += asideLines(of: found) }
    lines += stepLines + outputLines + testLines
    // A file or a heading may hold what would be read as the name of a value.
    if let version = lines.firstIndex(of: "version: 1"),
      lines.contains(where: { $0.contains(SketchText.dollar) })
    {
      lines.insert("values: { dollar: '$' }", at: version + 1)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var fields: Set<String> {
    Set(folder.sources.flatMap { $0.look.columns.compactMap(\.fieldName) })
  }

  private var stepLines: [String] {
    var lines = [
      "", "steps:",
      "  - clean   # \(say("every field by its kind", "chaque champ selon sa nature"))",
    ]
    let checks = ["email", "siret", "vat-number"].filter { fields.contains($0) }
    if !checks.isEmpty {
      lines.append("  - check: { \(checks.map { "\($0): [\($0)]" }.joined(separator: ", ")) }")
      lines.append(
        "    on-failure: blank-cell   # \(say("or keep, reject-record, stop", "ou keep, reject-record, stop"))"
      )
    }
    lines.append(
      "  - match   # \(say("which records are one client", "quelles fiches sont un même client"))")
    lines.append(
      "  - merge:  # \(say("which value each client keeps", "quelle valeur chaque client garde"))")
    lines.append("      prefer: [\(preferred.joined(separator: ", "))]")
    if answers.prefersNewest {
      let fresh = ["phone", "mobile", "email", "street"].filter { fields.contains($0) }
      if !fresh.isEmpty {
        lines.append("      except: { \(fresh.map { "\($0): newest" }.joined(separator: ", ")) }")
      }
    }
    return lines
  }

  /// Invoices first, then accounts and orders, then what people typed: the default trust of sources.
  private var preferred: [String] {
    func rank(_ source: FolderLook.Found) -> Int {
      if source.look.reader == "invoices" { return 0 }
      if source.look.reader == "fec" { return 1 }
      switch source.look.records {
      case .purchases, .purchaseLines: return 2
      case .clients: return source.look.export == nil ? 4 : 3
      case .interactions: return 5
      case .campaigns, .consents: return 6
      }
    }
    // Of lists whose names differ in a date alone the newest first.
    let dated = folder.sources.map { FolderLook.dated($0.path) }
    var places: [String: Int] = [:]
    for (place, name) in dated.enumerated() where places[name.skeleton] == nil {
      places[name.skeleton] = place
    }
    return folder.sources.indices.sorted { one, other in
      let ranks = (rank(folder.sources[one]), rank(folder.sources[other]))
      let firsts = (places[dated[one].skeleton] ?? one, places[dated[other].skeleton] ?? other)
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      if firsts.0 != firsts.1 { return firsts.0 < firsts.1 }
      return (dated[other].date, one) < (dated[one].date, other)
    }
    .map { folder.sources[$0].name }
  }
}
