/// What makes two spellings of an address one mailbox.
enum Mailbox {
  /// The one domain that Gmail's addresses are brought to.
  static let gmail = Array("gmail.com".utf8)
  private static let googlemail = Array("googlemail.com".utf8)

  /// Whether a domain is one of Gmail's, in capitals or small letters.
  static func isGmail(_ bytes: [UInt8], _ domain: Range<Int>) -> Bool {
    func equals(_ name: [UInt8]) -> Bool {
      domain.count == name.count
        && name.indices.allSatisfy { bytes[domain.lowerBound + $0] | 0x20 == name[$0] | 0x20 }
    }
    return equals(gmail) || equals(googlemail)
  }
}

extension Features {
  /// A domain of so many addresses may be meant by one that is a slip away and that hardly anybody has.
  private static let usualDomain = 10
  /// So many times as many have the domain that is meant.
  private static let slipRatio = 20

  /// Gives addresses whose domain is a slip away from one that very many more have that domain: `orang.fr`, `gmail.fr`.
  ///
  /// O(addresses + domains × usual domains).
  mutating func joinSlippedDomains() {
    var counts = [Int](repeating: 0, count: domains.count)
    for id in domain where id != ValuePool.none { counts[Int(id)] += 1 }
    let usual = counts.indices.filter { counts[$0] >= Self.usualDomain }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }.prefix(40)
    guard !usual.isEmpty else { return }
    var meant = (0..<UInt32(domains.count)).map { $0 }
    for id in counts.indices {
      let range = domains.range(UInt32(id))
      let target = usual.first { other in
        counts[id] * Self.slipRatio <= counts[other] && range.count >= 6
          && isSlip(range, domains.range(UInt32(other)))
      }
      if let target { meant[id] = UInt32(target) }
    }
    for slot in domain.indices where domain[slot] != ValuePool.none {
      domain[slot] = meant[Int(domain[slot])]
    }
  }

  /// Whether two domains are one edit apart, or the same but for their ends.
  private func isSlip(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    if OneEdit.apart(domains.bytes, a, b) { return true }
    guard let i = domains.bytes[a].firstIndex(of: 0x2E),
      let j = domains.bytes[b].firstIndex(of: 0x2E)
    else { return false }
    return i - a.lowerBound >= 4
      && domains.bytes[a.lowerBound..<i].elementsEqual(domains.bytes[b.lowerBound..<j])
  }
}
