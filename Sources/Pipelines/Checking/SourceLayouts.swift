import Tables

/// The headings of the files of one source, file by file: what one of them has the next may lack.
///
/// Files with the same headings are of one layout. The chain of the source is followed for each layout by itself, as it runs.
struct SourceLayouts {
  /// Files that have the same headings.
  private struct Layout {
    let headings: [String]
    let isOpen: Bool
    var files: [String]
  }

  private var layouts: [Layout] = []
  /// The headings of all files, each once, in the order in which they come.
  private(set) var headings: [String] = []
  private var seen: Set<String> = []
  /// Whether the source has further files, whose headings nobody has seen.
  private let isCut: Bool

  /// At most so many files are named in a message.
  private static let namedCount = 3

  init(isCut: Bool) { self.isCut = isCut }

  /// Adds a file that was opened; one without any heading, as an empty one, tells nothing.
  mutating func add(_ reading: any Reading, of file: InputFile) {
    let isOpen = reading.hasOpenHeadings
    guard isOpen || !reading.headings.isEmpty else { return }
    for heading in reading.headings where seen.insert(heading).inserted { headings.append(heading) }
    let same = layouts.firstIndex { $0.headings == reading.headings && $0.isOpen == isOpen }
    if let same {
      layouts[same].files.append(file.shownPath)
    } else {
      layouts.append(
        Layout(headings: reading.headings, isOpen: isOpen, files: [file.shownPath]))
    }
  }

  /// What the chain leaves of all files together.
  ///
  /// A mistake that all layouts make is one of the pipeline; one that only some make is a warning that names their files.
  /// - Parameter start: the flow in front of the chain.
  func flow(through steps: [PipelineFile.Item], from start: Flow) -> Flow {
    let flows = layouts.map { layout in
      var flow = start
      flow.columns = layout.headings
      flow.headingsOfAll = layouts.count > 1 ? headings : []
      flow.isOpen = isCut || layout.isOpen
      return Self.follow(steps, flow)
    }
    guard var joined = flows.first else {
      var open = start
      open.isOpen = true
      return Self.follow(steps, open)
    }
    for flow in flows.dropFirst() { flow.columns.forEach { joined.add($0) } }
    joined.isOpen = flows.contains(where: \.isOpen)
    joined.problems = problems(of: flows)
    return joined
  }

  private static func follow(_ steps: [PipelineFile.Item], _ start: Flow) -> Flow {
    var flow = start
    for item in steps {
      flow.mark = item.mark
      item.stage.flow(&flow)
    }
    return flow
  }

  private func problems(of flows: [Flow]) -> Problems {
    var problems = Problems()
    var told: [Diagnostic] = []
    for diagnostic in flows.flatMap(\.problems.diagnostics)
    where !told.contains(where: { $0.isSame(as: diagnostic) }) {
      told.append(diagnostic)
      let places = flows.indices.filter { place in
        flows[place].problems.diagnostics.contains { $0.isSame(as: diagnostic) }
      }
      guard places.count < flows.count else {
        problems.note(diagnostic)
        continue
      }
      var partial = diagnostic
      partial.severity = .warning
      partial.phrase = named(places.flatMap { layouts[$0].files }, diagnostic.phrase)
      problems.note(partial)
    }
    return problems
  }

  /// What is said of some files, with their names.
  private func named(_ files: [String], _ phrase: Phrase) -> Phrase {
    let names = files.prefix(Self.namedCount).joined(separator: ", ")
    let rest = files.count - Self.namedCount
    return Phrase(
      en: "\(names)\(rest > 0 ? " and \(rest) more" : ""): \(phrase.en)",
      fr: "\(names)\(rest > 0 ? " et \(rest) de plus" : "") : \(phrase.fr)")
  }
}

extension Diagnostic {
  /// Whether both tell the same of the same place, whatever else they propose.
  fileprivate func isSame(as other: Diagnostic) -> Bool {
    code == other.code && mark == other.mark && phrase == other.phrase
  }
}
