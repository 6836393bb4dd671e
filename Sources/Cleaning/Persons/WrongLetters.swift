internal import Reference

/// Letters that a program wrote in its own way: `&eacute;` of web pages, and what code page 850 of DOS looks like in Windows-1252, `Fran‡ois`.
enum WrongLetters {
  /// The text as it was meant; `nil` when it shows neither.
  static func undoing(_ text: String) -> String? {
    let web = text.utf8.contains(0x26) ? fromWeb(text) : nil
    let dos = text.unicodeScalars.contains(where: isSign) ? fromDOS(web ?? text) : nil
    return dos ?? web
  }

  // MARK: Web pages

  /// `&eacute;`, `&amp;`, `&#233;` and `&#xE9;` as the letters they stand for.
  private static func fromWeb(_ text: String) -> String? {
    var out = ""
    var rest = text[...]
    var isChanged = false
    while let sign = rest.firstIndex(of: "&") {
      out += rest[..<sign]
      let behind = rest[rest.index(after: sign)...]
      if let end = behind.prefix(9).firstIndex(of: ";"), let letter = letter(behind[..<end]) {
        out += letter
        rest = behind[behind.index(after: end)...]
        isChanged = true
      } else {
        out += "&"
        rest = behind
      }
    }
    return isChanged ? out + rest : nil
  }

  private static func letter(_ name: Substring) -> String? {
    if let sign = signs[String(name)] { return sign }
    if name.first == "#" {
      let digits = name.dropFirst()
      let number =
        digits.first == "x" || digits.first == "X"
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let number, number >= 0x20, let scalar = Unicode.Scalar(number) else { return nil }
      return String(scalar)
    }
    guard let base = name.first, base.isASCII, base.isLetter,
      let mark = marks[String(name.dropFirst())]
    else { return nil }
    return String(base) + mark
  }

  private static let signs = [
    "amp": "&", "quot": "\"", "apos": "'", "nbsp": " ", "lt": "<", "gt": ">", "rsquo": "'",
    "oelig": "œ", "OElig": "Œ", "aelig": "æ", "AElig": "Æ", "szlig": "ß", "deg": "°",
  ]
  /// The marks that names of letters end with, to be set upon the letter that they begin with.
  private static let marks = [
    "acute": "\u{301}", "grave": "\u{300}", "circ": "\u{302}", "uml": "\u{308}", "tilde": "\u{303}",
    "cedil": "\u{327}", "ring": "\u{30A}", "caron": "\u{30C}",
  ]

  // MARK: DOS

  /// What stands between letters and is none there: the signs that Windows-1252 has where code page 850 has these letters.
  private static func fromDOS(_ text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    var out = String.UnicodeScalarView()
    var isChanged = false
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      if let letter = letter(scalar, between: out.last ?? " ", next) {
        out.append(letter)
        isChanged = true
      } else {
        out.append(scalar)
      }
    }
    return isChanged ? String(out) : nil
  }

  private static func letter(
    _ sign: Unicode.Scalar, between before: Unicode.Scalar, _ next: Unicode.Scalar
  ) -> Unicode.Scalar? {
    guard let letter = letters[sign], Latin.letters.isLetter(before.value) else { return nil }
    // « Caf‚ » ends with its letter; a dagger behind a name marks the dead.
    let isEnd = sign == "‚" && (next == " " || next == "-")
    guard isEnd || Latin.letters.isLetter(next.value) || letters[next] != nil else { return nil }
    return isSmall(before) || isSmall(next) ? letter : nil
  }

  /// Whether a letter was lost to a sign, seen fast: most texts hold none of them.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x152, 0x160, 0x192, 0x2C6, 0x201A, 0x2021, 0x2030, 0x2039: true
    default: false
    }
  }

  private static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
    Latin.letters.upper(scalar.value) != scalar.value
  }

  private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
    "‚": "é", "Š": "è", "ˆ": "ê", "‰": "ë", "‡": "ç", "ƒ": "â", "‹": "ï", "Œ": "î",
  ]
}
