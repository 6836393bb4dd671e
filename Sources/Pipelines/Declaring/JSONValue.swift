/// A JSON document that keeps the order of its keys, so that its text is the same on every run.
public indirect enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSONValue])
  case members([Member])

  /// A key with its value.
  public struct Member: Sendable, Equatable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSONValue
  }

  /// An object with these members, in this order.
  public static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .members(members.map { Member(key: $0.0, value: $0.1) })
  }

  /// The value of `key` in an object, or `nil`.
  public subscript(key: String) -> JSONValue? {
    if case .members(let members) = self { members.first { $0.key == key }?.value } else { nil }
  }

  /// The document as text, on one line or indented by two spaces a level.
  public func text(indented: Bool = false) -> String {
    var out = ""
    write(to: &out, level: indented ? 0 : nil)
    return out
  }

  private func write(to out: inout String, level: Int?) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .int(let value): out += String(value)
    case .double(let value): out += value.isFinite ? String(value) : "null"
    case .string(let value): Self.quote(value, to: &out)
    case .array(let items):
      Self.list(items, open: "[", close: "]", to: &out, level: level) { item, out, level in
        item.write(to: &out, level: level)
      }
    case .members(let members):
      Self.list(members, open: "{", close: "}", to: &out, level: level) { member, out, level in
        Self.quote(member.key, to: &out)
        out += level == nil ? ":" : ": "
        member.value.write(to: &out, level: level)
      }
    }
  }

  private static func list<Item>(
    _ items: [Item], open: String, close: String, to out: inout String, level: Int?,
    each: (Item, inout String, Int?) -> Void
  ) {
    out += open
    let inner = level.map { $0 + 1 }
    for (index, item) in items.enumerated() {
      if index > 0 { out += "," }
      if let inner { out += "\n" + String(repeating: "  ", count: inner) }
      each(item, &out, inner)
    }
    if let level, !items.isEmpty { out += "\n" + String(repeating: "  ", count: level) }
    out += close
  }

  /// Writes `text` as a JSON string (RFC 8259 §7).
  public static func quote(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{2029}", "\u{FEFF}",
        "\u{FFFE}"..."\u{FFFF}":
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
