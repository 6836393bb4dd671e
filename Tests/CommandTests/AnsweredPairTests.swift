import Testing

/// Who answers both what is to be repaired and which pairs are one client, of one and the same run, is obeyed in both.
@Suite struct AnsweredPairTests {
  /// Two records of Enora Kergoat, the second with a mobile that lacks digits, among others.
  private static var list: String {
    let others = (0..<300).map { "Kerl\($0)an;Yann\($0 % 40);\($0) rue Foch;29200;Brest;" }
    let two = [
      "Kergoat;Enora;3 rue du Port;29200;Brest;0639980001",
      "Kergoat;Enora;18 rue de Siam;29200;Brest;06 39 98 00",
    ]
    return (["Nom;Prénom;Adresse;CP;Ville;Portable"] + two + others).joined(separator: "\n") + "\n"
  }

  private static func shop() throws -> Workshop {
    let shop = try Workshop()
    try shop.write(Self.list, to: "list.csv")
    try shop.write(
      """
      locale: fr-FR
      sources:
        list:
          - csv: list.csv
          - columns: {}
      steps:
        - clean
        - match: { certainty: 98, doubt-from: 1, doubt-to: 99 }
        - merge
      outputs:
        - { csv: out/ask.csv, of: to-repair }
        - { csv: out/pairs.csv, of: uncertain-pairs }
        - { csv: out/links.csv, of: links }
        - { csv: out/findings.csv, of: findings }
      """, to: "p.yaml")
    return shop
  }

  @Test func anAnswerAboutACellLeavesThoseAboutPairsTheirs() throws {
    let shop = try Self.shop()
    #expect(try shop.tamis("run", "p.yaml", "--quiet").code == 0)
    let pair = try #require(
      Table.read(shop.text("out/pairs.csv")).first {
        Set([$0["record a"], $0["record b"]]) == ["1", "2"]
      })
    try shop.write(
      "a,b,decision\n\(pair["a"] ?? ""),\(pair["b"] ?? ""),same\n", to: "decisions.csv")
    let question = try #require(
      shop.lines("out/ask.csv").first { $0.contains(",mobile,") && $0.contains(",2,") })
    var cells = question.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    cells[cells.count - 5] = "0639980002"
    try shop.write(
      [shop.lines("out/ask.csv")[0], cells.joined(separator: ",")].joined(separator: "\n") + "\n",
      to: "to-repair.csv")
    #expect(try shop.tamis("run", "p.yaml", "--quiet").code == 0)
    let findings = shop.text("out/findings.csv")
    #expect(findings.contains("answered") && !findings.contains("decision-unknown"))
    let links = Table.read(shop.text("out/links.csv"))
    let clients = ["1", "2"].map { record in links.first { $0["record"] == record }?["client"] }
    #expect(clients[0] != nil && clients[0] == clients[1])
  }

  /// A person who fills in the file where it was written, and lays it nowhere, has answered all the same.
  @Test func whatWasAnsweredWhereItLiesIsObeyedAndNotWrittenOver() throws {
    let shop = try Self.shop()
    #expect(try shop.tamis("run", "p.yaml", "--quiet").code == 0)
    #expect(!shop.contents.contains("uncertain-pairs.csv"))
    let asked = shop.lines("out/pairs.csv")
    try shop.write(
      asked.map { $0.replacing(",,,,9", with: ",same,,,9") }.joined(separator: "\n") + "\n",
      to: "out/pairs.csv")
    try #require(shop.text("out/pairs.csv").contains(",same,"))
    let run = try shop.tamis("run", "p.yaml", "--quiet", "--locale", "en")
    #expect(run.code == 0 && run.errors.contains("copied to uncertain-pairs.csv"), "\(run)")
    #expect(shop.text("uncertain-pairs.csv").contains(",same,"))
    #expect(!shop.text("out/pairs.csv").contains(",same,"))
    #expect(!shop.text("out/findings.csv").contains("decision-"))
    let again = try shop.tamis("run", "p.yaml", "--quiet", "--locale", "en")
    #expect(again.errors.isEmpty && !shop.contents.contains("uncertain-pairs (2).csv"))
  }
}
