/// Finds in the first bytes of a JSON document where its records are.
struct JSONSeeker {
  /// What was found.
  enum Place: Equatable {
    /// A list whose first element begins at this byte, or at a blank before it, the names of the objects around it, and the
    /// headings that a list before it gives to its rows.
    case list(Int, within: [[UInt8]] = [], headings: [[UInt8]] = [])
    /// Records one behind the other.
    case lines
    /// The document is one record.
    case record
    /// Not to be told from these bytes.
    case unknown
  }

  /// A list of records lies at most so deep.
  static let depth = 4

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
      if first == UInt8(ascii: "[") {
        return areRowsBehindEachOther(scanner) ? .lines : .list(scanner.at + 1)
      }
      guard first == UInt8(ascii: "{") else { return .unknown }
      var behind = scanner
      // A whole object and another one behind it are JSON Lines.
      if (try? behind.skipValue()) != nil, behind.peek() == UInt8(ascii: "{") { return .lines }
    }
    if let place = list(bytes, from: scanner.at) { return place }
    return isWhole && path.isEmpty && isObject(bytes) ? .record : .unknown
  }

  private func isObject(_ bytes: [UInt8]) -> Bool {
    var scanner = JSONScanner(bytes, 0..<bytes.count, limits: limits)
    return (try? scanner.skipValue()) != nil && scanner.peek() == nil
  }

  /// Whether lists of plain values stand one behind the other: each is a row.
  private func areRowsBehindEachOther(_ scanner: JSONScanner) -> Bool {
    var inside = scanner
    guard (try? inside.texts()) != nil else { return false }
    return inside.peek() == UInt8(ascii: "[")
  }

  /// The list; `nil` when it was not reached.
  private func list(_ bytes: [UInt8], from start: Int) -> Place? {
    var headings: [[UInt8]] = []
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
          if lists == 0,
            isWanted(
              keys.dropFirst() + [key], bytes, at, hasHeadings: !headings.isEmpty)
          {
            return .list(at + 1, within: keys, headings: headings)
          }
          if lists == 0, Self.headingKeys.contains(key) {
            var scanner = JSONScanner(bytes, at..<bytes.count, limits: limits)
            headings = (try? scanner.texts()) ?? headings
          }
          lists += 1
        case UInt8(ascii: "]"): lists -= 1
        default: break
        }
      }
      at += 1
    }
    return nil
  }

  /// What a list is called that holds the headings of the rows in another one.
  private static let headingKeys = Set(
    ["columns", "headers", "header", "headings", "fields", "cols", "colonnes", "champs"].map {
      Array($0.utf8)
    })

  private func isWanted(
    _ keys: [[UInt8]], _ bytes: [UInt8], _ at: Int, hasHeadings: Bool
  ) -> Bool {
    if !path.isEmpty {
      return keys.count == path.count && zip(keys, path).allSatisfy { $0.elementsEqual($1.utf8) }
    }
    guard keys.count <= Self.depth, let next = bytes[(at + 1)...].firstIndex(where: { $0 > 0x20 })
    else { return false }
    if bytes[next] == UInt8(ascii: "{") { return true }
    // Rows, not the corners of a shape: they begin with a text, or another list says what they hold.
    guard bytes[next] == UInt8(ascii: "[") else { return false }
    let value = bytes[(next + 1)...].first { $0 > 0x20 }
    return value == UInt8(ascii: "\"") || hasHeadings && value != UInt8(ascii: "[")
  }
}
