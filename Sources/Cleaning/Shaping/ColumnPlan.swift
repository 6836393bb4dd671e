import Fields
import Pipelines
import Tables

/// Which heading fills which field, for one set of headings.
struct ColumnPlan: Step {
  /// One column that comes out, and what fills it.
  struct Target: Sendable {
    var name: String
    var places: [Int]
    var constant: String?
    /// Which of the values that a row has in these places: 0 is the first.
    var rank = 0
    /// Whether every further value has a column of its own.
    var isWhole = false
  }

  private(set) var mentionColumns: [Target] = []
  private(set) var eventColumns: [(kind: EventKind, targets: [Target])] = []
  let dropsExtras: Bool
  /// What the rows of an unsubscribe or bounce list say.
  private var consents: ConsentActs?
  /// What all rows of that list tell of the days.
  private var days: ConsentDays.Count?
  /// Columns that no field takes and that may tell of a refusal.
  private var refusals: [RefusalAside] = []
  /// Columns that no field takes and that tell of deaths and of letters that came back.
  private var lives: [LifeAside] = []
  /// What says of each record whether it is a firm.
  private var firms: FirmFlag?
  /// Columns that were taken for addresses of e-mail by what they say of the client, and may hold a yes or a no.
  private var answers: [AnswerAside] = []
  private let recognises: Bool
  /// What all rows tell of the amounts beside the lines of orders.
  private let amounts: OrderAmounts.Count?

  init(
    _ columns: Columns, headings: [String], source: String, records: Records,
    days: ConsentDays? = nil, amounts: OrderAmounts? = nil
  ) {
    self.amounts = amounts?[headings]
    dropsExtras = columns.extras == .drop
    recognises = columns.recognise
    var isUsed = [Bool](repeating: false, count: headings.count)
    var names: Set<String> = []
    for entry in columns.map.entries {
      let places = entry.headings.compactMap { Self.place(of: $0.text, in: headings) }
      for place in places { isUsed[place] = true }
      add(Target(name: entry.field, places: places, constant: entry.constant), names: &names)
    }
    makeRoomForFurther(columns.map, names: &names)
    if records == .consents, columns.recognise {
      let mapped = mentionColumns.first { $0.name == "email" }?.places.first
      let acts = ConsentActs(headings, source: source, emailPlace: mapped)
      for place in acts.places { isUsed[place] = true }
      consents = acts
      self.days = days?[headings]
    }
    let kinds = Self.eventGroups(of: records)
    let known = Catalogue.recognise(headings: headings)
    let acts = Set(consents?.names ?? [])
    let aside = Set(columns.asExtra.map(Heading.fold))
    // What a known program calls its columns comes before what a heading means elsewhere: « Name » of its orders is their number.
    let export = columns.recognise ? KnownExport.recognise(headings) : nil
    let told = headings.map { heading in
      export?.field(of: heading)
        ?? (columns.recognise ? records.dateField(headed: heading) : nil).flatMap { field in
          // A date of that name is more than a bare one.
          names.contains(field) || known.contains { $0?.name == field } ? nil : field
        }
    }
    var reserved = Set(told.compactMap { $0 })
    for (place, heading) in headings.enumerated() where !isUsed[place] {
      let field = told[place].map { Catalogue.field(ofColumn: $0) } ?? known[place]
      guard columns.recognise, let field, field.name != "client-code",
        !aside.contains(Heading.fold(heading)),
        // The day on which somebody subscribed is not that of the refusal that the list tells.
        !(records == .consents && field.group == .consent), !acts.contains(field.name),
        field.event == nil || kinds.contains(field.group),
        let name = told[place].flatMap({ names.contains($0) ? nil : $0 })
          ?? Self.free(field, names: names.union(reserved))
      else {
        if !dropsExtras {
          let label = heading.isEmpty ? "column-\(place + 1)" : heading
          var name =
            source.isEmpty || heading.hasPrefix("\(source).") ? label : "\(source).\(label)"
          while names.contains(name) { name += " (2)" }
          add(Target(name: name, places: [place], constant: nil), names: &names)
        }
        if field == nil || field?.event != nil {
          refusals.append(RefusalAside(heading, at: place))
          lives += LifeAside(heading, at: place).map { [$0] } ?? []
        }
        continue
      }
      reserved.remove(name)
      add(Target(name: name, places: [place], constant: nil), names: &names)
    }
    if columns.recognise, records == .clients { makeRoomForFirms(in: headings, names: &names) }
    answers = mentionColumns.enumerated().compactMap { target in
      target.element.places.count == 1 && target.element.constant == nil
        && !columns.map.entries.contains { $0.field == target.element.name }
        ? AnswerAside(
          headings[target.element.places[0]], fills: target.element.name, source: source)
        : nil
    }
    putConsentsFirst()
    makeRoomForBirthdays(in: headings)
  }

