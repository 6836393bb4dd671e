/// A pipeline file, read and checked in its form: what the file says, before anything runs.
public struct PipelineFile: Sendable {
  /// The path as it is shown in messages.
  public var shownPath: String
  /// The folder that paths in the file are relative to.
  public var folder: String
  /// The path of the file itself; `nil` when its text did not come from a file.
  public var path: String?
  /// The locale, `fr-FR`; empty when the file does not say.
  public var locale = ""
  /// What the data may be used for.
  public var purposes = Purposes()
  /// The sources, in order.
  public var sources: [Source] = []
  /// The common steps.
  public var steps: [Item] = []
  /// The outputs.
  public var outputs: [Item] = []
  /// The limits that stop a run.
  public var limits: [Limit] = []
  /// The tests.
  public var tests: [PipelineTest] = []

  /// A stage in its place in the file.
  public struct Item: Sendable {
    /// Where it stands.
    public var mark: Mark
    /// What it says.
    public var stage: any Stage
    /// The word in the file.
    public var name: String { type(of: stage).name }
  }

  /// A source: where its records come from, and the steps that are its own.
  public struct Source: Sendable {
    /// The name.
    public var name: String
    /// Where it stands.
    public var mark: Mark
    /// How its files are read.
    public var reader: SourceReader
    /// Its own steps.
    public var steps: [Item]
  }

  /// How the files of a source are read.
  public enum SourceReader: Sendable {
    /// By the reader that the file names.
    case named(any Reader)
    /// By the reader that fits what the files look like.
    case byLooking(paths: [String])

    /// The paths and globs.
    public var paths: [String] {
      switch self {
      case .named(let reader): reader.paths
      case .byLooking(let paths): paths
      }
    }

    /// What a record of the source tells.
    public var records: Records {
      switch self {
      case .named(let reader): reader.records
      case .byLooking: .clients
      }
    }
  }
}

extension PipelineFile {
  /// Whether a text is a language, and perhaps a country, as in `fr`, `fr-BE`, `fr_BE.UTF-8`.
  public static func isLocale(_ text: String) -> Bool {
    let parts = text.prefix { $0 != "." && $0 != "@" }.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "_" })
    return parts.allSatisfy { part in
      (2...8).contains(part.utf8.count)
        && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    } && parts[0].utf8.count <= 3 && parts[0].allSatisfy(\.isLetter)
  }
}
