import Tables

/// How often strangers agree: *u*, from random pairs, exact agreement from the frequencies of the values.
struct ChanceAgreement {
  /// Random pairs drawn at most.
  static let sampleSize = 400_000

  private var counts = [Double](
    repeating: 0, count: Comparison.allCases.count * Comparison.levelLimit)
  private let comparer: PairComparer

  init(_ comparer: PairComparer, workers: Workers) {
    self.comparer = comparer
    let records = comparer.features.count
    guard records > 1 else { return }
    let pieces = 32
    let perPiece = min(Self.sampleSize, records * 200) / pieces + 1
    let sampled = workers.map(pieces) { piece -> [UInt32] in
      var found = [UInt32](repeating: 0, count: Comparison.allCases.count * Comparison.levelLimit)
      var random = Mix.Random(seed: Mix.hash(UInt64(piece) &+ 20_250_101))
      for _ in 0..<perPiece {
        let a = random.next(below: records)
        let b = random.next(below: records)
        guard a != b else { continue }
        let pattern = comparer.compare(a, b).pattern
        for comparison in 0..<Comparison.allCases.count {
          found[comparison * Comparison.levelLimit + pattern[comparison]] += 1
        }
      }
      return found
    }
    for piece in sampled {
      for place in counts.indices { counts[place] += Double(piece[place]) }
    }
  }

  /// Puts the chances into the beliefs; a level seldom met leans on the starting belief, worth `weight` pairs.
  func fill(_ beliefs: inout Beliefs, weight: Double = 40) {
    let start = beliefs
    for comparison in Comparison.allCases where comparison != .name && comparison != .address {
      let levels = Levels.all[comparison.rawValue]
      for group in 1...3 {
        // An e-mail made of the name is not like random pairs: training estimates it.
        if comparison == .mail && group == 2 { continue }
        let members = levels.indices.filter { levels[$0].group == group }
        let sum = members.reduce(0) { $0 + count(comparison, $1) }
        for level in members {
          beliefs[comparison, level, .unrelated] =
            (count(comparison, level) + weight * start[comparison, level, .unrelated])
            / (sum + weight)
        }
      }
    }
    fillExact(&beliefs)
    fillNames(&beliefs, start, weight)
    fillAddresses(&beliefs, start, weight)
  }

  /// The share of all pairs in which a group of levels of a comparison is asked at all.
  func askedShare(_ comparison: Comparison, group: Int) -> Double {
    let levels = Levels.all[comparison.rawValue]
    var asked = 0.0
    var all = 0.0
    for level in levels.indices {
      all += count(comparison, level)
      if levels[level].group == group { asked += count(comparison, level) }
    }
    return all == 0 ? 1 : asked / all
  }

  private func count(_ comparison: Comparison, _ level: Int) -> Double {
    counts[comparison.rawValue * Comparison.levelLimit + level]
  }

  /// Exact agreement is too rare to be sampled: it is the sum of the squared frequencies.
  private func fillExact(_ beliefs: inout Beliefs) {
    let f = comparer.frequencies
    func set(
      _ comparison: Comparison, _ level: Int, _ table: FrequencyTable, times share: Double = 1
    ) {
      beliefs[comparison, level, .unrelated] = table.agreementShare * share
    }
    set(.birthDate, Levels.BirthDate.same, f.birthDate)
    set(.birthDate, Levels.BirthDate.twins, f.birthDate)
    for level in Levels.Phone.shared { set(.phone, level, f.phone) }
    set(.phone, Levels.Phone.bothSame, f.phone, times: 0.2)
    set(.mail, Levels.Mail.same, f.mail)
    set(.mail, Levels.Mail.sameOfFamily, f.mail)
    set(.mail, Levels.Mail.sameLocal, f.local)
    // People of one name choose addresses that are alike; a sample of random pairs does not show it.
    let slip = beliefs[.mail, Levels.Mail.slip, .unrelated]
    beliefs[.mail, Levels.Mail.slip, .unrelated] = max(slip, 0.000_3)
    set(.company, Levels.Company.same, f.company)
    set(.organisation, Levels.Firm.sameEstablishment, f.siren, times: 0.7)
    set(.organisation, Levels.Firm.sameUnplaced, f.siren)
    set(.organisation, Levels.Firm.otherEstablishment, f.siren, times: 0.5)
    for (kind, table) in f.identifiers.enumerated() {
      if let comparison = Comparison(rawValue: Comparison.identifier1.rawValue + kind) {
        set(comparison, Levels.Identifier.same, table)
      }
    }
  }

