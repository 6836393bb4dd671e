import Foundation

/// How like two values of a field look to a person: a sign beside them, and no part of what decides.
public enum Likeness: String, Sendable, CaseIterable {
  /// The same, letter case, accents and signs apart.
  case same
  /// Nearly the same: one begins the other, they share a part, or a letter differs.
  case near
  /// Something else.
  case different
  /// One of the two is not there.
  case missing

  /// The sign that stands for it.
  public var sign: String {
    switch self {
    case .same: "="
    case .near: "≈"
    case .different: "≠"
    case .missing: "·"
    }
  }

  /// Compares two values; of lists, a value a line, whether they share one.
  public init(_ a: String, _ b: String) {
    let (left, right) = (Self.values(a), Self.values(b))
    if left.isEmpty || right.isEmpty {
      self = .missing
    } else if Set(left.map { $0.joined() }) == Set(right.map { $0.joined() }) {
      self = .same
    } else if !left.isDisjoint(with: right) || left.contains(where: { Self.isNear($0, to: right) })
    {
      self = .near
    } else {
      self = .different
    }
  }

  private static func values(_ text: String) -> Set<[String]> {
    Set(text.split(separator: "\n").map { words(String($0)) }.filter { !$0.isEmpty })
  }

  /// Letters and digits alone, small and without accents, word by word.
  private static func words(_ text: String) -> [String] {
    let plain = text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars.filter {
      !$0.properties.isDiacritic
    }
    return String(String.UnicodeScalarView(plain)).split { !$0.isLetter && !$0.isNumber }
      .map(String.init)
  }

  private static func isNear(_ words: [String], to others: Set<[String]>) -> Bool {
    others.contains { other in
      let (a, b) = (words.joined(), other.joined())
      if a.hasPrefix(b) || b.hasPrefix(a) { return true }
      if Set(words) == Set(other) { return true }
      // Figures that differ are other figures: only a slip in one of many is near.
      return distance(Array(a.unicodeScalars), Array(b.unicodeScalars)) <= max(a.count, b.count) / 6
    }
  }

  /// Letters put in, left out or exchanged; O(product of the lengths), for the few pairs that a person sees.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    guard abs(a.count - b.count) < 12, a.count < 400 else { return .max }
    var row = Array(0...b.count)
    for i in a.indices {
      var corner = row[0]
      row[0] = i + 1
      for j in b.indices {
        let next = min(corner + (a[i] == b[j] ? 0 : 1), row[j] + 1, row[j + 1] + 1)
        corner = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[b.count]
  }
}
