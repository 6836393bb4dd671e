import Fields
import Pipelines
import Tables
import Testing

@testable import Matching

private func merged(_ text: String, cluster: [UInt32], _ stage: Merge = Merge()) throws -> Table {
  var table = Table(
    delivery: Delivery(mentions: sampleBatch(text) { $0 == 0 ? "shop" : "accounting" }))
  table.clusters = Clusters(
    cluster: cluster, household: cluster, certainty: cluster.map { _ in 1000 })
  var context = sampleContext
  context.sources = ["shop", "accounting"]
  var log = StepLog()
  try stage.apply(to: &table, context, log: &log)
  return table
}

@Test func anAddressIsNeverMixedFromTwo() throws {
  let table = try merged(
    "street;postcode;city\n12 rue Haute;;\n3 quai Bas;35400;Saint-Malo\n", cluster: [0, 0])
  let clients = table.delivery.mentions
  #expect(clients["street"]?[0] == "3 quai Bas")
  #expect(clients["postcode"]?[0] == "35400")
}

/// A record that says less says nothing else.
@Test(arguments: [
  ("3 rue Foch;35000;Rennes", ";35000;Rennes", 0), ("3 rue Foch;35000;Rennes", ";35200;Rennes", 1),
])
func onlyWhatIsLostCountsAsADifference(one: String, other: String, expected: Int) throws {
  var table = Table(
    delivery: Delivery(mentions: sampleBatch("street;postcode;city\n\(one)\n\(other)\n")))
  table.clusters = Clusters(cluster: [0, 0], household: [0, 0], certainty: [1000, 1000])
  var log = StepLog()
  try Merge().apply(to: &table, sampleContext, log: &log)
  #expect(log.counts.values.reduce(0, +) == expected)
}

@Test func whatAPersonChoseIsKeptAndSaysSo() throws {
  var table = Table(
    delivery: Delivery(
      mentions: sampleBatch(
        """
        street;postcode;city;profession;phone
        12 rue Haute;35000;Rennes;maçon;+33299010203
        3 quai Bas;35400;Saint-Malo;retraité;+33612345678
        """)))
  table.clusters = Clusters(cluster: [0, 0], household: [0, 0], certainty: [1000, 1000])
  table.clusters?.kept = ["address", "profession", "phone"].map { KeptValue($0, row: 1) }
  var log = StepLog()
  try Merge().apply(to: &table, sampleContext, log: &log)
  let clients = table.delivery.mentions
  #expect(clients["street"]?[0] == "3 quai Bas")
  #expect(clients["city"]?[0] == "Saint-Malo", "an address survives whole")
  #expect(clients["profession"]?[0] == "retraité")
  #expect(
    clients["phone"]?[0] == "+33612345678\n+33299010203", "the chosen one of a list comes first")
  let changes = try #require(table.ports[.changes])
  let reasons = try #require(changes["reason"])
  #expect((0..<changes.count).allSatisfy { reasons[$0] == "decided" })
}

/// « garder : nom=b » chooses how the name is written, and loses no first name that b lacks; a blank phone is no choice.
@Test func whatAChosenRecordLacksIsNotLost() throws {
  var table = Table(
    delivery: Delivery(
      mentions: sampleBatch(
        """
        civility;first-name;last-name;profession
        Mme;Gaëlle;Leroy-Gauthier;maçon
        Mme;;Leroy;
        """)))
  table.clusters = Clusters(cluster: [0, 0], household: [0, 0], certainty: [1000, 1000])
  table.clusters?.kept = ["last-name", "profession"].map { KeptValue($0, row: 1) }
  var log = StepLog()
  try Merge().apply(to: &table, sampleContext, log: &log)
  let clients = table.delivery.mentions
  #expect(clients["last-name"]?[0] == "Leroy" && clients["first-name"]?[0] == "Gaëlle")
  #expect(clients["profession"]?[0] == "maçon")
  let changes = try #require(table.ports[.changes])
  #expect((0..<changes.count).map { changes["lost"]?[$0] } == ["Leroy-Gauthier"])
}

