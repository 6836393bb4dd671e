/// Addresses of e-mail that are nobody's: typed to fill a field, or made for one order or stay.
public enum MadeUpMailboxes {
  /// Whether an address was typed to fill a field: `test@test.fr`, `noemail@noemail.com`, `xx@orange.fr`.
  ///
  /// - Parameters:
  ///   - local: what stands before the `@`, in small letters.
  ///   - domain: what stands behind it.
  public static func isFiller(_ local: ArraySlice<UInt8>, _ domain: ArraySlice<UInt8>) -> Bool {
    if isOneLetter(local) { return true }
    // Cut at the first digit where digits end it: `test12`, `nomail1`.
    var stem = local
    if let last = local.last, isDigit(last) { stem = local.prefix { !isDigit($0) } }
    if isFillerWord(stem) { return true }
    guard let dot = domain.firstIndex(of: 0x2E), domain.endIndex - dot <= 4 else { return false }
    return isFillerWord(domain[..<dot])
  }

  /// Whether a domain makes a new address for each order or stay: two such addresses differ for everybody.
  public static func isRelay(_ domain: ArraySlice<UInt8>) -> Bool {
    relays.contains { domain.starts(with: $0, by: areAlike) }
  }

  /// What the domains of booking sites and market places begin with.
  private static let relays = [
    "guest.booking.com", "guest.airbnb.", "messages.homeaway.", "marketplace.amazon.",
    "members.ebay.", "notification.mirakl.net",
  ].map { Array($0.utf8) }

  /// `aaa`, `xx`: one letter again and again, or a lone `x`.
  private static func isOneLetter(_ local: ArraySlice<UInt8>) -> Bool {
    if local.count == 1 { return local.first == UInt8(ascii: "x") }
    guard let first = local.first, [0x61, 0x78, 0x7A].contains(first) else {
      return false
    }
    return local.allSatisfy { $0 == first }
  }

  /// The same letter, capital or small; digits and signs of addresses have that bit.
  private static func areAlike(_ a: UInt8, _ b: UInt8) -> Bool { a | 0x20 == b | 0x20 }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isFillerWord(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 1, let first = word.first else { return false }
    return fillers[Int(first | 0x20)].contains {
      $0.count == word.count && word.elementsEqual($0, by: areAlike)
    }
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
