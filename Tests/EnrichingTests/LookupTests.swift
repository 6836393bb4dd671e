import Enriching
import Pipelines
import Reference
import Tables
import Testing

struct LookupTests {
  private let table = Batch(
    columns: [
      ("Code", TextColumn(["62.01Z", "47.71Z", "56.10A", "56.10A"])),
      ("Libellé", TextColumn(["Programmation", "Habillement", "Restauration", "Cuisine"])),
    ], origins: Self.origins(4))

  private static func origins(_ count: Int) -> Origins {
    var origins = Origins()
    let part = origins.index(of: Part(source: "s", file: "f.csv"))
    for record in 1...count { origins.append(part: part, record: record) }
    return origins
  }

  private func run(_ yaml: [Node.Entry], on delivery: inout Delivery) throws -> StepLog {
    var problems = Problems()
    let mark = Mark(line: 1, column: 1)
    let lookup = Lookup.read(
      subject: Node(.scalar("codes.csv", isPlain: true), at: mark), options: yaml,
      problems: &problems)
    #expect(problems.diagnostics.isEmpty)
    let table = table
    var context = StepContext(locale: "fr-FR", asOf: "2026-01-01", folder: "")
    context.table = { _ in table }
    var log = StepLog()
    try lookup.prepare(for: delivery.mentions.names, context).apply(to: &delivery, log: &log)
    return log
  }

  private func options(_ more: [(String, String)] = []) -> [Node.Entry] {
    let mark = Mark(line: 1, column: 1)
    func scalar(_ text: String) -> Node { Node(.scalar(text, isPlain: true), at: mark) }
    let take = Node(
      .mapping([Node.Entry(key: "profession", keyMark: mark, value: scalar("Libellé"))]), at: mark)
    return [
      Node.Entry(key: "on", keyMark: mark, value: scalar("activity-code")),
      Node.Entry(key: "key", keyMark: mark, value: scalar("Code")),
      Node.Entry(key: "take", keyMark: mark, value: take),
    ] + more.map { Node.Entry(key: $0.0, keyMark: mark, value: scalar($0.1)) }
  }

  private var clients: Delivery {
    Delivery(
      mentions: Batch(
        columns: [
          ("activity-code", TextColumn(["62.01Z", "47.71z", "56.10A", "", "99.99X"])),
          ("profession", TextColumn([nil, "couture", nil, nil, nil])),
        ], origins: Self.origins(5)))
  }

  @Test func aKnownKeyFillsWhatIsBlank() throws {
    var delivery = clients
    _ = try run(options(), on: &delivery)
    #expect(delivery.mentions["profession"]?[0] == "Programmation")
    #expect(delivery.mentions["profession"]?[1] == "couture")
  }

  @Test func aKeyThatStandsTwiceFillsNothingAndIsReported() throws {
    var delivery = clients
    let log = try run(options(), on: &delivery)
    #expect(delivery.mentions["profession"]?[2] == "")
    #expect(log.findings.map(\.finding.code) == ["ambiguous-key"])
  }

  @Test func foldedKeysMayBeSpelledOtherwiseAndValuesReplaced() throws {
    var delivery = clients
    _ = try run(options([("compare", "folded"), ("overwrite", "yes")]), on: &delivery)
    #expect(delivery.mentions["profession"]?[1] == "Habillement")
  }

  @Test func foldedKeysKnowTheLettersOfOurNeighbours() {
    #expect(Fold.letters("Šimek") == Fold.letters("SIMEK"))
    #expect(Fold.letters("Le Goff") == Fold.letters("le-goff"))
    #expect(Fold.letters("Łukasz-Œuvre") == "LUKASZOEUVRE")
  }

  @Test func severalFieldsMakeOneKeyAndHalfAKeyFindsNobody() throws {
    let mark = Mark(line: 1, column: 1)
    func list(_ texts: String...) -> Node {
      Node(.sequence(texts.map { Node(.scalar($0, isPlain: true), at: mark) }), at: mark)
    }
    var options = options()
    options[0].value = list("activity-code", "profession")
    options[1].value = list("Code", "Libellé")
    options[2].value = Node(
      .mapping([
        Node.Entry(
          key: "note", keyMark: mark, value: Node(.scalar("Libellé", isPlain: true), at: mark))
      ]), at: mark)
    var delivery = Delivery(
      mentions: Batch(
        columns: [
          ("activity-code", TextColumn(["56.10A", "56.10A", "56.10A"])),
          ("profession", TextColumn(["Cuisine", nil, "Service"])),
        ], origins: Self.origins(3)))
    _ = try run(options, on: &delivery)
    #expect((0..<3).map { delivery.mentions["note"]?.value($0) } == ["Cuisine", nil, nil])
  }
}
