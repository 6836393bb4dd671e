import Fields
import Pipelines
import Tables

/// Sets a refusal that a list tells on every client that has the address or the number, whoever else has it too.
///
/// A row of a list of refusals joins one client at most. What it forbids is to write to an address or to call a number, and
/// another client may have the same: a couple, a firm and its owner, two records that nobody dared to join.
/// - Source: RGPD, article 21(2) and (3): whoever objects to marketing gets no more of it.
struct SharedRefusals {
  /// What a row of a list says.
  private struct Act {
    var client: UInt32
    var date: UInt32
    /// The answer, its date, its place, its words.
    var values: [String]
  }

  /// For each channel the fields whose values are its addresses.
  private static let channels = [
    (name: "email", fields: ["email"]), (name: "sms", fields: ["mobile", "phone"]),
    (name: "phone", fields: ["phone", "mobile"]),
  ]
  private static let parts = ["", "-date", "-source", "-wording"]

  /// For each channel the newest refusal of each address; one without a date counts as the newest.
  private var acts: [String: [UInt64: Act]] = [:]

  /// The refusals that the lists of a run tell; none where there is no list.
  init(_ events: Events?, _ cluster: [UInt32]) {
    guard let events, let channel = events.batch["channel"], let answer = events.batch["answer"],
      let address = events.batch["address"]
    else { return }
    let others = ["answer-date", "answer-source", "answer-wording"].map { events.batch[$0] }
    for row in 0..<events.batch.count where answer[row] == "no" && !address.isBlank(row) {
      guard let kind = Self.channels.first(where: { $0.name == channel[row] }) else { continue }
      let date = others[0].map { DateNumber.number($0.bytes, $0.range(of: row)) } ?? 0
      let act = Act(
        client: cluster[Int(events.mention[row])], date: date == 0 ? .max : date,
        values: ["no"] + others.map { $0?[row] ?? "" })
      Self.eachKey(of: address, row, isEmail: kind.name == "email") { key in
        if let known = acts[kind.name]?[key], known.date >= act.date { return }
        acts[kind.name, default: [:]][key] = act
      }
    }
  }

  /// Puts the refusals into `clients`; a consent that is dated later than the refusal stands.
  /// - Parameter noting: hears of each client that a list's row did not join, and of the field.
  func apply(
    to clients: inout Batch, of mentions: Batch, _ cluster: [UInt32],
    noting: (Int, String) -> Void
  ) {
    for channel in Self.channels {
      guard let acts = acts[channel.name] else { continue }
      var found: [Int: Act] = [:]
      for (name, column) in zip(mentions.names, mentions.columns)
      where Catalogue.field(ofColumn: name).map({ channel.fields.contains($0.name) }) == true {
        for row in 0..<mentions.count where !column.isBlank(row) {
          Self.eachKey(of: column, row, isEmail: channel.name == "email") { key in
            guard let act = acts[key], act.client != cluster[row] else { return }
            let client = Int(cluster[row])
            if let known = found[client], known.date >= act.date { return }
            found[client] = act
          }
        }
      }
      set(found, "consent-\(channel.name)", in: &clients, noting)
    }
  }

  private func set(
    _ found: [Int: Act], _ field: String, in clients: inout Batch, _ noting: (Int, String) -> Void
  ) {
    guard let answers = clients[field] else { return }
    let dates = clients["\(field)-date"]
    let told = found.filter { client, act in
      guard !answers.isBlank(client) else { return true }
      let date = dates.map { DateNumber.number($0.bytes, $0.range(of: client)) } ?? 0
      return answers[client] == "no" ? date != 0 && act.date > date : act.date > date
    }.sorted { $0.key < $1.key }
    guard !told.isEmpty else { return }
    for (place, part) in Self.parts.enumerated() {
      guard let column = clients[field + part] else { continue }
      clients[field + part] = column.replacing(
        told.map { (row: $0.key, text: $0.value.values[place]) })
    }
    for (client, _) in told { noting(client, field) }
  }

  /// A number for each address or number of a cell, the same however it is spelled; a cell may hold several, a line each.
  ///
  /// Of an address small letters are mixed (FNV-1a, 64 bits), of a number its nine last digits are told.
  private static func eachKey(
    of column: TextColumn, _ row: Int, isEmail: Bool, _ body: (UInt64) -> Void
  ) {
    let start: UInt64 = isEmail ? 0xCBF2_9CE4_8422_2325 : 0
    var key = start
    var count = 0
    for place in column.range(of: row) {
      let byte = column.bytes[place]
      if byte == 0x0A {
        if count >= 6 { body(key) }
        (key, count) = (start, 0)
      } else if isEmail {
        key = (key ^ UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* 0x100_0000_01B3
        count += 1
      } else if byte &- 0x30 < 10 {
        key = (key * 10 + UInt64(byte - 0x30)) % 1_000_000_000
        count += 1
      }
    }
    if count >= 6 { body(key) }
  }

  static let told = Finding(
    "refusal-shared", .notice,
    Phrase(
      en:
        "a list tells that this address or number refuses, and its row joined another client; the refusal counts here too",
      fr:
        "une liste dit que cette adresse ou ce numéro refuse, et sa ligne a rejoint un autre client ; le refus vaut ici aussi"
    ))
}
