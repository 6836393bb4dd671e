import Fields
import Pipelines
import Reference
import Tables

/// Turns the rows of an unsubscribe or bounce list into acts: what is refused, since when, where, in which words; which address is dead.
///
/// A row refuses unless it says otherwise: a list of unsubscribed addresses rarely has a column that says « unsubscribed ».
/// An address that cannot be reached refuses nothing: it is named in `email-bounced`. A delivery that failed for a while
/// (soft bounce) is no act.
struct ConsentActs: Sendable {
  private let headings: ConsentHeadings
  private let emailPlace: Int?
  private let sourceName: String
  /// The channels that a row may be about.
  private let channels: [String]
  /// Whether a row may name an address that cannot be reached.
  private let tellsBounces: Bool
  /// Whether a row is about every channel, and not about the one that it names.
  private let isAboutAll: Bool
  /// The columns that say what is consented to, beside those that say who left: `OPT_IN`.
  private let given: [(place: Int, channel: String)]

  /// The channels that the name of a list refuses, whatever addresses stand in it: nobody on « Ne pas appeler » refused e-mails. One
  /// that names e-mails, or no channel, leaves it to the addresses.
  private static func channels(named source: String) -> [String]? {
    guard Catalogue.tellsRefusal(source) else { return nil }
    let words = Heading.words(source)
    func names(_ beginnings: [String]) -> Bool {
      words.contains { word in beginnings.contains(where: word.hasPrefix) }
    }
    if names(["mail", "email", "courriel", "newsl"]) { return nil }
    if names(["sms", "texto", "appel", "call", "tel", "phone", "bloctel"]) {
      return ["sms", "phone"]
    }
    return names(["contact", "kontakt"]) ? ["email", "sms", "phone", "post"] : nil
  }

  /// What a row says.
  enum Answer: String { case given = "yes", refused = "no", bounced }

  /// - Parameters:
  ///   - source: the source's name, told as the place of the act where no column tells one.
  ///   - emailPlace: the column that the pipeline maps to `email`; otherwise its heading tells.
  init(_ headings: [String], source: String, emailPlace mapped: Int? = nil) {
    let own = ConsentHeadings(headings)
    self.headings = own
    emailPlace =
      mapped ?? headings.firstIndex { Catalogue.recognise(heading: $0)?.name == "email" }
    sourceName = source
    let hasFlags = !own.flags.isEmpty
    tellsBounces =
      emailPlace != nil
      && (own.areOfBounces || own.places[.state] != nil || own.places[.deadAddress] != nil
        || (hasFlags || own.namesNoAct) && own.places[.reason] != nil)
    let known = Catalogue.recognise(headings: headings)
    given = headings.indices.compactMap { place in
      own.given(at: place, known[place]).map { (place, String($0.dropFirst("consent-".count))) }
    }
    var channels: [String]
    if hasFlags {
      channels =
        (own.places[.emailRefused] == nil ? [] : ["email"])
        + (own.places[.messageRefused] == nil ? [] : ["sms"])
    } else if own.places[.channel] == nil, let named = Self.channels(named: source) {
      channels = named
    } else if own.places[.channel] != nil {
      channels = ["email", "sms", "phone", "post"]
    } else if own.areOfBounces, own.places[.state] == nil {
      channels = []
    } else {
      // Numbers that nobody says more of: neither calls nor messages.
      channels = emailPlace == nil ? ["sms", "phone"] : ["email"]
    }
    isAboutAll =
      own.places[.channel] == nil && (emailPlace == nil || Self.channels(named: source) != nil)
    for (_, channel) in given where !channels.contains(channel) { channels.append(channel) }
    self.channels = channels
  }

  /// The places of the columns that are read here and nowhere else.
  var places: Set<Int> {
    Set(headings.places.values).union(headings.flags.map(\.place)).union(given.map(\.place))
  }

  /// The columns that come out: four a channel, and those of a dead address.
  var names: [String] {
    channels.flatMap { channel in Self.parts.map { "consent-\(channel)\($0)" } }
      + (tellsBounces ? Self.bounces : [])
  }

