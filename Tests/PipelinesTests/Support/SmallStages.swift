import Synchronization
import Tables

@testable import Pipelines

/// Reads a file whose lines are records of one column, `name`; three a portion.
struct LinesReader: Reader {
  static let name = "lines"
  static let summary = Phrase(en: "Reads lines.", fr: "Lit des lignes.")
  static let subject: String? = "path"
  @Setting("The file.", fr: "Le fichier.", required: true) var path: [String] = []
  @Setting("How many.", fr: "Combien.", range: 1...9) var portion = 3
  @Setting("What a record tells.", fr: "Ce que dit un enregistrement.") var records = Records
    .clients

  var paths: [String] { path }
  static func confidence(head: [UInt8], name: String) -> Int { 10 }

  func open(_ file: InputFile) throws(RunError) -> any Reading {
    let text = String(decoding: try FileHead.read(file), as: UTF8.self)
    return LinesReading(
      lines: text.split(separator: "\n").map(String.init), part: file.part(), size: portion)
  }
}

private struct LinesReading: Reading {
  let lines: [String]
  let part: Part
  let size: Int
  var place = 0
  var headings: [String] { ["name"] }

  mutating func next() -> (any Portion)? {
    guard place < lines.count else { return nil }
    var origins = Origins()
    let index = origins.index(of: part)
    let slice = lines[place..<min(lines.count, place + size)]
    for row in slice.indices { origins.append(part: index, record: row + 1) }
    place += slice.count
    return ReadyPortion(
      Delivery(mentions: Batch(columns: [("name", TextColumn(Array(slice)))], origins: origins)))
  }
}

/// Loses the records whose name is given without a word: a fault that the sum must find.
struct Lose: Transform, Step {
  static let name = "lose"
  static let summary = Phrase(en: "Loses records.", fr: "Perd des enregistrements.")
  static let subject: String? = "names"
  @Setting("Which.", fr: "Lesquels.") var names: [String] = []

  func prepare(for columns: [String], _ context: StepContext) -> any Step { self }
  func apply(to delivery: inout Delivery, log: inout StepLog) {
    let column = delivery.mentions["name"] ?? TextColumn()
    delivery = delivery.gathering((0..<column.count).filter { !names.contains(column[$0]) })
  }
}

/// Refuses or sets aside the records whose name is given.
struct Sort: Transform, Step {
  static let name = "sort-out"
  static let summary = Phrase(en: "Sorts out.", fr: "Trie.")
  @Setting("Refused.", fr: "Refusés.") var refuse: [String] = []
  @Setting("Set aside.", fr: "Mis de côté.") var setAside: [String] = []

  func prepare(for columns: [String], _ context: StepContext) -> any Step { self }
  func apply(to delivery: inout Delivery, log: inout StepLog) {
    let finding = Finding("unwanted", .error, Phrase(en: "unwanted", fr: "indésirable"))
    for row in 0..<delivery.mentions.count {
      let name = delivery.mentions["name"]?[row] ?? ""
      if refuse.contains(name) { log.reject(row: row, field: "name", because: finding) }
      if setAside.contains(name) { log.filter(row: row) }
    }
  }
}

/// Makes one client of the records with one name.
struct Join: Barrier {
  static let name = "join"
  static let summary = Phrase(en: "Joins.", fr: "Joint.")

  func apply(to table: inout Table, _ context: BarrierContext, log: inout StepLog) {
    let column = table.delivery.mentions["name"] ?? TextColumn()
    var clients: [String: UInt32] = [:]
    var first: [Int] = []
    table.members.client = (0..<column.count).map { row in
      if let client = clients[column[row]] { return client }
      let client = UInt32(clients.count)
      clients[column[row]] = client
      first.append(row)
      return client
    }
    table.delivery = table.delivery.gathering(first)
  }
}

/// Keeps what it is given, and when it was asked to do what.
struct MemoryWriter: Writer {
  static let name = "memory"
  static let summary = Phrase(en: "Keeps.", fr: "Garde.")
  static let subject: String? = "target"
  @Setting("The name.", fr: "Le nom.", required: true) var target = ""
  @Setting("The port.", fr: "La sortie.") var of = Port.clients
  @Setting("Where it fails.", fr: "Où il échoue.") var fails = ""

  var ports: [Port] { [of] }
  static let diary = Mutex<[String]>([])
  /// A target of whose writing nothing is kept: for suites that run beside the one which reads the diary.
  static let unheard = "unheard"

  func open(_ file: TargetFile, locale: String) throws(RunError) -> any Writing {
    MemoryWriting(target: target, fails: fails)
  }
}

private struct MemoryWriting: Writing {
  let target: String
  let fails: String

  private func note(_ word: String) throws(RunError) {
    if target != MemoryWriter.unheard {
      MemoryWriter.diary.withLock { $0.append("\(target) \(word)") }
    }
    if word.hasPrefix(fails), !fails.isEmpty { throw TargetFile.failure(at: target, 28) }
  }

  mutating func begin(_ port: Port, columns: [String]) throws(RunError) {
    try note("begin \(columns.joined(separator: ","))")
  }
  mutating func write(_ batch: Batch, of port: Port) throws(RunError) {
    for row in 0..<batch.count {
      try note("write \(batch.columns.map { $0[row] }.joined(separator: ","))")
    }
  }
  mutating func finish() throws(RunError) { try note("finish") }
  mutating func commit() throws(RunError) { try note("commit") }
  mutating func abandon() {
    guard target != MemoryWriter.unheard else { return }
    MemoryWriter.diary.withLock { $0.append("\(target) abandon") }
  }
}

extension Registry {
  /// The stages of these tests.
  static let small = Registry([
    LinesReader.self, Lose.self, Sort.self, Join.self, MemoryWriter.self,
  ])
}
