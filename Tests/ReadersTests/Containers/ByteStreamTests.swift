import Testing

@testable import Readers

@Suite struct ByteStreamTests {
  private let bytes = RandomBytes(Array("abcdefghij".utf8))

  private func read(_ range: Range<Int>?, buffer: Int, from start: Int = 0) throws -> [String] {
    let stream = RangeStream(bytes, range: range)
    var pieces: [String] = []
    while true {
      var piece = [UInt8](repeating: 0x2E, count: buffer)
      let got = try stream.read(into: &piece, from: start)
      if got == 0 { return pieces }
      pieces.append(String(decoding: piece[start..<start + got], as: UTF8.self))
    }
  }

  @Test func aStretchIsReadToItsEndAndNotBeyond() throws {
    #expect(try read(2..<7, buffer: 2) == ["cd", "ef", "g"])
    #expect(try read(nil, buffer: 64) == ["abcdefghij"])
    #expect(try read(4..<4, buffer: 4) == [])
  }

  /// The directory of a damaged archive may name stretches behind the end of its file.
  @Test(arguments: [8..<1_000, 10..<20, 500..<600]) func aStretchEndsWithTheFile(
    _ range: Range<Int>
  ) throws {
    #expect(
      try read(range, buffer: 64).joined() == String("abcdefghij".dropFirst(range.lowerBound)))
  }

  @Test func aBufferIsFilledFromWhereItIsWanted() throws {
    let stream = RangeStream(bytes, range: 0..<3)
    var buffer = Array("........".utf8)
    #expect(try stream.read(into: &buffer, from: 4) == 3)
    #expect(buffer.starts(with: "....abc".utf8), "what stands before is left alone")
  }

  @Test func moreThanTheLimitIsRefusedAndExactlyTheLimitIsNot() throws {
    #expect(try RangeStream(bytes).all(limit: 10).count == 10)
    #expect(refusal { _ = try RangeStream(bytes).all(limit: 9) }?.code == .tooLarge)
  }
}
