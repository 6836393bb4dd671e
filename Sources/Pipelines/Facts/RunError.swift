public import Tables

/// How a command ends; scripts rely on the numbers.
public enum ExitCode: Int32, Sendable {
  /// The work was done.
  case done = 0
  /// A limit of the pipeline stopped the run; nothing was written.
  case stopped = 1
  /// The pipeline file or the command is wrong.
  case wrong = 2
  /// A source is missing, unreadable, or changes while it is read.
  case unreadable = 3
  /// A target cannot be written.
  case unwritable = 4
  /// Another run holds the store.
  case busy = 5
  /// The store is damaged.
  case damaged = 6
  /// The sum of fates does not close: a fault of ours, nothing was delivered.
  case unbalanced = 70
  /// The terminal went away (SIGHUP).
  case hungUp = 129
  /// Interrupted by Ctrl-C.
  case interrupted = 130
  /// Ended by SIGTERM.
  case terminated = 143
}

/// The world failed: a file that is not there, a disk that is full. Nothing was written.
public struct RunError: Error, Sendable, Equatable {
  /// A stable code, such as `source-missing`.
  public var code: String
  /// How the command ends.
  public var exit: ExitCode
  /// Where: a file, a file and a line, a folder.
  public var place: String
  /// What is wrong there and what to do, without the place.
  public var phrase: Phrase

  /// A failure with all its facts.
  public init(_ code: String, _ exit: ExitCode, at place: String, _ phrase: Phrase) {
    self.code = code
    self.exit = exit
    self.place = place
    self.phrase = phrase
  }

  /// One line for a person: `clients.csv: …`.
  public func line(_ language: Language) -> String {
    let separator = language == .french ? " : " : ": "
    return place.isEmpty ? phrase(language) : "\(place)\(separator)\(phrase(language))"
  }
}

extension RunError {
  /// More text in one column than a column can hold, all records of the run together.
  public static func columnTooLarge(_ name: String) -> RunError {
    RunError(
      "column-too-large", .unreadable, at: name,
      Phrase(
        en:
          "all records together have more than 4 GiB of text in this column; leave it out with drop, or run the sources in several parts",
        fr:
          "tous les enregistrements ensemble ont plus de 4 Gio de texte dans cette colonne ; laissez-la de côté avec drop, ou traitez les sources en plusieurs fois"
      ))
  }
}
