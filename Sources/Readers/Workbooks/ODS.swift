public import Pipelines
public import Tables

/// Reads the workbooks of LibreOffice and OpenOffice: `.ods`.
public struct ODS: PackedReader {
  /// The word in the pipeline file.
  public static let name = "ods"
  /// What it does.
  public static let summary = Phrase(
    en: "Reads OpenDocument spreadsheets (.ods): the first visible sheet, or the sheets named.",
    fr:
      "Lit les classeurs OpenDocument (.ods) : la première feuille visible, ou les feuilles nommées."
  )
  /// The path fills the subject.
  public static let subject: String? = "path"

  /// Files and globs, relative to the pipeline’s folder.
  @Setting(
    "Files, with * and ? as wildcards.", fr: "Fichiers, avec * et ? comme jokers.", required: true)
  public var path: [String] = []
  /// What is the same for all workbooks.
  public var workbook = WorkbookSettings()

  /// With all defaults.
  public init() {}

  /// The files.
  public var paths: [String] { path }
  /// What a row tells.
  public var records: Records { workbook.records }

  /// Sure of zip archives that say they are spreadsheets.
  public static func confidence(head: [UInt8], name: String) -> Int {
    let (head, name) = Container.seen(head: head, name: name)
    return WorkbookNature.confidence(head: head, name: name, extensions: [".ods", ".ots"])
  }

  /// Opens one file.
  public func open(_ file: InputFile) throws(RunError) -> any Reading {
    let options = workbook.options
    return try Container.open(file, limits: options.limits, reads: Self.confidence) {
      (file) throws(RunError) in
      try Workbook.open(file, options)
    }
  }
}
