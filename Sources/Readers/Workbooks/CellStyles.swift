/// For each cell format of a workbook whether it shows its number as a date or a time, with leading zeros, or struck through.
struct CellStyles: Sendable {
  private var styles: [SerialDate.Style] = []
  private var digits: [Int] = []
  private var struck: [Bool] = []

  /// No formats: every number is a number.
  init() {}

  /// Reads the part that declares the formats.
  init(_ stream: any ByteStream, limits: ReadLimits) throws(Refusal) {
    var scanner = try MarkupScanner(stream, limits: limits)
    var declared: [Int: (style: SerialDate.Style, digits: Int)] = [:]
    var isInCellFormats = false
    /// For each font whether it strikes its text through; those of a conditional format stand elsewhere.
    var fonts: [Bool] = []
    var isInFonts = false
    while true {
      switch try scanner.next() {
      case .end: return
      case .open where scanner.isNamed("numFmt"):
        if let id = scanner.attribute("numFmtId").flatMap({ Int($0) }) {
          let code = scanner.attribute("formatCode") ?? ""
          declared[id] = (NumberFormat.style(of: code), NumberFormat.digits(of: code))
        }
      case .open where scanner.isNamed("fonts"): isInFonts = true
      case .close where scanner.isNamed("fonts"): isInFonts = false
      case .open where isInFonts && scanner.isNamed("font"): fonts.append(false)
      case .open where isInFonts && scanner.isNamed("strike"):
        if !fonts.isEmpty {
          fonts[fonts.count - 1] = !["0", "false"].contains(scanner.attribute("val") ?? "1")
        }
      case .open where scanner.isNamed("cellXfs"): isInCellFormats = true
      case .close where scanner.isNamed("cellXfs"): isInCellFormats = false
      case .open where isInCellFormats && scanner.isNamed("xf"):
        let id = scanner.attribute("numFmtId").flatMap { Int($0) } ?? 0
        append(
          declared[id]?.style ?? NumberFormat.builtIn(id) ?? .none, digits: declared[id]?.digits)
        let font = scanner.attribute("fontId").flatMap { Int($0) } ?? -1
        if fonts.indices.contains(font), fonts[font] { struck[struck.count - 1] = true }
      default: break
      }
    }
  }

  /// Adds a format.
  mutating func append(_ style: SerialDate.Style, digits: Int?) {
    styles.append(style)
    self.digits.append(digits ?? 0)
    struck.append(false)
  }

  /// So many digits the format numbered `index` shows of a whole number at least; 0 where it does not say.
  @inline(__always)
  func digits(_ index: Int) -> Int { index >= 0 && index < digits.count ? digits[index] : 0 }

  /// Whether the format numbered `index` strikes its text through.
  @inline(__always)
  func isStruck(_ index: Int) -> Bool { index >= 0 && index < struck.count && struck[index] }

  /// How the format numbered `index` shows a number.
  @inline(__always)
  subscript(index: Int) -> SerialDate.Style {
    index >= 0 && index < styles.count ? styles[index] : .none
  }
}
