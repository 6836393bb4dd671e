import Foundation
import Testing

/// What users of a first pipeline met: nothing that a list says may be lost to a guess.
@Suite struct FirstPipelineTests {
  private func first(_ files: [String: String]) throws -> (
    shop: Workshop, clients: [[String: String]]
  ) {
    let shop = try Workshop()
    for (name, text) in files { try shop.write(text, to: "in/\(name)") }
    let made = try shop.tamis("init", "in", "--no-input", environment: ["LANG": "en_GB.UTF-8"])
    #expect(made.code == 0, "\(made)")
    let run = try shop.tamis("run", "in/clients.yaml", "--quiet")
    #expect(run.code == 0, "\(run) \(shop.text("in/clients.yaml"))")
    let text = shop.text("in/out/clients.csv").replacing("\u{FEFF}", with: "")
      .replacing(";", with: ",")
    return (shop, Table.read(text))
  }

  @Test func birthdaysAnswersAndNumbersOfMembersStayWhatTheyAre() throws {
    let rows = [
      ("612345678", "25/12", "oui"), ("478123456", "14/07", "non"), ("145678901", "03/04", "oui"),
    ]
    let text = rows.enumerated().map { place, row in
      "\(row.0);Nom\(["ec", "ic", "ou"][place]);\(["Anne", "Luc", "Zoé"][place]);\(row.1);\(row.2);1\(place) rue du Bac"
    }
    let (shop, clients) = try first([
      "a.csv": "N° adhérent;Nom;Prénom;Anniversaire;SMS;Adresse de livraison\n"
        + text.joined(separator: "\n") + "\n"
    ])
    #expect(clients.map { $0["a.N° adhérent"] ?? "" } == rows.map(\.0))
    #expect(clients.map { $0["day-of-birth"] ?? "" } == rows.map(\.1))
    #expect(clients.map { $0["consent-sms"] ?? "" } == ["yes", "no", "yes"])
    #expect(
      clients.allSatisfy { $0["company"] == nil && $0["phone"] == nil && $0["mobile"] == nil })
    for name in ["changes.csv", "to-repair.xlsx", "uncertain-pairs.xlsx"] {
      #expect(shop.data("in/out/\(name)") != nil, "\(name)")
    }
  }

  @Test func aColumnOfOtherThingsUnderAKnownHeadingStaysAnExtra() throws {
    let (shop, clients) = try first([
      "a.csv": "Name;Billing Name;Email;City\n#1001;Anne Morel;a@provider.example.org;Rennes\n"
        + "#1002;Luc Faure;b@provider.example.org;Brest\n#1003;Zoé Blanc;c@provider.example.org;Gap\n"
    ])
    #expect(
      shop.text("in/clients.yaml").contains("as-extra: [Name]"), "\(shop.text("in/clients.yaml"))")
    #expect(clients.map { $0["a.Name"] ?? "" } == ["#1001", "#1002", "#1003"])
  }

  @Test func theMarksOfOpenWorkbooksAreNoSources() throws {
    let shop = try Workshop()
    try shop.write("Nom,Ville\nMorel,Gap\n", to: "g/a.csv")
    try shop.write("somebody", to: "g/~$a.csv")
    try shop.write(
      "locale: en\nsources: { g: 'g/*.csv' }\noutputs: [ { csv: out.csv } ]\n", to: "p.yaml")
    let run = try shop.tamis("run", "p.yaml", "--quiet")
    #expect(run.code == 0, "\(run)")
    #expect(shop.lines("out.csv").count == 2)
    let made = try shop.tamis("init", "g", "--no-input")
    #expect(made.code == 0)
    #expect(!shop.text("g/clients.yaml").contains("~"), "\(shop.text("g/clients.yaml"))")
  }

  @Test func theLinesOfAnOrderAreOneClientAndOnePurchase() throws {
    let shop = try Workshop()
    try shop.write(
      """
      N° commande;Date;Client;Téléphone;Ville;Produit;Quantité;Total TTC
      1001;11/03/2026;Paul Morel;06 39 98 00 01;Dijon;Meursault;2;61,90
      1001;;;;;Rully;1;
      1002;12/03/2026;Zoé Blanc;06 39 98 00 02;Beaune;Crémant;6;120,00
      1002;;;;;Meursault;1;

      """, to: "o.csv")
    try shop.write(
      """
      locale: fr-FR
      sources: { o: [ { csv: o.csv, records: purchases } ] }
      steps: [clean, match, merge]
      outputs:
        - csv: out/c.csv
        - { csv: out/p.csv, of: purchases }
        - { csv: out/l.csv, of: purchase-lines }
      """, to: "p.yaml")
    let run = try shop.tamis("run", "p.yaml", "--quiet")
    #expect(run.code == 0, "\(run)")
    #expect(shop.lines("out/c.csv").count == 3)
    #expect(shop.lines("out/p.csv").count == 3)
    #expect(shop.lines("out/l.csv").count == 5)
  }

  @Test func aFooterBelowTheRecordsIsNoClient() throws {
    let shop = try Workshop()
    try shop.write(
      "Code;Nom;Prénom;Ville\n1;Morel;Anne;Gap\n2;Faure;Luc;Brest\n3;Blanc;Zoé;Gap\nNB CLIENTS : 178;;;\n*** FIN ***\n",
      to: "a.csv")
    let count = try shop.tamis("cat", "a.csv", "--count")
    #expect(count.out.contains("3"), "\(count)")
    #expect(shop.text("a.csv").contains("NB CLIENTS"))
  }

  @Test(arguments: [
    ("oui", "lemee17@gmail.com"), ("yes", "lemee17@gmail.com"), ("non", "lemee17@gmial.com"),
    ("l@gmail.com", "l@gmail.com"),
  ])
  func aYesIsTheProposalAndANoTheValue(_ word: String, _ expected: String) throws {
    let shop = try Workshop()
    try shop.write("Nom,Prénom,E-mail\nLemee,Samuel,lemee17@gmial.com\n", to: "a.csv")
    try shop.write(
      """
      locale: fr-FR
      sources: { a: a.csv }
      steps: [ { clean: {}, answers: [answers.csv] } ]
      outputs: [ { csv: out/c.csv }, { csv: out/to-repair.csv, of: to-repair } ]
      """, to: "p.yaml")
    try shop.write(
      "file,sheet,row,column,value,reason,answer,source,record,field\na.csv,,2,E-mail,lemee17@gmial.com,x,\(word),a,1,email\n",
      to: "answers.csv")
    let run = try shop.tamis("run", "p.yaml", "--quiet")
    #expect(run.code == 0, "\(run)")
    let clients = Table.read(shop.text("out/c.csv"))
    #expect(clients.map { $0["email"] ?? "" } == [expected])
    #expect(shop.lines("out/to-repair.csv").count == 1, "\(shop.text("out/to-repair.csv"))")
  }

  @Test func aYesToNothingLeavesTheValue() throws {
    let shop = try Workshop()
    try shop.write("Nom,Prénom,E-mail\nLemee,Samuel,lemee@provider\n", to: "a.csv")
    try shop.write(
      """
      locale: fr-FR
      sources: { a: a.csv }
      steps: [ { clean: {}, on-failure: keep, answers: [answers.csv] } ]
      outputs: [ { csv: out/c.csv } ]
      """, to: "p.yaml")
    try shop.write(
      "file,sheet,row,column,value,reason,answer,source,record,field\na.csv,,2,E-mail,lemee@provider,x,oui,a,1,email\n",
      to: "answers.csv")
    #expect(try shop.tamis("run", "p.yaml", "--quiet").code == 0)
    #expect(Table.read(shop.text("out/c.csv")).map { $0["email"] ?? "" } == ["lemee@provider"])
  }

  @Test func landlinesLeaveTheColumnOfMobiles() throws {
    let shop = try Workshop()
    try shop.write(
      "Nom,Tél,Portable\nMorel,,04 75 98 51 42\nFaure,04 75 98 51 43,04 75 98 51 44\nBlanc,,06 39 98 00 01\n",
      to: "a.csv")
    try shop.write(
      "locale: fr-FR\nsources: { a: a.csv }\nsteps: [clean]\noutputs: [ { csv: out/c.csv } ]\n",
      to: "p.yaml")
    #expect(try shop.tamis("run", "p.yaml", "--quiet").code == 0)
    let clients = Table.read(shop.text("out/c.csv"))
    #expect(clients.map { $0["mobile"] ?? "" } == ["", "", "+33639980001"])
    #expect(
      clients.map { $0["phone"] ?? "" } == ["+33475985142", "+33475985143\n+33475985144", ""])
  }

  @Test func aColumnOfRefusalsIsShownToWhoeverWritesThePipeline() throws {
    let shop = try Workshop()
    try shop.write("Nom;Stop SMS\nDurand;oui\n", to: "clients.csv")
    let look = try shop.tamis("look", "clients.csv", "--locale", "en")
    #expect(look.out.contains("Stop SMS: says that somebody refuses"), "\(look)")
    _ = try shop.tamis("init", "--no-input", "--quiet", "--locale", "en")
    let pipeline = shop.text("clients.yaml")
    #expect(pipeline.contains("# ! Stop SMS: says that somebody refuses"), "\(pipeline)")
  }

  @Test func aFormatThatSaysWhatItsRecordsTellIsNotToldSo() throws {
    let shop = try Workshop()
    let entries = try String(
      contentsOf: Repository.root.appending(path: "Fixtures/fec/montant-sens.txt"), encoding: .utf8)
    try shop.write(entries, to: "in/ecritures.txt")
    #expect(try shop.tamis("init", "in", "--no-input").code == 0)
    let check = try shop.tamis("check", "in/clients.yaml")
    #expect(check.code == 0, "\(check) \(shop.text("in/clients.yaml"))")
  }
}
