public import Pipelines
public import Tables

/// Reads Excel workbooks: `.xlsx`, `.xlsm`, `.xls` of the years before 2007, the XML of Excel 2003, and web pages called so.
public struct XLSX: PackedReader {
  /// The word in the pipeline file.
  public static let name = "xlsx"
  /// What it does.
  public static let summary = Phrase(
    en:
      "Reads Excel workbooks (.xlsx, .xlsm, .xls, the XML of Excel 2003, also web pages called so): the first visible sheet, or the sheets named.",
    fr:
      "Lit les classeurs Excel (.xlsx, .xlsm, .xls, le XML d’Excel 2003, même des pages web ainsi nommées) : la première feuille visible, ou les feuilles nommées."
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

  /// Sure of zip archives that hold a workbook, and of old Office documents called `.xls` or `.xlsx`.
  public static func confidence(head: [UInt8], name: String) -> Int {
    let (head, name) = Container.seen(head: head, name: name)
    return WorkbookNature.confidence(
      head: head, name: name, extensions: [".xlsx", ".xlsm", ".xltx", ".xls"])
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
