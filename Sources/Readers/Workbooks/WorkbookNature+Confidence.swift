extension WorkbookNature {
  /// How sure it is, from 0 to 100, that a file beginning with `head` is a workbook called by one of `extensions`.
  static func confidence(head: [UInt8], name: String, extensions: [String]) -> Int {
    let name = name.lowercased()
    let isNamed = extensions.contains { name.hasSuffix($0) }
    if head.starts(with: compoundMark) {
      return isNamed ? 95 : extensions.contains(".xls") ? 60 : 0
    }
    guard head.starts(with: zipMark) else {
      if extensions.contains(".xls"), SpreadsheetMLWorkbook.isOne(head) { return 95 }
      let isPageName = isNamed || name.hasSuffix(".html") || name.hasSuffix(".htm")
      return extensions.contains(".xls") && isPageName && HTMLWorkbook.isPage(head) ? 90 : 0
    }
    if isNamed { return 95 }
    let isODS = extensions.contains(".ods")
    let marks =
      isODS
      ? ["application/vnd.oasis.opendocument.spreadsheet"]
      : ["[Content_Types].xml", "xl/workbook", "xl/_rels"]
    return marks.contains { find(Array($0.utf8), in: head) } ? 90 : 0
  }

  private static func find(_ wanted: [UInt8], in head: [UInt8]) -> Bool {
    guard head.count >= wanted.count else { return false }
    return (0...min(head.count - wanted.count, 4096)).contains { at in
      head[at..<(at + wanted.count)].elementsEqual(wanted)
    }
  }
}
