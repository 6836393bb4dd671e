/// Markup as UTF-8: what its mark or its declaration says to be written otherwise is decoded on the way.
/// - Source: XML 1.0, appendix F (detection of encodings).
final class DecodedStream: ByteStream {
  private let stream: any ByteStream
  private var wide: WideDecoder?
  private let half: [UInt16]
  private var raw = [UInt8](repeating: 0, count: 1 << 15)
  private var ready: ArraySlice<UInt8> = []
  private var isAtEnd = false

  /// How much of a document is looked at for its declaration.
  private static let headBytes = 1 << 8

  /// `stream` itself where it is UTF-8, otherwise decoded; its first bytes are looked at and given back.
  static func wrapping(_ stream: any ByteStream) throws(Refusal) -> any ByteStream {
    var head = [UInt8](repeating: 0, count: headBytes)
    var count = 0
    while count < head.count {
      let got = try stream.read(into: &head, from: count)
      if got == 0 { break }
      count += got
    }
    head.removeLast(head.count - count)
    if let wide = EncodingSniffer.wide(head.span) {
      return DecodedStream(
        stream, wide: WideDecoder(bigEndian: wide.encoding == .utf16BigEndian),
        head: head.dropFirst(wide.markLength))
    }
    if let half = declared(head)?.upperHalf {
      return DecodedStream(stream, half: half, head: head[...])
    }
    return PrefixedStream(head, stream)
  }

  private init(
    _ stream: any ByteStream, wide: WideDecoder? = nil, half: [UInt16] = [], head: ArraySlice<UInt8>
  ) {
    self.stream = stream
    self.wide = wide
    self.half = half
    ready = decode(Array(head))[...]
  }

  /// Fills `buffer` from `start` on; answers how many bytes came, 0 only at the end.
  func read(into buffer: inout [UInt8], from start: Int) throws(Refusal) -> Int {
    while ready.isEmpty {
      guard !isAtEnd else { return 0 }
      let got = try stream.read(into: &raw, from: 0)
      isAtEnd = got == 0
      ready = decode(Array(raw[0..<got]))[...]
    }
    let count = min(ready.count, buffer.count - start)
    buffer.replaceSubrange(start..<(start + count), with: ready.prefix(count))
    ready.removeFirst(count)
    return count
  }

  private func decode(_ bytes: [UInt8]) -> [UInt8] {
    if wide != nil { return wide!.decode(bytes, isLast: isAtEnd) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        out.append(byte)
      } else {
        UTF8Text.append(UInt32(half[Int(byte & 0x7F)]), to: &out)
      }
    }
    return out
  }

  /// The encoding of one byte a letter that the XML declaration names.
  private static func declared(_ head: [UInt8]) -> TextEncoding? {
    let text = String(decoding: head.prefix { $0 != UInt8(ascii: ">") && $0 < 0x80 }, as: UTF8.self)
    guard text.hasPrefix("<?xml"), let range = text.firstRange(of: "encoding") else { return nil }
    let rest = text[range.upperBound...].drop { $0 == " " || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return TextEncoding(named: String(rest.dropFirst().prefix { $0 != quote }))
  }
}

/// A stream whose first bytes were read already.
private final class PrefixedStream: ByteStream {
  private var head: ArraySlice<UInt8>
  private let stream: any ByteStream

  init(_ head: [UInt8], _ stream: any ByteStream) {
    self.head = head[...]
    self.stream = stream
  }

  func read(into buffer: inout [UInt8], from start: Int) throws(Refusal) -> Int {
    guard !head.isEmpty else { return try stream.read(into: &buffer, from: start) }
    let count = min(head.count, buffer.count - start)
    buffer.replaceSubrange(start..<(start + count), with: head.prefix(count))
    head.removeFirst(count)
    return count
  }
}