  /// Where a column says of each record whether it is a firm, both names have a column.
  private mutating func makeRoomForFirms(in headings: [String], names: inout Set<String>) {
    let who = ["person", "company"].compactMap { name in
      mentionColumns.first { $0.name == name && $0.places.count == 1 }
    }
    guard let shown = who.first, !names.contains("last-name"),
      let flag = FirmFlag(headings, name: shown.name)
    else { return }
    firms = flag
    for name in ["person", "company"] {
      add(Target(name: name, places: [], constant: nil), names: &names)
    }
  }

  /// A column of birthdays may tell day and month alone: `clean` then moves them to a field of their own.
  private mutating func makeRoomForBirthdays(in headings: [String]) {
    let isOfBirthdays = mentionColumns.contains { target in
      target.name == "birth-date"
        && target.places.contains { place in
          let folded = Heading.fold(headings[place])
          return folded.contains("anniv") || folded.contains("birthday")
        }
    }
    if isOfBirthdays, !mentionColumns.contains(where: { $0.name == "day-of-birth" }) {
      mentionColumns.append(Target(name: "day-of-birth", places: [], constant: nil))
    }
  }

  /// Of a field that several headings fill a list takes every value, each in a column of its own: `email`, `email-2`.
  private mutating func makeRoomForFurther(_ map: ColumnMap, names: inout Set<String>) {
    for entry in map.entries {
      guard let field = Catalogue.field(ofColumn: entry.field), field.isList,
        let index = mentionColumns.firstIndex(where: { $0.name == entry.field })
      else { continue }
      let places = mentionColumns[index].places
      // Behind those of its columns that the pipeline names itself.
      let last = mentionColumns.lastIndex { Catalogue.field(ofColumn: $0.name)?.name == field.name }
      var rank = 1
      while rank < places.count, let name = Self.free(field, names: names) {
        names.insert(name)
        let further = Target(name: name, places: places, constant: nil, rank: rank, isWhole: true)
        mentionColumns.insert(further, at: (last ?? index) + rank)
        rank += 1
      }
      mentionColumns[index].isWhole = rank >= places.count
    }
  }

  /// What is consented stands before its date and its words, and is there, empty, where a source tells these alone: a merge reads the
  /// act by it, so that a date without a yes or a no decides nothing.
  private mutating func putConsentsFirst() {
    for channel in ["email", "sms", "phone", "post"] {
      let consent = "consent-\(channel)"
      guard let first = mentionColumns.firstIndex(where: { $0.name.hasPrefix(consent) }) else {
        continue
      }
      if let own = mentionColumns.firstIndex(where: { $0.name == consent }) {
        mentionColumns.insert(mentionColumns.remove(at: own), at: first)
      } else if consents?.names.contains(consent) != true {
        mentionColumns.insert(Target(name: consent, places: [], constant: nil), at: first)
      }
    }
  }

  /// The columns that mentions have afterwards.
  var mentionNames: [String] {
    let names = mentionColumns.map(\.name)
    return names + (consents?.names.filter { !names.contains($0) } ?? [])
  }

