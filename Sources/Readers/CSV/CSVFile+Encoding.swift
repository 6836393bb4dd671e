import Pipelines
import Tables

extension CSVFile {
  /// Finds how the file's bytes stand for letters, and hands back the sample as UTF-8.
  mutating func decodeSample(_ head: [UInt8], _ isWhole: Bool) -> [UInt8] {
    var utf8Lines: Int?
    let wideFinding = EncodingSniffer.wide(head.span)
    if let set = options.encoding,
      set.isWide || wideFinding == nil || !(wideFinding?.encoding.isWide ?? false)
    {
      if set.isWide {
        wide = set
        markLength = wideFinding?.markLength ?? 0
      } else {
        decoder.fixed = set
        markLength = Self.utf8Mark(head)
      }
      detected.append(
        Phrase(
          en: "encoding: \(set.rawValue), as set", fr: "encodage : \(set.rawValue), comme demandé"))
    } else if let finding = wideFinding {
      wide = finding.encoding
      markLength = finding.markLength
      detected.append(finding.phrase)
    } else {
      markLength = Self.utf8Mark(head)
      utf8Lines = vote(head, isWhole)
    }
    let body = Array(head[min(markLength, head.count)...])
    if let wide {
      var decoder = WideDecoder(bigEndian: wide == .utf16BigEndian)
      return decoder.decode(body, isLast: isWhole)
    }
    let text = decoder.decode(body)
    headMap = text.map
    if let utf8Lines {
      report(utf8Lines, Self.lineCounts(text.tally, of: body, isWhole, decoder))
    }
    return text.bytes
  }

  private static func utf8Mark(_ head: [UInt8]) -> Int {
    var length = 0
    // The second one is the mark after a program took it for letters: `ï»¿`.
    let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xC3, 0xAF, 0xC2, 0xBB, 0xC2, 0xBF]]
    while let mark = marks.first(where: { head[length...].starts(with: $0) }) {
      length += mark.count
    }
    return length
  }

  /// Lets the lines that are not UTF-8 vote for the file's encoding; answers how many lines are UTF-8 and hold a letter beyond ASCII.
  private mutating func vote(_ head: [UInt8], _ isWhole: Bool) -> Int {
    let bytes = head.span
    var vote = EncodingVote()
    var start = markLength
    var utf8Lines = 0
    while start < bytes.count, vote.lineCount < 20_000 {
      let end = LineDecoder.lineEnd(bytes, from: start)
      // The sample may end within a letter of its last line.
      if end == bytes.count, !isWhole, start > markLength { break }
      let high = UTF8Text.firstHigh(bytes, from: start, to: end)
      if high < end {
        if UTF8Text.firstMalformed(bytes, from: high, to: end) < end {
          vote.note(bytes, start..<end)
        } else {
          utf8Lines += 1
        }
      }
      start = end
    }
    decoder.chooser = vote.chooser
    if vote.highCount >= Self.leastLetters, vote.meanWeight <= Self.doubtful {
      lookElsewhere(bytes, vote)
    }
    return utf8Lines
  }

  /// Fewer letters beyond ASCII tell no language.
  private static let leastLetters = 4
  /// Letters that weigh less on an average might be another language's; lists of Western Europe weigh more, but for a few short ones.
  private static let doubtful = -17
  /// Letters that weigh less make no words of a language of Western Europe.
  private static let senseless = -40
  /// Letters that weigh more make words.
  private static let sensible = -28
  /// By how much another language must read better to be named.
  private static let clearly = 12
  /// So many lines are read again.
  private static let foreignLines = 300

  /// Says so where the letters of the file make no words of Western Europe, and in which encoding they make words.
  private mutating func lookElsewhere(_ bytes: Span<UInt8>, _ vote: EncodingVote) {
    var other = ForeignVote()
    var start = markLength
    while start < bytes.count, other.lineCount < Self.foreignLines {
      let end = LineDecoder.lineEnd(bytes, from: start)
      if UTF8Text.firstMalformed(bytes, from: start, to: end) < end {
        other.note(bytes, start..<end)
      }
      start = end
    }
    let found = other.best.flatMap { best in
      best.meanWeight >= Self.sensible && best.meanWeight >= vote.meanWeight + Self.clearly
        ? best.way : nil
    }
    if let found {
      let name = found.encoding.rawValue
      note("foreign-letters", .warning, ForeignVote.phrase(found.language, name))
    } else if vote.meanWeight <= Self.senseless {
      note("foreign-letters", .warning, ForeignVote.unknown)
    }
  }

  /// How many lines of the sample were read by each encoding of one byte a letter, the commonest first; a last line that may have been cut
  /// within a letter does not count.
  private static func lineCounts(
    _ tally: LineDecoder.Tally, of sample: [UInt8], _ isWhole: Bool, _ decoder: LineDecoder
  ) -> [(encoding: TextEncoding, lines: Int)] {
    var lines = tally.lines
    lines[.utf8] = nil
    if !isWhole, !lines.isEmpty {
      let start = (sample.lastIndex { $0 == 0x0A || $0 == 0x0D } ?? -1) + 1
      for (encoding, count) in decoder.decode(Array(sample[start...])).tally.lines {
        lines[encoding] = lines[encoding].map { $0 - count }
      }
    }
    return TextEncoding.singleByte.compactMap { encoding in
      lines[encoding].flatMap { $0 > 0 ? (encoding, $0) : nil }
    }.sorted { $0.lines > $1.lines }
  }

  /// Says how the file is encoded and what shows it.
  private mutating func report(
    _ utf8Lines: Int, _ counts: [(encoding: TextEncoding, lines: Int)]
  ) {
    guard let first = counts.first else {
      let why =
        markLength > 0
        ? Phrase(en: "the mark EF BB BF", fr: "la marque EF BB BF")
        : utf8Lines > 0
          ? Phrase(en: "every line is well formed", fr: "toutes les lignes sont bien formées")
          : Phrase(en: "nothing but ASCII", fr: "rien que de l’ASCII")
      return detected.append(
        Phrase(en: "encoding: utf-8: \(why.en)", fr: "encodage : utf-8 : \(why.fr)"))
    }
    guard utf8Lines > 0 || counts.count > 1 else {
      let name = first.encoding.rawValue
      let plural = first.lines == 1 ? "" : "s"
      return detected.append(
        Phrase(
          en: "encoding: \(name), by the accented letters of \(first.lines) line\(plural)",
          fr: "encodage : \(name), d’après les lettres accentuées de \(first.lines) ligne\(plural)"
        ))
    }
    let all = (utf8Lines > 0 ? [(encoding: .utf8, lines: utf8Lines)] : []) + counts
    let english = all.map { "\($0.lines) line\($0.lines == 1 ? "" : "s") \($0.encoding.rawValue)" }
    let french = all.map { "\($0.lines) ligne\($0.lines == 1 ? "" : "s") \($0.encoding.rawValue)" }
    detected.append(
      Phrase(
        en: "encoding: mixed, \(Self.list(english, "and"))",
        fr: "encodage : mélangé, \(Self.list(french, "et"))"))
    let names = all.map(\.encoding.rawValue)
    note(
      "mixed-encoding", .repaired,
      Phrase(
        en:
          "lines in \(Self.list(names, "and in")) are mixed; each was read by its own encoding",
        fr:
          "des lignes en \(Self.list(names, "et en")) sont mélangées ; chacune a été lue selon son encodage"
      ))
  }

  private static func list(_ items: [String], _ and: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return "\(items.dropLast().joined(separator: ", ")) \(and) \(last)"
  }
}
