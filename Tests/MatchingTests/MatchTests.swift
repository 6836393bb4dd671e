import Foundation
import Pipelines
import Tables
import Testing

@testable import Matching

private func clusters(_ text: String, _ stage: Match = Match()) throws -> [UInt32] {
  var table = Table(delivery: Delivery(mentions: sampleBatch(text)))
  var log = StepLog()
  try stage.apply(to: &table, sampleContext, log: &log)
  return table.clusters?.cluster ?? []
}

@Test func spellingsOfOnePersonAreOneClient() throws {
  let found = try clusters(
    """
    last-name;first-name;street;postcode;city;phone;email
    DUPONT;Marie;12 rue des Lilas;35000;Rennes;0612345678;marie.dupont@orange.example
    Dupond;Marie;12, r. des Lilas;35000;RENNES;+33 6 12 34 56 78;
    Le Goff;Yann;3 quai Lamennais;35400;Saint-Malo;0712131415;yann@mer.example
    Martin;Luc;8 rue Haute;35000;Rennes;0698989801;luc.martin@free.example
    """)
  #expect(found == [0, 0, 1, 2])
}

@Test func aCoupleIsOneHouseholdAndTwoClients() throws {
  var table = Table(
    delivery: Delivery(
      mentions: sampleBatch(
        """
        civility;last-name;first-name;street;postcode;city;phone;birth-date
        M.;Quénéhervé;Jean;12 rue des Lilas;35000;Rennes;0299010203;1950-03-02
        Mme;Quénéhervé;Anne;12 rue des Lilas;35000;Rennes;0299010203;1952-07-21
        M.;Martin;Luc;8 rue Haute;35400;Saint-Malo;0298989801;1981-01-05
        M.;Bernard;Paul;9 rue Basse;35700;Rennes;0297979702;1977-09-30
        """)))
  var log = StepLog()
  try Match().apply(to: &table, sampleContext, log: &log)
  #expect(table.clusters?.cluster == [0, 1, 2, 3])
  #expect(table.clusters?.household == [0, 0, 1, 2])
}

/// « M. et Mme Dupont Paul »: cleaning makes two of the record, and says so; they share all that it holds.
@Test func thePersonsOfOneRecordAreTwoClients() throws {
  let batch = sampleBatch(
    """
    civility;last-name;first-name;phone;email
    M.;Dupont;Paul;0612345603;dupont.paul@orange.example
    Mme;Dupont;;0612345603;dupont.paul@orange.example
    M.;Blanc;Luc;0612345607;a7@orange.example
    """)
  var origins = Origins()
  let part = origins.index(of: Part(source: "shop", file: "clients.csv"))
  for record in [1, 1, 2] { origins.append(part: part, record: record) }
  origins.setSplit(2, ofRow: 1)
  var table = Table(
    delivery: Delivery(
      mentions: Batch(columns: Array(zip(batch.names, batch.columns)), origins: origins)))
  var log = StepLog()
  try Match().apply(to: &table, sampleContext, log: &log)
  #expect(table.clusters?.cluster == [0, 1, 2])
  #expect(table.clusters?.household == [0, 0, 1])
}

@Test func genericAccountsAttractNobody() throws {
  let found = try clusters(
    """
    last-name;first-name;postcode;city
    Client comptoir;;35000;Rennes
    CLIENT COMPTOIR;;35000;Rennes
    Client comptoir;;35000;Rennes
    """)
  #expect(found == [0, 1, 2])
}

@Test func theOrderOfRowsChangesNoCluster() throws {
  let rows = [
    "DUPONT;Marie;35000;0612345678", "Dupond;Marie;35000;0612345678", "Durand;Luc;35000;0699999901",
    "Durand;Luc;35000;", "Le Goff;Yann;35400;0712131415",
  ]
  let head = "last-name;first-name;postcode;phone\n"
  let forward = try clusters(head + rows.joined(separator: "\n"))
  let backward = try clusters(head + rows.reversed().joined(separator: "\n"))
  for a in rows.indices {
    for b in rows.indices {
      #expect((forward[a] == forward[b]) == (backward[4 - a] == backward[4 - b]))
    }
  }
}

@Test(arguments: ["", "x;y\n", "last-name\nDupont\n", "note\na\nb\nc\n"])
func poorTablesAreMatchedWithoutAFault(text: String) throws {
  let text = text.isEmpty ? "last-name\n" : text
  let found = try clusters(text)
  #expect(found.count == text.split(separator: "\n").count - 1)
}

@Test func oneClientCodeIsOneClientWhateverElseDiffers() throws {
  var table = Table(
    delivery: Delivery(
      mentions: sampleBatch("client-code;last-name\nC1;Dupont\nC2;Martin\nC1;Durand\n") { _ in
        "shop"
      }))
  var context = sampleContext
  context.codeSources = ["shop"]
  var log = StepLog()
  try Match().apply(to: &table, context, log: &log)
  #expect(table.clusters?.cluster == [0, 1, 0])
}

