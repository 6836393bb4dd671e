public import Tables

/// What a rule did with one value.
public enum Outcome: Sendable, Equatable {
  /// The value is as it should be; the rule wrote nothing.
  case kept
  /// The rule wrote the value in another spelling of the same: no finding.
  case respelled
  /// The value was wrong; the rule wrote the right one, which is certain.
  case repaired(Reason)
  /// The rule wrote the value in its form; it is one, but a person should look at it.
  case doubtful(Reason)
  /// The value cannot be right; the rule wrote nothing.
  case refused(Reason)
  /// The value is a placeholder for nothing; the rule wrote nothing.
  case blank(Reason)
}

/// Why a rule did what it did: a word for scripts, a sentence for people.
public struct Reason: Sendable, Hashable {
  /// The word, kebab-case, such as `check-digit`.
  public let code: StaticString

  /// A reason by its word; its sentence stands in the rule's `reasons`.
  public init(_ code: StaticString) { self.code = code }

  /// The word as text.
  public var text: String { "\(code)" }

  /// Equal words.
  public static func == (a: Reason, b: Reason) -> Bool {
    a.code.withUTF8Buffer { left in b.code.withUTF8Buffer { left.elementsEqual($0) } }
  }

  /// Hashes the word.
  public func hash(into hasher: inout Hasher) {
    code.withUTF8Buffer { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

/// What works on one column, value by value.
public protocol ColumnCleaner: Sendable {
  /// The sentence for a reason that it gave.
  func phrase(for reason: Reason) -> Phrase

  /// Judges one value and writes its new form with `write`, only when it says ``Outcome/repaired(_:)``, ``Outcome/respelled`` or ``Outcome/doubtful(_:)``.
  ///
  /// Blank values are not asked about. The rule does not end the value.
  func clean(_ value: Span<UInt8>, into out: inout TextColumn) -> Outcome

  /// Works on a whole column: one dynamic call a batch.
  func apply(to column: TextColumn, tally: inout RuleTally) -> TextColumn

  /// The cleaner for every piece of a source whose values, of all pieces together, are `evidence`.
  func settled(by evidence: TextColumn) -> any ColumnCleaner
}

/// A rule of `clean`, as a pipeline file names it.
public protocol Rule: ColumnCleaner, Declared {
  /// The sentence for each reason that the rule gives.
  static var reasons: [(reason: Reason, phrase: Phrase)] { get }
}

/// What a rule did with the values of one column.
public struct RuleTally: Sendable {
  /// Rows with something to say, in order: the outcome is never `kept` or `respelled`.
  public var notable: [(row: Int, outcome: Outcome)] = []
  /// Values written anew, findings or not.
  public var changedCount = 0
  /// Whether a refused value stays as the source wrote it; otherwise its cell is blanked.
  public var keepsRefused = false

  /// Whether the values of the whole source have decided how this column is read; otherwise the column is all there is.
  public var isSettled = false

  /// An empty tally.
  public init(keepsRefused: Bool = false, isSettled: Bool = false) {
    self.keepsRefused = keepsRefused
    self.isSettled = isSettled
  }
}

extension Rule {
  /// No reasons.
  public static var reasons: [(reason: Reason, phrase: Phrase)] { [] }

  /// The rule's own sentence.
  public func phrase(for reason: Reason) -> Phrase {
    Self.reasons.first { $0.reason == reason }?.phrase ?? Phrase(en: reason.text, fr: reason.text)
  }
}

extension ColumnCleaner {
  /// One value decides nothing about another.
  public func settled(by evidence: TextColumn) -> any ColumnCleaner { self }

  /// Asks ``clean(_:into:)`` about every value that is not blank; original texts are kept beside the new column.
  @inlinable
  public func apply(to column: TextColumn, tally: inout RuleTally) -> TextColumn {
    var changes = CellChanges()
    for row in 0..<column.count where !column.isBlank(row) {
      let outcome = column.withValue(row) { clean($0, into: &changes.cells) }
      switch outcome {
      case .kept: continue
      case .respelled: break
      case .repaired, .doubtful: tally.notable.append((row, outcome))
      case .refused:
        changes.cells.discardValue()
        tally.notable.append((row, outcome))
        if tally.keepsRefused { continue }
      case .blank:
        changes.cells.discardValue()
        tally.notable.append((row, outcome))
      }
      changes.end(row: row)
      tally.changedCount += 1
    }
    return changes.applied(to: column)
  }
}
