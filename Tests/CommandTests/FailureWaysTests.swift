import Foundation
import Testing

/// What becomes of what fails, each way by a run of the program.
@Suite struct FailureWaysTests {
  private static let clients = """
    Code;Nom;E-mail;Pays
    C1;Le Goff;h@provider.example.org;France
    C2;Morvan;ronan;France
    C3;Kerbrat;solenn;Belgique
    """

  private static func run(_ steps: String, file: String = clients) throws -> (Workshop, Answer) {
    let shop = try Workshop()
    try shop.write(file + "\n", to: "clients.csv")
    try shop.write(
      """
      locale: en
      sources: { list: clients.csv }
      steps:
      \(steps)
      outputs:
        - csv: out/clients.csv
        - csv: out/rejects.csv
          of: rejects
        - csv: out/statistics.csv
          of: statistics
      """, to: "p.yaml")
    return (shop, try shop.tamis("run", "p.yaml", "--quiet"))
  }

  private static func emails(_ shop: Workshop) -> [String] {
    let lines = shop.lines("out/clients.csv").map { $0.components(separatedBy: ",") }
    guard let place = lines.first?.firstIndex(of: "email") else { return [] }
    return lines.dropFirst().map { $0[place] }
  }

  @Test(arguments: [
    ("  - check: { email: [email] }\n    on-failure: keep", ["ronan", "solenn"], 0),
    ("  - check: { email: [email] }\n    on-failure: blank-cell", ["", ""], 0),
    ("  - check: { email: [email] }\n    on-failure: reject-record", [], 2),
    ("  - check: { email: [{ email: , on-failure: blank-cell }] }", ["", ""], 0),
    ("  - check: { email: [{ email: , on-failure: reject-record }] }", [], 2),
    (
      "  - check: { email: [{ email: , when: { country: Belgique } }] }\n    on-failure: blank-cell",
      ["ronan", ""], 0
    ),
    (
      "  - check: { email: [email] }\n    when: { country: France }\n    on-failure: reject-record",
      ["solenn"], 1
    ),
    ("  - clean", ["", ""], 0), ("  - clean:\n    on-failure: keep", ["ronan", "solenn"], 0),
  ])
  func eachWayDoesWhatItSays(_ steps: String, _ others: [String], _ rejected: Int) throws {
    let (shop, answer) = try Self.run(steps)
    #expect(answer.code == 0, "\(answer)")
    #expect(Self.emails(shop) == ["h@provider.example.org"] + others)
    #expect(shop.lines("out/rejects.csv").count == rejected + 1)
    #expect(
      shop.lines("out/statistics.csv").contains { $0.contains(".email,") },
      "the rule is counted: \(shop.lines("out/statistics.csv"))")
  }

  @Test(arguments: [
    "  - check: { email: [email] }\n    on-failure: stop",
    "  - check: { email: [{ email: , on-failure: stop, when: { country: Belgique } }] }",
  ])
  func stopWritesNothing(_ steps: String) throws {
    let (shop, answer) = try Self.run(steps)
    #expect(answer.code == 1, "\(answer)")
    #expect(answer.errors.contains("Nothing was written") || answer.errors.contains("nothing was"))
    #expect(!shop.contents.contains("out/clients.csv"))
  }

  @Test func aConditionThatNeverHoldsChecksNothing() throws {
    let (shop, answer) = try Self.run(
      "  - check: { email: [{ email: , on-failure: stop, when: { country: Suisse } }] }")
    #expect(answer.code == 0, "\(answer)")
    #expect(Self.emails(shop).count == 3)
  }

  @Test func tablesBesideThePipelineServeItAlone() throws {
    let file = "Nom;Observations\nLe Goff;monte une licorne\nMorvan;diabétique\n"
    let (shop, before) = try Self.run("  - clean", file: file)
    #expect(before.code == 0, "\(before)")
    #expect(shop.lines("out/clients.csv").contains { $0.contains("licorne") })
    try shop.write("mots,sujet,langue,place\nlicorne,health,fr,texte\n", to: "mots.csv")
    let added = try shop.tamis("reference", "add", "--here", "mots.csv")
    #expect(added.code == 0, "\(added)")
    #expect(shop.contents.contains("reference/mots_sensibles.csv"))
    #expect(try shop.tamis("run", "p.yaml", "--quiet").code == 0)
    #expect(!shop.lines("out/clients.csv").contains { $0.contains("licorne") })
    #expect(shop.lines("out/clients.csv").contains { $0.contains("diabétique") })
  }
}
