import Fields
public import Tables

/// What a file is: the reader that fits it, its dialect, what its columns hold. The file is only read.
public struct FileLook: Sendable {
  /// The path as it is shown.
  public var path: String
  /// The word of the reader in a pipeline file.
  public var reader: String
  /// What was found out about how the file is written.
  public var detected: [Phrase]
  /// The program whose export it is, where the headings tell.
  public var export: KnownExport?
  /// What a record tells, by the fields recognised.
  public var records: Records
  /// The sheets that are read together, or the table of a database; none where the reader's own choice is read.
  public var sheets: [String] = []
  /// Further tables of the file that are sources of their own.
  public var tablesApart: [String] = []
  /// Whether it is one of several tables of its file.
  var isOneOfSeveral = false
  /// Whether many of the clients stand in it several times.
  var repeatsNames = false
  /// How many rows name nobody beneath one that names a client.
  var continuedCount = 0
  /// Whether its reader reads the tables of a database, one at a time.
  var readsTables = false
  /// Whether a pipeline may say what the records tell; some formats say it themselves.
  public var takesRecords = true
  /// The country whose ways of writing it follows, where something tells.
  public var region: FileRegion?
  /// The number of records.
  public var recordCount: Int
  /// Title, total and blank lines that are left out.
  public var skippedCount: Int
  /// The columns.
  public var columns: [ColumnLook]
  /// Findings made while reading, the first hundred.
  public var findings: [PlacedFinding]
  /// How many were made beyond these.
  public var furtherFindingCount = 0

  /// The events that the reader itself delivers beside the clients.
  var deliveredEvents: Set<EventKind> = []

  /// For the column of client codes, and for others that may number the clients, whom each code names.
  var codes: [(heading: String, codes: SampleCodes)] = []

  /// Rows that are looked at one by one; further ones are only counted.
  static let rowLimit = 20_000
  private static let findingLimit = 100

  /// Looks at one file.
  /// - Parameters:
  ///   - reader: what reads it; without one the reader is found by looking.
  ///   - region: finds its country.
  public static func look(
    at file: InputFile, _ reader: (any Reader)? = nil, registry: Registry,
    region: FileRegion.Finder
  ) throws(RunError) -> FileLook {
    let reader = if let reader { reader } else { try PipelineCheck(registry: registry).look(file) }
    let reading = try reader.open(file)
    let choice = TableChoice(
      reading.tables(), lists: reading.sheetsOfClients(),
      isDatabase: Self.tableOption(of: reader) == "table")
    return try look(
      at: file, reader, choice.main.isEmpty ? reading : nil, choice, registry: registry,
      region: region)
  }

  /// Looks at one table of a file that has several.
  static func look(
    at file: InputFile, table: String, registry: Registry, region: FileRegion.Finder
  ) throws(RunError) -> FileLook {
    let reader = try PipelineCheck(registry: registry).look(file)
    var choice = TableChoice()
    choice.main = [table]
    var look = try look(at: file, reader, nil, choice, registry: registry, region: region)
    look.isOneOfSeveral = true
    return look
  }

