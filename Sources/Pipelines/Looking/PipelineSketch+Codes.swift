import Fields
import Tables

/// What a first pipeline says of client codes: mapped where they agree, asked about where nothing tells.
extension PipelineSketch {
  /// The sources whose client codes may be of one numbering, and nothing proves it: it is worth a question.
  public static func codedSources(_ folder: FolderLook) -> [String] {
    folder.sources.filter {
      $0.codesDifferFrom.isEmpty && !$0.codesInDoubt.isEmpty
    }.map(\.name)
  }

  /// Whether the client codes of a source are mapped: `client-code` is one numbering for the whole pipeline.
  func sharesCodes(_ source: FolderLook.Found, _ answers: Answers) -> Bool {
    !source.sharesCodesWith.isEmpty || answers.sharesCodes && source.codesDifferFrom.isEmpty
  }

  /// What is said of codes that several sources share, while those that are mapped give the same codes to others.
  func otherNumbering(_ source: FolderLook.Found) -> String? {
    guard !source.numbersApartWith.isEmpty, !source.codesDifferFrom.isEmpty else { return nil }
    let own = source.numbersApartWith.joined(separator: ", ")
    let others = source.codesDifferFrom.joined(separator: ", ")
    let told = Phrase(
      en:
        "its client codes are those of \(own), and name other clients than the same codes in \(others): client-code is one numbering, so they are not mapped here",
      fr:
        "ses codes client sont ceux de \(own), et désignent d’autres clients que les mêmes codes dans \(others) : client-code est une seule numérotation, ils ne sont donc pas reliés ici"
    )
    return SketchText.oneLine(told(language))
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
    settleNumberings()
  }

  /// Of the numberings that several sources share the one of most sources is mapped: two of them would be read as one.
  private mutating func settleNumberings() {
    let all = sources.map { codes(of: $0) }
    var same = sources.map { _ in [Int]() }
    for index in sources.indices {
      guard let own = all[index] else { continue }
      for other in sources.indices where other > index {
        switch all[other].map({ $0.agreement(with: own) }) {
        case .same:
          same[index].append(other)
          same[other].append(index)
        case .different:
          sources[index].codesDifferFrom.append(sources[other].name)
          sources[other].codesDifferFrom.append(sources[index].name)
        case .unknown:
          sources[index].codesInDoubt.append(sources[other].name)
          sources[other].codesInDoubt.append(sources[index].name)
        case nil: break
        }
      }
    }
    let groups = Self.groups(same).filter { group in
      let names = Set(group.map { sources[$0].name })
      return group.count > 1
        && group.allSatisfy { names.isDisjoint(with: sources[$0].codesDifferFrom) }
    }
    // Of two as large the first.
    let chosen = groups.indices.max { (groups[$0].count, $1) < (groups[$1].count, $0) }
    for (place, group) in groups.enumerated() {
      for index in group {
        if place == chosen {
          sources[index].sharesCodesWith = same[index].map { sources[$0].name }
        } else {
          sources[index].numbersApartWith = group.filter { $0 != index }.map { sources[$0].name }
        }
      }
    }
  }

  /// What hangs together by links, each in the order of the sources.
  private static func groups(_ links: [[Int]]) -> [[Int]] {
    var seen = links.map { _ in false }
    return links.indices.compactMap { start in
      guard !seen[start] else { return nil }
      var group = [start]
      seen[start] = true
      var next = 0
      while next < group.count {
        for other in links[group[next]] where !seen[other] {
          seen[other] = true
          group.append(other)
        }
        next += 1
      }
      return group.sorted()
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
