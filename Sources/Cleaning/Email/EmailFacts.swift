internal import Reference

/// What an address tells beyond itself: a role, a throw-away mailbox, a made-up one, the key under which two spellings are one mailbox.
public struct EmailFacts: Sendable, Equatable {
  /// The local part names a function (`contact@`, `compta@`), not a person.
  public let isRole: Bool
  /// The domain gives out addresses that live for minutes.
  public let isDisposable: Bool
  /// It was typed to fill a field (`test@test.fr`), or stands for an order of a marketplace: it never tells who a client is.
  public let isPlaceholder: Bool
  /// The domain is that of a provider of mailboxes for everyone.
  public let isPublicProvider: Bool
  /// The key under which spellings that reach the same mailbox are equal: lower case, dots and `+word` folded where the provider does.
  public let matchKey: String
  /// The domain that was perhaps meant, when this one is a usual slip; for a person to decide.
  public let suggestedDomain: String?

  /// The facts about a canonical address; `nil` when the text is none.
  public init?(of address: String) {
    let bytes = address.lowercased().utf8.map { $0 }
    guard let at = bytes.lastIndex(of: 0x40), at > 0 else { return nil }
    var local = Array(bytes[..<at])
    let domain = Array(bytes[(at + 1)...])
    let provider = EmailDomains.provider(domain)
    isRole = EmailFacts.isRole(local)
    isDisposable = EmailDomains.isDisposable(domain)
    isPublicProvider = provider != nil
    isPlaceholder = EmailFacts.isPlaceholder(local, domain)
    suggestedDomain = EmailDomains.suggestion(domain).map { String(decoding: $0, as: UTF8.self) }
    if provider?.ignoresPlus == true, let plus = local.firstIndex(of: 0x2B), plus > 0 {
      local.removeSubrange(plus...)
    }
    if provider?.ignoresDots == true { local.removeAll { $0 == 0x2E } }
    matchKey = String(decoding: local + [0x40] + (provider?.domain ?? domain), as: UTF8.self)
  }

  private static func isRole(_ local: [UInt8]) -> Bool {
    let stem = local.split(whereSeparator: { $0 == 0x2E || $0 == 0x2D || $0 == 0x2B || $0 == 0x5F })
    if RoleMailboxes.standard.all.contains(local) { return true }
    return stem.count == 2 && RoleMailboxes.standard.all.contains(Array(stem[0]))
      && stem[1].count <= 3
  }

  /// Whether people type it when they have no address, or it is an alias that a market place or a telephone made.
  private static func isPlaceholder(_ local: [UInt8], _ domain: [UInt8]) -> Bool {
    MadeUpMailboxes.isRelay(domain.span) || domain == hiddenMail
      || MadeUpMailboxes.isFiller(local.span, domain.span)
  }

  /// Where telephones hide an address: one for each client and shop, which reaches him as long as he wants.
  private static let hiddenMail = Array("privaterelay.appleid.com".utf8)
}