  private static func look(
    at file: InputFile, _ reader: any Reader, _ opened: (any Reading)?, _ choice: TableChoice,
    registry: Registry, region: FileRegion.Finder
  ) throws(RunError) -> FileLook {
    var reading =
      if let opened { opened } else {
        try Self.reader(like: reader, of: choice.main, in: file).open(file)
      }
    var sample = Delivery()
    var count = 0
    let numbers = RecordNumbers()
    var log = ReadLog()
    while let portion = try reading.next() {
      let delivery = try numbers.deliver(portion, &log)
      count += delivery.mentions.count
      if sample.mentions.count < rowLimit { sample.append(contentsOf: delivery) }
    }
    if sample.mentions.count == 0, let refused = log.unreadable.first?.reason {
      throw RunError(refused.code, .unreadable, at: file.shownPath, refused.phrase)
    }
    let headings = sample.mentions.count > 0 ? sample.mentions.names : reading.headings
    let export = KnownExport.recognise(headings)
    // A column of e-mails is one, whatever it is called.
    let told = told(headings, by: sample.mentions, isKnown: export != nil)
    var records = sample.events[.purchase] != nil ? .purchases : records(of: told)
    if records == .clients,
      ConsentHeadings.statesRefuse(in: sample.mentions)
        || ConsentHeadings.statesBounce(in: sample.mentions, headings: told)
    {
      records = .consents
    } else if records == .clients, export == nil, Self.holdsSales(told, sample.mentions) {
      records = .purchases
    }
    let acts = records == .consents ? ConsentHeadings(told) : nil
    let seconds = Catalogue.secondPersons(in: headings)
    var look = FileLook(
      path: file.shownPath, reader: type(of: reader).name, detected: reading.detected,
      export: export,
      records: records, recordCount: count + log.unreadable.count, skippedCount: log.skipped,
      columns: [],
      findings: Array(log.findings.prefix(findingLimit)))
    look.furtherFindingCount = max(0, log.findings.count - findingLimit)
    look.deliveredEvents = Set(sample.events.filter { $0.value.batch.count > 0 }.keys)
    look.readsTables = tableOption(of: reader) == "table"
    look.note(choice)
    look.isRowOfAddresses = isRowOfAddresses(sample.mentions)
    look.takesRecords = type(of: reader).settings.contains { $0.name == "records" }
    for (place, known) in Catalogue.recognise(headings: told).enumerated() {
      let heading = headings[place]
      look.columns.append(
        ColumnLook(
          heading: heading, column: sample.mentions[heading] ?? TextColumn(), export: export,
          records: records, known: known,
          act: acts.flatMap { $0.fieldName(at: place) ?? $0.given(at: place, known) },
          isOfSecond: seconds.contains(place)))
    }
    look.joinStacked(sample.mentions)
    look.settleTwins()
    if export == nil { look.guessOthers(sample.mentions) }
    look.readOrders(sample.mentions)
    look.readKinds(sample.mentions)
    look.readRates(sample.mentions)
    look.readSums(sample.mentions)
    look.readReturns()
    look.readRefusals(sample.mentions)
    look.region = region(sample.mentions, look.fields)
    look.setAside(sample.mentions, registry)
    look.readCodes(sample.mentions)
    look.findContinued(sample.mentions)
    look.repeatsNames = look.repeatsNames(in: sample.mentions)
    for index in look.columns.indices {
      guard let column = sample.mentions[look.columns[index].heading] else { continue }
      look.columns[index].noteOddities(of: column, in: look.region)
    }
    return look
  }

  /// The same reader, told which sheets to read.
  private static func reader(
    like reader: any Reader, of sheets: [String], in file: InputFile
  ) -> any Reader {
    let mark = Mark(line: 0, column: 0)
    func node(_ text: String) -> Node { Node(.scalar(text, isPlain: false), at: mark) }
    let key = tableOption(of: reader)
    let option = Node.Entry(
      key: key, keyMark: mark,
      value: key == "table" ? node(sheets[0]) : Node(.sequence(sheets.map(node)), at: mark))
    var problems = Problems()
    return type(of: reader).read(subject: node(file.path), options: [option], problems: &problems)
  }

  /// Whether nothing stands in it but e-mail addresses side by side in a row, as they are copied from a letter: they are people, and no
  /// columns of one client.
  public private(set) var isRowOfAddresses = false

  /// What the reader found that makes the rows no records: lines of labels, of which each would become a client.
  var whyNoRecords: Finding? {
    findings.first { $0.finding.code == "address-blocks" }?.finding
  }

  private static func isRowOfAddresses(_ sample: Batch) -> Bool {
    guard (1...2).contains(sample.count), sample.columns.count >= 3 else { return false }
    return sample.columns.allSatisfy { column in
      (0..<column.count).allSatisfy { column.isBlank($0) || column[$0].contains("@") }
    }
  }

  /// What a reader's setting is called that chooses among the tables of a file.
  private static func tableOption(of reader: any Reader) -> String {
    type(of: reader).settings.contains { $0.name == "table" } ? "table" : "sheet"
  }

