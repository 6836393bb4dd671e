import Reference
import Tables

/// Firms that were read as persons, since nothing in the cell tells: « Pauvert Frères », which other rows write « SA Pauvert Frères ».
extension Features {
  /// Makes firms of the rows whose name others write with a legal form; O(rows), in parallel.
  ///
  /// A first name beside a last name stays a person: whoever gave his own name to his firm may be its neighbour in the file.
  mutating func takeFirmsReadAsPersons(_ workers: Workers) {
    let firms = firmsWithForms()
    guard !firms.isEmpty else { return }
    let sums = wordSumsWithoutForms(workers)
    let runs = Workers.runs(of: last.count, size: 65_536)
    let found = workers.map(runs.count) { [self] run in
      runs[run].compactMap { row -> (row: Int, firm: UInt32)? in
        guard mayBeFirm(row), let firm = firms[sum(row, sums)], !isPerson(row) else { return nil }
        return (row, firm)
      }
    }
    for (row, firm) in found.joined() {
      company[row] = firm
      (last[row], first[row]) = (ValuePool.none, ValuePool.none)
      flags[row].insert(.company)
    }
  }

  /// For the words of each firm that is somewhere written with its form, in any order, its name; of several the first in the alphabet.
  private func firmsWithForms() -> [UInt64: UInt32] {
    var firms: [UInt64: UInt32] = [:]
    var isSeen = [Bool](repeating: false, count: companies.pool.count)
    for row in company.indices {
      let name = company[row]
      guard name != ValuePool.none, !isSeen[Int(name)],
        LegalFamily(rawValue: family[row]).map({ $0 != .unknown && $0 != .person }) == true
      else { continue }
      isSeen[Int(name)] = true
      let sum = companies.traits.wordSum[Int(name)]
      if let other = firms[sum], companies.pool.text(other) < companies.pool.text(name) { continue }
      firms[sum] = name
    }
    return firms
  }

  /// For each name the hashes of its words added up, without those that the names of firms leave out.
  private func wordSumsWithoutForms(_ workers: Workers) -> [UInt64] {
    let pool = names.pool
    let runs = Workers.runs(of: pool.count, size: 8_192)
    let pieces = workers.map(runs.count) { run in
      runs[run].map { id -> UInt64 in
        var sum: UInt64 = 0
        let range = pool.range(UInt32(id))
        var start = range.lowerBound
        while start < range.upperBound {
          var end = start
          while end < range.upperBound && pool.bytes[end] != 0x20 { end += 1 }
          if !CompanyWords.isLegalForm(pool.bytes, start..<end) {
            sum &+= Mix.hash(pool.bytes, start..<end)
          }
          start = end + 1
        }
        return sum
      }
    }
    return Array(joining: pieces)
  }

  /// Whether a row is read as a person of whom nothing is known that no firm has.
  @inline(__always) private func mayBeFirm(_ row: Int) -> Bool {
    company[row] == ValuePool.none && last[row] != ValuePool.none && sex[row] == 0
      && birthDate[row] == 0 && birthName[row] == ValuePool.none
  }

  private func sum(_ row: Int, _ sums: [UInt64]) -> UInt64 {
    sums[Int(last[row])] &+ (first[row] == ValuePool.none ? 0 : sums[Int(first[row])])
  }

  /// Whether the two parts can be a first and a last name. One word is the owner's as well as his firm's: « Teimes », « SCI Teimes »;
  /// the firm is meant where a form stands beside it, « Teimes (SCI) ».
  private func isPerson(_ row: Int) -> Bool {
    let (a, b) = (last[row], first[row])
    guard b != ValuePool.none else {
      return names.traits.wordCounts[Int(a)] == 1 || isGiven(a)
    }
    return isGiven(a) && isSurname(b) || isGiven(b) && isSurname(a)
  }

  private func isGiven(_ name: UInt32) -> Bool { names.traits.given[Int(name)].isKnown }

  private func isSurname(_ name: UInt32) -> Bool {
    ReferenceLibrary.standard.surnames.rank(Array(names.pool.text(name).uppercased().utf8)) != nil
  }
}
