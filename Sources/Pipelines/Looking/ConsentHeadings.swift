public import Fields

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
    /// Whether the address cannot be reached.
    case deadAddress
  }

  /// The place of the column of each meaning.
  public private(set) var places: [Meaning: Int] = [:]
  /// All columns that answer with a yes or a no: that e-mails or messages are refused, that an address is dead.
  public private(set) var flags: [(place: Int, meaning: Meaning)] = []
  /// Whether a row without further words tells of an address that cannot be reached, and of no refusal.
  public private(set) var areOfBounces = false

  private static let meanings: [(meaning: Meaning, words: [String])] = [
    (
      .emailRefused,
      [
        "email blacklisted", "emailblacklisted", "opted out of email",
        "unsubscribed from all email",
        "unsubscribed from all emails", "opt out", "optout", "email opt out", "opt out email",
        "desinscrit", "desabonne", "unsubscribed", "email desinscrit", "blackliste", "liste noire",
        "plainte", "plaintes", "complaint", "complained", "spam complaint", "marked as spam",
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
        "modified time", "last changed", "created", "created at", "le", "depuis le", "since",
      ]
    ),
    (
      .reason,
      [
        "unsub reason", "unsubscribe reason", "reason", "unsubscription reason", "bounce reason",
        "hard bounce reason", "email hard bounce reason", "motif", "raison", "cause",
        "motif de desinscription", "motif desinscription", "raison de la desinscription",
        "unsub reason other",
        "motif du rebond", "motif de rebond", "message d erreur", "error", "erreur", "diagnostic",
        "smtp response", "commentaire", "message", "contenu", "texte", "reponse",
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
        "member status", "contact status", "statut du contact",
      ]
    ),
    (
      .deadAddress,
      ["npai", "hard bounced", "bounced", "is bounced", "email npai", "email invalide"]
    ),
    (.channel, ["channel", "canal", "media", "support"]),
  ]

  /// For each word its meaning, and how telling it is: the words stand in the order of what they tell of the act.
  private static let meaningOfWord: [String: (meaning: Meaning, rank: Int)] = {
    var table: [String: (meaning: Meaning, rank: Int)] = [:]
    for (meaning, words) in meanings {
      for (rank, word) in words.enumerated() { table[Heading.fold(word)] = (meaning, rank) }
    }
    return table
  }()

  /// The meanings of these headings; of two for one meaning the more telling counts: the day of the refusal, not of the last change.
  public init(_ headings: [String]) {
    var ranks: [Meaning: Int] = [:]
    for (place, heading) in headings.enumerated() {
      guard let (meaning, rank) = Self.told(heading) else { continue }
      if [.emailRefused, .messageRefused, .deadAddress].contains(meaning) {
        flags.append((place, meaning))
      }
      guard rank < ranks[meaning] ?? .max else { continue }
      places[meaning] = place
      ranks[meaning] = rank
    }
    let told = places.values.map { headings[$0] }
    areOfBounces =
      told.contains { heading in
        places[.deadAddress].map { headings[$0] } == heading
          || Self.bounceWords.contains { Heading.fold(heading).contains($0) }
      } && !told.contains(where: Self.tellsRefusing)
    namesNoAct = !areOfBounces && flags.isEmpty && !told.contains(where: Self.tellsRefusing)
    tellsAct = !areOfBounces && places[.date].map { Self.tellsRefusing(headings[$0]) } ?? false
  }

  /// Whether no heading says what the rows tell of, neither a refusal nor a failed delivery: `email;reason;date`.
  public private(set) var namesNoAct = false

  /// Whether the day told is that of the act itself, `unsubscribed_at`, and not of any change: a row without it tells of no act.
  public private(set) var tellsAct = false

  /// Whether a heading names a refusal: that somebody left, or that the address is blocked.
  private static func tellsRefusing(_ heading: String) -> Bool {
    ConsentWords.tellsLeaving(Heading.fold(heading)) || tellsBlock(heading)
  }

  /// What a heading means in such a list; `nil` when it says nothing about consent.
  public static func meaning(of heading: String) -> Meaning? { told(heading)?.meaning }

  /// The meaning of a heading, and how telling it is: that of words that name the act is the most telling.
  private static func told(_ heading: String) -> (meaning: Meaning, rank: Int)? {
    meaningOfWord[Heading.fold(heading)] ?? composed(heading).map { ($0, 0) }
  }

  /// Words of a delivery that failed for good.
  private static let bounceWords = ["bounce", "cleantime", "cleancampaign", "rebond"]

  /// The field that a person is told a column fills; the channel is no field of its own.
  func fieldName(at place: Int) -> String? {
    let flag = flags.first { $0.place == place }?.meaning
    return switch flag ?? places.first(where: { $0.value == place })?.key {
    case .date: areOfBounces ? "email-bounced-date" : "consent-email-date"
    case .reason: areOfBounces ? "email-bounced-reason" : "consent-email-wording"
    case .source: areOfBounces ? nil : "consent-email-source"
    case .state: areOfBounces ? "email-bounced" : "consent-email"
    case .emailRefused: "consent-email"
    case .messageRefused: "consent-sms"
    case .deadAddress: "email-bounced"
    case .channel, nil: nil
    }
  }

  /// The consent that a column of such a list answers by its heading, `OPT_IN`; `nil` where it answers none.
  /// - Parameter known: the field that the heading means in any list.
  public func given(at place: Int, _ known: Field?) -> String? {
    guard let known, known.group == .consent, known.kind == .boolean,
      !places.values.contains(place), !flags.contains(where: { $0.place == place })
    else { return nil }
    return known.name
  }

  /// How the headings begin that e-mail services write of the act itself, and in no other list: one beside an address decides.
  private static let deciding = [
    "unsubtime", "unsubreason", "unsubcampaign", "cleantime", "cleancampaign",
  ]

  /// Headings, folded, of what a service keeps of its own about a subscriber: they say nothing of what the list is.
  static let ofService: Set<String> = [
    "memberrating", "optintime", "optinip", "confirmtime", "confirmip", "signupip", "ip",
    "ipaddress", "adresseip", "useragent", "latitude", "longitude", "gmtoff", "dstoff", "timezone",
    "cc", "leid", "euid", "lastchanged", "contactid", "subscriberid", "messageid",
  ]

  /// Whether a table with these headings is such a list: an address, a word that only such lists have, and little else.
  ///
  /// What services write of the act alone (`UNSUB_TIME`, `CLEAN_TIME`) decides, whatever columns of their own stand beside it.
  public static func areOfList(_ headings: [String]) -> Bool {
    let filled = headings.filter { !$0.isEmpty }
    let fields = filled.map { Catalogue.recognise(heading: $0) }
    let meant = filled.filter { meaning(of: $0) != nil }
    func isAddress(_ field: Field?) -> Bool {
      ["email", "mobile", "phone"].contains(field?.name ?? "")
    }
    guard fields.contains(where: isAddress) else { return false }
    let tells = meant.contains { heading in
      let folded = Heading.fold(heading)
      return ConsentWords.tellsLeaving(folded) || bounceWords.contains { folded.contains($0) }
    }
    // Accounts are blocked, too: only a list of addresses with nothing else means these.
    let tellsNothingElse = zip(filled, fields).allSatisfy { heading, field in
      isAddress(field) || meaning(of: heading) != nil
    }
    guard tells || tellsNothingElse && meant.contains(where: tellsBlock) else { return false }
    let folded = filled.map(Heading.fold)
    if folded.contains(where: { heading in deciding.contains { heading.hasPrefix($0) } }) {
      return true
    }
    let others = zip(filled, fields).count { heading, field in
      meaning(of: heading) == nil && !ofService.contains(Heading.fold(heading))
        && ![.identity, .reach, .company, .consent].contains(field?.group ?? .source)
    }
    return others <= max(2, meant.count)
  }
}
