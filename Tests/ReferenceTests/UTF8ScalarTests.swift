import Reference
import Testing

@Suite struct UTF8ScalarTests {
  private func decode(_ bytes: [UInt8], at index: Int = 0) -> (scalar: UInt32, length: Int) {
    bytes.withUnsafeBufferPointer { UTF8Scalar.decode($0, at: index) }
  }

  /// Every scalar is written as the standard library writes it, and read again.
  @Test func everyScalarComesBack() {
    let wrong = stride(from: UInt32(0), through: 0x10FFFF, by: 7).filter { value in
      guard let scalar = Unicode.Scalar(value) else { return false }
      var bytes: [UInt8] = []
      UTF8Scalar.append(value, to: &bytes)
      let read = decode(bytes)
      return bytes != Array(String(Character(scalar)).utf8) || read.scalar != value
        || read.length != bytes.count
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(9))")
  }

  @Test(
    arguments: [
      [0xC3], [0xC3, 0x41], [0x80], [0xFF], [0xC0, 0x80], [0xE2, 0x82], [0xF0, 0x9F, 0x98],
      [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x41, 0x80],
    ] as [[UInt8]])
  func aBrokenSequenceIsOneByteLong(_ bytes: [UInt8]) {
    let read = decode(bytes)
    #expect(read.scalar == 0xFFFD && read.length == 1)
  }
}
