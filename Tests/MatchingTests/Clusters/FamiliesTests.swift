import Pipelines
import Testing

@testable import Matching

/// Families that share all they have, and firms of one owner, in lists where hardly anybody stands twice.
@Suite struct FamiliesTests {
  private static let last = [
    "Kergoat", "Quemener", "Bescond", "Salaun", "Tanguy", "Riou", "Morvan",
  ]
  private static let first = [
    "Ronan", "Loic", "Yann", "Erwan", "Alan", "Malo", "Tudy", "Denez", "Gwenole",
  ]

  private func record(_ place: Int, first name: Int, born year: Int) -> String {
    let last =
      "\(Self.last[place % 7])\(["ec", "ou", "ic", "an", "el"][place / 7 % 5])\(place / 35)"
    return "\(last);\(Self.first[name % 9]);\(place + 1) rue du Port;35\(100 + place);"
      + "06990\(10_000 + place * 7);c\(place * 31)@example.org;\(year)-0\(place % 8 + 1)-1\(place % 9)"
  }

  private func clients(_ rows: [String], without column: Int? = nil) -> Int {
    let head = "last-name;first-name;street;postcode;mobile;email;birth-date"
    let text = ([head] + rows).map { row in
      var cells = row.split(separator: ";", omittingEmptySubsequences: false)
      if let column { cells.remove(at: column) }
      return cells.joined(separator: ";")
    }
    return Set(
      MatchEngine().match(sampleBatch(text.joined(separator: "\n"))).clusters.cluster
    ).count
  }

  @Test(arguments: [(35, 1), (100, 5), (400, 5), (400, 40)], [nil, 6])
  func brothersWithTheirParentsNumberAreTwo(_ size: (rows: Int, pairs: Int), _ column: Int?) {
    var rows = (0..<size.rows).map { record($0, first: $0, born: 2008 + $0 % 5) }
    rows += (0..<size.pairs).map { record($0 * 2, first: $0 * 2 + 4, born: 2011 + $0 % 5) }
    #expect(clients(rows, without: column) == rows.count)
  }

  /// Half of what stands twice is one client, half two brothers.
  @Test func brothersAreTwoBesideDuplicates() {
    var rows = (0..<600).map { record($0, first: $0, born: 1960 + $0 % 40) }
    rows += (0..<60).map { record($0 * 3, first: $0 * 3 + 4, born: 1962 + $0 % 40) }
    rows += (0..<60).map {
      record($0 * 3 + 1, first: $0 * 3 + 1, born: 1960 + ($0 * 3 + 1) % 40) + ""
    }
    .map { $0.replacing(" rue ", with: " r. ") }
    #expect(clients(rows) == 660)
  }

  /// Tickets that name a couple by its last name alone make the two no client.
  @Test func ticketsOfALastNameJoinNoCouple() {
    var rows: [String] = []
    for place in 0..<110 {
      let last =
        "\(Self.last[place % 7])\(["ec", "ou", "ic", "an", "el"][place / 7 % 5])\(place / 35)"
      let reach = "06990\(10_000 + place * 7);c\(place * 31)@example.org;\(place) rue du Port;35000"
      rows.append("M.;\(last);\(Self.first[place % 9]);\(reach)")
      if place < 10 { rows.append("Mme;\(last);Enora;\(reach)") }
    }
    let clients = rows.count
    for ticket in 0..<300 {
      let cells = rows[ticket * 13 % clients].split(
        separator: ";", omittingEmptySubsequences: false)
      let hasMobile = ticket % 3 != 0
      rows.append(
        "\(cells[0]);\(cells[1]);;\(hasMobile ? cells[3] : "");\(ticket % 3 != 1 ? cells[4] : "");;"
      )
    }
    let text =
      "civility;last-name;first-name;mobile;email;street;postcode\n" + rows.joined(separator: "\n")
    let found = MatchEngine().match(sampleBatch(text)).clusters.cluster
    #expect(Set(found.prefix(clients)).count == clients)
  }

