import Pipelines
import Tables

/// Writes street lines as ``StreetRule`` does, and remembers what became of a street for the next house in it.
///
/// Most clients live in few streets, and a line takes some microseconds to write anew. The number at the head of a line goes into the
/// written line as it stands: lines that differ in nothing else share one answer.
struct StreetMemory {
  /// The street behind the number as it is written anew; `nil` when it is in order.
  private typealias Answer = (street: [UInt8], isWrittenOut: Bool)?

  private var known: [String: Answer] = [:]

  /// Writes the line anew where it is not in order.
  mutating func clean(_ line: Span<UInt8>, into out: inout TextColumn) -> Outcome {
    if StreetLine.isSettled(line) { return .kept }
    let digits = Self.numberLength(line)
    let key = (digits == 0 ? "" : "1") + line.extracting(digits...).text
    if known[key] == nil { known[key] = .some(Self.answer(to: key, isNumbered: digits > 0)) }
    guard case .some(.some(let answer)) = known[key] else { return .kept }
    out.write(line.extracting(..<digits))
    out.write(answer.street.span)
    return answer.isWrittenOut ? .repaired(StreetRule.typeWrittenOut) : .respelled
  }

  private static func answer(to line: String, isNumbered: Bool) -> Answer {
    let written = StreetLine(line)
    if written.text.isEmpty || written.text == line { return nil }
    return (Array(written.text.utf8.dropFirst(isNumbered ? 1 : 0)), written.isWrittenOut)
  }

  /// How many digits stand at the head of the line, when they are a house number and nothing is glued to them; otherwise 0.
  private static func numberLength(_ line: Span<UInt8>) -> Int {
    var length = 0
    while length < line.count, Plain.isDigit(line[length]) { length &+= 1 }
    guard (1...4).contains(length), length < line.count else { return 0 }
    return line[length] == 0x20 || line[length] == 0x2C ? length : 0
  }
}

extension Span<UInt8> {
  /// The bytes as text.
  fileprivate var text: String { withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
}
