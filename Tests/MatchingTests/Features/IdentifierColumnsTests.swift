import Tables
import Testing

@testable import Matching

/// Clients of whom every fourth stands there twice, each with a number of his own and an amount that strangers have too.
private func table(_ count: Int, numbers: Bool) -> Batch {
  let lasts = ["Kergoat", "Quemener", "Bescond", "Salaun", "Tanguy", "Riou", "Cosquer"]
  let firsts = ["Maël", "Solenn", "Gwenaël", "Nolwenn", "Ronan", "Enora", "Loïc", "Rozenn", "Yann"]
  let rows = (0..<count).map { row in
    let client = row % 4 == 3 ? row - 1 : row
    let amount = "\(client * 7_919 % (count / 2) + 100),50"
    let code = numbers ? "K-\(10_000 + client)" : ""
    return
      "\(lasts[client % 7])\(client % 31);\(firsts[client / 3 % 9]);\(row * 31 % 97 + 1_000).\(row % 90 + 10);\(amount);\(code)"
  }
  return sampleBatch(
    "last-name;first-name;clients.Solde;clients.Dernier montant;clients.Carte\n"
      + rows.joined(separator: "\n"))
}

@Test func amountsThatStrangersShareAreNoNumbersOfClients() {
  #expect(FeatureColumns(table(800, numbers: false)).identifiers.map(\.name) == [])
}

@Test func aColumnOfNumbersThatOneClientKeepsIsOne() {
  #expect(FeatureColumns(table(800, numbers: true)).identifiers.map(\.name) == ["clients.Carte"])
}

/// Clients who stand there twice, with their phone; each has a store that he mostly keeps, and a colour that he does not.
private func stores(_ count: Int) -> Batch {
  let rows = (0..<count).map { row in
    let client = row / 2
    let store = row % 10 == 9 ? row % 37 : client * 13 % 37
    return
      "Kergoat\(client % 211);Maël;+3361\(2_000_000 + client);ST\(100 + store);c\(row * 31 % 23);\(row % 2)"
  }
  return sampleBatch(
    "last-name;first-name;phone;list.Magasin;list.Couleur;list.Rang\n"
      + rows.joined(separator: "\n"))
}

@Test func aDrawerInWhichClientsStayIsACategory() {
  let columns = FeatureColumns(stores(4_000))
  #expect(columns.identifiers.map(\.name) == [])
  #expect(columns.categories.map(\.name) == ["list.Magasin"])
}

@Test func aSmallFileTeachesNoCategories() {
  #expect(FeatureColumns(stores(400)).categories.map(\.name) == [])
}

@Test func aCategoryBringsNoRecordsTogether() {
  let result = MatchEngine().match(stores(4_000))
  #expect(result.model.categories == ["list.Magasin"])
  #expect(result.comparer.features.categoryStart == 0)
  #expect(result.blocks.reports[BlockingRule.identifier.rawValue].blockCount == 0)
}

/// The same couples twice, each record in two rows: what stands in a record stands in both, whatever it is.
@Test func theTwoRowsOfACoupleTellOfNoCategory() {
  let lines = (0..<4_000).map { row in
    "Kergoat\(row % 211);\(row % 2 == 0 ? "Maël" : "Solenn");+3361\(2_000_000 + row / 4);c\(row / 2 * 31 % 23)"
  }
  var batch = sampleBatch(
    "last-name;first-name;phone;list.Somme\n" + lines.joined(separator: "\n"))
  #expect(FeatureColumns(batch).categories.map(\.name) == ["list.Somme"])
  var origins = Origins()
  let part = origins.index(of: Part(source: "list", file: "list.csv"))
  for row in 0..<4_000 { origins.append(part: part, record: row / 2 + 1, split: row % 2 + 1) }
  batch.origins = origins
  #expect(FeatureColumns(batch).categories.map(\.name) == [])
}

@Test func whatAnotherColumnSaysAlreadyIsNoCategory() {
  var batch = stores(4_000)
  let stores = (0..<batch.count).map { batch["list.Magasin"]?[$0] ?? "" }
  batch["list.Région"] = TextColumn(stores.map { "R\($0.suffix(2).first ?? "0")" })
  batch["list.Code magasin"] = TextColumn(stores.map { "x\($0)" })
  #expect(FeatureColumns(batch).categories.count == 1)
}

/// Families of three children with one order each; or the same rows with a card of each child's own.
private func families(_ heading: String, ofFamily: Bool) -> Batch {
  let firsts = ["Maël", "Solenn", "Enora"]
  let rows = (0..<120).map { row in
    let number = ofFamily ? row / 3 : row % 60
    let child = ofFamily ? row : row % 60
    return
      "Kergoat\(child / 3);\(firsts[child % 3]);201\(child % 3)-0\(child % 9 + 1)-1\(child % 7);Z-\(7_000 + number * 13)"
  }
  return sampleBatch(
    "last-name;first-name;birth-date;list.\(heading)\n" + rows.joined(separator: "\n"))
}

@Test func whatBrothersAndSistersShareNumbersNoneOfThem() {
  #expect(FeatureColumns(families("Panier", ofFamily: true)).identifiers.map(\.name) == [])
  #expect(
    FeatureColumns(families("Carte", ofFamily: false)).identifiers.map(\.name) == ["list.Carte"])
}

@Test func theNumberOfAnOrderIsNobodys() {
  let batch = families("N° de commande", ofFamily: false)
  #expect(FeatureColumns(batch).identifiers.map(\.name) == [])
}

@Test func whatAClientHasSeveralOfSaysNothingWhereItDiffers() {
  let rows = (0..<200).map { row in
    let client = row / 4
    return "Kergoat\(client);Maël;+3361\(2_000_000 + client);M\(50_000 + row / 2 * 37)"
  }
  let batch = sampleBatch(
    "last-name;first-name;phone;list.Compteur\n" + rows.joined(separator: "\n"))
  let columns = FeatureColumns(batch)
  let change = columns.changes["list.Compteur"]
  #expect(change.map { abs($0.share - 1.0 / 3) < 0.02 } == true)
  #expect(IdentifierChanges(share: 0.4, isNumber: true).isOfThings)
  #expect(!IdentifierChanges(share: 0.4, isNumber: false).isOfThings)
  #expect(!IdentifierChanges(share: 0.2, isNumber: true).isOfThings)
}

@Test func aMeterAndItsContractSpeakOnce() {
  let rows = (0..<400).map { row in
    let (client, meter) = (row / 4, row / 4 * 2 + row % 2)
    return
      "Kergoat\(client);Maël;+3361\(2_000_000 + client);M\(50_000 + meter * 37);C-\(9_000 + meter * 13);K\(70_000 + client * 11)"
  }
  let batch = sampleBatch(
    "last-name;first-name;phone;list.Compteur;list.Contrat;list.Carte\n"
      + rows.joined(separator: "\n"))
  #expect(FeatureColumns(batch).identifiers.map(\.name) == ["list.Compteur", "list.Carte"])
}
