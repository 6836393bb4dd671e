import Reference

/// What is known about the domains of addresses: slips, providers, throw-away services.
enum EmailDomains {
  /// A provider of mailboxes for everyone.
  struct Provider: Sendable {
    /// The domain under which its addresses are compared.
    let domain: [UInt8]
    /// Whether dots in the local part change nothing.
    let ignoresDots: Bool
    /// Whether `+word` in the local part changes nothing.
    let ignoresPlus: Bool
  }

  /// Whether ``certain(_:)`` knows what was meant by the domain, in whatever letters it stands; those under `.com` and `.fr` are not looked up.
  @inline(__always)
  static func isTypo(_ domain: Span<UInt8>) -> Bool {
    let count = domain.count
    if count > 4, domain[count &- 4] == 0x2E, domain[count &- 3] | 0x20 == 0x63,
      domain[count &- 2] | 0x20 == 0x6F, domain[count &- 1] | 0x20 == 0x6D
    {
      return false
    }
    if count > 3, domain[count &- 3] == 0x2E, domain[count &- 2] | 0x20 == 0x66,
      domain[count &- 1] | 0x20 == 0x72
    {
      return false
    }
    return isListed(domain)
  }

  /// The domain that was certainly meant by one that cannot exist.
  static func certain(_ domain: [UInt8]) -> [UInt8]? {
    certainSlips[domain]
  }

  /// The domain that may have been meant by one that exists but is a usual slip; never applied without being asked.
  static func suggestion(_ domain: [UInt8]) -> [UInt8]? {
    likelySlips[domain]
  }

  /// Whether the domain exists but is a usual slip; O(bytes), without a copy.
  static func isLikelySlip(_ domain: Span<UInt8>) -> Bool { likelyKeys.find(domain) != nil }

  private static let likelyKeys: KeyTable = {
    var keys = KeyTable(capacity: 256)
    for key in likelySlips.keys { _ = keys.add(key) }
    return keys
  }()

  /// Whether the domain is a known provider's.
  static func isProvider(_ domain: [UInt8]) -> Bool { providers[domain] != nil }

  /// The provider of a domain.
  static func provider(_ domain: [UInt8]) -> Provider? { providers[domain] }

  /// Whether the domain, or the one above it, gives out addresses that live for minutes.
  static func isDisposable(_ domain: [UInt8]) -> Bool {
    if disposable.find(domain) != nil { return true }
    guard let dot = domain.firstIndex(of: 0x2E) else { return false }
    let above = Array(domain[(dot + 1)...])
    return above.contains(0x2E) && disposable.find(above) != nil
  }

  private static func isListed(_ domain: Span<UInt8>) -> Bool {
    let count = domain.count
    guard count > 0, count <= 24, lastLetters >> UInt32(domain[count &- 1] & 31) & 1 != 0,
      lastThree.contains(ending(domain))
    else { return false }
    var key: [UInt8] = []
    key.reserveCapacity(24)
    for index in 0..<domain.count { key.append(Plain.lower(domain[index])) }
    return certainSlips[key] != nil
  }

  /// The last three bytes in lower case.
  @inline(__always)
  private static func ending(_ domain: Span<UInt8>) -> UInt32 {
    var word: UInt32 = 0
    for index in max(0, domain.count &- 3)..<domain.count {
      word = word << 8 | UInt32(Plain.lower(domain[index]))
    }
    return word
  }

  /// A bit for each letter that a slip ends with: nearly all domains end with another.
  private static let lastLetters: UInt32 = certainSlips.keys.reduce(0) { letters, slip in
    letters | 1 << UInt32((slip.last ?? 0) & 31)
  }

  private static let lastThree: Set<UInt32> = Set(certainSlips.keys.map { ending($0.span) })

  // What the table says of a domain goes before what its ending says.
  private static let certainSlips = slips("auto").merging(
    endings.sure.filter { listedLikely[$0.key] == nil }
  ) { listed, _ in listed }
  private static let likelySlips = listedLikely.merging(endings.likely) { listed, _ in listed }
    .merging(EmailSlips.ofTheHand(providers.keys.map { $0 })) { listed, _ in listed }
    .filter { certainSlips[$0.key] == nil || listedLikely[$0.key] != nil }
  private static let listedLikely = slips("suggere")

  private static let endings: (sure: [[UInt8]: [UInt8]], likely: [[UInt8]: [UInt8]]) = {
    let table = ReferenceTable.compiled("email_fournisseurs_grand_public.csv")
    return EmailEndings.slips(of: (table?.rows() ?? []).compactMap(\.first))
  }()

  private static func slips(_ action: String) -> [[UInt8]: [UInt8]] {
    var table: [[UInt8]: [UInt8]] = [:]
    for row in ReferenceTable.compiled("email_fautes_domaine.csv")?.rows() ?? []
    where row.count >= 3 && row[2] == action {
      table[Array(row[0].utf8)] = Array(row[1].utf8)
    }
    return table
  }

  private static let providers: [[UInt8]: Provider] = {
    var table: [[UInt8]: Provider] = [:]
    for row in ReferenceTable.compiled("email_fournisseurs_grand_public.csv")?.rows() ?? []
    where row.count >= 6 {
      let domain = Array((row[5].isEmpty ? row[0] : row[5]).utf8)
      table[Array(row[0].utf8)] = Provider(
        domain: domain, ignoresDots: row[3] == "1", ignoresPlus: row[4] == "1")
    }
    return table
  }()

  private static let disposable: KeyTable = {
    var table = KeyTable(capacity: 16384)
    ReferenceTable.compiled("email_domaines_jetables.csv")?.scan { row in
      _ = table.add(row.bytes(0))
    }
    return table
  }()
}