  /// Among strangers last and first name are independent: the joint chance is the product of the two.
  private func fillNames(_ beliefs: inout Beliefs, _ start: Beliefs, _ weight: Double) {
    var last = [Double](repeating: 0, count: 5)
    var first = last
    for l in 0..<5 {
      for f in 0..<5 {
        let seen = count(.name, 1 + l * 5 + f)
        last[l] += seen
        first[f] += seen
      }
      last[l] += count(.name, Levels.lastOnly + l)
      first[l] += count(.name, Levels.firstOnly + l)
    }
    let lastSum = last.reduce(0, +)
    let firstSum = first.reduce(0, +)
    for l in 0..<5 {
      last[l] =
        (last[l] + weight * start[.name, Levels.lastOnly + l, .unrelated]) / (lastSum + weight)
      first[l] =
        (first[l] + weight * start[.name, Levels.firstOnly + l, .unrelated]) / (firstSum + weight)
    }
    let lastAgreement = comparer.frequencies.last.agreementShare
    let firstAgreement = comparer.frequencies.first.agreementShare
    last[0] = lastAgreement
    first[0] = firstAgreement
    for l in 0..<5 {
      for f in 0..<5 { beliefs[.name, 1 + l * 5 + f, .unrelated] = last[l] * first[f] }
      beliefs[.name, Levels.lastOnly + l, .unrelated] = last[l]
      beliefs[.name, Levels.firstOnly + l, .unrelated] = first[l]
    }
    beliefs[.name, Levels.nameSwapped, .unrelated] = lastAgreement * firstAgreement * 0.5
    beliefs[.name, Levels.nameSwappedNear, .unrelated] = lastAgreement * firstAgreement * 2
  }

  private func fillAddresses(_ beliefs: inout Beliefs, _ start: Beliefs, _ weight: Double) {
    var parts = [[Double]](repeating: [0, 0, 0], count: 3)
    for s in 0..<3 {
      for n in 0..<3 {
        for t in 0..<3 {
          let seen = count(.address, Levels.address(street: s, number: n, town: t))
          let believed =
            weight * start[.address, Levels.address(street: s, number: n, town: t), .unrelated]
          parts[0][s] += seen + believed
          parts[1][n] += seen + believed
          parts[2][t] += seen + believed
        }
      }
    }
    for t in 0..<3 { parts[2][t] += count(.address, Levels.townOnly + t) }
    parts = parts.map { part in
      let sum = part.reduce(0, +)
      return part.map { $0 / sum }
    }
    let f = comparer.frequencies
    parts[0][0] = f.street.agreementShare
    for s in 0..<3 {
      for n in 0..<3 {
        for t in 0..<3 {
          let level = Levels.address(street: s, number: n, town: t)
          beliefs[.address, level, .unrelated] = parts[0][s] * parts[1][n] * parts[2][t]
        }
      }
    }
    beliefs[.address, Levels.address(street: 0, number: 0, town: 0), .unrelated] =
      f.place.agreementShare
    for n in 1..<3 {
      beliefs[.address, Levels.address(street: 0, number: n, town: 0), .unrelated] =
        f.way.agreementShare * parts[1][n]
    }
    for t in 0..<3 { beliefs[.address, Levels.townOnly + t, .unrelated] = parts[2][t] }
  }
}
