import Tables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Files of one source that are byte for byte the same: a copy that somebody left beside its original is read twice.
enum SameFiles {
  /// A finding for each file that repeats another; O(bytes). Only files that have the length of another are read.
  ///
  /// What copies a file makes its name longer, « 1 (1).csv », « 1 - Copie.csv »: the shortest name is told as the original.
  static func findings(among files: [InputFile]) -> [PlacedFinding] {
    let plain = files.filter(\.member.isEmpty).enumerated().sorted {
      ($0.element.path.utf8.count, $0.offset) < ($1.element.path.utf8.count, $1.offset)
    }.map(\.element)
    let lengths = plain.map { length(of: $0.path) ?? 0 }
    var counts: [Int: Int] = [:]
    for length in lengths { counts[length, default: 0] += 1 }
    var contents: [Content: [InputFile]] = [:]
    var found: [PlacedFinding] = []
    var buffer: [UInt8] = []
    for (file, length) in zip(plain, lengths) where length > 0 && counts[length, default: 0] > 1 {
      if buffer.isEmpty { buffer = [UInt8](repeating: 0, count: 1 << 18) }
      guard let hash = hash(of: file.path, &buffer) else { continue }
      let content = Content(length: length, hash: hash)
      let original = contents[content, default: []].first { areSame($0.path, file.path) }
      guard let original else {
        contents[content, default: []].append(file)
        continue
      }
      found.append(
        PlacedFinding(
          part: file.part(), stage: "read",
          Finding(
            "same-file", .warning,
            Phrase(
              en:
                "is byte for byte the same as \(original.shownPath): its records are read twice, and those that have no number count twice; take one of them away, or narrow the pattern of \(file.source)",
              fr:
                "est, octet pour octet, le même que \(original.shownPath) : ses enregistrements sont lus deux fois, et ceux qui n’ont pas de numéro comptent deux fois ; retirez l’un des deux, ou resserrez le motif de \(file.source)"
            ))))
    }
    return found
  }

  /// What files must have in common to be worth comparing byte by byte.
  private struct Content: Hashable {
    var length: Int
    var hash: Int
  }

  private static func length(of path: String) -> Int? {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(facts.st_size)
  }

  /// A hash of all bytes of a file; `nil` when it cannot be read.
  private static func hash(of path: String, _ buffer: inout [UInt8]) -> Int? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var hasher = Hasher()
    while true {
      guard let count = fill(&buffer, from: file) else { return nil }
      buffer.withUnsafeBytes {
        // What was read fills the first `count` bytes of the buffer.
        hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0[..<count]))
      }
      if count < buffer.count { return hasher.finalize() }
    }
  }

  /// Whether two files of the same length hold the same bytes; one that cannot be read is like no other.
  private static func areSame(_ a: String, _ b: String) -> Bool {
    let first = open(a, O_RDONLY | O_CLOEXEC)
    guard first >= 0 else { return false }
    defer { close(first) }
    let second = open(b, O_RDONLY | O_CLOEXEC)
    guard second >= 0 else { return false }
    defer { close(second) }
    let size = 1 << 18
    var (left, right) = ([UInt8](repeating: 0, count: size), [UInt8](repeating: 0, count: size))
    while true {
      let (m, n) = (fill(&left, from: first), fill(&right, from: second))
      guard let m, let n, m == n, left[..<m] == right[..<n] else { return false }
      if m < size { return true }
    }
  }

  /// Reads until the buffer is full or the file ends; `nil` when it cannot be read.
  private static func fill(_ buffer: inout [UInt8], from descriptor: Int32) -> Int? {
    var filled = 0
    while filled < buffer.count {
      let count = buffer.withUnsafeMutableBytes {
        // The range lies within the buffer: `filled` is below its count.
        read(descriptor, $0.baseAddress! + filled, $0.count - filled)
      }
      if count < 0 { return nil }
      if count == 0 { break }
      filled += count
    }
    return filled
  }
}
