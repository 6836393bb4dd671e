/// One cell of an OpenDocument spreadsheet: its attributes, then its paragraphs.
struct ODSCell {
  /// How many columns hold the same cell.
  private(set) var repeated = 1
  /// How many rows the cell was merged over.
  private(set) var rowSpan = 1
  private var type = ""
  private var value: String?
  private var isError = false
  private var hasFormula = false

  /// Reads the attributes of the element that was just opened.
  mutating func read(_ scanner: MarkupScanner) {
    var cursor = AttributeCursor(scanner.attributes)
    while cursor.next(in: scanner.window) {
      switch String(decoding: scanner.window[cursor.name], as: UTF8.self) {
      case "number-columns-repeated": repeated = ODSRows.count(decoded(scanner, cursor))
      case "number-rows-spanned": rowSpan = ODSRows.count(decoded(scanner, cursor))
      case "value-type":
        let said = decoded(scanner, cursor)
        if said == "error" { isError = true } else if type.isEmpty { type = said }
      case "value", "date-value", "time-value", "boolean-value", "string-value":
        value = decoded(scanner, cursor)
      case "formula": hasFormula = true
      default: break
      }
    }
  }

  /// Reads up to the end of the element and adds the cell's value to `out`.
  func write(_ scanner: inout MarkupScanner, to out: inout [UInt8]) throws(Refusal)
    -> GridRow.CellKind
  {
    let start = out.count
    try readParagraphs(&scanner, into: &out)
    if isError { return .error }
    guard let value, !type.isEmpty, type != "string" || !value.isEmpty else {
      return out.count == start && hasFormula && type.isEmpty ? .uncomputed : .text
    }
    let shown = out[start...].filter { $0 != 0x20 }
    out.removeLast(out.count - start)
    switch type {
    case "float", "percentage", "currency":
      NumberText.append(Array(value.utf8), to: &out)
      // `01000` is shown of 1000: the format keeps the zeros.
      if shown.first == 0x30, shown.count <= 20,
        shown.drop(while: { $0 == 0x30 }).elementsEqual(out[start...])
      {
        NumberText.pad(&out, from: start, digits: shown.count)
      }
      return .number
    case "date":
      let isDay = value.hasSuffix("T00:00:00")
      out.append(contentsOf: (isDay ? String(value.dropLast(9)) : value).utf8)
      return .date
    case "time":
      out.append(contentsOf: ODSCell.clock(value).utf8)
      return .date
    case "boolean":
      out.append(contentsOf: (value == "true" ? "TRUE" : "FALSE").utf8)
      return .boolean
    default:
      out.append(contentsOf: value.utf8)
      return .text
    }
  }

  private func decoded(_ scanner: MarkupScanner, _ cursor: AttributeCursor) -> String {
    var bytes: [UInt8] = []
    MarkupText.decode(scanner.window, cursor.value, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the paragraphs, a line each; notes that people hung on the cell are left out.
  private func readParagraphs(_ scanner: inout MarkupScanner, into out: inout [UInt8])
    throws(Refusal)
  {
    let inside = scanner.depth
    var paragraphs = 0
    var depthOfParagraph = Int.max
    while true {
      switch try scanner.next() {
      case .end: return
      case .close:
        if scanner.depth < inside { return }
        if scanner.depth < depthOfParagraph { depthOfParagraph = .max }
      case .text: if scanner.depth >= depthOfParagraph { scanner.appendText(to: &out) }
      case .open:
        if scanner.isNamed("p") {
          if paragraphs > 0 { out.append(0x0A) }
          paragraphs += 1
          depthOfParagraph = scanner.depth
        } else if scanner.isNamed("annotation") || scanner.isNamed("frame")
          || scanner.isNamed("ruby-text")
        {
          try scanner.skipElement()
        } else if scanner.isNamed("s") {
          let times = min(ODSRows.count(scanner.attribute("c")), 1 << 15)
          out.append(contentsOf: repeatElement(0x20, count: times))
        } else if scanner.isNamed("tab") {
          out.append(0x09)
        } else if scanner.isNamed("line-break") {
          out.append(0x0A)
        }
      }
    }
  }

  /// `PT10H05M30S` as `10:05:30`; what is no duration stays as it is.
  static func clock(_ duration: String) -> String {
    guard duration.hasPrefix("PT") else { return duration }
    var parts: [Character: Substring] = [:]
    var number = duration.dropFirst(2)
    while let unit = number.firstIndex(where: { "HMS".contains($0) }) {
      parts[number[unit]] = number[..<unit]
      number = number[number.index(after: unit)...]
    }
    let seconds = parts["S", default: "0"].split(separator: ".")
    let fraction = seconds.count > 1 ? seconds[1].prefix(9) : ""
    func padded(_ digits: Substring) -> String { digits.count < 2 ? "0\(digits)" : String(digits) }
    let whole = [parts["H", default: "0"], parts["M", default: "0"], seconds.first ?? "0"].map(
      padded)
    return whole.joined(separator: ":") + (fraction.contains { $0 != "0" } ? ".\(fraction)" : "")
  }
}
