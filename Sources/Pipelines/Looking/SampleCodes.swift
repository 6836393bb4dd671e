import Fields
import Tables

/// The client codes of a file, and whom each of them names: two files that give the same codes to the same clients share a numbering.
struct SampleCodes: Sendable {
  /// Whether the codes of two files are of one numbering.
  enum Agreement { case same, different, unknown }

  /// For each code the words that name its client, and the addresses that reach it.
  private var names: [String: Set<String>] = [:]

  /// Fewer codes in common say nothing.
  private static let least = 5

  /// Which fields name a client.
  private static let naming: Set<String> = [
    "person", "last-name", "first-name", "company", "email",
  ]

  /// No codes.
  init() {}

  /// The codes of the rows looked at, in a column.
  /// - Parameter fields: for each heading the field that it fills.
  init(_ sample: Batch, in heading: String, fields: [String: String]) {
    guard let codes = sample[heading] else { return }
    let columns = sample.names.filter { Self.naming.contains(fields[$0] ?? "") }
      .compactMap { sample[$0] }
    for row in 0..<codes.count where !codes.isBlank(row) {
      var words = names[codes[row]] ?? []
      for column in columns where !column.isBlank(row) {
        for word in Heading.words(column[row].lowercased()) where word.count > 2 {
          words.insert(word)
        }
      }
      names[codes[row]] = words
    }
  }

  /// Whether no row has a code.
  var isEmpty: Bool { names.isEmpty }

  /// The same codes name the same clients, or others; `unknown` where too few stand in both, or nobody is named.
  func agreement(with other: SampleCodes) -> Agreement {
    var both = 0
    var agreeing = 0
    for (code, words) in names where !words.isEmpty {
      guard let others = other.names[code], !others.isEmpty else { continue }
      both += 1
      if !words.isDisjoint(with: others) { agreeing += 1 }
    }
    if both >= Self.least, agreeing * 10 >= both * 9 { return .same }
    return both > 0 && agreeing * 2 < both ? .different : .unknown
  }
}
