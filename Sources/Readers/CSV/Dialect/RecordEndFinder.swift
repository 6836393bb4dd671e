/// Finds what ends a record: counts the line breaks outside of well-paired quotes.
enum RecordEndFinder {
  static func find(_ text: Span<UInt8>, _ end: Int) -> CSVDialect.RecordEnd {
    var lf = 0
    var crlf = 0
    var cr = 0
    var quoted = 0
    var isInside = false
    var at = 0
    while at < end {
      let byte = text[at]
      if byte == 0x22 {
        isInside.toggle()
      } else if byte == 0x0A {
        if isInside { quoted += 1 } else { lf += 1 }
      } else if byte == 0x0D {
        if at + 1 < end, text[at + 1] == 0x0A {
          if isInside { quoted += 1 } else { crlf += 1 }
          at += 1
        } else if !isInside, at + 1 < text.count {
          cr += 1
        }
      }
      at += 1
    }
    if lf + crlf == 0 { return cr > 0 ? .cr : quoted > 0 ? .lf : .crlf }
    // A few bare CR among line breaks are letters of a cell; many are records of another machine.
    if cr * 8 > lf + crlf { return .mixed }
    return crlf >= lf ? .crlf : .lf
  }
}
