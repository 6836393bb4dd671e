import Pipelines
internal import Reference
import Tables

/// Writes street lines as ``StreetRule`` does, and remembers what became of a street for the next house in it.
///
/// Most clients live in few streets, and a line takes some microseconds to write anew. The number at the head of a line goes into the
/// written line as it stands: lines that differ in nothing else share one answer.
struct StreetMemory: Sendable {
  /// The street behind the number as it is written anew; `nil` when it is in order.
  private typealias Answer = (street: [UInt8], isWrittenOut: Bool)?

  /// What stands behind a number, and lines without one, which are read in other ways.
  private var numbered = KeyTable()
  private var bare = KeyTable()
  private var numberedAnswers: [Answer] = []
  private var bareAnswers: [Answer] = []

  /// How many streets are kept; with more, the memory begins anew.
  private static let limit = 1 << 16

  /// The most bytes of a street that is kept.
  private static let longest = 256

  /// Writes the line anew where it is not in order.
  mutating func clean(_ line: Span<UInt8>, into out: inout TextColumn) -> Outcome {
    if Placeholder.fills(line) { return .blank(Cause.placeholder.reason) }
    if StreetLine.isSettled(line) { return .kept }
    let digits = Self.numberLength(line)
    let street = line.extracting(digits...)
    let known =
      digits > 0
      ? Self.answer(to: street, "1", &numbered, &numberedAnswers)
      : Self.answer(to: street, "", &bare, &bareAnswers)
    guard let known else { return .kept }
    out.write(line.extracting(..<digits))
    out.write(known.street.span)
    return known.isWrittenOut ? .repaired(StreetRule.typeWrittenOut) : .respelled
  }

  /// The answer for a street, from memory or from now on in it. - Parameter number: what stands for the number before it.
  private static func answer(
    to street: Span<UInt8>, _ number: String, _ keys: inout KeyTable, _ answers: inout [Answer]
  ) -> Answer {
    guard street.count <= longest else { return read(street, number) }
    if keys.count == limit { (keys, answers) = (KeyTable(), []) }
    let place = street.withUnsafeBufferPointer { keys.add($0) }
    if place == answers.count { answers.append(read(street, number)) }
    return answers[place]
  }

  private static func read(_ street: Span<UInt8>, _ number: String) -> Answer {
    let line = number + street.text
    let written = StreetLine(line)
    if written.text.isEmpty || written.text == line { return nil }
    return (Array(written.text.utf8.dropFirst(number.utf8.count)), written.isWrittenOut)
  }

  /// How many digits stand at the head of the line, when they are a house number and nothing is glued to them; otherwise 0.
  private static func numberLength(_ line: Span<UInt8>) -> Int {
    var length = 0
    while length < line.count, Plain.isDigit(line[length]) { length &+= 1 }
    guard (1...4).contains(length), length < line.count else { return 0 }
    return line[length] == 0x20 || line[length] == 0x2C ? length : 0
  }
}
