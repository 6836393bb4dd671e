import Tables

/// A pipeline whose form and flow were checked: everything is known that a run needs.
public struct PreparedPipeline: Sendable {
  /// What the file says.
  public let file: PipelineFile
  /// The sources with their files.
  public let sources: [PreparedSource]
  /// The columns of the clients in output order, as far as they are known beforehand.
  public let clientColumns: [String]
  /// Whether `clientColumns` is all that there can be.
  public let areColumnsKnown: Bool
  /// The stages, whose readers read the tables that steps look things up in.
  let registry: Registry

  /// A source with the files that were found for it.
  public struct PreparedSource: Sendable {
    /// The name in the pipeline.
    public let name: String
    /// What a record tells.
    public let records: Records
    /// The files, each with the reader that fits it.
    public let files: [(file: InputFile, reader: any Reader)]
    /// The source's own steps, `columns` among them.
    public let steps: [PipelineFile.Item]
    /// What the files show before they are read: copies of each other.
    var findings: [PlacedFinding] = []
    /// What the headings of the files show; a run finds it again, sheets and further files included.
    var headingFindings: [PlacedFinding] = []
    /// Whether some file has headings: then every file must.
    var hasHeadings = false

    /// Whether the head of every file was looked at.
    var isSeen: Bool { (1...PipelineCheck.headedFileLimit).contains(files.count) }
  }

  /// Reads a table that a step looks things up in, whole; where rows stand above the headings its records are numbered as if they
  /// stood right below them, so that one more is always the row that a spreadsheet shows.
  func table(_ path: String) throws(RunError) -> Batch {
    let file = InputFile(
      source: "", shownPath: path, path: SourceFiles.absolute(path, in: file.folder))
    var reading = try PipelineCheck(registry: registry).look(file).open(file)
    var table = BatchPile()
    let numbers = RecordNumbers()
    var log = ReadLog()
    while let portion = try reading.next() {
      table.append(try numbers.deliver(portion, &log).mentions)
    }
    if let name = table.oversizeColumn { throw RunError.columnTooLarge(name) }
    var whole = table.joined(Workers(1))
    var places = RowPlaces()
    places.take(log.rowMarks)
    whole.origins = places.numberingByRows(whole.origins)
    return whole
  }

  /// What is worth a look before anything is read: files that are copies of each other, or whose headings differ, or not there yet.
  public var findings: [PlacedFinding] {
    sources.flatMap { $0.findings + $0.headingFindings } + absences
  }

  /// What the steps say of files that are named and not there yet.
  var absences: [PlacedFinding] {
    file.steps.flatMap { item in
      item.stage.absences(in: file.folder).map { placed in
        var placed = placed
        placed.stage = item.name
        return placed
      }
    }
  }

  /// The ports that some output takes.
  public var wantedPorts: Set<Port> {
    Set(file.outputs.flatMap { ($0.stage as? any Writer)?.ports ?? [] })
  }

  /// The sources whose own steps map client codes explicitly.
  public var codeSources: Set<String> {
    Set(
      sources.filter {
        $0.steps.contains { ($0.stage as? any CodeMapping)?.mapsClientCode == true }
      }.map(\.name))
  }
}

/// A transform that gives the columns of a source our names.
public protocol ColumnNaming: Transform {
  /// For our fields the heading of the source that fills them.
  func headings(of columns: [String], _ context: StepContext) -> [String: String]
  /// The columns that come out, in order, and the headings of the source that may fill each.
  func fillers(
    of columns: [String], _ context: StepContext
  ) -> [(column: String, headings: [String])]
  /// The fields that the pipeline itself maps.
  var mappedFields: Set<String> { get }
}

/// A stage that can map a source's client codes explicitly: such sources share one code space.
public protocol CodeMapping: Stage {
  /// Whether `client-code` is mapped by the file, not merely recognised.
  var mapsClientCode: Bool { get }
  /// Whether headings that the file does not map are recognised.
  var recognise: Bool { get }
}
