import Tables

extension Delivery {
  /// Makes an event of each act that the mentions of a list of refusals tell: the channel and its address, the answer, when, where,
  /// in which words. An address that cannot be reached is told as `unreachable`.
  ///
  /// It reads the cleaned mentions, so that the port and the client say the same.
  mutating func tellConsents() {
    var events = Events()
    for (channel, reach) in [
      ("email", ["email"]), ("sms", ["mobile", "phone"]), ("phone", ["phone", "mobile"]),
      ("post", []),
    ] {
      let addresses = reach.compactMap { mentions[$0] }
      let consent = "consent-\(channel)"
      append(to: &events, channel, addresses, consent, "\(consent)-wording") { $0 }
    }
    if let dead = mentions["email-bounced"] {
      mentions["email-bounced"] = mentions["email"].map { dead.replacingFilled(by: $0) } ?? dead
      append(
        to: &events, "email", [mentions["email-bounced"] ?? dead], "email-bounced",
        "email-bounced-reason"
      ) { _ in "unreachable" }
    }
    if events.batch.count > 0 { self.events[.consent] = events }
  }

  private func append(
    to events: inout Events, _ channel: String, _ addresses: [TextColumn], _ field: String,
    _ wording: String, answer: @escaping (String) -> String
  ) {
    guard let answers = mentions[field] else { return }
    let rows = (0..<mentions.count).filter { !answers.isBlank($0) }
    guard !rows.isEmpty else { return }
    var batch = Batch(origins: mentions.origins.gathering(rows))
    let told: [(String, (Int) -> String?)] = [
      ("channel", { _ in channel }),
      ("address", { row in Self.address(in: addresses, row) }),
      ("answer", { answer(answers[$0]) }),
      ("answer-date", { mentions["\(field)-date"]?[$0] }),
      ("answer-source", { mentions["\(field)-source"]?[$0] }),
      ("answer-wording", { mentions[wording]?[$0] }),
    ]
    for (name, value) in told {
      var column = TextColumn()
      for row in rows { column.append(value(row) ?? "") }
      batch[name] = column
    }
    events.batch.append(contentsOf: batch)
    events.mention.append(contentsOf: rows.map { UInt32($0) })
  }

  /// The first address of a row; where cleaning left none what the source wrote, if it may be one: a number that no plan knows is
  /// refused all the same.
  private static func address(in columns: [TextColumn], _ row: Int) -> String? {
    if let own = columns.lazy.compactMap({ $0.value(row) }).first { return own }
    return columns.lazy.compactMap { $0.originals[row] }.first { text in
      text.contains(0x40) || text.count { $0 &- 0x30 < 10 } >= 6
    }.map { String(decoding: $0, as: UTF8.self) }
  }
}

extension TextColumn {
  /// The column with another's values where it has one.
  fileprivate func replacingFilled(by other: TextColumn) -> TextColumn {
    var column = TextColumn()
    for row in 0..<count {
      column.append(row, of: isBlank(row) || other.isBlank(row) ? self : other)
    }
    return column
  }
}
