import Foundation
import Testing

@Suite struct SensitiveTextTests {
  private static let clients = """
    Code;Nom;Prénom;E-mail;Observations;Allergies;Zone
    C1;Le Goff;Hélène;h@provider.example.org;Diabétique, livrer le matin;arachide;nord
    C2;Morvan;Ronan;r@provider.example.org;livrer à la Pharmacie du Port;;sud
    C3;Kerbrat;Yves;;enceinte de 6 mois;;sud
    """

  private static func shop(_ purposes: String = "") throws -> Workshop {
    let shop = try Workshop()
    try shop.write(clients + "\n", to: "clients.csv")
    try shop.write(
      """
      locale: en
      \(purposes)
      sources: { list: clients.csv }
      steps:
        - clean: { note: [trim] }
        - check: { email: [required] }
          on-failure: reject-record
      outputs:
        - csv: out/clients.csv
        - csv: out/rejects.csv
          of: rejects
        - csv: out/changes.csv
          of: changes
        - csv: out/findings.csv
          of: findings
        - csv: out/to-repair.csv
          of: to-repair
        - csv: out/statistics.csv
          of: statistics
      """, to: "p.yaml")
    return shop
  }

  private static let ports = [
    "clients", "rejects", "changes", "findings", "to-repair", "statistics",
  ]

  @Test func aTextThatTellsOfHealthStandsInNoOutputAndIsCounted() throws {
    let shop = try Self.shop()
    let answer = try shop.tamis("run", "p.yaml", "--quiet")
    #expect(answer.code == 0, "\(answer)")
    for port in Self.ports {
      let text = shop.lines("out/\(port).csv").joined(separator: "\n").lowercased()
      #expect(!text.isEmpty)
      for word in ["diabétique", "enceinte", "arachide"] {
        #expect(!text.contains(word), "\(port) says \(word)")
      }
    }
    #expect(shop.lines("out/clients.csv").contains { $0.contains("livrer à la Pharmacie du Port") })
    #expect(shop.lines("out/rejects.csv").count == 2)
    #expect(
      shop.lines("out/statistics.csv").contains("clean.note,sensitive-health,2"))
    #expect(
      shop.lines("out/statistics.csv").contains("clean.list.Allergies,sensitive-health,1"))
    let finding = shop.lines("out/findings.csv").first { $0.contains("sensitive-health") } ?? ""
    #expect(finding.hasPrefix("list,clients.csv,1,,note,clean,notice,"), "\(finding)")
    #expect(finding.hasSuffix(","), "no sample: \(finding)")
  }

  @Test func whoNamesAGroundKeepsIt() throws {
    let shop = try Self.shop("purposes: [Patients' files, { health: care }]")
    let answer = try shop.tamis("run", "p.yaml", "--quiet")
    #expect(answer.code == 0, "\(answer)")
    let clients = shop.lines("out/clients.csv").joined(separator: "\n")
    #expect(clients.contains("Diabétique, livrer le matin"))
    #expect(clients.contains("arachide"))
    #expect(shop.lines("out/rejects.csv").joined().contains("enceinte de 6 mois"))
  }

  @Test func aGroundThatCannotHoldIsAMistakeOfTheFile() throws {
    let shop = try Self.shop("purposes: [{ health: union }]")
    let answer = try shop.tamis("check", "p.yaml")
    #expect(answer.code == 2, "\(answer)")
    #expect(answer.errors.contains("p.yaml:2:"), "\(answer)")
  }

  @Test func aPipelineThatDoesNotCleanKeepsItOutToo() throws {
    let shop = try Workshop()
    try shop.write(
      "Nom;E-mail;Commentaire;Zone\nLe Goff;;diabétique;carte 4111-1111-1111-1111\nMorvan;m@provider.example.org;sonner deux fois;nord\n",
      to: "list.csv")
    try shop.write(
      """
      sources: { list: list.csv }
      steps: [{ check: { email: [required] }, on-failure: reject-record }]
      outputs:
        - csv: c.csv
        - { csv: r.csv, of: rejects }
        - { csv: f.csv, of: findings }
        - { csv: w.csv, of: changes }
      """, to: "p.yaml")
    #expect(try shop.tamis("run", "p.yaml", "--quiet").code == 0)
    for name in ["c.csv", "r.csv", "f.csv", "w.csv"] {
      #expect(!shop.text(name).contains("diabétique"), "\(name)")
      #expect(!shop.text(name).contains("4111"), "\(name)")
    }
    #expect(shop.text("c.csv").contains("sonner deux fois"))
    #expect(shop.text("r.csv").contains("Le Goff"))
    try shop.write(
      "purposes: [{ health: care }]\n" + shop.text("p.yaml"), to: "p.yaml")
    #expect(try shop.tamis("run", "p.yaml", "--quiet").code == 0)
    #expect(shop.text("r.csv").contains("diabétique"))
  }
}
