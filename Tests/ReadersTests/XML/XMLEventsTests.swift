import Testing

@testable import Readers

/// Writes down what it is given.
final class Notebook: XMLTaker {
  var notes: [String] = []

  override func take(_ slot: UInt16, _ text: Span<UInt8>) {
    let value = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    notes.append("\(slot)=\(value)")
  }

  override func mark(_ slot: UInt16, byte: Int) { notes.append("!\(slot)") }
}

@Suite struct XMLEventsTests {
  /// `r/a` is 1, `r/a/@k` 2, `r/b/c` 3; `r/b` opens 4 and closes 5.
  static let paths: XMLCompiledPaths = {
    var paths = XMLPaths()
    let root = paths.enter("r")
    paths.take("a", below: root, as: 1)
    paths.take("a/@k", below: root, as: 2)
    paths.take("b/c", below: root, as: 3)
    paths.tell("b", below: root, opens: 4, closes: 5)
    return XMLCompiledPaths(paths)
  }()

  static func read(
    _ bytes: [UInt8], pieces: Int = 1 << 16, limits: XMLLimits = XMLLimits()
  ) -> (notes: [String], fault: XMLFault?) {
    let notebook = Notebook()
    let events = XMLEvents(paths, limits: limits, taker: notebook)
    var place = 0
    while place < bytes.count {
      let end = min(place + pieces, bytes.count)
      let fault = bytes[place..<end].withUnsafeBytes { events.feed($0) }
      if let fault { return (notebook.notes, fault) }
      place = end
    }
    return (notebook.notes, events.finish())
  }

  static func read(_ text: String, limits: XMLLimits = XMLLimits()) -> (
    notes: [String], fault: XMLFault?
  ) {
    read(Array(text.utf8), limits: limits)
  }

  @Test("values at the wanted places are handed over, whatever the prefix")
  func values() {
    let (notes, fault) = Self.read(
      "<p:r xmlns:p='urn:x'><p:a k=' v&amp;w '> one\n</p:a><x><a>no</a></x><p:b><c>two &lt;3</c><d/></p:b></p:r>"
    )
    #expect(fault == nil)
    #expect(notes == ["2=v&w", "1=one", "!4", "3=two <3", "!5"])
  }

  @Test("text of an element inside a wanted one does not mix with its own; CDATA counts as text")
  func mixed() {
    let (notes, fault) = Self.read("<r><a>one<i>two</i>three<![CDATA[<four>]]></a></r>")
    #expect(fault == nil)
    #expect(notes == ["1=onethree<four>"])
  }

  @Test("wanted elements may stand inside each other")
  func inside() {
    var paths = XMLPaths()
    let root = paths.enter("r")
    paths.take("a", below: root, as: 1)
    paths.take("a/b", below: root, as: 2)
    let notebook = Notebook()
    let events = XMLEvents(XMLCompiledPaths(paths), taker: notebook)
    let bytes = Array("<r><a>one<b>two</b>three<x>no</x>!</a><a><b/></a></r>".utf8)
    #expect(bytes.withUnsafeBytes { events.feed($0) } == nil)
    #expect(events.finish() == nil)
    #expect(notebook.notes == ["2=two", "1=onethree!", "2=", "1="])
  }

  @Test("a document is found inside another one, and again")
  func nested() {
    let (notes, fault) = Self.read(
      "<all><x><r><a>1</a></r></x><r><a>2</a><r><a>3</a></r></r></all>")
    #expect(fault == nil)
    #expect(notes == ["1=1", "1=2"])
  }

  @Test("pieces of any size give the same", arguments: [1, 2, 3, 5, 7, 64, 1_000])
  func pieces(_ size: Int) {
    let text =
      "<?xml version='1.0'?>\n<r><!-- é --><a k='€'>Hélène\u{1F600}</a><b><c>x]]&gt;y</c></b></r>\n"
    let whole = Self.read(text)
    #expect(whole.fault == nil)
    #expect(Self.read(Array(text.utf8), pieces: size).notes == whole.notes)
    let wide = Array(
      text.replacing("?>", with: " encoding='UTF-16'?>").utf16.flatMap {
        [UInt8($0 & 0xFF), UInt8($0 >> 8)]
      })
    let read = Self.read([0xFF, 0xFE] + wide, pieces: size)
    #expect(read.fault == nil)
    #expect(read.notes == whole.notes)
  }

