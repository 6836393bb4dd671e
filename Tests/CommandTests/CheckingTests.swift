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

  @Test(arguments: ["keep", "blank-cell", "reject-record", "stop"])
  func aValueOfAnEventIsTakenForTheWholeRun(_ way: String) throws {
    let shop = try Workshop()
    // Each file is read in a piece of its own; the step behind moves the rows of the second.
    try shop.write(
      "Nom,N° commande,purchase-date\nA,1,2026-01-02\nB,2,2026-01-03\n", to: "in/a.csv")
    try shop.write(
      "Nom,N° commande,purchase-date\nX,9,2026-01-04\nC,2,2026-01-04\nD,,2026-01-05\nE,,2026-01-05\n",
      to: "in/b.csv")
    try shop.write(
      """
      locale: en
      sources:
        list:
          - csv: in/*.csv
            records: purchases
      steps:
        - check: { purchase-number: [unique] }
          on-failure: \(way)
        - filter: { not: { last-name: X } }
      outputs:
        - csv: out.csv
        - csv: findings.csv
          of: findings
        - csv: purchases.csv
          of: purchases
      """, to: "p.yaml")
    let answer = try shop.tamis("run", "p.yaml", "--quiet")
    guard way != "stop" else {
      #expect(answer.code == 1 && answer.errors.contains("in/b.csv, 2"), "\(answer)")
      return
    }
    #expect(answer.code == 0, "\(answer)")
    let numbers = Table.read(shop.text("purchases.csv")).map { $0["purchase-number"] }
    let names = Table.read(shop.text("out.csv")).map { $0["last-name"] }
    #expect(names == (way == "reject-record" ? ["A", "B", "D", "E"] : ["A", "B", "C", "D", "E"]))
    let third = way == "keep" ? ["2"] : way == "blank-cell" ? [""] : []
    #expect(numbers == ["1", "2"] + third + ["", ""])
    let found = Table.read(shop.text("findings.csv")).filter { $0["code"] == "not-unique" }
    #expect(found.map { $0["record"] } == (way == "reject-record" ? [] : ["2"]))
  }

  @Test(arguments: [
    ("fr-FR", "postcode", ["SW1A 1AA", "96000"]), ("en-GB", "postcode", []),
    ("fr-FR", "{ postcode: { region: GB } }", []),
    ("en-GB", "{ postcode: , region: FR, on-failure: keep }", ["SW1A 1AA", "96000"]),
  ])
  func aKindIsJudgedByTheLocaleAndItsOptions(
    _ locale: String, _ rule: String, _ wrong: [String]
  ) throws {
    let shop = try Workshop()
    try shop.write("Nom,CP\nA,SW1A 1AA\nB,96000\nC,35000\n", to: "a.csv")
    try shop.write(
      """
      locale: \(locale)
      sources: { list: a.csv }
      steps:
        - check: { postcode: [\(rule)] }
      outputs:
        - csv: findings.csv
          of: findings
      """, to: "p.yaml")
    let answer = try shop.tamis("run", "p.yaml", "--quiet")
    #expect(answer.code == 0, "\(answer)")
    let records = Table.read(shop.text("findings.csv")).filter { $0["code"] == "not-postcode" }
      .compactMap { $0["record"] }
    #expect(records == wrong.map { $0 == "96000" ? "2" : "1" })
  }

  @Test func anOptionThatAKindDoesNotHaveIsRefused() throws {
    for rule in [
      "{ postcode: { country: GB } }", "{ luhn: { region: BE } }", "{ luhn: , region: BE }",
    ] {
      let answer = try run(
        "  - check: { list.x: [\(rule)] }", clients: "Nom,x\nA,1\n"
      ).answer
      #expect(answer.code == 2, "\(answer)")
      #expect(answer.errors.contains("has no option"), "\(answer)")
    }
  }

  @Test(arguments: [
    "  - check: { birth-date: [{ plausible-date: { at-least: 01/01/2010 } }] }",
    "  - check: { birth-date: [{ plausible-date: { at-most: 2010-02-30 } }] }",
    "  - clean: { birth-date: [{ date: { epoch: 1950 } }] }",
    "  - translate: last-name",
    "  - translate: [last-name]",
  ])
  func whatCouldDoNothingIsAMistake(_ step: String) throws {
    let (_, answer) = try run(step, clients: "Nom,Date de naissance\nA,2001-01-01\n")
    #expect(answer.code == 2, "\(answer)")
    #expect(answer.errors.contains("p.yaml:7:"), "\(answer)")
  }

  @Test func aValueOfAnEventThatTheTableDoesNotHoldMayRefuseTheRecord() throws {
    let (shop, answer) = try run(
      "  - translate: { purchase-number: { a: A1, b: B1 } }\n    others: reject-record",
      clients: "Nom,N° commande,purchase-date\nA,a,2026-01-02\nB,x,2026-01-03\nC,b,2026-01-04\n",
      source: "      records: purchases")
    #expect(answer.code == 0, "\(answer)")
    #expect(Table.read(shop.text("out.csv")).map { $0["last-name"] } == ["A", "C"])
    #expect(
      Table.read(shop.text("purchases.csv")).map { $0["purchase-number"] } == ["A1", "B1"])
    #expect(Table.read(shop.text("rejects.csv")).map { $0["Nom"] } == ["B"])
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

  /// Exports of two years: what one of them lacks is told with its name, and the run goes on without it.
  @Test func aFileThatLacksAHeadingOfTheOthersIsNamed() throws {
    let shop = try Workshop()
    try shop.write("Nom,Portable,Zone\nLe Goff,0639980001,N\n", to: "2024.csv")
    try shop.write("Nom,Mobile,Zone\nMorvan,0639980002,S\n", to: "2025.csv")
    func pipeline(_ columns: String) throws -> Answer {
      try shop.write(
        """
        sources:
          list:
            - csv: "20*.csv"
            - columns: { \(columns) }
        steps: [clean]
        outputs:
          - csv: out.csv
        """, to: "p.yaml")
      return try shop.tamis("run", "p.yaml", "--locale", "en")
    }
    let lacking = try pipeline("last-name: Nom, mobile: Portable")
    #expect(lacking.code == 0, "\(lacking)")
    #expect(
      lacking.errors.contains(
        "p.yaml:4:42: warning: 2025.csv: no heading \"Portable\", so mobile stays empty there; where the column is called otherwise, name both: [Portable, Mobile]"
      ), "\(lacking)")
    let rows = Table.read(shop.text("out.csv"))
    #expect(rows.map { $0["last-name"] } == ["Le Goff", "Morvan"])
    #expect(rows.map { $0["mobile"] }.first == "+33639980001")

    let both = try pipeline("last-name: Nom, mobile: [Portable, Mobile]")
    #expect(both.code == 0 && !both.errors.contains("heading"), "\(both)")
    #expect(
      Table.read(shop.text("out.csv")).map { $0["mobile"] } == ["+33639980001", "+33639980002"])

    let wrong = try pipeline("last-name: Nom, mobile: [Portable, Fixe], city: Village")
    #expect(
      wrong.code == 2
        && wrong.errorLines.contains {
          $0.hasPrefix("p.yaml:4:53: error: list has no heading \"Fixe\"; there are: Nom, Portable")
        }
        && wrong.errors.contains("list has no heading \"Village\"")
        && wrong.errors.contains("2 errors"),
      "\(wrong)")
  }
}
