import Foundation
import Testing

@Suite struct RunTests {
  private func run(_ steps: String, clients: String = Samples.clients, outputs: String = "") throws
    -> (Workshop, Answer)
  {
    let shop = try Samples.shop()
    try shop.write(clients, to: "clients.csv")
    try shop.write(
      """
      locale: en
      sources:
        list:
          - csv: clients.csv
      steps:
      \(steps)
      outputs:
        - csv: out/clients.csv
        - csv: out/rejects.csv
          of: rejects
      \(outputs)
      """, to: "copy.yaml")
    return (shop, try shop.tamis("run", "copy.yaml", "--summary", "json", "--quiet"))
  }

  @Test func aPipelineWithoutStepsGivesTheRecordsOurNames() throws {
    let shop = try Samples.shop()
    let answer = try shop.tamis("run", "copy.yaml")
    #expect(answer.code == 0, "\(answer)")
    #expect(
      shop.lines("out/clients.csv") == [
        "id,first-name,last-name,postcode,city,mobile,email,list.Code",
        "list-1,Hélène,Le Goff,35400,Saint-Malo,06 39 98 00 01,helene@provider.example.org,C1",
        "list-2,Ronan,Morvan,35000,Rennes,06 39 98 00 02,ronan@provider.example.org,C2",
        "list-3,Solenn,Kerbrat,29200,Brest,,,C3",
      ])
    #expect(shop.lines("out/rejects.csv") == ["source,file,record,field,code,reason"])
  }

  @Test func aPipelineWithoutOutputsTellsItsFigures() throws {
    let shop = try Workshop()
    try shop.write(Samples.clients, to: "clients.csv")
    try shop.write("sources: { list: clients.csv }\n", to: "only.yaml")
    let answer = try shop.tamis("run", "--locale", "en")
    #expect(answer.code == 0, "\(answer)")
    #expect(answer.out.contains("read: the sum closes"))
    #expect(shop.contents == ["clients.csv", "only.yaml"])
  }

  @Test func aHeadingDoesNotSteerTheTerminal() throws {
    let shop = try Samples.shop()
    try shop.write("Nom;C\u{1B}[31mA\nMorvan;1 500,50\n", to: "clients.csv")
    for verb in [
      ["run", "copy.yaml", "--verbose"], ["plan", "copy.yaml"], ["check", "copy.yaml"],
      ["look", "clients.csv"], ["check", "--graph", "text", "copy.yaml"],
    ] {
      let answer = try Program.tamis.run(verb, in: shop.folder)
      #expect(answer.code == 0, "\(answer)")
      #expect(!(answer.out + answer.errors).contains("\u{1B}"), "\(answer)")
    }
  }

  @Test func rejectsShowTheRecordAsItWasRead() throws {
    let (shop, answer) = try run(
      "  - clean\n  - check: { email: [required] }\n    on-failure: reject-record")
    #expect(answer.code == 0, "\(answer)")
    #expect(
      shop.lines("out/rejects.csv") == [
        "source,file,record,field,code,reason,Code,Nom,Prénom,CP,Ville,Portable,E-mail",
        "list,clients.csv,3,email,required,a value is needed here; complete it at the source,C3,Kerbrat,Solenn,29200,Brest,,",
      ])
    #expect(answer.out.contains("\"read\":3,\"split\":0,\"leads\":2,\"joins\":0,\"rejected\":1"))
  }

  @Test func aHeadingThatIsOneOfOurWordsIsNotLostInTheRejects() throws {
    let (shop, _) = try run(
      "  - check: { email: [required] }\n    on-failure: reject-record",
      clients: "Nom,E-mail,reason\nLe Goff,,moved away\n")
    #expect(
      shop.lines("out/rejects.csv").last?.hasSuffix("Le Goff,,moved away") ?? false,
      "\(shop.lines("out/rejects.csv"))")
  }

  @Test(arguments: [
    "  - match\n  - merge\n  - filter: { city: '!= Rennes' }",
    "  - match\n  - filter: { city: '!= Rennes' }\n  - merge",
  ])
  func filteringBehindTheBarrierKeepsTheSum(_ steps: String) throws {
    let twice =
      Samples.clients + "C4;MORVAN;Ronan;35000;Rennes;06 39 98 00 02;ronan@provider.example.org\n"
    let (shop, answer) = try run(
      steps, clients: twice, outputs: "  - csv: out/links.csv\n    of: links")
    #expect(answer.code == 0, "\(answer)")
    #expect(
      answer.out.contains(
        "\"totals\":{\"read\":4,\"split\":0,\"leads\":2,\"joins\":0,\"rejected\":0,\"filtered\":2"),
      "\(answer)")
    #expect(shop.lines("out/clients.csv").count == 3)
    #expect(
      shop.lines("out/links.csv") == [
        "client,source,file,record", "list-1,list,clients.csv,1", "list-3,list,clients.csv,3",
      ])
  }

  @Test func changesTellWhatStoodThereAndWhatStandsThereNow() throws {
    let twice =
      Samples.clients
      + "C4;MORVAN;Ronan;35000;RENNES CEDEX;06 39 98 00 02;ronan@provider.example.org\n"
    let (shop, answer) = try run(
      "  - clean\n  - match\n  - merge", clients: twice,
      outputs:
        "  - csv: out/changes.csv\n    of: changes\n  - csv: out/contacts.csv\n    of: contacts")
    #expect(answer.code == 0, "\(answer)")
    let changes = Table.read(shop.text("out/changes.csv"))
    #expect(
      shop.lines("out/changes.csv").first == "client,source,file,record,field,was,now,reason")
    let phone = changes.first { $0["field"] == "mobile" && $0["record"] == "1" }
    #expect(phone?["was"] == "06 39 98 00 01" && phone?["now"] == "+33639980001")
    #expect(phone?["client"] == "list-1")
    #expect(changes.first { $0["record"] == "4" }?["client"] == "list-2")
    #expect(changes.allSatisfy { $0["client"]?.hasPrefix("list-") ?? false }, "\(changes)")
  }

  private static let purchases = """
    Nom;No;Date;CA
    Morvan;A1;31/12/2024;1 234,50
    Kerbrat;A1;15/01/2025;12,00
    Le Goff;A2;;3,00

    """

  @Test(arguments: ["", "\n  - match\n  - merge"])
  func changesTellCellsOfPurchasesToo(_ rest: String) throws {
    let shop = try Workshop()
    try shop.write(Self.purchases, to: "p.csv")
    try shop.write(
      """
      locale: fr-FR
      sources:
        shop:
          - csv: p.csv
            records: purchases
          - columns: { last-name: Nom, purchase-number: No, purchase-date: Date, purchase-total: CA }
      steps:
        - clean
        - check: { purchase-date: [required], purchase-number: [unique] }
          on-failure: reject-record\(rest)
      outputs:
        - csv: clients.csv
        - csv: changes.csv
          of: changes
        - csv: rejects.csv
          of: rejects
      """, to: "p.yaml")
    #expect(try shop.tamis("run", "p.yaml").code == 0)
    #expect(
      shop.lines("changes.csv") == [
        "client,source,file,record,field,was,now,reason",
        "shop-1,shop,p.csv,1,purchase-date,31/12/2024,2024-12-31,cleaned",
        "shop-1,shop,p.csv,1,purchase-total,\"1 234,50\",1234.50,cleaned",
      ])
    // Whatever refuses a record, it is told as it was read: under the headings of its source.
    #expect(shop.lines("rejects.csv").first?.hasSuffix(",reason,Nom,No,Date,CA") ?? false)
    let rejects = Table.read(shop.text("rejects.csv"))
    #expect(Set(rejects.map { $0["code"] }) == ["required", "not-unique"], "\(rejects)")
    #expect(rejects.first { $0["code"] == "not-unique" }?["Date"] == "15/01/2025", "\(rejects)")
  }

  @Test func rejectingBehindMergeKeepsTheSum() throws {
    let twice =
      Samples.clients
      + "C4;Kerbrat;Solenn;29200;Brest;06 39 98 00 03;\nC5;Kerbrat;Solenn;29200;Brest;06 39 98 00 03;\n"
    let (shop, answer) = try run(
      "  - match\n  - merge\n  - check: { email: [required] }\n    on-failure: reject-record",
      clients: twice)
    #expect(answer.code == 0, "\(answer)")
    #expect(answer.out.contains("\"read\":5,\"split\":0,\"leads\":2,"), "\(answer)")
    #expect(shop.lines("out/clients.csv").count == 3)
  }

  @Test func aLimitThatIsPassedStopsTheRunAndNothingIsWritten() throws {
    for limit in ["rejects: '> 30%'", "list: { rejects: '>= 1' }", "clients: '< 3'"] {
      let shop = try Samples.shop()
      try shop.write(
        Samples.copy.replacing(
          "outputs:",
          with:
            "steps:\n  - check: { email: [required] }\n    on-failure: reject-record\nstop-when: { \(limit) }\noutputs:"
        ),
        to: "copy.yaml")
      let answer = try shop.tamis("run", "copy.yaml")
      #expect(answer.code == 1, "\(answer)")
      #expect(answer.errors.contains("copy.yaml:10: the limit"), "\(answer)")
      #expect(!shop.contents.contains { $0.hasPrefix("out/") })
      let planned = try shop.tamis("plan", "copy.yaml")
      #expect(planned.code == 1, "\(planned)")
    }
  }

  @Test func aCheckThatSaysStopStopsTheRun() throws {
    let (shop, answer) = try run("  - check: { email: [required] }\n    on-failure: stop")
    #expect(answer.code == 1)
    #expect(answer.errors.contains("clients.csv, 3: email: a value is needed here"), "\(answer)")
    #expect(!shop.contents.contains { $0.hasPrefix("out/") })
  }

  @Test func filesOfOneSourceMayHaveDifferentHeadings() throws {
    let shop = try Workshop()
    try shop.write("Nom,Ville,Humeur\nMorvan,Rennes,a\n", to: "in/a.csv")
    try shop.write("Commune,Téléphone,Nom,Suite\nBrest,0639980001,Kerbrat,b\n", to: "in/b.csv")
    try shop.write(
      "sources:\n  list:\n    - csv: in/*.csv\noutputs:\n  - csv: clients.csv\n", to: "p.yaml")
    #expect(try shop.tamis("run", "p.yaml").code == 0)
    let rows = Table.read(shop.text("clients.csv"))
    #expect(rows.map { $0["last-name"] } == ["Morvan", "Kerbrat"])
    #expect(rows.map { $0["city"] } == ["Rennes", "Brest"])
    #expect(rows.map { $0["phone"] } == ["", "0639980001"])
    #expect(rows.map { $0["list.Humeur"] } == ["a", ""])
    #expect(rows.map { $0["list.Suite"] } == ["", "b"])
    #expect(rows.map { $0["id"] } == ["list-1.1", "list-2.1"])
  }

  @Test func aColumnThatOnlyLateRecordsHaveIsNotLost() throws {
    var text = "Nom,Ville\n"
    for number in 0..<120_000 { text += "Client \(number),Rennes\n" }
    text += "Kerbrat,Brest,too much\n"
    let shop = try Samples.shop()
    try shop.write(text, to: "clients.csv")
    let answer = try shop.tamis("run", "copy.yaml")
    #expect(answer.code == 0, "\(answer)")
    #expect(shop.lines("out/clients.csv").count == 120_002)
    #expect(shop.lines("out/clients.csv").last?.hasSuffix(",too much") ?? false)
  }

  @Test func sourcesMayShareAFile() throws {
    let shop = try Samples.shop()
    try shop.write(
      "sources:\n  one: clients.csv\n  two:\n    - csv: [clients.csv, 'client?.csv']\noutputs:\n  - csv: out.csv\n",
      to: "p.yaml")
    let answer = try shop.tamis("run", "p.yaml")
    #expect(answer.code == 0, "\(answer)")
    #expect(shop.lines("out.csv").count == 7)
  }

  @Test func aValueOfThePipelineMayBeSet() throws {
    let shop = try Samples.shop()
    try shop.write(
      "values: { name: old, folder: nowhere }\nsources: { list: '${folder}/clients.csv' }\noutputs:\n  - csv: '${name}-${name}.csv'\n",
      to: "p.yaml")
    #expect(try shop.tamis("run", "p.yaml", "--set", "name=new", "--set", "folder=.").code == 0)
    #expect(shop.contents.contains("new-new.csv"))
  }

  @Test func oneDatabaseTakesSeveralPorts() throws {
    let shop = try Samples.shop()
    try shop.write(
      "Nom,E-mail,Code,code\nLe Goff,a@provider.example.org,A,B\nMorvan,,C,D\n", to: "clients.csv")
    try shop.write(
      """
      sources: { list: clients.csv }
      steps:
        - check: { email: [required] }
          on-failure: reject-record
      outputs:
        - sqlite: all.sqlite
          of: [clients, rejects, statistics]
      """, to: "p.yaml")
    let answer = try shop.tamis("run", "p.yaml", "--quiet", "--summary", "json")
    #expect(answer.code == 0, "\(answer)")
    #expect(
      answer.out.contains(
        "{\"path\":\"all.sqlite\",\"port\":\"clients\",\"rows\":1},{\"path\":\"all.sqlite\",\"port\":\"rejects\",\"rows\":1}"
      ), "\(answer)")
    let read = try shop.tamis("cat", "all.sqlite", "--quiet")
    #expect(read.code == 0, "\(read)")
  }

  @Test func formulasAreInertAndPhoneNumbersStay() throws {
    let shop = try Samples.shop()
    try shop.write(
      "Nom,Téléphone,Note,=1+1\n=cmd|' /C calc'!A0,+33639980001,-12.50,@x\nLe Goff,+33 6 39 98 00 02,\t=1,＝1+1\n",
      to: "clients.csv")
    let answer = try shop.tamis("run", "copy.yaml")
    #expect(answer.code == 0, "\(answer)")
    let rows = Table.read(shop.text("out/clients.csv"))
    #expect(rows.map { $0["last-name"] } == ["'=cmd|' /C calc'!A0", "Le Goff"], "\(rows)")
    #expect(rows.map { $0["phone"] } == ["+33639980001", "+33 6 39 98 00 02"])
    #expect(rows[0]["note"] == "-12.50")
    #expect(rows.map { $0["list.=1+1"] } == ["'@x", "'＝1+1"])
  }

  @Test func streamingAndGatheringGiveTheSameClients() throws {
    var text = "Nom;Prénom;CP;Ville;Portable\n"
    for number in 0..<70_000 {
      text += "Le Goff \(number % 977);Hélène;35400;ST MALO;06 39 98 \(10 + number % 80) 12\n"
    }
    let shop = try Samples.shop()
    try shop.write(text, to: "clients.csv")
    try shop.write(
      Samples.copy.replacing("outputs:", with: "steps: [clean]\noutputs:"), to: "copy.yaml")
    var outputs: [Data?] = []
    for workers in ["1", "2", "3"] {
      #expect(try shop.tamis("run", "copy.yaml", "--workers", workers).code == 0)
      outputs.append(shop.data("out/clients.csv"))
    }
    #expect(outputs[0] != nil && outputs[0] == outputs[1] && outputs[0] == outputs[2])
    #expect(shop.lines("out/clients.csv").last?.hasPrefix("list-70000,") ?? false)
  }
}
