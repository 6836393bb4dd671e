import Foundation
import Testing

@testable import Readers

@Suite struct CodePagesTests {
  @Test(arguments: TextEncoding.singleByte) func aTableHasOneLetterForEachByte(
    _ encoding: TextEncoding
  ) throws {
    let half = try #require(encoding.upperHalf)
    #expect(half.count == 128)
    #expect(Set(half).count == 128, "no letter twice")
    #expect(half.allSatisfy { Unicode.Scalar($0) != nil }, "no half of a letter")
  }

  /// Foundation's table, which others made; a byte that it leaves undefined is a control character here.
  @Test func anotherTableSaysTheSame() throws {
    var compared = 0
    for byte in UInt8(0x80)...0xFF {
      guard
        let letter = String(bytes: [byte], encoding: .windowsCP1252)?.unicodeScalars.first
      else { continue }
      #expect(UInt32(CodePages.windows1252[Int(byte) - 0x80]) == letter.value, "\(byte)")
      compared += 1
    }
    #expect(compared > 100)
  }

  /// The letters of French, where each encoding has them.
  @Test(
    arguments: [
      (
        TextEncoding.dos850, "éèêàâçôùûïëÉÀÇ",
        [0x82, 0x8A, 0x88, 0x85, 0x83, 0x87, 0x93, 0x97, 0x96, 0x8B, 0x89, 0x90, 0xB7, 0x80]
      ),
      (.latin9, "é€œŒŸ", [0xE9, 0xA4, 0xBD, 0xBC, 0xBE]),
      (.windows1252, "é€œŒŸ’", [0xE9, 0x80, 0x9C, 0x8C, 0x9F, 0x92]),
      (.macRoman, "éàçœ’", [0x8E, 0x88, 0x8D, 0xCF, 0xD5]),
    ] as [(TextEncoding, String, [UInt8])])
  func frenchLettersStandWhereTheyShould(
    _ encoding: TextEncoding, _ letters: String, _ bytes: [UInt8]
  ) throws {
    let half = try #require(encoding.upperHalf)
    #expect(bytes.map { half[Int($0) - 0x80] } == letters.unicodeScalars.map { UInt16($0.value) })
  }

  @Test(
    arguments: [
      ("UTF-8", .utf8), ("utf_8_sig", .utf8), ("Latin1", .windows1252), ("ISO 8859-15", .latin9),
      ("ANSI", .windows1252),
      ("cp-850", .dos850), ("MacRoman", .macRoman), ("UTF-16", .utf16LittleEndian),
      ("klingon", nil), ("", nil), ("8", nil),
    ] as [(String, TextEncoding?)])
  func anEncodingIsKnownByWhatPeopleCallIt(_ name: String, _ encoding: TextEncoding?) {
    #expect(TextEncoding(named: name) == encoding)
  }

  @Test(arguments: TextEncoding.allCases) func itsOwnNameIsUnderstood(_ encoding: TextEncoding) {
    #expect(TextEncoding(named: encoding.rawValue) == encoding)
    #expect(encoding.isWide == encoding.rawValue.hasPrefix("utf-16"))
  }
}
