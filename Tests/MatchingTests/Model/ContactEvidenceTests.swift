import Pipelines
import Testing

@testable import Matching

/// Pairs of two names at one company, of which so many share the e-mail.
private func pairs(_ count: Int, sharing: Int, kind: UInt8 = 2) -> [TrainingPair] {
  (0..<count).map { place in
    var pattern = Pattern()
    pattern[Comparison.name.rawValue] = Levels.name(.different, .different)
    pattern[Comparison.company.rawValue] = 1
    pattern[Comparison.mail.rawValue] = place < sharing ? 1 : 4
    return TrainingPair(pattern: pattern, surprise: 0, kind: kind)
  }
}

@Test func colleaguesHaveEMailsOfTheirOwn() {
  #expect(ContactEvidence(pairs(200, sharing: 6), []).tells)
  #expect(!ContactEvidence(pairs(200, sharing: 30), []).tells)
}

@Test func fewPairsTellNothingOfContacts() {
  #expect(!ContactEvidence(pairs(ContactEvidence.leastAsked - 1, sharing: 0), []).tells)
}

@Test func personsWithoutAFirmTellNothingOfContacts() {
  #expect(!ContactEvidence(pairs(200, sharing: 0, kind: 0), []).tells)
}

@Test func oneNameTellsNothingOfContacts() {
  let same = pairs(200, sharing: 0).map { pair in
    var pattern = Pattern()
    pattern[Comparison.name.rawValue] = Levels.name(.exact, .exact)
    pattern[Comparison.company.rawValue] = pair.pattern[Comparison.company.rawValue]
    pattern[Comparison.mail.rawValue] = pair.pattern[Comparison.mail.rawValue]
    return TrainingPair(pattern: pattern, surprise: 0, kind: 2)
  }
  #expect(ContactEvidence(same, []).asked == 0)
}

/// Six people at each of thirty firms, each twice with an e-mail of his own.
private let addressBook = sampleBatch(
  "last-name;first-name;company;email;phone\n"
    + (0..<360).map { row in
      let person = row / 2
      let firm = person / 6
      let last = ["Kergoat", "Quemener", "Bescond", "Salaun", "Tanguy", "Riou"][person % 6]
      let first = ["Maelle", "Solenn", "Ronan", "Enora", "Loic", "Yann"][(person + firm) % 6]
      return
        "\(last);\(first);Atelier \(firm) Brelan;\(first).\(last)@brelan\(firm).fr;+3329812\(1000 + firm)"
    }.joined(separator: "\n"))

@Test func eachContactIsAClientWhereContactsHaveTheirOwn() {
  let result = MatchEngine().match(addressBook)
  #expect(result.model.contactsAreClients)
  #expect(Set(result.clusters.cluster).count == 180)
  #expect(Set(result.clusters.household).count == 30)
}

/// The same people, beside a record of each firm that names nobody.
@Test func firmsAreClientsWhereManyRecordsNameNobody() {
  let rows = (0..<360).map { row in
    let person = row / 2
    let last = ["Kergoat", "Quemener", "Bescond", "Salaun", "Tanguy", "Riou"][person % 6]
    let firm = person / 6
    return "\(last);Atelier \(firm) Brelan;\(last)\(firm)@brelan\(firm).fr;+3329812\(1000 + firm)"
  }
  let firms = (0..<60).map { ";Atelier \($0 % 30) Brelan;;+3329812\(1000 + $0 % 30)" }
  let head = "last-name;company;email;phone\n"
  func model(_ rows: [String]) -> MatchModel {
    MatchEngine().match(sampleBatch(head + rows.joined(separator: "\n"))).model
  }
  #expect(model(rows).contactsAreClients)
  #expect(!model(rows + firms).contactsAreClients)
}

@Test func aPersonMaySayThatFirmsAreClients() {
  var options = MatchOptions()
  options.contactsAreClients = false
  let result = MatchEngine(options).match(addressBook)
  #expect(!result.model.contactsAreClients)
  #expect(Set(result.clusters.cluster).count < 180)
}

/// Firms of one name in many towns, as bakeries have it: whoever stands there under another name is no colleague.
@Test func namesakesOfAFirmTellNothingOfContacts() {
  let strangers = pairs(200, sharing: 0).map { pair in
    var pattern = Pattern()
    pattern[Comparison.name.rawValue] = pair.pattern[Comparison.name.rawValue]
    pattern[Comparison.company.rawValue] = 1
    pattern[Comparison.mail.rawValue] = 5
    pattern[Comparison.phone.rawValue] = 8
    pattern[Comparison.address.rawValue] = Levels.address(street: 2, number: 2, town: 2)
    return TrainingPair(pattern: pattern, surprise: 0, kind: 2)
  }
  #expect(ContactEvidence(strangers, []).asked == 0)
}