@Test func answersAreObeyedWhateverThePointsSay() throws {
  let text = """
    client-code;last-name;first-name;phone;street;postcode
    1;Dupont;Marie;0612345679;12 rue Haute;35000
    2;Dupont;Marie;0612345679;12 rue Haute;35000
    3;Martin;Luc;0698989801;8 rue Basse;35400
    """
  var context = sampleContext
  context.step.table = { _ in
    sampleBatch(
      """
      a;b;decision;keep
      clients:1;clients:2;different;
      clients:2;clients:3;same;phone=b
      """)
  }
  var table = Table(delivery: Delivery(mentions: sampleBatch(text)))
  var log = StepLog()
  var match = Match()
  match.decisions = ["answers.csv"]
  try match.apply(to: &table, context, log: &log)
  #expect(table.clusters?.cluster == [0, 1, 1])
  #expect(table.clusters?.kept.map(\.field) == ["phone"])
  #expect(table.clusters?.kept.map(\.row) == [2])
}

@Test func filesOfAnswersBesideThePipelineAreFoundByTheirNames() throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "tamis-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  for name in ["decisions (1).csv", "uncertain-pairs.xlsx", "decisions.yaml", "clients.csv"] {
    try Data("x".utf8).write(to: folder.appending(path: name))
  }
  #expect(Match().decisionFiles(in: folder.path) == ["decisions (1).csv", "uncertain-pairs.xlsx"])
  var context = sampleContext
  context.step.folder = folder.path
  context.step.table = { _ in sampleBatch("nom;ville\nDupont;Rennes\n") }
  var table = Table(delivery: Delivery(mentions: sampleBatch("last-name\nDupont\n")))
  var log = StepLog()
  #expect(throws: RunError.self) { try Match().apply(to: &table, context, log: &log) }
}

@Test func manyRowsOfOneNameAreNoQuadraticWork() throws {
  var text = "last-name;first-name;phone\n"
  for row in 0..<8_000 { text += "Martin;P\(row % 977);06\(10_000_000 + row * 37)\n" }
  let found = try clusters(text)
  #expect(Set(found).count > 6_000)
}

/// A code speaks where names alone do not: rows that say the same otherwise are one client by it, and two by two of them.
@Test func rowsOfOneNameArePartedByTheirCodes() throws {
  let rows = [
    "C1;Daveau;Camille", "C1;Daveau;Camille", "C2;Daveau;Camille", "C2;Daveau;Camille",
    "C3;Daveau;Pierre", "C1;Daveau;", "C3;Daveau;",
  ]
  func clusters(_ order: [Int]) throws -> [UInt32] {
    // Among many others: in a list of eight, one name is one client.
    let others = (0..<80).map { "D\($0);Kerlo\($0);Annick" }
    let text =
      "client-code;last-name;first-name\n"
      + (order.map { rows[$0] } + others).joined(separator: "\n")
    var table = Table(delivery: Delivery(mentions: sampleBatch(text) { $0 < 5 ? "a" : "b" }))
    var context = sampleContext
    context.codeSources = ["a", "b"]
    var log = StepLog()
    try Match().apply(to: &table, context, log: &log)
    return Array((table.clusters?.cluster ?? []).prefix(rows.count))
  }
  let forward = try clusters(Array(rows.indices))
  #expect(forward == [0, 0, 1, 1, 2, 0, 2])
  let backward = try clusters(rows.indices.reversed())
  for a in rows.indices {
    for b in rows.indices {
      #expect((forward[a] == forward[b]) == (backward[6 - a] == backward[6 - b]))
    }
  }
}

/// Cleaning has blanked the name of the account before records are compared; what the source wrote still says that it is anybody's.
@Test func anAccountThatCleaningBlankedAttractsNobody() throws {
  var batch = sampleBatch(
    """
    last-name;first-name;phone;postcode;city
    ;;0556001122;33000;Bordeaux
    Duthoit;Basile;0556001122;33000;Bordeaux
    Roussel;Anne;0320334455;59000;Lille
    """)
  var names = TextColumn()
  for name in ["", "Duthoit", "Roussel"] { names.append(name) }
  names.originals.note(row: 0, bytes: "Client Comptoir".utf8)
  batch["last-name"] = names
  var table = Table(delivery: Delivery(mentions: batch))
  var log = StepLog()
  try Match().apply(to: &table, sampleContext, log: &log)
  #expect(table.clusters?.cluster == [0, 1, 2])
}

/// One letter is no first name: he and she are two.
@Test func aCoupleOfOneInitialIsTwoClients() throws {
  let found = try clusters(
    """
    civility;last-name;first-name;phone;street;postcode;city
    M.;Delorot;P.;0478112299;7 rue Vide;69002;Lyon
    Mme;Delorot;P.;0478112299;7 rue Vide;69002;Lyon
    Mme;Roussel;Anne;0320334455;3 rue Foch;59000;Lille
    """)
  #expect(found == [0, 1, 2])
}

/// Four strangers of one made-up address, born on the first day that a spreadsheet knows.
@Test func whatWasTypedToFillAFieldJoinsNobody() throws {
  let found = try clusters(
    """
    last-name;first-name;birth-date;email;street;postcode;city
    Brizard;Noé;1900-01-01;noemail@noemail.com;31 rue Jean Jaurès;29200;Brest
    Ludwig;Marcel;1900-01-01;noemail@noemail.com;8 av. Malausséna;06000;Nice
    Soulages;Tina;1900-01-01;noemail@noemail.com;55 rue Colbert;37000;Tours
    Malbosc;Edgar;1970-01-01;pasdemail@pasdemail.fr;1 rue A;13001;Marseille
    Malbosc;Thibaut;1970-01-01;pasdemail@pasdemail.fr;22 quai B;80000;Amiens
    """)
  #expect(found == [0, 1, 2, 3, 4])
}
