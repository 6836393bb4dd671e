import Foundation
import Testing

/// Several files of one source: what one of them lost is said, and a copy counts twice not without a word.
@Suite struct PatternFileTests {
  private static func shop(_ months: [String: String], mapped: Bool = false) throws -> Workshop {
    let shop = try Workshop()
    for (name, text) in months { try shop.write(text, to: "in/\(name)") }
    try shop.write(
      """
      locale: fr-FR
      sources:
        sales:
          - csv: in/*.csv
            records: purchases
          - columns: { last-name: Client\(mapped ? ", purchase-total: Montant TTC" : "") }
      steps: [clean]
      outputs:
        - csv: out/clients.csv
        - csv: out/purchases.csv
          of: purchases
        - csv: out/findings.csv
          of: findings
      """, to: "p.yaml")
    return shop
  }

  private static func month(_ number: Int, heading: String = "Montant TTC") -> String {
    "Client;N° facture;Date facture;\(heading)\n"
      + (1...4).map { "Nom\($0);F\(number)0\($0);0\($0)/0\(number)/2025;1\($0),50\n" }.joined()
  }

  @Test(arguments: [1, 2, 3]) func aHeadingThatOneMonthRenamedIsTold(month: Int) throws {
    for mapped in [false, true] {
      var months = ["1.csv": Self.month(1), "2.csv": Self.month(2), "3.csv": Self.month(3)]
      months["\(month).csv"] = Self.month(month, heading: "Somme due")
      let shop = try Self.shop(months, mapped: mapped)
      let check = try shop.tamis("check", "p.yaml")
      #expect(check.code == 0 && check.errors.contains("in/\(month).csv"), "\(check)")
      let run = try shop.tamis("run", "p.yaml", "--quiet", "--summary", "json")
      #expect(run.code == 0)
      #expect(
        run.errors.contains("in/\(month).csv") && run.errors.contains("Somme due"), "\(run)")
      #expect(shop.text("out/findings.csv").contains("other-headings"))
      let findings = try Self.findings(run.out)
      #expect(findings.contains { $0["code"] as? String == "other-headings" }, "\(run.out)")
      #expect(findings.allSatisfy { ($0["sentence"] as? String)?.isEmpty == false })
    }
  }

  private static func findings(_ json: String) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    return try #require(object?["findings"] as? [[String: Any]])
  }

  @Test func aMonthThatLostItsHeadingsIsNotReadAsNamelessClients() throws {
    let body = Self.month(2).split(separator: "\n").dropFirst().joined(separator: "\n") + "\n"
    let shop = try Self.shop(["1.csv": Self.month(1), "2.csv": body])
    for verb in ["check", "run"] {
      let answer = try shop.tamis(verb, "p.yaml", "--quiet")
      #expect(answer.code == 3, "\(answer)")
      #expect(answer.errors.contains("in/2.csv : n’a pas de titres"), "\(answer)")
    }
    #expect(!shop.contents.contains { $0.hasPrefix("out/") })
  }

  @Test func monthsOfOneLayoutTellNothing() throws {
    let shop = try Self.shop(["1.csv": Self.month(1), "2.csv": Self.month(2)], mapped: true)
    let run = try shop.tamis("run", "p.yaml", "--quiet")
    #expect(run.code == 0 && run.errors == "", "\(run)")
    #expect(try shop.tamis("check", "p.yaml", "--quiet").errors == "")
  }

  /// A shop that changed its language sends one month as the English write.
  @Test func eachMonthIsReadAsItIsWritten() throws {
    func month(_ number: Int, _ rows: [String]) -> String {
      "Client;N° facture;Date facture;Montant TTC\n"
        + rows.enumerated().map { "Nom\($0.offset);F\(number)0\($0.offset);\($0.element)\n" }
        .joined()
    }
    let shop = try Self.shop([
      "1.csv": month(1, ["25/01/2025;1 250,50", "03/01/2025;2,5"]),
      "2.csv": month(2, ["02/25/2025;12.75", "02/03/2025;2,500"]),
    ])
    #expect(try shop.tamis("run", "p.yaml", "--quiet").code == 0)
    let rows = shop.lines("out/purchases.csv").dropFirst().map {
      $0.split(separator: ",")[1...3].joined(separator: " ")
    }
    #expect(
      rows == [
        "F100 2025-01-25 1250.50", "F101 2025-01-03 2.50", "F200 2025-02-25 12.75",
        "F201 2025-02-03 2500.00",
      ])
  }

  @Test func aCopyOfAFileIsToldWithBothNames() throws {
    let shop = try Self.shop(["1.csv": Self.month(1), "1 (1).csv": Self.month(1)])
    for verb in ["check", "run"] {
      let answer = try shop.tamis(verb, "p.yaml", "--quiet")
      #expect(answer.code == 0, "\(answer)")
      #expect(
        answer.errors.contains("in/1 (1).csv : est, octet pour octet, le même que in/1.csv"),
        "\(answer)")
    }
    #expect(shop.text("out/findings.csv").contains("same-file"))
  }

  @Test func anOutputThatTheNextRunWouldReadIsAMistake() throws {
    let shop = try Self.shop(["1.csv": Self.month(1)])
    let text = shop.text("p.yaml")
    for (target, isRefused) in [
      ("in/all.csv", true), ("./in/all.csv", true), ("in/all.txt", false), ("in2/all.csv", false),
    ] {
      try shop.write(text.replacing("out/clients.csv", with: target), to: "p.yaml")
      let check = try shop.tamis("check", "p.yaml")
      #expect((check.code == 2) == isRefused, "\(target): \(check)")
      if isRefused {
        #expect(check.errors.contains("correspond à ce que lit la source sales"), "\(check)")
      }
    }
    try shop.write(
      """
      sources: { sales: in }
      steps: [clean]
      outputs: [{ csv: in/all.csv }]
      """, to: "folder.yaml")
    let folder = try shop.tamis("check", "folder.yaml")
    #expect(
      folder.code == 2 && folder.errors.contains("the next run would read it too"), "\(folder)")
  }

  @Test func anEmptyFileAmongOthersIsToldOnAQuietServer() throws {
    let shop = try Self.shop(["1.csv": Self.month(1), "2.csv": ""])
    let run = try shop.tamis("run", "p.yaml", "--quiet", "--summary", "json")
    #expect(run.code == 0 && run.errors.contains("in/2.csv"), "\(run)")
    #expect(try Self.findings(run.out).contains { $0["file"] as? String == "in/2.csv" })
  }
}
