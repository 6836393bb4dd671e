import Pipelines
import Tables
import Testing

@testable import Readers

@Suite struct ForeignFileTests {
  private func refusal(_ bytes: [UInt8]) -> String? { ForeignFile.refusal(bytes.span)?.en }

  @Test(
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0x14], "zip or a workbook"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "old Office file"),
      (Array("%PDF-1.7\n".utf8), "PDF"), ([0x1F, 0x8B, 0x08], "gzip"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], "picture"),
      ([0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18), "no file"),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], "packed file"),
      (Array("Rar!".utf8) + [0x1A, 0x07, 0x01, 0x00], "packed file"),
      (Array("BZh91AY&SY".utf8), "packed file"),
      ([0, 1, 0, 0] + Array("Standard ACE DB".utf8) + [0], "Access"),
      (Array("MZ".utf8) + [UInt8](repeating: 0, count: 400) + Array("x\nthis".utf8), "not text"),
      (Array("abc".utf8) + [UInt8](repeating: 0, count: 400), "not text"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "picture"), (Array("GIF89a".utf8), "picture"),
      (Array("SQLite format 3\0".utf8), "SQLite"),
      (Array("{\\rtf1\\ansi".utf8), "RTF"), ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "UTF-32"),
    ] as [([UInt8], String)])
  func aFileIsKnownByItsFirstBytes(_ bytes: [UInt8], _ word: String) {
    #expect(refusal(bytes)?.contains(word) == true, "\(refusal(bytes) ?? "none")")
  }

  @Test(arguments: [
    "Nom;Ville\nRoy;Gap\n", "", "PK;Code\n1;2\n", "%;Taux\n", "GIF;x\n", "From: Paris; To: Lyon\n",
    "\u{FEFF}Nom\n", "a\tb\r\n",
    "From: a\nDate: b\n",  // two headings of a list, no letter
    "from;date;message-id\n1;2;3\n4;5;6\n7;8;9\n",
  ])
  func textIsLeftToBeRead(_ text: String) { #expect(refusal(Array(text.utf8)) == nil) }

  /// What a crash leaves behind, and what a program puts between the letters of a short text.
  @Test func aTextWithNULBytesIsLeftToBeRead() {
    #expect(refusal(Array("nom;ville\nRoy;Gap\n".utf8) + [UInt8](repeating: 0, count: 4000)) == nil)
    #expect(refusal(Array("nom;ville\nRoy\0;Gap\0\n".utf8)) == nil)
    #expect(refusal(Array("nom;ville\nRoy;Gap\n".utf8).flatMap { [$0, 0] }) == nil)
  }

  @Test func aDBaseFileIsKnown() {
    var head = [UInt8](repeating: 0, count: 97)
    head[0..<4] = [0x03, 0x7D, 1, 1]
    head[4] = 2
    head[8..<12] = [97, 0, 21, 0]
    head.replaceSubrange(32..<35, with: "NOM".utf8)
    head[43] = UInt8(ascii: "C")
    head.replaceSubrange(64..<70, with: "PRENOM".utf8)
    head[75] = UInt8(ascii: "C")
    head[96] = 0x0D
    let record = Array(" Durand    Paul      ".utf8)
    #expect(refusal(head + record + record + [0x1A])?.contains("dBase") == true)
    head[2] = 13
    #expect(refusal(head + record)?.contains("dBase") != true)
    let text = "0\t\u{1}\u{1}" + String(repeating: "A", count: 100)
    #expect(refusal(Array(text.utf8))?.contains("dBase") != true)
  }

  @Test func aTapeArchiveIsNoTable() {
    var block = [UInt8](repeating: 0, count: 512)
    block.replaceSubrange(0..<11, with: "clients.csv".utf8)
    block.replaceSubrange(257..<262, with: "ustar".utf8)
    #expect(refusal(block)?.contains("tar archive") == true)
    #expect(refusal(Array(block.prefix(261)))?.contains("tar archive") != true)
  }

  /// A few control bytes are damage; many are another kind of file.
  @Test func bytesThatNobodyWritesTellOfAProgram() {
    let text = Array(String(repeating: "Roy;Gap\n", count: 100).utf8)
    #expect(refusal(text + [1, 2, 3]) == nil)
    #expect(refusal(text + [UInt8](repeating: 1, count: 60))?.contains("not text") == true)
  }

  /// No reader opens such a file; then this one says what it is.
  @Test func theReaderOfTextsSaysWhatAFileIsThatNobodyReads() {
    let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D]
    #expect(CSVReader.confidence(head: picture, name: "logo.png") == 0)
    #expect(CSVReader.foreign(head: picture, name: "logo.png")?.en.contains("picture") == true)
    #expect(CSVReader.foreign(head: Array("Nom;Ville\n".utf8), name: "a.csv") == nil)
    #expect(XLSX.foreign(head: picture, name: "logo.png") == nil)
  }
}
