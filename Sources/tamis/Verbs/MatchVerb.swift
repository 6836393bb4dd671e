import ArgumentParser
import Fields
import Foundation
import Matching
import Pipelines
import Tables
import Writers

/// `tamis match`: the duplicates of one file.
struct MatchVerb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: say(
      "Find the rows of a file that are one client.",
      "Trouver les lignes d’un fichier qui sont un même client."),
    discussion: say(
      """
      Examples:
        tamis match clients.xlsx --output clusters.xlsx
        tamis match clients.csv --output clusters.csv --truth truth.csv --chart threshold.svg
        tamis match clients.csv --output clusters.csv --explain 12 845
        tamis match clients.xlsx --sheet Contacts --output clusters.csv
      """,
      """
      Exemples :
        tamis match clients.xlsx --output groupes.xlsx
        tamis match clients.csv --output groupes.csv --truth verite.csv --chart seuil.svg
        tamis match clients.csv --output groupes.csv --explain 12 845
        tamis match clients.xlsx --sheet Contacts --output groupes.csv
      """))

  @Argument(help: .init(say("The file.", "Le fichier."), valueName: "file"))
  var file: String

  @Option(
    help: .init(
      say(
        "Where to write the rows with cluster, household and certainty: CSV, or a workbook for Excel (.xlsx).",
        "Où écrire les lignes avec groupe, foyer et certitude : CSV, ou classeur pour Excel (.xlsx)."
      ), valueName: "file"))
  var output: String?

  @Option(
    help: .init(
      say(
        "The true client of each row: id, client.", "Le vrai client de chaque ligne : id, client."),
      valueName: "file"))
  var truth: String?

  @Option(
    parsing: .upToNextOption,
    help: .init(
      say(
        "Why two rows are one client or not: two ids, or two row numbers.",
        "Pourquoi deux lignes sont ou non un même client : deux identifiants ou numéros."),
      valueName: "row"))
  var explain: [String] = []

  @Option(
    help: .init(
      say(
        "A model to use; trained and written there when the file does not exist.",
        "Un modèle à utiliser ; appris et écrit là si le fichier n’existe pas."),
      valueName: "file"))
  var model: String?

  @Option(
    help: .init(
      say(
        "With --truth: a chart of precision and recall by threshold, SVG.",
        "Avec --truth : la précision et le rappel selon le seuil, en SVG."),
      valueName: "file"))
  var chart: String?

  @Option(
    help: .init(
      say(
        "With --truth: the pairs that are wrong, each with its points, CSV.",
        "Avec --truth : les paires fausses, chacune avec ses points, en CSV."),
      valueName: "file"))
  var mistakes: String?

  @Option(
    help: .init(
      say("How certain a link must be, 50 to 99.", "La certitude qu’un lien doit avoir, 50 à 99."),
      valueName: "hundredths"))
  var certainty = 60

  @Option(
    help: .init(
      say(
        "Who is the client where a row names a firm and somebody there: firm, clients (each person), or auto: found out from the rows.",
        "Qui est le client quand une ligne nomme une entreprise et quelqu’un qui y travaille : firm (l’entreprise), clients (chaque personne), ou auto : déduit des lignes."
      ), valueName: "auto|clients|firm"),
    transform: Self.contacts(named:))
  var contacts = FirmContacts.auto

  @Option(
    help: .init(say("How many cores may work.", "Combien de cœurs travaillent."), valueName: "n"))
  var workers: Int?

  @OptionGroup var sheet: SheetOption
  @OptionGroup var common: CommonOptions

  private static func contacts(named word: String) throws -> FirmContacts {
    guard let contacts = FirmContacts(rawValue: word) else {
      throw ValidationError(
        say(
          "--contacts takes auto, clients or firm", "--contacts demande auto, clients ou firm"))
    }
    return contacts
  }

  func validate() throws {
    guard explain.isEmpty || explain.count == 2 else {
      throw ValidationError(say("--explain takes two rows", "--explain demande deux lignes"))
    }
    for (option, value) in [("--chart", chart), ("--mistakes", mistakes)]
    where value != nil && truth == nil {
      throw ValidationError(
        say(
          "\(option) compares with the true clients: give them with --truth, a file of id and client",
          "\(option) compare aux vrais clients : donnez-les avec --truth, un fichier id, client"))
    }
    if let output, MatchOutput.isForeign(output) {
      throw ValidationError(
        say(
          "--output \(output): match writes CSV (.csv) or a workbook for Excel (.xlsx); give the file one of these endings",
          "--output \(output) : match écrit du CSV (.csv) ou un classeur pour Excel (.xlsx) ; donnez au fichier l’une de ces extensions"
        ))
    }
    guard (50...99).contains(certainty) else {
      throw ValidationError(
        say("--certainty takes a number from 50 to 99", "--certainty demande un nombre de 50 à 99"))
    }
    if let workers, !(1...1024).contains(workers) {
      throw ValidationError(
        say("--workers takes a number from 1 to 1024", "--workers demande un nombre de 1 à 1024"))
    }
  }

  func run() async throws {
    let console = common.console
    Interruption.listen()
    do throws(RunError) {
      try work(console)
    } catch {
      throw console.ending(error)
    }
  }

  /// Each file that is named plays one part: what is written must not take the place of what is read.
  private func checkTargets() throws(RunError) {
    var taken = Set([file, truth, model].compactMap { $0 }.map(FilePlace.real))
    for target in [output, chart, mistakes].compactMap({ $0 })
    where !taken.insert(FilePlace.real(target)).inserted {
      throw RunError(
        "target-is-source", .wrong, at: target,
        Phrase(
          en: "is also read or written by this command; write to another file",
          fr: "est aussi lu ou écrit par cette commande ; écrivez dans un autre fichier"))
    }
  }

  private func work(_ console: Console) throws(RunError) {
    try checkTargets()
    let count = workers ?? ProcessInfo.processInfo.activeProcessorCount
    let table = try MatchTable(
      path: file, options: sheet.entries, workers: count, console: console)
    var options = MatchOptions()
    options.workerCount = count
    options.threshold = MatchOptions.threshold(certainty: certainty)
    options.contactsAreClients = contacts.areClients
    if let model, let data = FileManager.default.contents(atPath: model) {
      options.model = try MatchModel(json: data, path: model)
      if contacts != .auto {
        console.warning(
          say(
            "\(model): keeps who was the client when it was learnt; `--contacts` counts for a new model",
            "\(model) : garde qui était le client à son apprentissage ; `--contacts` vaut pour un nouveau modèle"
          ))
      }
    }
    let engine = MatchEngine(options)
    let result = engine.match(table.cleaned)
    if let model, options.model == nil { try write(Array(result.model.json), to: model) }
    let rows = table.cleanedRow
    let cluster = renumbered(rows.map { result.clusters.cluster[$0] })
    let household = renumbered(rows.map { result.clusters.household[$0] })
    if let output {
      try MatchOutput(
        table: table, cluster: cluster, household: household,
        certainty: rows.map { result.clusters.certainty[$0] }
      ).write(to: output, locale: common.locale ?? Wording.environmentLocale, console)
    }
    tell(table, cluster, household, result, console)
    if let truth {
      let answers = try MatchAnswers(path: truth, table: table, console: console)
      let report = TruthReport(engine, result, rows: rows, truth: answers.client)
      console.answer(report.lines(cluster: cluster, console.language).joined(separator: "\n"))
      if let chart { try write(Array(report.chart.svg(console.language).utf8), to: chart) }
      if let mistakes {
        let found = TruthMistakes(result, rows: rows, truth: answers.client)
        try write(mistakesTable(table, found, console), to: mistakes)
      }
    }
    if explain.count == 2 { try explain(table, result, console) }
  }

  /// Clusters numbered from 1 by their first row.
  private func renumbered(_ ids: [UInt32]) -> [UInt32] {
    var numbers: [UInt32: UInt32] = [:]
    return ids.map { id in
      if let number = numbers[id] { return number }
      let number = UInt32(numbers.count + 1)
      numbers[id] = number
      return number
    }
  }

  private func tell(
    _ table: MatchTable, _ cluster: [UInt32], _ household: [UInt32], _ result: MatchResult,
    _ console: Console
  ) {
    let clients = cluster.max() ?? 0
    let homes = household.max() ?? 0
    console.note(
      say(
        "rows: \(cluster.count); clients: \(clients); households or firms: \(homes); pairs compared: \(result.pairCount)",
        "lignes : \(cluster.count) ; clients : \(clients) ; foyers ou entreprises : \(homes) ; paires comparées : \(result.pairCount)"
      ))
    console.note(comparedColumns(table, result.model))
    if !table.fieldOfHeading.values.contains(where: Self.namesClients) {
      console.note(
        say(
          "no column tells who the clients are; give that of the names a heading such as \"Name\"",
          "aucune colonne ne dit qui sont les clients ; donnez à celle des noms un titre comme « Nom »"
        ))
    }
    for notice in result.notices where notice.finding.code != "compared-as-number" {
      let about = notice.field.isEmpty ? "" : "\(notice.field): "
      console.note("\(about)\(notice.times) × \(notice.finding.phrase(console.language))")
    }
  }

  private static func namesClients(_ field: String) -> Bool {
    let names: Set<Field.Comparison> = [.person, .lastName, .firstName, .company]
    return Catalogue.field(ofColumn: field).map { names.contains($0.comparison) } ?? false
  }

  /// Which columns were compared, and as what; a column that nobody knows may still be found to tell clients.
  private func comparedColumns(_ table: MatchTable, _ model: MatchModel) -> String {
    var compared: [String] = []
    var others: [String] = []
    for heading in table.headings {
      let field = table.fieldOfHeading[heading].flatMap { Catalogue.field(ofColumn: $0) }
      if let field, field.isCompared {
        compared.append("\(heading) (\(say(field.label.en, field.label.fr)))")
      } else if model.extraColumns.contains(where: { $0 == heading || $0.hasSuffix(".\(heading)") })
      {
        compared.append(heading)
      } else {
        others.append(heading)
      }
    }
    if compared.isEmpty { compared.append(say("none", "aucune")) }
    let aside = others.isEmpty ? "" : say("; not compared: ", " ; non comparées : ")
    return say("columns compared: ", "colonnes comparées : ") + compared.joined(separator: ", ")
      + aside + others.joined(separator: ", ")
  }

  /// One line a pair: what went wrong, both rows by their first column, the points and where they come from.
  private func mistakesTable(_ table: MatchTable, _ found: TruthMistakes, _ console: Console)
    -> [UInt8]
  {
    let encoder = CSVEncoder()
    var out: [UInt8] = []
    encoder.appendRecord(
      ["kind", "a", "b", "certainty", "household-certainty", "points", "why"], to: &out)
    let ids = table.headings.first.flatMap { table.raw[$0] }
    for pair in found.pairs {
      let why = pair.explanation
      encoder.appendRecord(
        [
          pair.kind.rawValue, ids?[pair.a] ?? String(pair.a + 1),
          ids?[pair.b] ?? String(pair.b + 1),
          String(Int((why.probability * 100).rounded())),
          String(Int((why.householdProbability * 100).rounded())),
          why.lines(console.language).dropLast(2).joined(separator: " | "),
          pair.outcome.line(console.language) { row in name(of: row, table) },
        ], to: &out)
    }
    return out
  }

  /// How a person knows a row: by its first column, else by its number.
  private func name(of cleaned: Int, _ table: MatchTable) -> String {
    let row = table.cleanedRow.firstIndex(of: cleaned) ?? cleaned
    return table.headings.first.flatMap { table.raw[$0] }?[row] ?? String(row + 1)
  }

  private func write(_ bytes: [UInt8], to path: String) throws(RunError) {
    try TargetFile(shownPath: path, path: path).replace(with: bytes)
  }

  private func explain(_ table: MatchTable, _ result: MatchResult, _ console: Console)
    throws(RunError)
  {
    var rows: [Int] = []
    for name in explain {
      guard let (row, other) = table.row(named: name) else {
        throw RunError(
          "no-such-row", .wrong, at: file,
          Phrase(
            en:
              "has no row \(name): give the value of the first column, or a number from 1 to \(table.raw.count)",
            fr:
              "n’a pas de ligne \(name) : donnez la valeur de la première colonne, ou un numéro de 1 à \(table.raw.count)"
          ))
      }
      if let other, let column = table.headings.first {
        console.note(
          say(
            "\(name): taken for row \(row + 1), whose \"\(column)\" it is, not for row \(other + 1)",
            "\(name) : pris pour la ligne \(row + 1), dont c’est « \(column) », et non pour la ligne \(other + 1)"
          ))
      }
      rows.append(table.cleanedRow[row])
    }
    let explanation = result.explain(rows[0], rows[1])
    let outcome = result.outcome(rows[0], rows[1])
      .line(console.language) { row in name(of: row, table) }
    console.answer((explanation.lines(console.language) + [outcome]).joined(separator: "\n"))
  }
}

extension MatchTable {
  /// The row whose first column is `name`, else the row of that number; `other` is the row of that number where it is another one.
  func row(named name: String) -> (row: Int, other: Int?)? {
    let counted = Int(name).flatMap { $0 >= 1 && $0 <= raw.count ? $0 - 1 : nil }
    if let first = headings.first.flatMap({ raw[$0] }) {
      let bytes = Array(name.utf8)
      for row in 0..<raw.count where first.bytes[first.range(of: row)].elementsEqual(bytes) {
        return (row, counted == row ? nil : counted)
      }
    }
    return counted.map { ($0, nil) }
  }
}
