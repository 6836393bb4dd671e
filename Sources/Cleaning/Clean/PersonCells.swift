import Fields
import Pipelines
import Reference
import Tables

/// Takes names that stand in one cell apart: civility, first and last name, birth name, firm; and a couple into two mentions.
///
/// The order of the two names is told by the cell, else by what most cells of the batch do. A cell whose order nothing tells goes
/// whole into `last-name`, and is reported. The second person of a couple becomes a mention of its own, of the same record.
struct PersonCells: RecordCleaner {
  private let phones: PhoneSearch
  private let guards: PrivacyGuards
  /// Whether all records of the source were asked for the order of their names, and what they say.
  private let isSurveyed: Bool
  private let surveyedOrder: NameCells.Order?

  init(_ context: StepContext) {
    phones = PhoneSearch(
      judge: PhoneJudge(region: Normalizers.region(ofLocale: context.locale)))
    guards = PrivacyGuards(kept: context.kept)
    isSurveyed = context.evidence["person"] != nil
    surveyedOrder = context.evidence["person"].flatMap(Self.order(of:))
  }

  private static func order(of names: TextColumn) -> NameCells.Order? {
    var survey = NameOrderSurvey()
    memories.lend { memory in
      for row in 0..<names.count {
        names.withValue(row) { _ = survey.look(at: memory.parse($0), in: $0) }
      }
    }
    return survey.order
  }

  private static let filled = [
    "civility", "first-name", "last-name", "birth-name", "sex", "company",
  ]

  static func flow(_ flow: inout Flow) {
    guard flow.columns.contains("person") || isWhole(flow.columns) else { return }
    flow.columns.removeAll { $0 == "person" }
    for name in filled { flow.add(name) }
  }

  /// Whether the last name has no first name beside it: then its cells hold whole names.
  private static func isWhole(_ columns: [String]) -> Bool {
    columns.contains("last-name") && !columns.contains("first-name")
  }

  static let ambiguous = Finding(
    "ambiguous-order", .warning,
    Phrase(
      en:
        "who is named, and which is the family name, cannot be told; the text was left in last-name",
      fr:
        "on ne peut dire qui est nommé, ni quel mot est le nom de famille ; le texte est laissé dans last-name"
    ))
  static let generic = Finding(
    "generic-account", .notice,
    Phrase(
      en: "an account for everybody, not a client; it is never matched",
      fr: "un compte pour tous, pas un client ; il n’est jamais rapproché"))
  static let couple = Finding(
    "couple", .repaired,
    Phrase(
      en: "the cell names two persons; each is a record of its own now",
      fr: "la cellule nomme deux personnes ; chacune a maintenant sa fiche"))
  static let choice = Finding(
    "civility-open", .notice,
    Phrase(
      en: "the civility names both sexes beside one first name; it was left out",
      fr: "la civilité nomme les deux sexes à côté d’un seul prénom ; elle a été écartée"))
  static let civility = Finding(
    "civility-in-name", .repaired,
    Phrase(
      en: "a civility stood in the name; it was taken out",
      fr: "une civilité était dans le nom ; elle en a été ôtée"))
  static let taken = Finding(
    "name-parts", .repaired,
    Phrase(en: "the name was taken apart into its parts", fr: "le nom a été séparé en ses parties"))
  static let firm = Finding(
    "firm-in-name", .repaired,
    Phrase(
      en: "a firm stood in the name; it stands in company now",
      fr: "une société était dans le nom ; elle est maintenant dans company"))
  static let firmByCivility = Finding(
    "firm-in-civility", .repaired,
    Phrase(
      en: "the civility says a firm; the name stands in company now",
      fr: "la civilité dit une société ; le nom est maintenant dans company"))
  static let formOrName = Finding(
    "firm-or-name", .warning,
    Phrase(
      en:
        "a legal form, or a family name as this list writes them; both words were left in last-name",
      fr:
        "une forme juridique, ou un nom de famille comme les écrit cette liste ; les deux mots sont laissés dans last-name"
    ))
  static let deceased = Finding(
    "deceased", .notice,
    Phrase(
      en: "the source says that the person has died",
      fr: "la source dit que la personne est décédée"))

  /// What workers know of the words of names.
  static let memories = Spares { NameMemory(PersonParser(.standard)) }

