public import Tables

/// A place in a pipeline file; lines and columns count from 1.
public struct Mark: Sendable, Hashable, Comparable {
  /// The line.
  public var line: Int
  /// The column, in characters.
  public var column: Int

  /// A place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Reading order.
  public static func < (a: Mark, b: Mark) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// A piece of a pipeline file: a scalar as it was written, a list or a mapping, each with its place.
public struct Node: Sendable {
  /// What the piece holds.
  public var content: Content
  /// Where it begins.
  public var mark: Mark

  /// What a piece of a pipeline file can be.
  public indirect enum Content: Sendable {
    /// Text as it was written; `isPlain` when it was not quoted.
    case scalar(String, isPlain: Bool)
    /// A list.
    case sequence([Node])
    /// Keys and values in the order written.
    case mapping([Entry])
  }

  /// One line of a mapping.
  public struct Entry: Sendable {
    /// The key.
    public var key: String
    /// Where the key stands.
    public var keyMark: Mark
    /// What follows the colon.
    public var value: Node

    /// A key with its value.
    public init(key: String, keyMark: Mark, value: Node) {
      self.key = key
      self.keyMark = keyMark
      self.value = value
    }
  }

  /// A piece at `mark`.
  public init(_ content: Content, at mark: Mark) {
    self.content = content
    self.mark = mark
  }

  /// The text of a scalar; `nil` for a list or a mapping.
  public var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// Whether nothing was written: an empty plain scalar, `~` or `null`.
  public var isNull: Bool {
    if case .scalar(let text, true) = content {
      text.isEmpty || text == "~" || text == "null"
    } else {
      false
    }
  }

  /// The entries of a mapping; `nil` otherwise.
  public var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The items of a list; `nil` otherwise.
  public var items: [Node]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The value of `key` in a mapping, or `nil`.
  public subscript(key: String) -> Node? { entries?.first { $0.key == key }?.value }
}

extension Node {
  /// The entries of a mapping; `nil` after noting that one should stand here, in the words of the option that needs it.
  public func neededEntries(
    _ code: String = "wrong-type", problems: inout Problems, _ phrase: @autoclosure () -> Phrase
  ) -> [Entry]? {
    if let entries { return entries }
    problems.note(Diagnostic(code, at: mark, phrase()))
    return nil
  }
}
