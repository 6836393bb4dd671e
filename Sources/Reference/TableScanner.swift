/// Walks the records of delimited text (RFC 4180), one at a time, without copying.
///
/// A blank line is passed over. A quote that never closes ends with the text.
public struct TableScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let separator: UInt8
  private var position = 0
  private var fields: [Range<Int>] = []
  private var doubled: [Bool] = []

  /// A scanner at the beginning of the text; a byte order mark is passed over.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8 = 0x2C) {
    self.bytes = bytes
    self.separator = separator
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
  }

  /// The number of fields of the present record.
  public var fieldCount: Int { fields.count }

  /// Where field `index` lies in the text; empty when the record is shorter.
  public func range(_ index: Int) -> Range<Int> {
    index >= 0 && index < fields.count ? fields[index] : 0..<0
  }

  /// The bytes of field `index`, quotes that were doubled left so; empty when the record is shorter.
  public func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range(index)])
  }

  /// The text of field `index`, doubled quotes made single; empty when the record is shorter.
  public func text(_ index: Int) -> String {
    let raw = String(decoding: bytes(index), as: UTF8.self)
    guard index >= 0, index < doubled.count, doubled[index] else { return raw }
    var text = ""
    var held = false
    for character in raw.unicodeScalars {
      if character == "\"", held {
        held = false
        continue
      }
      held = character == "\""
      text.unicodeScalars.append(character)
    }
    return text
  }

  /// The number that field `index` writes in decimal digits, or `nil`.
  public func number(_ index: Int) -> Int? {
    let field = bytes(index)
    guard !field.isEmpty, field.count <= 18 else { return nil }
    var value = 0
    for byte in field {
      guard byte &- 0x30 < 10 else { return nil }
      value = value &* 10 &+ Int(byte &- 0x30)
    }
    return value
  }

  /// Goes to the next record; false at the end of the text.
  public mutating func next() -> Bool {
    while position < bytes.count, bytes[position] == 0x0A || bytes[position] == 0x0D {
      position &+= 1
    }
    fields.removeAll(keepingCapacity: true)
    doubled.removeAll(keepingCapacity: true)
    guard position < bytes.count else { return false }
    while true {
      readField()
      guard position < bytes.count else { return true }
      let byte = bytes[position]
      position &+= 1
      if byte != separator { return true }
      if position == bytes.count {
        fields.append(position..<position)
        doubled.append(false)
        return true
      }
    }
  }

  private mutating func readField() {
    var start = position
    if position < bytes.count, bytes[position] == 0x22 {
      start &+= 1
      position &+= 1
      var twice = false
      while position < bytes.count {
        if bytes[position] == 0x22 {
          guard position &+ 1 < bytes.count, bytes[position &+ 1] == 0x22 else { break }
          twice = true
          position &+= 1
        }
        position &+= 1
      }
      let end = min(position, bytes.count)
      fields.append(start..<end)
      doubled.append(twice)
      while position < bytes.count, !endsField(bytes[position]) { position &+= 1 }
    } else {
      while position < bytes.count, !endsField(bytes[position]) { position &+= 1 }
      fields.append(start..<position)
      doubled.append(false)
    }
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
  }
}
