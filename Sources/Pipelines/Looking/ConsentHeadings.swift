import Fields

/// The columns of the lists that e-mail services keep of unsubscribed and unreachable addresses.
///
/// Brevo, Mailchimp, HubSpot and others name them differently; each heading has one of a few meanings.
public struct ConsentHeadings: Sendable {
  /// What a column of such a list says.
  public enum Meaning: String, Sendable {
    /// When the act was.
    case date
    /// Why, in the person's or the server's words.
    case reason
    /// In answer to what: a campaign, a form.
    case source
    /// What the address is now: unsubscribed, bounced, subscribed.
    case state
    /// Which way of reaching the person it is about.
    case channel
    /// Whether e-mails are refused.
    case emailRefused
    /// Whether text messages are refused.
    case messageRefused

    /// The field that a person is told it fills; the channel is no field of its own.
    var fieldName: String? {
      switch self {
      case .date: "consent-email-date"
      case .reason: "consent-email-wording"
      case .source: "consent-email-source"
      case .state, .emailRefused: "consent-email"
      case .messageRefused: "consent-sms"
      case .channel: nil
      }
    }
  }

  /// The place of the column of each meaning.
  public private(set) var places: [Meaning: Int] = [:]

  private static let meanings: [(meaning: Meaning, words: [String])] = [
    (
      .emailRefused,
      [
        "email blacklisted", "emailblacklisted", "opted out of email",
        "unsubscribed from all email",
        "unsubscribed from all emails", "opt out", "optout", "email opt out", "opt out email",
        "desinscrit", "desabonne", "unsubscribed", "email desinscrit", "blackliste", "liste noire",
      ]
    ),
    (
      .messageRefused,
      [
        "sms blacklisted", "smsblacklisted", "sms opt out", "opt out sms", "stop sms",
        "sms desinscrit",
      ]
    ),
    (
      .date,
      [
        "unsub time", "clean time", "unsubscribe date", "unsubscribed at", "unsubscribed on",
        "unsubscribe time", "unsubscription date", "date unsubscribed", "optout time",
        "opt out date", "opt out time", "bounce date", "bounced at", "bounce time", "date bounce",
        "date de desinscription", "date desinscription", "desinscrit le", "date de desabonnement",
        "date desabonnement", "desabonne le", "date de rebond", "date rebond", "date du rebond",
        "date opt out", "date optout", "date de retrait", "date d opposition", "timestamp",
        "event date", "event time", "date evenement", "date de l evenement", "date", "ts",
        "modified time", "last changed", "created", "created at",
      ]
    ),
    (
      .reason,
      [
        "unsub reason", "unsubscribe reason", "reason", "unsubscription reason", "bounce reason",
        "hard bounce reason", "email hard bounce reason", "motif", "raison", "cause",
        "motif de desinscription", "motif desinscription", "raison de la desinscription",
        "motif du rebond", "motif de rebond", "message d erreur", "error", "erreur", "diagnostic",
        "smtp response", "commentaire",
      ]
    ),
    (
      .source,
      [
        "unsub campaign title", "clean campaign title", "campaign", "campaign name",
        "campaign title", "campagne", "nom de la campagne", "list", "liste", "formulaire", "source",
        "origine",
      ]
    ),
    (
      .state,
      [
        "status", "statut", "etat", "event", "evenement", "st text", "bounce type",
        "type de bounce", "type de rebond", "type bounce", "type", "subscription status",
        "statut d abonnement", "email status", "statut email", "bounce", "rebond",
      ]
    ),
    (.channel, ["channel", "canal", "media", "support"]),
  ]

  private static let meaningOfWord: [String: Meaning] = {
    var table: [String: Meaning] = [:]
    for (meaning, words) in meanings {
      for word in words { table[Heading.fold(word)] = meaning }
    }
    return table
  }()

  /// The meanings of these headings; of two for one meaning the first counts.
  public init(_ headings: [String]) {
    for (place, heading) in headings.enumerated() {
      guard let meaning = Self.meaning(of: heading), places[meaning] == nil else { continue }
      places[meaning] = place
    }
  }

  /// What a heading means in such a list; `nil` when it says nothing about consent.
  public static func meaning(of heading: String) -> Meaning? {
    meaningOfWord[Heading.fold(heading)]
  }

  /// Whether a table with these headings is such a list: an address, a word that only such lists have, and little else.
  public static func areOfList(_ headings: [String]) -> Bool {
    let telling = [
      "unsub", "bounce", "desinscri", "desabon", "optout", "blacklist", "rebond", "cleantime",
    ]
    let filled = headings.filter { !$0.isEmpty }
    let fields = filled.map { Catalogue.recognise(heading: $0) }
    let meant = filled.filter { meaning(of: $0) != nil }
    let tells = meant.contains { heading in
      let folded = Heading.fold(heading)
      return telling.contains { folded.contains($0) }
    }
    let hasAddress = fields.contains { ["email", "mobile", "phone"].contains($0?.name ?? "") }
    let others = zip(filled, fields).count { heading, field in
      meaning(of: heading) == nil
        && ![.identity, .reach, .company].contains(field?.group ?? .source)
    }
    return tells && hasAddress && others <= max(2, meant.count)
  }
}
