import Tables

/// Looks at the first bytes of a file and tells its encoding, or what the file is when it is no text.
enum EncodingSniffer {
  /// What the first bytes say.
  struct Finding: Sendable {
    /// The encoding; `utf8` also stands for « each line as it says », see ``LineDecoder``.
    var encoding: TextEncoding
    /// The length of the byte-order mark.
    var markLength: Int
    /// Why.
    var evidence: Phrase

    /// What a person is told.
    var phrase: Phrase {
      Phrase(
        en: "encoding: \(encoding.rawValue), by \(evidence.en)",
        fr: "encodage : \(encoding.rawValue), d’après \(evidence.fr)")
    }
  }

  /// The encoding that the mark or the pattern of zero bytes shows; `nil` when neither speaks.
  static func wide(_ head: Span<UInt8>) -> Finding? {
    if head.count >= 2, head[0] == 0xFF, head[1] == 0xFE {
      return Finding(
        encoding: .utf16LittleEndian, markLength: 2,
        evidence: Phrase(en: "the mark FF FE", fr: "la marque FF FE"))
    }
    if head.count >= 2, head[0] == 0xFE, head[1] == 0xFF {
      return Finding(
        encoding: .utf16BigEndian, markLength: 2,
        evidence: Phrase(en: "the mark FE FF", fr: "la marque FE FF"))
    }
    var zeros = [0, 0]
    let length = min(head.count, 4096) & ~1
    for at in 0..<length where head[at] == 0 { zeros[at & 1] += 1 }
    let half = length / 2
    guard half >= 2 else { return nil }
    let evidence = Phrase(
      en: "every other byte is zero", fr: "un octet sur deux est nul")
    if zeros[1] * 10 >= half * 7, zeros[0] * 10 <= half {
      return Finding(encoding: .utf16LittleEndian, markLength: 0, evidence: evidence)
    }
    if zeros[0] * 10 >= half * 7, zeros[1] * 10 <= half {
      return Finding(encoding: .utf16BigEndian, markLength: 0, evidence: evidence)
    }
    return nil
  }

  /// The head of a file as UTF-8 where it is UTF-16; otherwise as it is.
  static func narrow(_ head: [UInt8]) -> [UInt8] {
    guard let wide = wide(head.span) else { return head }
    var decoder = WideDecoder(bigEndian: wide.encoding == .utf16BigEndian)
    return decoder.decode(Array(head.dropFirst(wide.markLength)), isLast: false)
  }
}
