import Testing

@testable import Readers

@Suite struct InflationTests {
  private static let text = Array(String(repeating: "Dupont;Jean;35000 Rennes\n", count: 900).utf8)

  /// Gives its bytes a few at a time, as a slow disk may.
  private final class Dripping: ByteStream {
    private var rest: ArraySlice<UInt8>
    private let most: Int

    init(_ bytes: [UInt8], most: Int) {
      rest = bytes[...]
      self.most = most
    }

    func read(into buffer: inout [UInt8], from start: Int) throws(Refusal) -> Int {
      let count = min(most, rest.count, buffer.count - start)
      buffer.replaceSubrange(start..<start + count, with: rest.prefix(count))
      rest.removeFirst(count)
      return count
    }
  }

  private func unpacked(
    _ bytes: [UInt8], _ wrapping: Inflation.Wrapping, most: Int = .max,
    limits: ReadLimits = ReadLimits()
  ) throws -> [UInt8] {
    try Inflation(Dripping(bytes, most: most), wrapping: wrapping, limits: limits).all(
      limit: 1 << 26)
  }

  @Test(arguments: [1, 3, 100, Int.max]) func itUnpacksHoweverTheBytesCome(_ most: Int) throws {
    #expect(try unpacked(ZipBuilder.deflate(Self.text), .none, most: most) == Self.text)
    let gzip = ZipBuilder.deflate(Self.text, gzip: true)
    #expect(try unpacked(gzip, .gzip, most: most) == Self.text)
  }

  /// Several gzip members are one file; zeros behind the last are padding.
  @Test(arguments: [1, Int.max]) func membersFollowEachOther(_ most: Int) throws {
    let member = ZipBuilder.deflate(Self.text, gzip: true)
    #expect(
      try unpacked(member + member + [0, 0, 0, 0], .gzip, most: most) == Self.text + Self.text)
  }

  @Test func bareDeflateEndsWithItsStream() throws {
    let packed = ZipBuilder.deflate(Self.text) + Array("what follows in the archive".utf8)
    #expect(try unpacked(packed, .none) == Self.text)
  }

  @Test func everyCutIsTold() {
    let packed = ZipBuilder.deflate(Self.text, gzip: true)
    for length in stride(from: 0, to: packed.count, by: 7) {
      #expect(
        refusal { _ = try unpacked(Array(packed[..<length]), .gzip) }?.code == .damaged, "\(length)"
      )
    }
  }

  @Test func bytesThatWereNeverPackedAreRefused() {
    #expect(refusal { _ = try unpacked(Self.text, .gzip) }?.code == .damaged)
    #expect(refusal { _ = try unpacked([0xFF, 0xFF, 0xFF], .none) }?.code == .damaged)
  }

  /// The limit holds while it unpacks: the end of a bomb is never reached.
  @Test func aBombIsStoppedOnItsWay() throws {
    var limits = ReadLimits()
    limits.ratioFreeBytes = 1 << 16
    let bomb = ZipBuilder.deflate([UInt8](repeating: 0, count: 8 << 20))
    let inflation = try Inflation(RangeStream(RandomBytes(bomb)), wrapping: .none, limits: limits)
    #expect(refusal { _ = try inflation.all(limit: .max) }?.code == .inflates)
    #expect(inflation.unpackedCount < 2 << 20)
  }
}