  /// The option that reads what was looked at, and its value; `nil` where the reader chooses.
  var tableOption: (name: String, tables: [String])? {
    sheets.isEmpty ? nil : (readsTables ? "table" : "sheet", sheets)
  }

  /// Says which tables are read where there are several, above what was found in them.
  private mutating func note(_ choice: TableChoice) {
    (sheets, tablesApart) = (choice.main, choice.apart)
    isOneOfSeveral = !choice.apart.isEmpty
    let part = Part(source: "", file: path)
    findings.insert(contentsOf: choice.findings.map { PlacedFinding(part: part, $0) }, at: 0)
  }

  /// The headings of the columns that fill the gaps of another.
  func joining(_ column: ColumnLook) -> [String] {
    columns.filter { $0.joins == column.heading }.map(\.heading)
  }

  /// For each heading that is recognised its field.
  var fields: [String: String] {
    var known: [String: String] = [:]
    for column in columns { known[column.heading] = column.fieldName }
    return known
  }

  /// Columns that hold one field between them become one: the first, which the further ones join.
  private mutating func joinStacked(_ sample: Batch) {
    for pair in StackedColumns(sample, known: fields).pairs {
      guard let index = columns.firstIndex(where: { $0.heading == pair.further }) else { continue }
      columns[index].joins = pair.first
      columns[index].fieldName = nil
    }
  }

  /// Columns of whose values `clean` would blank most are not what they were taken for.
  private mutating func setAside(_ sample: Batch, _ registry: Registry) {
    let survival = ValueSurvival(registry, locale: "fr-\(region?.code ?? "FR")")
    for index in columns.indices where columns[index].joins == nil {
      let column = columns[index]
      guard let name = column.fieldName, let values = sample[column.heading],
        !survival.holds(values, as: name, isGuess: column.reason == .values)
      else { continue }
      columns[index].isSetAside = column.reason != .values
      columns[index].forgetField()
    }
  }

  /// Columns whose headings nobody knows, by a word of the heading and what stands under it.
  private mutating func guessOthers(_ sample: Batch) {
    var known = fields
    for column in columns where column.joins != nil { known[column.heading] = column.field?.name }
    var guess = ColumnGuess(sample, known: known)
    if records == .consents {
      // What such a list tells besides is read as it stands: only how to reach somebody is looked for.
      guess.keep { name, _ in Catalogue.field(ofColumn: name)?.group == .reach }
    } else {
      for index in columns.indices where guess.displaced.contains(columns[index].heading) {
        columns[index].isSetAside = true
        columns[index].forgetField()
      }
    }
    for (name, heading) in guess.fields {
      guard let index = columns.firstIndex(where: { $0.heading == heading }) else { continue }
      columns[index].field = Catalogue.field(ofColumn: name)
      columns[index].fieldName = name
      columns[index].isSetAside = false
      columns[index].confidence = 70
      columns[index].reason = .values
    }
  }

  /// A file or sheet whose name says that somebody refuses, « NE PLUS APPELER.txt », is said to be one; where nothing but names, addresses
  /// and numbers stands in it, and what such lists tell of the act, each row refuses.
  private mutating func readRefusals(_ sample: Batch) {
    let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    let sheet = sheets.count == 1 && Catalogue.tellsRefusal(sheets[0]) ? sheets[0] : nil
    let complains = Catalogue.tellsComplaints(name)
    guard records == .clients, takesRecords,
      sheet != nil || complains || Catalogue.tellsRefusal(name)
    else { return }
    findNumbers(in: sample)
    func isAddress(_ column: ColumnLook) -> Bool {
      ["email", "phone", "mobile"].contains(column.field?.name ?? "")
    }
    let isBare =
      columns.contains(where: isAddress)
      && columns.allSatisfy { column in
        column.filledCount == 0 || isAddress(column)
          || [.identity, .company].contains(column.field?.group ?? .source)
          || ConsentHeadings.meaning(of: column.heading) != nil
          || ConsentHeadings.isOfService(column.heading)
      }
    // A shop has complaints of other sorts, too, with names and things.
    guard isBare || sheet != nil || !complains else { return }
    if isBare { records = .consents }
    let remedy =
      isBare
      ? Phrase(
        en: "each number and address in it is read as refusing (records: consents)",
        fr: "chaque numéro et adresse y est lu comme un refus (records: consents)")
      : Phrase(
        en:
          "nothing in it says so: if each row refuses, write records: consents behind the file",
        fr:
          "rien d’autre n’y dit cela : si chaque ligne refuse, écrivez records: consents sous le fichier"
      )
    findings.insert(
      PlacedFinding(
        part: Part(source: "", file: path),
        Finding(
          "refusal-by-name", .warning,
          sheet == nil
            ? Phrase(
              en: "the file’s name says that somebody refuses; \(remedy.en)",
              fr: "le nom du fichier dit que quelqu’un refuse ; \(remedy.fr)")
            : Phrase(
              en: "the sheet’s name says that somebody refuses; \(remedy.en)",
              fr: "le nom de la feuille dit que quelqu’un refuse ; \(remedy.fr)"))),
      at: 0)
  }

