import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct XMLFaultTests {
  private func fault(_ bytes: [UInt8], name: String = "a.xml") throws -> String? {
    try withTemporaryFile(bytes, name: name) { file in
      do {
        return try WholeReading(XMLReader().open(file)).unreadable.first?.reason.code
      } catch let error as RunError {
        return error.code
      }
    }
  }

  /// Each document with the one fault that it has.
  @Test(arguments: [
    ("<t><r><a>1</a></r><r><a>2</b></r></t>", "xml-tag-mismatch"),
    ("<t><r><a>1</a></r>", "xml-truncated"),
    ("<t><r><a>&nbsp;</a></r></t>", "xml-entity"),
    ("<!DOCTYPE t [<!ENTITY a \"x\">]><t><r><a>&a;</a></r></t>", "xml-doctype"),
    ("<?xml version='1.0' encoding='klingon'?><t><r><a>1</a></r></t>", "xml-encoding-unknown"),
    ("<t><r><a>1</a></r></t><t/>", "xml-trailing"),
    ("<t><r><a b='1' b='2'>1</a></r></t>", "xml-malformed"),
  ])
  func aFaultHasItsOwnName(_ text: String, _ code: String) throws {
    #expect(try fault(Array(text.utf8)) == code)
  }

  @Test func lettersThatAreNoUTF8AreToldOfTheEncoding() throws {
    let bytes = Array("<t><r><a>".utf8) + [0xE9, 0x20] + Array("</a></r></t>".utf8)
    #expect(try fault(bytes) == "xml-encoding")
  }

  @Test func everyCauseSaysWhatItIsAndWhatToDoInBothLanguages() {
    var english: Set<String> = []
    for cause in XMLFault.Cause.allCases {
      let phrase = XMLFault(cause, line: 3).phrase
      #expect(phrase.en != phrase.fr && !phrase.fr.isEmpty, "\(cause)")
      #expect(english.insert(phrase.en).inserted, "two causes say the same: \(phrase.en)")
    }
  }
}
