import Cleaning
import Fields
import Reference
import Testing

/// Each part of a French address goes to its line, whatever parts it from the next.
@Suite struct AddressPartsTests {
  private static let judge = AddressJudge(ReferenceLibrary())

  /// Lines 2 to 5 and the number, of an address in Quimper.
  private func lines(_ text: String) -> [String] {
    let parts = Self.judge.judge(text + " 29000 Quimper").parts
    #expect(parts[4] == "29000 QUIMPER", "\(text)")
    return Array(parts[0..<4]) + [parts[6]]
  }

  @Test(
    "What stands behind the street without a comma has its own line",
    arguments: [
      ("8 rue du Frout 4e étage", ["4E ETAGE", "", "8 RUE DU FROUT", "", "8"]),
      ("8 rue du Frout 4 ème étage droite", ["4EME ETAGE DROITE", "", "8 RUE DU FROUT", "", "8"]),
      ("8 rue du Frout RDC", ["RDC", "", "8 RUE DU FROUT", "", "8"]),
      ("8 rue du Frout porte 7", ["PORTE 7", "", "8 RUE DU FROUT", "", "8"]),
      ("8 rue de la Gare Bt D", ["", "BATIMENT D", "8 RUE DE LA GARE", "", "8"]),
      ("8 rue Neuve hall 2", ["", "HALL 2", "8 RUE NEUVE", "", "8"]),
      ("8 rue du Frout tour Kemper", ["", "TOUR KEMPER", "8 RUE DU FROUT", "", "8"]),
      (
        "8 rue du Frout cage 2 lgt 31", ["LOGEMENT 31", "CAGE 2", "8 RUE DU FROUT", "", "8"]
      ),
      (
        "8 rue du Port ZI de l'Hippodrome",
        ["", "ZONE INDUSTRIELLE DE L HIPPODROME", "8 RUE DU PORT", "", "8"]
      ),
      (
        "8 rue du Port centre commercial Gwen Ha Du",
        ["", "CENTRE COMMERCIAL GWEN HA DU", "8 RUE DU PORT", "", "8"]
      ),
      (
        "8 rue du Port lieu-dit Kerlan", ["", "", "8 RUE DU PORT", "LIEU DIT KERLAN", "8"]
      ),
      ("8 rue du Port lot. les Genêts", ["", "", "8 RUE DU PORT", "LOTISSEMENT LES GENETS", "8"]),
      ("8 rue du Port le bourg", ["", "", "8 RUE DU PORT", "LE BOURG", "8"]),
      (
        "8 rue du Port étage 2 porte 7 BP 45",
        ["ETAGE 2 PORTE 7", "", "8 RUE DU PORT", "BP 45", "8"]
      ),
      (
        "Esc 3 appartement n° 7, 8 rue du Port",
        ["ESCALIER 3 APPARTEMENT 7", "", "8 RUE DU PORT", "", "8"]
      ),
    ])
  func complements(text: String, expected: [String]) { #expect(lines(text) == expected) }

  @Test(
    "A street may bear such a word",
    arguments: [
      "8 RUE DE LA TOUR", "8 RUE TOUR D AUVERGNE", "8 RUE VIEILLE TOUR", "8 RUE DU HAMEAU",
      "8 RUE HAMEAU FLEURI", "8 AVENUE DU QUARTIER LATIN", "8 RUE DE L ETAGE",
      "8 RUE DE LA PORTE NEUVE", "8 RUE PORTE NEUVE", "8 BOULEVARD PORTE D ITALIE",
      "8 RUE DE LA ZONE INDUSTRIELLE", "8 RUE DU CODE CIVIL", "8 IMPASSE DE LA RESIDENCE",
      "8 RUE DU LOCAL", "8 CHEMIN CHEZ PERROT", "8 RUE DU BAT D ARGENT", "8 RUE DU BOURG",
      "8 RUE DERRIERE LE BOURG", "8 RUE ESCALIER SAINTE ANNE", "8 RUE DU COL DE PORTE",
      "8 RUE DE LA PTE DOREE", "8 RUE PRES DE L EGLISE",
    ])
  func names(street: String) { #expect(lines(street) == ["", "", street, "", "8"]) }

  @Test(
    "A number behind the street is that of the house, unless it is part of a name",
    arguments: [
      ("rue du Frout 8", "8 RUE DU FROUT", "8"), ("rue du Frout, 8", "8 RUE DU FROUT", "8"),
      ("rue du Frout n°8", "8 RUE DU FROUT", "8"),
      ("rue du Frout 8 bis", "8 BIS RUE DU FROUT", "8"),
      ("lotissement des Genêts n° 8", "8 LOTISSEMENT DES GENETS", "8"),
      ("rue du 8 mai", "RUE DU 8 MAI", ""), ("rue du 19 mars 1962", "RUE DU 19 MARS 1962", ""),
      ("route départementale 39", "ROUTE DEPARTEMENTALE 39", ""),
      ("chemin rural n° 5", "CHEMIN RURAL 5", ""), ("allée 3", "ALLEE 3", ""),
      ("boulevard Louis 14", "BOULEVARD LOUIS 14", ""), ("PK 8 côté mer", "PK 8 COTE MER", ""),
      ("rue de la 2e DB", "RUE DE LA 2E DB", ""), ("Kerlan 8", "KERLAN 8", ""),
    ])
  func numbersBehind(text: String, line: String, number: String) {
    let found = lines(text)
    #expect(found[2] == line && found[4] == number)
  }

  @Test(
    "A way behind the name of a place is the street",
    arguments: [
      ("Villa Ty Gwen 8 chemin du Lin", "VILLA TY GWEN", ""),
      ("Quartier Kerfeunteun 8 chemin du Lin", "", "QUARTIER KERFEUNTEUN"),
      ("Mas Breton, 8 chemin du Lin", "", "MAS BRETON"),
      ("ZA de Kerlan 8 chemin du Lin", "ZONE ARTISANALE DE KERLAN", ""),
      ("Les Genêts 3, 8 chemin du Lin", "LES GENETS 3", ""),
    ])
  func placesBeforeTheStreet(text: String, building: String, place: String) {
    #expect(lines(text) == ["", building, "8 CHEMIN DU LIN", place, "8"])
  }

  @Test(
    "What only whoever delivers needs is on no line",
    arguments: [
      "8 rue du Frout (code 7A7)", "8 rue du Frout code porte 7A7", "8 rue du Frout (sonner fort)",
      "8 rue du Frout digicode 7A7", "8 rue du Frout tél 02 99 00 12 34", "8 rue du Frout (29)",
    ])
  func notes(text: String) { #expect(lines(text) == ["", "", "8 RUE DU FROUT", "", "8"]) }

  @Test func aPartInBracketsStays() {
    #expect(lines("8 rue du Frout (bât D)")[1] == "BATIMENT D")
    #expect(lines("8 rue du Frout (au fond de la cour)")[1] == "AU FOND DE LA COUR")
    #expect(lines("8 (bis) rue du Frout")[2] == "8 BIS RUE DU FROUT")
    #expect(lines("Frout (rue du) 8")[2] == "8 RUE DU FROUT")
  }

  @Test(
    "The town stands where people put it",
    arguments: [
      "29000 Quimper, 8 rue du Frout", "29000 QUIMPER - 8 rue du Frout",
      "29000 Quimper 8 rue du Frout", "Quimper 29000, 8 rue du Frout",
      "8 rue du Frout, Quimper 29000, France", "8 rue du Frout 29000Quimper",
      "8 rue du Frout 29 000 Quimper", "8 rue du Frout 29OOO Quimper",
      "8 rue du Frout 29000 Quimper Finistère", "8 rue du Frout 29000 Quimper Bretagne France",
      "8 rue du Frout, 29000 Quimper (Finistère)", "8 rue du Frout, Quimper, Finistère, France",
      "8 rue du Frout/29000 Quimper",
      "8 rue du Frout 29000 Quimper (code 7A7)", "8 rue du Frout F 29000 Quimper",
    ])
  func orders(text: String) {
    let parts = Self.judge.judge(text).parts
    #expect(parts[2] == "8 RUE DU FROUT" && parts[4] == "29000 QUIMPER" && parts[5] == "FR")
    #expect([parts[0], parts[1], parts[3]] == ["", "", ""])
  }

  /// Nothing behind a code that no table knows is exchanged for what stands before it.
  @Test func anUnknownTownStaysOne() {
    let parts = Self.judge.judge("Quimper 29999 Nulleville").parts
    #expect(parts[4] == "29999 NULLEVILLE")
    #expect(Self.judge.judge("Le Bourg").parts[4] == "")
    #expect(Self.judge.judge("8 rue de Quimper 29000").parts[2] == "8 RUE DE QUIMPER")
  }

  @Test(arguments: [
    "SDF", "sans domicile fixe", "idem", "ne sait pas", "p@example.fr", "0199001234",
  ])
  func whatIsNoAddress(text: String) { #expect(Self.judge.judge(text).value == "") }

  @Test(
    "Abroad the lines stay as they were written",
    arguments: [
      ("4 King Street, Leeds LS1 2HL, Royaume-Uni", "4 KING STREET", "LEEDS LS1 2HL", "GB"),
      ("Rua do Ouro 4, 4000-001 Porto, Portugal", "RUA DO OURO 4", "4000 001 PORTO", "PT"),
      ("1600 Main Avenue, Albany, NY 12201, USA", "1600 MAIN AVENUE", "ALBANY NY 12201", "US"),
      ("4 rue Royale, Laval QC H7A 1A1, Canada", "4 RUE ROYALE", "LAVAL QC H7A 1A1", "CA"),
      ("4 avenue Habib 2000 Le Bardo Tunisie", "4 AVENUE HABIB", "2000 LE BARDO", "TN"),
      ("Gran Via 4, 2º B, 28013 Madrid, Espagne", "GRAN VIA 4", "28013 MADRID", "ES"),
    ])
  func abroad(text: String, street: String, town: String, country: String) {
    let found = Self.judge.judge(text)
    #expect(found.parts[2] == street && found.parts[4] == town && found.parts[5] == country)
    #expect(Self.judge.judge(found.value).parts == found.parts)
  }

  @Test func boxesAbroad() {
    let senegal = Self.judge.judge("BP 45 Thiès Sénégal").parts
    #expect(senegal[3] == "BP 45" && senegal[4] == "THIES" && senegal[5] == "SN")
    let brussels = Self.judge.judge("Rue Neuve 4 bte 7, 1000 Bruxelles, Belgique").parts
    #expect(brussels[0] == "BTE 7" && brussels[2] == "RUE NEUVE 4" && brussels[6] == "4")
    for text in [
      "Kerkstraat 12 bus 3, 2000 Antwerpen", "Kerkstraat 12 bus 3, 2000 Antwerpen, Belgique",
    ] {
      let antwerp = Self.judge.judge(text).parts
      #expect(antwerp[0] == "BUS 3" && antwerp[2] == "KERKSTRAAT 12" && antwerp[6] == "12")
      #expect(antwerp[1] == "" && antwerp[4] == "2000 ANTWERPEN" && antwerp[8] == "KERKSTRAAT")
    }
    let alone = Self.judge.judge("Kerkstraat 12 bus 3").parts
    #expect(alone[0] == "BUS 3" && alone[2] == "KERKSTRAAT 12" && alone[6] == "12")
    let flat = Self.judge.judge("Flat 3, 4 King Street, Leeds LS1 2HL, UK").parts
    #expect(flat[0] == "FLAT 3" && flat[2] == "4 KING STREET" && flat[6] == "4")
    let shared = Self.judge.judge("Rue Neuve 4/7, 1000 Bruxelles").parts
    #expect(shared[2] == "RUE NEUVE 4 7" && shared[6] == "4")
  }

  @Test func theLinesAreReadAgainAsTheyWere() {
    var random = SeededRandom(seed: 7)
    func pick(_ list: [String]) -> String { list[Int(random.next() % UInt64(list.count))] }
    for _ in 0..<1_000 {
      var parts = [
        pick(["8", "8 bis", "8B", "8-10", "8 - 10 bis", "n°8", ""]) + " "
          + pick(["rue", "av.", "chemin", "quai", "place"]) + " "
          + pick(["du Frout", "de la Tour", "du 8 mai 1945", "du Mal Foch", "Neuve", "Jean Moulin"])
      ]
      for _ in 0..<(random.next() % 3) {
        parts.append(
          pick([
            "étage 4", "4e étage", "RDC", "porte 7", "Bât. D", "Bt D", "Appt n° 7", "hall 2",
            "ZI Nord", "lieu-dit Kerlan", "Résidence Ty Gwen", "BP 45", "(code 7A7)", "chez Paul",
            "lotissement les Genêts", "le bourg", "entrée C", "boîte 7",
          ]))
      }
      parts = parts.enumerated().filter { parts.firstIndex(of: $0.element) == $0.offset }.map(
        \.element)
      let town = pick(["29000 Quimper", "Quimper 29000, France", "29000 QUIMPER CEDEX 9"])
      let text = (parts + [town]).joined(separator: pick([" ", ", ", " - "]))
      let once = Self.judge.judge(text)
      #expect(Self.judge.judge(once.value).value == once.value, "\(text)")
    }
  }
}
