/// The words with which headings, states and reasons speak of consents and refusals, in six languages: one list, and what each word does.
///
/// Each stands here as its beginning, folded: `desinscri` is « désinscrit », « Désinscription », `desinscrite`.
public enum ConsentWords {
  /// What tells by itself that somebody left a list.
  public static let leaving = [
    "unsub", "desinscri", "desabo", "optout", "optedout", "blacklist", "blocklist", "disiscri",
    "abgemeld", "abmeld", "uitgeschr", "afgemeld",
  ]
  /// What tells that somebody objects; a quotation is refused, too, so that it makes no list of refusals.
  public static let objecting = [
    "oppos", "refus", "widerspr", "robinson", "bloctel", "werbesperr", "suppressed",
    "suppressionlist", "listenoire", "listerouge", "repoussoir",
  ]
  /// What tells of a complaint about a mail; a shop has complaints, too, so that it makes a list of refusals only beside the word for it.
  public static let complaining = ["plainte", "complain", "spamreport", "abusereport", "spam"]
  /// An account may be blocked for what it owes: this tells of a refusal only beside what is blocked.
  public static let blocking = [
    "blocked", "blockiert", "bloque", "blocage", "bloccat", "geblok", "gesperrt",
  ]
  /// What else bars somebody from what stands beside it.
  static let barring =
    blocking + [
      "exclu", "interdi", "reject", "rechaz", "rifiut", "vietat", "prohib",
    ]
  /// What turns round the words beside it: « Pas de pub », « Keine Werbung ».
  static let denials: Set<String> = [
    "pas", "sans", "jamais", "not", "dont", "kein", "keine", "keinen", "nicht", "geen", "niet",
    "sin", "senza", "sem",
  ]
  /// What does so only where it comes first: « No SMS », « Non contattare », « Plus de pub »; « SMS oui/non » asks.
  static let firstDenials: Set<String> = ["no", "non", "plus", "stop", "baja"]
  /// How words for reaching somebody begin, and for what he is sent.
  static let reaching = [
    "sms", "texto", "mail", "email", "courriel", "courrier", "newsl", "nieuwsbr", "boletin",
    "infolett", "rundbrief", "infobrief", "appel", "rappel", "telephon", "call", "llama", "bellen",
    "anruf", "contact", "contatt", "kontakt", "demarch", "sollicit", "molest",
    "envi", "disturb", "chiama",
  ]
  /// How words for advertising begin.
  static let advertising = [
    "publicit", "publicid", "pubblicit", "marketing", "werb", "reclame", "reklam", "promo",
    "campag", "campaign", "prospect",
  ]

  /// Whether a folded text names an act of leaving a list.
  public static func tellsLeaving(_ folded: String) -> Bool {
    leaving.contains { folded.contains($0) }
  }

  /// Whether a text begins as one that ``leaving`` tells: a glance at three letters, before it is folded.
  public static func mayTellLeaving(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 5 else { return false }
    let (first, second, third) = (text[0] | 0x20, text[1] | 0x20, text[2])
    switch first {
    // uns, uit
    case 0x75: return second == 0x6E || second == 0x69
    // des, dés, DÉS, dis
    case 0x64: return second == 0x65 || second == 0x69 || text[1] == 0xC3
    // opt, bla, blo, afg
    case 0x6F: return second == 0x70
    case 0x62: return second == 0x6C
    case 0x61: return (second == 0x62 || second == 0x66) && third != 0x20
    default: return false
    }
  }

  /// Whether a folded text names an act of leaving or of objecting.
  public static func tellsRefusing(_ folded: String) -> Bool {
    tellsLeaving(folded) || objecting.contains { folded.contains($0) }
  }

  /// Whether words turn a heading round that is about reaching somebody: « SMS bloqués », « No publicidad ».
  static func turnRound(_ words: [String]) -> Bool {
    guard let first = words.first,
      words.contains(where: { begins($0, reaching) || advertises($0) })
    else { return false }
    if words.contains(where: { denials.contains($0) || begins($0, barring) }) { return true }
    // « Ne souhaite plus de mails », « Plus de pub »; « Plus récent appel » is a time.
    if first == "plus"
      || words.contains("plus") && !["ne", "n"].allSatisfy({ !words.contains($0) })
    {
      return first != "plus" || words.count > 1 && words[1] == "de"
    }
    // « No téléphone » is a number, and « No appel » may be one.
    let isNumber = words.count == 2 && begins(words[1], ["appel", "tel"])
    return firstDenials.contains(first) && !isNumber
  }

