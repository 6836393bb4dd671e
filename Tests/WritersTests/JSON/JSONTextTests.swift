import Foundation
import Testing

@testable import Writers

@Suite struct JSONTextTests {
  private func text(_ value: String) -> String {
    var out: [UInt8] = []
    JSONText.append(value.utf8.span, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  private func list(_ value: String) -> String {
    var out: [UInt8] = []
    JSONText.appendList(value.utf8.span, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Another parser reads what was written.
  @Test func everyTextComesBack() throws {
    var texts = ["", "é€😀", "\"", "\\", "\\\"", "a\nb\tc\rd", "</script>", "\u{7F}", "\u{2028}"]
    for code in UInt8(0)..<0x20 { texts.append("a\(UnicodeScalar(code))b") }
    for value in texts {
      let array = try JSONSerialization.jsonObject(with: Data("[\(text(value))]".utf8)) as? [String]
      #expect(array == [value], "\(text(value))")
    }
  }

  @Test(arguments: [
    ("\u{1}", "\"\\u0001\""), ("\u{1F}", "\"\\u001f\""), ("\n", "\"\\n\""), ("/", "\"/\""),
  ])
  func controlCharactersAreEscapedAndNothingElse(_ value: String, _ written: String) {
    #expect(text(value) == written)
  }

  @Test(arguments: [
    ("", "[]"), ("a", "[\"a\"]"), ("a\nb", "[\"a\",\"b\"]"), ("\na\n\n\"\n", "[\"a\",\"\\\"\"]"),
    ("\n\n", "[]"),
  ])
  func aValueALineIsAList(_ value: String, _ written: String) { #expect(list(value) == written) }
}
