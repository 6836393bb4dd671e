public import Tables

/// Something about a cell, a record or a file that a person should know; a value in a table, never thrown.
public struct Finding: Sendable, Equatable {
  /// How much it matters.
  public enum Severity: String, Sendable, CaseIterable {
    /// Repaired with certainty.
    case repaired
    /// Worth a look.
    case notice
    /// Doubtful or lost.
    case warning
    /// Wrong.
    case error

    /// Whether something is lost, doubtful or wrong: told even where nobody wants to hear of what went well.
    public var isGrave: Bool { self == .warning || self == .error }
  }

  /// A stable code, such as `lost-leading-zero`.
  public var code: String
  /// How much it matters.
  public var severity: Severity
  /// The sentence, without the place and without personal values.
  public var phrase: Phrase

  /// Whether it says what became of an answer that a person gave.
  public var isAboutAnswer: Bool { code.hasPrefix("decision-") || code.hasPrefix("answer-") }

  /// A finding with all its facts.
  public init(_ code: String, _ severity: Severity, _ phrase: Phrase) {
    self.code = code
    self.severity = severity
    self.phrase = phrase
  }
}

/// A finding and where it was made.
public struct PlacedFinding: Sendable, Equatable {
  /// The file, sheet or member.
  public var part: Part
  /// The record, 1 is the first data row; 0 when the finding concerns the part as a whole.
  public var record: Int
  /// The line of the part, 0 when it has none.
  public var line: Int
  /// The field or heading, empty when the finding concerns the record.
  public var field: String
  /// The stage or rule that made it.
  public var stage: String
  /// The value as the source wrote it, masked.
  public var sample: String
  /// What was found.
  public var finding: Finding

  /// A finding at a place.
  public init(
    part: Part, record: Int = 0, line: Int = 0, field: String = "", stage: String = "",
    sample: String = "",
    _ finding: Finding
  ) {
    self.part = part
    self.record = record
    self.line = line
    self.field = field
    self.stage = stage
    self.sample = sample
    self.finding = finding
  }

  /// One line for a person: `clients.csv:12: …`.
  public func text(_ language: Language) -> String {
    var place = part.label
    if line > 0 {
      place += ":\(line)"
    } else if record > 0 {
      place += language == .french ? ", enregistrement \(record)" : ", record \(record)"
    }
    if !field.isEmpty { place += ", \(field)" }
    return place + (language == .french ? " : " : ": ") + finding.phrase(language)
  }
}
