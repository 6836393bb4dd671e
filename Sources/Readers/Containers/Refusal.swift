import Pipelines
public import Tables

/// Why a file, or a part of one, is not read: what was found and what to do.
///
/// The sentence names no file: whoever opened it puts the name in front.
public struct Refusal: Error, Sendable, Equatable {
  /// A stable code, kebab-case.
  public let code: Code
  /// What was found and what to do.
  public let message: Phrase

  /// The kinds of refusals.
  public enum Code: String, Sendable, CaseIterable {
    case unreadable, damaged, encrypted, unsupported
    case oldWorkbook = "old-workbook"
    case binaryWorkbook = "binary-workbook"
    case notWorkbook = "not-a-workbook"
    case notTable = "not-a-table"
    case loginPage = "login-page"
    case noSheet = "no-such-sheet"
    case tooLarge = "too-large"
    case inflates = "inflates-without-measure"
    case ambiguous = "ambiguous-archive"
    case unsafeName = "unsafe-name"
    case doctype
    case notJSON = "not-json"
    case noTable = "no-such-table"
    case query
  }

  /// A refusal with its sentence in both languages.
  public init(_ code: Code, en: String, fr: String) {
    self.code = code
    self.message = Phrase(en: en, fr: fr)
  }

  /// A file whose bytes contradict its format.
  static func damaged(en: String, fr: String) -> Refusal {
    Refusal(
      .damaged,
      en: "the file is damaged: \(en); open it in its program and save it again, or fetch it again",
      fr: "le fichier est abîmé : \(fr) ; l’ouvrir dans son logiciel et l’enregistrer de nouveau, "
        + "ou le récupérer une nouvelle fois")
  }

  /// The failure that a refused file means for a run.
  func runError(at place: String) -> RunError {
    RunError(code.rawValue, .unreadable, at: place, message)
  }
}
