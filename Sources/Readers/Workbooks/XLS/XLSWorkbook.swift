import Reference

/// A binary workbook of Excel 5 to 2003: `.xls`.
/// - Source: Microsoft, MS-XLS, 2.4; the OpenOffice.org documentation of the Excel file format for Excel 5 and 95.
struct XLSWorkbook {
  /// The most bytes of the stream that holds the sheets.
  static let streamLimit = 512 << 20

  /// The sheets in the order of their tabs; `part` is where the sheet begins in the stream.
  private(set) var sheets: [WorkbookSheet] = []
  /// From which day dates are counted.
  private(set) var epoch = SerialDate.Epoch.year1900
  /// The formats of the cells.
  private(set) var styles = CellStyles()
  /// The texts that cells share.
  private(set) var texts = SharedTexts()
  /// Whether texts are UTF-16, as since Excel 97.
  private(set) var isUnicode = true
  /// The code page of the texts before Excel 97.
  private(set) var codePage = 1252
  /// The stream that holds everything.
  let bytes: [UInt8]

  private var formats: [Int: (style: SerialDate.Style, digits: Int)] = [:]

  /// Reads everything but the sheets.
  init(_ file: CompoundFile, limits: ReadLimits) throws(Refusal) {
    if let stream = try file.content("Workbook", limit: XLSWorkbook.streamLimit) {
      bytes = stream
    } else if let stream = try file.content("Book", limit: XLSWorkbook.streamLimit) {
      bytes = stream
    } else {
      throw CompoundFile.broken
    }
    var records = BIFFRecords(bytes)
    guard let first = records.next(), first.kind == .beginning else { throw XLSWorkbook.old }
    let version = bytes.u16(first.data.lowerBound)
    guard version == 0x0600 || version == 0x0500 else { throw XLSWorkbook.old }
    isUnicode = version == 0x0600
    while let record = records.next(), record.kind != .end {
      try read(record, &records, limits)
    }
  }

  private mutating func read(
    _ record: BIFFRecords.Record, _ records: inout BIFFRecords, _ limits: ReadLimits
  ) throws(Refusal) {
    let at = record.data.lowerBound
    switch record.kind {
    case .password: throw WorkbookNature.encrypted
    case .codePage: codePage = Int(bytes.u16(at))
    case .dateMode: epoch = bytes.u16(at) == 1 ? .year1904 : .year1900
    case .format:
      let code = text(at + 2, record.data.upperBound, lengthBytes: isUnicode ? 2 : 1)
      formats[Int(bytes.u16(at))] = (NumberFormat.style(of: code), NumberFormat.digits(of: code))
    case .cellFormat:
      let format = Int(bytes.u16(at + 2))
      styles.append(
        formats[format]?.style ?? NumberFormat.builtIn(format) ?? .none,
        digits: formats[format]?.digits)
    case .sheet:
      // The high byte tells charts and macros from sheets with cells.
      guard bytes.u16(at + 4) >> 8 == 0, sheets.count < limits.members else { return }
      sheets.append(
        WorkbookSheet(
          name: text(at + 6, record.data.upperBound, lengthBytes: 1), part: String(bytes.u32(at)),
          isVisible: bytes.u16(at + 4) & 3 == 0))
    case .texts:
      var reader = BIFFText(bytes, [record.data] + records.continuations())
      _ = reader.u32()
      let count = reader.u32()
      while texts.count < count, !reader.isAtEnd {
        texts.add { reader.append(to: &$0, lengthBytes: 2) }
      }
    default: break
    }
  }

  private func text(_ start: Int, _ end: Int, lengthBytes: Int) -> String {
    guard start < end else { return "" }
    var out: [UInt8] = []
    if isUnicode {
      var reader = BIFFText(bytes, [start..<end])
      reader.append(to: &out, lengthBytes: lengthBytes)
    } else {
      let from = min(start + lengthBytes, end)
      BIFFText.append(
        bytes[from..<min(end, from + Int(bytes[start]))], codePage: codePage, to: &out)
    }
    return String(decoding: out, as: UTF8.self)
  }

  static let old = Refusal(
    .oldWorkbook, en: "this is a workbook of Excel 4 or older; open it and save it as .xlsx",
    fr: "c’est un classeur d’Excel 4 ou plus ancien ; l’ouvrir et l’enregistrer en .xlsx")
}