  private mutating func add(_ target: Target, names: inout Set<String>) {
    guard names.insert(target.name).inserted else { return }
    guard let kind = Catalogue.field(ofColumn: target.name)?.event else {
      mentionColumns.append(target)
      return
    }
    if let index = eventColumns.firstIndex(where: { $0.kind == kind }) {
      eventColumns[index].targets.append(target)
    } else {
      eventColumns.append((kind, [target]))
    }
  }

  /// A second column of a list field becomes `phone-2`; a second one of any other field is an extra.
  private static func free(_ field: Field, names: Set<String>) -> String? {
    if !names.contains(field.name) { return field.name }
    guard field.isList else { return nil }
    return (2...9).lazy.map { "\(field.name)-\($0)" }.first { !names.contains($0) }
  }

  private static func eventGroups(of records: Records) -> Set<Field.Group> {
    switch records {
    case .clients, .consents: []
    case .purchases, .purchaseLines: [.purchase, .purchaseLine]
    case .interactions: [.interaction]
    case .campaigns: [.campaign]
    }
  }

  /// Where `heading` stands, spelled the same or, if none is, folded the same.
  static func place(of heading: String, in headings: [String]) -> Int? {
    if let exact = headings.firstIndex(of: heading) { return exact }
    let folded = Heading.fold(heading)
    return folded.isEmpty ? nil : headings.firstIndex { Heading.fold($0) == folded }
  }

  func apply(to delivery: inout Delivery, log: inout StepLog) {
    let before = delivery.mentions
    for refusal in refusals { refusal.note(in: before, log: &log) }
    for life in lives { life.note(in: before, log: &log) }
    var told: [[Int]: ToldPlaces] = [:]
    for target in mentionColumns + eventColumns.flatMap(\.targets)
    where target.places.count > 1 && told[target.places] == nil {
      told[target.places] = ToldPlaces(target.places, in: before)
    }
    let columns = mentionColumns.map { target in
      (target.name, Self.fill(target, from: before, told[target.places]))
    }
    for target in mentionColumns + eventColumns.flatMap(\.targets) where !target.isWhole {
      for row in told[target.places]?.severalRows ?? [] {
        log.note(Self.furtherValue, row: row, field: target.name, of: before)
      }
    }
    delivery.mentions = Batch(columns: columns, origins: before.origins)
    for answer in answers { answer.move(in: &delivery.mentions, keeps: !dropsExtras, log: &log) }
    firms?.settle(&delivery.mentions, beside: before)
    if recognises { TitledFirms.move(in: &delivery.mentions, log: &log) }
    let acts = consents?.columns(of: before, days: days) { row in
      log.note(Self.deadAddress, row: row, field: "email", of: before)
    }
    for (name, column) in acts ?? []
    where delivery.mentions.place(of: name) == nil {
      delivery.mentions[name] = column
    }
    unsetSubscriptionDays(in: &delivery.mentions, headings: before.names)
    let lines = orderLines(of: before, delivery.mentions)
    if let lines { delivery.mentions = lines.filled(delivery.mentions) }
    for (kind, targets) in eventColumns {
      let filled = targets.map { ($0.name, Self.fill($0, from: before)) }
      let total = filled.first { $0.0 == "purchase-total" }?.1
      let amounts = total.flatMap { total in
        (self.amounts ?? lines?.amounts(total))?.areOfLines == true ? total : nil
      }
      let rows = (0..<before.count).filter { row in
        filled.contains { !$0.1.isBlank(row) }
          && !(kind == .purchase && amounts?.isBlank(row) != false && isTold(row, filled, lines))
      }
      var batch = Batch(origins: before.origins.gathering(rows))
      for (name, column) in filled { batch[name] = column.gathering(rows) }
      if kind == .purchaseLine, batch["purchase-number"] == nil,
        let number = eventColumns.first(where: { $0.kind == .purchase })?.targets.first(where: {
          $0.name == "purchase-number"
        })
      {
        batch["purchase-number"] = Self.fill(number, from: before).gathering(rows)
      }
      var events = delivery.events[kind] ?? Events()
      events.batch.append(contentsOf: batch)
      events.mention.append(contentsOf: rows.map { UInt32($0) })
      delivery.events[kind] = events
    }
  }

