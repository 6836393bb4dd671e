/// Finds in the first bytes of a JSON document where its records are.
struct JSONSeeker {
  /// What was found.
  enum Place: Equatable {
    /// A list whose first element begins at this byte, or at a blank before it.
    case list(Int)
    /// Records one behind the other.
    case lines
    /// The document is one record.
    case record
    /// Not to be told from these bytes.
    case unknown
  }

  private let path: [String]
  private let limits: ReadLimits

  /// A seeker for the list called `path`; for the first list of objects when it is empty.
  init(_ path: [String], limits: ReadLimits) {
    self.path = path
    self.limits = limits
  }

  /// Looks at `bytes`, the beginning of the document or all of it.
  func seek(_ bytes: [UInt8], isWhole: Bool) -> Place {
    var scanner = JSONScanner(bytes, 0..<bytes.count, limits: limits)
    guard let first = scanner.peek() else { return .unknown }
    if path.isEmpty {
      if first == UInt8(ascii: "[") { return .list(scanner.at + 1) }
      guard first == UInt8(ascii: "{") else { return .unknown }
      var behind = scanner
      // A whole object and another one behind it are JSON Lines.
      if (try? behind.skipValue()) != nil, let next = behind.peek() {
        return next == UInt8(ascii: "{") ? .lines : .unknown
      }
    }
    if let start = list(bytes, from: scanner.at) { return .list(start) }
    return isWhole && path.isEmpty && isObject(bytes) ? .record : .unknown
  }

  private func isObject(_ bytes: [UInt8]) -> Bool {
    var scanner = JSONScanner(bytes, 0..<bytes.count, limits: limits)
    return (try? scanner.skipValue()) != nil && scanner.peek() == nil
  }

  /// Where the elements of the list begin; `nil` when it was not reached.
  private func list(_ bytes: [UInt8], from start: Int) -> Int? {
    var keys: [[UInt8]] = []
    var key: [UInt8] = []
    var isInText = false
    var lists = 0
    var at = start
    var textStart = 0
    while at < bytes.count {
      let byte = bytes[at]
      if isInText {
        if byte == UInt8(ascii: "\\") {
          at += 1
        } else if byte == UInt8(ascii: "\"") {
          isInText = false
          key = Array(bytes[textStart..<at])
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""):
          isInText = true
          textStart = at + 1
        case UInt8(ascii: "{"):
          guard keys.count < limits.depth else { return nil }
          keys.append(key)
          key = []
        case UInt8(ascii: "}"): _ = keys.popLast()
        case UInt8(ascii: "["):
          if lists == 0, isWanted(keys.dropFirst() + [key], bytes, at) { return at + 1 }
          lists += 1
        case UInt8(ascii: "]"): lists -= 1
        default: break
        }
      }
      at += 1
    }
    return nil
  }

  private func isWanted(_ keys: [[UInt8]], _ bytes: [UInt8], _ at: Int) -> Bool {
    if !path.isEmpty {
      return keys.count == path.count && zip(keys, path).allSatisfy { $0.elementsEqual($1.utf8) }
    }
    let next = bytes[(at + 1)...].first { $0 > 0x20 }
    return keys.count <= 4 && next == UInt8(ascii: "{")
  }
}
