import Tables

/// Checks the flow of a pipeline: sources, headings, columns at each step, ports and targets. No data is read but the heads of files.
public struct PipelineCheck: Sendable {
  /// How many files of a source are opened to see their headings; further ones leave the columns open.
  static let headedFileLimit = 40

  let registry: Registry

  /// A check with these stages.
  public init(registry: Registry) { self.registry = registry }

  /// Checks `file`.
  /// - Parameter given: files that stand for those of the sources, by source; a source that it does not name has none. For tests.
  /// - Returns: the pipeline ready to run, unless a mistake or a source that cannot be read forbids it; every mistake;
  ///   and every source that cannot be read.
  public func check(
    _ file: PipelineFile, given: [String: [InputFile]]? = nil
  ) -> (pipeline: PreparedPipeline?, problems: Problems, failures: [RunError]) {
    var problems = Problems()
    var failures: [RunError] = []
    var sources: [PreparedPipeline.PreparedSource] = []
    var joined = Flow(columns: [], ports: Set(Port.allCases))
    joined.ports.subtract([.uncertainPairs, .households])
    for found in prepared(file, given: given) {
      do throws(RunError) {
        let (prepared, flow) = try found.get()
        sources.append(prepared)
        flow.problems.diagnostics.forEach { problems.note($0) }
        flow.columns.forEach { joined.add($0) }
        joined.isOpen = joined.isOpen || flow.isOpen
      } catch {
        failures.append(error)
        joined.isOpen = true
      }
    }
    joined.sources = file.sources.map(\.name)
    checkOrder(of: file.steps, problems: &problems)
    checkDescriptions(in: file, problems: &problems)
    for steps in file.sources.map(\.steps) + [file.steps] {
      checkCleaning(in: steps, problems: &problems)
    }
    for item in file.steps {
      joined.mark = item.mark
      item.stage.flow(&joined)
    }
    joined.problems.diagnostics.forEach { problems.note($0) }
    failures += checkTables(of: file, problems: &problems)
    checkConsentFilters(of: file, problems: &problems)
    checkOutputs(of: file, flow: joined, sources: sources, problems: &problems)
    guard !problems.hasErrors, failures.isEmpty else { return (nil, problems, failures) }
    let pipeline = PreparedPipeline(
      file: file, sources: sources, clientColumns: ClientView.order(joined.columns),
      areColumnsKnown: sources.allSatisfy(\.isSeen), registry: registry)
    return (pipeline, problems, failures)
  }

  /// Each barrier stands once; what may make two records of one stands before the first of them.
  private func checkOrder(of steps: [PipelineFile.Item], problems: inout Problems) {
    var barriers: Set<String> = []
    for item in steps {
      if item.stage is any Barrier, !barriers.insert(item.name).inserted {
        problems.note(
          Diagnostic(
            "twice", at: item.mark,
            Phrase(
              en: "\(item.name) stands here a second time, which cannot be; take one away",
              fr: "\(item.name) est là une seconde fois, ce qui ne se peut ; ôtez-en une")))
      }
      if let barrier = barriers.sorted().first,
        (item.stage as? any Transform)?.splitsRecords == true
      {
        problems.note(
          Diagnostic(
            "too-late", at: item.mark,
            Phrase(
              en: "\(item.name) works on the records of the sources; put it before \(barrier)",
              fr:
                "\(item.name) travaille sur les enregistrements des sources ; placez-le avant \(barrier)"
            )))
      }
    }
  }

  /// What tells of the client stands behind what makes him of his records: else the lines of an envelope show one address and its cells
  /// another.
  private func checkDescriptions(in file: PipelineFile, problems: inout Problems) {
    guard let merge = file.steps.lastIndex(where: { $0.name == "merge" }) else { return }
    let early = file.sources.flatMap(\.steps) + file.steps[..<merge]
    for item in early where (item.stage as? any Transform)?.describesClients == true {
      problems.note(
        Diagnostic(
          "too-early", at: item.mark,
          Phrase(
            en: "\(item.name) tells of the client whole; put it behind merge",
            fr: "\(item.name) parle du client entier ; placez-le derrière merge")))
    }
  }

  /// What cleans twice in one chain does nothing the second time.
  private func checkCleaning(in steps: [PipelineFile.Item], problems: inout Problems) {
    let cleaning = steps.filter { $0.stage is any Answering }
    for item in cleaning.dropFirst() where item.name == cleaning[0].name {
      problems.note(
        Diagnostic(
          "twice", at: item.mark, severity: .warning,
          Phrase(
            en: "\(item.name) stands here a second time; that changes nothing, once is enough",
            fr: "\(item.name) est là une seconde fois ; cela ne change rien, une suffit")))
    }
  }
}
