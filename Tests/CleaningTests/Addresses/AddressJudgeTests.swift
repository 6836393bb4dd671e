import Cleaning
import Fields
import Reference
import Testing

@Suite struct AddressJudgeTests {
  private static let judge = AddressJudge(ReferenceLibrary())

  /// Whatever was glued, doubled, announced or typed in another order, the address is the same.
  @Test(arguments: [
    "7 rue Pasteur49100 Angers", "7rue Pasteur 49100 Angers", "7 rue Pasteur<br>49100 Angers",
    "7 rue Pasteur\\n49100 Angers", "7 rue Pasteur 491OO Angers",
    "7 rue Pasteur 49100 Angers 49100 Angers", "7 rue Pasteur, Angers, 49100 Angers",
    "7 rue Pasteur 7 rue Pasteur 49100 Angers", "Angers - 7 rue Pasteur - 49100",
    "Adresse : 7 rue Pasteur 49100 Angers", "7 rue Pasteur 49100 Angers contact@example.org",
    "ancienne adresse : 7 rue Pasteur 49100 Angers", "rue Pasteur (n°7) 49100 Angers",
    "FR-49100 Angers, 7 rue Pasteur",
  ])
  func oneAddressInManyCoats(text: String) {
    let parts = Self.judge.judge(text).parts
    #expect(Array(parts[0...4]) == ["", "", "7 RUE PASTEUR", "", "49100 ANGERS"], "\(text)")
  }

  /// A city with its arrondissement is a town, whatever parts the two.
  @Test(arguments: [
    ("Paris (11e)", "75011 PARIS"), ("Lyon (3e)", "69003 LYON"), ("LYON 3E", "69003 LYON"),
    ("Marseille (8)", "13008 MARSEILLE"), ("Lyon (12e)", ""),
  ])
  func anArrondissementAloneIsATown(text: String, line: String) {
    #expect(Self.judge.judge(text).parts[4] == line)
  }

  @Test(arguments: [
    ("Gironde", "region-alone"), ("Lot", "region-alone"), ("Belgique", "region-alone"),
    ("n/c", "placeholder"),
  ])
  func aRegionIsNoWordForNothing(text: String, reason: String) {
    #expect(Self.judge.judge(text).reason == reason)
  }

  @Test(arguments: [
    (
      "CS 30512 4 rue Haute 44105 Nantes Cedex 4", "4 RUE HAUTE", "CS 30512", "44105 NANTES CEDEX 4"
    ),
    ("BP20234 10 rue Haute 56102 LORIENT CEDEX", "10 RUE HAUTE", "BP 20234", "56102 LORIENT CEDEX"),
    (
      "10 rue Haute B.P.20234 - 56102 Lorient Cdx", "10 RUE HAUTE", "BP 20234",
      "56102 LORIENT CEDEX"
    ),
    ("Villa n°6, 10 rue Haute, 56100 Lorient", "10 RUE HAUTE", "", "56100 LORIENT"),
    ("29200 Brest, 23 rue Anatole France", "23 RUE ANATOLE FRANCE", "", "29200 BREST"),
    ("livrer chez le voisin 4 rue Haute 29000 Quimper", "4 RUE HAUTE", "", "29000 QUIMPER"),
    ("à côté de la poste, 4 rue Haute 29000 Quimper", "4 RUE HAUTE", "", "29000 QUIMPER"),
    ("4 rue Haute QUIMPER 29", "4 RUE HAUTE", "", "29000 QUIMPER"),
    ("14 rue de la Gare 75 Paris 11e", "14 RUE DE LA GARE", "", "75011 PARIS"),
    ("Marseille 8e, 14 avenue du Prado", "14 AVENUE DU PRADO", "", "13008 MARSEILLE"),
    ("9 trav. de la Martine 13011 Marseille", "9 TRAVERSE DE LA MARTINE", "", "13011 MARSEILLE"),
  ])
  func boxesAndDistrictsAreTold(text: String, street: String, box: String, town: String) {
    let parts = Self.judge.judge(text).parts
    #expect([parts[2], parts[3], parts[4]] == [street, box, town], "\(text)")
  }

  @Test func whatIsLeftOutIsSaid() {
    #expect(Self.judge.judge("7 rue Pasteur 49100 Angers, sonner fort").reason == "note-beside")
    #expect(Self.judge.judge("voir facturation").value.isEmpty)
  }

  /// What ends like a country, a street or a number is the end of a name.
  @Test(arguments: [
    ("12 rue Victor Hugo 97200 FORT DE FRANCE", "12 RUE VICTOR HUGO", "97200 FORT DE FRANCE"),
    ("5 RUE DU MOULIN 95700 ROISSY EN FRANCE", "5 RUE DU MOULIN", "95700 ROISSY EN FRANCE"),
    ("85 rue A. Briand 58330 SAINT MAURICE", "85 RUE A BRIAND", "58330 SAINT MAURICE"),
    ("22 rue Haute 10220 BOUY LUXEMBOURG", "22 RUE HAUTE", "10220 BOUY LUXEMBOURG"),
    ("22 rue Haute 10220 BOUY LUXEMBOURG FRANCE", "22 RUE HAUTE", "10220 BOUY LUXEMBOURG"),
    ("5 rue du Port 35400 Saint-Malo France", "5 RUE DU PORT", "35400 SAINT MALO"),
    ("GRANDE RUE 35400 SAINT MALO", "GRANDE RUE", "35400 SAINT MALO"),
    ("Vieux Chemin de Dol, 35400 Saint-Malo", "VIEUX CHEMIN DE DOL", "35400 SAINT MALO"),
  ])
  func aNameIsReadToItsEnd(text: String, street: String, town: String) {
    let parts = Self.judge.judge(text).parts
    #expect(parts[2] == street)
    #expect(parts[4] == town)
    #expect(parts[5] == "FR")
  }

