import Tables
import Testing

@testable import Cleaning
@testable import Pipelines

/// Whatever stands in a pipeline file or in a cell: a message or a value, never a trap.
@Suite struct HostileInputTests {
  private static let pipeline = """
    pipeline: All steps
    version: 1
    values: { a: b }
    steps:
      - columns: { last-name: [Nom, Name], country: { constant: FR } }
        extras: drop
      - split: Contact
        at: ' / '
        into: [first-name, '']
      - extract: note
        pattern: '(\\d{2,})'
        into: loyalty-number
      - replace: { note: { '(a)(b)?': '$2$1$9$$' } }
        by: pattern
      - set: { tags: '${a}' }
        when: { any: [{ country: '> 3' }, { not: { note: { matches: '^x' } } }] }
      - default: { country: FR }
      - translate: { vip: { x: yes, '': no } }
        others: reject-record
      - clean: { phone: [trim] }
      - check:
          email: [{ required: , when: { country: FR }, on-failure: reject-record }, email]
          note: [{ length: { at-most: 3 } }, { one-of: [a, b] }, unique, placeholder]
          birth-date: [plausible-age, { fresh: 24 }, plausible-date, { range: { at-least: 3 } }]
          vat-number: { consistent: siren }
        on-failure: blank-cell
      - filter: { note: present }
      - join: [note, tags]
        into: note
      - drop: [tags]

    """

  private static let registry = Registry(Samples.shapingStages + [Clean.self, Check.self])

  private func steps(_ text: String) -> [PipelineFile.Item] {
    let (file, problems) = PipelineParser.parse(
      text, shownPath: "p", folder: "", registry: Self.registry)
    var flow = Flow(columns: ["Nom", "Contact", "note"], source: "s")
    for item in file.steps { item.stage.flow(&flow) }
    _ = (problems.sorted + flow.problems.sorted).map { $0.line(file: "p", .french) }
    return file.steps
  }

  @Test func theWholeFileIsRead() { #expect(steps(Self.pipeline).count == 12) }

  @Test(arguments: 1...4) func aDamagedPipelineFileEndsInMessages(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let signs = Array("{}[]:,-'\"&*!|>%@#?$\t\n \u{0}é\u{301}\u{FEFF}\u{202E}09ax~")
    for _ in 0..<60 {
      var text = Array(Self.pipeline)
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let place = Int.random(in: 0..<text.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: text.remove(at: place)
        case 1: text.insert(signs.randomElement(using: &random) ?? " ", at: place)
        case 2: text[place] = signs.randomElement(using: &random) ?? " "
        default: text.removeSubrange(place..<min(text.count, place + 40))
        }
      }
      _ = steps(String(text))
    }
  }

  @Test(arguments: 1...4) func hostileCellsPassEveryStep(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let names = [
      "Nom", "Contact", "note", "vip", "phone", "email", "birth-date", "vat-number", "siren",
      "person",
    ]
    var batch = Samples.batch(field: names[0], [String?](repeating: nil, count: 200))
    for name in names {
      var column = TextColumn()
      for _ in 0..<batch.count { Self.append(to: &column, &random) }
      batch[name] = column
    }
    let context = StepContext(source: "s", locale: "fr-FR", asOf: "2026-11-23", folder: "")
    let transforms = steps(Self.pipeline).compactMap { item in
      (item.stage as? any Transform).map { (item.name, $0) }
    }
    var result = try Chain(transforms: transforms, context: context, keepsRepairs: true)
      .run(Delivery(mentions: batch))
    var claims = Claims()
    _ = try claims.settle(&result)
    let rejected = result.rejects.reduce(0) { $0 + $1.refusals.count }
    let ends = result.delivery.mentions.count + rejected + result.filtered.reduce(0, +)
    #expect(batch.count + result.split.reduce(0, +) == ends)
    for column in result.delivery.mentions.columns {
      #expect(column.count == result.delivery.mentions.count)
    }
  }

  private static let pieces: [[UInt8]] = [
    Array("M. et Mme ".utf8), Array("0612345678".utf8), Array("a@b".utf8), Array("2026-02-31".utf8),
    [0xFF], [0xC3], [0],
    [0xE2, 0x80], Array(" / ".utf8), Array("=+-@".utf8), Array("\r\n\t".utf8),
    Array("FR44732829320".utf8),
    Array("99999999999999999999".utf8), Array("\u{301}\u{202E}🇫🇷".utf8), Array("dupont".utf8),
    Array("n/a".utf8),
  ]

  private static func append(to column: inout TextColumn, _ random: inout SeededRandom) {
    if Int.random(in: 0..<9, using: &random) == 0 { return column.appendMissing() }
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0..<6, using: &random) {
      bytes += pieces.randomElement(using: &random) ?? []
    }
    if Int.random(in: 0..<50, using: &random) == 0 {
      bytes += [UInt8](repeating: 0x61, count: 20_000)
    }
    column.append(utf8: bytes)
  }
}
