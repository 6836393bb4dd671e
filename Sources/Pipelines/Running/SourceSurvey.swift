public import Tables

/// A transform that must know what the records of a source show together before it works on the first of them.
public protocol Surveying: Transform {
  /// Begins to look at a source whose records pass the steps before this one.
  func survey(_ context: StepContext) -> any Survey
}

/// What the records of a source show together, such as whether day or month comes first in a column of dates.
public protocol Survey: Sendable {
  /// Looks at the next records, in reading order.
  /// - Returns: whether more of them must be seen.
  mutating func look(at delivery: Delivery) -> Bool
  /// For a column the values that decide how all of its values are read.
  var evidence: [String: TextColumn] { get }
  /// What stays open after all, by field.
  var findings: [(field: String, finding: Finding)] { get }
  /// What else is to be said, each with its own place.
  var placedFindings: [PlacedFinding] { get }
  /// What the step shall know of the records when it works on the first of them.
  var memory: (any Sendable)? { get }
}

extension Survey {
  /// Nothing else is to be said.
  public var placedFindings: [PlacedFinding] { [] }
  /// Nothing but the evidence.
  public var memory: (any Sendable)? { nil }
}

extension PipelineRun {
  /// Looks at the records of a source before it is read, as far as its steps must know them together.
  ///
  /// A source that is read in one piece shows everything by itself: nothing is looked at twice.
  func survey(
    _ source: PreparedPipeline.PreparedSource, steps: [PipelineFile.Item]
  ) throws(RunError) -> (any Survey)? {
    guard let place = steps.firstIndex(where: { $0.stage is any Surveying }),
      let surveying = steps[place].stage as? any Surveying
    else { return nil }
    var cursor = Cursor(sources: [source])
    let nothing: (InputFile, [Phrase]) -> Void = { _, _ in }
    guard let first = try cursor.next(note: nothing), var next = try cursor.next(note: nothing)
    else { return nil }
    let context = context(of: source)
    let chain = Chain(
      transforms: steps[..<place].compactMap { item in
        (item.stage as? any Transform).map { (item.name, $0) }
      }, context: context, keepsRepairs: false)
    var survey = surveying.survey(context)
    let numbers = RecordNumbers()
    var log = ReadLog()
    var isOpen = survey.look(at: try chain.run(numbers.deliver(first.portion, &log)).delivery)
    while isOpen {
      if options.isInterrupted() { throw Self.interrupted }
      log = ReadLog()
      isOpen = survey.look(at: try chain.run(numbers.deliver(next.portion, &log)).delivery)
      guard let more = try cursor.next(note: nothing) else { break }
      next = more
    }
    return survey
  }
}