  func before(_ delivery: inout Delivery, log: inout StepLog) {
    let hasPerson = delivery.mentions.place(of: "person") != nil
    guard hasPerson || delivery.mentions.place(of: "last-name") != nil else { return }
    var cells = NameCells(delivery.mentions)
    var asides = AsideCells()
    let couples = Self.memories.lend { memory in
      takeApart(&cells, &asides, of: delivery.mentions, hasPerson: hasPerson, &memory, log: &log)
    }
    let adds = hasPerson || Self.isWhole(delivery.mentions.names)
    asides.write(to: &delivery.mentions, phones, guards, log: &log)
    cells.write(to: &delivery.mentions, adding: adds ? Self.filled : [])
    if !couples.isEmpty { Self.split(couples, in: &delivery) }
  }

  /// Fills the cells with the parts of the names; tells which rows name a couple.
  private func takeApart(
    _ cells: inout NameCells, _ asides: inout AsideCells, of batch: Batch, hasPerson: Bool,
    _ memory: inout NameMemory, log: inout StepLog
  ) -> [(row: Int, name: PersonName)] {
    var couples: [(row: Int, name: PersonName)] = []
    var parsed: [PersonName] = []
    let order = hasPerson ? usualOrder(cells, &memory, &parsed) : nil
    let forms = batch["legal-form"]
    var known = parsed[...]
    var takenCount = 0
    for row in 0..<batch.count {
      if let firm = cells.firmOfCivility(row) {
        if !known.isEmpty, cells.isPersonCell(row) { known.removeFirst() }
        cells.keepFirm(firm, row: row)
        log.note(Self.firmByCivility, row: row, field: "civility", of: batch)
        continue
      }
      if let title = cells.titleInCivility(row) {
        cells.change(.civility, row, "")
        asides.add([title], refused: [], row: row, field: "civility")
      }
      if let couple = cells.couple(row) {
        couples.append((row, couple))
        cells.keepFirst(of: couple, row: row)
        log.note(Self.couple, row: row, field: "civility", of: batch)
        continue
      }
      if cells.isChoice(row) {
        cells.change(.civility, row, "")
        log.note(Self.choice, row: row, field: "civility", of: batch)
      }
      cells.keepSexOfTitle(row)
      if let couple = cells.civilityInLastName(row) ?? cells.joinedFirstNames(row) {
        if couple.kind == .couple {
          couples.append((row, couple))
          cells.keepFirst(of: couple, row: row)
          log.note(Self.couple, row: row, field: "last-name", of: batch)
        } else {
          cells.keep(couple, row: row)
          log.note(Self.civility, row: row, field: "last-name", of: batch)
          if let family = memory.family(couple.lastName.utf8.span) {
            take(family, row: row, &cells, &asides, of: batch, log: &log)
          }
        }
        continue
      }
      let isKnown = !known.isEmpty && cells.isPersonCell(row)
      guard
        var name = isKnown
          ? known.removeFirst() : cells.withWholeName(row, { memory.parse($0) })
      else {
        takeBeside(row, &cells, &asides, of: batch, &memory, log: &log)
        continue
      }
      if name.kind == .person, name.civility.isEmpty, Self.isFirm(row, forms),
        cells.isPersonCell(row)
      {
        name = PersonName(kind: .company)
      }
      let isFormOrName = name.orderOfForm != nil && name.orderOfForm == order
      if isFormOrName { name = .unread }
      if name.kind == .person, !name.isAmbiguous, !name.isDeceased, cells.isPersonCell(row) {
        takenCount += 1
      } else {
        if isFormOrName {
          log.note(Self.formOrName, row: row, field: cells.field(row), of: batch)
        } else {
          note(name, row: row, cells: cells, batch: batch, log: &log)
        }
      }
      if name.kind == .couple, !name.lastName.isEmpty { couples.append((row, name)) }
      cells.fill(row, with: name, usualOrder: isFormOrName ? nil : order)
      if cells.takesApart(name, row: row) {
        let left = takeFirm(from: name.asides, row: row, &cells, of: batch, log: &log)
        asides.add(left, refused: name.refusedChannels, row: row, field: cells.field(row))
      }
    }
    log.count(Self.taken, field: "person", times: takenCount)
    return couples
  }

  /// Whether the row says in a cell of its own that it is a company: then « Leroy Merlin » is its name and nobody's. Somebody who trades
  /// by himself is called as he is.
  private static func isFirm(_ row: Int, _ forms: TextColumn?) -> Bool {
    guard let forms, !forms.isBlank(row) else { return false }
    return ReferenceLibrary.standard.legalForms.form(forms[row]).map { companies.contains($0) }
      ?? false
  }

