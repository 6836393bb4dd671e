import Fields
public import Tables

/// Headings made of the words for an act and for what is told of it: `is_unsubscribed`, `BLOCKED_AT`, « Motif de désabonnement ».
extension ConsentHeadings {
  /// What a heading means by its words: one names an act of refusing, and the others say nothing but what is told of it.
  static func composed(_ heading: String) -> Meaning? {
    let words = Heading.words(heading)
    guard (1...5).contains(words.count) else { return nil }
    var namesAct = false
    var namesBlock = false
    var namesComplaint = false
    var isMessage = false
    var told: Meaning?
    var rest: [String] = []
    for word in words {
      if ConsentWords.leaving.contains(where: word.hasPrefix) {
        namesAct = true
      } else if ConsentWords.blocking.contains(where: word.hasPrefix) {
        namesBlock = true
      } else if ConsentWords.complaining.contains(where: word.hasPrefix) {
        namesComplaint = true
      } else if word == "sms" {
        isMessage = true
      } else if let meaning = roles[word] {
        guard told == nil || told == meaning else { return nil }
        told = meaning
      } else if !fillers.contains(word) {
        rest.append(word)
      }
    }
    // `opt_out` is one act in two words.
    let isParted = rest == ["opt", "out"] || rest == ["opted", "out"]
    // A complaint has a type, a motive and an origin in any list; « Date plainte » is its day in one of mails.
    if namesComplaint, told != .date { return nil }
    guard (namesAct || (namesBlock || namesComplaint) && told != nil) && rest.isEmpty || isParted
    else { return nil }
    return told ?? (isMessage ? .messageRefused : .emailRefused)
  }

  private static let roles: [String: Meaning] = [
    "at": .date, "on": .date, "date": .date, "time": .date, "le": .date, "day": .date,
    "timestamp": .date, "depuis": .date, "since": .date,
    "reason": .reason, "motif": .reason, "raison": .reason, "cause": .reason, "why": .reason,
    "campaign": .source, "campagne": .source, "source": .source, "origine": .source,
    "status": .state, "statut": .state, "state": .state, "etat": .state, "type": .state,
  ]

  private static let fillers: Set<String> = [
    "is", "has", "was", "est", "a", "ete", "de", "du", "d", "la", "des", "email", "emails", "mail",
    "from",
    "all", "user", "contact", "newsletter",
  ]

  /// Whether a heading tells of a block, and of nothing that stands in no other list: `blocked_at`.
  static func tellsBlock(_ heading: String) -> Bool {
    let words = Heading.words(heading)
    return composed(heading) != nil
      && words.contains { word in ConsentWords.blocking.contains(where: word.hasPrefix) }
  }

  /// Whether a column of states, which no field takes, says of somebody that he left: « Désabonné », `unsubscribed`.
  public static func tellsRefusal(state: String) -> Bool {
    let folded = Heading.fold(state)
    return ConsentWords.leaving.contains(where: folded.hasPrefix)
  }

  /// Whether the cells of a column that no field takes are states, whatever the heading says, of which one says that somebody left.
  static func holdsLeavers(_ column: TextColumn, rows: Int) -> Bool {
    (0..<min(column.count, rows)).contains { row in
      !column.isBlank(row) && tellsLeaver(column, row)
    }
  }

  /// Whether a cell of such a column is a state that says so: a glance first, for most columns that no field takes say nothing of it.
  public static func tellsLeaver(_ column: TextColumn, _ row: Int) -> Bool {
    column.range(of: row).count <= 40
      && column.withValue(row) { ConsentWords.mayTellLeaving($0) }
      && tellsRefusal(state: column[row])
  }

  /// Whether the states of a list beside an address, or its reasons where it has none, are those of deliveries, each a code of a mail
  /// server or a word for a failed mail or a complaint, and the list tells little else: `5.1.1`, « hard bounce ».
  static func statesBounce(in sample: Batch, headings: [String]) -> Bool {
    let places = ConsentHeadings(headings).places
    guard holdAddress(headings), let place = places[.state] ?? places[.reason],
      sample.columns.indices.contains(place)
    else { return false }
    let column = sample.columns[place]
    let filled = (0..<column.count).filter { !column.isBlank($0) }
    let others = headings.count {
      meaning(of: $0) == nil
        && ![.identity, .reach].contains(Catalogue.recognise(heading: $0)?.group ?? .source)
    }
    return !filled.isEmpty && others <= 2
      && filled.allSatisfy {
        tellsDelivery(column[$0]) || Heading.fold(column[$0]) == "complaint"
      } && filled.contains { tellsDelivery(column[$0]) }
  }

