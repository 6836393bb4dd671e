public import Tables

/// A transform that must know what the records of a source show together before it works on the first of them.
public protocol Surveying: Transform {
  /// Begins to look at a source whose records pass the steps before this one.
  func survey(_ context: StepContext) -> any Survey
  /// Whether there is anything to look for in this source.
  func mustSurvey(_ context: StepContext) -> Bool
}

extension Surveying {
  /// In every source.
  public func mustSurvey(_ context: StepContext) -> Bool { true }
}

/// What the records of a source show together, such as whether day or month comes first in a column of dates.
public protocol Survey: Sendable {
  /// Looks at the next records, in reading order.
  /// - Returns: whether more records of the same file must be seen; those of the next file are shown in any case.
  mutating func look(at delivery: Delivery) -> Bool
  /// Whether no further file needs to be seen, whatever is left of the present one: a folder of a hundred thousand invoices is not read
  /// twice.
  var isDone: Bool { get }
  /// For a column the values that decide how all of its values are read.
  var evidence: [String: TextColumn] { get }
  /// The same for the parts of the source that are written in another way than the rest of it.
  var partEvidence: [Part: [String: TextColumn]] { get }
  /// What stays open after all, by field.
  var findings: [(field: String, finding: Finding)] { get }
  /// What else is to be said, each with its own place.
  var placedFindings: [PlacedFinding] { get }
  /// What the step shall know of the records when it works on the first of them.
  var memory: (any Sendable)? { get }
}

extension Survey {
  /// Every file is looked at.
  public var isDone: Bool { false }
  /// All parts are read alike.
  public var partEvidence: [Part: [String: TextColumn]] { [:] }
  /// Nothing else is to be said.
  public var placedFindings: [PlacedFinding] { [] }
  /// Nothing but the evidence.
  public var memory: (any Sendable)? { nil }
}

/// What was found out about a source before it is read, by the names of the steps that asked for it.
struct SourceSurveys: Sendable {
  /// In the order of the steps.
  private(set) var found: [(step: String, survey: any Survey)] = []
  /// For a column the values that decide how all of its values are read.
  private(set) var evidence: [String: TextColumn] = [:]
  /// The same for parts that are written in another way.
  private(set) var partEvidence: [Part: [String: TextColumn]] = [:]
  /// What each step shall know.
  private(set) var memories: [String: any Sendable] = [:]

  /// Whether a step of this name has looked already: a second one knows what it knows.
  func holds(_ step: String) -> Bool { found.contains { $0.step == step } }

  mutating func add(_ survey: any Survey, of step: String) {
    found.append((step, survey))
    evidence.merge(survey.evidence) { first, _ in first }
    partEvidence.merge(survey.partEvidence) { first, _ in first }
    memories[step] = survey.memory
  }
}

extension PipelineRun {
  /// Looks at the records of a source before it is read, as far as its steps must know them together.
  ///
  /// A step looks at what the steps before it make of the records, with what these found out themselves.
  func survey(
    _ source: PreparedPipeline.PreparedSource, steps: [PipelineFile.Item]
  ) throws(RunError) -> SourceSurveys {
    var surveys = SourceSurveys()
    let context = context(of: source)
    for (place, item) in steps.enumerated() {
      guard let surveying = item.stage as? any Surveying, surveying.mustSurvey(context),
        !surveys.holds(item.name)
      else { continue }
      let chain = chain(Array(steps[..<place]), source: source, surveys: surveys, wanted: [])
      let survey = try look(at: source, behind: chain, with: surveying.survey(context))
      if let survey { surveys.add(survey, of: item.name) }
    }
    return surveys
  }

  /// What a survey finds, of every file as much as it needs; `nil` for a source that is read in one piece: it shows everything by
  /// itself, and is not looked at twice.
  private func look(
    at source: PreparedPipeline.PreparedSource, behind chain: Chain, with survey: any Survey
  ) throws(RunError) -> (any Survey)? {
    var survey = survey
    var cursor = Cursor(sources: [source])
    let nothing: (InputFile, [Phrase]) -> Void = { _, _ in }
    guard let first = try cursor.next(note: nothing)?.portion else { return nil }
    var pieces = [(portion: first, file: cursor.file)]
    guard let second = try cursor.next(note: nothing)?.portion else { return nil }
    pieces.append((second, cursor.file))
    let numbers = RecordNumbers()
    var left: Int?
    while true {
      if pieces.isEmpty, let next = try cursor.next(note: nothing) {
        pieces.append((next.portion, cursor.file))
      }
      guard !pieces.isEmpty else { return survey }
      if options.isInterrupted() { throw Self.interrupted }
      let (portion, file) = pieces.removeFirst()
      guard file != left else { continue }
      var log = ReadLog()
      let isOpen = survey.look(at: try chain.run(numbers.deliver(portion, &log)).delivery)
      if survey.isDone { return survey }
      if !isOpen, cursor.file == file, cursor.leaveFile() { left = file }
    }
  }
}
