import Foundation
import Testing

/// What `check` and the shaping steps do in a whole run.
@Suite struct CheckingTests {
  private func run(
    _ steps: String, clients: String, more: [String: String] = [:], source: String = ""
  ) throws -> (shop: Workshop, answer: Answer) {
    let shop = try Workshop()
    try shop.write(clients, to: "clients.csv")
    for (name, text) in more { try shop.write(text, to: name) }
    try shop.write(
      """
      locale: en
      sources:
        list:
          - csv: clients.csv
      \(source)
      steps:
      \(steps)
      outputs:
        - csv: out.csv
        - csv: rejects.csv
          of: rejects
        - csv: findings.csv
          of: findings
        - csv: purchases.csv
          of: purchases
      """, to: "p.yaml")
    return (shop, try shop.tamis("run", "p.yaml", "--summary", "json", "--quiet"))
  }

  @Test func aRuleMaySayForItselfWhenItIsAskedAndWhatHappens() throws {
    let (shop, answer) = try run(
      """
        - check:
            email: [{ required: , when: { country: FR }, on-failure: reject-record }, email]
            city: { length: { at-least: 3 }, on-failure: blank-cell }
      """,
      clients: "Nom,Pays,E-mail,Ville\nA,FR,,Rennes\nB,BE,,Li\nC,FR,wrong,Brest\n")
    #expect(answer.code == 0, "\(answer)")
    let rows = Table.read(shop.text("out.csv"))
    #expect(rows.map { $0["last-name"] } == ["B", "C"])
    #expect(rows.map { $0["city"] } == ["", "Brest"])
    #expect(rows[1]["email"] == "wrong")
    #expect(Table.read(shop.text("rejects.csv")).map { $0["Nom"] } == ["A"])
    let findings = Table.read(shop.text("findings.csv"))
    #expect(findings.contains { $0["code"] == "not-email" && $0["record"] == "3" })
  }

  @Test(arguments: ["1", "2"]) func aValueIsTakenByTheFirstRecordThatHasIt(_ workers: String) throws
  {
    var text = "Nom,Réf\n"
    for number in 0..<90_000 { text += "Client \(number),R\(number % 80_000)\n" }
    let (shop, _) = try run(
      "  - check: { list.Réf: [unique] }\n    on-failure: reject-record", clients: text)
    let answer = try shop.tamis(
      "run", "p.yaml", "--summary", "json", "--quiet", "--workers", workers)
    #expect(answer.code == 0, "\(answer)")
    #expect(Summary(answer.out).totals["rejected"] == 10_000)
    let rejects = shop.lines("rejects.csv")
    #expect(rejects[1].hasPrefix("list,clients.csv,80001,list.Réf,not-unique,"), "\(rejects[1])")
  }

  @Test func uniquenessBehindMergeKeepsTheSum() throws {
    let (shop, answer) = try run(
      "  - match\n  - merge\n  - check: { list.Réf: [unique] }\n    on-failure: reject-record",
      clients: "Nom,Prénom,E-mail,Réf\nA,Paul,a@x.fr,1\nB,Jean,b@x.fr,1\nC,Luc,c@x.fr,2\n")
    #expect(answer.code == 0, "\(answer)")
    #expect(Summary(answer.out).totals["leads"] == 2)
    #expect(shop.lines("out.csv").count == 3)
  }

  @Test func aFileSaysWhichValuesMayStandThere() throws {
    let (shop, answer) = try run(
      "  - check: { city: [{ listed-in: towns.txt, column: Ville, folded: yes }] }\n    on-failure: blank-cell",
      clients: "Nom,Commune\nA,ST-MALO\nB,Paris\n",
      more: ["towns.txt": "Code;Ville\n1;St Malo\n2;Rennes\n"])
    #expect(answer.code == 0, "\(answer)")
    #expect(Table.read(shop.text("out.csv")).map { $0["city"] } == ["ST-MALO", ""])
    let (_, missing) = try run(
      "  - check: { city: [{ listed-in: none.csv }] }", clients: "Nom,Commune\nA,Brest\n")
    #expect(missing.code == 3 && missing.errors.contains("none.csv: no such file"), "\(missing)")
    let (_, wrong) = try run(
      "  - check: { city: [{ listed-in: clients.csv, column: Town }] }",
      clients: "Nom,Commune\nA,Brest\n")
    #expect(wrong.code == 2 && wrong.errors.contains("no heading \"Town\""), "\(wrong)")
  }

  @Test func fieldsOfEventsAreCheckedToo() throws {
    let (shop, answer) = try run(
      """
        - check: { purchase-total: [{ range: { at-least: 0 } }] }
          on-failure: blank-cell
        - check: { purchase-date: [required] }
          on-failure: reject-record
      """,
      clients:
        "Nom,N° commande,purchase-date,Total TTC\nA,1,2026-01-02,10.00\nB,2,2026-01-03,-5.00\nC,3,,7.00\n",
      source: "      records: purchases")
    #expect(answer.code == 0, "\(answer)")
    #expect(Table.read(shop.text("out.csv")).map { $0["last-name"] } == ["A", "B"])
    #expect(Table.read(shop.text("purchases.csv")).map { $0["purchase-total"] } == ["10.00", ""])
    #expect(Table.read(shop.text("rejects.csv")).map { $0["Nom"] } == ["C"])
  }

  @Test func theShapingStepsWorkOneBehindTheOther() throws {
    let (shop, answer) = try run(
      """
        - split: list.Zone
          at: ' / '
          into: [first-name, last-name]
        - extract: note
          pattern: 'carte (\\d+)'
          into: loyalty-number
          remove: yes
        - replace: { city: { 'ST ': 'Saint-' } }
        - default: { country: FR }
        - set: { tags: vip }
          when: { loyalty-number: present }
        - join: [city, country]
          into: list.place
          between: ', '
          keep: yes
        - drop: [note]
      """,
      clients:
        "Zone,Note,Ville\nHélène / Le Goff,carte 4711 perdue,ST MALO\nRonan / Morvan,,Rennes\n")
    #expect(answer.code == 0, "\(answer)")
    let rows = Table.read(shop.text("out.csv"))
    #expect(rows.map { $0["first-name"] } == ["Hélène", "Ronan"])
    #expect(rows.map { $0["last-name"] } == ["Le Goff", "Morvan"])
    #expect(rows.map { $0["loyalty-number"] } == ["4711", ""])
    #expect(rows.map { $0["list.place"] } == ["Saint-MALO, FR", "Rennes, FR"])
    #expect(rows.map { $0["tags"] } == ["vip", ""])
    #expect(rows.allSatisfy { $0["note"] == nil })
  }
}