  /// Whether a word is about advertising; « Public » is not.
  static func advertises(_ word: String) -> Bool {
    word == "pub" || word == "pubs" || begins(word, advertising)
  }

  /// Whether a word begins so.
  static func begins(_ word: String, _ beginnings: [String]) -> Bool {
    beginnings.contains { word.hasPrefix($0) }
  }
}

/// What a heading that asks for a consent is made of.
struct ConsentQuestion {
  /// The ways of reaching somebody that it names: `email`, `sms`, `phone`, `post`.
  private(set) var channels: Set<String> = []
  /// Whether it names a letter that is sent to many, which is an e-mail wherever nothing else is said.
  private(set) var isLetter = false
  /// Whether it says that somebody agrees, that he subscribed, that something is sent.
  private(set) var agrees = false
  private(set) var subscribes = false
  private(set) var sends = false
  /// Whether it says that somebody gets something, or that he is to get it.
  private(set) var receives = false
  /// Whether it says that somebody is to be reached: « recontacté », « joint ».
  private(set) var reaches = false
  /// Whether it is about advertising, and about whose: that of others is none of ours.
  private(set) var advertises = false
  private(set) var isOfOthers = false
  private(set) var offerCount = 0
  /// Whether a word says something else of the act: its day, its words, its place.
  private(set) var isAside = false
  /// The words that say none of this.
  private(set) var rest: [String] = []

  init(_ words: [String]) {
    for (place, word) in words.enumerated() {
      if Self.fillers.contains(word) { continue }
      if let channel = Self.channels.first(where: { $0.words.contains(word) })?.name {
        channels.insert(channel)
      } else if ConsentWords.begins(word, Self.letters)
        || word.hasPrefix("info") && place > 0 && words[..<place].contains("lettre")
      {
        isLetter = true
      } else if word == "ok" || ConsentWords.begins(word, Self.agreeing)
        || word == "in" && place > 0 && words[place - 1] == "opt"
      {
        agrees = true
      } else if Self.receiving.contains(word) {
        receives = true
      } else if Self.subscribing.contains(word) {
        subscribes = true
      } else if Self.contacting.contains(word) {
        reaches = true
      } else if Self.sent.contains(word) {
        // « Mail envoyé » tells what was done, and asks nobody.
        rest.append("date")
      } else if word.hasPrefix("envo") {
        sends = true
      } else if ConsentWords.begins(word, Self.others) {
        isOfOthers = true
      } else if ConsentWords.begins(word, Self.offers) || word.hasPrefix("comunicac") {
        offerCount += 1
        if offerCount > 1 { advertises = true }
      } else if ConsentWords.advertises(word) {
        advertises = true
      } else if word != "opt", word != "lettre" || words.count == 1 {
        rest.append(word)
      }
    }
    // « Recontact » alone is a day or a remark.
    if reaches, !agrees { rest.append("contact") }
    isAside = !Self.ofAct.isDisjoint(with: rest)
  }

  /// Whether it names a way of reaching somebody, or that he subscribed, and nothing else but a reminder: « Emailing », « Rappel par SMS »,
  /// « Abonné ». A no under it is one to be heard.
  var namesReaching: Bool {
    guard !isAside, !sends, !isOfOthers, offerCount == 0 else { return false }
    return rest.allSatisfy(Self.reminders.contains)
      && (channels.count == 1 || isLetter || subscribes && channels.isEmpty)
  }

  /// Whether it is about being reminded of an appointment, which is part of the service and no advertising: « Accord rappel SMS »,
  /// « J’accepte les rappels de RDV ». A yes to it is none to a campaign, and a no refuses none.
  ///
  /// « Accord rappel téléphone » may be about being called back.
  var isOfReminders: Bool {
    guard !isLetter, !advertises, offerCount == 0, !isOfOthers else { return false }
    let reminds = rest.contains(where: Self.reminders.contains)
    let isOfAppointments = rest.contains {
      ConsentWords.begins($0, Self.appointments) || ["cita", "termin"].contains($0)
    }
    if isOfAppointments {
      return reminds || agrees || !channels.isEmpty
    }
    return reminds && (agrees || receives) && channels != ["phone"]
  }

