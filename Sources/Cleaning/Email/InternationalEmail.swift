import Foundation

/// Addresses beyond ASCII: letters of any script in the local part (RFC 6531), internationalised domains (RFC 5891).
enum InternationalEmail {
  /// The address with composed letters and its domain in lower case, `xn--` labels decoded; `nil` when it is not well-formed.
  static func canonical(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count <= 1024, let text = String(validating: bytes, as: UTF8.self),
      let sign = text.unicodeScalars.lastIndex(of: "@"),
      text.unicodeScalars.firstIndex(of: "@") == sign
    else { return nil }
    var local = String(text[..<sign]).precomposedStringWithCanonicalMapping
    if EmailSyntax.isFunctionInCapitals(Array(local.utf8).span) { local = local.lowercased() }
    let rest = String(text[text.unicodeScalars.index(after: sign)...])
    guard isLocalPart(local), let domain = domain(rest) else { return nil }
    guard local.utf8.count + 1 + domain.ascii.count <= 254 else { return nil }
    return Array(local.utf8) + [0x40] + Array(domain.text.utf8)
  }

  private static func isLocalPart(_ local: String) -> Bool {
    let scalars = local.unicodeScalars
    guard let first = scalars.first, scalars.last != ".", scalars.count <= 64 else { return false }
    if first == "." || isMark(first) { return false }
    var last: Unicode.Scalar = " "
    for scalar in scalars {
      if scalar.value < 0x80 {
        let byte = UInt8(scalar.value)
        guard EmailSyntax.isAtom(byte) || (byte == 0x2E && last != ".") else { return false }
      } else {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator,
          .lineSeparator,
          .paragraphSeparator:
          return false
        default: break
        }
      }
      last = scalar
    }
    return true
  }

  /// The domain as people read it and as the name servers do; `nil` when it is none.
  static func domain(_ text: String) -> (text: String, ascii: [UInt8])? {
    let folded = text.precomposedStringWithCompatibilityMapping.lowercased()
      .precomposedStringWithCanonicalMapping.replacingOccurrences(of: "。", with: ".")
    var ascii: [UInt8] = []
    var labels: [String] = []
    for part in folded.split(separator: ".", omittingEmptySubsequences: false) {
      guard let label = label(String(part)) else { return nil }
      if !labels.isEmpty { ascii.append(0x2E) }
      ascii.append(contentsOf: label.ascii)
      labels.append(label.text)
    }
    guard labels.count >= 2, ascii.count <= 253, let last = ascii.last,
      Plain.isLetter(last) || isCoded(ascii),
      !EmailSyntax.isSpecialUse(ascii.span, from: 0)
    else { return nil }
    return (labels.joined(separator: "."), ascii)
  }

  /// Whether the top-level domain is in Punycode, whose last character may be a digit.
  private static func isCoded(_ ascii: [UInt8]) -> Bool {
    let start = (ascii.lastIndex(of: 0x2E) ?? -1) + 1
    return ascii[start...].starts(with: Array("xn--".utf8))
  }

  private static func label(_ label: String) -> (text: String, ascii: [UInt8])? {
    var text = label
    if label.hasPrefix("xn--") {
      guard let decoded = Punycode.decode(Array(label.utf8.dropFirst(4))) else { return nil }
      text = decoded
      guard
        text.precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual(
          text.unicodeScalars),
        text.unicodeScalars.contains(where: { $0.value >= 0x80 })
      else { return nil }
    }
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, first != "-", scalars.last != "-", !isMark(first) else {
      return nil
    }
    if scalars.count > 3, scalars[2] == "-", scalars[3] == "-" { return nil }
    for index in scalars.indices where !isAllowed(scalars, index) { return nil }
    guard isOneDirection(scalars) else { return nil }
    if scalars.allSatisfy({ $0.value < 0x80 }) {
      let ascii = Array(text.utf8)
      return ascii.count <= 63 ? (text, ascii) : nil
    }
    guard let coded = Punycode.encode(scalars) else { return nil }
    let ascii = Array("xn--".utf8) + coded
    return ascii.count <= 63 ? (text, ascii) : nil
  }

  /// Whether a character may stand in a label: letters without case or in lower case, digits, marks, hyphen; `·` only in `l·l`.
  private static func isAllowed(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let scalar = scalars[index]
    if scalar.value < 0x80 {
      let byte = UInt8(scalar.value)
      return Plain.isDigit(byte) || byte == 0x2D || (Plain.isLetter(byte) && byte >= 0x61)
    }
    if scalar.value == 0xB7 {
      return index > 0 && index + 1 < scalars.count && scalars[index - 1] == "l"
        && scalars[index + 1] == "l"
    }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .nonspacingMark,
      .spacingMark:
      return true
    default: return false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Whether a label is written in one direction: one that holds Hebrew or Arabic begins with it and holds no other letters.
  /// - Source: RFC 5893 § 2, the part that matters for names of one script.
  private static func isOneDirection(_ label: [Unicode.Scalar]) -> Bool {
    let isMixed = label.contains { isRightToLeft($0) || (0x660...0x669).contains($0.value) }
    guard isMixed, let first = label.first else { return true }
    return isRightToLeft(first)
      && label.allSatisfy { isRightToLeft($0) || !$0.properties.isAlphabetic }
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    (0x590...0x65F).contains(scalar.value) || (0x66A...0x8FF).contains(scalar.value)
      || (0xFB1D...0xFDFF).contains(scalar.value)
  }
}
