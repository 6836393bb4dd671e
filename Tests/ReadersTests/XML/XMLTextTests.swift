import Testing

@testable import Readers

@Suite struct XMLTextTests {
  private static func append(_ text: String, to held: inout XMLText) {
    Array(text.utf8).withUnsafeBufferPointer { held.append($0.baseAddress!, $0.count) }
  }

  private static func remove(from start: Int, _ held: inout XMLText) -> String {
    var text = ""
    held.remove(from: start) { bytes in
      bytes.withUnsafeBufferPointer { text = String(decoding: $0, as: UTF8.self) }
    }
    return text
  }

  /// An element's text ends before that of the element around it.
  @Test func theInnerTextIsTakenFirst() {
    var held = XMLText()
    defer { held.free() }
    Self.append("  outer ", to: &held)
    let start = held.count
    Self.append("\n inner ", to: &held)
    Self.append("text\t", to: &held)
    #expect(Self.remove(from: start, &held) == "inner text")
    #expect(held.count == start)
    Self.append("end", to: &held)
    #expect(Self.remove(from: 0, &held) == "outer end")
    #expect(Self.remove(from: 0, &held) == "")
  }

  @Test func whiteSpaceAloneIsNoText() {
    var held = XMLText()
    defer { held.free() }
    Self.append(" \r\n\t ", to: &held)
    #expect(Self.remove(from: 0, &held) == "")
  }

  @Test func aLongTextFindsRoom() {
    var held = XMLText()
    defer { held.free() }
    let piece = String(repeating: "é", count: 700)
    for _ in 0..<9 { Self.append(piece, to: &held) }
    #expect(Self.remove(from: 0, &held) == String(repeating: "é", count: 6_300))
  }
}