  private static let companies = CompanyParser.unmistakable.union([
    "SA", "SELAS", "SCM", "SCP", "SCS", "SCA", "GIE", "ASSO", "GMBH", "SRL", "BVBA", "BV", "NV",
    "AG", "LTD", "SPA",
  ])

  /// Takes out of a first and a last name in cells of their own what is neither.
  private func takeBeside(
    _ row: Int, _ cells: inout NameCells, _ asides: inout AsideCells, of batch: Batch,
    _ memory: inout NameMemory, log: inout StepLog
  ) {
    let family = cells[.lastName].flatMap { column in
      column.isBlank(row) ? nil : column.withValue(row) { memory.family($0) }
    }
    if let family { take(family, row: row, &cells, &asides, of: batch, log: &log) }
    guard let first = cells[.firstName], !first.isBlank(row) else { return }
    if takeLead(of: first, row: row, &cells, &asides, of: batch, memory.order, log: &log) { return }
    let aside = first.withValue(row) { value -> NameAsides? in
      guard !NameAsides.isPlain(value) else { return nil }
      let aside = NameAsides(value.text)
      return aside.taken.isEmpty || aside.words.isEmpty ? nil : aside
    }
    guard let aside else { return }
    cells.change(.firstName, row, aside.words.map(\.text).joined(separator: " "))
    if aside.isDeceased { log.note(Self.deceased, row: row, field: "first-name", of: batch) }
    asides.add(aside.taken, refused: aside.refusedChannels, row: row, field: "first-name")
  }

  /// Takes the civility or the title off a first name: « Me Sophie », « Colonel Paul »; says whether there was one.
  private func takeLead(
    of first: TextColumn, row: Int, _ cells: inout NameCells, _ asides: inout AsideCells,
    of batch: Batch, _ order: NameOrder, log: inout StepLog
  ) -> Bool {
    guard first.withValue(row, { FirstNameLead.mayHold($0) }),
      let lead = FirstNameLead(first[row], order: order)
    else { return false }
    cells.change(.firstName, row, lead.first)
    guard let civility = lead.civility else {
      asides.add([lead.text], refused: [], row: row, field: "first-name")
      return true
    }
    if cells.isBlank(.civility, row) {
      cells.change(.civility, row, civility.written)
    } else if let own = cells[.civility]?[row],
      Civility.whole(NameWord.words(of: own))?.written != civility.written
    {
      // « Mme | Me Sophie »: the cell of the civility counts.
      asides.add([lead.text], refused: [], row: row, field: "first-name")
    }
    if cells[.sex] != nil, cells.isBlank(.sex, row), !civility.sex.isEmpty {
      cells.change(.sex, row, civility.sex)
    }
    log.note(Self.civility, row: row, field: "first-name", of: batch)
    return true
  }

  private func take(
    _ family: FamilyName, row: Int, _ cells: inout NameCells, _ asides: inout AsideCells,
    of batch: Batch, log: inout StepLog
  ) {
    cells.keep(family, row: row)
    if family.isDeceased { log.note(Self.deceased, row: row, field: "last-name", of: batch) }
    if !family.birth.isEmpty { log.count(Self.taken, field: "last-name") }
    let left = takeFirm(from: family.asides, row: row, &cells, of: batch, log: &log)
    asides.add(left, refused: family.refusedChannels, row: row, field: "last-name")
  }

  /// Moves the first firm that stands beside a name, « MARTIN Paul (SARL Dupont) », where the row tells no other.
  /// - Returns: what else stands beside the name.
  private func takeFirm(
    from asides: [String], row: Int, _ cells: inout NameCells, of batch: Batch,
    log: inout StepLog
  ) -> [String] {
    guard
      let firm = asides.firstIndex(where: {
        OrganisationWords.beginsWithForm(NameWord.words(of: $0))
      }), cells.canTakeFirm(row)
    else { return asides }
    var left = asides
    cells.change(.company, row, left.remove(at: firm))
    log.note(Self.firm, row: row, field: cells.field(row), of: batch)
    return left
  }

