import Fields
import Tables

/// What a first pipeline says of client codes: mapped where they agree, asked about where nothing tells.
extension PipelineSketch {
  /// The sources whose client codes may be of one numbering, and nothing proves it: it is worth a question.
  public static func codedSources(_ folder: FolderLook) -> [String] {
    folder.sources.filter { !doubtfulCodes(beside: $0, in: folder).isEmpty }.map(\.name)
  }

  /// The sources whose codes may be those of this one; not those that give the same codes to other clients, nor those that surely
  /// share its numbering.
  static func doubtfulCodes(
    beside source: FolderLook.Found, in folder: FolderLook
  ) -> [String] {
    guard let codes = folder.codes(of: source) else { return [] }
    return folder.sources.filter { other in
      other.name != source.name
        && folder.codes(of: other).map { $0.agreement(with: codes) == .unknown } ?? false
        && !(source.sharesCodesWith.contains(other.name))
    }.map(\.name)
  }

  /// Whether the client codes of a source are mapped.
  func sharesCodes(_ source: FolderLook.Found, _ answers: Answers) -> Bool {
    answers.sharesCodes || !source.sharesCodesWith.isEmpty
  }

  /// Why they are.
  func codeNote(_ source: FolderLook.Found) -> String {
    guard !source.sharesCodesWith.isEmpty else { return "" }
    let others = source.sharesCodesWith.joined(separator: ", ")
    let told = Phrase(
      en: "the same codes name the same clients in \(others)",
      fr: "les mêmes codes désignent les mêmes clients dans \(others)")
    return "   # \(SketchText.oneLine(told(language)))"
  }
}

extension FolderLook {
  /// The client codes of a source; `nil` where it has none. An address book numbers its cards for itself.
  func codes(of source: Found) -> SampleCodes? {
    guard source.look.reader != "vcard",
      let heading = source.look.columns.first(where: { $0.fieldName == "client-code" })?.heading
    else { return nil }
    return source.look.codes.first { $0.heading == heading && !$0.codes.isEmpty }?.codes
  }

  /// Finds the sources that give the same codes to the same clients, whatever they call the column.
  mutating func findSharedCodes() {
    let coded = sources.compactMap { codes(of: $0) }
    for index in sources.indices
    where codes(of: sources[index]) == nil && sources[index].look.reader != "vcard" {
      guard
        let found = sources[index].look.codes.first(where: { own in
          coded.contains { $0.agreement(with: own.codes) == .same }
        }),
        let place = sources[index].look.columns.firstIndex(where: { $0.heading == found.heading })
      else { continue }
      sources[index].look.columns[place].take("client-code")
    }
    let all = sources.map { codes(of: $0) }
    for index in sources.indices {
      guard let own = all[index] else { continue }
      sources[index].sharesCodesWith = sources.indices.filter { other in
        other != index && all[other].map { $0.agreement(with: own) == .same } ?? false
      }.map { sources[$0].name }
    }
  }
}

extension FileLook {
  /// Keeps whom the codes name: those of the clients, or of columns that may number them.
  mutating func readCodes(_ sample: Batch) {
    guard records != .consents else { return }
    var fields = fields
    // Parts of a name that a couple or a firm shares tell, too.
    for column in columns where column.joins != nil { fields[column.heading] = column.field?.name }
    let known = columns.filter { $0.fieldName == "client-code" && $0.filledCount > 0 }
    let numbering = columns.filter { $0.field == nil && $0.filledCount >= 5 && $0.mayNumber }
    codes = (known + numbering).prefix(4).map { column in
      (column.heading, SampleCodes(sample, in: column.heading, fields: fields))
    }
  }
}

extension ColumnLook {
  /// Whether its heading speaks of a number or an account: « N° compte », `Account no`.
  fileprivate var mayNumber: Bool {
    let words = Set(Heading.words(heading))
    return !words.isDisjoint(with: [
      "code", "compte", "numero", "num", "no", "n", "ref", "reference", "account", "number",
      "tiers",
      "matricule", "id", "customer", "client",
    ])
  }

  /// Takes a field that its values told.
  fileprivate mutating func take(_ name: String) {
    (field, fieldName, confidence) = (Catalogue.field(ofColumn: name), name, 90)
    (reason, isSetAside) = (.values, false)
  }
}
