/// Addresses of e-mail that are nobody's: typed to fill a field, or made for one order or stay. O(bytes), without a copy.
public enum MadeUpMailboxes {
  /// Whether an address was typed to fill a field: `test@test.fr`, `noemail@noemail.com`, `xx@orange.fr`, `test12@…`.
  ///
  /// - Parameters:
  ///   - local: what stands before the `@`.
  ///   - domain: what stands behind it.
  public static func isFiller(_ local: Span<UInt8>, _ domain: Span<UInt8>) -> Bool {
    if isOneLetter(local) { return true }
    // Cut at the first digit where digits end it: `test12`, `nomail1`.
    var stem = local.count
    if stem > 0, isDigit(local[stem - 1]) {
      stem = 0
      while !isDigit(local[stem]) { stem += 1 }
    }
    return isFillerWord(local.extracting(0..<stem)) || isFillerDomain(domain)
  }

  /// Whether an address is surely typed for want of one, `nc@nc.fr`, `test@…`: a word that stands for nothing is all of what stands
  /// before or behind its sign.
  public static func isSurelyFiller(_ local: Span<UInt8>, _ domain: Span<UInt8>) -> Bool {
    isFillerWord(local) || isFillerDomain(domain)
  }

  /// Whether a domain makes a new address for each order or stay: two such addresses differ for everybody.
  public static func isRelay(_ domain: Span<UInt8>) -> Bool {
    relays.contains {
      $0.count <= domain.count && areAlike($0.span, domain.extracting(0..<$0.count))
    }
  }

  /// What the domains of booking sites and market places begin with.
  private static let relays = [
    "guest.booking.com", "guest.airbnb.", "messages.homeaway.", "marketplace.amazon.",
    "members.ebay.", "notification.mirakl.net",
  ].map { Array($0.utf8) }

  /// `aaa`, `xx`: one letter again and again, or a lone `x`.
  private static func isOneLetter(_ local: Span<UInt8>) -> Bool {
    guard local.count > 0 else { return false }
    let first = local[0] | 0x20
    if local.count == 1 { return first == UInt8(ascii: "x") }
    guard first == 0x61 || first == 0x78 || first == 0x7A else { return false }
    return local.indices.allSatisfy { local[$0] | 0x20 == first }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// The same letters, capital or small; digits and signs of addresses have the bit that tells them apart.
  private static func areAlike(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    a.count == b.count && a.indices.allSatisfy { a[$0] | 0x20 == b[$0] | 0x20 }
  }

  /// A word that stands for nothing before an ending of a country or of three letters.
  private static func isFillerDomain(_ domain: Span<UInt8>) -> Bool {
    guard let dot = domain.indices.first(where: { domain[$0] == 0x2E }), domain.count - dot <= 4
    else { return false }
    return isFillerWord(domain.extracting(0..<dot))
  }

  private static func isFillerWord(_ word: Span<UInt8>) -> Bool {
    word.count > 1 && fillers[Int(word[0] | 0x20)].contains { areAlike($0.span, word) }
  }

  /// By their first letter, as one word or with hyphens: a million addresses are looked up without a copy of each.
  private static let fillers: [[[UInt8]]] = {
    var found = [[[UInt8]]](repeating: [], count: 256)
    for joint in ["", "-"] {
      for word in FillerWords.standard.smallWords(.mailbox, joint: joint) {
        let bytes = Array(word.utf8)
        if let first = bytes.first, !found[Int(first)].contains(bytes) {
          found[Int(first)].append(bytes)
        }
      }
    }
    return found
  }()
}