  /// Whether a state is a code with which mail servers refuse, `5.1.1`, `550`, or a word for a failed mail.
  public static func tellsDelivery(_ state: String) -> Bool {
    isCode(state, of: "5") || isCode(state, of: "4")
      || failures.contains(Heading.fold(state))
  }

  /// Whether a state is such a code for good (5) or for a while (4).
  public static func isCode(_ state: String, of first: Character) -> Bool {
    let parts = state.split(separator: ".")
    guard parts.allSatisfy({ part in part.allSatisfy(\.isNumber) }), let head = parts.first else {
      return false
    }
    return head.first == first
      && (parts.count == 3 && head.count == 1 || parts.count == 1 && head.count == 3)
  }

  private static let failures: Set<String> = [
    "hard", "soft", "hardbounce", "softbounce", "hardbounced", "softbounced", "bounce", "bounced",
    "permanent", "transient", "undelivered", "rebond", "rebonddur", "rebonddefinitif", "dur",
    "npai", "adresseinexistante", "inexistante", "adresseinconnue", "adresseinvalide",
    "destinataireinconnu", "utilisateurinconnu", "boitepleine", "mailboxfull", "userunknown",
    "unknownuser", "invalidaddress", "nosuchuser", "doesnotexist",
  ]

  /// Whether a heading is one that services keep of their own about a subscriber, and that says nothing of what the list is.
  static func isOfService(_ heading: String) -> Bool { ofService.contains(Heading.fold(heading)) }

  /// Whether the states of a list tell of subscriptions, and one at least of a refusal: `status` of each member of an audience.
  ///
  /// The words of e-mail services decide; those that a club or a school writes of its members only where the list tells little else.
  static func statesRefuse(in sample: Batch) -> Bool {
    let headings = sample.names
    guard mayHoldStates(headings), let place = ConsentHeadings(headings).places[.state] else {
      return false
    }
    let column = sample.columns[place]
    var states: Set<String> = []
    for row in 0..<column.count where !column.isBlank(row) && states.count <= 12 {
      states.insert(Heading.fold(column[row]))
    }
    if states.isSubset(of: ofServices), states.contains("unsubscribed") { return true }
    let others = headings.count {
      meaning(of: $0) == nil
        && ![.identity, .reach].contains(Catalogue.recognise(heading: $0)?.group ?? .source)
    }
    return others <= 2 && states.isSubset(of: ofServices.union(ofPeople))
      && states.contains { state in ConsentWords.leaving.contains(where: state.hasPrefix) }
  }

  /// Whether a column of states stands beside an address.
  static func mayHoldStates(_ headings: [String]) -> Bool {
    headings.contains { meaning(of: $0) == .state } && holdAddress(headings)
  }

  /// Whether a column of states or reasons stands beside an address, so that its values are worth a look.
  static func mayTellByValues(_ headings: [String]) -> Bool {
    headings.contains { [.state, .reason].contains(meaning(of: $0)) } && holdAddress(headings)
  }

  private static func holdAddress(_ headings: [String]) -> Bool {
    headings.contains {
      ["email", "mobile", "phone"].contains(Catalogue.recognise(heading: $0)?.name ?? "")
    }
  }

  private static let ofServices: Set<String> = [
    "subscribed", "unsubscribed", "cleaned", "pending", "transactional", "archived", "active",
    "inactive", "bounced", "hardbounced", "softbounced", "complained", "unconfirmed", "deleted",
    "nonsubscribed", "blocked", "blacklisted", "blocklisted", "complaint", "spam", "invalid",
  ]
  private static let ofPeople: Set<String> = [
    "inscrit", "inscrite", "desinscrit", "desinscrite", "abonne", "abonnee", "desabonne",
    "desabonnee", "optin", "optout", "actif", "inactif", "plainte", "npai", "rebond", "invalide",
    "enattente", "nonconfirme",
  ]
}
