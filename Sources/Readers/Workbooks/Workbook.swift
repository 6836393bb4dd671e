import Pipelines
import Tables

/// Opens a workbook of any format that can be read.
enum Workbook {
  /// Opens `file`; its bytes decide the format, not its name.
  static func open(_ file: InputFile, _ options: WorkbookOptions) throws(RunError) -> any Reading {
    do throws(Refusal) {
      let bytes = try RandomBytes(path: file.path)
      switch try WorkbookNature(bytes, limits: options.limits) {
      case .xlsx: return try openXLSX(bytes, file, options)
      case .ods: return try openODS(bytes, file, options)
      case .xls: return try openXLS(bytes, file, options)
      case .html: return try openHTML(bytes, file, options)
      case .spreadsheetML: return try openSpreadsheetML(bytes, file, options)
      }
    } catch {
      throw error.runError(at: file.shownPath)
    }
  }

  private static func openODS(
    _ bytes: RandomBytes, _ file: InputFile, _ options: WorkbookOptions
  ) throws(Refusal) -> any Reading {
    let workbook = try ODSWorkbook(
      ZipArchive(bytes, limits: options.limits), listsAll: !options.choice.patterns.isEmpty)
    return try WorkbookReading(workbook.sheets, options.choice, format: "ods", file: file) {
      (sheet) throws(Refusal) in
      let rows = ODSRows(
        try workbook.scanner(forSheet: Int(sheet.part) ?? 0), limits: options.limits)
      return try OrderedSheetReading(rows, part: file.part(sheet.name), options: options)
    }
  }

  private static func openXLS(
    _ bytes: RandomBytes, _ file: InputFile, _ options: WorkbookOptions
  ) throws(Refusal) -> any Reading {
    let workbook = try XLSWorkbook(CompoundFile(bytes), limits: options.limits)
    return try WorkbookReading(workbook.sheets, options.choice, format: "xls", file: file) {
      (sheet) throws(Refusal) in
      let rows = try XLSRows(workbook, sheet)
      return try OrderedSheetReading(rows, part: file.part(sheet.name), options: options)
    }
  }

  private static func openHTML(
    _ bytes: RandomBytes, _ file: InputFile, _ options: WorkbookOptions
  ) throws(Refusal) -> any Reading {
    try reading(HTMLWorkbook(bytes, limits: options.limits), file, options)
  }

  /// Reads a page that was looked through.
  static func reading(
    _ workbook: HTMLWorkbook, _ file: InputFile, _ options: WorkbookOptions
  ) throws(Refusal) -> any Reading {
    // Pages have small tables for their looks: without a choice only the largest one counts.
    let sheets =
      options.choice.patterns.isEmpty ? workbook.largest.map { [$0] } ?? [] : workbook.sheets
    return try WorkbookReading(sheets, options.choice, format: "html", file: file) {
      (sheet) throws(Refusal) in
      let rows = HTMLRows(workbook.tables[Int(sheet.part) ?? 0])
      return try OrderedSheetReading(rows, part: file.part(sheet.name), options: options)
    }
  }

  static func openSpreadsheetML(
    _ bytes: RandomBytes, _ file: InputFile, _ options: WorkbookOptions
  ) throws(Refusal) -> any Reading {
    let workbook = try SpreadsheetMLWorkbook(bytes, limits: options.limits)
    return try WorkbookReading(
      workbook.sheets, options.choice, format: "Excel 2003 XML", file: file
    ) { (sheet) throws(Refusal) in
      let rows = SpreadsheetMLRows(
        try workbook.scanner(forSheet: Int(sheet.part) ?? 0), limits: options.limits)
      return try OrderedSheetReading(rows, part: file.part(sheet.name), options: options)
    }
  }

  private static func openXLSX(
    _ bytes: RandomBytes, _ file: InputFile, _ options: WorkbookOptions
  ) throws(Refusal) -> any Reading {
    let workbook = try XLSXWorkbook(ZipArchive(bytes, limits: options.limits))
    let texts = try workbook.sharedTexts()
    return try WorkbookReading(workbook.sheets, options.choice, format: "xlsx", file: file) {
      (sheet) throws(Refusal) in
      try XLSXSheetReading(sheet, of: workbook, texts: texts, options: options, file: file)
    }
  }
}
