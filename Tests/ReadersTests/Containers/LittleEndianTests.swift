import Testing

@testable import Readers

@Suite struct LittleEndianTests {
  private let bytes: [UInt8] = [0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x88]

  @Test func theLowestByteComesFirst() {
    #expect(bytes.u16(0) == 0x0201)
    #expect(bytes.u32(1) == 0x0504_0302)
    #expect(bytes.u64(0) == 0x8807_0605_0403_0201)
  }

  /// A number that a damaged file cuts off is no trap; what lies behind the end counts as zero.
  @Test(arguments: [-1, 7, 8, 9, .max, .min]) func outsideOfTheBytesThereAreZeros(_ at: Int) {
    #expect(bytes.u16(at) == 0)
  }

  @Test func aNumberThatIsCutInHalfKeepsItsWholeHalves() {
    #expect(bytes.u32(6) == 0x8807)
    #expect(bytes.u64(4) == 0x8807_0605)
    #expect(bytes.u32(.max) == 0 && bytes.u64(.max - 1) == 0)
    #expect([UInt8]().u64(0) == 0)
  }
}
