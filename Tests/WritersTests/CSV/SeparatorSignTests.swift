import Pipelines
import Tables
import Testing

@testable import Writers

@Suite struct SeparatorSignTests {
  @Test(
    arguments: [(";", 0x3B), (",", 0x2C), ("tab", 0x09), ("\t", 0x09), ("|", 0x7C), (" ", 0x20)]
      as [(String, UInt8)])
  func oneSignSeparates(_ word: String, _ byte: UInt8) {
    let sign = SeparatorSign(word)
    #expect(sign?.byte == byte)
    #expect(sign.flatMap { SeparatorSign($0.shown) } == sign, "it is shown as it may be written")
  }

  /// With any of these the file could not be read again.
  @Test(arguments: ["", "\"", "\n", "\r", "\0", "é", ";;", "semicolon"])
  func whatCannotSeparateIsRefused(_ word: String) {
    var problems = Problems()
    let node = Node(.scalar(word, isPlain: false), at: Mark(line: 7, column: 3))
    #expect(SeparatorSign.read(node, option: "separator", problems: &problems) == nil)
    #expect(problems.diagnostics.first?.mark == Mark(line: 7, column: 3))
  }
}
