import Pipelines
import Tables

/// A web page, or a workbook of Excel 2003, that is called a text file: what a browser saved, or what came instead of a nightly export.
enum DisguisedTable {
  private static let lookBytes = 8_192

  /// The table in it as a sheet; `nil` where the file is no page.
  ///
  /// A page without a table of several rows and columns is a message, or a place to log in, and is refused.
  static func reading(_ file: InputFile) throws(RunError) -> (any Reading)? {
    let options = WorkbookOptions()
    do throws(Refusal) {
      let bytes = try RandomBytes(path: file.path)
      let head = try bytes.bytes(at: 0, count: lookBytes)
      guard isPage(head) else {
        return SpreadsheetMLWorkbook.isOne(head)
          ? try Workbook.openSpreadsheetML(bytes, file, options) : nil
      }
      let page = try HTMLWorkbook(bytes, limits: options.limits, refusal: noTable)
      guard page.tables.contains(where: isTable) else { throw noTable }
      return try Workbook.reading(page, file, options)
    } catch {
      throw error.runError(at: file.shownPath)
    }
  }

  /// Whether a file that begins so is surely a page: a cell may hold a piece of one.
  static func isPage(_ head: [UInt8]) -> Bool {
    guard HTMLWorkbook.isPage(head) else { return false }
    let text = String(decoding: head.filter { $0 != 0 }, as: UTF8.self).lowercased()
    return ["<html", "<!doctype html", "<head", "<body", "<table"].contains { text.contains($0) }
  }

  /// Whether a table tells anything: pages have tables of one row or one column for their looks.
  private static func isTable(_ table: HTMLTable) -> Bool {
    guard let first = table.cells.first else { return false }
    return table.cells.contains { $0.row != first.row }
      && table.cells.contains { $0.column != first.column }
  }

  private static let noTable = Refusal(
    .notTable,
    en:
      "this is a web page without a table of clients, not text: often a message that the export failed; open it in a browser to see what it says, and export again",
    fr:
      "c’est une page web sans tableau de clients, pas du texte, souvent le message d’un export échoué ; l’ouvrir dans un navigateur pour voir ce qu’elle dit, et refaire l’export"
  )
}