  /// « Rue » and « Voie » are words of the street, whatever towns there are of that name.
  @Test(arguments: [
    ("3 GRANDE RUE", "3 GRANDE RUE"), ("7 Petite Rue", "7 PETITE RUE"),
    ("4 bis, vieille rue", "4 BIS VIEILLE RUE"),
  ])
  func theWordOfAStreetIsNoTown(text: String, street: String) {
    let parts = Self.judge.judge(text).parts
    #expect(parts[2] == street && parts[4].isEmpty)
  }

  /// The name of a town is shortened when it must be; its code never is.
  @Test func aLongTownKeepsItsPostcode() {
    for text in [
      "76 place de l'Église 70240 La Villeneuve-Bellenoye-et-la-Maize",
      "149 rue des Tours 51120 Villeneuve-Saint-Vistre-et-Villevotte",
    ] {
      let line = Self.judge.judge(text).parts[4]
      #expect(line.utf8.count <= 38 && line.prefix(6).filter(\.isNumber).count == 5, "\(line)")
    }
  }

  @Test(arguments: [
    (
      "BATIMENT 3 RESIDENCE DU PARC, 8 AVENUE FOCH, 57000 METZ", "BATIMENT 3 RESIDENCE DU PARC",
      "8 AVENUE FOCH"
    ),
    (
      "Résidence de la Rue Haute 8 avenue Foch 57000 Metz", "RESIDENCE DE LA RUE HAUTE",
      "8 AVENUE FOCH"
    ),
  ])
  func aTypeOfStreetInsideANameBeginsNoStreet(text: String, building: String, street: String) {
    let parts = Self.judge.judge(text).parts
    #expect(parts[1] == building)
    #expect(parts[2] == street)
  }

  @Test(arguments: [
    "3E ETAGE, 5 RUE DES LILAS, 35000 RENNES", "3e étage 5 rue des Lilas 35000 Rennes",
  ])
  func aFloorIsNoHouseNumber(text: String) {
    let parts = Self.judge.judge(text).parts
    #expect(parts[0] == "3E ETAGE" && parts[6] == "5" && parts[7] == "")
  }

  /// What goes abroad names its country, so that the lines can be read again.
  @Test(arguments: [
    ("Hauptstrasse 5, D-10115 Berlin", "HAUPTSTRASSE 5, 10115 BERLIN, ALLEMAGNE"),
    ("Grand-Place 1, 1000 Bruxelles, Belgique", "GRAND PLACE 1, 1000 BRUXELLES, BELGIQUE"),
    ("Via Roma 8, 20121 Milano, Italie", "VIA ROMA 8, 20121 MILANO, ITALIE"),
  ])
  func aForeignAddressSaysWhereItIs(text: String, lines: String) {
    #expect(Self.judge.judge(text).value == lines)
    #expect(Self.judge.judge(lines).value == lines)
  }

  @Test(arguments: [
    ("Hauptstraße 5, 10115 Berlin", "HAUPTSTRASSE 5", "10115 BERLIN"),
    ("Via Roma 12, 00184 Roma", "VIA ROMA 12", "00184 ROMA"),
    ("Calle Mayor 5, 28013 Madrid", "CALLE MAYOR 5", "28013 MADRID"),
    ("Rua Augusta 10, 1100-053 Lisboa", "RUA AUGUSTA 10", "1100 053 LISBOA"),
    ("10 Downing Street, London SW1A 2AA", "10 DOWNING STREET", "LONDON SW1A 2AA"),
  ])
  func aForeignAddressWithoutACountryIsNotFrench(text: String, street: String, town: String) {
    let address = AddressParser(ReferenceLibrary()).parse(text)
    #expect(address.country == "" && address.line4 == street && address.line6 == town)
    #expect(address.line5 == "")
  }

  @Test func theStreetBeginsBehindTheNameOfAZone() {
    let address = AddressParser(ReferenceLibrary()).parse(
      "ZI Nord 12 rue des Frères Lumière 67000 Strasbourg")
    #expect(address.line3 == "ZONE INDUSTRIELLE NORD" && address.number == "12")
    #expect(address.line4 == "12 RUE DES FRERES LUMIERE")
  }

  @Test func aMilestoneIsNoHouseNumber() {
    let address = AddressParser(ReferenceLibrary()).parse("km 12 route de Nîmes 30000 Nîmes")
    #expect(address.number == "" && address.line4 == "KM 12 ROUTE DE NIMES")
    let street = AddressParser(ReferenceLibrary()).parse("5 rue du fbg St Honoré 75008 Paris")
    #expect(street.line4 == "5 RUE DU FAUBOURG SAINT HONORE")
  }
}