  private static let parts = ["", "-date", "-source", "-wording"]
  private static let bounces = ["email-bounced", "email-bounced-date", "email-bounced-reason"]

  /// The columns of ``names``; where a row says nothing about a channel they are missing.
  /// - Parameters:
  ///   - days: what all rows of the source tell; without it the batch is the source.
  ///   - bounced: hears of each row whose address is dead.
  func columns(
    of batch: Batch, days: ConsentDays.Count? = nil, bounced: (Int) -> Void
  ) -> [(name: String, column: TextColumn)] {
    var columns = names.map { _ in TextColumn() }
    let tellsOfFew = (days ?? self.days(in: batch))?.isOfFew ?? false
    for row in 0..<batch.count {
      let acts = tellsOfFew && text(.date, row, batch).isEmpty ? [] : acts(row, batch)
      for (channel, answer) in acts + answers(row, batch, beside: acts) {
        let isBounce = answer == .bounced
        guard let place = isBounce ? channels.count : channels.firstIndex(of: channel),
          !isBounce || tellsBounces
        else { continue }
        let address = emailPlace.map { batch.columns[$0][row] } ?? ""
        let values =
          isBounce
          ? [address, text(.date, row, batch), wording(row, batch)]
          : isAsked(channel, acts)
            ? [answer.rawValue, text(.date, row, batch), source(row, batch), wording(row, batch)]
            : [answer.rawValue, "", sourceName, ""]
        if isBounce { bounced(row) }
        for (part, value) in values.enumerated() { columns[4 * place + part].append(value) }
      }
      for place in columns.indices {
        columns[place].appendMissing(count: row + 1 - columns[place].count)
      }
    }
    return Array(zip(names, columns)).map { ($0, $1) }
  }

  /// What the rows tell of the day of the act; `nil` where no column does.
  func days(in batch: Batch) -> ConsentDays.Count? {
    guard headings.tellsAct, let day = headings.places[.date] else { return nil }
    let more: [ConsentHeadings.Meaning] = [
      .state, .reason, .channel, .emailRefused, .messageRefused,
    ]
    return ConsentDays.Count(
      rows: batch.count, told: batch.columns[day].filledCount,
      saysMore: more.contains { meaning in
        headings.places[meaning].map { !batch.columns[$0].isBlank } ?? false
      })
  }

  /// The acts of one row: at most one a channel, at most one dead address.
  private func acts(_ row: Int, _ batch: Batch) -> [(channel: String, answer: Answer)] {
    if !headings.flags.isEmpty {
      func isSet(_ meaning: ConsentHeadings.Meaning) -> Bool {
        headings.flags.contains {
          $0.meaning == meaning && Self.isFlagged(batch.columns[$0.place][row])
        }
      }
      let words = Heading.fold(text(.state, row, batch) + text(.reason, row, batch))
      let isDead = Self.says(words, Self.dead) && !Self.says(words, Self.passing)
      return (isSet(.emailRefused) ? [("email", .refused)] : [])
        + (isSet(.messageRefused) ? [("sms", .refused)] : [])
        + (isDead || isSet(.deadAddress) ? [("email", .bounced)] : [])
    }
    guard let answer = answer(row, batch) else { return [] }
    if isAboutAll {
      return answer == .bounced ? [("email", answer)] : channels.map { ($0, answer) }
    }
    return [(channel(row, batch), answer)]
  }

  /// What the columns of consents say of the channels that nothing else is told of.
  private func answers(
    _ row: Int, _ batch: Batch, beside acts: [(channel: String, answer: Answer)]
  ) -> [(channel: String, answer: Answer)] {
    var scratch = TextColumn()
    return given.compactMap { place, channel in
      guard !batch.columns[place].isBlank(row), !isAsked(channel, acts) else { return nil }
      let ruling = batch.columns[place].withValue(row) { ConsentJudge().write($0, into: &scratch) }
      defer { scratch.discardValue() }
      guard ruling.verdict != .empty else { return nil }
      return (channel, scratch.pendingEquals("yes".utf8.span) ? .given : .refused)
    }
  }

