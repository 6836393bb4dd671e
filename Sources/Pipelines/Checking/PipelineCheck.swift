import Foundation
import Tables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

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
    for steps in file.sources.map(\.steps) + [file.steps] {
      checkCleaning(in: steps, problems: &problems)
    }
    for item in file.steps {
      joined.mark = item.mark
      item.stage.flow(&joined)
    }
    joined.problems.diagnostics.forEach { problems.note($0) }
    failures += missingTables(of: file)
    checkOutputs(of: file, flow: joined, sources: sources, problems: &problems)
    guard !problems.hasErrors, failures.isEmpty else { return (nil, problems, failures) }
    let pipeline = PreparedPipeline(
      file: file, sources: sources, clientColumns: ClientView.order(joined.columns),
      areColumnsKnown: sources.allSatisfy(\.isSeen), registry: registry)
    return (pipeline, problems, failures)
  }

  /// The tables that steps look things up in and that are not there. A barrier reads what it finds.
  private func missingTables(of file: PipelineFile) -> [RunError] {
    let steps = (file.sources.flatMap(\.steps) + file.steps).filter { $0.stage is any Transform }
    return steps.flatMap { $0.stage.reads(in: file.folder) }.compactMap { path in
      let place = SourceFiles.absolute(path, in: file.folder)
      guard access(place, F_OK) != 0 else { return nil }
      return RunError(
        "source-missing", .unreadable, at: path,
        Phrase(en: "no such file", fr: "fichier introuvable"))
    }
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
              en: "\(item.name) stands here a second time; once is enough",
              fr: "\(item.name) est là une seconde fois ; une suffit")))
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

  /// The sources with their files, several looked at at once.
  private func prepared(
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

  /// What cleans twice in one chain does nothing the second time.
  private func checkCleaning(in steps: [PipelineFile.Item], problems: inout Problems) {
    let cleaning = steps.filter { $0.stage is any Surveying }
    for item in cleaning.dropFirst() where item.name == cleaning[0].name {
      problems.note(
        Diagnostic(
          "twice", at: item.mark, severity: .warning,
          Phrase(
            en: "\(item.name) stands here a second time; once is enough",
            fr: "\(item.name) est là une seconde fois ; une suffit")))
    }
  }

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
    var flow = Flow(
      columns: [], source: source.name, isOpen: found.isEmpty || found.count > Self.headedFileLimit)
    flow.records = source.reader.records
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
      for heading in reading.headings { flow.add(heading) }
      flow.isOpen = flow.isOpen || reading.hasOpenHeadings
    }
    readRefusals(of: source, &flow)
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
    for item in steps {
      flow.mark = item.mark
      item.stage.flow(&flow)
    }
    let prepared = PreparedPipeline.PreparedSource(
      name: source.name, records: flow.records, files: files, steps: steps)
    return (prepared, flow)
  }

  /// A list of unsubscribed or unreachable addresses, by its headings, is read as one even where the pipeline does not say so: read as
  /// clients, those who refused would stay in the mailing.
  private func readRefusals(of source: PipelineFile.Source, _ flow: inout Flow) {
    let columns = source.steps.first { $0.stage is any CodeMapping }?.stage as? any CodeMapping
    guard flow.records == .clients, columns?.recognise != false,
      FileLook.records(of: flow.columns) == .consents
    else { return }
    flow.records = .consents
    guard case .named = source.reader else { return }
    flow.problems.note(
      Diagnostic(
        "consent-list", at: source.mark, severity: .warning,
        Phrase(
          en:
            "\(source.name) is a list of unsubscribed or unreachable addresses by its headings, and is read as one; say so: records: consents",
          fr:
            "\(source.name) est, d’après ses titres, une liste de désinscrits ou d’adresses injoignables, et est lue ainsi ; dites-le : records: consents"
        )))
  }

  /// The reader for a file that the pipeline names without saying what it is.
  public func look(_ file: InputFile) throws(RunError) -> any Reader {
    let head = try FileHead.read(file)
    if head.isEmpty { throw Self.empty(file) }
    guard let reader = registry.reader(for: file, head: head) else {
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

  /// A target is a file, and what is written there is something, once.
  private func checkForm(of writer: any Writer, at mark: Mark, problems: inout Problems) {
    if writer.target.hasSuffix("/") {
      problems.note(
        Diagnostic(
          "target-is-folder", at: mark,
          Phrase(
            en: "\(writer.target) is a folder; name a file in it",
            fr: "\(writer.target) est un dossier ; indiquez un fichier dedans")))
    }
    if writer.ports.isEmpty {
      problems.note(
        Diagnostic(
          "no-port", at: mark,
          Phrase(
            en: "\(writer.target): of names no port; nothing would be written",
            fr: "\(writer.target) : of ne nomme aucune sortie ; rien ne serait écrit")))
    }
    var named: Set<Port> = []
    for port in writer.ports where !named.insert(port).inserted {
      problems.note(
        Diagnostic(
          "port-twice", at: mark,
          Phrase(
            en: "\(writer.target): of names \(port.rawValue) twice",
            fr: "\(writer.target) : of nomme \(port.rawValue) deux fois")))
    }
  }

  private func checkOutputs(
    of file: PipelineFile, flow: Flow, sources: [PreparedPipeline.PreparedSource],
    problems: inout Problems
  ) {
    var read = Set(sources.flatMap { $0.files.map { FilePlace.real($0.file.path) } })
    for item in file.sources.flatMap(\.steps) + file.steps {
      let paths = item.stage.reads(in: file.folder) + item.stage.readsWhenThere
      read.formUnion(paths.map { FilePlace.real(SourceFiles.absolute($0, in: file.folder)) })
    }
    let pipeline = file.path.map(FilePlace.real)
    var written: [String: Mark] = [:]
    for item in file.outputs {
      guard let writer = item.stage as? any Writer else { continue }
      checkForm(of: writer, at: item.mark, problems: &problems)
      for port in writer.ports where !flow.ports.contains(port) {
        problems.note(
          Diagnostic(
            "empty-port", at: item.mark,
            Phrase(
              en:
                "nothing in this pipeline fills the port \(port.rawValue); it needs the step match",
              fr:
                "rien dans ce traitement ne remplit la sortie \(port.rawValue) ; il faut l’étape match"
            )))
      }
      let path = FilePlace.real(SourceFiles.absolute(writer.target, in: file.folder))
      if read.contains(path) {
        problems.note(
          Diagnostic(
            "target-is-source", at: item.mark,
            Phrase(
              en: "\(writer.target) is also read by this pipeline; write to another file",
              fr: "\(writer.target) est aussi lu par ce traitement ; écrivez dans un autre fichier")
          ))
      }
      if path == pipeline {
        problems.note(
          Diagnostic(
            "target-is-pipeline", at: item.mark,
            Phrase(
              en: "\(writer.target) is this pipeline itself; write to another file",
              fr: "\(writer.target) est ce traitement lui-même ; écrivez dans un autre fichier")))
      }
      if let other = written[path] {
        problems.note(
          Diagnostic(
            "target-twice", at: item.mark,
            Phrase(
              en: "\(writer.target) is already written at line \(other.line)",
              fr: "\(writer.target) est déjà écrit à la ligne \(other.line)")))
      }
      written[path] = item.mark
    }
  }
}
