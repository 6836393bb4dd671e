/// Bytes that come one piece after the other.
public protocol ByteStream: AnyObject {
  /// Fills `buffer` from `start` on; answers how many bytes came, 0 only at the end.
  func read(into buffer: inout [UInt8], from start: Int) throws(Refusal) -> Int
}

/// A stretch of a file, read from its first byte to its last.
public final class RangeStream: ByteStream {
  private let bytes: RandomBytes
  private var offset: Int
  private let end: Int

  /// The bytes of `range`; as far as the file reaches.
  public init(_ bytes: RandomBytes, range: Range<Int>? = nil) {
    self.bytes = bytes
    offset = range?.lowerBound ?? 0
    end = min(range?.upperBound ?? bytes.count, bytes.count)
  }

  /// Fills `buffer` from `start` on; answers how many bytes came, 0 only at the end.
  public func read(into buffer: inout [UInt8], from start: Int) throws(Refusal) -> Int {
    guard offset < end else { return 0 }
    let got = try bytes.read(at: offset, into: &buffer, from: start)
    let taken = min(got, end - offset)
    offset += taken
    return taken
  }
}

extension ByteStream {
  /// Everything that still comes, at most `limit` bytes; more is refused.
  public func all(limit: Int) throws(Refusal) -> [UInt8] {
    var result: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = try read(into: &piece, from: 0)
      if got == 0 { return result }
      guard result.count + got <= limit else {
        throw Refusal(
          .tooLarge, en: "a part of it holds more than \(limit) bytes, the limit for such a part",
          fr: "une de ses parties dépasse \(limit) octets, la limite pour une telle partie")
      }
      result.append(contentsOf: piece[0..<got])
    }
  }
}