  private static let reminders: Set<String> = [
    "rappel", "rappels", "reminder", "reminders", "recordatorio", "recordatorios", "promemoria",
    "erinnerung", "erinnerungen", "herinnering", "herinneringen",
  ]
  private static let appointments = [
    "rdv", "rendez", "appointment", "terminerinn", "citas", "appuntament", "afspra",
  ]
  private static let contacting: Set<String> = [
    "etre", "recontact", "recontacte", "recontactee", "contacte", "contactee", "joint", "jointe",
    "contacted",
  ]

  /// The channel that is agreed to; `nil` where none is named, several are, or a word is left that may change all.
  var channel: String? {
    guard rest.isEmpty, !isOfOthers, !sends else { return nil }
    if isLetter { return channels.isSubset(of: ["email"]) ? "email" : nil }
    guard channels.count == 1, let channel = channels.first else { return nil }
    // « Mail inscription » is the address with which somebody signed up.
    return agrees || receives && channel == "email" ? channel : nil
  }

  /// Whether it asks for some consent, and not for one to a single way of reaching somebody.
  var asksSomehow: Bool {
    guard !isAside, channel == nil else { return false }
    if agrees {
      // « Offre acceptée » is about a quotation.
      let isPlain = rest.isEmpty && (offerCount == 0 || isOfOthers)
      return isPlain || !channels.isEmpty || isLetter || advertises || isOfOthers
    }
    guard rest.isEmpty else { return false }
    let joins = subscribes || receives || sends
    return isLetter || advertises || joins && (!channels.isEmpty || offerCount > 0)
      || isOfOthers && offerCount > 0
  }

  private static let channels: [(name: String, words: Set<String>)] = [
    (
      "email",
      [
        "email", "emails", "mail", "mails", "mailing", "mailings", "emailing", "emailings",
        "courriel", "courriels",
      ]
    ),
    ("sms", ["sms", "texto", "textos"]),
    (
      "phone",
      [
        "tel", "telephone", "telefon", "telefono", "phone", "appel", "appels", "call", "calls",
        "llamadas", "anruf", "anrufe",
      ]
    ),
    ("post", ["courrier", "courriers", "postal", "posta"]),
  ]
  private static let letters = [
    "newsl", "infolett", "nieuwsbr", "boletin", "rundbrief", "infobrief",
  ]
  private static let agreeing = [
    "accept", "accett", "acept", "akzept", "consent", "consens", "accord", "akkoord", "autoris",
    "authoris", "authoriz", "autoriz", "agree", "allow", "permission", "permit", "einwillig",
    "erlaub", "zustimm", "toestemm", "optin", "rgpd", "gdpr", "dsgvo",
  ]
  private static let receiving: Set<String> = [
    "subscribed", "subscribe", "recevoir", "recoit", "receive", "erwunscht",
  ]
  private static let subscribing: Set<String> = [
    "subscription", "abonniert", "angemeldet", "anmeldung", "suscrito", "suscrita", "suscripcion",
    "iscritto", "iscritta", "iscrizione", "ingeschreven", "aangemeld", "inscrit", "inscrite",
    "inscription", "abonne", "abonnee", "abonnement", "souhaite", "veut",
  ]
  private static let others = ["partenair", "partner", "tiers", "thirdpart", "socios", "drittan"]
  private static let offers = [
    "offre", "offer", "oferta", "offert", "angebot", "commerc", "comerc",
  ]
  private static let ofAct: Set<String> = [
    "date", "day", "le", "time", "at", "ip", "source", "origine", "texte", "text", "wording",
    "version", "type", "status", "statut",
  ]
  private static let sent: Set<String> = ["envoye", "envoyee", "envoyes", "envoyees", "sent"]
  private static let fillers: Set<String> = [
    "de", "du", "des", "d", "l", "la", "les", "aux", "au", "a", "par", "pour", "via", "by", "for",
    "to", "of", "from", "the", "our", "nos", "vos", "your", "per", "von", "zu", "zur", "zum", "fur",
    "und", "et", "and", "e", "y", "o", "n", "oui", "non", "yes", "no", "ja", "nein", "nee", "si",
    "client", "clients", "customer", "contact", "is", "has", "est", "voor",
  ]
}
