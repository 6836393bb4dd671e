import Foundation
import Tables

extension PipelineCheck {
  /// The sources with their files, several looked at at once.
  func prepared(
    _ file: PipelineFile, given: [String: [InputFile]]?
  ) -> [Result<(PreparedPipeline.PreparedSource, Flow), RunError>] {
    Workers(ProcessInfo.processInfo.activeProcessorCount).map(file.sources.count) { place in
      do throws(RunError) {
        return .success(try prepare(file.sources[place], of: file, given: given))
      } catch {
        return .failure(error)
      }
    }
  }

  /// The files of a source, each with its reader and opened for its headings, and what its own chain leaves of these.
  private func prepare(
    _ source: PipelineFile.Source, of file: PipelineFile, given: [String: [InputFile]]?
  ) throws(RunError) -> (PreparedPipeline.PreparedSource, Flow) {
    let found: [InputFile]
    if let given {
      found = given[source.name] ?? []
    } else {
      found = try SourceFiles.find(source.reader.paths, source: source.name, folder: file.folder)
    }
    var files: [(file: InputFile, reader: any Reader)] = []
    var layouts = SourceLayouts(isCut: found.count > Self.headedFileLimit)
    let steps = ownSteps(of: source, in: file)
    var gaps = HeadingGaps(steps, source: source.name, records: source.reader.records)
    var (headless, hasHeadings) = (InputFile?.none, false)
    for (index, input) in found.enumerated() {
      let reader: any Reader
      switch source.reader {
      case .named(let named): reader = named
      case .byLooking: reader = try look(input)
      }
      files.append((input, reader))
      guard index < Self.headedFileLimit else { continue }
      if given == nil, try FileHead.read(input, limit: 1).isEmpty, found.count == 1 {
        throw Self.empty(input)
      }
      let reading = try reader.open(input)
      layouts.add(reading, of: input)
      if !reading.hasOpenHeadings { gaps?.add(input.part(), headings: reading.headings) }
      if HeadlessFiles.isHeadless(reading) {
        headless = headless ?? input
      } else if !reading.headings.isEmpty {
        hasHeadings = true
      }
    }
    if let headless, hasHeadings { throw HeadlessFiles.refusal(headless) }
    var start = Flow(columns: layouts.headings, source: source.name)
    start.records = source.reader.records
    readRefusals(of: source, files, &start)
    var prepared = PreparedPipeline.PreparedSource(
      name: source.name, records: start.records, files: files, steps: steps)
    prepared.findings = SameFiles.findings(among: found)
    prepared.headingFindings = gaps?.findings(tellsMapped: false) ?? []
    prepared.hasHeadings = hasHeadings
    return (prepared, layouts.flow(through: steps, from: start))
  }

  /// The chain of a source, with what belongs in it even where the file does not say so.
  private func ownSteps(
    of source: PipelineFile.Source, in file: PipelineFile
  ) -> [PipelineFile.Item] {
    var steps = source.steps
    if !steps.contains(where: { $0.name == "columns" }), let columns = registry.stage("columns") {
      steps.insert(PipelineFile.Item(mark: source.mark, stage: columns.init()), at: 0)
    }
    // What may not be kept is kept by nobody who merely forgot to clean.
    if !(steps + file.steps).contains(where: { $0.stage is any Discreet }),
      let withhold = registry.stage("withhold")
    {
      steps.append(PipelineFile.Item(mark: source.mark, stage: withhold.init()))
    }
    return steps
  }

  /// A list of unsubscribed or unreachable addresses, by its headings or its states, is read as one even where the pipeline does not say
  /// so: read as clients, those who refused would stay in the mailing.
  private func readRefusals(
    of source: PipelineFile.Source, _ files: [(file: InputFile, reader: any Reader)],
    _ flow: inout Flow
  ) {
    let columns = source.steps.first { $0.stage is any CodeMapping }?.stage as? any CodeMapping
    guard flow.records == .clients, columns?.recognise != false else { return }
    let isByHeadings = FileLook.records(of: flow.columns) == .consents
    guard isByHeadings || Self.statesRefuse(flow.columns, files) else { return }
    flow.records = .consents
    guard case .named = source.reader else { return }
    let (en, fr) =
      isByHeadings
      ? ("by its headings", "d’après ses titres") : ("by its states", "d’après ses états")
    flow.problems.note(
      Diagnostic(
        "consent-list", at: source.mark, severity: .warning,
        Phrase(
          en:
            "\(source.name) is a list of unsubscribed or unreachable addresses \(en), and is read as one; say so: records: consents",
          fr:
            "\(source.name) est, \(fr), une liste de désinscrits ou d’adresses injoignables, et est lue ainsi ; dites-le : records: consents"
        )))
  }

  /// Whether the states of the first file say so, of which a portion is read only where a heading of states or reasons stands beside an address.
  private static func statesRefuse(
    _ headings: [String], _ files: [(file: InputFile, reader: any Reader)]
  ) -> Bool {
    guard ConsentHeadings.mayTellByValues(headings), let (file, reader) = files.first,
      var reading = try? reader.open(file), let portion = try? reading.next()
    else { return false }
    var log = ReadLog()
    guard let delivery = try? RecordNumbers().deliver(portion, &log) else { return false }
    let sample = delivery.mentions
    return ConsentHeadings.statesRefuse(in: sample)
      || ConsentHeadings.statesBounce(in: sample, headings: sample.names)
  }

  /// The reader for a file that the pipeline names without saying what it is.
  public func look(_ file: InputFile) throws(RunError) -> any Reader {
    let head = try FileHead.read(file)
    if head.isEmpty { throw Self.empty(file) }
    guard let reader = registry.reader(for: file, head: head) else {
      for reader in registry.readers {
        guard let what = reader.foreign(head: head, name: file.path) else { continue }
        throw RunError("foreign-file", .unreadable, at: file.shownPath, what)
      }
      throw RunError(
        "unknown-format", .unreadable, at: file.shownPath,
        Phrase(
          en: "no reader knows this kind of file; export it as CSV or as a workbook",
          fr: "aucun lecteur ne connaît ce genre de fichier ; exportez-le en CSV ou en classeur"))
    }
    return reader.init()
  }

  private static func empty(_ file: InputFile) -> RunError {
    RunError(
      "source-empty", .unreadable, at: file.shownPath,
      Phrase(
        en: "the file is empty; export it again",
        fr: "le fichier est vide ; refaites l’export"))
  }
}