  @Test(
    "a document that is not sound is refused",
    arguments: [
      ("", XMLFault.Cause.empty), ("   \n ", .empty), ("<", .truncated), ("<r", .truncated),
      ("<r><a>1</a>", .truncated), ("<r><a>1</b></r>", .mismatch), ("<r/>x", .trailing),
      ("<r>&e;</r>", .entity), ("<!DOCTYPE r><r/>", .doctype),
      ("<?xml version='1.0' encoding='UTF-7'?><r/>", .encodingUnknown),
      ("<?xml version='1.0' encoding='EBCDIC-CP-FR'?><r/>", .malformed),
      ("<r k='1' k='2'/>", .malformed), ("<r>\u{1}</r>", .encoding),
    ])
  func refusals(_ text: String, _ cause: XMLFault.Cause) {
    #expect(Self.read(text).fault?.cause == cause)
    #expect(Self.read(Array(text.utf8), pieces: 1).fault?.cause == cause)
  }

  @Test("a fault names its line and holds for every later call")
  func lines() {
    let events = XMLEvents(Self.paths, taker: Notebook())
    let bytes = Array("<r>\n<a>\n</b></r>".utf8)
    let fault = bytes.withUnsafeBytes { events.feed($0) } ?? events.finish()
    #expect(fault == XMLFault(.mismatch, line: 3))
    #expect(bytes.withUnsafeBytes { events.feed($0) } == fault)
    #expect(events.finish() == fault)
  }

  @Test("a DOCTYPE is refused in UTF-16 too, in both byte orders")
  func wideDoctype() {
    let text = "<!DOCTYPE r [<!ENTITY e 'x'>]><r>&e;</r>"
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(Self.read([0xFF, 0xFE] + little).fault?.cause == .doctype)
    #expect(Self.read(little).fault != nil)
    #expect(Self.read([0xFE, 0xFF] + big).fault?.cause == .doctype)
    #expect(Self.read(big).fault != nil)
  }

  @Test("each limit is kept")
  func limits() {
    let deep = String(repeating: "<a>", count: 300)
    #expect(Self.read(deep).fault?.cause == .depth)
    #expect(Self.read("<r><r/></r>", limits: XMLLimits(depth: 1)).fault?.cause == .depth)
    let many = "<r " + (0..<1_200).map { "a\($0)='x' " }.joined() + "/>"
    #expect(Self.read(many).fault?.cause == .attributes)
    #expect(Self.read(many, limits: XMLLimits(attributeCount: 1_200)).fault == nil)
    let few = XMLLimits(attributeCount: 2)
    #expect(Self.read("<r a='' b=''/>", limits: few).fault == nil)
    #expect(Self.read("<r a='' b='' c=''/>", limits: few).fault?.cause == .attributes)
    #expect(Self.read("<r xmlns:a='u' xmlns:b='v' c=''/>", limits: few).fault?.cause == .attributes)
    let names = "<r><a>" + (0..<300).map { "<n\($0)/>" }.joined() + "</a></r>"
    #expect(Self.read(names).fault == nil)
    let searched = "<x>" + (0..<300).map { "<n\($0)/>" }.joined() + "</x>"
    #expect(Self.read(searched, limits: XMLLimits(nameCount: 100)).fault?.cause == .names)
    let long = "<r><a>" + String(repeating: "x", count: 2_000) + "</a></r>"
    #expect(Self.read(long).notes.first?.utf8.count == 2_002)
    #expect(Self.read(long, limits: XMLLimits(valueBytes: 1_000)).fault?.cause == .value)
    let tag = "<r k='" + String(repeating: "x", count: 3_000) + "'/>"
    #expect(Self.read(tag).fault == nil)
    #expect(Self.read(tag, limits: XMLLimits(tagBytes: 2_500)).fault?.cause == .tag)
  }

  @Test("a flood of attributes is refused before the parser sees it, in UTF-16 too")
  func flood() {
    let text = "<r " + (0..<200_000).map { "a\($0)='>'" }.joined(separator: " ") + "/>"
    #expect(Self.read(text).fault?.cause == .attributes)
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(Self.read(wide).fault?.cause == .attributes)
    #expect(Self.read([0xFF, 0xFE] + wide, pieces: 1_001).fault?.cause == .attributes)
  }

  @Test("a long text that nobody wants costs nothing and is no fault")
  func attachment() {
    let text = "<r><x>" + String(repeating: "QUJD", count: 4_000_000) + "</x><a>1</a></r>"
    let read = Self.read(text)
    #expect(read.fault == nil)
    #expect(read.notes == ["1=1"])
  }

  @Test("cut or changed at any byte, a document never does harm")
  func damage() {
    let text = Array(
      "<?xml version='1.0' encoding='UTF-8'?><!-- c --><r xmlns='u'><a k='v'>é&#65;</a><b><c><![CDATA[z]]></c></b></r>"
        .utf8)
    for place in text.indices {
      _ = Self.read(Array(text[..<place]))
      for byte: UInt8 in [0, 0x3C, 0x3E, 0x22, 0x26, 0xC3, 0xFF] {
        var changed = text
        changed[place] = byte
        _ = Self.read(changed, pieces: 9)
      }
    }
  }
}
