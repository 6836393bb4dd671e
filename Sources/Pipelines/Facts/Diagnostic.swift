public import Tables

/// A mistake in a pipeline file or on the command line; all of them are collected before any data is read.
public struct Diagnostic: Sendable, Equatable {
  /// How grave a mistake is.
  public enum Severity: String, Sendable { case error, warning }

  /// Where it stands in the pipeline file; `nil` when it concerns the file as a whole.
  public var mark: Mark?
  /// How grave it is.
  public var severity: Severity
  /// A stable code, such as `unknown-option`.
  public var code: String
  /// The sentence.
  public var phrase: Phrase
  /// The nearest right word, when there is one.
  public var suggestion: String?

  /// A mistake with all its facts.
  public init(
    _ code: String, at mark: Mark?, severity: Severity = .error, suggestion: String? = nil,
    _ phrase: Phrase
  ) {
    self.mark = mark
    self.severity = severity
    self.code = code
    self.phrase = phrase
    self.suggestion = suggestion
  }

  /// One line for a person: `file:4:10: error: …; did you mean …?`
  public func line(file: String, _ language: Language) -> String {
    let place = mark.map { "\(file):\($0.line):\($0.column)" } ?? file
    let word =
      switch (severity, language) {
      case (.error, .english): "error"
      case (.error, .french): "erreur"
      case (.warning, .english): "warning"
      case (.warning, .french): "avertissement"
      }
    let hint = suggestion.map {
      language == .french ? " ; vouliez-vous dire « \($0) » ?" : "; did you mean \($0)?"
    }
    return "\(place): \(word): \(phrase(language))\(hint ?? "")"
  }
}

/// The mistakes found so far.
public struct Problems: Sendable {
  /// In the order found.
  public private(set) var diagnostics: [Diagnostic] = []

  /// No mistake yet.
  public init() {}

  /// Adds a mistake.
  public mutating func note(_ diagnostic: Diagnostic) {
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  /// Whether any mistake forbids to run.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// In the order of the file.
  public var sorted: [Diagnostic] {
    let far = Mark(line: .max, column: .max)
    return diagnostics.enumerated().sorted {
      ($0.element.mark ?? far, $0.offset) < ($1.element.mark ?? far, $1.offset)
    }.map(\.element)
  }
}