  /// The day on which somebody subscribed, `OPTIN_TIME`, is not that of a refusal: beside a no it says nothing.
  private func unsetSubscriptionDays(in mentions: inout Batch, headings: [String]) {
    for target in mentionColumns where target.name.hasSuffix("-date") {
      let consent = String(target.name.dropLast(5))
      guard Catalogue.field(consent)?.group == .consent, let days = mentions[target.name],
        let answers = mentions[consent],
        target.places.contains(where: { Heading.fold(headings[$0]) == "optintime" })
      else { continue }
      var scratch = TextColumn()
      let refused = (0..<days.count).filter { row in
        guard !days.isBlank(row), !answers.isBlank(row) else { return false }
        _ = answers.withValue(row) { ConsentJudge().write($0, into: &scratch) }
        defer { scratch.discardValue() }
        return scratch.pendingEquals("no".utf8.span)
      }
      if !refused.isEmpty { mentions[target.name] = days.blanking(refused) }
    }
  }

  /// The further lines of the orders, where the records are purchases with a number.
  private func orderLines(of before: Batch, _ mentions: Batch) -> OrderLines? {
    guard
      let number = eventColumns.first(where: { $0.kind == .purchase })?.targets.first(where: {
        $0.name == "purchase-number"
      })
    else { return nil }
    return OrderLines(Self.fill(number, from: before), mentions)
  }

  /// What the amounts beside the lines of orders tell; `nil` where no column has any.
  func lineAmounts(in batch: Batch) -> OrderAmounts.Count? {
    guard
      let total = eventColumns.first(where: { $0.kind == .purchase })?.targets.first(where: {
        $0.name == "purchase-total"
      })
    else { return nil }
    let columns = mentionColumns.map { ($0.name, Self.fill($0, from: batch)) }
    return orderLines(of: batch, Batch(columns: columns, origins: batch.origins))?
      .amounts(Self.fill(total, from: batch))
  }

  /// Whether the purchase of a row is that of the first line of its order: it says nothing else.
  private func isTold(
    _ row: Int, _ filled: [(String, TextColumn)], _ lines: OrderLines?
  ) -> Bool {
    guard let first = lines?.first[row] else { return false }
    return filled.allSatisfy { $0.1.isBlank(row) || $0.1[row] == $0.1[first] }
  }

  private static let deadAddress = Finding(
    "dead-address", .notice,
    Phrase(
      en:
        "messages to this address do not arrive; it is named in email-bounced, and refuses nothing",
      fr:
        "les messages à cette adresse n’arrivent pas ; elle est citée dans email-bounced, et ne refuse rien"
    ))

  private static func fill(
    _ target: Target, from batch: Batch, _ told: ToldPlaces? = nil
  ) -> TextColumn {
    if let constant = target.constant {
      var column = TextColumn()
      for _ in 0..<batch.count { column.append(constant) }
      return column
    }
    guard let first = target.places.first else { return TextColumn(missingCount: batch.count) }
    guard target.places.count > 1 else { return batch.columns[first] }
    var column = TextColumn()
    for row in 0..<batch.count {
      if target.rank == 0 {
        let place = target.places.first { !batch.columns[$0].isBlank(row) } ?? first
        column.append(row, of: batch.columns[place])
      } else if let place = told?.place(of: target.rank, row) {
        column.append(row, of: batch.columns[place])
      } else {
        column.append("")
      }
    }
    return column
  }

  private static let furtherValue = Finding(
    "further-value", .notice,
    Phrase(
      en:
        "several of the headings of this field hold a value, and not the same; the first one was taken",
      fr:
        "plusieurs des titres de ce champ ont une valeur, et pas la même ; la première a été prise")
  )
}
