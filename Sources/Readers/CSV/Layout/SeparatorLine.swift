/// The line `sep=;` with which a spreadsheet says what separates the cells; it is obeyed.
struct SeparatorLine {
  /// What the line names.
  let separator: [UInt8]
  /// Where the next line begins.
  let next: Int

  /// The first line of `text` when it is one, quoted or not, with perhaps further separators behind it.
  init?(_ text: [UInt8]) {
    var at = 0
    if text.first == 0x22 { at = 1 }
    guard text.count > at + 4 else { return nil }
    for letter in "sep=".utf8 {
      guard text[at] | 0x20 == letter | 0x20 else { return nil }
      at += 1
    }
    let sign = text[at]
    guard ![0x0A, 0x0D, 0x22].contains(sign), sign < 0x80 else { return nil }
    separator = [sign]
    at += 1
    while at < text.count, text[at] == 0x22 || text[at] == sign || text[at] == 0x20 { at += 1 }
    guard at >= text.count || LooseRecord.isBreak(text[at]) else { return nil }
    if at + 1 < text.count, text[at] == 0x0D, text[at + 1] == 0x0A { at += 1 }
    next = min(at + 1, text.count)
  }
}
