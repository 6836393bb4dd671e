/// What an XML document of unknown form holds: which elements, how often, which of them hold text.
///
/// A tree with one node for each path of names; the records are the elements of the shallowest path that repeats.
struct XMLSurvey {
  /// One path of names.
  struct Node {
    let name: [UInt8]
    let parent: Int
    var children: [Int] = []
    var attributes: [[UInt8]] = []
    /// How many elements have the path.
    var count = 0
    /// The most elements of the path within one parent.
    var countInParent = 0
    var mostInParent = 0
    var hasText = false
  }

  /// The nodes; the first stands for the document.
  private(set) var nodes = [Node(name: [], parent: -1)]
  private var place = 0
  private var attributeCount = 0
  private let limit: Int

  init(limit: Int = 2_000) { self.limit = limit }

  /// Whether the document has more different paths than a document of records has.
  private(set) var isTooWide = false

  // MARK: Looking

  /// An element begins.
  mutating func begin(_ name: UnsafePointer<UInt8>) {
    let node = child(name)
    nodes[node].count += 1
    nodes[node].countInParent += 1
    nodes[node].mostInParent = max(nodes[node].mostInParent, nodes[node].countInParent)
    for child in nodes[node].children { nodes[child].countInParent = 0 }
    place = node
  }

  /// The element at hand has an attribute.
  mutating func attribute(_ name: UnsafePointer<UInt8>) {
    if nodes[place].attributes.contains(where: { Self.equal($0, name) }) { return }
    if nodes.count + attributeCount >= limit { isTooWide = true }
    if isTooWide { return }
    attributeCount += 1
    nodes[place].attributes.append(XMLMachine.bytes(name))
  }

  /// The element at hand holds text.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if !nodes[place].hasText, bytes.contains(where: { $0 > 0x20 }) { nodes[place].hasText = true }
  }

  /// The element at hand ends.
  mutating func end() {
    place = max(0, nodes[place].parent)
  }

  private mutating func child(_ name: UnsafePointer<UInt8>) -> Int {
    // Records repeat their fields: a node has few children, and they are compared in the order in which they first came.
    for child in nodes[place].children where Self.equal(nodes[child].name, name) { return child }
    if nodes.count + attributeCount >= limit { isTooWide = true }
    // Past the limit the tree stays as it is: the document is refused.
    if isTooWide { return place }
    nodes.append(Node(name: XMLMachine.bytes(name), parent: place))
    nodes[place].children.append(nodes.count - 1)
    return nodes.count - 1
  }

  private static func equal(_ known: [UInt8], _ name: UnsafePointer<UInt8>) -> Bool {
    for index in known.indices where name[index] != known[index] { return false }
    return name[known.count] == 0
  }

  // MARK: Answers

  /// Whether an element with fields of its own repeats.
  var hasRepeated: Bool {
    nodes.contains { $0.mostInParent > 1 && (!$0.children.isEmpty || !$0.attributes.isEmpty) }
  }

  /// Whether the document's first element has ended.
  var isEnded: Bool { place == 0 && nodes.count > 1 }

  /// The path of the records: the shallowest element with fields of its own that repeats, of several the most frequent.
  var recordPath: String? {
    var best: (depth: Int, count: Int, node: Int)?
    for (index, node) in nodes.enumerated() where index > 0 && node.mostInParent > 1 {
      guard !node.children.isEmpty || !node.attributes.isEmpty else { continue }
      let depth = depth(of: index)
      if best.map({ depth < $0.depth || (depth == $0.depth && node.count > $0.count) }) ?? true {
        best = (depth, node.count, index)
      }
    }
    if let best { return path(of: best.node) }
    // Nothing repeats: the one record is the first element with fields under the document's own.
    guard let root = nodes[0].children.first else { return nil }
    let only = nodes[root].children.first { !nodes[$0].children.isEmpty }
    return path(of: nodes[root].children.count == 1 ? only ?? root : root)
  }

  /// The paths of all texts and attributes below a record, in the order in which they first came; `.` is the record's own text.
  func fieldPaths(below record: String) -> [String] {
    guard let start = node(at: record) else { return [] }
    var found: [String] = []
    var waiting = [(start, "")]
    while let (index, path) = waiting.popLast() {
      let node = nodes[index]
      found += node.attributes.map { path + "@" + String(decoding: $0, as: UTF8.self) }
      if node.hasText { found.append(path.isEmpty ? "." : String(path.dropLast())) }
      for child in node.children.reversed() {
        waiting.append((child, path + String(decoding: nodes[child].name, as: UTF8.self) + "/"))
      }
    }
    return found
  }

  /// The path of the first element with this name.
  func path(named name: String) -> String? {
    let bytes = Array(name.utf8)
    return nodes.indices.first { $0 > 0 && nodes[$0].name == bytes }.map { path(of: $0) }
  }

  private func depth(of node: Int) -> Int {
    var depth = 0
    var at = node
    while at > 0 {
      depth += 1
      at = nodes[at].parent
    }
    return depth
  }

  private func path(of node: Int) -> String {
    var names: [String] = []
    var at = node
    while at > 0 {
      names.append(String(decoding: nodes[at].name, as: UTF8.self))
      at = nodes[at].parent
    }
    return names.reversed().joined(separator: "/")
  }

  private func node(at path: String) -> Int? {
    var place = 0
    for name in path.split(separator: "/") {
      let bytes = Array(name.utf8)
      guard let next = nodes[place].children.first(where: { nodes[$0].name == bytes }) else {
        return nil
      }
      place = next
    }
    return place
  }
}
