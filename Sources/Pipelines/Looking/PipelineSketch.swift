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

  private let folder: FolderLook
  private let answers: Answers
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

  private func say(_ en: String, _ fr: String) -> String { language == .french ? fr : en }

  /// The consent columns that hold crosses: the question is worth asking.
  public static func crossedColumns(_ folder: FolderLook) -> [(source: String, heading: String)] {
    folder.sources.flatMap { source in
      source.look.columns.filter {
        $0.field?.kind == .boolean && $0.field?.group == .consent
          && $0.oddities.contains { $0.kind == .crosses }
      }.map { (source.name, $0.heading) }
    }
  }

  /// The sources that have client codes.
  public static func codedSources(_ folder: FolderLook) -> [String] {
    // An address book numbers its cards for itself.
    folder.sources.filter { source in
      source.look.reader != "vcard"
        && source.look.columns.contains { $0.fieldName == "client-code" }
    }.map(\.name)
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
    for source in folder.sources { lines += sourceLines(source) }
    lines += stepLines + outputLines + testLines
    // A file or a heading may hold what would be read as the name of a value.
    if let version = lines.firstIndex(of: "version: 1"),
      lines.contains(where: { $0.contains(Self.dollar) })
    {
      lines.insert("values: { dollar: '$' }", at: version + 1)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Findings about what of a file was not read, or may have been read wrongly.
  private static let doubtCodes: Set<String> = [
    "other-sheets", "another-table", "side-by-side", "lone-cell", "duplicate-heading",
    "refusal-by-name", "sheets-of-clients",
  ]

  /// At most so many of them stand above a source.
  private static let doubtCount = 6

  private func sourceLines(_ source: FolderLook.Found) -> [String] {
    let look = source.look
    let isOne = look.recordCount == 1
    var note = "\(look.recordCount) \(say("record", "enregistrement"))\(isOne ? "" : "s")"
    if source.fileCount > 1 { note = "\(source.fileCount) \(say("files", "fichiers"))" }
    if let export = look.export { note += ", \(export.program), \(export.content)" }
    var lines = [
      "", "  \(source.name):   # \(note)", "    - \(look.reader): \(Self.quoted(source.path))",
    ]
    if let other = region.note(on: look, language) {
      lines.append("    # ! \(Self.oneLine(other))")
    }
    // What was not read, or read with a doubt, belongs before the eyes of whoever edits this.
    let doubts = look.findings.filter { Self.doubtCodes.contains($0.finding.code) }
    lines += doubts.prefix(Self.doubtCount).map {
      "    # ! \(Self.oneLine($0.finding.phrase(language)))"
    }
    if doubts.count > Self.doubtCount {
      let rest = doubts.count - Self.doubtCount
      lines.append(
        "    # ! \(say("… and \(rest) more: tamis look", "… et \(rest) de plus : tamis look"))")
    }
    for column in look.columns where column.field == nil {
      guard let doubt = ColumnLook.consentDoubt(column.heading) else { continue }
      lines.append("    # ! \(Self.oneLine(column.heading)): \(doubt.phrase(language))")
    }
    lines += sharedCode(source)
    if !look.sheets.isEmpty {
      lines.append("      sheet: [\(look.sheets.map(Self.quoted).joined(separator: ", "))]")
    }
    if look.records != .clients, look.takesRecords {
      lines.append("      records: \(look.records.rawValue)")
    }
    let mapped = look.columns.filter { column in
      guard let name = column.fieldName, name != column.heading || !look.joining(column).isEmpty
      else { return false }
      // Such a list is read as a whole: a state becomes a refusal only together with what stands beside it.
      if look.records == .consents, ConsentHeadings.meaning(of: column.heading) != nil {
        return false
      }
      return name != "client-code" || answers.sharesCodes
    }
    let aside = look.columns.filter(\.isSetAside).map { Self.quoted($0.heading) }
    guard !mapped.isEmpty || !aside.isEmpty else { return lines }
    lines.append("    - columns:\(mapped.isEmpty ? " {}" : "")")
    for column in mapped {
      let doubt =
        column.confidence < 90
        ? "   # \(say("please check", "à vérifier")) (\(column.confidence) %)" : ""
      let headings = ([column.heading] + look.joining(column)).map(Self.quoted)
      let value = headings.count == 1 ? headings[0] : "[\(headings.joined(separator: ", "))]"
      lines.append("        \(column.fieldName ?? ""): \(value)\(doubt)")
    }
    if !aside.isEmpty {
      let why = say("the values are none of these fields", "les valeurs n’en sont pas")
      lines.append("      as-extra: [\(aside.joined(separator: ", "))]   # \(why)")
    }
    let crossed = look.columns.filter { column in
      Self.crossedColumns(folder).contains {
        $0.source == source.name && $0.heading == column.heading
      }
    }
    if answers.crossMeansYes, !crossed.isEmpty {
      lines.append("    - translate:")
      lines += crossed.map { "        \($0.fieldName ?? ""): { x: yes }" }
    }
    return lines
  }

  /// What is said of client codes that are not mapped, where another source has such too.
  private func sharedCode(_ source: FolderLook.Found) -> [String] {
    let others = Self.codedSources(folder).filter { $0 != source.name }
    guard !answers.sharesCodes, !others.isEmpty, source.look.reader != "vcard",
      let column = source.look.columns.first(where: { $0.fieldName == "client-code" })
    else { return [] }
    let told = Phrase(
      en:
        "\(column.heading) is a client code; if its numbering is that of \(others.joined(separator: ", ")), map it in each: columns: { client-code: \(column.heading) }",
      fr:
        "\(column.heading) est un code client ; si sa numérotation est celle de \(others.joined(separator: ", ")), reliez-le dans chacune : columns: { client-code: \(column.heading) }"
    )
    return ["    # ? \(Self.oneLine(told(language)))"]
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
    return folder.sources.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }
    .map(\.element.name)
  }

  private var outputLines: [String] {
    [
      "", "outputs:", "  - csv: out/clients.csv", "    for: excel",
      "  - csv: out/rejects.csv   # \(say("what was refused, and why", "ce qui est écarté, et pourquoi"))",
      "    of: rejects",
      "  - csv: out/findings.csv   # \(say("every repair and every doubt", "chaque réparation et chaque doute"))",
      "    of: findings",
      "  - csv: out/links.csv   # \(say("which records make which client", "quelles fiches font quel client"))",
      "    of: links",
      "  - csv: out/changes.csv   # \(say("what each source said where another value stands now", "ce que disait chaque source là où une autre valeur est retenue"))",
      "    of: changes",
      "  - xlsx: out/to-repair.xlsx   # \(say("what only a person can put right: fill in answer, lay it beside this file", "ce que seule une personne peut corriger : remplissez réponse, posez-le à côté de ce fichier"))",
      "    of: to-repair",
      "  - xlsx: out/uncertain-pairs.xlsx   # \(say("pairs that may be one client: decide, lay it beside this file", "paires qui sont peut-être un même client : décidez, posez-le à côté de ce fichier"))",
      "    of: uncertain-pairs", "", "stop-when: { rejects: '> 10%' }",
    ]
  }

  // MARK: The test

  /// Invented values, by field, that `clean` leaves as they are.
  private static let invented: [String: String] = [
    "civility": "Mme", "first-name": "Camille", "last-name": "Exemple",
    "person": "Mme Camille Exemple",
    "company": "Atelier Exemple", "street": "1 rue du Port", "postcode": "35400",
    "city": "Saint-Malo",
    "phone": "01 99 00 00 01", "mobile": "06 39 98 00 01", "email": "camille.exemple@example.org",
    "purchase-number": "A-1", "purchase-date": "2026-01-15", "created-date": "2026-01-15",
  ]

  private var testLines: [String] {
    for source in folder.sources where source.look.reader == "csv" {
      let columns = source.look.columns
      let expected: [String] = ["last-name", "email", "postcode"].filter { name in
        columns.contains { $0.fieldName == name && !$0.heading.isEmpty }
      }
      guard expected.count >= 2, columns.count >= 2,
        !columns.contains(where: { $0.heading.contains { Self.isUnsafe($0) } })
      else { continue }
      let header = columns.map { Self.cell($0.heading) }.joined(separator: ",")
      let row = columns.map { column in Self.cell(Self.invented[column.fieldName ?? ""] ?? "") }
        .joined(separator: ",")
      return [
        "", "tests:",
        "  - name: \(say("a record comes through unharmed", "une fiche traverse sans dommage"))",
        "    given:", "      \(source.name): |", "        \(header)", "        \(row)",
        "    expect:",
        "      clients: |", "        \(expected.joined(separator: ","))",
        "        \(expected.map { name in Self.cell(Self.invented[name] ?? "") }.joined(separator: ","))",
        "      rejects: none",
      ]
    }
    return []
  }

  private static let dollar = "${dollar}{"

  /// A text as part of a comment: on one line.
  static func oneLine(_ text: String) -> String {
    String(text.map { isUnsafe($0) ? " " : $0 })
  }

  /// Whether YAML reads a character as the end of a line, or not at all.
  private static func isUnsafe(_ character: Character) -> Bool {
    character.isNewline
      || character.unicodeScalars.contains {
        $0.value < 0x20 && $0.value != 0x09 || 0x7F...0x9F ~= $0.value || $0.value == 0xFEFF
          || 0xFFFE...0xFFFF ~= $0.value
      }
  }

  private static func cell(_ text: String) -> String {
    let text = text.replacing("${", with: dollar)
    return text.contains { ",\"".contains($0) } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }

  /// A YAML scalar that reads as exactly this text.
  static func quoted(_ text: String) -> String {
    let text = text.replacing("${", with: dollar)
    let isPlain =
      text.first.map { $0.isLetter || $0.isNumber } ?? false
      && text.allSatisfy { $0.isLetter || $0.isNumber || " _./'-()’".contains($0) }
      && text.last != " "
      && !["yes", "no", "true", "false", "null", "oui", "non"].contains(text.lowercased())
    if isPlain { return text }
    if text.contains(where: isUnsafe) {
      var json = ""
      JSONValue.quote(text, to: &json)
      return json
    }
    return "'" + text.replacing("'", with: "''") + "'"
  }
}
