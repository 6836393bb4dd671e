extension Catalogue {
  /// A way of reaching somebody, that he allows or refuses.
  private struct Channel {
    let name: String
    let en, fr: String
    /// What people call it behind or before « accord », « opt-in » and the like.
    let words: [String]
    /// Headings that name it in another way.
    let headings: [String]
  }

  private static let channels = [
    Channel(
      name: "email", en: "e-mail", fr: "e-mail",
      words: [
        "email", "emails", "mail", "mails", "mailing", "emailing", "courriel", "courriels",
        "newsletter",
      ],
      headings: [
        "newsletter", "opt in", "accept", "accepts email marketing", "email marketing",
        "accepte marketing", "accepts marketing",
        "abonne newsletter", "nl", "mailing", "inscription newsletter", "abonnement newsletter",
        "inscrit newsletter", "recevoir la newsletter",
        "souhaitez vous recevoir nos actualites", "souhaitez vous recevoir la newsletter",
        "souhaitez vous recevoir notre newsletter",
      ]),
    Channel(
      name: "sms", en: "SMS", fr: "SMS", words: ["sms", "texto", "textos"],
      headings: ["accepts sms marketing"]),
    Channel(
      name: "phone", en: "phone calls", fr: "appel téléphonique",
      words: [
        "tel", "telephone", "telephonique", "appel", "appels", "phone", "demarchage",
        "demarchage telephonique",
      ], headings: ["demarchage"]),
    Channel(
      name: "post", en: "post", fr: "courrier",
      words: ["courrier", "courriers", "courrier postal", "postal", "post"], headings: []),
  ]

  /// Acts whose day, without a channel, is about e-mails: nearly every form asks for nothing else. A yes to one says nothing of e-mails.
  private static let bareActs = ["consentement", "accord", "opt in", "rgpd"]

  private static let acts =
    bareActs + ["consent", "accepte", "accepte les", "ok", "autorise", "autorisation"]

  /// « Consentement SMS », « SMS opt-in »: each act with each word for the channel.
  private static func actHeadings(_ channel: Channel) -> [String] {
    channel.words.flatMap { word in acts.flatMap { ["\($0) \(word)", "\(word) \($0)"] } }
  }

  static let consents: [Field] = channels.flatMap { channel -> [Field] in
    [
      Field(
        "consent-\(channel.name)", .boolean, .consent, en: "consent: \(channel.en)",
        fr: "accord : \(channel.fr)", channel.headings + actHeadings(channel),
        survive: .mostRestrictive),
      Field(
        "consent-\(channel.name)-date", .date, .consent, en: "consent date: \(channel.en)",
        fr: "date d’accord : \(channel.fr)", channel.name == "email" ? ["optin time"] : [],
        survive: .mostRestrictive),
      Field(
        "consent-\(channel.name)-source", .text, .consent, en: "consent source: \(channel.en)",
        fr: "origine de l’accord : \(channel.fr)", personal: false, survive: .mostRestrictive),
      Field(
        "consent-\(channel.name)-wording", .text, .consent, en: "consent wording: \(channel.en)",
        fr: "texte de l’accord : \(channel.fr)", personal: false, survive: .mostRestrictive),
    ]
  }

  /// The headings that name an act: « Date d’opt-in », but no « Date mailing ».
  private static let datedActs: Set<String> = Set(
    (channels.flatMap(actHeadings) + bareActs + ["newsletter"]).map(Heading.fold))

  /// The date of the act that a heading names: « Date consentement SMS », « Date de l’accord téléphone ».
  static func recognise(consentDate folded: String) -> Field? {
    for head in ["datedel", "datedu", "datede", "dated", "date"] where folded.hasPrefix(head) {
      let act = String(folded.dropFirst(head.count))
      guard datedActs.contains(act) else { continue }
      return field("\(byHeading[act]?.name ?? "consent-email")-date")
    }
    return nil
  }

  /// The consent that a form asks for in a sentence: « J’accepte d’être rappelé par SMS », « Je souhaite recevoir vos offres ».
  ///
  /// Without a channel only what is received is about e-mails; « J’accepte d’être recontacté » names none.
  static func recognise(consentAsked folded: String, of heading: String) -> Field? {
    guard asksConsent(folded), !asksForReminders(heading) else { return nil }
    let channels: [(name: String, words: [String])] = [
      ("email", ["mail", "courriel", "newsletter"]), ("sms", ["sms", "texto"]),
      ("phone", ["telephone", "appel", "phone", "call"]), ("post", ["courrier", "voiepostale"]),
    ]
    let told = channels.first { channel in channel.words.contains { folded.contains($0) } }?.name
    let isReceived = ["recevoir", "receive"].contains { folded.contains($0) }
    return (told ?? (isReceived ? "email" : nil)).flatMap { field("consent-\($0)") }
  }

  /// The consent that a heading names by its words, in any of six languages: « Toestemming e-mail », « Consentement e-mail marketing »,
  /// « Lettre d’information ».
  static func recognise(consentIn heading: String) -> Field? {
    let words = Heading.words(heading)
    guard (1...longest).contains(words.count), let channel = ConsentQuestion(words).channel,
      !tellsRefusal(heading)
    else { return nil }
    return field("consent-\(channel)")
  }

  /// Sentences that are longer are forms of their own.
  private static let longest = 8

  /// Whether a heading asks whether somebody may be reached, without saying how: « J’accepte d’être recontacté », « Acepta publicidad ».
  ///
  /// No field takes such a column by itself: a yes to one way of reaching somebody is none to another.
  public static func asksForContact(_ heading: String) -> Bool {
    if asksForReminders(heading) { return false }
    let folded = Heading.fold(heading)
    if asksConsent(folded) { return recognise(consentAsked: folded, of: heading) == nil }
    let words = Heading.words(heading)
    return byHeading[folded] == nil && (1...longest).contains(words.count)
      && ConsentQuestion(words).asksSomehow
      && !tellsRefusal(heading)
  }

  /// Whether a heading names a way of reaching somebody, or that he subscribed, so that a no under it is one to be heard: « Emailing »,
  /// « Rappel par SMS », « Abonné ».
  public static func namesReaching(_ heading: String) -> Bool {
    let words = Heading.words(heading)
    return (1...4).contains(words.count) && ConsentQuestion(words).namesReaching
      && !asksForReminders(heading) && !tellsRefusal(heading)
  }

  /// Whether a heading asks whether somebody may be reminded of an appointment: no advertising, and so nothing that a campaign needs.
  static func asksForReminders(_ heading: String) -> Bool {
    ConsentQuestion(Heading.words(heading)).isOfReminders
  }

  private static func asksConsent(_ folded: String) -> Bool {
    !isRefused(folded)
      && [
        "jaccept", "jautoris", "jeconsen", "jesouhait", "acceptezvous", "souhaitezvous", "iagree",
        "iaccept", "iwish", "iconsent",
      ].contains { folded.hasPrefix($0) }
      && ["contact", "rappel", "recevoir", "receive", "demarch", "sollicit"]
        .contains { folded.contains($0) }
  }

  /// Whether a heading says that somebody refuses to be reached: « Ne pas appeler », « Stop SMS », « Bloctel ».
  ///
  /// No field takes such a column by itself: a yes in it is a no to us, and which channel it is about is seldom said.
  public static func tellsRefusal(_ heading: String) -> Bool {
    let folded = Heading.fold(heading)
    let words = Heading.words(heading)
    return isRefused(folded) || words.contains("stop") || ConsentWords.turnRound(words)
  }

  /// Whether the name of a file is that of a list of complaints about mails: « plaintes », `suppression_spam_reports`.
  public static func tellsComplaints(_ name: String) -> Bool {
    Heading.words(name).contains { word in
      word == "spam" || ConsentWords.complaining.contains(where: word.hasPrefix)
    }
  }

  private static func isRefused(_ folded: String) -> Bool {
    ConsentWords.tellsRefusing(folded) || sentences.contains { folded.contains($0) }
  }

  /// Parts of sentences that refuse.
  private static let sentences = [
    "nepas", "neplus", "donotc", "jene", "jenaccept", "antidemarchage",
  ]
}
