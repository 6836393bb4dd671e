/// Writes small `.xlsx` workbooks for tests, out of the markup of their sheets.
struct WorkbookBuilder {
  struct Sheet {
    var name: String
    var rows: String
    var state = ""
    var behind = ""
  }

  var sheets: [Sheet] = []
  var texts: [String] = []
  var formats: [String] = []
  var epoch1904 = false
  /// Whether one more style, behind those of `formats`, strikes its text through.
  var hasStruckStyle = false
  /// The cells of the first sheet to which comments are attached.
  var commented: [String] = []

  static func one(_ rows: String, behind: String = "") -> WorkbookBuilder {
    var builder = WorkbookBuilder()
    builder.sheets = [Sheet(name: "Clients", rows: rows, behind: behind)]
    return builder
  }

  /// The workbook's bytes. Style 0 is a number, style n the n-th of `formats`.
  var bytes: [UInt8] {
    var zip = ZipBuilder()
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    zip.add("[Content_Types].xml", "<Types/>")
    zip.add(
      "_rels/.rels",
      "<Relationships xmlns=\"\(package)\"><Relationship Id=\"rId1\" Type=\"\(relation)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    )
    var list = ""
    var relations = ""
    for (index, sheet) in sheets.enumerated() {
      let state = sheet.state.isEmpty ? "" : " state=\"\(sheet.state)\""
      list +=
        "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
      relations +=
        "<Relationship Id=\"rId\(index + 1)\" Type=\"\(relation)/worksheet\" Target=\"worksheets/sheet\(index + 1).xml\"/>"
    }
    relations +=
      "<Relationship Id=\"rT\" Type=\"\(relation)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
    relations += "<Relationship Id=\"rS\" Type=\"\(relation)/styles\" Target=\"/xl/styles.xml\"/>"
    zip.add(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relation)\"><workbookPr\(epoch1904 ? " date1904=\"1\"" : "")/><sheets>\(list)</sheets></workbook>"
    )
    zip.add(
      "xl/_rels/workbook.xml.rels",
      "<Relationships xmlns=\"\(package)\">\(relations)</Relationships>")
    for (index, sheet) in sheets.enumerated() {
      zip.add(
        "xl/worksheets/sheet\(index + 1).xml",
        "<?xml version=\"1.0\"?><worksheet xmlns=\"\(main)\"><cols><col min=\"1\" max=\"2\"/></cols><sheetData>\(sheet.rows)</sheetData>\(sheet.behind)</worksheet>"
      )
    }
    zip.add(
      "xl/sharedStrings.xml",
      "<sst xmlns=\"\(main)\">" + texts.map { "<si>\($0)</si>" }.joined() + "</sst>")
    var declared = ""
    var cells = "<xf numFmtId=\"0\"/>"
    for (index, format) in formats.enumerated() {
      if let number = Int(format) {
        cells += "<xf numFmtId=\"\(number)\"/>"
      } else {
        declared += "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(format)\"/>"
        cells += "<xf numFmtId=\"\(164 + index)\"/>"
      }
    }
    if hasStruckStyle { cells += "<xf numFmtId=\"0\" fontId=\"1\"/>" }
    let fonts =
      "<fonts><font><strike val=\"0\"/></font><font><sz val=\"11\"/><strike/></font></fonts>"
    if !commented.isEmpty {
      zip.add(
        "xl/worksheets/_rels/sheet1.xml.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"rId1\" Type=\"\(relation)/comments\" Target=\"../comments1.xml\"/></Relationships>"
      )
      let comments = commented.map {
        "<comment ref=\"\($0)\" authorId=\"0\"><text><t>rappeler</t></text></comment>"
      }
      zip.add(
        "xl/comments1.xml",
        "<comments xmlns=\"\(main)\"><commentList>\(comments.joined())</commentList></comments>")
    }
    zip.add(
      "xl/styles.xml",
      "<styleSheet xmlns=\"\(main)\"><numFmts>\(declared)</numFmts>\(fonts)<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>\(cells)</cellXfs></styleSheet>"
    )
    return zip.finished()
  }
}
