import Tables

/// Last names that only the address of e-mail tells: « Pierre », `pierre.herault@…`, in lists of those who asked for the letter.
extension Features {
  /// Gives rows with a first name, an address made of it and no last name the name that is left of the address, if others of the file
  /// bear it; O(rows). What nobody bears may be a trade, a town or a joke. Rows of firms stay as they are.
  mutating func takeLastNamesFromMails() {
    let open = last.indices.filter {
      last[$0] == ValuePool.none && first[$0] != ValuePool.none && birthName[$0] == ValuePool.none
        && !flags[$0].contains(.company) && local[$0 * Self.mailSlots] != ValuePool.none
    }
    guard !open.isEmpty else { return }
    let known = lastNamesWithoutBlanks()
    guard !known.isEmpty else { return }
    for row in open {
      let given = Array(names.pool.bytes[names.pool.range(first[row])])
      for slot in 0..<Self.mailSlots where last[row] == ValuePool.none {
        let id = local[row * Self.mailSlots + slot]
        guard id != ValuePool.none else { continue }
        let name = MailName.rests(of: locals.bytes[locals.range(id)], beside: given)
          .lazy.compactMap { known[$0] }.first
        if let name { last[row] = name }
      }
    }
  }

  /// The last names of the file by their letters; of two that are one without blanks that of more rows.
  private func lastNamesWithoutBlanks() -> [[UInt8]: UInt32] {
    var counts: [UInt32: Int] = [:]
    for id in last where id != ValuePool.none { counts[id, default: 0] += 1 }
    var known: [[UInt8]: UInt32] = [:]
    for (id, count) in counts {
      let letters = names.pool.bytes[names.pool.range(id)].filter { $0 != 0x20 }
      guard letters.count >= MailName.shortest else { continue }
      if let other = known[letters], (counts[other] ?? 0, id) > (count, other) { continue }
      known[letters] = id
    }
    return known
  }
}

/// The parts of an address of e-mail that may be a last name.
enum MailName {
  /// Fewer letters are no name.
  static let shortest = 3
  /// So many letters are behind an initial without a point: `pherault`.
  static let shortestBehindInitial = 4

  /// What is left of a local part without the first name, at either end, or without its initial; the surest first.
  /// - Parameters:
  ///   - local: the local part in small letters.
  ///   - given: the folded first name.
  static func rests(of local: ArraySlice<UInt8>, beside given: [UInt8]) -> [[UInt8]] {
    let words = local.split { $0 < 0x61 || $0 > 0x7A }.map { Array($0) }
    let letters = words.flatMap { $0 }
    let whole = given.filter { $0 != 0x20 }
    guard let initial = whole.first else { return [] }
    var rests: [[UInt8]] = []
    func add(_ rest: some Sequence<UInt8>, from count: Int = shortest) {
      let rest = Array(rest)
      if rest.count >= count, !rests.contains(rest) { rests.append(rest) }
    }
    for name in [whole, Array(given.prefix { $0 != 0x20 })] where name.count >= shortest {
      if letters.starts(with: name) { add(letters.dropFirst(name.count)) }
      if letters.reversed().starts(with: name.reversed()) { add(letters.dropLast(name.count)) }
    }
    if words.count > 1 {
      if words[0] == [initial] { add(words.dropFirst().joined()) }
      if words[words.count - 1] == [initial] { add(words.dropLast().joined()) }
    } else {
      if letters.first == initial { add(letters.dropFirst(), from: shortestBehindInitial) }
      if letters.last == initial { add(letters.dropLast(), from: shortestBehindInitial) }
    }
    return rests
  }
}
