/// Slips of the hand in the names of providers: a letter typed twice, `outllook.com`, or once more in place of the next, `yahho.fr`, or
/// two turned round, `gmial.com`.
///
/// Such a domain may be somebody's, so that the usual one is suggested and never put in.
enum EmailSlips {
  /// The shortest name of a provider that is looked at: of shorter ones too many others are a letter away.
  private static let shortest = 5

  /// For each slip the domain that was meant; what two providers explain is left out. O(letters of all providers).
  static func ofTheHand(_ providers: [[UInt8]]) -> [[UInt8]: [UInt8]] {
    let known = Set(providers)
    var meant: [[UInt8]: Set<[UInt8]>] = [:]
    for domain in providers {
      guard let end = domain.firstIndex(of: 0x2E), end >= shortest else { continue }
      for place in 0..<end {
        var twice = domain
        twice.insert(domain[place], at: place)
        meant[twice, default: []].insert(domain)
        guard place + 1 < end, domain[place] != domain[place + 1] else { continue }
        var again = domain
        again[place + 1] = domain[place]
        meant[again, default: []].insert(domain)
        var turned = domain
        turned.swapAt(place, place + 1)
        meant[turned, default: []].insert(domain)
      }
    }
    return meant.filter { $1.count == 1 && !known.contains($0) }.mapValues { $0.first ?? [] }
  }
}
