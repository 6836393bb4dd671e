import Tables

/// Whom a row names beside a client's code.
struct CodeHolder: Hashable, Comparable {
  /// The words of the names, folded; of a firm without its legal form.
  private let words: [[UInt8]]
  private let firstName: [UInt8]
  private let civility: [UInt8]
  private let isFirm: Bool
  private let postcode: [UInt8]

  /// Whether two rows name different people, each in two words, or two firms in two towns: not one word of the one is like one of the
  /// other. Whoever marries keeps the first name; a last name alone may be the new one; firms change their names, but hardly their name and
  /// their town at once.
  func isOther(than other: CodeHolder) -> Bool {
    if isFirm && other.isFirm {
      guard !postcode.isEmpty, !other.postcode.isEmpty, postcode != other.postcode else {
        return false
      }
    } else {
      guard words.count > 1, other.words.count > 1 else { return false }
    }
    guard !words.isEmpty, !other.words.isEmpty else { return false }
    return !words.contains { word in other.words.contains { Self.areAlike(word, $0) } }
  }

  /// Whether the other bears the first name of this one, or where it has none the civility.
  func isLike(_ other: CodeHolder) -> Bool {
    other.firstName.isEmpty
      ? !other.civility.isEmpty && civility == other.civility
      : !firstName.isEmpty && Self.areAlike(firstName, other.firstName)
  }

  static func < (one: CodeHolder, other: CodeHolder) -> Bool {
    one.order.lexicographicallyPrecedes(other.order) { $0.lexicographicallyPrecedes($1) }
  }

  private var order: [[UInt8]] { words + [firstName, civility, postcode, [isFirm ? 1 : 0]] }

  /// Whether one word may be the other mistyped or cut short.
  private static func areAlike(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    if short.count >= 3, long.starts(with: short) { return true }
    return JaroWinkler.similarity(a + b, 0..<a.count, a.count..<(a.count + b.count)) >= 8_500
  }

  /// Reads holders from the rows of a batch.
  struct Reader {
    private let names: [TextColumn]
    private let company: TextColumn?
    private let firstName: TextColumn?
    private let civility: TextColumn?
    private let postcode: TextColumn?

    init(_ batch: Batch) {
      names = ["last-name", "birth-name", "first-name", "person"].compactMap { batch[$0] }
      company = batch["company"]
      firstName = batch["first-name"]
      civility = batch["civility"]
      postcode = batch["postcode"]
    }

    func holder(_ row: Int) -> CodeHolder {
      let firm = company.map { words($0, row) } ?? []
      let form = firm.filter { !CompanyWords.isLegalForm($0, 0..<$0.count) }
      return CodeHolder(
        words: names.flatMap { words($0, row) } + (form.isEmpty ? firm : form),
        firstName: folded(firstName, row), civility: folded(civility, row), isFirm: !firm.isEmpty,
        postcode: folded(postcode, row))
    }

    private func folded(_ column: TextColumn?, _ row: Int) -> [UInt8] {
      guard let column, !column.isBlank(row) else { return [] }
      var folded: [UInt8] = []
      Folding.fold(column.bytes, column.range(of: row), into: &folded)
      return folded
    }

    private func words(_ column: TextColumn, _ row: Int) -> [[UInt8]] {
      folded(column, row).split(separator: 0x20).filter { $0.count > 1 }.map { Array($0) }
    }
  }
}