  /// A column of phone numbers in such a file needs no heading that says so, and no third number to prove it.
  private mutating func findNumbers(in sample: Batch) {
    guard !columns.contains(where: { ["phone", "mobile"].contains($0.fieldName ?? "") }),
      let index = columns.firstIndex(where: { column in
        guard column.field == nil || column.fieldName == "client-code", column.filledCount > 0,
          let values = sample[column.heading]
        else { return false }
        return (0..<values.count).allSatisfy { row in
          values.isBlank(row) || values.withValue(row) { KindShape.kinds(of: $0).contains(.phone) }
        }
      })
    else { return }
    columns[index].field = Catalogue.field("phone")
    (columns[index].fieldName, columns[index].confidence) = ("phone", 70)
    columns[index].reason = .values
  }

  /// What a record of a table with these headings tells: as the program exports it, else as the headings say.
  static func records(of headings: [String]) -> Records {
    KnownExport.recognise(headings)?.records ?? guess(headings)
  }

  /// A table whose headings name a purchase or a ticket beside the client tells of these; one of unsubscribed or unreachable
  /// addresses tells of consent.
  private static func guess(_ headings: [String]) -> Records {
    if ConsentHeadings.areOfList(headings) { return .consents }
    var groups: [Field.Group: Int] = [:]
    for heading in headings {
      if let field = Catalogue.recognise(heading: heading), field.event != nil {
        groups[field.group, default: 0] += 1
      }
    }
    if (groups[.purchase] ?? 0) >= 2 { return .purchases }
    if (groups[.campaign] ?? 0) >= 2 { return .campaigns }
    return (groups[.interaction] ?? 0) >= 2 ? .interactions : .clients
  }

  /// Whether fewer than four in five rows name somebody whom none before them named.
  private func repeatsNames(in sample: Batch) -> Bool {
    let naming = ["person", "last-name", "first-name", "company", "email", "phone", "mobile"]
    let named = columns.compactMap { column in
      naming.contains(column.fieldName ?? "") ? sample[column.heading] : nil
    }
    var seen: Set<[String]> = []
    var rows = 0
    for row in 0..<sample.count where named.contains(where: { !$0.isBlank(row) }) {
      rows += 1
      seen.insert(named.map { $0[row] })
    }
    return rows > 0 && seen.count * 5 < rows * 4
  }

  /// Two columns of one field: a list takes the second as a further value, any other field keeps the surer one.
  private mutating func settleTwins() {
    var taken: [String: Int] = [:]
    for index in columns.indices {
      guard let name = columns[index].fieldName, let field = columns[index].field else { continue }
      guard let first = taken[name] else {
        taken[name] = index
        continue
      }
      let further =
        field.isList ? (2...9).map { "\(field.name)-\($0)" }.first { taken[$0] == nil } : nil
      if let further {
        columns[index].fieldName = further
        taken[further] = index
      } else {
        let loser = columns[index].confidence > columns[first].confidence ? first : index
        if loser == first { taken[name] = index }
        columns[loser].forgetField()
      }
    }
  }
}
