import Pipelines
import Tables
import Testing

@testable import Matching

/// What a file can teach, and what it cannot.
@Suite struct TrainingTests {
  private func clusters(_ text: String) -> [UInt32] {
    MatchEngine().match(sampleBatch(text)).clusters.cluster
  }

  private static let names = [
    "Delaval;Hervé", "Becker;Luc", "Petit;Romain", "Courtois;Mattéo", "Ho;Kevin", "Labadie;Alain",
    "Baille;Mathieu", "Roulet;Serge", "Tassin;Paul", "Puget;Simon", "Gomez;Diego", "Morel;Yves",
  ]

  @Test(arguments: [3, 6, 12])
  func neighboursInOneHouseAreNotOneClientHoweverShortTheList(_ count: Int) {
    let rows = (0..<count).map { "\(Self.names[$0]);\($0 / 3 + 3) rue de la Soif;69001;Lyon" }
    let found = clusters(
      "last-name;first-name;street;postcode;city\n" + rows.joined(separator: "\n"))
    #expect(Set(found).count == count)
  }

  @Test func aRecordOfAnEmailAloneIsItsOnlyOwners() {
    let people = (0..<72).map { place -> (name: String, mail: String) in
      let parts = Self.names[place % 12].split(separator: ";")
      let name = "\(parts[0])\(["", "ec", "ou", "ic", "an", "el"][place / 12]);\(parts[1])"
      return (name, "client\(place * 37)@mer.example")
    }
    var rows = people.map { "\($0.name);\($0.mail);" }
    // Every other one stands there once more, as the till knows him: without an e-mail.
    for place in stride(from: 0, to: 72, by: 2) {
      rows[place] += "\(place + 1) rue du Port"
      rows.append("\(people[place].name);;\(place + 1) rue du Port")
    }
    let first = rows.count
    for place in 0..<20 { rows.append(";;\(people[place].mail);") }
    let found = clusters("last-name;first-name;email;street\n" + rows.joined(separator: "\n"))
    for place in 0..<20 { #expect(found[first + place] == found[place], "\(place)") }
  }

  @Test func twoFirmsOfOneOwnerAreTwoClients() {
    let owners = ["Lopez", "Renault", "Saumier", "Ferreira", "Peldet", "Bontrand", "Briville"]
    var rows: [String] = []
    for place in 0..<210 {
      let owner = owners[place % 7] + ["", "ec", "ou", "ic", "an"][place / 7 % 5]
      let trade = ["Bâtiment", "Traiteur", "Optique", "Couverture"][place % 4]
      let home = "\(place + 1) rue du Port \(place / 9);\(29_000 + place % 80)"
      let phone = "0299\(100_000 + place * 731)"
      rows.append("\(owner) \(trade);\(home);\(phone);\(owner);")
      // The same firm once more; or the firm that owns the walls.
      if place % 3 == 0 { rows.append("\(owner) \(trade);\(home);\(phone);\(owner);") }
      if place % 3 == 1 { rows.append("SCI \(owner) Immo;\(home);\(phone);\(owner);") }
    }
    let found = clusters(
      "company;street;postcode;phone;last-name;first-name\n" + rows.joined(separator: "\n"))
    var wrong = 0
    var place = 0
    for number in 0..<210 {
      if number % 3 == 0 { #expect(found[place] == found[place + 1]) }
      if number % 3 == 1 && found[place] == found[place + 1] { wrong += 1 }
      place += number % 3 == 2 ? 1 : 2
    }
    #expect(wrong <= 3)
  }

  @Test func countingInPiecesIsTheSameOnAnyNumberOfCores() {
    let pairs = (0..<200_000).map { place -> TrainingPair in
      var pattern = Pattern()
      pattern[Comparison.name.rawValue] = place % 27 + 1
      pattern[Comparison.phone.rawValue] = place % 11 + 1
      return TrainingPair(
        pattern: pattern, surprise: Int32(place % 900) - 450, kind: UInt8(place % 3))
    }
    let card = Scorecard(MatchModel(start: (persons: 1_000, companies: 500)))
    let one = ExpectedCounts(of: pairs, card, workers: Workers(1))
    let two = ExpectedCounts(of: pairs, card, workers: Workers(2))
    for kind in 0..<3 {
      var sum = 0.0
      for relation in Relation.allCases {
        #expect(one.of(kind: kind).pairs(relation) == two.of(kind: kind).pairs(relation))
        sum += one.of(kind: kind).pairs(relation)
      }
      #expect(abs(sum - Double((200_000 - kind + 2) / 3)) < 0.01)
    }
  }

  /// Sixty firms of two places each, three records of each place: one without its town, one without a name and mostly without a phone.
  @Test func twoPlacesOfOneFirmAreTwoClientsThoughARecordLeavesOutItsTown() {
    let last = ["Kergoat", "Quemener", "Bescond", "Salaun", "Tanguy", "Riou", "Morvan", "Guillou"]
    let first = ["Maelle", "Solenn", "Ronan", "Enora", "Loic", "Yann", "Gwenn"]
    let trades = ["Menuiserie", "Couverture", "Atelier", "Carrelage", "Chauffage"]
    let towns = ["35000;Rennes", "29200;Brest", "56000;Vannes", "44000;Nantes"]
    var rows: [String] = []
    for firm in 0..<60 {
      let name =
        "\(trades[firm % 5]) \(last[firm % 8])\(["ec", "ou", "ic", "an", "el", "ig", "az", "on"][firm / 8])"
      for site in 0..<2 {
        let person = "\(first[(firm * 2 + site) % 7]);\(last[(firm * 3 + site * 5 + 1) % 8])"
        let street =
          "\(3 + firm * 2 + site) rue \(["du Port", "de la Gare", "des Lilas"][(firm + site) % 3])"
        let town = towns[(firm + 2 * site) % 4]
        let phone = "02995\(10_000 + firm * 37)"
        rows.append("\(name);\(person);\(street);\(town);\(phone)")
        rows.append("\(name);\(person);\(street);;;\(phone)")
        rows.append("\(name);;;\(street);\(town);\(site == 0 ? phone : "")")
      }
    }
    let found = clusters(
      "company;first-name;last-name;street;postcode;city;phone\n" + rows.joined(separator: "\n"))
    let sites = stride(from: 0, to: found.count, by: 3).map { Set(found[$0..<$0 + 3]) }
    #expect(sites.allSatisfy { $0.count == 1 })
    #expect(Set(found).count == 120)
  }
}