/// The reason is what told the two apart, not the name of a rule that found no difference.
@Test(arguments: [
  ("profession;updated-date", "maçon;2024-01-01", "retraité;2020-01-01", "newest", "newest"),
  ("profession;updated-date", "maçon;2024-01-01", "retraité;2024-01-01", "newest", "preferred"),
  ("profession;updated-date", "maçon;", "retraité;", "newest", "preferred"),
  ("profession;nationality", "maçon;FR", "retraité;FR", "most-frequent", "preferred"),
  ("consent-email;consent-email-date", "yes;2024-01-01", "no;2020-01-01", "", "newest"),
  ("consent-email;consent-email-date", "no;2024-01-01", "yes;2020-01-01", "", "newest"),
  ("consent-email;consent-email-date", "no;", "yes;2024-01-01", "", "most-restrictive"),
  ("consent-email;consent-email-date", "no;2024-01-01", "yes;2024-01-01", "", "most-restrictive"),
  ("consent-email;consent-email-date", "no;2024-01-01", "yes;", "", "most-restrictive"),
  ("street;city", "3 quai Bas;Dinan", ";Rennes", "", "most-complete"),
  ("street;city", "3 quai Bas;Dinan", "1 rue Haute;Dinan", "", "preferred"),
])
func theReasonIsWhatDecided(
  headings: String, won: String, lost: String, rule: String, reason: String
) throws {
  var table = Table(
    delivery: Delivery(
      mentions: sampleBatch("\(headings)\n\(won)\n\(lost)\n") { $0 == 0 ? "shop" : "web" }))
  table.clusters = Clusters(cluster: [0, 0], household: [0, 0], certainty: [1000, 1000])
  var merge = Merge()
  if let rule = Field.Survivorship(rawValue: rule) {
    merge.except.choices = [(String(headings.prefix { $0 != ";" }), .rule(rule))]
  }
  var context = sampleContext
  context.sources = ["shop", "web"]
  context.wanted.insert(.changes)
  var log = StepLog()
  try merge.apply(to: &table, context, log: &log)
  let reasons = try #require(table.ports[.changes]?["reason"])
  #expect(reasons.count > 0 && (0..<reasons.count).allSatisfy { reasons[$0] == reason })
}

/// Where even the sources are one, the first record stands, and no rule is named for it.
@Test func amongEqualsTheFirstStands() throws {
  var table = Table(
    delivery: Delivery(
      mentions: sampleBatch("profession\nmaçon\nretraité\nmaçon\nplombier\n") { _ in "shop" }))
  table.clusters = Clusters(
    cluster: [0, 0, 1, 1], household: [0, 0, 1, 1], certainty: [1000, 1000, 1000, 1000])
  var log = StepLog()
  try Merge().apply(to: &table, sampleContext, log: &log)
  #expect(table.ports[.changes]?["reason"]?[0] == "first")

  var three = Table(delivery: Delivery(mentions: sampleBatch("profession\na\nb\nb\n")))
  three.clusters = Clusters(
    cluster: [0, 0, 0], household: [0, 0, 0], certainty: [1000, 1000, 1000])
  try Merge().apply(to: &three, sampleContext, log: &log)
  #expect(three.ports[.changes]?["reason"]?[0] == "most-frequent")
}

/// An address comes from one record: where its street and its town were chosen from two, that is told and the last one counts.
@Test func whatWasChosenFromTwoRecordsIsTold() throws {
  var table = Table(
    delivery: Delivery(
      mentions: sampleBatch(
        """
        street;city;profession
        12 rue Haute;Rennes;maçon
        3 quai Bas;Saint-Malo;maçon
        """)))
  table.clusters = Clusters(cluster: [0, 0], household: [0, 0], certainty: [1000, 1000])
  let part = Part(source: "", file: "decisions.csv")
  table.clusters?.kept = [
    KeptValue("street", row: 0, in: part, line: 7), KeptValue("city", row: 1, in: part, line: 7),
    // The same value from two records is no matter.
    KeptValue("profession", row: 0, in: part, line: 8),
    KeptValue("profession", row: 1, in: part, line: 9),
  ]
  var log = StepLog()
  try Merge().apply(to: &table, sampleContext, log: &log)
  #expect(table.delivery.mentions["street"]?[0] == "3 quai Bas")
  #expect(log.findings.map(\.finding.code) == ["keep-contradicted"])
  #expect(log.findings.first?.line == 7 && log.findings.first?.field == "address")
  #expect(log.findings.first?.part == part)
}

