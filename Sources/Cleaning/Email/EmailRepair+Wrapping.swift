extension EmailRepair {
  /// `mailto:x`, `Nom <x>`, `Nom (x)`, `="x"`, `'x`, `mail : x`, `&lt;x&gt;`, `x;`: one layer after the other.
  static func unwrap(_ text: inout [UInt8], _ cause: inout Cause) {
    unescape(&text, &cause)
    for _ in 0..<4 {
      let before = text
      if starts(text, with: "mailto:") {
        text.removeFirst(7)
        if let query = text.firstIndex(of: 0x3F), text[..<query].contains(at) {
          text.removeSubrange(query...)
        }
      }
      while let last = text.last, isLoose(last), !closesBracket(text) { text.removeLast() }
      if let inside = wrapping.inside(text.span) {
        text = Array(text[inside.range])
        if inside.cause == .wordsAround { cause = .wordsAround }
      }
      for (open, close) in brackets where text.starts(with: open) && text.count > open.count {
        text.removeFirst(open.count)
        if text.suffix(close.count).elementsEqual(close) { text.removeLast(close.count) }
      }
      takeAside(&text)
      if text.last == 0x2E, text.count(where: { $0 == at }) == 1 { text.removeLast() }
      takeQuoted(&text)
      _ = trim(&text)
      if text == before { return }
      if cause != .wordsAround { cause = .wrapped }
    }
  }

  private static let wrapping = Wrapping(
    "MAIL EMAIL E MEL COURRIEL ADRESSE ELECTRONIQUE MESSAGERIE", needsColon: true)

  /// `&lt;` and `&gt;` as the brackets that a page wrote so.
  private static func unescape(_ text: inout [UInt8], _ cause: inout Cause) {
    guard text.contains(0x26) else { return }
    for (mark, sign) in [("&lt;", 0x3C), ("&gt;", 0x3E)] as [(String, UInt8)] {
      while let place = text.firstRange(of: Array(mark.utf8)) {
        text.replaceSubrange(place, with: [sign])
        cause = .wrapped
      }
    }
  }

  /// `Nom <x>`, `Nom (x)`: what stands in the brackets at the end, where it is the only address.
  private static func takeAside(_ text: inout [UInt8]) {
    let sign: UInt8
    switch text.last {
    case 0x3E: sign = 0x3C
    case 0x29: sign = 0x28
    default: return
    }
    guard let open = text.lastIndex(of: sign), text[open...].contains(at),
      sign == 0x3C ? !text[..<open].contains(0x3E) : !text[..<open].contains(at)
    else { return }
    text = Array(text[(open + 1)..<(text.count - 1)])
  }

  /// `"x"` and `"jean"@free.fr`.
  private static func takeQuoted(_ text: inout [UInt8]) {
    guard text.first == 0x22, let close = text.dropFirst().firstIndex(of: 0x22) else { return }
    let inside = text[1..<close]
    let isAddress = inside.contains(at) && close == text.count - 1
    let isAtom = close + 1 < text.count && text[close + 1] == at
    if isAddress || (isAtom && inside.allSatisfy({ EmailSyntax.isAtom($0) || $0 == 0x2E })) {
      text.remove(at: close)
      text.removeFirst()
    }
  }

  /// `;`, `,`, space, `>`, `?`, `*`, `!`, `:`, `/`, `\` behind an address are none of it; no domain ends so.
  private static func isLoose(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3B, 0x2C, 0x20, 0x3E, 0x3F, 0x2A, 0x21, 0x3A, 0x2F, 0x5C: true
    default: false
    }
  }

  /// Brackets and quotes of print around a whole address.
  private static let brackets: [([UInt8], [UInt8])] = [
    ("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static func closesBracket(_ text: [UInt8]) -> Bool {
    text.last == 0x3E && text.contains(0x3C)
  }

  private static func starts(_ text: [UInt8], with head: StaticString) -> Bool {
    guard text.count >= head.utf8CodeUnitCount else { return false }
    for index in 0..<head.utf8CodeUnitCount where Plain.lower(text[index]) != head.utf8Start[index]
    {
      return false
    }
    return true
  }
}