  private func isAsked(
    _ channel: String, _ acts: [(channel: String, answer: Answer)]
  ) -> Bool {
    acts.contains { $0.channel == channel && $0.answer != .bounced }
  }

  private static let dead = [
    "bounce", "hard", "clean", "rebond", "invalid", "unknown", "inconnu", "npai",
  ]
  private static let passing = ["soft", "temporaire", "deferred", "differe"]

  private static func says(_ words: String, _ signs: [String]) -> Bool {
    signs.contains { words.contains($0) }
  }

  private func answer(_ row: Int, _ batch: Batch) -> Answer? {
    let state = Heading.fold(text(.state, row, batch))
    let reason = Heading.fold(text(.reason, row, batch))
    // A column of states that says nothing here: the address is in the list for another reason.
    if headings.places[.state] != nil, state.isEmpty, reason.isEmpty { return nil }
    let words = state.isEmpty ? reason : state
    let code = text(.state, row, batch)
    if Self.says(words, Self.passing) || ConsentHeadings.isCode(code, of: "4") { return nil }
    if ConsentHeadings.isCode(code, of: "5") { return .bounced }
    if ConsentWords.tellsRefusing(words) || Self.says(words, ["spam", "complain", "plainte"]) {
      return .refused
    }
    if headings.areOfBounces || Self.says(words, Self.dead) || ConsentHeadings.tellsDelivery(words)
    {
      return .bounced
    }
    if ["subscribed", "inscrit", "abonne", "optin"].contains(where: { state.hasPrefix($0) }) {
      return .given
    }
    return Self.noAct.contains(state) ? nil : .refused
  }

  /// To be active or to have got an e-mail is no consent, to be archived or not yet confirmed no refusal.
  private static let noAct: Set<String> = [
    "active", "actif", "delivered", "sent", "opened", "inactive", "inactif", "archived", "archive",
    "pending", "enattente", "transactional", "unconfirmed", "nonconfirme", "deleted",
  ]

  private func channel(_ row: Int, _ batch: Batch) -> String {
    let word = Heading.fold(text(.channel, row, batch))
    if word.contains("sms") || word.contains("texto") { return "sms" }
    if word.contains("mail") || word.contains("courriel") { return "email" }
    if word.contains("tel") || word.contains("phone") || word.contains("appel") { return "phone" }
    if word.contains("courrier") || word.contains("post") { return "post" }
    let hasEmail = emailPlace.map { !batch.columns[$0].isBlank(row) } ?? false
    return hasEmail || !channels.contains("sms") ? "email" : "sms"
  }

  private func source(_ row: Int, _ batch: Batch) -> String {
    let own = text(.source, row, batch)
    return own.isEmpty ? sourceName : own
  }

  private func wording(_ row: Int, _ batch: Batch) -> String {
    [text(.state, row, batch), text(.reason, row, batch)].filter { !$0.isEmpty }
      .joined(separator: ": ")
  }

  private func text(_ meaning: ConsentHeadings.Meaning, _ row: Int, _ batch: Batch) -> String {
    headings.places[meaning].map { batch.columns[$0][row] } ?? ""
  }

  /// Whether a cell of a column of refusals says one: a yes does, and so does a day or a word such as « stop »; a no and a zero do not.
  private static func isFlagged(_ text: String) -> Bool {
    let folded = Heading.fold(text)
    // A tick is a yes; a cross, a dash or an empty box is none.
    if folded.isEmpty { return BooleanJudge.answer(text) == "yes" }
    return isYes(text)
      || !folded.allSatisfy { $0 == "0" } && !noes.contains(folded)
        && !["subscribed", "inscri", "abonn", "optin", "acti"].contains { folded.hasPrefix($0) }
  }

  private static let noes: Set<String> = [
    "no", "non", "false", "faux", "n", "nein", "nee", "none", "aucun", "never", "jamais",
    "null", "nan", "na", "f",
  ]

  private static func isYes(_ text: String) -> Bool {
    YesNo.answer(Fold.key(text)) == true
  }
}
