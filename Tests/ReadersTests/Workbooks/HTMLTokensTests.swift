import Testing

@testable import Readers

@Suite struct HTMLTokensTests {
  /// The tokens of a page, texts in brackets.
  private func tokens(_ page: String) -> [String] {
    let bytes = Array(page.utf8)
    var tokens = HTMLTokens(bytes)
    var found: [String] = []
    while let token = tokens.next() {
      switch token {
      case .text(let range): found.append("[\(String(decoding: bytes[range], as: UTF8.self))]")
      case .open(let name, _): found.append("<\(name)")
      case .close(let name): found.append("/\(name)")
      }
    }
    return found
  }

  private func text(_ page: String) -> String {
    let bytes = Array(page.utf8)
    var out: [UInt8] = []
    HTMLTokens(bytes).append(0..<bytes.count, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  private func number(_ name: String, of tag: String) -> Int? {
    var tokens = HTMLTokens(Array(tag.utf8))
    guard case .open(_, let range)? = tokens.next() else { return nil }
    return tokens.number(name, in: range)
  }

  @Test(arguments: [
    ("<TD>a</td >b", ["<td", "[a]", "/td", "[b]"]),
    ("a < b<br/>c", ["[a ]", "[< b]", "<br", "[c]"]),
    ("<td title='>'>x", ["<td", "[x]"]), ("<td title=\"a>b\">x", ["<td", "[x]"]),
    ("<!-- <td>no</td> -->x", ["[x]"]), ("<!DOCTYPE html><p>", ["<p"]), ("<?xml ?><p>", ["<p"]),
    ("<script>if (a<b) {</p>}</script>x", ["<script", "/script", "[x]"]),
    ("<style>td{}</STYLE>x", ["<style", "/style", "[x]"]),
    ("</3>", ["[</3>]"]), ("<", ["[<]"]), ("", []), ("<td", ["<td"]), ("<!-- never ends", []),
    ("<td title='never ends>x", ["<td"]), ("<script>never ends", ["<script"]),
  ])
  func aPageIsReadAsBrowsersDo(_ page: String, _ expected: [String]) {
    #expect(tokens(page) == expected)
  }

  @Test(arguments: [
    ("a &amp; b", "a & b"), ("&eacute;t&#233;&#xE9;", "étéé"), ("&unknown; &", "&unknown; &"),
    ("a\n  \t b", "a b"), ("  a", "a"), ("AT&T", "AT&T"), ("&nbsp;x", "\u{A0}x"),
  ])
  func referencesAndBlanksAreResolved(_ page: String, _ expected: String) {
    #expect(text(page) == expected)
  }

  @Test(
    arguments: [
      ("<td rowspan=3>", 3), ("<td ROWSPAN = '12'>", 12), ("<td data-rowspan=9 rowspan=\"2\">", 2),
      ("<td colspan=5>", nil), ("<td rowspan=x>", nil), ("<td>", nil),
      ("<td rowspan=99999999999999999999>", 999_999_999),
    ] as [(String, Int?)])
  func anAttributeHoldsANumber(_ tag: String, _ expected: Int?) {
    #expect(number("rowspan", of: tag) == expected)
  }

  /// Every cut of a page is a page.
  @Test func everyCutEnds() {
    let page = Array(
      "<table><tr><td rowspan='2' x=\"y\">a&eacute;<!-- c --></td></tr></table>".utf8)
    for length in 0...page.count {
      var tokens = HTMLTokens(Array(page[..<length]))
      var count = 0
      while tokens.next() != nil { count += 1 }
      #expect(count <= length)
    }
  }
}
