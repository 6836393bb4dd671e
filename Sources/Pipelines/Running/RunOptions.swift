public import Tables

/// How a pipeline is run.
public struct RunOptions: Sendable {
  /// How many cores may work at once.
  public var workers: Int
  /// The date for which ages and delays are computed, ISO 8601.
  public var asOf: String
  /// The locale when the pipeline names none.
  public var locale: String
  /// The language of the sentences in ports, where a person is asked in another one than that of the locale.
  public var language: Language?
  /// Whether outputs are written; a plan writes none.
  public var writes: Bool
  /// Called with facts about how far the run is, at most a few times per portion.
  public var progress: @Sendable (Progress) -> Void
  /// Asked between portions whether the user wants to stop.
  public var isInterrupted: @Sendable () -> Bool

  /// Options of a run.
  public init(
    workers: Int, asOf: String, locale: String = "fr-FR", writes: Bool = true,
    progress: @escaping @Sendable (Progress) -> Void = { _ in },
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.workers = workers
    self.asOf = asOf
    self.locale = locale
    self.writes = writes
    self.progress = progress
    self.isInterrupted = isInterrupted
  }
}

/// How far a run is.
public enum Progress: Sendable {
  /// So many records were read, the last of them from this file.
  case reading(file: String, records: Int)
  /// A barrier works on so many records.
  case working(stage: String, records: Int)
  /// An output is written.
  case writing(path: String)
}