@Test func listsKeepAllValuesOnce() throws {
  let table = try merged("phone\n+33612345678\n+33612345678|+33299010203\n", cluster: [0, 0])
  #expect(table.delivery.mentions["phone"]?[0] == "+33612345678\n+33299010203")
}

@Test func aMailboxIsKeptOnceHoweverItIsSpelled() throws {
  let table = try merged(
    "email\nAnne.Morel@example.org\nanne.morel@example.org\nANNE@example.org\n",
    cluster: [0, 0, 0])
  #expect(table.delivery.mentions["email"]?[0] == "Anne.Morel@example.org\nANNE@example.org")
}

@Test func aNumberStandsInOneFieldOfAClient() throws {
  let table = try merged(
    """
    phone;mobile
    +33612345678;
    +33299010203|+33612345678;+33612345678
    +33299010204;+33299010204
    ;+33699000000
    +33299010205;
    """, cluster: [0, 0, 1, 1, 2])
  let clients = table.delivery.mentions
  #expect(clients["phone"]?[0] == "+33299010203" && clients["mobile"]?[0] == "+33612345678")
  #expect(clients["phone"]?[1] == "+33299010204" && clients["mobile"]?[1] == "+33699000000")
  #expect(clients["phone"]?[2] == "+33299010205")
}

@Test func thePreferredSourceWins() throws {
  var stage = Merge()
  stage.prefer = ["accounting"]
  stage.except.choices = [("company", .rule(.preferred))]
  let table = try merged("company\nVerre et Bois\nVerre & Bois\n", cluster: [0, 0], stage)
  #expect(table.delivery.mentions["company"]?[0] == "Verre & Bois")
  #expect(table.ports[.changes]?["lost"]?[0] == "Verre et Bois")
}

@Test func theNewestWinsByTheDateOfItsRecord() throws {
  var stage = Merge()
  stage.except.choices = [("profession", .rule(.newest))]
  let table = try merged(
    "profession;updated-date\nmaçon;2020-01-01\nretraité;2024-01-01\n", cluster: [0, 0], stage)
  #expect(table.delivery.mentions["profession"]?[0] == "retraité")
}

@Test func whatWasProvedWinsThenWhatTwoSourcesSay() throws {
  var stage = Merge()
  stage.except.choices = [("siret", .rule(.verified)), ("city", .rule(.verified))]
  stage.prefer = ["shop"]
  let table = try merged(
    """
    siret;city
    7328293200007;Brest
    73282932000074;Rennes
    7328293200007;rennes
    """, cluster: [0, 0, 0], stage)
  #expect(table.delivery.mentions["siret"]?[0] == "73282932000074")
  // Both others are of one source: no second source says Rennes, so the preferred one stands.
  #expect(table.delivery.mentions["city"]?[0] == "Brest")
}

@Test func aRefusalStandsUnlessANewerActSaysOtherwise() throws {
  let undated = try merged("consent-email;consent-email-date\nyes;\nno;\n", cluster: [0, 0])
  #expect(undated.delivery.mentions["consent-email"]?[0] == "no")
  let dated = try merged(
    "consent-email;consent-email-date\nno;2020-01-01\nyes;2024-01-01\n", cluster: [0, 0])
  #expect(dated.delivery.mentions["consent-email"]?[0] == "yes")
  #expect(dated.delivery.mentions["consent-email-date"]?[0] == "2024-01-01")
}

@Test func eventsFollowTheirClient() throws {
  var table = Table(delivery: Delivery(mentions: sampleBatch("last-name\nA\nB\nA\n")))
  let purchases = sampleBatch("purchase-total\n10\n20\n30\n")
  table.delivery.events[.purchase] = Events(batch: purchases, mention: [0, 1, 2])
  table.clusters = Clusters(
    cluster: [0, 1, 0], household: [0, 1, 0], certainty: [1000, 1000, 1000])
  var log = StepLog()
  try Merge().apply(to: &table, sampleContext, log: &log)
  #expect(table.delivery.events[.purchase]?.mention == [0, 1, 0])
  #expect(table.members.client == [0, 1, 0])
  #expect(table.delivery.mentions.count == 2)
}