  /// Where the file says which of the two it is, in the name or in the note that cleaning writes.
  @Test func fatherAndSonOfOneNameAreTwoWhereTheFileSaysIt() {
    let rows = (0..<12).flatMap { place -> [String] in
      let last = "\(Self.last[place % 7])\(place)"
      let rest =
        "\(Self.first[place % 9]);\(place + 1) rue du Port;35000;02990\(10_000 + place * 7)"
      return place % 2 == 0
        ? ["\(last);\(rest);père", "\(last);\(rest);Fils"]
        : ["\(last) Père;\(rest);", "\(last) FILS;\(rest);"]
    }
    let others = (0..<100).map {
      "Kerlan\($0);Ronan;\($0) rue Neuve;29200;02980\(10_000 + $0 * 7);"
    }
    let text =
      "last-name;first-name;street;postcode;phone;note\n"
      + (rows + others).joined(separator: "\n")
    let clusters = MatchEngine().match(sampleBatch(text)).clusters
    #expect(Set(clusters.cluster.prefix(24)).count == 24)
    #expect(Set(clusters.household.prefix(24)).count == 12)
  }

  private func firms(_ pairs: [(String, String)]) -> Int {
    let rows = pairs.enumerated().flatMap { place, pair in
      let rest =
        "\(place + 1) rue du Port;35\(100 + place);02990\(10_000 + place * 7);u\(place)@example.org"
      return ["\(pair.0);\(rest)", "\(pair.1);\(rest)"]
    }
    let others = (0..<200).map {
      "Atelier Brelan\($0);;;\($0) rue Neuve;29\(100 + $0);02980\(10_000 + $0 * 7);v\($0)@example.org"
    }
    let text =
      "company;last-name;first-name;street;postcode;phone;email\n"
      + (rows + others).joined(separator: "\n")
    return Set(MatchEngine().match(sampleBatch(text)).clusters.cluster.prefix(rows.count)).count
  }

  @Test func theShopAndTheCompanyThatOwnsItsWallsAreTwo() {
    #expect(
      firms((0..<8).map { ("SARL Kerlan\($0);;", "SCI du Port \(Self.last[$0 % 7])\($0);;") }) == 16
    )
  }

  @Test func aPersonIsNotTheCompanyThatOwnsHisHouse() {
    #expect(
      firms((0..<8).map { (";Kerlan\($0)ec;Ronan", "SCI des Lilas \(Self.last[$0 % 7])\($0);;") })
        == 16)
  }

  /// One bookkeeper who answers for two firms of another name at another place.
  @Test func aContactOfTwoFirmsMakesThemNotOne() {
    let rows = (0..<10).flatMap { place in
      let contact = "\(Self.last[place % 7]);\(Self.first[place % 9]);02990\(10_000 + place * 7)"
      return [
        "SARL Kerlan\(place);\(contact);\(place + 1) rue du Port;35000;Rennes",
        "SAS Brelivet\(place);\(contact);\(place + 9) quai Foch;33000;Bordeaux",
      ]
    }
    let text =
      "company;last-name;first-name;phone;street;postcode;city\n" + rows.joined(separator: "\n")
    #expect(Set(MatchEngine().match(sampleBatch(text)).clusters.cluster).count == 20)
  }

  @Test func firmsOfOneNameInTwoTownsAreTwoThoughTheStreetsShareOne() {
    let rows = (0..<30).flatMap { place in
      let name = "Brasserie \(Self.last[place % 7])\(place)"
      return [
        "\(name);\(place + 1) rue Pasteur;56000;Vannes",
        "\(name);\(place + 40) rue Pasteur;35400;Saint-Malo",
      ]
    }
    let text = "company;street;postcode;city\n" + rows.joined(separator: "\n")
    #expect(Set(MatchEngine().match(sampleBatch(text)).clusters.cluster).count == 60)
  }
}
