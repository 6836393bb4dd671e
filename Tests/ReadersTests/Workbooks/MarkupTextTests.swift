import Testing

@testable import Readers

@Suite struct MarkupTextTests {
  private func decoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    MarkupText.decode(bytes, 0..<bytes.count, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  private func unescaped(_ text: String, from start: Int = 0) -> String {
    var out = Array(text.utf8)
    MarkupText.unescape(&out, from: start)
    return String(decoding: out, as: UTF8.self)
  }

  @Test(arguments: [
    ("Dupont &amp; Fils", "Dupont & Fils"), ("&lt;&gt;&quot;&apos;", "<>\"'"),
    ("&#233;&#xe9;&#xE9;", "ééé"),
    ("&#128512;", "😀"), ("&eacute;", "&eacute;"), ("AT&T", "AT&T"), ("a&", "a&"), ("&;", "&;"),
    ("&#0;", "&#0;"), ("&#xD800;", "&#xD800;"), ("&#x110000;", "&#x110000;"),
    ("&#99999999999;", "&#99999999999;"),
    ("&#x;", "&#x;"), ("&#12a;", "&#12a;"), ("&amp;lt;", "&lt;"), ("a\r\nb\rc\n", "a\nb\nc\n"),
  ])
  func referencesAndLineEnds(_ text: String, _ expected: String) {
    #expect(decoded(text) == expected)
  }

  @Test(arguments: [
    ("a_x000D_b", "a\rb"), ("_x0041__x0042_", "AB"), ("_x00e9_", "é"), ("_xD83D__xDE00_", "😀"),
    ("_xD83D_x", "_xD83D_x"), ("_xDE00_", "_xDE00_"), ("_xD83D__x0041_", "_xD83D_A"),
    ("_x005F_x000D_", "_x000D_"), ("_x00G0_", "_x00G0_"), ("_x000D", "_x000D"),
    ("_X000D_", "_X000D_"),
    ("snake_case_x", "snake_case_x"), ("", ""),
  ])
  func escapedCharacters(_ text: String, _ expected: String) {
    #expect(unescaped(text) == expected)
  }

  /// What stood in the buffer before belongs to other cells.
  @Test func whatStandsBeforeIsLeftAlone() {
    #expect(unescaped("_x0041__x0042_", from: 7) == "_x0041_B")
    #expect(unescaped("_x0041_", from: 7) == "_x0041_")
  }
}
