public import Pipelines
import Tables

/// What a pipeline may say about any workbook, whatever program wrote it.
public struct WorkbookSettings: SettingGroup {
  /// Names or patterns of the sheets to read.
  @Setting(
    "Sheets to read, by name or pattern; without it the first visible one, or the only one that surely lists clients.",
    fr:
      "Feuilles à lire, par nom ou par motif ; sans cela, la première visible, ou la seule qui soit sûrement une liste de clients."
  )
  public var sheet: [String] = []
  /// What a row tells.
  @Setting("What a row tells.", fr: "Ce que dit une ligne.") public var records = Records.clients
  /// The number of the row of the headings.
  @Setting(
    "The row of the headings; 0 when there are none; without it they are found.",
    fr: "La ligne des titres de colonnes ; 0 s’il n’y en a pas ; sans cela, elle est trouvée.",
    range: 0...1_048_576)
  public var headerRow: Int? = nil
  /// Whether the value of a merged cell counts for all its rows.
  @Setting(
    "Give the rows of a merged cell its value.",
    fr: "Donner aux lignes d’une cellule fusionnée sa valeur.")
  public var fillMerged = true
  /// The limit for what a part unpacks to.
  @Setting(
    "The most megabytes that a part of the file may unpack to.",
    fr: "Le plus de mégaoctets qu’une partie du fichier peut donner une fois décompressée.",
    range: 1...1_000_000)
  public var unpackedMegabytes = 8192
  /// The limit for unpacked bytes per packed byte.
  @Setting(
    "The most unpacked bytes per packed byte.",
    fr: "Le plus d’octets décompressés par octet compressé.",
    range: 1...1100)
  public var inflation = 200
  /// The limit for columns.
  @Setting("The most columns.", fr: "Le plus de colonnes.", range: 1...16_384)
  public var columnLimit = 16_384
  /// The limit for cells.
  @Setting(
    "The most cells of a sheet, blank ones counted.",
    fr: "Le plus de cellules d’une feuille, vides comprises.", range: 1...1_000_000_000_000)
  public var cellLimit = 1_000_000_000
  /// The limit for one row.
  @Setting(
    "The most megabytes of one row.", fr: "Le plus de mégaoctets d’une ligne.", range: 1...1024)
  public var rowMegabytes = 16

  /// With all defaults.
  public init() {}

  /// The same, as the readers take it.
  var options: WorkbookOptions {
    var options = WorkbookOptions()
    options.choice.patterns = sheet
    options.headerRow = headerRow
    options.fillsMerged = fillMerged
    options.limits.unpackedBytes = unpackedMegabytes << 20
    options.limits.ratio = inflation
    options.limits.columns = columnLimit
    options.limits.cells = cellLimit
    options.limits.rowBytes = rowMegabytes << 20
    return options
  }
}
