import Testing

/// A list that writes each client once, and leaves his cells blank in the rows of his further cars.
@Suite struct ContinuedListTests {
  private static let list = """
    Client;Téléphone;CP;Ville;Véhicule;Immatriculation
    DURAND Paul;02 99 40 12 34;35000;Rennes;Clio;AB-123-CD
    ;;;;Kangoo;AC-124-DE
    MARTIN Léa;02 98 40 12 35;29200;Brest;C3;AD-125-EF
    ;;;;208;AE-126-FG
    ;;;;Twingo;AF-127-GH
    PETIT Anne;02 97 40 12 36;56000;Vannes;Zoé;AG-128-HJ

    """

  @Test func theFurtherRowsAreToldWithTheRemedy() throws {
    let shop = try Workshop()
    try shop.write(Self.list, to: "f.csv")
    try shop.write(
      """
      locale: fr-FR
      sources: { f: [{ csv: f.csv }, { columns: { person: Client } }] }
      steps: [clean, match, merge]
      outputs: [{ csv: c.csv }, { csv: findings.csv, of: findings }]
      """, to: "p.yaml")
    let run = try shop.tamis("run", "p.yaml", "--quiet")
    #expect(run.code == 0, "\(run)")
    #expect(
      run.errors.contains("f.csv : 3 lignes ne nomment personne")
        && run.errors.contains("fill-down"),
      "\(run)")
    #expect(shop.text("findings.csv").contains("continued-rows"))
    #expect(shop.lines("c.csv").count == 7)
  }

  @Test func initProposesTheStepAndWithItEachCarHasItsClient() throws {
    let shop = try Workshop()
    try shop.write(Self.list, to: "f.csv")
    let look = try shop.tamis("look", "f.csv", "--locale", "fr")
    #expect(look.out.contains("3 lignes ne nomment personne"), "\(look)")
    #expect(try shop.tamis("init", "--no-input", "--locale", "fr").code == 0)
    #expect(
      shop.text("clients.yaml").contains(
        "    # - fill-down   # ôtez le # qui précède si les 3 lignes qui ne nomment personne sont du client"
      ), "\(shop.text("clients.yaml"))")
    #expect(try shop.tamis("run", "clients.yaml", "--quiet").errors.contains("ne nomment personne"))
    try shop.write(
      shop.text("clients.yaml").replacing("    # - fill-down", with: "    - fill-down"),
      to: "clients.yaml")
    let run = try shop.tamis("run", "clients.yaml", "--quiet")
    #expect(run.code == 0 && !run.errors.contains("ne nomment personne"), "\(run)")
    #expect(shop.lines("out/clients.csv").count == 4, "\(shop.lines("out/clients.csv"))")
    #expect(shop.lines("out/links.csv").count == 7)
    // A single such row proves nothing: it is told, and stays what it is.
    try shop.write(
      Self.list.replacing(";;;;Kangoo;AC-124-DE\n", with: "").replacing(
        ";;;;208;AE-126-FG\n", with: ""), to: "f.csv")
    #expect(
      try shop.tamis("init", "--no-input", "--locale", "fr", "--output", "b.yaml").code == 0)
    let text = shop.text("b.yaml")
    #expect(!text.contains("- fill-down   #"), "\(text)")
    #expect(text.contains("# ! 1 ligne ne nomme personne"), "\(text)")
  }

  /// The file comes in several pieces, and one of them begins below a client.
  @Test func aClientIsCarriedOverTheCutsOfALargeFile() throws {
    let shop = try Workshop()
    let tail = String(repeating: "x", count: 400)
    var list = "Nom;Ville;Véhicule\n"
    for number in 0..<7_000 {
      list += number.isMultiple(of: 50) ? "Nom\(number / 50);Rennes;\(tail)\n" : ";;\(tail)\n"
    }
    try shop.write(list, to: "f.csv")
    try shop.write(
      """
      sources: { f: [{ csv: f.csv }, { columns: { last-name: Nom } }, fill-down] }
      steps: [{ drop: f.Véhicule }]
      outputs: [{ csv: c.csv }]
      """, to: "p.yaml")
    let run = try shop.tamis("run", "p.yaml", "--quiet", "--locale", "en")
    #expect(run.code == 0 && !run.errors.contains("names nobody"), "\(run)")
    let rows = shop.lines("c.csv").dropFirst()
    #expect(rows.count == 7_000)
    for (number, row) in rows.enumerated() where !row.contains("Nom\(number / 50),") {
      Issue.record("row \(number): \(row)")
      break
    }
  }
}
