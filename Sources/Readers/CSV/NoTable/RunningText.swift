import Pipelines
import Tables

/// Knows a text of sentences, such as a note that lies beside the data: it has no columns, and none of its lines is a client.
enum RunningText {
  /// So many lines, and so many words in each on average.
  private static let leastLines = 3
  private static let leastWords = 4

  /// Whether the lines of a text without a separator are sentences: nearly all end as one, or are long lines that go on in the next.
  static func tells(_ text: ArraySlice<UInt8>) -> Bool {
    let lines = text.prefix(65_536).split { $0 == 0x0A || $0 == 0x0D }
      .map { $0.drop { $0 <= 0x20 } }.filter { !$0.isEmpty }
    guard lines.count >= leastLines else { return false }
    var (ended, running, words) = (0, 0, 0)
    for line in lines {
      words += line.split { $0 <= 0x20 }.count
      if endsSentence(line) { ended += 1 } else if line.count >= 50 { running += 1 }
    }
    return words >= lines.count * leastWords && ended * 2 >= lines.count
      && (ended + running) * 10 >= lines.count * 9
  }

  /// Whether the last sign of a line is a stop, a question or exclamation mark, a colon or `…`.
  private static func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
    guard let last = line.last(where: { $0 > 0x20 }) else { return false }
    switch last {
    case 0x2E, 0x21, 0x3F, 0x3A: return true
    case 0xA6: return line.suffix(8).contains(0xE2)
    default: return false
    }
  }

  static func refusal(of file: String) -> RunError {
    RunError(
      "running-text", .unreadable, at: file,
      Phrase(
        en:
          "a text of sentences, not a table; where each line is a value all the same, separator: none reads it",
        fr:
          "un texte de phrases, pas une table ; si chaque ligne est tout de même une valeur, separator: none le lit"
      ))
  }
}
