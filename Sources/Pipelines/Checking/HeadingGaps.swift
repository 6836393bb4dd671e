import Fields
import Tables

/// What the files or sheets of one source lack that others of it have: a column that somebody renamed would be lost without a word.
struct HeadingGaps {
  /// Files or sheets with the same headings.
  private struct Layout {
    var headings: [String]
    var parts: [Part]
    /// For the fields that its headings fill the first heading of each, in order.
    var filled: [(field: String, heading: String)]
    /// All headings that fill a field.
    var used: Set<String>
  }

  private let naming: any ColumnNaming
  private let context: StepContext
  private var layouts: [Layout] = []
  private var seen: Set<Part> = []

  /// At most so many things are named in a message.
  private static let namedCount = 5

  /// The gaps of a source whose own steps begin with what names its columns; `nil` where they do not, or where the columns of a list of
  /// refusals are no fields.
  init?(_ steps: [PipelineFile.Item], source: String, records: Records) {
    guard let naming = steps.first?.stage as? any ColumnNaming, records != .consents else {
      return nil
    }
    self.naming = naming
    context = StepContext(source: source, records: records, locale: "", asOf: "", folder: "")
  }

  /// Adds a file or sheet with its headings; only the first time counts.
  /// - Parameter columns: the columns of the table in which it comes, where those of other sheets stand among them.
  mutating func add(_ part: Part, headings: [String], columns: [String]? = nil) {
    guard !headings.isEmpty, seen.insert(part).inserted else { return }
    if let same = layouts.firstIndex(where: { $0.headings == headings }) {
      layouts[same].parts.append(part)
      return
    }
    let own = Set(headings)
    var filled: [(field: String, heading: String)] = []
    var used: Set<String> = []
    for (name, fillers) in naming.fillers(of: columns ?? headings, context) {
      let field = Catalogue.field(ofColumn: name)?.name ?? name
      guard let heading = fillers.first(where: { own.contains($0) }), isField(name) else {
        continue
      }
      used.formUnion(fillers)
      if !filled.contains(where: { $0.field == field }) { filled.append((field, heading)) }
    }
    layouts.append(Layout(headings: headings, parts: [part], filled: filled, used: used))
  }

  private func isField(_ name: String) -> Bool {
    Catalogue.field(ofColumn: name) != nil || naming.mappedFields.contains(name)
  }

  /// A finding for each file or sheet that lacks a field of the others and has a heading that none of them has, or lacks one that the
  /// pipeline maps.
  /// - Parameter tellsMapped: whether the lack of what the pipeline maps is told here.
  func findings(tellsMapped: Bool, among parts: (Part) -> Bool = { _ in true }) -> [PlacedFinding] {
    let layouts = layouts.filter { $0.parts.contains(where: parts) }
    guard layouts.count > 1 else { return [] }
    var found: [PlacedFinding] = []
    var counts: [String: Int] = [:]
    var all: [(field: String, heading: String)] = []
    var fields: Set<String> = []
    for layout in layouts {
      for heading in Set(layout.headings) { counts[heading, default: 0] += 1 }
      for filled in layout.filled where fields.insert(filled.field).inserted { all.append(filled) }
    }
    for layout in layouts {
      let known = Set(layout.filled.map(\.field))
      let missing = all.filter { filled in
        // What the pipeline maps is told as a mistake in its map where that is checked.
        !known.contains(filled.field)
          && (tellsMapped || !naming.mappedFields.contains(filled.field))
      }
      let strays = layout.headings.filter { counts[$0] == 1 && !layout.used.contains($0) }
      let isMapped = missing.contains { naming.mappedFields.contains($0.field) }
      guard !missing.isEmpty, !strays.isEmpty || isMapped else { continue }
      let phrase =
        known.isEmpty
        ? Self.unknown(layout.headings.count) : Self.lacking(missing, strays, context.source ?? "")
      for part in layout.parts where parts(part) {
        found.append(
          PlacedFinding(
            part: part, field: missing.count == 1 ? missing[0].field : "", stage: "read",
            Finding("other-headings", .warning, phrase)))
      }
    }
    return found
  }

  /// What is said of a file whose headings may be a record: they are not repeated.
  private static func unknown(_ count: Int) -> Phrase {
    Phrase(
      en:
        "none of its \(count) headings is known, while those of the other files of the source are; its first row may be a record: put the headings back",
      fr:
        "aucun de ses \(count) titres n’est connu, alors que ceux des autres fichiers de la source le sont ; sa première ligne est peut-être un enregistrement : remettez les titres"
    )
  }

  /// Whether two headings have a word in common: « Total » and « Total TTC ».
  private static func isNamed(_ heading: String, like other: String) -> Bool {
    !Set(Heading.words(heading).filter { $0.count > 2 }).isDisjoint(with: Heading.words(other))
  }

  private static func lacking(
    _ missing: [(field: String, heading: String)], _ strays: [String], _ source: String
  ) -> Phrase {
    func named(_ names: [String]) -> String {
      names.prefix(namedCount).joined(separator: ", ") + (names.count > namedCount ? "…" : "")
    }
    let lacks = named(missing.map { "\($0.heading) (\($0.field))" })
    guard !strays.isEmpty else {
      return Phrase(
        en: "lacks \(lacks), which other files of \(source) have; these fields stay empty here",
        fr:
          "n’a pas \(lacks), que d’autres fichiers de \(source) ont ; ces champs restent vides ici")
    }
    // Only a heading that is spelled much the same, or that is known to hold the field, is proposed for it.
    let meant = missing.lazy.compactMap { lack in
      (NearestWord.to(lack.heading, among: strays)
        ?? strays.first {
          isNamed($0, like: lack.heading) || Catalogue.recognise(heading: $0)?.name == lack.field
        })
        .map { (lack, $0) }
    }.first
    guard let (lack, near) = meant else {
      return Phrase(
        en:
          "lacks \(lacks), which other files of \(source) have, and has headings that none of them has: \(named(strays)); where one of these is the same, name both in columns:",
        fr:
          "n’a pas \(lacks), que d’autres fichiers de \(source) ont, et a des titres qu’aucun d’eux n’a : \(named(strays)) ; si l’un d’eux est la même chose, citez les deux dans columns:"
      )
    }
    let both = "{ \(lack.field): [\(lack.heading), \(near)] }"
    return Phrase(
      en:
        "lacks \(lacks), which other files of \(source) have, and has headings that none of them has: \(named(strays)); where they are the same, name both: columns: \(both)",
      fr:
        "n’a pas \(lacks), que d’autres fichiers de \(source) ont, et a des titres qu’aucun d’eux n’a : \(named(strays)) ; si c’est la même chose, citez les deux : columns: \(both)"
    )
  }
}

/// Files of one source of which some have no headings.
enum HeadlessFiles {
  /// Why the source is not read: read without its headings, such a file would be so many clients without a name.
  static func refusal(_ file: InputFile) -> RunError {
    RunError(
      "no-headings", .unreadable, at: file.shownPath,
      Phrase(
        en:
          "has no headings, while other files of \(file.source) have; put the heading row back, or read the file as a source of its own",
        fr:
          "n’a pas de titres, alors que d’autres fichiers de \(file.source) en ont ; remettez la ligne de titres, ou lisez ce fichier comme une source à part"
      ))
  }

  /// Whether a file says nothing of what its columns are.
  static func isHeadless(_ reading: any Reading) -> Bool {
    !reading.hasHeader && !reading.headings.isEmpty
      && reading.headings.allSatisfy { Catalogue.recognise(heading: $0) == nil }
  }
}
