import Foundation
import Testing

@Suite struct ColumnGuessTests {
  private static let rows = (0..<30).map { row -> [String] in
    let last = ["Kergoat", "Bescond", "Salaün", "Tanguy", "Riou", "Cosquer"][row % 6]
    let first = ["Marie", "Julien", "Sophie", "Pierre", "Claire"][row % 5]
    return [
      "\(row + 1)", first, "\(last)\(["ec", "ou", "ic"][row % 3])", "\(row * 3 + 1)",
      "rue du Port \(row)", "35\(row + 100) Ville\(["a", "b", "c"][row % 3])",
      "02 99 01 02 \(row + 10)", "\(first).\(row)@mer.example.org", "\(row * 7 % 40)",
    ]
  }

  @Test func headingsThatNobodyKnowsAreUnderstoodByWordsAndValues() throws {
    let shop = try Workshop()
    let headings = [
      "Ligne", "1er prénom", "Votre nom à vous", "N°", "Type et nom de voie", "CP / Bourg",
      "Ligne directe", "Où vous écrire", "Nb visites",
    ]
    var rows = Self.rows
    // The same client again, with nothing but name, place and number.
    rows.append(["31"] + rows[4][1...6] + ["", "3"])
    let text = ([headings] + rows).map { $0.joined(separator: ";") }.joined(separator: "\n")
    try shop.write(text + "\n", to: "list.csv")
    let answer = try shop.tamis(
      "match", "list.csv", "--output", "out.csv", environment: ["LANG": "en_GB.UTF-8"])
    #expect(answer.code == 0, "\(answer)")
    for (heading, field) in [
      ("1er prénom", "first name"), ("N°", "street number"), ("Type et nom de voie", "street"),
      ("CP / Bourg", "town"), ("Ligne directe", "phone"), ("Où vous écrire", "e-mail"),
    ] {
      #expect(
        answer.errors.contains("the column \"\(heading)\" is taken for: \(field)"),
        "\(answer.errors)")
    }
    #expect(!answer.errors.contains("Nb visites\" is taken"))
    let lines = shop.lines("out.csv").map { $0.split(separator: ",") }
    #expect(lines[5].suffix(3).first == lines[31].suffix(3).first)
    #expect(Set(lines.dropFirst().map { $0.suffix(3).first }).count == 30)
  }

  @Test func ofAnAddressInLinesTheFullestIsTheStreet() throws {
    let shop = try Workshop()
    let rows = (0..<30).map { row in
      [
        "\(row)", "Kerg\(row)ec", "Marie", row % 5 == 0 ? "APPT \(row + 1)" : "",
        "\(row + 1) RUE DU PORT", Self.frenchVATNumber(30_000_000 + row * 731),
      ].joined(separator: ";")
    }
    try shop.write(
      "id;nom;prenom;ADR_L3;ADR_L4;Ref fiscale\n" + rows.joined(separator: "\n") + "\n",
      to: "list.csv")
    let answer = try shop.tamis(
      "match", "list.csv", "--output", "out.csv", environment: ["LANG": "en_GB.UTF-8"])
    #expect(answer.errors.contains("\"ADR_L4\" is taken for: street"), "\(answer.errors)")
    #expect(!answer.errors.contains("ADR_L3\" is taken"))
    #expect(answer.errors.contains("\"Ref fiscale\" is taken for: VAT number"))
  }

  /// A number whose keys are right: eight digits of a SIREN, its ninth by Luhn's formula, and the two of the tax office.
  private static func frenchVATNumber(_ digits: Int) -> String {
    let sum = String(digits).reversed().enumerated().reduce(0) { sum, digit in
      let weighed = (digit.element.wholeNumberValue ?? 0) * (digit.offset % 2 == 0 ? 2 : 1)
      return sum + weighed / 10 + weighed % 10
    }
    let siren = digits * 10 + (10 - sum % 10) % 10
    let key = (12 + 3 * (siren % 97)) % 97
    return "FR\(key < 10 ? "0" : "")\(key)\(siren)"
  }

  @Test func rowsThatAreCountedAreNoIds() throws {
    let shop = try Workshop()
    // The ids 3 to 32 are among the numbers of the rows by chance.
    let rows = (0..<30).map {
      "\($0 + 3);Kerg\($0 / 2)ec;Marie;\($0 / 2 + 1) rue du Port;06990001\(10 + $0 / 2)"
    }
    try shop.write(
      "fiche;nom;prenom;rue;mobile\n" + rows.joined(separator: "\n") + "\n", to: "list.csv")
    try shop.write(
      "row,client\n" + (0..<30).map { "\($0 + 1),c\($0 / 2)" }.joined(separator: "\n") + "\n",
      to: "truth.csv")
    let answer = try shop.tamis(
      "match", "list.csv", "--output", "out.csv", "--truth", "truth.csv",
      environment: ["LANG": "en_GB.UTF-8"])
    #expect(answer.out.contains("precision 1.0000, recall 1.0000"), "\(answer)")
  }

  @Test func numbersOfAnotherCountryAreComparedAsItsOwn() throws {
    let shop = try Workshop()
    var rows = Self.rows.enumerated().map { place, row in
      "\(row[0]),\(row[1]),\(row[2]),\(row[4]),0754833\(3_000 + place * 37)"
    }
    rows.append("31,\(Self.rows[4][1]),\(Self.rows[4][2]),,+44 7548 33\(3_000 + 4 * 37)")
    let text = "Id,Forename,Surname,Road,Mobile no\n" + rows.joined(separator: "\n") + "\n"
    try shop.write(text, to: "list.csv")
    #expect(try shop.tamis("match", "list.csv", "--output", "out.csv").code == 0)
    let lines = shop.lines("out.csv").map { $0.split(separator: ",") }
    #expect(lines[5].suffix(3).first == lines[31].suffix(3).first)
  }

  @Test func aNeighboursFileIsUnderstoodByItsHeadings() throws {
    let shop = try Workshop()
    try shop.write(
      """
      Klantnr,Aanspreking,Voornaam,Naam,Straat,Huisnr,Postcode,Gemeente,GSM
      1,Dhr.,Pieter,Van den Broeck,Nieuwstraat,12,3540,Herk-de-Stad,0470 12 34 56
      2,,Pieter,Vandenbroeck,Nieuwstraat,12,3540,Herk-de-Stad,+32 470 12 34 56
      3,Mevr.,Griet,Claes,Kerkstraat,8,9000,Gent,0471 98 76 54

      """, to: "klanten.csv")
    let answer = try shop.tamis("match", "klanten.csv", "--output", "out.csv")
    #expect(answer.code == 0, "\(answer)")
    let clusters = shop.lines("out.csv").dropFirst().map {
      $0.split(separator: ",").suffix(3).first
    }
    #expect(clusters[0] == clusters[1])
    #expect(clusters[0] != clusters[2])
  }

  /// Cells of blanks alone come from formats that keep them, as JSON does.
  @Test func aCellOfBlanksTellsNothing() throws {
    let shop = try Workshop()
    try shop.write(
      "[{\"zz\": \" \", \"yy\": \"a\"}, {\"zz\": \"  \", \"yy\": \"\\u00a0\"}, {\"zz\": \"1\", \"yy\": \"b\"}]",
      to: "list.json")
    for verb in ["look", "cat"] { #expect(try shop.tamis(verb, "list.json").code == 0) }
    #expect(try shop.tamis("match", "list.json", "--output", "out.csv").code == 0)
  }

  @Test func lookAndInitGuessAsMatchDoes() throws {
    let shop = try Workshop()
    let headings = [
      "Ligne", "1er prénom", "Votre nom à vous", "N°", "Type et nom de voie", "CP / Bourg",
      "Ligne directe", "Où vous écrire", "Nb visites",
    ]
    try shop.write(
      ([headings] + Self.rows).map { $0.joined(separator: ";") }.joined(separator: "\n") + "\n",
      to: "list.csv")
    let look = try shop.tamis("look", "list.csv", environment: ["LANG": "en_GB.UTF-8"])
    #expect(look.code == 0, "\(look)")
    let line = look.out.split(separator: "\n").first { $0.contains("1er prénom") }
    #expect(line?.contains("first-name") == true, "\(look.out)")
    #expect(line?.contains("70") == true)
    try shop.write(shop.text("list.csv"), to: "in/list.csv")
    let first = try shop.tamis(
      "init", "in", "--no-input", environment: ["LANG": "en_GB.UTF-8"])
    #expect(first.code == 0, "\(first)")
    let text = shop.text("in/clients.yaml")
    #expect(text.contains("first-name: 1er prénom   # please check (70 %)"), "\(text)")
    let checked = try shop.tamis("check", "in/clients.yaml")
    #expect(checked.code == 0, "\(checked)")
  }

  /// Sixty visits to thirty clients: who came, who worked there, and what is known of them.
  private func visits(
    _ headings: String, _ row: (_ name: String, _ client: Int, _ visit: Int) -> String
  )
    throws -> String
  {
    let shop = try Workshop()
    let rows = (0..<60).map { visit in
      let client = visit % 30
      return row("\(Self.rows[client][2].uppercased()) \(Self.rows[client][1])", client, visit)
    }
    try shop.write(headings + "\n" + rows.joined(separator: "\n") + "\n", to: "list.csv")
    let answer = try shop.tamis(
      "match", "list.csv", "--output", "out.csv", environment: ["LANG": "en_GB.UTF-8"])
    #expect(answer.code == 0, "\(answer)")
    return answer.errors
  }

  @Test func aFullColumnOfNamesCountsMoreThanNearlyEmptyOnes() throws {
    let said = try visits("Libellé;Rue;CP;Nom;Prénom") { name, client, visit in
      "\(name);\(client) rue du Port;29\(client + 100);\(visit % 20 == 0 ? "Riou;Luc" : ";")"
    }
    #expect(said.contains("\"Libellé\" is taken for: full name"), "\(said)")
    #expect(said.contains("not compared: Nom, Prénom"), "\(said)")
  }

  @Test func besideWholeNamesAFewPartedOnesAreSomebodyElses() throws {
    let said = try visits("Client;Cavalier;Rue;CP;Nom") { name, client, visit in
      "\(name);\(["Léa", "Tom", "Zoé"][visit % 3]);\(client) rue du Port;29\(client + 100);\(visit % 20 == 0 ? "Riou" : "")"
    }
    #expect(said.contains("Client (full name)"), "\(said)")
    #expect(said.contains("not compared: Cavalier, Nom"), "\(said)")
  }

  @Test func whoWorksThereIsNoClient() throws {
    let said = try visits("Libellé;Technicien;Rue;CP") { name, client, visit in
      "\(name);\(["Luc Riou", "Marie Hamon"][visit % 2]);\(client) rue du Port;29\(client + 100)"
    }
    #expect(said.contains("\"Libellé\" is taken for: full name"), "\(said)")
    #expect(said.contains("not compared: Technicien"), "\(said)")
  }

  @Test func theStreetThatStandsBeforeItsTownCountsMoreThanOneOfInvoices() throws {
    let said = try visits("Nom complet;Adresse chantier;CP;Ville;Adresse facturation") {
      name, client, visit in
      "\(name);\(client) rue du Port;29\(client + 100);Brest;\(visit % 4 == 0 ? "2 quai Sud 29200 Brest" : "idem")"
    }
    #expect(said.contains("Adresse chantier (street)"), "\(said)")
  }

  @Test func whereAnimalsAreListedNoDayOfBirthIsGuessed() throws {
    let said = try visits("Propriétaire;Rue;CP;Animal;Espèce;Né le") { name, client, visit in
      "\(name);\(client) rue du Port;29\(client + 100);Titou;chat;0\(visit % 9 + 1)/02/20\(10 + visit % 10)"
    }
    #expect(!said.contains("birth date"), "\(said)")
  }

  /// « Intitulé » is a firm's in the catalogue; post codes and towns are told by the tables of France, towns of any country by their
  /// post codes.
  @Test func cellsOutweighHeadings() throws {
    let shop = try Workshop()
    let last = ["KERGOAT", "Bescond", "Salaün", "TANGUY", "Riou", "Cosquer", "Le Goff"]
    let first = ["Marie", "Julien", "SOPHIE", "Pierre", "Claire"]
    let places = [
      ("35000", "Rennes"), ("35400", "Saint-Malo"), ("29200", "BREST"), ("56000", "Vannes"),
      ("22000", "Saint-Brieuc"), ("44000", "Nantes"),
    ]
    var rows = (0..<60).map { row -> String in
      let who =
        row % 6 == 0
        ? "SARL \(last[row % 7]) \(row)"
        : "\(["M.", "Mme"][row % 2]) \(last[row % 7]) \(first[row % 5])"
      let place = places[row % 6]
      return "411\(row);\(who);\(place.0);\(place.1);02990102\(row + 10);"
    }
    func taken(_ headings: String) throws -> String {
      try shop.write(headings + "\n" + rows.joined(separator: "\n") + "\n", to: "list.csv")
      return try shop.tamis(
        "match", "list.csv", "--output", "out.csv", environment: ["LANG": "en_GB.UTF-8"]
      ).errors
    }
    let french = try taken("Compte tiers;Intitulé;Code P.;Desserte;Tél.;Obs.")
    for (heading, field) in [
      ("Intitulé", "full name"), ("Code P.", "post code"), ("Desserte", "town"),
    ] {
      #expect(french.contains("the column \"\(heading)\" is taken for: \(field)"), "\(french)")
    }
    let towns = ["Rivabella", "Montefiore", "Borgo Alto", "Casalnuovo", "Pieve Grande", "Colle"]
    rows = rows.enumerated().map { row, line in
      let cells = line.split(separator: ";", omittingEmptySubsequences: false)
      return "\(cells[0]);\(first[row % 5]);\(last[row % 7]);4101\(row % 6);\(towns[row % 6]);MO"
    }
    let italian = try taken("Tessera;Nome socia;Cognome iscritto;CAP;Luogo residenza;Sigla")
    #expect(italian.contains("\"Luogo residenza\" is taken for: town"), "\(italian)")
    #expect(
      italian.contains("Nome socia (first name), Cognome iscritto (last name), CAP (post code)")
        && italian.contains("not compared: Tessera, Sigla"), "\(italian)")
  }
}
