import Foundation
import Testing

/// Answers to questions about a list that is exported anew every night.
@Suite struct MovedAnswerTests {
  private static let list = """
    Nom;Prénom;Portable;Né le;Ville
    Abel;Anne;06 99 12;30/02/1980;Rennes
    Brun;Bruno;06 99 12;30/02/1980;Brest
    Corre;Cécile;0639980003;01/02/1981;Brest

    """

  private static func shop(_ files: [String: String] = ["clients.csv": list]) throws -> Workshop {
    let shop = try Workshop()
    for (name, text) in files { try shop.write(text, to: name) }
    try shop.write(
      """
      locale: fr-FR
      sources:
        list:
          - csv: clients*.csv
          - columns: { birth-date: Né le }
      steps:
        - clean:
          answers: [answers.csv]
      outputs:
        - csv: out/clients.csv
        - csv: out/ask.csv
          of: to-repair
        - csv: out/findings.csv
          of: findings
      """, to: "p.yaml")
    try shop.write("source,file,record,field,value,answer,mark\n", to: "answers.csv")
    #expect(try shop.tamis("run", "p.yaml", "--quiet").code == 0)
    return shop
  }

  /// Answers what was asked, by the text of the row.
  private static func answer(_ shop: Workshop, _ answers: [(row: String, field: String, String)])
    throws
  {
    let lines = shop.lines("out/ask.csv")
    let asked = lines.map { line in
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      // Counted from the end: a reason may hold commas.
      let (field, place) = (cells.count - 2, cells.count - 5)
      let answer = answers.first { cells[2] == $0.row && cells[field] == $0.field }
      if let answer { cells[place] = answer.2 }
      return cells.joined(separator: ",")
    }
    try shop.write(asked.joined(separator: "\n") + "\n", to: "answers.csv")
  }

  private static func answered(_ shop: Workshop) throws {
    try answer(
      shop,
      [
        ("2", "mobile", "0611111111"), ("3", "mobile", "0622222222"),
        ("2", "birth-date", "28/02/1980"), ("3", "birth-date", "27/02/1980"),
      ])
  }

  private static func rows(_ shop: Workshop) -> [String] {
    Table.read(shop.text("out/clients.csv")).map {
      "\($0["last-name"] ?? "") \($0["mobile"] ?? "") \($0["birth-date"] ?? "")"
    }
  }

  private static let right = [
    "Abel +33611111111 1980-02-28", "Brun +33622222222 1980-02-27",
    "Corre +33639980003 1981-02-01",
  ]

  @Test(arguments: ["1", "2"]) func anAnswerFollowsItsRecord(workers: String) throws {
    let shop = try Self.shop()
    try Self.answered(shop)
    for text in [
      Self.list, Self.list.replacing("Abel;", with: "Neuf;Nina;06 99 12;30/02/1980;Paris\nAbel;"),
      Self.list.replacing(";Rennes", with: ";Nantes").replacing(
        "Abel;", with: "Neuf;Nina;06 99 12;30/02/1980;Paris\nAbel;"),
    ] {
      try shop.write(text, to: "clients.csv")
      let run = try shop.tamis("run", "p.yaml", "--quiet", "--workers", workers)
      #expect(run.code == 0, "\(run)")
      #expect(Self.rows(shop).filter { !$0.hasPrefix("Neuf") } == Self.right)
      #expect(Self.rows(shop).filter { $0.hasPrefix("Neuf") }.allSatisfy { $0 == "Neuf  " })
    }
  }

  @Test func itFollowsIntoTheNextMonthsFileOfSeveral() throws {
    let shop = try Self.shop()
    try Self.answered(shop)
    let lines = Self.list.split(separator: "\n").map(String.init)
    try FileManager.default.removeItem(atPath: shop.path("clients.csv"))
    try shop.write("\(lines[0])\n\(lines[2])\n", to: "clients-1.csv")
    try shop.write("\(lines[0])\n\(lines[1])\n\(lines[3])\n", to: "clients-2.csv")
    #expect(try shop.tamis("run", "p.yaml", "--quiet").code == 0)
    #expect(Self.rows(shop).sorted() == Self.right)
  }

  @Test func anAnswerWhoseRecordIsGoneIsToldWithItsFileAndRow() throws {
    let shop = try Self.shop()
    try Self.answered(shop)
    try shop.write(
      Self.list.replacing("Abel;Anne", with: "Neuf;Nina"), to: "clients.csv")
    let run = try shop.tamis("run", "p.yaml")
    #expect(run.code == 0)
    #expect(Self.rows(shop) == ["Neuf  ", Self.right[1], Self.right[2]])
    #expect(run.errors.contains("answers.csv:"), "\(run)")
    #expect(run.errors.contains("cette réponse n’est pas appliquée"), "\(run)")
    #expect(shop.text("out/findings.csv").contains("answer-stale"))
  }

  @Test func anElderFileWithoutMarksReachesNobodyElse() throws {
    let shop = try Self.shop()
    try Self.answered(shop)
    let elder = shop.lines("answers.csv").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).dropLast().joined(separator: ",")
    }
    try shop.write(elder.joined(separator: "\n") + "\n", to: "answers.csv")
    #expect(try shop.tamis("run", "p.yaml", "--quiet").code == 0)
    #expect(Self.rows(shop) == Self.right, "where nothing moved it is obeyed")
    try shop.write(
      Self.list.replacing("Abel;", with: "Neuf;Nina;06 99 12;30/02/1980;Paris\nAbel;"),
      to: "clients.csv")
    let run = try shop.tamis("run", "p.yaml", "--quiet")
    #expect(Self.rows(shop) == ["Neuf  ", "Abel  ", "Brun  ", Self.right[2]])
    #expect(run.errors.contains("answers.csv:2"), "\(run)")
  }

  /// A step behind `merge` asks about records that are no longer at hand.
  @Test func aQuestionFromBehindAMergeKnowsItsRecordToo() throws {
    let shop = try Self.shop()
    try shop.write(
      shop.text("p.yaml").replacing(
        "outputs:", with: "  - match\n  - merge\n  - check: { email: [required] }\noutputs:"
      )
      .replacing("Né le }", with: "Né le, email: Mail }"), to: "p.yaml")
    let list = Self.list.replacing("Ville\n", with: "Ville;Mail\n").replacing(
      "Rennes\n", with: "Rennes;\n"
    )
    .replacing("Brest\n", with: "Brest;\n")
    try shop.write(list, to: "clients.csv")
    try shop.write("source,file,record,field,value,answer,mark\n", to: "answers.csv")
    #expect(try shop.tamis("run", "p.yaml", "--quiet").code == 0)
    let asked = shop.lines("out/ask.csv").filter { $0.contains(",email,") }
    #expect(asked.count == 3 && asked.allSatisfy { !$0.hasSuffix(",") }, "\(asked)")
    try Self.answer(shop, [("3", "email", "b@provider.example.org")])
    try shop.write(
      list.replacing("Abel;", with: "Neuf;Nina;0639980009;;Paris;\nAbel;"), to: "clients.csv")
    #expect(try shop.tamis("run", "p.yaml", "--quiet").code == 0)
    let found = Table.read(shop.text("out/clients.csv")).filter { $0["email"] != "" }
    #expect(found.map { $0["last-name"] } == ["Brun"])
  }
}