  private func note(
    _ name: PersonName, row: Int, cells: NameCells, batch: Batch, log: inout StepLog
  ) {
    let field = cells.field(row)
    func note(_ finding: Finding) { log.note(finding, row: row, field: field, of: batch) }
    if name.isDeceased { note(Self.deceased) }
    switch name.kind {
    case .generic: note(Self.generic)
    case _ where name.isAmbiguous: if cells.isPersonCell(row) { note(Self.ambiguous) }
    case .couple: note(Self.couple)
    case .company where cells.canTakeFirm(row): note(Self.firm)
    case .person where cells.isPersonCell(row): log.count(Self.taken, field: field)
    default: break
    }
  }

  /// Which of the two names the source writes first: told by the survey of all its records, else by those at hand.
  /// What was parsed for it is handed back, in the order of the person cells: no cell is parsed twice.
  private func usualOrder(
    _ cells: NameCells, _ memory: inout NameMemory, _ parsed: inout [PersonName]
  ) -> NameCells.Order? {
    if isSurveyed { return surveyedOrder }
    var survey = NameOrderSurvey()
    for row in cells.personRows where survey.isOpen {
      let name = cells.withWholeName(row) { cell -> PersonName in
        let name = memory.parse(cell)
        _ = survey.look(at: name, in: cell)
        return name
      }
      if let name { parsed.append(name) }
    }
    return survey.order
  }

  /// Puts a second mention behind each record that names a couple; its events stay with the first.
  private static func split(_ couples: [(row: Int, name: PersonName)], in delivery: inout Delivery)
  {
    var rows: [Int] = []
    var firsts: [Int] = []
    var seconds: [(place: Int, name: PersonName)] = []
    var next = couples[...]
    for row in 0..<delivery.mentions.count {
      firsts.append(rows.count)
      rows.append(row)
      if let couple = next.first, couple.row == row {
        seconds.append((rows.count, couple.name))
        rows.append(row)
        next = next.dropFirst()
      }
    }
    var mentions = delivery.mentions.gathering(rows)
    for (place, _) in seconds {
      mentions.origins.setSplit(1, ofRow: place - 1)
      mentions.origins.setSplit(2, ofRow: place)
    }
    let none: (PersonName) -> String = { _ in "" }
    // What stands in the row of the first person, where it is not left as it is, and in that of the second.
    let values: [(String, (PersonName) -> String, (PersonName) -> String)] = [
      ("civility", { $0.coupleCivilities.first }, { $0.coupleCivilities.second }),
      ("first-name", none, { $0.secondFirstName }),
      ("last-name", none, { $0.secondLastName.isEmpty ? $0.lastName : $0.secondLastName }),
      ("sex", { $0.coupleSexes.first }, { $0.coupleSexes.second }),
      ("birth-name", none, { $0.secondBirthName }), ("birth-date", none, none),
      // A code names one client: it stays with the first.
      ("client-code", none, none),
    ]
    for (column, first, second) in values {
      mentions.update(column) { old in
        var cells = CellChanges()
        for one in seconds {
          let own = first(one.name)
          if !own.isEmpty { cells.set(one.place - 1, to: own) }
          cells.set(one.place, to: second(one.name))
        }
        old = cells.applied(to: old, notingOriginals: false)
      }
    }
    Self.noteWordsBehindSex(seconds.map(\.place), in: &mentions)
    delivery.mentions = mentions
    delivery.events = delivery.events.mapValues { events in
      Events(batch: events.batch, mention: events.mention.map { UInt32(firsts[Int($0)]) })
    }
  }

  /// Notes beside the sexes of couples the words that they follow from, as beside that of a person alone: nobody has declared them.
  private static func noteWordsBehindSex(_ seconds: [Int], in mentions: inout Batch) {
    guard var sexes = mentions["sex"] else { return }
    let columns = ["first-name", "last-name", "civility"].compactMap { mentions[$0] }
    var words = [String?](repeating: nil, count: mentions.count)
    for second in seconds {
      // The row of the first person holds what the cell said of both.
      let text = columns.lazy.compactMap { $0.originals[second - 1] }.first {
        $0.contains { byte in !Plain.isLetter(byte) }
      }.map { String(decoding: $0, as: UTF8.self) }
      for row in [second - 1, second] where !sexes.isBlank(row) { words[row] = text }
    }
    sexes.noteOriginals(of: TextColumn(words), rows: seconds.flatMap { [$0 - 1, $0] })
    mentions["sex"] = sexes
  }
}
