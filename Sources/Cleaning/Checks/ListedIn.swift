import Fields
public import Pipelines
import Reference
public import Tables

/// The value must stand in a file: a list of codes, of towns, of members.
public struct ListedIn: CheckRule {
  /// `listed-in`.
  public static let name = "listed-in"
  /// What the rule demands.
  public static let summary = Phrase(
    en: "The value must stand in a column of a file.",
    fr: "La valeur doit figurer dans une colonne d’un fichier.")
  /// The file fills the subject.
  public static let subject: String? = "file"
  /// Samples.
  public static let examples = [
    Example("Saint-Malo", gives: "Saint-Malo", with: "{ listed-in: towns.csv, column: Town }"),
    Example("ST MALO", gives: nil, with: "{ listed-in: towns.csv, column: Town }"),
    Example("saint malo", gives: "saint malo", with: "{ listed-in: towns.csv, folded: yes }"),
  ]

  /// The file.
  @Setting(
    "The file, relative to the pipeline's folder.",
    fr: "Le fichier, relatif au dossier du traitement.", required: true)
  public var file = ""

  /// The column; the first when not given.
  @Setting(
    "The heading of the column; the first column when not given.",
    fr: "Le titre de la colonne ; la première à défaut.")
  public var column: String? = nil

  /// Whether spelling counts.
  @Setting(
    "Compare without accents, capitals and punctuation.",
    fr: "Comparer sans accents, majuscules ni ponctuation.")
  public var folded = false

  private var known: Set<String>? { memory.values }
  private var memory = Memory()

  /// What was read from the file; it is no setting.
  private struct Memory: Sendable {
    var values: Set<String>?
  }

  private enum CodingKeys: String, CodingKey { case file, column, folded }

  /// No file yet.
  public init() {}

  /// The list.
  public var files: [String] { [file] }

  /// The rule with the values of its file.
  public func prepared(_ context: StepContext) throws(RunError) -> ListedIn {
    let table = try context.table(file)
    let place: Int
    if let column {
      guard
        let named = table.place(of: column)
          ?? table.names.firstIndex(where: { Heading.fold($0) == Heading.fold(column) })
      else {
        throw RunError(
          "unknown-heading", .wrong, at: file,
          Phrase(
            en: "listed-in: the file has no heading \"\(column)\"",
            fr: "listed-in : le fichier n’a pas de titre « \(column) »"))
      }
      place = named
    } else {
      place = 0
    }
    var copy = self
    var values: Set<String> = []
    if table.columns.indices.contains(place) {
      let list = table.columns[place]
      for row in 0..<list.count where !list.isBlank(row) { values.insert(key(list[row])) }
    }
    copy.memory.values = values
    return copy
  }

  private func key(_ value: String) -> String { folded ? Fold.letters(value) : value }

  /// The rows whose value the file does not hold; none as long as the file was not read.
  public func failures(
    of column: TextColumn, field: String, in batch: Batch, _ context: StepContext
  ) -> [CheckFailure] {
    guard let known else { return [] }
    let finding = Finding(
      "not-listed", .error,
      Phrase(en: "does not stand in \(file)", fr: "ne figure pas dans \(file)"))
    return (0..<column.count).filter { row in
      column.value(row).map { !known.contains(key($0)) } ?? false
    }.map { CheckFailure(row: $0, finding) }
  }
}
