import CZip

/// Unpacks a deflated stream, piece by piece, within the limits.
public final class Inflation: ByteStream {
  /// How the packed bytes are wrapped.
  public enum Wrapping: Int32, Sendable {
    /// Bare deflate, as in a zip member.
    case none = -15
    /// One or several gzip members, one behind the other.
    case gzip = 31
  }

  private let source: any ByteStream
  private let wrapping: Wrapping
  private let limits: ReadLimits
  private let zlib: UnsafeMutablePointer<z_stream>
  private var packed: [UInt8]
  private var taken = 0
  private var held = 0
  private var packedCount = 0
  private var isAtEnd = false
  /// How many bytes were unpacked so far.
  public private(set) var unpackedCount = 0

  /// Unpacks what `source` gives.
  public init(_ source: any ByteStream, wrapping: Wrapping, limits: ReadLimits) throws(Refusal) {
    self.source = source
    self.wrapping = wrapping
    self.limits = limits
    packed = [UInt8](repeating: 0, count: 1 << 17)
    zlib = .allocate(capacity: 1)
    zlib.initialize(to: z_stream())
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(zlib, wrapping.rawValue, zlibVersion(), size) == Z_OK else {
      throw Inflation.broken
    }
  }

  deinit {
    inflateEnd(zlib)
    zlib.deallocate()
  }

  /// Fills `buffer` from `start` on; answers how many bytes came, 0 only at the end.
  public func read(into buffer: inout [UInt8], from start: Int) throws(Refusal) -> Int {
    while !isAtEnd && start < buffer.count {
      if taken == held {
        held = try source.read(into: &packed, from: 0)
        taken = 0
        packedCount += held
        if held == 0 { throw Inflation.cut }
      }
      let (status, produced) = step(into: &buffer, from: start)
      unpackedCount += produced
      if limits.refuses(unpacked: unpackedCount, packed: packedCount) {
        throw ReadLimits.bomb(unpacked: unpackedCount, packed: packedCount)
      }
      switch status {
      case Z_STREAM_END: try endMember()
      case Z_OK, Z_BUF_ERROR: break
      default: throw Inflation.broken
      }
      if produced > 0 { return produced }
    }
    return 0
  }

  /// One call of zlib; both pointers are used inside the call only and bounded by the counts given with them.
  private func step(into buffer: inout [UInt8], from start: Int) -> (status: Int32, produced: Int) {
    packed.withUnsafeMutableBufferPointer { input in
      buffer.withUnsafeMutableBufferPointer { output in
        let room = min(output.count - start, 1 << 30)
        zlib.pointee.next_in = input.baseAddress! + taken
        zlib.pointee.avail_in = UInt32(held - taken)
        zlib.pointee.next_out = output.baseAddress! + start
        zlib.pointee.avail_out = UInt32(room)
        let status = inflate(zlib, Z_NO_FLUSH)
        taken = held - Int(zlib.pointee.avail_in)
        return (status, room - Int(zlib.pointee.avail_out))
      }
    }
  }

  /// A gzip file may go on with another member; a zip member ends here.
  private func endMember() throws(Refusal) {
    if wrapping == .gzip {
      if taken == held {
        held = try source.read(into: &packed, from: 0)
        taken = 0
        packedCount += held
      }
      // Zero bytes behind the last member are the padding of tapes and of some web servers.
      if held > taken && packed[taken] == 0x1F {
        inflateReset(zlib)
        return
      }
    }
    isAtEnd = true
  }

  static let broken = Refusal.damaged(
    en: "its compressed bytes make no sense", fr: "ses octets compressés n’ont pas de sens")
  static let cut = Refusal.damaged(
    en: "its compressed bytes end too early", fr: "ses octets compressés s’arrêtent trop tôt")
}
