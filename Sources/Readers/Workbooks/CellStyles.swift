/// For each cell format of a workbook whether it shows its number as a date or a time.
struct CellStyles: Sendable {
  private var styles: [SerialDate.Style] = []

  /// No formats: every number is a number.
  init() {}

  /// Reads the part that declares the formats.
  init(_ stream: any ByteStream, limits: ReadLimits) throws(Refusal) {
    var scanner = try MarkupScanner(stream, limits: limits)
    var declared: [Int: SerialDate.Style] = [:]
    var isInCellFormats = false
    while true {
      switch try scanner.next() {
      case .end: return
      case .open where scanner.isNamed("numFmt"):
        if let id = scanner.attribute("numFmtId").flatMap({ Int($0) }) {
          declared[id] = NumberFormat.style(of: scanner.attribute("formatCode") ?? "")
        }
      case .open where scanner.isNamed("cellXfs"): isInCellFormats = true
      case .close where scanner.isNamed("cellXfs"): isInCellFormats = false
      case .open where isInCellFormats && scanner.isNamed("xf"):
        let id = scanner.attribute("numFmtId").flatMap { Int($0) } ?? 0
        styles.append(declared[id] ?? NumberFormat.builtIn(id) ?? .none)
      default: break
      }
    }
  }

  /// Adds a format.
  mutating func append(_ style: SerialDate.Style) { styles.append(style) }

  /// How the format numbered `index` shows a number.
  @inline(__always)
  subscript(index: Int) -> SerialDate.Style {
    index >= 0 && index < styles.count ? styles[index] : .none
  }
}
