import Testing

@testable import Reference

@Suite struct Windows1252Tests {
  @Test func everyLetterGoesBackToItsByte() {
    #expect(Windows1252.upperHalf.count == 128)
    for byte in UInt8(0x80)...0xFF {
      #expect(Windows1252.byte(of: UInt32(Windows1252.upperHalf[Int(byte) - 0x80])) == byte)
    }
  }

  /// A control character stands for itself, also where the encoding has a letter.
  @Test(arguments: [(0x80, 0x80), (0x9F, 0x9F), (0x20AC, 0x80), (0xE9, 0xE9)] as [(UInt32, UInt8)])
  func lettersAndControlsHaveTheirByte(_ scalar: UInt32, _ byte: UInt8) {
    #expect(Windows1252.byte(of: scalar) == byte)
  }

  @Test(arguments: [0x41, 0x7F, 0x100, 0x4E2D, 0xFFFD, 0x1F600] as [UInt32])
  func otherLettersHaveNone(_ scalar: UInt32) { #expect(Windows1252.byte(of: scalar) == nil) }
}
