/// One line of a card: its name, what is said about it, its value.
struct VCardProperty: Equatable {
  /// The name in capitals, without the group before it.
  var name: String
  /// The words of `TYPE`, in capitals, whether or not the word `TYPE` is written (version 2.1).
  var types: Set<String> = []
  /// Whether it is the preferred one of its kind.
  var isPreferred = false
  /// The value, escapes still in it.
  var value: String

  /// The property that a line writes; `nil` when it has no colon or no name.
  init?(_ line: [UInt8]) {
    guard let colon = Self.colon(line) else { return nil }
    var pieces = Self.pieces(line[..<colon])
    let name = pieces.removeFirst().split(separator: ".").last.map(String.init) ?? ""
    guard !name.isEmpty else { return nil }
    self.name = name.uppercased()
    var bytes = Array(line[(colon + 1)...])
    var encoding: TextEncoding?
    var isQuoted = false
    for piece in pieces {
      let parts = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let key = parts[0].uppercased()
      guard parts.count == 2 else {
        // Version 2.1 writes the words of TYPE and ENCODING alone.
        if key == "QUOTED-PRINTABLE" { isQuoted = true } else { types.insert(key) }
        continue
      }
      let word = parts[1].filter { $0 != "\"" }
      switch key {
      case "TYPE": for type in word.split(separator: ",") { types.insert(type.uppercased()) }
      case "PREF": isPreferred = word == "1"
      case "ENCODING": isQuoted = word.uppercased() == "QUOTED-PRINTABLE"
      case "CHARSET": encoding = TextEncoding(named: word)
      default: break
      }
    }
    if types.contains("PREF") { isPreferred = true }
    if isQuoted { bytes = Self.unquoted(bytes) }
    value = Self.text(bytes, in: isQuoted ? encoding : nil)
  }

  private static func colon(_ line: [UInt8]) -> Int? {
    var isQuoted = false
    for (place, byte) in line.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ":"), !isQuoted { return place }
    }
    return nil
  }

  private static func pieces(_ head: ArraySlice<UInt8>) -> [String] {
    var pieces: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in head {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ";"), !isQuoted {
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(byte)
      }
    }
    return pieces.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes behind quoted-printable: `=E9` is one byte. RFC 2045, section 6.7.
  private static func unquoted(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "="), place + 2 < bytes.count,
        let high = digit(bytes[place + 1]), let low = digit(bytes[place + 2])
      {
        out.append(high << 4 | low)
        place += 3
      } else {
        out.append(bytes[place])
        place += 1
      }
    }
    return out
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  private static func text(_ bytes: [UInt8], in encoding: TextEncoding?) -> String {
    let decoder = LineDecoder(fixed: encoding, chooser: EncodingChooser())
    return String(decoding: decoder.decode(bytes).bytes, as: UTF8.self)
  }

  // MARK: Values

  /// The value as one text; `\n` is a line break, other escapes stand for themselves.
  var text: String { Self.unescaped(value[...]) }

  /// The parts of a structured value, which `;` separates; escaped ones do not.
  var parts: [String] { split(by: ";") }

  /// The values of a list, which `,` separates; escaped ones do not.
  var list: [String] { split(by: ",").filter { !$0.isEmpty } }

  private func split(by separator: Character) -> [String] {
    var parts: [String] = []
    var start = value.startIndex
    var place = start
    while place < value.endIndex {
      if value[place] == "\\" {
        place = value.index(after: place)
        if place < value.endIndex { place = value.index(after: place) }
        continue
      }
      if value[place] == separator {
        parts.append(Self.unescaped(value[start..<place]))
        start = value.index(after: place)
      }
      place = value.index(after: place)
    }
    parts.append(Self.unescaped(value[start...]))
    return parts
  }

  private static func unescaped(_ text: Substring) -> String {
    var out = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        out.append(character == "n" || character == "N" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        out.append(character)
      }
    }
    return out.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.joined(separator: "\n")
  }
}
