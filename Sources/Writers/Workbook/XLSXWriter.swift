public import Pipelines
public import Tables

/// Writes an Excel workbook, a sheet a port, in which every cell is text, so that nothing changes when it is opened.
public struct XLSXWriter: Writer {
  /// `xlsx`.
  public static let name = "xlsx"
  /// What the stage does.
  public static let summary = Phrase(
    en: "Writes an Excel workbook: a sheet a port, text cells, filters, the headings in sight.",
    fr:
      "Écrit un classeur Excel : une feuille par port, des cellules de texte, des filtres, les titres en vue."
  )
  /// The path fills the subject.
  public static let subject: String? = "path"

  /// The workbook.
  @Setting("The file to write.", fr: "Le fichier à écrire.", required: true)
  public var path = ""
  /// One or several ports.
  @Setting(
    "What to write: ports, a sheet each.",
    fr: "Ce qu’il faut écrire : des ports, une feuille chacun.")
  public var of: [Port] = [.clients]
  /// Whether numbers can be summed and dates sorted in the workbook.
  @Setting(
    "Write dates, amounts and numbers as such instead of as text.",
    fr: "Écrire les dates, montants et nombres comme tels et non comme du texte.")
  public var typed = false

  /// With all defaults.
  public init() {}

  /// The workbook.
  public var target: String { path }
  /// The sheets.
  public var ports: [Port] { of }

  /// Opens the workbook beside its target.
  public func open(_ target: TargetFile, locale: String) throws(RunError) -> any Writing {
    try WorkbookWriting(target, typed: typed, locale: locale)
  }
}
